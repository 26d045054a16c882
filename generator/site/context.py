"""What every page is made from: the archive, its tables, and the site's addresses, words and texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from markupsafe import Markup

from generator.publication.published import PublicArchive, PublishedCouncil, PublishedHearing, PublishedMeeting
from generator.site.addresses import Addresses
from generator.site.lookup import Lookup
from generator.site.markdown import Texts
from generator.site.model import Link
from generator.site.words import Words


@dataclass(frozen=True)
class Context:
    """Everything a page may draw on; the same for the whole site."""

    archive: PublicArchive
    words: Words
    addresses: Addresses
    lookup: Lookup
    texts: Texts

    @cached_property
    def scopes(self) -> tuple[PublishedCouncil | None, ...]:
        """Whom there are registers for: everybody, and each council where there are several."""
        return (None, *(self.archive.councils if self.addresses.several else ()))

    @property
    def today(self) -> date:
        """The day the site is made for."""
        return self.archive.today

    def name(self, council: str) -> str:
        """A council's name."""
        return self.lookup.councils[council].name

    def shown_name(self, council: str) -> str:
        """A council's name where the site has several, else nothing."""
        return self.name(council) if self.addresses.several else ""

    def named(self, title: str, council: str) -> str:
        """A title, with the council's name where the site has several."""
        return f"{title} – {self.name(council)}" if self.addresses.several else title

    def html(self, text: str | None, page: str, level: int = 1) -> Markup | None:
        """The HTML of a text on a page, its headings below `level`."""
        return self.texts.html(text, page, level)

    def crumbs(self, council: str | None, *links: Link) -> tuple[Link, ...]:
        """The way from the front page; through the council's page where there are several."""
        home = Link(self.words.gettext("Home"), "")
        if council and self.addresses.several:
            return (home, Link(self.name(council), self.addresses.council(council)), *links)
        return (home, *links)

    def topic_links(self, topics: tuple[str, ...]) -> tuple[Link, ...]:
        """Links to the pages of topics, in the site's own order of them."""
        return tuple(Link(title, self.addresses.topic(topic)) for topic, title in self._topics(topics))

    def topic_titles(self, topics: tuple[str, ...]) -> tuple[str, ...]:
        """The titles of topics, in the site's own order of them."""
        return tuple(title for _, title in self._topics(topics))

    def is_open(self, hearing: PublishedHearing) -> bool:
        """Whether a hearing still waits for the council's answer."""
        return hearing.response is None and hearing.deadline >= self.today

    def is_ahead(self, meeting: PublishedMeeting) -> bool:
        """Whether a meeting is today or later."""
        return meeting.day >= self.today

    def is_coming(self, meeting: PublishedMeeting) -> bool:
        """Whether a meeting is later than today."""
        return not self.is_reached(meeting.day)

    def is_reached(self, day: date) -> bool:
        """Whether a day is today or earlier."""
        return day <= self.today

    def _topics(self, topics: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        return ((topic, title) for topic, title in self.lookup.topics.items() if topic in topics)
