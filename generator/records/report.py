"""reports/<year>.md: the foreword of an annual report; the rest of it is compiled from what is public."""

from __future__ import annotations

from generator.records.base import Record
from generator.records.fields import Markdown, Moment, Prose, Slug


class Report(Record):
    """The annual report of a year; `body` is its foreword."""

    council: Slug | None = None
    publish: Moment | None = None
    internal: Prose | None = None
    body: Markdown | None = None
