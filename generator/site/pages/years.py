"""What else there is about the same year of a council."""

from __future__ import annotations

from collections.abc import Iterable

from generator.publication.published import PublishedBudget, PublishedPlan, PublishedReport
from generator.site.addresses import YearlyRegister
from generator.site.context import Context
from generator.site.model import Link


def same_year(context: Context, council: str, year: str, own: YearlyRegister) -> tuple[Link, ...]:
    """Links to a council's plan, budget and report of a year, as far as there are any, but for the own one."""
    words, archive = context.words, context.archive
    kinds: tuple[tuple[YearlyRegister, str, bool], ...] = (
        ("aarsplan", words.gettext("Plan of %(year)s", year=year), _has(archive.plans, council, year)),
        ("budget", words.gettext("Budget of %(year)s", year=year), _has(archive.budgets, council, year)),
        ("aarsrapport", words.gettext("Annual report of %(year)s", year=year), _has(archive.reports, council, year)),
    )
    return tuple(
        Link(title, context.addresses.of_year(register, council, year))
        for register, title, there in kinds
        if there and register != own
    )


def _has(records: Iterable[PublishedPlan | PublishedBudget | PublishedReport], council: str, year: str) -> bool:
    return any((one.council, one.id) == (council, year) for one in records)
