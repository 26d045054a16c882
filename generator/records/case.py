"""cases/<id>.md: one matter across meetings."""

from __future__ import annotations

from typing import Literal

from generator.records.base import Record
from generator.records.fields import Markdown, Moment, Prose, Slug, Text


class Case(Record):
    """A matter that is followed; `body` is its text."""

    council: Slug | None = None
    title: Text
    topics: tuple[Slug, ...] = ()
    publish: Moment | None = None
    status: Literal["open", "closed"] = "open"
    internal: Prose | None = None
    body: Markdown | None = None
