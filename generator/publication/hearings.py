"""The gate for hearings: the hearing, its response and its outcome, each from its own `publish`."""

from __future__ import annotations

from generator.publication.meetings import Key, links
from generator.publication.moments import AsOf
from generator.publication.organs import organs_on
from generator.publication.published import PublishedHearing, PublishedMeeting, PublishedOutcome, PublishedResponse
from generator.records.archive import Archive, Entry
from generator.records.council import Council
from generator.records.hearing import Hearing, Outcome, Response


def hearings(archive: Archive, now: AsOf, meetings: dict[Key, PublishedMeeting]) -> dict[Key, PublishedHearing]:
    """The public hearings by council and id."""
    return {
        (entry.council, entry.id): _hearing(entry, archive.council[entry.council], now, meetings)
        for entry in sorted(archive.hearings, key=lambda entry: (entry.council, entry.id))
        if now.reached(entry.record.publish)
    }


def _hearing(
    entry: Entry[Hearing], council: Council, now: AsOf, meetings: dict[Key, PublishedMeeting]
) -> PublishedHearing:
    record = entry.record
    assert record.publish is not None
    asked = record.sent or record.received or record.to_members or record.deadline
    return PublishedHearing(
        id=entry.id,
        council=entry.council,
        published=record.publish,
        title=record.title,
        authority=organs_on(council, asked)[record.authority],
        topics=record.topics,
        subject=record.subject,
        kind=record.kind,
        introduction=record.introduction,
        sent=record.sent,
        received=record.received,
        to_members=record.to_members,
        deadline=record.deadline,
        decides=record.decides,
        meeting=record.meeting if (entry.council, record.meeting) in meetings else None,
        links=links(record.links),
        response=_response(record.response, record.body)
        if record.response and now.reached(record.response.publish)
        else None,
        outcome=_outcome(record.outcome) if record.outcome and now.reached(record.outcome.publish) else None,
    )


def _response(response: Response, body: str | None) -> PublishedResponse:
    assert response.publish is not None
    return PublishedResponse(
        published=response.publish,
        status=response.status,
        adopted=response.adopted,
        sent=response.sent,
        easy=response.easy,
        minority=response.minority,
        text=body,
    )


def _outcome(outcome: Outcome) -> PublishedOutcome:
    assert outcome.publish is not None
    return PublishedOutcome(
        published=outcome.publish,
        day=outcome.date,
        followed=outcome.followed,
        text=outcome.text,
        source=outcome.source,
        assessed_by=outcome.assessed_by,
    )
