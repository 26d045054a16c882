"""Every address of the site, and the only place that knows them.

The first council has the short addresses. Where the site has several councils, each one's own registers lie
below its id, and the registers at the root show all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Register = Literal[
    "moeder",
    "beslutninger",
    "hoeringer",
    "udtalelser",
    "forloeb",
    "projekter",
    "aarsplan",
    "budget",
    "aarsrapport",
]
YearlyRegister = Literal["aarsplan", "budget", "aarsrapport"]
FeedKind = Literal["dagsordener", "referater", "beslutninger", "hoeringer", "udtalelser", "rettelser"]

# The registers that every site has; the others are there where a council has something in them.
REGISTERS: tuple[Register, ...] = ("moeder", "beslutninger", "hoeringer", "udtalelser", "forloeb")
FEED_KINDS: tuple[FeedKind, ...] = (
    "dagsordener",
    "referater",
    "beslutninger",
    "hoeringer",
    "udtalelser",
    "rettelser",
)

HOME = ""
TOPICS = "emner/"
COUNCILS = "raadet/"
CORRECTIONS = "rettelser/"
NOT_PUBLISHED = "ikke-offentliggjort/"
ACCESS_REQUESTS = f"{NOT_PUBLISHED}#aktindsigt"
SUBSCRIBE = "abonner/"
SEARCH = "soeg/"
ACCESSIBILITY = "was/"
ABOUT = "om"
FEED = "feed.xml"


def item_anchor(anchor: str, letter: str | None = None) -> str:
    """The name of an item within its meeting's page, or of a further decision of it."""
    return f"punkt-{anchor}-{letter}" if letter else f"punkt-{anchor}"


def theme_anchor(theme: str) -> str:
    """The name of a theme within the plan's page."""
    return f"tema-{theme}"


def year_of(register: str, year: int) -> str:
    """The page of one year of a register."""
    return f"{register}{year}/"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one site; `first` is the id of the council with the short ones."""

    first: str
    several: bool

    @classmethod
    def of(cls, councils: Sequence[str]) -> Addresses:
        """The addresses of a site with these councils, in their order."""
        return cls(first=councils[0] if councils else "", several=len(councils) > 1)

    def council(self, council: str) -> str:
        """A council's own page."""
        return f"{council}/" if self.several else COUNCILS

    def register(self, register: Register, council: str | None = None) -> str:
        """A register: everything, or what belongs to one of several councils."""
        return f"{council}/{register}/" if council and self.several else f"{register}/"

    def meeting(self, council: str, meeting: str) -> str:
        """A meeting's page."""
        return f"{self._prefix(council)}moeder/{meeting}/"

    def item(self, council: str, meeting: str, anchor: str, letter: str | None = None) -> str:
        """An item within its meeting's page."""
        return f"{self.meeting(council, meeting)}#{item_anchor(anchor, letter)}"

    def decision(self, council: str, meeting: str, anchor: str, letter: str | None = None) -> str:
        """The page of a decision with a published follow-up."""
        return f"{self._prefix(council)}beslutninger/{meeting}-{item_anchor(anchor, letter)}/"

    def hearing(self, council: str, hearing: str) -> str:
        """A hearing's page."""
        return f"{self._prefix(council)}hoeringer/{hearing}/"

    def statement(self, council: str, statement: str) -> str:
        """A statement's page."""
        return f"{self._prefix(council)}udtalelser/{statement}/"

    def case(self, council: str, case: str) -> str:
        """The page of one matter across meetings."""
        return f"{self._prefix(council)}forloeb/{case}/"

    def project(self, council: str, project: str) -> str:
        """A project's page."""
        return f"{self._prefix(council)}projekter/{project}/"

    def of_year(self, register: YearlyRegister, council: str, year: str) -> str:
        """A council's plan, budget or annual report of a year."""
        return f"{self._prefix(council)}{register}/{year}/"

    def theme(self, council: str, year: str, theme: str) -> str:
        """One of the main themes within the plan of a year."""
        return f"{self.of_year('aarsplan', council, year)}#{theme_anchor(theme)}"

    def topic(self, topic: str) -> str:
        """A topic's page, common to all councils."""
        return f"{TOPICS}{topic}/"

    def page(self, page: str) -> str:
        """A hand-written page."""
        return f"{page}/"

    def feed(self, council: str | None = None) -> str:
        """The feed of everything, or of everything of one of several councils."""
        return f"{council}/{FEED}" if council and self.several else FEED

    def feed_of(self, kind: FeedKind) -> str:
        """The feed of one kind of news."""
        return f"feeds/{kind}.xml"

    def topic_feed(self, topic: str) -> str:
        """The feed of one topic."""
        return f"feeds/emner/{topic}.xml"

    def case_feed(self, council: str, case: str) -> str:
        """The feed of one matter."""
        return f"{self._prefix(council)}feeds/forloeb/{case}.xml"

    def _prefix(self, council: str) -> str:
        return "" if council == self.first else f"{council}/"
