"""decisions/<id>.md: what became of one decision."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.records.base import KEEPS_BACK, Record
from generator.records.fields import Day, Markdown, Moment, Prose, Slug, Text
from generator.records.parts import Recipient, Withdrawn

Status = Literal["adopted", "sent", "in-progress", "carried-out", "rejected", "dropped"]


class Update(Record):
    """One dated step."""

    publish: Moment | None = None
    date: Day
    status: Status
    text: Markdown | None = None


class FollowUp(Record):
    """The follow-up of one decision; `decision` is the letter of an item's second, third, … decision."""

    council: Slug | None = None
    publish: Moment | None = None
    meeting: Slug
    item: Text
    decision: Slug | None = None
    title: Text
    recipients: tuple[Recipient, ...] = ()
    status: Status
    updates: tuple[Update, ...] = ()
    withdrawn: Annotated[Withdrawn | None, KEEPS_BACK] = None
    internal: Prose | None = None
    body: Markdown | None = None
