"""Meetings: the register, and a page for each with its agenda and minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from markupsafe import Markup

from generator.publication.published import PublishedCouncil, PublishedMeeting
from generator.site import labels
from generator.site.context import Context
from generator.site.model import Link, Page
from generator.site.pages.items import CorrectionView, ItemView, correction_views, item_views
from generator.site.pages.meeting_facts import closed_note, description, facts, notices
from generator.site.pages.meeting_titles import meeting_heading, meeting_title, short_heading
from generator.site.parts import Badge, Fact, Notice, Row
from generator.site.registers import Columns, Register, by_council, register_pages

SHORT = 20
"""As many items as can be listed above the agenda without pushing it out of sight."""


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """The value of a meeting's page."""

    heading: str
    council: str
    badges: tuple[Badge, ...]
    crumbs: tuple[Link, ...]
    facts: tuple[Fact, ...]
    notices: tuple[Notice, ...]
    easy: Markup | None
    introduction: Markup | None
    items: tuple[ItemView, ...]
    items_heading: str
    is_short: bool
    closed_note: str
    has_decisions: bool
    corrections: tuple[CorrectionView, ...]
    previous: Link | None
    next: Link | None


def pages(context: Context) -> Iterator[Page]:
    """The registers of meetings and every meeting."""
    rows = [_row(context, meeting) for meeting in reversed(context.archive.meetings)]
    for council, own in by_council(context, rows).items():
        yield from register_pages(context, _register(context, council, own), own)
    for meeting in context.archive.meetings:
        yield _page(context, meeting)


def _register(context: Context, council: PublishedCouncil | None, rows: Sequence[Row]) -> Register:
    words, addresses = context.words, context.addresses
    ahead = tuple(takewhile(lambda row: row.day >= context.today, rows))
    several = addresses.several and council is None
    return Register(
        address=addresses.register("moeder", council.id if council else None),
        heading=words.gettext("Meetings"),
        introduction=words.gettext("Agendas and decision minutes, meeting by meeting."),
        columns=Columns(
            day=words.gettext("Date"),
            title=words.gettext("Meeting"),
            council=words.gettext("Council") if several else "",
            state=words.gettext("Published"),
        ),
        empty=words.gettext("No meeting is published yet."),
        feed=Link(words.gettext("Agendas"), addresses.feed_of("dagsordener")),
        crumbs=context.crumbs(council.id if council else None),
        council=council,
        first_heading=words.gettext("Coming meetings"),
        first=ahead[::-1],
    )


def _row(context: Context, meeting: PublishedMeeting) -> Row:
    words = context.words
    when = [words.clock(meeting.start)] if meeting.start else []
    place = [meeting.place] if meeting.place else []
    return Row(
        day=meeting.day,
        owner=meeting.council,
        council=context.shown_name(meeting.council),
        title=short_heading(words, meeting),
        address=context.addresses.meeting(meeting.council, meeting.id),
        note=", ".join(when + place),
        badges=labels.meeting_badges(words, meeting),
    )


def _page(context: Context, meeting: PublishedMeeting) -> Page:
    address = context.addresses.meeting(meeting.council, meeting.id)
    return Page(
        address=address,
        title=meeting_title(context, meeting),
        template="meeting.html",
        value=_value(context, meeting, address),
        description=description(context, meeting),
        feed=context.addresses.feed(meeting.council),
    )


def _value(context: Context, meeting: PublishedMeeting, address: str) -> MeetingPage:
    words, addresses = context.words, context.addresses
    register = Link(words.gettext("Meetings"), addresses.register("moeder", meeting.council))
    before, after = context.lookup.neighbours[(meeting.council, meeting.id)]
    items = tuple(item_views(context, meeting))
    return MeetingPage(
        heading=meeting_heading(words, meeting),
        council=context.name(meeting.council),
        badges=labels.meeting_badges(words, meeting),
        crumbs=context.crumbs(meeting.council, register),
        facts=tuple(facts(context, meeting)),
        notices=tuple(notices(context, meeting)),
        easy=context.html(meeting.minutes.easy, address, 2) if meeting.minutes else None,
        introduction=context.html(meeting.agenda.introduction, address, 1) if meeting.agenda else None,
        items=items,
        items_heading=words.gettext("Agenda and decisions") if meeting.minutes else words.gettext("Agenda"),
        is_short=len(items) <= SHORT,
        closed_note=closed_note(context, meeting),
        has_decisions=any(item.decisions or item.closed_decision for item in items),
        corrections=correction_views(context, meeting, None) if meeting.corrections else (),
        previous=_neighbour(context, before),
        next=_neighbour(context, after),
    )


def _neighbour(context: Context, meeting: PublishedMeeting | None) -> Link | None:
    if meeting is None:
        return None
    title = short_heading(context.words, meeting)
    return Link(title, context.addresses.meeting(meeting.council, meeting.id))
