"""Checks by the rules of procedure about minutes: publishing, withholding, approving and sending them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checks.procedure.affairs import Affairs, Check
from generator.findings import Finding
from generator.findings.rules.procedure import meetings as rules
from generator.profiles.answers import says, whole
from generator.records.archive import Entry
from generator.records.fields import day_of
from generator.records.meeting import Meeting
from generator.records.places import Places


def minutes_are_public_as_the_rules_say(affairs: Affairs) -> Iterator[Finding]:
    """The minutes of a meeting are published by the time of the next one, or those of no meeting are, as the rule says.

    Where the rules say after how many days, that is checked instead. Withheld minutes have a rule of their own.
    """
    followed = {entry.id for entry, later in _in_turn(affairs) if later}
    for entry in affairs.meetings:
        minutes, day = entry.record.minutes, entry.record.date
        rule = affairs.rule("minutes.publish", day)
        if rule is None:
            continue
        if says(rule, "no") and minutes.publish is not None:
            yield entry.finding(rules.MINUTES_PUBLIC, ("minutes", "publish"), words={"source": rule.source})
        missing = minutes.publish is None and minutes.withheld is None and entry.id in followed
        if says(rule, "yes") and missing and affairs.rule("minutes.publish_days", day) is None:
            yield entry.finding(rules.MINUTES_NOT_PUBLIC, ("minutes", "publish"), words={"source": rule.source})


def minutes_are_published_in_time(affairs: Affairs) -> Iterator[Finding]:
    """The minutes of a meeting that was held are public a number of days after it, unless they are withheld."""
    for entry in affairs.sittings():
        minutes, day = entry.record.minutes, entry.record.date
        rule = affairs.rule("minutes.publish_days", day)
        most = whole(rule)
        if rule is None or most is None or minutes.withheld is not None:
            continue
        public = day_of(minutes.publish) if minutes.publish else affairs.today
        if (public - day).days > most:
            words = {"most": str(most), "source": rule.source}
            yield entry.finding(rules.MINUTES_LATE, ("minutes", "publish"), words=words)


def minutes_are_withheld_by_a_rule(affairs: Affairs) -> Iterator[Finding]:
    """Where minutes are published, single ones are withheld only if a rule allows it on the day of the decision."""
    for entry in affairs.meetings:
        withheld = entry.record.minutes.withheld
        rule = affairs.rule("minutes.publish", withheld.decided) if withheld else None
        if withheld and rule and says(rule, "yes") and affairs.rule("minutes.withhold", withheld.decided) is None:
            # That minutes are withheld is public, and so is the rule; of what stands there nothing is said.
            at = Places(entry.document).position(("minutes", "withheld"), at_key=True)
            yield entry.finding(rules.WITHHELD, ("date",), at=at, words={"source": rule.source})


def minutes_are_approved_at_the_next_meeting(affairs: Affairs) -> Iterator[Finding]:
    """Minutes wait for approval or objections until the next meeting, and no longer than the next ordinary one.

    Minutes whose record says nothing of their approval are left alone.
    """
    for entry, later in _in_turn(affairs):
        minutes = entry.record.minutes
        rule = affairs.rule("minutes.approval", entry.record.date)
        if rule is None:
            continue
        if minutes.approval == "pending" and any(other.record.kind == "ordinary" for other in later):
            yield entry.finding(rules.STILL_PENDING, ("minutes", "approval"), words={"source": rule.source})
        if minutes.approval in {"approved", "objected"} and _is_early(minutes.approved_at, later):
            yield entry.finding(rules.APPROVED_EARLY, ("minutes", "approval"), words={"source": rule.source})


def minutes_are_an_item_of_the_next_meeting(affairs: Affairs) -> Iterator[Finding]:
    """Where minutes are approved as an item, the next ordinary meeting has one to approve something."""
    for entry in list(affairs.sittings())[1:]:
        meeting, items = entry.record, entry.record.agenda.items
        rule = affairs.rule("minutes.approval", meeting.date)
        if rule is None or not says(rule, "item") or meeting.kind != "ordinary":
            continue
        if items and all(item.type != "approval" for item in items):
            words = {"source": rule.source}
            yield entry.finding(rules.NO_APPROVAL_ITEM, ("agenda", "items"), at_key=True, words=words)


def members_are_sent_the_minutes(affairs: Affairs) -> Iterator[Finding]:
    """Minutes that are public have been sent to the members."""
    for entry in affairs.sittings():
        minutes = entry.record.minutes
        rule = affairs.rule("minutes.to_members", entry.record.date)
        if rule is None or minutes.sent is not None or minutes.publish is None:
            continue
        if day_of(minutes.publish) <= affairs.today:
            yield entry.finding(rules.NOT_SENT, ("minutes", "sent"), words={"source": rule.source})


def _in_turn(affairs: Affairs) -> Iterator[tuple[Entry[Meeting], tuple[Entry[Meeting], ...]]]:
    """Each meeting that was held, with those that were held after it."""
    sat = tuple(affairs.sittings())
    for place, entry in enumerate(sat, start=1):
        yield entry, sat[place:]


def _is_early(settled: date | None, later: tuple[Entry[Meeting], ...]) -> bool:
    """Whether something was settled before the next meeting; without its day, whether that is still to come."""
    return not later or (settled is not None and settled < later[0].record.date)


CHECKS: tuple[Check, ...] = (
    minutes_are_public_as_the_rules_say,
    minutes_are_published_in_time,
    minutes_are_withheld_by_a_rule,
    minutes_are_approved_at_the_next_meeting,
    minutes_are_an_item_of_the_next_meeting,
    members_are_sent_the_minutes,
)
