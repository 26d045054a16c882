"""What stands in calendars, as values: meetings, and the deadlines of hearings.

Everything about an event follows from what is public of its record and never from the clock, so that the same record
always gives the same event, wherever it is told: in a file that goes with a mail, or in a calendar of the site.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from generator.publication.published import PublishedCorrection, PublishedHearing, PublishedMeeting
from generator.site import labels
from generator.site.context import Context
from generator.site.words import COPENHAGEN


@dataclass(frozen=True, slots=True)
class Event:
    """One event (RFC 5545 § 3.6.1). All texts are plain; moments are aware and in UTC, a date means the whole day.

    `uid` never changes. `sequence` rises with every change of the event that is public (§ 3.8.7.4), `stamp` is when
    it was told last (§ 3.8.7.2). `end` is None where nobody has said when it ends.
    """

    uid: str
    sequence: int
    stamp: datetime
    start: datetime | date
    end: datetime | None
    title: str
    place: str | None
    url: str
    cancelled: bool


def meeting_event(context: Context, meeting: PublishedMeeting) -> Event:
    """A meeting; the whole day where its time is not public.

    It changes when it is moved, when it is cancelled, and when the agenda is corrected in something other than an item.
    """
    corrected = [one for one in meeting.corrections if one.part == "agenda" and one.anchor is None]
    kind = context.words.gettext(labels.MEETING_KIND[meeting.kind])
    address = context.addresses.meeting(meeting.council, meeting.id)
    return Event(
        uid=_uid(context, address),
        sequence=len(corrected) + (meeting.moved_from is not None) + meeting.cancelled,
        stamp=max((meeting.announced, *map(_told, corrected))),
        start=_moment(meeting.day, meeting.start) if meeting.start else meeting.day,
        end=_end(meeting),
        title=f"{context.name(meeting.council)}: {kind}",
        place=meeting.place,
        url=context.archive.site.url + address,
        cancelled=meeting.cancelled,
    )


def hearing_event(context: Context, hearing: PublishedHearing) -> Event:
    """The last day to answer a hearing."""
    address = context.addresses.hearing(hearing.council, hearing.id)
    return Event(
        uid=_uid(context, address),
        sequence=0,
        stamp=hearing.published,
        start=hearing.deadline,
        end=None,
        title=context.words.gettext(
            "%(council)s: last day to answer %(title)s", council=context.name(hearing.council), title=hearing.title
        ),
        place=None,
        url=context.archive.site.url + address,
        cancelled=False,
    )


def _uid(context: Context, address: str) -> str:
    """The record's address at the site's host: as lasting as the address itself (RFC 7986 § 5.3)."""
    place = urlsplit(context.archive.site.url)
    return f"{place.path.lstrip('/')}{address}".removesuffix("/") + f"@{place.netloc}"


def _told(correction: PublishedCorrection) -> datetime:
    return _moment(correction.day, time())


def _end(meeting: PublishedMeeting) -> datetime | None:
    """When it ends; after midnight where the end is earlier in the day than the start."""
    if meeting.start is None or meeting.end is None or meeting.end == meeting.start:
        return None
    return _moment(meeting.day + timedelta(days=meeting.end < meeting.start), meeting.end)


def _moment(day: date, at: time) -> datetime:
    """The UTC moment of a Danish wall time; the earlier one where the clock change makes it double or missing."""
    return min(datetime.combine(day, at, COPENHAGEN).replace(fold=fold).astimezone(UTC) for fold in (0, 1))
