"""Checks by the rules of procedure about a year: its status, its focus areas and the themes of its plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from generator.checks.procedure.affairs import Affairs, Check
from generator.findings import Finding
from generator.findings.rules.procedure import municipality as rules
from generator.profiles.answers import bounds, says
from generator.records.archive import Entry
from generator.records.base import Record
from generator.records.meeting import Item
from generator.records.places import Path

R = TypeVar("R", bound=Record)

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
# One theme among others may be voted on; these words are about all of them.
_FOCUS_AREAS = re.compile(r"\b(?:fokusområder|hovedtemaer|focus areas|main themes)", re.IGNORECASE)


def last_day(year: int) -> date:
    """The day whose rules a year is held against."""
    return date(year, 12, 31)


def of_years(entries: Iterable[Entry[R]]) -> Iterator[tuple[Entry[R], date]]:
    """Records that are named after a year, each with its last day. Another name is told when the file is read."""
    for entry in entries:
        if _YEAR.fullmatch(entry.id):
            yield entry, last_day(int(entry.id))


def status_is_given_every_year(affairs: Affairs) -> Iterator[Finding]:
    """Where the council takes stock every year, a year that is over and had meetings has its report.

    Nothing is missed where the rules let it be spoken.
    """
    reported = {entry.id for entry in affairs.reports}
    for year in sorted({entry.record.date.year for entry in affairs.held()}):
        end = last_day(year)
        rule = affairs.rule("reports.status", end)
        if rule is None or not says(rule, "yearly") or says(affairs.rule("reports.annual", end), "spoken"):
            continue
        if end < affairs.today and str(year) not in reported:
            words = {"year": str(year), "source": rule.source}
            yield affairs.council.finding(rules.NO_STATUS, ("name",), words=words)


def focus_areas_are_chosen_unanimously(affairs: Affairs) -> Iterator[Finding]:
    """No votes are against a decision on the year's focus areas, by the words of an open item's title.

    Of minutes that are withheld nothing is told.
    """
    for entry in affairs.held():
        rule = affairs.rule("cycle.focus_by", entry.record.date)
        if rule is None or entry.record.minutes.withheld:
            continue
        for index, item in enumerate(entry.record.agenda.items):
            for place in _votes_against(item) if _is_on_focus_areas(item) else ():
                path: Path = ("agenda", "items", index, "minutes", *place)
                yield entry.finding(rules.FOCUS_NOT_UNANIMOUS, path, words={"source": rule.source})


def _is_on_focus_areas(item: Item) -> bool:
    return item.closed is None and _FOCUS_AREAS.search(item.title or "") is not None


def _votes_against(item: Item) -> Iterator[Path]:
    """Where within an item's minutes there are votes against a decision."""
    for index, decision in enumerate(item.minutes.decisions if item.minutes else ()):
        if decision.vote and decision.vote.against:
            yield "decisions", index, "vote", "against"


def plans_have_their_number_of_themes(affairs: Affairs) -> Iterator[Finding]:
    """The plan of a year has a number of themes, if it has any; too few are told once the year is over."""
    for entry, end in of_years(affairs.plans):
        number = len(entry.record.themes)
        rule = affairs.rule("cycle.themes", end)
        wanted = bounds(rule)
        if rule is None or wanted is None or not number:
            continue
        if number > wanted.most or (number < wanted.least and end < affairs.today):
            counts = {"number": str(number), "least": str(wanted.least), "most": str(wanted.most)}
            yield entry.finding(rules.THEMES_OUTSIDE, ("themes",), at_key=True, words={**counts, "source": rule.source})


CHECKS: tuple[Check, ...] = (
    status_is_given_every_year,
    focus_areas_are_chosen_unanimously,
    plans_have_their_number_of_themes,
)
