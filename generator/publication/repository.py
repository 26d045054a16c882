"""What a repository that anybody can read must not hold, and what its readers can see too early.

One small generator function for each rule of the contract, in one table. Whether something is public yet is asked
of the gate's own functions, never decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from generator.findings import Finding
from generator.findings.rules import exposure
from generator.publication.meetings import (
    agenda_reached,
    announced,
    corrected,
    correction_reached,
    minutes_reached,
)
from generator.publication.members import may_be_named
from generator.publication.moments import AsOf
from generator.publication.small_numbers import is_small
from generator.publication.withdrawals import remaining, withdrawable
from generator.records.archive import Archive, Entry
from generator.records.budget import Budget
from generator.records.case import Case
from generator.records.followup import FollowUp
from generator.records.hearing import Hearing
from generator.records.meeting import Item, Meeting
from generator.records.places import Path
from generator.records.plan import Plan
from generator.records.project import Project
from generator.records.report import Report
from generator.records.statement import Statement
from generator.records.texts import texts

# What may stand in the record of a closed item: where it is on the agenda, its type, and `closed` itself.
_OPEN_OF_CLOSED = frozenset({"number", "id", "type", "closed", "minutes"})
_OPEN_OF_CLOSED_MINUTES = frozenset({"added", "outcome"})


def check_repository(archive: Archive, now: AsOf) -> list[Finding]:
    """Every finding about a public repository; none for a private one."""
    if archive.site.record.repository == "private":
        return []
    # The line is never shown: it may hold just what the rule keeps out of sight.
    return [
        Finding(found.rule, found.position, private=True, part=found.part)
        for one in RULES
        for found in one(archive, now)
    ]


def no_internal_text(archive: Archive, now: AsOf) -> Iterator[Finding]:
    """`internal` stands nowhere."""
    del now
    everything: tuple[Entry[Any], ...] = (
        archive.site,
        *archive.councils,
        *archive.meetings,
        *archive.hearings,
        *archive.statements,
        *archive.projects,
        *archive.plans,
        *archive.budgets,
        *archive.reports,
        *archive.follow_ups,
        *archive.cases,
        *archive.pages,
    )
    for entry in everything:
        if entry.record.internal is not None:
            yield entry.finding(exposure.INTERNAL_IN_PUBLIC, ("internal",), at_key=True)
    for council in archive.councils:
        for index, member in enumerate(council.record.members):
            if member.internal is not None:
                yield council.finding(exposure.INTERNAL_IN_PUBLIC, ("members", index, "internal"), at_key=True)
    for meeting, path, item in _items(archive):
        if item.internal is not None:
            yield meeting.finding(exposure.INTERNAL_IN_PUBLIC, (*path, "internal"), at_key=True)


def no_withheld_text(archive: Archive, now: AsOf) -> Iterator[Finding]:
    """Where minutes are withheld, nothing of the minutes' side has a text."""
    del now
    for entry in archive.meetings:
        if entry.record.minutes.withheld is None:
            continue
        for field in sorted(entry.record.model_fields_set & {"easy", "guests"}):
            yield entry.finding(exposure.WITHHELD_IN_PUBLIC, (field,), at_key=True)
        for index, item in enumerate(entry.record.agenda.items):
            path: Path = ("agenda", "items", index)
            if item.minutes is not None:
                yield entry.finding(exposure.WITHHELD_IN_PUBLIC, (*path, "minutes"), at_key=True)
            if item.closed is not None and item.closed.decision is not None:
                yield entry.finding(exposure.WITHHELD_IN_PUBLIC, (*path, "closed", "decision"), at_key=True)
        for index, correction in enumerate(entry.record.corrections):
            if correction.part == "minutes" and correction.text is not None:
                yield entry.finding(exposure.WITHHELD_IN_PUBLIC, ("corrections", index, "text"), at_key=True)


