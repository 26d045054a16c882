"""The course of a hearing as dated steps, from when it was sent to what came of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

from generator.publication.published import PublishedHearing, PublishedMeeting, PublishedResponse
from generator.site import labels
from generator.site.context import Context
from generator.site.pages.hearing_states import dealt_with
from generator.site.pages.meeting_titles import short_heading
from generator.site.parts import Step
from generator.site.words import day_of


def steps(context: Context, hearing: PublishedHearing) -> tuple[Step, ...]:
    """Everything dated about a hearing, in the order of its days; steps of one day in the order they happen."""
    found = [*_before(context, hearing), *_meetings(context, hearing), *_after(context, hearing)]
    return tuple(sorted(found, key=lambda step: step.day))


def main_steps(context: Context, hearing: PublishedHearing) -> tuple[Step, ...]:
    """The steps that matter where a hearing is part of something larger; each names the hearing."""
    title = context.words.gettext("Hearing: %(title)s", title=hearing.title)
    address = context.addresses.hearing(hearing.council, hearing.id)
    sent = islice(_before(context, hearing), 1)
    return tuple(
        replace(step, title=f"{title} – {step.title}" if step.title else title, address=address)
        for step in (*sent, *_after(context, hearing))
    )


def _before(context: Context, hearing: PublishedHearing) -> Iterator[Step]:
    dated = (
        (hearing.sent, context.words.gettext("Sent in hearing")),
        (hearing.received, context.words.gettext("Received by the council")),
        (hearing.to_members, context.words.gettext("Sent to the members")),
    )
    for day, label in dated:
        if day:
            yield Step(day, label, coming=not context.is_reached(day))


def _meetings(context: Context, hearing: PublishedHearing) -> Iterator[Step]:
    words, addresses = context.words, context.addresses
    held = dealt_with(context, hearing)
    places = context.lookup.items_of_hearing.get((hearing.council, hearing.id), ())
    for meeting, item in places:
        address = addresses.item(meeting.council, meeting.id, item.anchor)
        title = f"{short_heading(words, meeting)}: {item.title}"
        yield Step(meeting.day, _label(context, meeting, held), title, address, coming=context.is_coming(meeting))
    meeting_of_hearing = context.lookup.meetings.get((hearing.council, hearing.meeting or ""))
    if meeting_of_hearing and meeting_of_hearing.id not in {meeting.id for meeting, _ in places}:
        address = addresses.meeting(hearing.council, meeting_of_hearing.id)
        label, coming = _label(context, meeting_of_hearing, held), context.is_coming(meeting_of_hearing)
        yield Step(meeting_of_hearing.day, label, short_heading(words, meeting_of_hearing), address, coming=coming)


def _label(context: Context, meeting: PublishedMeeting, held: Collection[date]) -> str:
    words = context.words
    return words.gettext("Dealt with at a meeting") if meeting.day in held else words.gettext("On the agenda")


def _answer(context: Context, response: PublishedResponse) -> Iterator[Step]:
    words, answered = context.words, response.status == "answered"
    if response.adopted:
        label = words.gettext("Response adopted") if answered else words.gettext("Decided not to answer")
        yield Step(response.adopted, label, coming=not context.is_reached(response.adopted))
    if response.sent:
        label = words.gettext("Response sent") if answered else words.gettext("The authority was told")
        yield Step(response.sent, label, coming=not context.is_reached(response.sent))
    label = words.gettext("Response published") if answered else words.gettext("Declined to answer")
    yield Step(day_of(response.published), label)


def _after(context: Context, hearing: PublishedHearing) -> Iterator[Step]:
    words = context.words
    if hearing.response:
        yield from _answer(context, hearing.response)
    yield Step(hearing.deadline, words.gettext("Deadline"), coming=not context.is_reached(hearing.deadline))
    if hearing.outcome:
        title = words.gettext(labels.FOLLOWED[hearing.outcome.followed][0])
        yield Step(hearing.outcome.day, words.gettext("Outcome"), title)
    elif hearing.decides:
        label = words.gettext("The authority decides")
        yield Step(hearing.decides, label, coming=not context.is_reached(hearing.decides))
