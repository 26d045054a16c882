"""News of corrections: an entry of its own for each, since readers' programs rarely show a changed one again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from operator import attrgetter

from generator.publication.published import PublishedCorrection, PublishedItem, PublishedMeeting, numbered
from generator.site.context import Context
from generator.site.feeds.ids import correction_id
from generator.site.feeds.news import News, everything, fragment, midnight, paragraph, subjects
from generator.site.model import FeedEntry
from generator.site.pages.corrections import correction_address, correction_title
from generator.site.pages.meeting_titles import meeting_title


def news(context: Context) -> Iterator[News]:
    """The corrections of all meetings; misprints are no news."""
    for meeting in context.archive.meetings:
        told = (correction for correction in meeting.corrections if correction.kind != "typo")
        for correction, number in numbered(told, attrgetter("part", "day")):
            yield _news(context, meeting, correction, number)


def _news(context: Context, meeting: PublishedMeeting, correction: PublishedCorrection, number: int) -> News:
    item = next((i for i in meeting.items if isinstance(i, PublishedItem) and i.anchor == correction.anchor), None)
    own = subjects(context, meeting.council, item.topics, [item.case]) if item else ()
    published = _published(meeting, correction)
    make = partial(_entry, context, meeting, correction, number, published)
    return News(published, (*everything(context, meeting.council, "rettelser"), *own), make)


def _published(meeting: PublishedMeeting, correction: PublishedCorrection) -> datetime:
    """The beginning of its day, but never before what it corrects."""
    side = meeting.agenda if correction.part == "agenda" else meeting.minutes
    begun = midnight(correction.day)
    return max(begun, side.published) if side else begun


def _entry(
    context: Context, meeting: PublishedMeeting, correction: PublishedCorrection, number: int, published: datetime
) -> FeedEntry:
    words = context.words
    address = correction_address(context, meeting, correction)
    values = {"what": correction_title(context, meeting, correction), "meeting": meeting_title(context, meeting)}
    told = context.html(correction.text, address)
    return FeedEntry(
        id=correction_id(context, meeting.council, meeting.id, correction.part, correction.day, number),
        title=words.gettext("Correction: %(what)s – %(meeting)s", **values),
        address=address,
        published=published,
        html=fragment(told or paragraph(words.gettext("Information about persons was removed."))),
    )
