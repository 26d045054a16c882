"""Checks by the rules of procedure about the notice of meetings and their agendas."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.procedure.affairs import Affairs, Check
from generator.findings import Finding
from generator.findings.rules.procedure import meetings as rules
from generator.profiles.answers import says, whole
from generator.profiles.rules import RuleId
from generator.records.archive import Entry
from generator.records.meeting import Meeting


def meetings_are_called_in_time(affairs: Affairs) -> Iterator[Finding]:
    """A meeting is called a number of days before it is held."""
    for entry in _with_notice(affairs):
        if words := _late(affairs, "notice.convening_days", entry.record.convened, entry.record.date):
            yield entry.finding(rules.CALLED_LATE, ("convened",), words=words)


def agendas_are_sent_in_time(affairs: Affairs) -> Iterator[Finding]:
    """The members have the agenda a number of days before the meeting."""
    for entry in _with_notice(affairs):
        if words := _late(affairs, "notice.agenda_days", entry.record.agenda.sent, entry.record.date):
            yield entry.finding(rules.AGENDA_LATE, ("agenda", "sent"), words=words)


def agendas_are_drafts_before_the_meeting(affairs: Affairs) -> Iterator[Finding]:
    """Where a meeting is called by a draft of the agenda, what was sent or published is a draft until the meeting."""
    for entry in affairs.going_ahead():
        meeting, agenda = entry.record, entry.record.agenda
        rule = affairs.rule("notice.with_draft_agenda", meeting.date)
        if rule is None or agenda.draft or (agenda.sent is None and agenda.publish is None):
            continue
        if meeting.status != "held" and meeting.date >= affairs.today:
            yield entry.finding(rules.NO_DRAFT, ("agenda", "draft"), at_key=True, words={"source": rule.source})


def agendas_are_public_as_the_rules_say(affairs: Affairs) -> Iterator[Finding]:
    """The agenda of a meeting that was held is published, or that of no meeting is, as the rule says."""
    sat = {entry.id for entry in affairs.sittings()}
    for entry in affairs.meetings:
        published = entry.record.agenda.publish
        rule = affairs.rule("agenda.publish", entry.record.date)
        if rule is None:
            continue
        if says(rule, "yes") and published is None and entry.id in sat:
            yield entry.finding(rules.AGENDA_NOT_PUBLIC, ("agenda", "publish"), words={"source": rule.source})
        if says(rule, "no") and published is not None and published != entry.record.minutes.publish:
            # Minutes need an agenda to stand on, so one that comes with them is none for its own sake.
            yield entry.finding(rules.AGENDA_PUBLIC, ("agenda", "publish"), words={"source": rule.source})


def items_are_added_as_the_rules_say(affairs: Affairs) -> Iterator[Finding]:
    """An item that was added at a meeting was added in one of the ways that there are."""
    for entry in affairs.meetings:
        rule = affairs.rule("agenda.added", entry.record.date)
        for index, item in enumerate(entry.record.agenda.items):
            way = item.minutes.added if item.minutes else None
            if way and rule is not None and not says(rule, way):
                path = ("agenda", "items", index, "minutes", "added")
                yield entry.finding(rules.ADDED, path, words={"source": rule.source})


def _with_notice(affairs: Affairs) -> Iterator[Entry[Meeting]]:
    """The meetings that are called with notice."""
    council = affairs.council.record
    return (entry for entry in affairs.going_ahead() if council.has_notice(entry.record.kind, entry.record.date))


def _late(affairs: Affairs, days: RuleId, sent: date | None, meeting: date) -> dict[str, str]:
    """How many days before the meeting something was sent, and how many it should be; nothing where it is in time."""
    rule = affairs.rule(days, meeting)
    least = whole(rule)
    if rule is None or least is None or sent is None:
        return {}
    before = (meeting - sent).days - affairs.council.record.uncounted(meeting)
    if before >= least:
        return {}
    return {"days": str(max(before, 0)), "least": str(least), "source": rule.source}


CHECKS: tuple[Check, ...] = (
    meetings_are_called_in_time,
    agendas_are_sent_in_time,
    agendas_are_drafts_before_the_meeting,
    agendas_are_public_as_the_rules_say,
    items_are_added_as_the_rules_say,
)