def no_text_of_closed_items(archive: Archive, now: AsOf) -> Iterator[Finding]:
    """A closed item holds nothing but its number or id, its type and what stands under `closed`."""
    del now
    for entry, path, item in _items(archive):
        if item.closed is None:
            continue
        for field in sorted(item.model_fields_set - _OPEN_OF_CLOSED - {"internal"}):
            yield entry.finding(exposure.CLOSED_IN_PUBLIC, (*path, field), at_key=True)
        if item.minutes is not None and item.minutes.model_fields_set - _OPEN_OF_CLOSED_MINUTES:
            yield entry.finding(exposure.CLOSED_IN_PUBLIC, (*path, "minutes"), at_key=True)
    for entry in archive.meetings:
        for index, correction in enumerate(entry.record.corrections):
            corrected_item = corrected(correction, entry.record)
            if correction.text is not None and corrected_item is not None and corrected_item.closed is not None:
                yield entry.finding(exposure.CLOSED_IN_PUBLIC, ("corrections", index, "text"), at_key=True)


def no_protected_venues(archive: Archive, now: AsOf) -> Iterator[Finding]:
    """`protected_venues` is not kept in public."""
    del now
    for entry in archive.councils:
        if entry.record.protected_venues:
            yield entry.finding(exposure.PROTECTED_IN_PUBLIC, ("protected_venues",), at_key=True)


def no_pay_of_few(archive: Archive, now: AsOf) -> Iterator[Finding]:
    """No post of a budget tells what one or two persons are paid."""
    del now
    for entry in archive.budgets:
        for index, post in enumerate(entry.record.posts):
            if is_small(post):
                yield entry.finding(exposure.FEW_PERSONS_IN_PUBLIC, ("posts", index, "persons"), at_key=True)


def names_have_consent(archive: Archive, now: AsOf) -> Iterator[Finding]:
    """A name that is not public is left out of the site, and the repository's readers can see it all the same."""
    for entry in archive.councils:
        for index, member in enumerate(entry.record.members):
            if member.name is not None and not may_be_named(member, entry.record, now):
                yield entry.finding(exposure.NAME_IN_PUBLIC, ("members", index, "name"), at_key=True)


def users_come_from_nowhere(archive: Archive, now: AsOf) -> Iterator[Finding]:
    """Where a user comes from is left out of the site, and the repository's readers can see it all the same."""
    del now
    for entry in archive.councils:
        for index, member in enumerate(entry.record.members):
            if member.group == "user" and member.organisation is not None:
                yield entry.finding(exposure.USER_PLACE_IN_PUBLIC, ("members", index, "organisation"), at_key=True)


def everything_is_public(archive: Archive, now: AsOf) -> Iterator[Finding]:
    """A part that is not public yet is left out of the site, and the repository's readers can see it all the same."""
    left = remaining(archive, now)
    waiting: tuple[tuple[Entry[Any], Iterator[Path]], ...] = (
        *((entry, _of_meeting(entry.record, now)) for entry in left.meetings),
        *((entry, _of_hearing(entry.record, now)) for entry in left.hearings),
        *((entry, _of_follow_up(entry, left, now)) for entry in left.follow_ups),
        *((entry, _of_whole(entry.record, now)) for entry in left.statements),
        *((entry, _of_whole(entry.record, now)) for entry in left.cases),
        *((entry, _of_whole(entry.record, now)) for entry in left.plans),
        *((entry, _of_whole(entry.record, now)) for entry in left.reports),
        *((entry, _of_project(entry.record, now)) for entry in left.projects),
        *((entry, _of_budget(entry.record, now)) for entry in left.budgets),
        *((entry, iter(() if entry.record.withdrawn is None else (("withdrawn",),))) for entry in withdrawable(left)),
    )
    for entry, paths in waiting:
        for path in paths:
            yield entry.finding(exposure.NOT_YET_IN_PUBLIC, path, at_key=path != ("body",))


