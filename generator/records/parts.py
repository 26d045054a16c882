"""Parts that several kinds of records have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from generator.findings.rules import reading
from generator.records.base import Missing, Record
from generator.records.fields import Boolean, Day, Integer, Moment, Slug, Text, WebAddress


class Withdrawn(Record):
    """That a record is taken back, and the moment from which it is."""

    date: Moment


class Reviewed(Record):
    """Who read something a second time, by role, and when."""

    by: Text
    date: Day


class Attachment(Record):
    """A file in the folder of the record's own name."""

    file: Text
    title: Text
    summary: Text | None = None
    alt: Text | None = None
    decorative: Boolean = False


class WebLink(Record):
    """A titled address elsewhere."""

    url: WebAddress
    title: Text


class Recipient(Record):
    """Who something is sent to: one of an organ of the council's list, an organisation, or a number of persons."""

    shape: ClassVar[dict[str, Any]] = {
        "oneOf": [{"required": ["organ"]}, {"required": ["organisation"]}, {"required": ["persons"]}]
    }

    organ: Slug | None = None
    organisation: Text | None = None
    persons: Integer | None = None

    @classmethod
    def incomplete(cls, fields: dict[str, Any]) -> Iterator[Missing]:
        """Exactly one of the three."""
        if len(fields.keys() & {"organ", "organisation", "persons"}) != 1:
            yield "", reading.ONE_RECIPIENT
