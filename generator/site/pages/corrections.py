"""Corrections of what was public: a register of all, newest first."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.published import PublishedCorrection, PublishedMeeting
from generator.site import labels
from generator.site.addresses import CORRECTIONS
from generator.site.context import Context
from generator.site.markdown import shortened
from generator.site.model import Link, Page
from generator.site.pages.decisions import NOTE_LENGTH
from generator.site.pages.meeting_titles import short_heading
from generator.site.parts import Badge, Row
from generator.site.registers import Columns, Register, register_pages


def pages(context: Context) -> Iterator[Page]:
    """The register of corrections and its years."""
    words = context.words
    found = [(meeting, correction) for meeting in context.archive.meetings for correction in meeting.corrections]
    rows = sorted((_row(context, *pair) for pair in found), key=lambda row: row.day, reverse=True)
    register = Register(
        address=CORRECTIONS,
        heading=words.gettext("Corrections"),
        introduction=words.gettext("What was corrected after it was published."),
        columns=Columns(
            day=words.gettext("Date"),
            title=words.gettext("Corrected"),
            council=words.gettext("Council") if context.addresses.several else "",
            state=words.gettext("Kind"),
        ),
        empty=words.gettext("Nothing has been corrected."),
        feed=Link(words.gettext("Corrections"), context.addresses.feed_of("rettelser")),
        crumbs=context.crumbs(None),
    )
    yield from register_pages(context, register, rows)


def correction_title(context: Context, meeting: PublishedMeeting, correction: PublishedCorrection) -> str:
    """What was corrected: an item by its title, else the meeting's agenda or minutes."""
    titles = (item.title for item in meeting.items if item.anchor == correction.anchor)
    own = next(titles, None) if correction.anchor else None
    if own:
        return own
    if correction.part == "agenda":
        return context.words.gettext("The agenda")
    return context.words.gettext("The minutes")


def correction_address(context: Context, meeting: PublishedMeeting, correction: PublishedCorrection) -> str:
    """Where the corrected text stands."""
    if any(item.anchor == correction.anchor for item in meeting.items):
        return context.addresses.item(meeting.council, meeting.id, correction.anchor or "")
    return context.addresses.meeting(meeting.council, meeting.id)


def _row(context: Context, meeting: PublishedMeeting, correction: PublishedCorrection) -> Row:
    title = correction_title(context, meeting, correction)
    return Row(
        day=correction.day,
        owner=meeting.council,
        council=context.shown_name(meeting.council),
        title=f"{title} – {short_heading(context.words, meeting)}",
        address=correction_address(context, meeting, correction),
        note=shortened(correction.text, NOTE_LENGTH),
        badges=(Badge(context.words.gettext(labels.CORRECTION[correction.kind])),),
    )
