"""Whether a council follows its own rules of procedure, as they are in force on the day in question.

One small generator function each, in one table; its docstring is the rule. What a council's rules do not tell is not
checked. Every finding is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.procedure import (
    budgets,
    composition,
    hearings,
    meetings,
    minutes,
    notice,
    persons,
    seats,
    terms,
    votes,
    work,
    years,
)
from generator.checks.procedure.affairs import Check, affairs
from generator.findings import Finding
from generator.records.archive import Archive

CHECKS: tuple[Check, ...] = (
    *meetings.CHECKS,
    *notice.CHECKS,
    *minutes.CHECKS,
    *votes.CHECKS,
    *composition.CHECKS,
    *seats.CHECKS,
    *terms.CHECKS,
    *persons.CHECKS,
    *work.CHECKS,
    *hearings.CHECKS,
    *years.CHECKS,
    *budgets.CHECKS,
)


def check_procedure(archive: Archive, today: date) -> Iterator[Finding]:
    """Every finding of every check; `today` is the day it is in Copenhagen, for what had to be done by now."""
    for one in affairs(archive, today):
        for check in CHECKS:
            yield from check(one)
