"""Agenda items as a meeting's page shows them: the agenda's and the minutes' side together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.publication.published import (
    PublishedClosedItem,
    PublishedDecision,
    PublishedFocusTheme,
    PublishedItem,
    PublishedMeeting,
)
from generator.site import labels
from generator.site.addresses import item_anchor
from generator.site.context import Context
from generator.site.lookup import Place
from generator.site.model import Link
from generator.site.parts import Badge, Fact

TOP_LEVEL = 2
DEEPEST_LEVEL = 4


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision: what was decided, how the votes fell, and where one can follow it."""

    anchor: str | None
    heading: str
    question: str | None
    text: Markup | None
    vote: str | None
    minority: Markup | None
    follow_up: Link | None
    status: Badge | None


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction: when, of what kind, of which part, and what was corrected where that may be told."""

    day: str
    kind: str
    part: str
    text: Markup | None


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of a meeting; `level` is the heading's level, `label` tells items without a number apart."""

    anchor: str
    number: str | None
    title: str
    level: int
    closed: bool
    is_heading: bool
    type: str
    badges: tuple[Badge, ...] = ()
    easy: Markup | None = None
    text: Markup | None = None
    recommendation: Markup | None = None
    decisions: tuple[DecisionView, ...] = ()
    disqualified: str | None = None
    facts: tuple[Fact, ...] = ()
    topics: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()
    ground: str | None = None
    closed_decision: Markup | None = None
    corrections: tuple[CorrectionView, ...] = ()


def item_views(context: Context, meeting: PublishedMeeting) -> Iterator[ItemView]:
    """The items of a meeting in order; those under a numbered heading stand one level below it."""
    page = context.addresses.meeting(meeting.council, meeting.id)
    headings: list[str] = []
    for item in meeting.items:
        while headings and not (item.number or "").startswith(f"{headings[-1]}."):
            headings.pop()
        level = min(TOP_LEVEL + len(headings), DEEPEST_LEVEL)
        if isinstance(item, PublishedClosedItem):
            yield _closed(context, meeting, item, page, level)
        else:
            yield _open(context, meeting, item, page, level)
            if item.type == "heading" and item.number:
                headings.append(item.number)


def decision_view(context: Context, place: Place, decision: PublishedDecision, page: str, level: int) -> DecisionView:
    """One decision of an item as a page shows it, its own headings below `level`."""
    meeting, item = place
    words, key = context.words, (meeting.council, meeting.id, item.anchor, decision.letter)
    follow_up = context.lookup.follow_ups.get(key)
    heading = words.gettext("Decision")
    return DecisionView(
        anchor=item_anchor(item.anchor, decision.letter) if decision.letter else None,
        heading=f"{heading} {decision.letter}" if decision.letter else heading,
        question=decision.question,
        text=context.html(decision.text, page, level),
        vote=labels.vote_text(words, decision.vote) if decision.vote else None,
        minority=context.html(decision.minority, page, level),
        follow_up=Link(follow_up.title, context.addresses.decision(*key)) if follow_up else None,
        status=labels.follow_up_badge(words, follow_up) if follow_up else None,
    )


def correction_views(context: Context, meeting: PublishedMeeting, anchor: str | None) -> tuple[CorrectionView, ...]:
    """The corrections of one item, or of the meeting as a whole, in order."""
    words, page = context.words, context.addresses.meeting(meeting.council, meeting.id)
    return tuple(
        CorrectionView(
            day=words.long_date(correction.day),
            kind=words.gettext(labels.CORRECTION[correction.kind]),
            part=words.gettext("Agenda") if correction.part == "agenda" else words.gettext("Minutes"),
            text=context.html(correction.text, page, DEEPEST_LEVEL),
        )
        for correction in meeting.corrections
        if correction.anchor == anchor
    )


def _open(context: Context, meeting: PublishedMeeting, item: PublishedItem, page: str, level: int) -> ItemView:
    minutes, words = item.minutes, context.words
    below = level + 1
    return ItemView(
        anchor=item_anchor(item.anchor),
        number=item.number,
        title=item.title,
        level=level,
        closed=False,
        is_heading=item.type == "heading",
        type=_type(context, item),
        badges=labels.outcome_badges(words, minutes),
        easy=context.html(minutes.easy, page, below) if minutes else None,
        text=context.html(item.text, page, below),
        recommendation=context.html(item.recommendation, page, below),
        decisions=tuple(
            decision_view(context, (meeting, item), decision, page, below)
            for decision in (minutes.decisions if minutes else ())
        ),
        disqualified=_disqualified(context, minutes.disqualified if minutes else None),
        facts=_facts(context, meeting, item),
        topics=context.topic_links(item.topics),
        links=tuple(context.texts.links(item.links, page)),
        corrections=correction_views(context, meeting, item.anchor) if meeting.corrections else (),
    )


def _closed(context: Context, meeting: PublishedMeeting, item: PublishedClosedItem, page: str, level: int) -> ItemView:
    return ItemView(
        anchor=item_anchor(item.anchor),
        number=item.number,
        title=item.title or context.words.gettext("Closed item"),
        level=level,
        closed=True,
        is_heading=False,
        type="",
        ground=item.ground,
        closed_decision=context.html(item.decision, page, level + 1),
        corrections=correction_views(context, meeting, item.anchor) if meeting.corrections else (),
    )


def _type(context: Context, item: PublishedItem) -> str:
    """The type in words, unless the title says the same."""
    label = context.words.gettext(labels.ITEM_TYPE[item.type]) if item.type in labels.ITEM_TYPE else ""
    return "" if label == item.title else label


def _facts(context: Context, meeting: PublishedMeeting, item: PublishedItem) -> tuple[Fact, ...]:
    words, lookup, council = context.words, context.lookup, meeting.council
    case = lookup.cases.get((council, item.case or ""))
    hearing = lookup.hearings.get((council, item.hearing or ""))
    statement = lookup.statements.get((council, item.statement or ""))
    facts = []
    if item.case_number:
        facts.append(Fact(words.gettext("Case number"), item.case_number))
    if case:
        facts.append(Fact(words.gettext("Course of the matter"), case.title, context.addresses.case(council, case.id)))
    if hearing:
        address = context.addresses.hearing(council, hearing.id)
        facts.append(Fact(words.gettext("Hearing"), hearing.title, address))
    if statement:
        address = context.addresses.statement(council, statement.id)
        facts.append(Fact(words.gettext("Statement"), statement.title, address))
    if project := lookup.projects.get((council, item.project or "")):
        address = context.addresses.project(council, project.id)
        facts.append(Fact(words.gettext("Project"), project.title, address))
    if theme := _theme(context, meeting, item):
        address = context.addresses.theme(council, str(meeting.day.year), theme.id)
        facts.append(Fact(words.gettext("Theme of the year"), theme.title, address))
    return tuple(facts)


def _theme(context: Context, meeting: PublishedMeeting, item: PublishedItem) -> PublishedFocusTheme | None:
    plan = context.lookup.plans.get((meeting.council, str(meeting.day.year)))
    return next((theme for theme in plan.themes if theme.id == item.theme), None) if plan else None


def _disqualified(context: Context, number: int | None) -> str | None:
    if not number:
        return None
    return context.words.ngettext(
        "%(n)s member took no part because of disqualification",
        "%(n)s members took no part because of disqualification",
        number,
    )
