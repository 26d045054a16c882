"""How far a hearing has come: reckoned from its public dates, so that nobody has to keep it up to date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.language import deferred as _
from generator.publication.published import PublishedHearing, PublishedMeeting
from generator.site import labels
from generator.site.context import Context
from generator.site.parts import Badge, Tone
from generator.site.words import day_of

_PUT_OFF = frozenset({"postponed", "withdrawn"})
_BEFORE, _ANSWER, _DECISION = range(3)
"""The parts of a hearing's course; whatever has happened in a later one counts before all of an earlier one."""


@dataclass(frozen=True, slots=True)
class _Stage:
    part: int
    day: date
    text: str
    tone: Tone = "info"


def state_badges(context: Context, hearing: PublishedHearing) -> tuple[Badge, ...]:
    """That an answer is awaited or overdue, and the last that has happened; where all is told, what came of it."""
    if hearing.outcome:
        return (labels.badge(context.words, labels.FOLLOWED[hearing.outcome.followed]),)
    reached = [stage for stage in _stages(context, hearing) if context.is_reached(stage.day)]
    # Of one part and day the last in the order in which things happen.
    last = max(reversed(reached), key=lambda stage: (stage.part, stage.day), default=None)
    state = (labels.badge(context.words, (last.text, last.tone)),) if last else ()
    return (*_waiting(context, hearing), *state)


def dealt_with(context: Context, hearing: PublishedHearing) -> tuple[date, ...]:
    """The days of the meetings that have dealt with a hearing: held, and with the item not put off."""
    key = (hearing.council, hearing.id)
    places = context.lookup.items_of_hearing.get(key, ())
    days = [
        meeting.day
        for meeting, item in places
        if _is_held(context, meeting) and not (item.minutes and item.minutes.outcome in _PUT_OFF)
    ]
    own = context.lookup.meetings.get((hearing.council, hearing.meeting or ""))
    if own and own.id not in {meeting.id for meeting, _ in places} and _is_held(context, own):
        days.append(own.day)
    return tuple(days)


def _is_held(context: Context, meeting: PublishedMeeting) -> bool:
    return not meeting.cancelled and not context.is_ahead(meeting)


def _waiting(context: Context, hearing: PublishedHearing) -> tuple[Badge, ...]:
    if hearing.response:
        return ()
    if context.is_open(hearing):
        return (Badge(context.words.gettext("Open"), "info"),)
    return (Badge(context.words.gettext("Deadline passed, no answer published"), "warn"),)


def _stages(context: Context, hearing: PublishedHearing) -> Iterator[_Stage]:
    """Everything that moves a hearing on, in the order in which it happens."""
    if hearing.received:
        yield _Stage(_BEFORE, hearing.received, _("Received"))
    if hearing.to_members:
        yield _Stage(_BEFORE, hearing.to_members, _("Sent to the members"))
    for day in dealt_with(context, hearing):
        yield _Stage(_BEFORE, day, _("Dealt with at a meeting"))
    response = hearing.response
    if response and response.status == "declined":
        yield _Stage(_ANSWER, day_of(response.published), _("Declined to answer"), "neutral")
        return
    if response:
        if response.adopted:
            yield _Stage(_ANSWER, response.adopted, _("Response adopted"))
        if response.sent:
            yield _Stage(_ANSWER, response.sent, _("Response sent"))
        yield _Stage(_ANSWER, day_of(response.published), _("Response published"), "good")
    if hearing.decides:
        yield _Stage(_DECISION, hearing.decides, _("Decided, outcome not known yet"), "neutral")
