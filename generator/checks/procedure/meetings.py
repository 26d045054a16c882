"""Checks by the rules of procedure about when meetings are held, who calls and leads them, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby, pairwise

from generator.checks.procedure.affairs import Affairs, Check
from generator.findings import Finding
from generator.findings.rules.procedure import meetings as rules
from generator.profiles.answers import amount, says, whole
from generator.profiles.provisions import Provision
from generator.profiles.rules import RuleId
from generator.records.archive import Entry
from generator.records.council import Council
from generator.records.meeting import Meeting


def years_have_their_meetings(affairs: Affairs) -> Iterator[Finding]:
    """A year has as many ordinary meetings as an exact number says; that there are too few is known when it is over."""
    for year, meetings in _years(affairs.going_ahead()):
        rule = _all_year(affairs, "meetings.per_year", year)
        wanted, over = amount(rule), year < affairs.today.year
        if rule is None or wanted is None or wanted.about:
            continue
        ordinary = [entry for entry in meetings if entry.record.kind == "ordinary"]
        counted = [entry for entry in ordinary if entry.record.status == "held"] if over else ordinary
        words = _numbers(year, len(counted), wanted.number, rule)
        if len(counted) > wanted.number:
            yield counted[wanted.number].finding(rules.MEETINGS_A_YEAR, ("date",), words=words)
        elif over and len(counted) < wanted.number:
            yield meetings[-1].finding(rules.MEETINGS_A_YEAR, ("date",), words=words)


def years_have_their_joint_meetings(affairs: Affairs) -> Iterator[Finding]:
    """A year that is over had as many joint meetings as the rules say, or more."""
    for year, meetings in _years(affairs.going_ahead()):
        rule = _all_year(affairs, "meetings.joint_per_year", year)
        wanted = whole(rule)
        if rule is None or wanted is None or year >= affairs.today.year:
            continue
        joint = [entry for entry in meetings if (entry.record.kind, entry.record.status) == ("joint", "held")]
        if len(joint) < wanted:
            words = _numbers(year, len(joint), wanted, rule)
            yield meetings[-1].finding(rules.JOINT_MEETINGS_A_YEAR, ("date",), words=words)


def the_series_is_fixed_at_the_first_meeting(affairs: Affairs) -> Iterator[Finding]:
    """Once the first meeting of a calendar year was held, the ordinary ones that follow are there."""
    sat = {entry.id for entry in affairs.sittings()}
    for year, meetings in _years(affairs.meetings):
        first = next((place for place, entry in enumerate(meetings) if entry.id in sat), None)
        if first is None:
            continue
        rule = affairs.rule("meetings.series", meetings[first].record.date)
        if rule is not None and all(entry.record.kind != "ordinary" for entry in meetings[first + 1 :]):
            words = {"year": str(year), "source": rule.source}
            yield meetings[first].finding(rules.NO_SERIES, ("date",), words=words)


def extra_meetings_are_called_as_the_rules_say(affairs: Affairs) -> Iterator[Finding]:
    """An extraordinary meeting is called by one of those who may; a record that does not tell by whom says nothing."""
    for entry in affairs.going_ahead():
        caller = entry.record.called_by
        rule = affairs.rule("meetings.extra", entry.record.date)
        if entry.record.kind == "extraordinary" and caller and rule is not None and not says(rule, caller):
            yield entry.finding(rules.CALLED_BY, ("called_by",), words={"source": rule.source})


def meetings_are_led_as_the_rules_say(affairs: Affairs) -> Iterator[Finding]:
    """A meeting is led by one of those who may; a record that does not tell by whom says nothing."""
    for entry in affairs.held():
        leader = entry.record.chaired_by
        rule = affairs.rule("meetings.chaired_by", entry.record.date)
        if leader and rule is not None and not says(rule, leader):
            yield entry.finding(rules.CHAIRED_BY, ("chaired_by",), words={"source": rule.source})


def terms_begin_with_a_constitutive_meeting(affairs: Affairs) -> Iterator[Finding]:
    """The first meeting of a new term's council is constitutive.

    Of a term in which the records begin nobody knows which meeting was its first.
    """
    council, oldest = affairs.council.record, next((entry.record.date for entry in affairs.sittings()), date.max)
    for begins, ends in pairwise([*sorted(term.from_ for term in council.terms), date.max]):
        sat = [entry for entry in affairs.sittings() if begins <= entry.record.date < ends]
        seated = _seated(council, begins, ends)
        first = next((place for place, entry in enumerate(sat) if entry.record.date >= seated), None)
        if first is None or begins <= oldest:
            continue
        rule = affairs.rule("meetings.constitutive", sat[first].record.date)
        if rule is not None and all(entry.record.kind != "constitutive" for entry in sat[: first + 1]):
            words = {"day": begins.isoformat(), "source": rule.source}
            yield sat[first].finding(rules.NOT_CONSTITUTIVE, ("kind",), words=words)


def protected_venues_are_no_places(affairs: Affairs) -> Iterator[Finding]:
    """Where meetings go from place to place, none is at a place that is not to be known."""
    for entry in affairs.meetings:
        place, rule = entry.record.place, affairs.rule("meetings.venue", entry.record.date)
        if place and rule is not None and affairs.council.record.protects(place):
            # The place is as private as the list that it is on, so its line is not shown.
            yield replace(entry.finding(rules.PROTECTED_VENUE, ("place",), words={"source": rule.source}), line=None)


def _years(entries: Iterable[Entry[Meeting]]) -> Iterator[tuple[int, list[Entry[Meeting]]]]:
    """The calendar years that have meetings, each with them."""
    return ((year, list(meetings)) for year, meetings in groupby(entries, lambda entry: entry.record.date.year))


def _all_year(affairs: Affairs, rule: RuleId, year: int) -> Provision | None:
    """What a rule says on the last day of a year; None where it did not say so on the first: a part is no year."""
    last = affairs.rule(rule, date(year, 12, 31))
    return last if last == affairs.rule(rule, date(year, 1, 1)) else None


def _numbers(year: int, number: int, wanted: int, rule: Provision) -> dict[str, str]:
    return {"year": str(year), "number": str(number), "wanted": str(wanted), "source": rule.source}


def _seated(council: Council, begins: date, ends: date) -> date:
    """The first day of a term's council: a term goes on until new members are appointed, so theirs, where it is known.

    Substitutes alone begin no term.
    """
    seats = (member.from_ for member in council.members if member.role != "substitute")
    return min((day for day in seats if begins <= day < ends), default=begins)


CHECKS: tuple[Check, ...] = (
    years_have_their_meetings,
    years_have_their_joint_meetings,
    the_series_is_fixed_at_the_first_meeting,
    extra_meetings_are_called_as_the_rules_say,
    meetings_are_led_as_the_rules_say,
    terms_begin_with_a_constitutive_meeting,
    protected_venues_are_no_places,
)
