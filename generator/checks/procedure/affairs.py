"""One council's records, as the rules of procedure look at them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.findings import Finding
from generator.profiles.answers import says
from generator.profiles.provisions import Provision
from generator.profiles.rules import RuleId
from generator.records.archive import Archive, Entry
from generator.records.base import Record
from generator.records.budget import Budget
from generator.records.council import Council
from generator.records.hearing import Hearing
from generator.records.meeting import Meeting
from generator.records.plan import Plan
from generator.records.report import Report
from generator.records.statement import Statement

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Affairs:
    """A council with its records, and which day it is in Copenhagen.

    Meetings are in the order of their dates, all others in that of their ids. What was taken back is not among them.
    """

    council: Entry[Council]
    today: date
    meetings: tuple[Entry[Meeting], ...]
    hearings: tuple[Entry[Hearing], ...]
    statements: tuple[Entry[Statement], ...]
    plans: tuple[Entry[Plan], ...]
    budgets: tuple[Entry[Budget], ...]
    reports: tuple[Entry[Report], ...]

    def rule(self, rule: RuleId, day: date) -> Provision | None:
        """What a rule says on a day, with its source; None where that is unknown, and then nothing is checked."""
        return self.council.record.in_force(rule, day)

    def where(self, rule: RuleId, word: str, day: date) -> str | None:
        """The source of a rule of fixed words that has this one on a day; None where it has not, or is unknown."""
        said = self.rule(rule, day)
        return said.source if said is not None and says(said, word) else None

    def held(self) -> Iterator[Entry[Meeting]]:
        """The meetings that have been held."""
        return (entry for entry in self.meetings if entry.record.status == "held")

    def sittings(self) -> Iterator[Entry[Meeting]]:
        """The meetings that have been held, seminars apart: rules on agendas and minutes do not speak of those."""
        return (entry for entry in self.held() if entry.record.kind != "seminar")

    def going_ahead(self) -> Iterator[Entry[Meeting]]:
        """The meetings that were not cancelled."""
        return (entry for entry in self.meetings if entry.record.status != "cancelled")


Check = Callable[[Affairs], Iterator[Finding]]


def affairs(archive: Archive, today: date) -> Iterator[Affairs]:
    """Each council's affairs, in the order of the site."""
    for council in archive.councils:
        yield Affairs(
            council,
            today,
            tuple(sorted(_of(council, archive.meetings), key=lambda entry: (entry.record.date, entry.id))),
            _of(council, archive.hearings),
            _of(council, archive.statements),
            _of(council, archive.plans),
            _of(council, archive.budgets),
            _of(council, archive.reports),
        )


def _of(council: Entry[Council], entries: Iterable[Entry[R]]) -> tuple[Entry[R], ...]:
    own = (entry for entry in entries if entry.council == council.id)
    return tuple(entry for entry in own if getattr(entry.record, "withdrawn", None) is None)
