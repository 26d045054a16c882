"""Corrections of what was public, and what of it was taken back: a register of all, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.publication.published import PublishedCorrection, PublishedMeeting, PublishedWithdrawal
from generator.site import labels
from generator.site.addresses import CORRECTIONS
from generator.site.context import Context
from generator.site.markdown import shortened
from generator.site.model import Link, Page
from generator.site.pages.decisions import NOTE_LENGTH
from generator.site.pages.meeting_titles import short_heading
from generator.site.pages.withdrawn import withdrawn_address, withdrawn_name
from generator.site.parts import Badge, Row
from generator.site.registers import Columns, Register, register_pages
from generator.site.words import day_of


def pages(context: Context) -> Iterator[Page]:
    """The register of corrections and its years."""
    words = context.words
    found = [(meeting, correction) for meeting in context.archive.meetings for correction in meeting.corrections]
    withdrawals = _newest_first(_withdrawn(context, one) for one in context.archive.withdrawals)
    rows = _newest_first([*withdrawals, *(_row(context, *pair) for pair in found)])
    register = Register(
        address=CORRECTIONS,
        heading=words.gettext("Corrections"),
        introduction=words.gettext("What was corrected or withdrawn after it was published."),
        columns=Columns(
            day=words.gettext("Date"),
            title=words.gettext("Corrected or withdrawn"),
            council=words.gettext("Council") if context.addresses.several else "",
            state=words.gettext("Kind"),
        ),
        empty=words.gettext("Nothing has been corrected or withdrawn."),
        feed=Link(words.gettext("Corrections"), context.addresses.feed_of("rettelser")),
        crumbs=context.crumbs(None),
        first_heading=words.gettext("Withdrawals"),
        first=tuple(withdrawals),
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


def _newest_first(rows: Iterable[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row.day, reverse=True)


def _withdrawn(context: Context, one: PublishedWithdrawal) -> Row:
    what = context.words.gettext(labels.WITHDRAWN[one.kind])
    address = withdrawn_address(context, one)
    return Row(
        day=day_of(one.withdrawn),
        owner=one.council,
        council=context.shown_name(one.council),
        title=f"{what[0].upper()}{what[1:]} – {withdrawn_name(context, one)}",
        address=address,
        # What tells two of one kind and day apart, and nothing more than the link does.
        note=f"/{address}",
        badges=(Badge(context.words.gettext("Withdrawn"), "stop"),),
    )


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
