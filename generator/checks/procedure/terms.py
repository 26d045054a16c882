"""Checks by the rules of procedure about terms of office."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.procedure.affairs import Affairs, Check
from generator.findings import Finding
from generator.findings.rules.procedure import people as rules
from generator.profiles.answers import whole

# Four years have 1461 days, but for those around 1900 and 2100.
_DAYS_OF_FOUR_YEARS = 1461


def terms_have_their_length(affairs: Affairs) -> Iterator[Finding]:
    """A term lasts as many years as the rule of its first day says, to the day."""
    for index, term in enumerate(affairs.council.record.terms):
        rule = affairs.rule("term.years", term.from_)
        years = whole(rule)
        if rule is None or years is None or term.to is None:
            continue
        if abs(4 * ((term.to - term.from_).days + 1) - years * _DAYS_OF_FOUR_YEARS) >= 4:
            words = {"from": term.from_.isoformat(), "to": term.to.isoformat(), "years": str(years)}
            path = ("terms", index, "to")
            yield affairs.council.finding(rules.TERM_LENGTH, path, words={**words, "source": rule.source})


def members_stay_until_there_are_new_ones(affairs: Affairs) -> Iterator[Finding]:
    """No seat ends with its term where the council meets after that, and before it has new members."""
    council = affairs.council
    for index, term in enumerate(council.record.terms):
        day = _first_meeting_after(affairs, term.to) if term.to else None
        source = affairs.where("term.until_new", "yes", day) if day else None
        seats = sum(member.to == term.to for member in council.record.members if member.role != "substitute")
        if day and source and seats:
            words = {"seats": str(seats), "day": day.isoformat(), "source": source}
            yield council.finding(rules.ENDED_WITH_TERM, ("terms", index, "to"), words=words)


def _first_meeting_after(affairs: Affairs, end: date) -> date | None:
    """The first meeting after a term and before it has new members; None where there is none."""
    members = affairs.council.record.members
    new = min((one.from_ for one in members if one.from_ > end and one.role != "substitute"), default=date.max)
    return next((entry.record.date for entry in affairs.held() if end < entry.record.date < new), None)


CHECKS: tuple[Check, ...] = (terms_have_their_length, members_stay_until_there_are_new_ones)
