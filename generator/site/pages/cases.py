"""Cases: the register, and one page for each matter across meetings, hearings and follow-ups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.language.formats import sort_key
from generator.publication.published import (
    PublishedCase,
    PublishedCouncil,
    PublishedFollowUp,
    PublishedItem,
    PublishedMeeting,
    PublishedStatement,
)
from generator.site import labels
from generator.site.context import Context
from generator.site.lookup import Place
from generator.site.model import Link, Page
from generator.site.pages.decisions import decision_address
from generator.site.pages.followed import follow_up_steps
from generator.site.pages.hearing_steps import main_steps
from generator.site.pages.meeting_titles import short_heading
from generator.site.pages.projects import main_steps as main_steps_of_project
from generator.site.parts import Badge, Step
from generator.site.words import day_of


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """A matter in the list of them."""

    title: str
    address: str
    council: str
    badge: Badge | None
    note: str


@dataclass(frozen=True, slots=True)
class CasesPage:
    """The value of a list of matters."""

    heading: str
    introduction: str
    entries: tuple[CaseEntry, ...]
    shows_council: bool
    crumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CasePage:
    """The value of one matter's page; a case known by its title alone has only steps."""

    heading: str
    council: str
    badges: tuple[Badge, ...]
    crumbs: tuple[Link, ...]
    text: Markup | None
    steps: tuple[Step, ...]
    topics: tuple[Link, ...]
    feed: Link


def pages(context: Context) -> Iterator[Page]:
    """The lists of matters and every matter."""
    cases = sorted(context.archive.cases, key=lambda case: sort_key(case.title))
    for council in context.scopes:
        yield _index(context, council, cases)
    for case in context.archive.cases:
        yield _page(context, case)


def _index(context: Context, council: PublishedCouncil | None, cases: list[PublishedCase]) -> Page:
    words = context.words
    heading = words.gettext("Courses of matters")
    introduction = words.gettext("One matter a page: every meeting, hearing, decision and statement it went through.")
    value = CasesPage(
        heading=heading,
        introduction=introduction,
        entries=tuple(_entry(context, case) for case in cases if council is None or case.council == council.id),
        shows_council=context.addresses.several and council is None,
        crumbs=context.crumbs(council.id if council else None),
    )
    address = context.addresses.register("forloeb", council.id if council else None)
    return Page(address, f"{heading} – {council.name}" if council else heading, "cases.html", value, introduction)


def _entry(context: Context, case: PublishedCase) -> CaseEntry:
    words = context.words
    places = context.lookup.items_of_case.get((case.council, case.id), ())
    last = max((meeting.day for meeting, _ in places), default=None)
    return CaseEntry(
        title=case.title,
        address=context.addresses.case(case.council, case.id),
        council=context.shown_name(case.council),
        badge=_badge(context, case),
        note=words.gettext("Latest meeting %(day)s", day=words.long_date(last)) if last else "",
    )


def _badge(context: Context, case: PublishedCase) -> Badge | None:
    if case.details is None:
        return None
    is_open = case.details.status == "open"
    return Badge(context.words.gettext("Open"), "info") if is_open else Badge(context.words.gettext("Closed"))


def _page(context: Context, case: PublishedCase) -> Page:
    words, addresses = context.words, context.addresses
    address = addresses.case(case.council, case.id)
    badge = _badge(context, case)
    feed = addresses.case_feed(case.council, case.id)
    register = Link(words.gettext("Courses of matters"), addresses.register("forloeb", case.council))
    value = CasePage(
        heading=case.title,
        council=context.name(case.council),
        badges=(badge,) if badge else (),
        crumbs=context.crumbs(case.council, register),
        text=context.html(case.details.text, address, 1) if case.details else None,
        steps=_steps(context, case, address),
        topics=context.topic_links(case.details.topics) if case.details else (),
        feed=Link(case.title, feed),
    )
    description = words.gettext("The matter “%(title)s” across meetings, hearings and decisions.", title=case.title)
    title = context.named(words.gettext("Course of the matter: %(title)s", title=case.title), case.council)
    return Page(address, title, "case.html", value, description, feed)


def _steps(context: Context, case: PublishedCase, page: str) -> tuple[Step, ...]:
    places = context.lookup.items_of_case.get((case.council, case.id), ())
    found = [step for place in places for step in _item_steps(context, place, page)]
    statements = context.lookup.statements_of_case.get((case.council, case.id), ())
    found += [_statement_step(context, statement, page) for statement in statements]
    for hearing_id in dict.fromkeys(item.hearing for _, item in places if item.hearing):
        hearing = context.lookup.hearings.get((case.council, hearing_id))
        if hearing:
            found += main_steps(context, hearing)
    for project in context.lookup.projects_of_case.get((case.council, case.id), ()):
        found += main_steps_of_project(context, project, page)
    return tuple(sorted(found, key=lambda step: step.day))


def _item_steps(context: Context, place: Place, page: str) -> Iterator[Step]:
    meeting, item = place
    words = context.words
    label = labels.ITEM_TYPE.get(item.type)
    yield Step(
        day=meeting.day,
        label=words.gettext(label) if label else words.gettext("On the agenda"),
        title=f"{item.title} – {short_heading(words, meeting)}",
        address=context.addresses.item(meeting.council, meeting.id, item.anchor),
        text=_decided(context, item, page),
        coming=not context.is_reached(meeting.day),
    )
    yield from _follow_up_steps(context, meeting, item, page)


def _statement_step(context: Context, statement: PublishedStatement, page: str) -> Step:
    return Step(
        day=statement.adopted,
        label=context.words.gettext("Statement"),
        title=statement.title,
        address=context.addresses.statement(statement.council, statement.id),
        text=context.html(statement.easy, page, 3),
        coming=not context.is_reached(statement.adopted),
    )


def _decided(context: Context, item: PublishedItem, page: str) -> Markup | None:
    if item.minutes is None:
        return None
    if item.minutes.easy:
        return context.html(item.minutes.easy, page, 3)
    texts = (context.html(decision.text, page, 3) for decision in item.minutes.decisions)
    return Markup("\n").join(text for text in texts if text) or None


def _follow_up_steps(context: Context, meeting: PublishedMeeting, item: PublishedItem, page: str) -> Iterator[Step]:
    for decision in item.minutes.decisions if item.minutes else ():
        key = (meeting.council, meeting.id, item.anchor, decision.letter)
        follow_up = context.lookup.follow_ups.get(key)
        if follow_up:
            address = decision_address(context, meeting, item, decision)
            for step in follow_up_steps(context, follow_up, page) or (_begun(context, follow_up),):
                yield replace(step, title=follow_up.title, address=address)


def _begun(context: Context, follow_up: PublishedFollowUp) -> Step:
    """That a decision is followed up, where nothing else is known of it yet."""
    return Step(day_of(follow_up.published), context.words.gettext("Follow-up"))