def no_withdrawn_text(archive: Archive, now: AsOf) -> Iterator[Finding]:
    """Of a record that is taken back, or fell with one, dates, numbers and ids are kept, and no text."""
    left = {entry.document.path for entry in withdrawable(remaining(archive, now))}
    for entry in withdrawable(archive):
        first = next(texts(entry.record), None) if entry.document.path not in left else None
        if first is not None:
            yield entry.finding(exposure.WITHDRAWN_IN_PUBLIC, first, at_key=first != ("body",))


def _of_meeting(record: Meeting, now: AsOf) -> Iterator[Path]:
    """The parts of a meeting that hold something and are not public yet."""
    if not now.reached(announced(record)):
        yield ("date",)
    if (record.agenda.items or record.body) and not agenda_reached(record, now):
        yield ("agenda",)
    withheld, approved_at = record.minutes.withheld, record.minutes.approved_at
    if withheld is not None:
        if not now.begun(withheld.decided):
            yield ("minutes", "withheld")
    elif not minutes_reached(record, now):
        if _has_minutes(record):
            yield ("minutes",)
    elif approved_at is not None and not now.begun(approved_at):
        yield ("minutes", "approved_at")
    for index, correction in enumerate(record.corrections):
        never = withheld is not None and correction.part == "minutes"
        if not never and not correction_reached(correction, record, now):
            yield ("corrections", index)


def _has_minutes(record: Meeting) -> bool:
    """Whether anything of the minutes' side is written."""
    return bool(
        record.model_fields_set & {"easy", "guests", "present", "absent", "chaired_by"}
        or any(item.minutes or (item.closed and item.closed.decision) for item in record.agenda.items)
    )


def _of_whole(record: Statement | Case | Project | Plan | Budget | Report, now: AsOf) -> Iterator[Path]:
    """A record that is public in whole or not at all."""
    if not now.reached(record.publish):
        yield ("publish",)


def _of_hearing(record: Hearing, now: AsOf) -> Iterator[Path]:
    """The parts of a hearing that are not public yet; its text is that of its response."""
    if not now.reached(record.publish):
        yield ("publish",)
    if record.response is not None and not now.reached(record.response.publish):
        yield ("response",)
    if record.response is None and record.body:
        yield ("body",)
    if record.outcome is not None and not now.reached(record.outcome.publish):
        yield ("outcome",)


def _of_follow_up(entry: Entry[FollowUp], archive: Archive, now: AsOf) -> Iterator[Path]:
    """The parts of a follow-up that are not public yet: without public minutes none is."""
    meeting = archive.meeting.get((entry.council, entry.record.meeting))
    decided = meeting is None or minutes_reached(meeting.record, now)
    if not (decided and now.reached(entry.record.publish)):
        yield ("publish",)
    for index, update in enumerate(entry.record.updates):
        if not now.reached(update.publish):
            yield ("updates", index)


def _of_project(record: Project, now: AsOf) -> Iterator[Path]:
    """The parts of a project that are not public yet."""
    yield from _of_whole(record, now)
    for index, update in enumerate(record.updates):
        if not now.reached(update.publish):
            yield ("updates", index)


def _of_budget(record: Budget, now: AsOf) -> Iterator[Path]:
    """The parts of a budget that are not public yet: what was spent has a `publish` of its own."""
    yield from _of_whole(record, now)
    if record.spent is not None and not now.reached(record.spent.publish):
        yield ("spent",)
    elif record.spent is None:
        yield from (("posts", index, "spent") for index, post in enumerate(record.posts) if post.spent is not None)


def _items(archive: Archive) -> Iterator[tuple[Entry[Meeting], tuple[str | int, ...], Item]]:
    for entry in archive.meetings:
        for index, item in enumerate(entry.record.agenda.items):
            yield entry, ("agenda", "items", index), item


RULES: tuple[Callable[[Archive, AsOf], Iterator[Finding]], ...] = (
    no_internal_text,
    no_withheld_text,
    no_text_of_closed_items,
    no_protected_venues,
    no_pay_of_few,
    names_have_consent,
    users_come_from_nowhere,
    everything_is_public,
    no_withdrawn_text,
)
