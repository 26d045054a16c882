"""What a meeting is called: in headings, in lists, and where the title must stand alone."""

from __future__ import annotations

import re
from datetime import date

from generator.publication.published import PublishedMeeting
from generator.site import labels
from generator.site.context import Context
from generator.site.words import Words

_FURTHER = re.compile(r"-moede-(\d+)$")


def meeting_heading(words: Words, meeting: PublishedMeeting) -> str:
    """The heading of its own page: "Ordinært møde torsdag den 12. marts 2026"."""
    return f"{_kind(words, meeting)} {words.weekday_date(meeting.day)}{_ordinal(words, meeting.id)}"


def short_heading(words: Words, meeting: PublishedMeeting) -> str:
    """Its name in lists: "Ordinært møde 12. marts 2026"."""
    return f"{_kind(words, meeting)} {words.long_date(meeting.day)}{_ordinal(words, meeting.id)}"


def meeting_title(context: Context, meeting: PublishedMeeting) -> str:
    """Its name where nothing else tells whose meeting it is: "Udsatterådet, 12. marts 2026"."""
    return _title(context, meeting.council, meeting.day, meeting.id)


def title_by_id(context: Context, council: str, meeting: str) -> str:
    """The same by a meeting's id alone: with the day that stands in its address, from which it may have been moved."""
    return _title(context, council, date.fromisoformat(meeting[:10]), meeting)


def _title(context: Context, council: str, day: date, meeting: str) -> str:
    words = context.words
    return f"{context.name(council)}, {words.long_date(day)}{_ordinal(words, meeting)}"


def _kind(words: Words, meeting: PublishedMeeting) -> str:
    return words.gettext(labels.MEETING_KIND[meeting.kind])


def _ordinal(words: Words, meeting: str) -> str:
    """What tells a day's second meeting from its first."""
    further = _FURTHER.search(meeting)
    return " " + words.gettext("(meeting %(n)s)", n=further[1]) if further else ""
