"""hearings/<id>.md."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.records.base import KEEPS_BACK, Record
from generator.records.fields import Day, Markdown, Moment, Prose, Slug, Text, WebAddress
from generator.records.parts import Attachment, Reviewed, WebLink, Withdrawn


class Response(Record):
    """The council's answer; its text is the record's body."""

    status: Literal["answered", "declined"]
    adopted: Day | None = None
    sent: Day | None = None
    publish: Moment | None = None
    easy: Text | None = None
    minority: Markdown | None = None
    attachments: tuple[Attachment, ...] = ()


class Outcome(Record):
    """What the authority decided in the end, and who judges how far the council was followed."""

    publish: Moment | None = None
    date: Day
    followed: Literal["yes", "partly", "no", "unclear"]
    text: Markdown | None = None
    source: WebAddress | None = None
    assessed_by: Literal["council", "secretariat", "authority"] | None = None


class Hearing(Record):
    """A hearing; `body` is the council's answer."""

    council: Slug | None = None
    title: Text
    publish: Moment | None = None
    authority: Slug
    topics: tuple[Slug, ...] = ()
    subject: Literal["quality-standard", "budget", "development-plan", "construction", "activity", "other"] | None = (
        None
    )
    kind: Literal["duty", "optional"] | None = None
    introduction: Markdown | None = None
    sent: Day | None = None
    received: Day | None = None
    to_members: Day | None = None
    deadline: Day
    decides: Day | None = None
    meeting: Slug | None = None
    attachments: tuple[Attachment, ...] = ()
    links: tuple[WebLink, ...] = ()
    response: Response | None = None
    outcome: Outcome | None = None
    reviewed: Reviewed | None = None
    withdrawn: Annotated[Withdrawn | None, KEEPS_BACK] = None
    internal: Prose | None = None
    body: Markdown | None = None
