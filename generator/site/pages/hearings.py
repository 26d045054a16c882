"""Hearings: the register, and a page for each with the council's response and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.publication.published import (
    PublishedCouncil,
    PublishedHearing,
    PublishedOutcome,
    PublishedResponse,
)
from generator.site import labels
from generator.site.context import Context
from generator.site.model import Link, Page
from generator.site.pages.hearing_states import state_badges
from generator.site.pages.hearing_steps import steps
from generator.site.pages.hearing_times import times
from generator.site.parts import Badge, Fact, Row, Step
from generator.site.registers import Columns, Register, by_council, register_pages


@dataclass(frozen=True, slots=True)
class ResponseView:
    """The council's answer."""

    answered: bool
    easy: Markup | None
    text: Markup | None
    minority: Markup | None


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """What came of the answer."""

    badge: Badge
    text: Markup | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class HearingPage:
    """The value of a hearing's page."""

    heading: str
    council: str
    badges: tuple[Badge, ...]
    crumbs: tuple[Link, ...]
    facts: tuple[Fact, ...]
    introduction: Markup | None
    response: ResponseView | None
    outcome: OutcomeView | None
    steps: tuple[Step, ...]
    topics: tuple[Link, ...]
    links: tuple[Link, ...]


def pages(context: Context) -> Iterator[Page]:
    """The registers of hearings and every hearing."""
    hearings = sorted(context.archive.hearings, key=lambda hearing: hearing.deadline, reverse=True)
    rows = [hearing_row(context, hearing) for hearing in hearings]
    waiting = {row.address for hearing, row in zip(hearings, rows, strict=True) if context.is_open(hearing)}
    for council, own in by_council(context, rows).items():
        first = [row for row in reversed(own) if row.address in waiting]
        yield from register_pages(context, _register(context, council, first), own)
    for hearing in context.archive.hearings:
        yield _page(context, hearing)


def hearing_row(context: Context, hearing: PublishedHearing) -> Row:
    """A hearing as a row; its day is the deadline."""
    return Row(
        day=hearing.deadline,
        owner=hearing.council,
        council=context.shown_name(hearing.council),
        title=hearing.title,
        address=context.addresses.hearing(hearing.council, hearing.id),
        note=hearing.authority.name,
        badges=state_badges(context, hearing),
    )


def _register(context: Context, council: PublishedCouncil | None, first: Sequence[Row]) -> Register:
    words, addresses = context.words, context.addresses
    several = addresses.several and council is None
    return Register(
        address=addresses.register("hoeringer", council.id if council else None),
        heading=words.gettext("Hearings and responses"),
        introduction=words.gettext("What the council was heard about, what it answered, and what came of it."),
        columns=Columns(
            day=words.gettext("Deadline"),
            title=words.gettext("Hearing"),
            council=words.gettext("Council") if several else "",
            state=words.gettext("Status"),
        ),
        empty=words.gettext("No hearing is published yet."),
        feed=Link(words.gettext("Hearings and responses"), addresses.feed_of("hoeringer")),
        crumbs=context.crumbs(council.id if council else None),
        council=council,
        first_heading=words.gettext("Open hearings"),
        first=tuple(first),
    )


def _page(context: Context, hearing: PublishedHearing) -> Page:
    words = context.words
    address = context.addresses.hearing(hearing.council, hearing.id)
    values = {"council": context.name(hearing.council), "authority": hearing.authority.name}
    return Page(
        address=address,
        title=context.named(words.gettext("Hearing: %(title)s", title=hearing.title), hearing.council),
        template="hearing.html",
        value=_value(context, hearing, address),
        description=words.gettext("%(authority)s hears %(council)s; the response and what came of it.", **values),
        feed=context.addresses.feed_of("hoeringer"),
    )


def _value(context: Context, hearing: PublishedHearing, address: str) -> HearingPage:
    words, addresses = context.words, context.addresses
    register = Link(words.gettext("Hearings and responses"), addresses.register("hoeringer", hearing.council))
    return HearingPage(
        heading=hearing.title,
        council=context.name(hearing.council),
        badges=state_badges(context, hearing),
        crumbs=context.crumbs(hearing.council, register),
        facts=tuple(_facts(context, hearing)),
        introduction=context.html(hearing.introduction, address, 1),
        response=_response(context, hearing.response, address) if hearing.response else None,
        outcome=_outcome(context, hearing.outcome, address) if hearing.outcome else None,
        steps=steps(context, hearing),
        topics=context.topic_links(hearing.topics),
        links=tuple(context.texts.links(hearing.links, address)),
    )


def _facts(context: Context, hearing: PublishedHearing) -> Iterator[Fact]:
    words = context.words
    yield Fact(words.gettext("Who hears the council"), hearing.authority.name)
    yield Fact(words.gettext("Deadline"), words.weekday_date(hearing.deadline))
    yield from times(context, hearing)
    if hearing.subject:
        yield Fact(words.gettext("Subject"), words.gettext(labels.SUBJECT[hearing.subject]))
    if hearing.kind:
        yield Fact(words.gettext("Kind of hearing"), words.gettext(labels.HEARING_KIND[hearing.kind]))


def _response(context: Context, response: PublishedResponse, page: str) -> ResponseView:
    return ResponseView(
        answered=response.status == "answered",
        easy=context.html(response.easy, page, 3),
        text=context.html(response.text, page, 2),
        minority=context.html(response.minority, page, 3),
    )


def _outcome(context: Context, outcome: PublishedOutcome, page: str) -> OutcomeView:
    words = context.words
    facts = [Fact(words.gettext("Date"), words.long_date(outcome.day))]
    if outcome.assessed_by:
        facts.append(Fact(words.gettext("Assessed by"), words.gettext(labels.ASSESSED_BY[outcome.assessed_by])))
    if outcome.source:
        facts.append(Fact(words.gettext("Source"), words.gettext("The authority's own decision"), outcome.source))
    return OutcomeView(
        badge=labels.badge(words, labels.FOLLOWED[outcome.followed]),
        text=context.html(outcome.text, page, 2),
        facts=tuple(facts),
    )
