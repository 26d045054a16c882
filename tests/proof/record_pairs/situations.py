"""Whether a field is private just now, and why: the table of who sees what, read for one place of one record.

This is the proof's own reading of the contract. It asks nothing of the gate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from generator.publication.visibility import FIELDS, Seen

PUBLIC = ""
RECORD_WAITS = "its record waits"
WAITS = "its time has not come"
MINUTES_WAIT = "the minutes wait"
MINUTES_WITHHELD = "the minutes are withheld"
OF_CLOSED = "of a closed item"
OF_ADDED = "of an item that comes with the minutes"
UPDATES_TELL = "updates tell it"
FEW = "it would tell what one or two persons are paid"
NOT_SHOWN = "nothing public shows it"
ONLY_CANCELLED = "only whether it is cancelled"
NO_CONSENT = "without consent"
STEERS = "only what it steers"
NEVER = Seen.NEVER.value
NOT_TOLD = "not told"
PROTECTED = "of somebody from a protected venue"
TAKEN_BACK = "its record is taken back"


@dataclass(frozen=True, slots=True)
class Situation:
    """What has become public of the record, part or item that a field stands in."""

    record: bool = True
    """The record itself; of a meeting, that it is held."""
    gone: bool = False
    """The record was public and is taken back."""
    part: bool = True
    """The agenda, response, outcome, update or correction that the field stands in."""
    steered: bool = True
    """The moment that the field itself names has come."""
    minutes: bool = True
    withheld: bool = False
    """It is told that the minutes are withheld."""
    approved: bool = True
    """The day of approval has come."""
    referred: bool = False
    """Something public refers to the record."""
    shown: bool = True
    """Something public shows it: a ground in use, a reference to something public, a text that may be told."""
    consent: bool = True
    user: bool = False
    """The member is in the council as a user."""
    protected: bool = False
    """The member comes from a protected venue."""
    closed: bool = False
    numbered: bool = True
    """The item has a number, so its id is not its address."""
    added: bool = False
    """The item was added at the meeting."""
    updates: bool = False
    """The follow-up has updates, or the project public ones that tell its status."""
    few: bool = False
    """The post pays one or two persons, or hides one that does; of a budget, that nothing hides its posts."""


# Which of these can be otherwise for the fields of a model, or for a single one of them; a field of a model that is not
# here depends on nothing.
DEPENDS: Mapping[str, tuple[str, ...]] = {
    "SiteConfig": ("steered",),
    "Ground": ("shown",),
    "Member": ("consent", "user", "protected"),
    "Consent": ("consent",),
    "Meeting": ("gone", "record", "part", "minutes", "withheld"),
    "Agenda": ("gone", "record", "part", "steered"),
    "Item": ("gone", "record", "part", "minutes", "withheld", "closed", "numbered", "added", "shown"),
    "ItemMinutes": ("gone", "record", "minutes", "withheld", "closed"),
    # Whether an item was added tells when all of it is public; an open one that was comes with the minutes.
    "ItemMinutes.added": ("gone", "record", "closed"),
    "Decision": ("gone", "record", "minutes", "withheld", "closed"),
    "Vote": ("gone", "record", "minutes", "withheld", "closed"),
    "Closed": ("gone", "record", "part", "minutes", "withheld"),
    "Minutes": ("gone", "record", "minutes", "withheld", "approved"),
    "Minutes.publish": ("gone", "record", "minutes"),
    "Withheld": ("gone", "record", "withheld"),
    "Guest": ("gone", "record", "minutes", "withheld"),
    "Correction": ("gone", "record", "part", "shown"),
    "Hearing": ("gone", "record", "shown"),
    "Hearing.body": ("gone", "record", "part"),
    "Response": ("gone", "record", "part", "steered"),
    "Outcome": ("gone", "record", "part", "steered"),
    # These are told of what is taken back: where the decision stands, whose feeds had told of the rest.
    "FollowUp.meeting": ("record",),
    "FollowUp.item": ("record",),
    "FollowUp.decision": ("record",),
    "Hearing.topics": ("record",),
    "Statement": ("gone", "record", "shown"),
    "Statement.topics": ("record",),
    "Statement.case": ("record", "shown"),
    "FollowUp": ("gone", "record", "updates"),
    "Update": ("gone", "record", "part", "steered"),
    "Recipient": (
        "gone",
        "record",
    ),
    "Withdrawn": ("record", "steered"),
    "Project": ("gone", "record"),
    "Project.topics": ("record",),
    "Project.status": ("gone", "record", "updates"),
    "Project.case": ("record", "shown"),
    "ProjectUpdate": ("gone", "record", "part", "steered"),
    "Partner": ("gone", "record"),
    "Plan": ("record",),
    "FocusTheme": ("record",),
    "Activity": ("record",),
    "Seminar": ("record",),
    "Budget": ("record",),
    "Budget.granted": ("record", "few"),
    "Post": ("record", "few"),
    "Post.spent": ("record", "part", "few"),
    "Spent": ("record", "part"),
    "Spent.publish": ("record", "steered"),
    "Report": ("record",),
    "Case": ("gone", "record", "referred"),
    "WebLink": ("gone", "record", "part", "closed"),
}
# Of a closed item only these are read, beside what stands under `closed`.
_OF_CLOSED = ("Item.number", "Item.id", "Item.closed")
# Fields that show only where something else does; the notes of the table say what.
_WHERE_SHOWN = (
    "Ground.text", "Item.case", "Item.hearing", "Item.statement", "Item.project", "Item.theme", "Project.case",
    "Hearing.meeting", "Statement.meeting", "Statement.case", "Correction.text",
)  # fmt: skip
# Amounts, and how many persons get them.
_OF_FEW = ("Post.granted", "Post.spent", "Post.persons", "Budget.granted")

# What these say is known by what they steer alone: a name, the text of a ground, the order of councils, for which seat
# a substitute is there.
_STEER_ONLY = (
    "Consent.given", "Consent.until", "Consent.withdrawn", "Ground.id", "SiteConfig.councils", "Member.substitute",
    "Council.protected_venues",
)  # fmt: skip


@cache
def why_private(name: str, seen: Seen, here: Situation) -> str:
    """Why the field "Model.key" is private here; PUBLIC where it is not. `seen` is never HOLDER or PARTS."""
    if seen is Seen.NEVER or seen is Seen.NOT_YET:
        return seen.value
    if here.gone and seen is not Seen.WITHDRAWN:
        return TAKEN_BACK
    if not here.record and not (seen is Seen.REFERRED and here.referred):
        return RECORD_WAITS
    return next((why for why, applies in _ALWAYS_KEPT if applies(name, here)), PUBLIC) or _by_time(name, seen, here)


_ALWAYS_KEPT: tuple[tuple[str, Callable[[str, Situation], bool]], ...] = (
    (PROTECTED, lambda name, here: here.protected and name in ("Member.name", "Member.organisation")),
    ("of a user", lambda name, here: name == "Member.organisation" and here.user),
    (OF_CLOSED, lambda name, here: here.closed and not name.startswith("Closed.") and name not in _OF_CLOSED),
    ("the item has a number", lambda name, here: name == "Item.id" and here.numbered),
    (OF_ADDED, lambda name, here: here.added and not here.minutes),
    (UPDATES_TELL, lambda name, here: name in {"FollowUp.status", "Project.status"} and here.updates),
    (FEW, lambda name, here: name in _OF_FEW and here.few),
    (NOT_SHOWN, lambda name, here: name in _WHERE_SHOWN and not here.shown),
    (ONLY_CANCELLED, lambda name, here: name == "Meeting.status"),
    (STEERS, lambda name, here: name in _STEER_ONLY),
)


def _by_time(name: str, seen: Seen, here: Situation) -> str:
    """Why a field is private that is public at times."""
    minutes = PUBLIC if here.minutes else MINUTES_WITHHELD if here.withheld else MINUTES_WAIT
    in_time = {
        Seen.CONSENT: PUBLIC if here.consent else NO_CONSENT,
        Seen.STEERS: minutes if name == "Minutes.publish" else PUBLIC if here.steered else WAITS,
        Seen.WITHHELD: PUBLIC if here.withheld else MINUTES_WAIT,
        Seen.WITHDRAWN: PUBLIC if here.steered else WAITS,
        Seen.MINUTES: minutes,
        Seen.APPROVED: minutes or (PUBLIC if here.approved else WAITS),
        **dict.fromkeys((Seen.AGENDA, Seen.OWN_PUBLISH, Seen.SPENT, Seen.CORRECTED), PUBLIC if here.part else WAITS),
        **dict.fromkeys((Seen.ALWAYS, Seen.ANNOUNCED, Seen.REFERRED), PUBLIC),
    }
    return in_time[seen]


def reasons(model: str, key: str, seen: Seen) -> set[str]:
    """Every reason for which a field can be private in some situation of its model."""
    name = f"{model}.{key}"
    return {why_private(name, seen, here) for here in _situations(name)} - {PUBLIC}


def _situations(name: str) -> Iterator[Situation]:
    """Every combination of what the field depends on, as far as it can come about."""
    names = DEPENDS.get(name, DEPENDS.get(name.partition(".")[0], ()))
    for chosen in product((True, False), repeat=len(names)):
        here = replace(Situation(), **dict(zip(names, chosen, strict=True)))
        if not (here.withheld and (here.minutes or not here.record or not here.part)):
            yield here


def seen_of(model: str, key: str, holder: Seen | None = None) -> Seen:
    """What the table says of a field; of a part, what it says of the field that holds it."""
    seen = FIELDS[model][key]
    assert seen is not Seen.HOLDER or holder is not None, f"{model}.{key}"
    return holder if seen is Seen.HOLDER and holder else seen
