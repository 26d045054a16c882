"""The gate for follow-ups: only of a decision of an open item in public minutes."""

from __future__ import annotations

from generator.publication.meetings import Key
from generator.publication.moments import AsOf
from generator.publication.published import (
    FollowUpStatus,
    PublishedFollowUp,
    PublishedItem,
    PublishedMeeting,
    PublishedUpdate,
)
from generator.publication.recipients import recipients
from generator.records.archive import Archive, Entry
from generator.records.council import Council
from generator.records.followup import FollowUp, Update


def follow_ups(archive: Archive, now: AsOf, meetings: dict[Key, PublishedMeeting]) -> tuple[PublishedFollowUp, ...]:
    """The public follow-ups, ordered by council and id."""
    found = (
        _follow_up(entry, archive.council[entry.council], now, meetings.get((entry.council, entry.record.meeting)))
        for entry in sorted(archive.follow_ups, key=lambda entry: (entry.council, entry.id))
        if now.reached(entry.record.publish)
    )
    return tuple(one for one in found if one is not None)


def _follow_up(
    entry: Entry[FollowUp], council: Council, now: AsOf, meeting: PublishedMeeting | None
) -> PublishedFollowUp | None:
    record = entry.record
    wanted = record.item.replace(".", "-")
    item = next((one for one in meeting.items if one.anchor == wanted), None) if meeting else None
    decided = isinstance(item, PublishedItem) and item.minutes is not None
    if meeting is None or not decided or item is None or record.publish is None:
        return None
    updates = tuple(_update(update) for update in record.updates if now.reached(update.publish))
    return PublishedFollowUp(
        id=entry.id,
        council=entry.council,
        published=record.publish,
        meeting=record.meeting,
        anchor=item.anchor,
        letter=record.decision,
        title=record.title,
        recipients=recipients(record.recipients, council, meeting.day),
        status=_status(record, updates),
        text=record.body or None,
        updates=updates,
    )


def _status(record: FollowUp, updates: tuple[PublishedUpdate, ...]) -> FollowUpStatus:
    """The status as far as it is public: that of the newest public update, where the record tells of updates."""
    if updates:
        # Of several of one day the last written.
        return max(reversed(updates), key=lambda update: update.day).status
    return "adopted" if record.updates else record.status


def _update(update: Update) -> PublishedUpdate:
    assert update.publish is not None
    return PublishedUpdate(published=update.publish, day=update.date, status=update.status, text=update.text)
