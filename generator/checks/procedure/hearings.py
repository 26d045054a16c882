"""Checks by the rules of procedure about hearings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.checks.procedure.affairs import Affairs, Check
from generator.findings import Finding
from generator.findings.rules.procedure import municipality as rules
from generator.profiles.answers import whole
from generator.records.hearing import Hearing


def hearings_are_long_enough(affairs: Affairs) -> Iterator[Finding]:
    """The council has a number of days to answer, counted from when it received the hearing, else from its dispatch."""
    for entry in affairs.hearings:
        begun = _begun(entry.record)
        rule = affairs.rule("hearing.min_days", begun) if begun else None
        least = whole(rule)
        if begun is None or rule is None or least is None:
            continue
        if (entry.record.deadline - begun).days < least:
            earliest = begun + timedelta(days=least)
            words = {"least": str(least), "begun": str(begun), "earliest": str(earliest), "source": rule.source}
            yield entry.finding(rules.HEARING_SHORT, ("deadline",), words=words)


def hearings_come_before_the_decision(affairs: Affairs) -> Iterator[Finding]:
    """A hearing is held before the decision: the day that is planned for it, and that of the outcome."""
    for entry in affairs.hearings:
        hearing = entry.record
        rule = affairs.rule("hearing.before_decision", _day(hearing))
        if rule is None:
            continue
        words = {"deadline": str(hearing.deadline), "source": rule.source}
        if hearing.decides is not None and hearing.decides <= hearing.deadline:
            yield entry.finding(rules.DECIDED_TOO_SOON, ("decides",), words=words)
        if hearing.outcome is not None and hearing.outcome.date <= hearing.deadline:
            yield entry.finding(rules.DECIDED_TOO_SOON, ("outcome", "date"), words=words)


def hearings_go_to_all_members(affairs: Affairs) -> Iterator[Finding]:
    """Hearings are sent to all members; told once the day is over on which the council received it."""
    for entry in affairs.hearings:
        day = _day(entry.record)
        rule = affairs.rule("hearing.sent_to", day)
        if rule is not None and entry.record.to_members is None and day < affairs.today:
            yield entry.finding(rules.NOT_TO_MEMBERS, ("to_members",), words={"source": rule.source})


def _begun(hearing: Hearing) -> date | None:
    """From when the council has time to answer, as the hearing's page counts it."""
    return hearing.received or hearing.sent


def _day(hearing: Hearing) -> date:
    """The day whose rules a hearing is held against."""
    return _begun(hearing) or hearing.to_members or hearing.deadline


CHECKS: tuple[Check, ...] = (hearings_are_long_enough, hearings_come_before_the_decision, hearings_go_to_all_members)
