"""The front page: who the council is, what is next, what was decided, and how to follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.publication.published import PublishedDecision, PublishedItem, PublishedMeeting
from generator.site import labels
from generator.site.addresses import HOME
from generator.site.context import Context
from generator.site.model import Link, Page
from generator.site.pages.council_rules import rule_view
from generator.site.pages.decisions import decision_address, shown_title
from generator.site.pages.introduction import introduction
from generator.site.pages.meeting_titles import meeting_heading
from generator.site.parts import Card

NEWEST_DECISIONS = 6
FORMAL = frozenset({"heading", "approval"})
"""Types of items whose decisions are formalities."""

Decided = tuple[PublishedMeeting, PublishedItem, PublishedDecision]
"""A decision with its item and meeting."""


@dataclass(frozen=True, slots=True)
class HomePage:
    """The value of the front page."""

    heading: str
    introduction: tuple[str, ...]
    limits: str
    councils: tuple[Link, ...]
    next_meeting: Card | None
    hearings: tuple[Card, ...]
    decisions: tuple[Card, ...]
    decisions_register: Link
    meetings_register: Link
    hearings_register: Link
    topics: tuple[Link, ...]
    feed: Link


def pages(context: Context) -> Iterator[Page]:
    """The front page."""
    words, addresses, site = context.words, context.addresses, context.archive.site
    councils = context.archive.councils
    value = HomePage(
        heading=site.name,
        introduction=tuple(introduction(words, council) for council in councils) if len(councils) == 1 else (),
        limits=" ".join(_limits(context)),
        councils=tuple(Link(c.name, addresses.council(c.id)) for c in councils) if addresses.several else (),
        next_meeting=_next_meeting(context),
        hearings=tuple(_open_hearings(context)),
        decisions=tuple(_decision(context, one) for one in islice(newest_decisions(context), NEWEST_DECISIONS)),
        decisions_register=Link(words.gettext("All decisions"), addresses.register("beslutninger")),
        meetings_register=Link(words.gettext("All meetings"), addresses.register("moeder")),
        hearings_register=Link(words.gettext("All hearings and responses"), addresses.register("hoeringer")),
        topics=tuple(Link(topic.title, addresses.topic(topic.id)) for topic in site.topics),
        feed=Link(words.gettext("Everything new"), addresses.feed()),
    )
    description = " ".join((*value.introduction, value.limits))
    yield Page(HOME, site.name, "home.html", value, description)


def _limits(context: Context) -> Iterator[str]:
    """What not to expect; of several councils each one's page tells its own rules."""
    words, councils = context.words, context.archive.councils
    if context.addresses.several:
        yield words.gettext("The councils are advisory and decide no matters themselves.")
        return
    yield words.gettext("It is advisory and decides no matters itself.")
    rules = (rule_view(context, council, "single_cases") for council in councils)
    yield from (rule.text for rule in rules if rule)


def next_meeting(context: Context, council: str | None = None) -> PublishedMeeting | None:
    """The next meeting that is not cancelled, of all councils or of one; None where none is announced."""
    ahead: PublishedMeeting | None = None
    for meeting in reversed(context.archive.meetings):
        if not context.is_ahead(meeting):
            break
        if not meeting.cancelled and council in {None, meeting.council}:
            ahead = meeting
    return ahead


def _next_meeting(context: Context) -> Card | None:
    ahead = next_meeting(context)
    if ahead is None:
        return None
    words = context.words
    when = [words.clock(ahead.start)] if ahead.start else []
    return Card(
        day=ahead.day,
        title=meeting_heading(words, ahead),
        address=context.addresses.meeting(ahead.council, ahead.id),
        council=context.shown_name(ahead.council),
        note=", ".join([*when, *([ahead.place] if ahead.place else [])]),
        badges=labels.meeting_badges(words, ahead),
    )


def _open_hearings(context: Context) -> Iterator[Card]:
    waiting = (hearing for hearing in context.archive.hearings if context.is_open(hearing))
    for hearing in sorted(waiting, key=lambda hearing: hearing.deadline):
        deadline = context.words.long_date(hearing.deadline)
        yield Card(
            day=hearing.deadline,
            title=hearing.title,
            address=context.addresses.hearing(hearing.council, hearing.id),
            council=context.shown_name(hearing.council),
            note=context.words.gettext(
                "%(authority)s – deadline %(day)s", authority=hearing.authority.name, day=deadline
            ),
        )


def newest_decisions(context: Context) -> Iterator[Decided]:
    """What was decided, newest meeting first, without formalities and without what was only heard or put off."""
    for meeting in reversed(context.archive.meetings):
        for item in meeting.items:
            if not isinstance(item, PublishedItem) or item.minutes is None or item.type in FORMAL:
                continue
            if item.minutes.outcome not in {"postponed", "withdrawn", "noted"}:
                yield from ((meeting, item, decision) for decision in item.minutes.decisions)


def decided_easily(item: PublishedItem, decision: PublishedDecision) -> str | None:
    """An item's decision in plain words, which are those of its first decision; None where there are none."""
    return item.minutes.easy if item.minutes and decision.letter is None else None


def _decision(context: Context, decided: Decided) -> Card:
    """A decision, in plain words where there are any."""
    meeting, item, decision = decided
    return Card(
        day=meeting.day,
        title=shown_title(context, meeting, item, decision),
        address=decision_address(context, meeting, item, decision),
        council=context.shown_name(meeting.council),
        text=context.html(decided_easily(item, decision) or decision.text, HOME, 3),
        note=context.words.long_date(meeting.day),
    )
