"""Decisions: the register of all, and where each of them is to be found."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.published import (
    PublishedClosedItem,
    PublishedCouncil,
    PublishedDecision,
    PublishedItem,
    PublishedMeeting,
)
from generator.site import labels
from generator.site.context import Context
from generator.site.markdown import shortened
from generator.site.model import Link, Page
from generator.site.parts import Badge, Row
from generator.site.registers import Columns, Register, by_council, register_pages

NOTE_LENGTH = 220


def pages(context: Context) -> Iterator[Page]:
    """The registers of decisions."""
    rows = [row for meeting in reversed(context.archive.meetings) for row in decision_rows(context, meeting)]
    for council, own in by_council(context, rows).items():
        yield from register_pages(context, _register(context, council), own)


def decision_rows(context: Context, meeting: PublishedMeeting) -> Iterator[Row]:
    """The decisions of a meeting as rows, in the order of its agenda."""
    for item in meeting.items:
        if isinstance(item, PublishedClosedItem):
            if item.decision:
                yield _closed_row(context, meeting, item)
        elif item.minutes:
            for decision in item.minutes.decisions:
                yield decision_row(context, meeting, item, decision)


def decision_title(item: PublishedItem, decision: PublishedDecision) -> str:
    """What a decision is called for ever: its item's title, with the letter of a further one."""
    return f"{item.title} ({decision.letter})" if decision.letter else item.title


def shown_title(context: Context, meeting: PublishedMeeting, item: PublishedItem, decision: PublishedDecision) -> str:
    """What a decision is called in lists: by its follow-up's own title where it has one."""
    follow_up = context.lookup.follow_ups.get((meeting.council, meeting.id, item.anchor, decision.letter))
    return follow_up.title if follow_up else decision_title(item, decision)


def decision_address(
    context: Context, meeting: PublishedMeeting, item: PublishedItem, decision: PublishedDecision
) -> str:
    """A decision's own page where it is followed up, else its place in the meeting."""
    key = (meeting.council, meeting.id, item.anchor, decision.letter)
    return context.addresses.decision(*key) if key in context.lookup.follow_ups else context.addresses.item(*key)


def _register(context: Context, council: PublishedCouncil | None) -> Register:
    words, addresses = context.words, context.addresses
    several = addresses.several and council is None
    return Register(
        address=addresses.register("beslutninger", council.id if council else None),
        heading=words.gettext("Decisions"),
        introduction=words.gettext("What was decided, and what became of it."),
        columns=Columns(
            day=words.gettext("Date"),
            title=words.gettext("Decision"),
            council=words.gettext("Council") if several else "",
            state=words.gettext("Status"),
        ),
        empty=words.gettext("No decision is published yet."),
        feed=Link(words.gettext("Decisions"), addresses.feed_of("beslutninger")),
        crumbs=context.crumbs(council.id if council else None),
        council=council,
        explanation=words.gettext("The council is advisory: its decisions are advice to those who decide."),
    )


def decision_row(context: Context, meeting: PublishedMeeting, item: PublishedItem, decision: PublishedDecision) -> Row:
    """One decision of an item as a row, in plain words where there are any."""
    assert item.minutes
    follow_up = context.lookup.follow_ups.get((meeting.council, meeting.id, item.anchor, decision.letter))
    outcome = labels.OUTCOME.get(item.minutes.outcome or "")
    badges = [labels.badge(context.words, outcome)] if outcome else []
    if follow_up:
        badges.append(labels.follow_up_badge(context.words, follow_up))
    told = item.minutes.easy if item.minutes.easy and not decision.letter else decision.text
    return Row(
        day=meeting.day,
        owner=meeting.council,
        council=context.shown_name(meeting.council),
        title=shown_title(context, meeting, item, decision),
        address=decision_address(context, meeting, item, decision),
        note=shortened(told, NOTE_LENGTH),
        badges=tuple(badges),
    )


def _closed_row(context: Context, meeting: PublishedMeeting, item: PublishedClosedItem) -> Row:
    return Row(
        day=meeting.day,
        owner=meeting.council,
        council=context.shown_name(meeting.council),
        title=item.title or context.words.gettext("Closed item"),
        address=context.addresses.item(meeting.council, meeting.id, item.anchor),
        note=shortened(item.decision, NOTE_LENGTH),
        badges=(Badge(context.words.gettext("Closed item")),),
    )
