"""pages/<id>.md: a hand-written page."""

from __future__ import annotations

from generator.records.base import Record
from generator.records.fields import Markdown, Prose, Text


class HandwrittenPage(Record):
    """A page as written; it is always public."""

    title: Text
    internal: Prose | None = None
    body: Markdown | None = None
