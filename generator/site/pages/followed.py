"""The page of a decision whose follow-up is published: what was decided, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.publication.published import PublishedFollowUp, PublishedItem, PublishedMeeting
from generator.site import labels
from generator.site.context import Context
from generator.site.model import Link, Page
from generator.site.pages.items import DecisionView, decision_view
from generator.site.pages.meeting_titles import short_heading
from generator.site.pages.recipients import sent_to
from generator.site.parts import Badge, Fact, Step


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """The value of the page of one decision and what became of it."""

    heading: str
    council: str
    badges: tuple[Badge, ...]
    crumbs: tuple[Link, ...]
    facts: tuple[Fact, ...]
    easy: Markup | None
    decision: DecisionView
    text: Markup | None
    steps: tuple[Step, ...]
    topics: tuple[Link, ...]
    feed: Link


def pages(context: Context) -> Iterator[Page]:
    """A page for every decision that is followed up in public."""
    for follow_up in context.archive.follow_ups:
        yield _page(context, follow_up)


def _page(context: Context, follow_up: PublishedFollowUp) -> Page:
    words = context.words
    address = context.addresses.decision(follow_up.council, follow_up.meeting, follow_up.anchor, follow_up.letter)
    meeting = context.lookup.meetings[(follow_up.council, follow_up.meeting)]
    values = {"council": context.name(follow_up.council), "day": words.long_date(meeting.day)}
    return Page(
        address=address,
        title=words.gettext("%(title)s – decision of %(day)s", title=follow_up.title, **values),
        template="decision.html",
        value=_value(context, follow_up, meeting, address),
        description=words.gettext("What %(council)s decided on %(day)s, and what became of it.", **values),
        feed=context.addresses.feed_of("beslutninger"),
    )


def _value(context: Context, follow_up: PublishedFollowUp, meeting: PublishedMeeting, address: str) -> DecisionPage:
    words, addresses = context.words, context.addresses
    item = next(i for i in meeting.items if isinstance(i, PublishedItem) and i.anchor == follow_up.anchor)
    assert item.minutes
    decision = next(d for d in item.minutes.decisions if d.letter == follow_up.letter)
    register = Link(words.gettext("Decisions"), addresses.register("beslutninger", meeting.council))
    return DecisionPage(
        heading=follow_up.title,
        council=context.name(follow_up.council),
        badges=(labels.follow_up_badge(words, follow_up),),
        crumbs=context.crumbs(follow_up.council, register),
        facts=tuple(_facts(context, follow_up, meeting, item)),
        easy=context.html(item.minutes.easy, address, 2) if not decision.letter else None,
        decision=replace(decision_view(context, (meeting, item), decision, address, 2), follow_up=None, status=None),
        text=context.html(follow_up.text, address, 2),
        steps=follow_up_steps(context, follow_up, address),
        topics=context.topic_links(item.topics),
        feed=Link(words.gettext("Decisions"), addresses.feed_of("beslutninger")),
    )


def follow_up_steps(context: Context, follow_up: PublishedFollowUp, page: str) -> tuple[Step, ...]:
    """The updates of a follow-up as steps, in the order of their days."""
    return tuple(
        Step(
            day=update.day,
            label=context.words.gettext(labels.STATUS[update.status][0]),
            text=context.html(update.text, page, 3),
        )
        for update in sorted(follow_up.updates, key=lambda update: update.day)
    )


def _facts(
    context: Context, follow_up: PublishedFollowUp, meeting: PublishedMeeting, item: PublishedItem
) -> Iterator[Fact]:
    words, addresses = context.words, context.addresses
    place = addresses.item(meeting.council, meeting.id, item.anchor, follow_up.letter)
    yield Fact(words.gettext("Meeting"), short_heading(words, meeting), place)
    yield Fact(words.gettext("Item"), f"{item.number} {item.title}" if item.number else item.title, place)
    if follow_up.recipients:
        yield Fact(words.gettext("Sent to"), sent_to(context, follow_up.recipients))
    case = context.lookup.cases.get((meeting.council, item.case or ""))
    if case:
        yield Fact(words.gettext("Course of the matter"), case.title, addresses.case(case.council, case.id))
