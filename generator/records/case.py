"""cases/<id>.md: one matter across meetings."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.records.base import KEEPS_BACK, Record
from generator.records.fields import Markdown, Moment, Prose, Slug, Text
from generator.records.parts import Withdrawn


class Case(Record):
    """A matter that is followed; `body` is its text."""

    council: Slug | None = None
    title: Text
    topics: tuple[Slug, ...] = ()
    publish: Moment | None = None
    status: Literal["open", "closed"] = "open"
    withdrawn: Annotated[Withdrawn | None, KEEPS_BACK] = None
    internal: Prose | None = None
    body: Markdown | None = None
