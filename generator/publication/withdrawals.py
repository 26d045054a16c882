"""The gate for records that are taken back: they leave the archive first, and of each that was public a sign stays.

What was public is asked of the gate itself, at the last moment before. So what fell with a record (the follow-up of a
meeting, a case that was known only from it) leaves a sign as well, and what had never been public leaves none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from generator.publication import notices
from generator.publication.moments import AsOf, last_before
from generator.publication.published import (
    PublishedFollowUp,
    PublishedHearing,
    PublishedItem,
    PublishedMeeting,
    PublishedPlace,
    PublishedStatement,
    PublishedWithdrawal,
    WithdrawnKind,
)
from generator.publication.standing import PublicRecords, public_records
from generator.records.archive import Archive, Entry
from generator.records.case import Case
from generator.records.followup import FollowUp
from generator.records.hearing import Hearing
from generator.records.meeting import Meeting
from generator.records.project import Project
from generator.records.statement import Statement

Name = tuple[WithdrawnKind, str, str]
"""A record's kind, council and id."""

Withdrawable = Entry[Meeting] | Entry[Hearing] | Entry[Statement] | Entry[FollowUp] | Entry[Case] | Entry[Project]


def remaining(archive: Archive, now: AsOf) -> Archive:
    """The archive without the records that are taken back by now, and without the follow-ups of such meetings."""
    meetings = tuple(entry for entry in archive.meetings if not _is_withdrawn(entry, now))
    gone = {(entry.council, entry.id) for entry in archive.meetings} - {(entry.council, entry.id) for entry in meetings}
    return Archive(
        site=archive.site,
        councils=archive.councils,
        meetings=meetings,
        hearings=tuple(entry for entry in archive.hearings if not _is_withdrawn(entry, now)),
        statements=tuple(entry for entry in archive.statements if not _is_withdrawn(entry, now)),
        follow_ups=tuple(
            entry
            for entry in archive.follow_ups
            if not _is_withdrawn(entry, now) and (entry.council, entry.record.meeting) not in gone
        ),
        cases=tuple(entry for entry in archive.cases if not _is_withdrawn(entry, now)),
        projects=tuple(entry for entry in archive.projects if not _is_withdrawn(entry, now)),
        plans=archive.plans,
        budgets=archive.budgets,
        reports=archive.reports,
        pages=archive.pages,
        ids=archive.ids,
        files=archive.files,
    )


def withdrawable(archive: Archive) -> tuple[Withdrawable, ...]:
    """The records of the kinds that can be taken back."""
    return (
        *archive.meetings,
        *archive.hearings,
        *archive.statements,
        *archive.follow_ups,
        *archive.cases,
        *archive.projects,
    )


def withdrawals(archive: Archive, now: AsOf, public: PublicRecords) -> tuple[PublishedWithdrawal, ...]:
    """The signs of all that was public, was taken back by now, and is not public again; by kind, council and id."""
    found: dict[Name, PublishedWithdrawal] = {}
    for moment, councils in _moments(archive, now).items():
        for one in _taken_back(_of(archive, councils), moment):
            found[(one.kind, one.council, one.id)] = one
    standing = _names(public)
    return tuple(found[name] for name in sorted(found) if name not in standing)


def _is_withdrawn(entry: Withdrawable, now: AsOf) -> bool:
    return entry.record.withdrawn is not None and now.reached(entry.record.withdrawn.date)


def _moments(archive: Archive, now: AsOf) -> dict[datetime, set[str]]:
    """The moments at which anything was taken back by now, in order, and of which councils."""
    moments: dict[datetime, set[str]] = {}
    for entry in withdrawable(archive):
        withdrawn = entry.record.withdrawn
        if withdrawn is not None and now.reached(withdrawn.date):
            moments.setdefault(withdrawn.date, set()).add(entry.council)
    return {moment: moments[moment] for moment in sorted(moments)}


def _of(archive: Archive, councils: set[str]) -> Archive:
    """The records of some councils: nothing refers to those of another."""
    return Archive(
        site=archive.site,
        councils=archive.councils,
        meetings=tuple(entry for entry in archive.meetings if entry.council in councils),
        hearings=tuple(entry for entry in archive.hearings if entry.council in councils),
        statements=tuple(entry for entry in archive.statements if entry.council in councils),
        follow_ups=tuple(entry for entry in archive.follow_ups if entry.council in councils),
        cases=tuple(entry for entry in archive.cases if entry.council in councils),
        projects=tuple(entry for entry in archive.projects if entry.council in councils),
        plans=tuple(entry for entry in archive.plans if entry.council in councils),
        budgets=(),
        reports=(),
        pages=archive.pages,
        ids=archive.ids,
        files=archive.files,
    )


