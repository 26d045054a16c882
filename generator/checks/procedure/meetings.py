"""Checks by the rules of procedure about meetings, the notice of them, their agendas and minutes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.procedure.affairs import Affairs, Check
from generator.findings import Finding
from generator.findings.rules.procedure import meetings as rules
from generator.profiles.answers import says, whole
from generator.records.meeting import Meeting


def agendas_are_sent_in_time(affairs: Affairs) -> Iterator[Finding]:
    """The members have the agenda a number of days before the meeting."""
    for entry in affairs.meetings:
        meeting, sent = entry.record, entry.record.agenda.sent
        rule = affairs.rule("notice.agenda_days", meeting.date)
        least = whole(rule)
        if rule is None or least is None or sent is None or _may_be_shorter(affairs, meeting):
            continue
        if (days := _days(affairs, sent, meeting.date)) < least:
            words = {"days": str(days), "least": str(least), "source": rule.source}
            yield entry.finding(rules.AGENDA_LATE, ("agenda", "sent"), words=words)


def _may_be_shorter(affairs: Affairs, meeting: Meeting) -> bool:
    """Whether the notice of a meeting may be as short as it has to be."""
    return meeting.kind == "extraordinary" and says(affairs.rule("notice.shorter", meeting.date), "extraordinary")


def _days(affairs: Affairs, sent: date, meeting: date) -> int:
    """The days between, as the council counts them: calendar days, of which that of the meeting is none."""
    clear = says(affairs.rule("notice.counting", meeting), "clear-days")
    return (meeting - sent).days - clear


CHECKS: tuple[Check, ...] = (agendas_are_sent_in_time,)
