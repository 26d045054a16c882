"""The gate for statements: the whole record from its own `publish`."""

from __future__ import annotations

from generator.publication.meetings import Key, links
from generator.publication.moments import AsOf
from generator.publication.published import PublishedMeeting, PublishedStatement
from generator.publication.recipients import recipients
from generator.records.archive import Archive, Entry
from generator.records.statement import Statement


def statements(archive: Archive, now: AsOf, meetings: dict[Key, PublishedMeeting]) -> dict[Key, PublishedStatement]:
    """The public statements by council and id."""
    cases = frozenset((entry.council, entry.id) for entry in archive.cases)
    return {
        (entry.council, entry.id): _statement(entry, archive, meetings, cases)
        for entry in sorted(archive.statements, key=lambda entry: (entry.council, entry.id))
        if now.reached(entry.record.publish)
    }


def _statement(
    entry: Entry[Statement], archive: Archive, meetings: dict[Key, PublishedMeeting], cases: frozenset[Key]
) -> PublishedStatement:
    record = entry.record
    assert record.publish is not None
    return PublishedStatement(
        id=entry.id,
        council=entry.council,
        published=record.publish,
        title=record.title,
        adopted=record.adopted,
        meeting=record.meeting if (entry.council, record.meeting) in meetings else None,
        occasion=record.occasion,
        recipients=recipients(record.recipients, archive.council[entry.council], record.adopted),
        topics=record.topics,
        case=record.case if (entry.council, record.case) in cases else None,
        easy=record.easy,
        minority=record.minority,
        links=links(record.links),
        text=record.body,
    )
