"""statements/<id>.md."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.records.base import KEEPS_BACK, Record
from generator.records.fields import Day, Markdown, Moment, Prose, Slug, Text
from generator.records.parts import Attachment, Recipient, Reviewed, WebLink, Withdrawn


class Statement(Record):
    """What the council says of its own motion, or because it was asked to; `body` is its text."""

    council: Slug | None = None
    title: Text
    publish: Moment | None = None
    adopted: Day
    meeting: Slug | None = None
    occasion: Literal["own-motion", "request"] | None = None
    recipients: tuple[Recipient, ...] = ()
    topics: tuple[Slug, ...] = ()
    case: Slug | None = None
    easy: Text | None = None
    minority: Markdown | None = None
    attachments: tuple[Attachment, ...] = ()
    links: tuple[WebLink, ...] = ()
    reviewed: Reviewed | None = None
    withdrawn: Annotated[Withdrawn | None, KEEPS_BACK] = None
    internal: Prose | None = None
    body: Markdown | None = None
