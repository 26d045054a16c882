"""The gate for cases: text and status from `publish`, the title once something public refers to the case."""

from __future__ import annotations

from collections.abc import Iterable

from generator.publication.meetings import Key
from generator.publication.moments import AsOf
from generator.publication.published import (
    PublishedCase,
    PublishedCaseDetails,
    PublishedItem,
    PublishedMeeting,
    PublishedProject,
    PublishedStatement,
)
from generator.records.archive import Archive
from generator.records.case import Case


def cases(
    archive: Archive,
    now: AsOf,
    meetings: dict[Key, PublishedMeeting],
    others: Iterable[PublishedStatement | PublishedProject],
) -> tuple[PublishedCase, ...]:
    """The public cases, ordered by council and id; items of meetings and the other records refer to them."""
    referred = {
        (meeting.council, item.case)
        for meeting in meetings.values()
        for item in meeting.items
        if isinstance(item, PublishedItem) and item.case
    }
    referred |= {(one.council, one.case) for one in others if one.case}
    return tuple(
        PublishedCase(
            id=entry.id,
            council=entry.council,
            title=entry.record.title,
            details=_details(entry.record) if now.reached(entry.record.publish) else None,
        )
        for entry in sorted(archive.cases, key=lambda entry: (entry.council, entry.id))
        if now.reached(entry.record.publish) or (entry.council, entry.id) in referred
    )


def _details(record: Case) -> PublishedCaseDetails:
    assert record.publish is not None
    return PublishedCaseDetails(
        published=record.publish, status=record.status, topics=record.topics, text=record.body or None
    )