def _taken_back(archive: Archive, moment: datetime) -> Iterator[PublishedWithdrawal]:
    """The signs of what is public just before a moment, and would not be without what is taken back at it."""
    eve = last_before(moment)
    before = public_records(remaining(archive, eve), eve)
    standing = _names(public_records(remaining(archive, AsOf(moment)), eve))
    return _signs(_without(before, standing), before, moment)


def _signs(gone: PublicRecords, before: PublicRecords, moment: datetime) -> Iterator[PublishedWithdrawal]:
    """What stays of the records that are gone from what was public before."""
    for meeting in gone.meetings.values():
        yield PublishedWithdrawal(
            kind="meeting",
            id=meeting.id,
            council=meeting.council,
            place=None,
            withdrawn=moment,
            notices=tuple(notices.of_meeting(meeting)),
        )
    for hearing in gone.hearings.values():
        yield PublishedWithdrawal(
            kind="hearing",
            id=hearing.id,
            council=hearing.council,
            place=None,
            withdrawn=moment,
            notices=tuple(notices.of_hearing(hearing, _items_of_hearing(before, hearing))),
        )
    for statement in gone.statements.values():
        yield PublishedWithdrawal(
            kind="statement",
            id=statement.id,
            council=statement.council,
            place=None,
            withdrawn=moment,
            notices=tuple(notices.of_statement(statement, _items_of_statement(before, statement))),
        )
    for follow_up in gone.follow_ups:
        item = _item(before.meetings[(follow_up.council, follow_up.meeting)], follow_up)
        yield PublishedWithdrawal(
            kind="decision",
            id=follow_up.id,
            council=follow_up.council,
            place=PublishedPlace(meeting=follow_up.meeting, anchor=follow_up.anchor, letter=follow_up.letter),
            withdrawn=moment,
            notices=tuple(notices.of_follow_up(follow_up, item)),
        )
    for case in gone.cases:
        yield PublishedWithdrawal(
            kind="case", id=case.id, council=case.council, place=None, withdrawn=moment, notices=()
        )
    for project in gone.projects.values():
        yield PublishedWithdrawal(
            kind="project",
            id=project.id,
            council=project.council,
            place=None,
            withdrawn=moment,
            notices=tuple(notices.of_project(project)),
        )


def _names(public: PublicRecords) -> set[Name]:
    return {
        *(("meeting", *key) for key in public.meetings),
        *(("hearing", *key) for key in public.hearings),
        *(("statement", *key) for key in public.statements),
        *(("decision", one.council, one.id) for one in public.follow_ups),
        *(("case", one.council, one.id) for one in public.cases),
        *(("project", *key) for key in public.projects),
    }


def _without(public: PublicRecords, names: set[Name]) -> PublicRecords:
    return PublicRecords(
        meetings={key: one for key, one in public.meetings.items() if ("meeting", *key) not in names},
        hearings={key: one for key, one in public.hearings.items() if ("hearing", *key) not in names},
        statements={key: one for key, one in public.statements.items() if ("statement", *key) not in names},
        follow_ups=tuple(one for one in public.follow_ups if ("decision", one.council, one.id) not in names),
        cases=tuple(one for one in public.cases if ("case", one.council, one.id) not in names),
        projects={key: one for key, one in public.projects.items() if ("project", *key) not in names},
        plans={},
        budgets={},
        reports={},
    )


def _items_of_hearing(public: PublicRecords, hearing: PublishedHearing) -> Iterator[PublishedItem]:
    """The public items that refer to a hearing."""
    return (item for item in _open_items(public, hearing.council) if item.hearing == hearing.id)


def _items_of_statement(public: PublicRecords, statement: PublishedStatement) -> Iterator[PublishedItem]:
    """The public items that refer to a statement."""
    return (item for item in _open_items(public, statement.council) if item.statement == statement.id)


def _open_items(public: PublicRecords, council: str) -> Iterator[PublishedItem]:
    for meeting in public.meetings.values():
        if meeting.council == council:
            yield from (item for item in meeting.items if isinstance(item, PublishedItem))


def _item(meeting: PublishedMeeting, follow_up: PublishedFollowUp) -> PublishedItem:
    return next(one for one in meeting.items if isinstance(one, PublishedItem) and one.anchor == follow_up.anchor)
