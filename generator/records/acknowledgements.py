"""acknowledged.yml: the warnings that somebody has looked at and leaves as they are."""

from __future__ import annotations

from generator.records.base import Record
from generator.records.fields import Day, Text


class Acknowledgement(Record):
    """One warning, told apart by what stays when lines move.

    `file` is its path below content/ (the configuration by its name, a page of the site by its address), `item` the
    number or id, as typed there, of what the warning is about within the file; left out where that has neither.
    """

    file: Text
    code: Text
    item: Text | None = None
    reason: Text
    by: Text
    date: Day | None = None


class Acknowledgements(Record):
    """All of them; each stands for one warning, so that a second one of its kind is told."""

    acknowledged: tuple[Acknowledgement, ...] = ()
