"""What a meeting is called: in headings, in lists, and where the title must stand alone."""

from __future__ import annotations

import re

from generator.publication.published import PublishedMeeting
from generator.site import labels
from generator.site.context import Context
from generator.site.words import Words

_FURTHER = re.compile(r"-moede-(\d+)$")


def meeting_heading(words: Words, meeting: PublishedMeeting) -> str:
    """The heading of its own page: "Ordinært møde torsdag den 12. marts 2026"."""
    return f"{_kind(words, meeting)} {words.weekday_date(meeting.day)}{_ordinal(words, meeting)}"


def short_heading(words: Words, meeting: PublishedMeeting) -> str:
    """Its name in lists: "Ordinært møde 12. marts 2026"."""
    return f"{_kind(words, meeting)} {words.long_date(meeting.day)}{_ordinal(words, meeting)}"


def meeting_title(context: Context, meeting: PublishedMeeting) -> str:
    """Its name where nothing else tells whose meeting it is: "Udsatterådet, 12. marts 2026"."""
    words = context.words
    return f"{context.name(meeting.council)}, {words.long_date(meeting.day)}{_ordinal(words, meeting)}"


def _kind(words: Words, meeting: PublishedMeeting) -> str:
    return words.gettext(labels.MEETING_KIND[meeting.kind])


def _ordinal(words: Words, meeting: PublishedMeeting) -> str:
    """What tells a day's second meeting from its first."""
    further = _FURTHER.search(meeting.id)
    return " " + words.gettext("(meeting %(n)s)", n=further[1]) if further else ""
