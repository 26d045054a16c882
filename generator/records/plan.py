"""plans/<year>.yml: what the council plans for a year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from generator.findings.rules import reading
from generator.records.base import Missing, Record
from generator.records.fields import Day, Markdown, Moment, Month, Prose, Slug, Text


class FocusTheme(Record):
    """One of the year's main themes; an item of a meeting that year names it by its id."""

    id: Slug
    title: Text
    text: Markdown | None = None
    topics: tuple[Slug, ...] = ()


class Activity(Record):
    """Something that the year holds, in a month or on a day."""

    shape: ClassVar[dict[str, Any]] = {"oneOf": [{"required": ["month"]}, {"required": ["date"]}]}

    month: Month | None = None
    date: Day | None = None
    title: Text
    text: Markdown | None = None

    @classmethod
    def incomplete(cls, fields: dict[str, Any]) -> Iterator[Missing]:
        """A month or a date, never both."""
        if ("month" in fields) == ("date" in fields):
            yield "", reading.MONTH_OR_DATE


class Seminar(Record):
    """The year's seminar."""

    date: Day | None = None
    title: Text
    text: Markdown | None = None


class Plan(Record):
    """The plan of a year."""

    council: Slug | None = None
    publish: Moment | None = None
    introduction: Markdown | None = None
    themes: tuple[FocusTheme, ...] = ()
    activities: tuple[Activity, ...] = ()
    seminar: Seminar | None = None
    internal: Prose | None = None
