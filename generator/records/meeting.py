"""meetings/<date>.md."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from generator.findings.rules import reading
from generator.records.base import KEEPS_BACK, Missing, Record
from generator.records.fields import (
    Boolean,
    Clock,
    Day,
    Integer,
    ItemNumber,
    Markdown,
    Moment,
    Prose,
    Slug,
    Text,
)
from generator.records.parts import Attachment, WebLink, Withdrawn


class Vote(Record):
    """Votes as numbers."""

    for_: Integer
    against: Integer
    abstain: Integer = 0
    tie_broken_by: Literal["chair", "vice-chair", "elected"] | None = None


class Decision(Record):
    """One decision of an item."""

    text: Markdown
    question: Text | None = None
    vote: Vote | None = None
    minority: Markdown | None = None


class ItemMinutes(Record):
    """The minutes' side of an item."""

    added: Annotated[Literal["chair", "third", "unanimity"] | None, KEEPS_BACK] = None
    outcome: Literal["decided", "noted", "postponed", "withdrawn"] | None = None
    decisions: tuple[Decision, ...] = ()
    disqualified: Integer | None = None
    easy: Text | None = None


class Closed(Record):
    """The only thing of a closed item that can ever be public."""

    title: Text
    ground: Slug
    decision: Markdown | None = None


class Item(Record):
    """An agenda item."""

    shape: ClassVar[dict[str, Any]] = {
        "allOf": [
            {"anyOf": [{"required": ["number"]}, {"required": ["id"]}]},
            {"anyOf": [{"required": ["title"]}, {"required": ["closed"]}]},
        ]
    }

    number: ItemNumber | None = None
    id: Slug | None = None
    title: Text | None = None
    type: Literal["heading", "approval", "orientation", "discussion", "decision", "any-other-business"]
    text: Markdown | None = None
    recommendation: Markdown | None = None
    case_number: Text | None = None
    raised_by: Literal["chair", "member", "administration", "organ"] | None = None
    basis: Literal["two-thirds", "administration"] | None = None
    topics: tuple[Slug, ...] = ()
    theme: Slug | None = None
    principle: Boolean = False
    case: Slug | None = None
    hearing: Slug | None = None
    statement: Slug | None = None
    project: Slug | None = None
    attachments: tuple[Attachment, ...] = ()
    links: tuple[WebLink, ...] = ()
    minutes: ItemMinutes | None = None
    closed: Annotated[Closed | None, KEEPS_BACK] = None
    internal: Prose | None = None

    @classmethod
    def incomplete(cls, fields: dict[str, Any]) -> Iterator[Missing]:
        """A number or an id, and a title unless the item is closed."""
        if "number" not in fields and "id" not in fields:
            yield "", reading.NUMBER_OR_ID
        if "title" not in fields and "closed" not in fields:
            yield "title", reading.MISSING_FIELD

    @property
    def added(self) -> bool:
        """Whether the item was added at the meeting, and so is not on the agenda as sent."""
        return self.minutes is not None and self.minutes.added is not None

    @property
    def anchor(self) -> str:
        """What the item is called within its meeting: "3-1" for number 3.1, else its id."""
        return self.number.replace(".", "-") if self.number else self.id or ""


class Agenda(Record):
    """The agenda: when it was sent, when it is public, and its items."""

    sent: Day | None = None
    publish: Moment | None = None
    draft: Boolean = False
    items: tuple[Item, ...] = ()


class Withheld(Record):
    """That minutes are kept back. The reason has no place in a record."""

    decided: Day
    review: Day | None = None


class Minutes(Record):
    """The minutes as a whole."""

    shape: ClassVar[dict[str, Any]] = {"not": {"required": ["publish", "withheld"]}}

    sent: Day | None = None
    publish: Moment | None = None
    withheld: Annotated[Withheld | None, KEEPS_BACK] = None
    approval: Literal["pending", "approved", "objected", "not-applicable"] | None = None
    approved_at: Day | None = None

    @classmethod
    def incomplete(cls, fields: dict[str, Any]) -> Iterator[Missing]:
        """Published or withheld, never both."""
        if "publish" in fields and "withheld" in fields:
            yield "withheld", reading.WITHHELD_AND_PUBLISHED


class Guest(Record):
    """Somebody who took part, as organisation and role; a name has no place here."""

    organisation: Text
    role: Text | None = None


class Correction(Record):
    """What was corrected in something public."""

    date: Day
    kind: Literal["correction", "typo", "anonymised"]
    part: Literal["agenda", "minutes"]
    item: Text | None = None
    text: Text | None = None


class Meeting(Record):
    """A meeting; `body` is the Markdown below the fields."""

    council: Slug | None = None
    date: Day
    start: Clock | None = None
    end: Clock | None = None
    place: Text | None = None
    kind: Literal["ordinary", "extraordinary", "constitutive", "joint", "seminar"]
    status: Literal["planned", "convened", "held", "cancelled"]
    moved_from: Day | None = None
    with_: tuple[Slug, ...] = ()
    called_by: Literal["chair", "third"] | None = None
    announce: Moment | None = None
    convened: Day | None = None
    agenda: Agenda = Agenda()
    minutes: Minutes = Minutes()
    chaired_by: Literal["chair", "vice-chair", "elected"] | None = None
    present: Integer | None = None
    absent: Integer | None = None
    guests: tuple[Guest, ...] = ()
    easy: Text | None = None
    corrections: tuple[Correction, ...] = ()
    withdrawn: Annotated[Withdrawn | None, KEEPS_BACK] = None
    internal: Prose | None = None
    body: Markdown | None = None
