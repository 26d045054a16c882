"""Statements: the register, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.publication.published import PublishedCouncil, PublishedStatement
from generator.site import labels
from generator.site.context import Context
from generator.site.model import Link, Page
from generator.site.pages.meeting_titles import short_heading
from generator.site.pages.recipients import sent_to
from generator.site.parts import Fact, Row
from generator.site.registers import Columns, Register, by_council, register_pages


@dataclass(frozen=True, slots=True)
class StatementPage:
    """The value of a statement's page."""

    heading: str
    council: str
    crumbs: tuple[Link, ...]
    facts: tuple[Fact, ...]
    easy: Markup | None
    text: Markup | None
    minority: Markup | None
    topics: tuple[Link, ...]
    links: tuple[Link, ...]
    feed: Link


def pages(context: Context) -> Iterator[Page]:
    """The registers of statements and every statement."""
    statements = sorted(context.archive.statements, key=lambda statement: statement.adopted, reverse=True)
    rows = [statement_row(context, statement) for statement in statements]
    for council, own in by_council(context, rows).items():
        yield from register_pages(context, _register(context, council), own)
    for statement in context.archive.statements:
        yield _page(context, statement)


def statement_row(context: Context, statement: PublishedStatement) -> Row:
    """A statement as a row; its day is that of its adoption."""
    sent = sent_to(context, statement.recipients)
    return Row(
        day=statement.adopted,
        owner=statement.council,
        council=context.shown_name(statement.council),
        title=statement.title,
        address=context.addresses.statement(statement.council, statement.id),
        note=context.words.gettext("Sent to: %(recipients)s", recipients=sent) if sent else "",
    )


def _register(context: Context, council: PublishedCouncil | None) -> Register:
    words, addresses = context.words, context.addresses
    several = addresses.several and council is None
    return Register(
        address=addresses.register("udtalelser", council.id if council else None),
        heading=words.gettext("Statements"),
        introduction=words.gettext("What the council said of its own motion, or because it was asked."),
        columns=Columns(
            day=words.gettext("Adopted on"),
            title=words.gettext("Statement"),
            council=words.gettext("Council") if several else "",
        ),
        empty=words.gettext("No statement is published yet."),
        feed=_feed(context),
        crumbs=context.crumbs(council.id if council else None),
        council=council,
        explanation=words.gettext("The council is advisory: its decisions are advice to those who decide."),
    )


def _feed(context: Context) -> Link:
    return Link(context.words.gettext("Statements"), context.addresses.feed_of("udtalelser"))


def _page(context: Context, statement: PublishedStatement) -> Page:
    words, addresses = context.words, context.addresses
    address = addresses.statement(statement.council, statement.id)
    register = Link(words.gettext("Statements"), addresses.register("udtalelser", statement.council))
    value = StatementPage(
        heading=statement.title,
        council=context.name(statement.council),
        crumbs=context.crumbs(statement.council, register),
        facts=tuple(_facts(context, statement)),
        easy=context.html(statement.easy, address, 2),
        text=context.html(statement.text, address, 1),
        minority=context.html(statement.minority, address, 2),
        topics=context.topic_links(statement.topics),
        links=tuple(context.texts.links(statement.links, address)),
        feed=_feed(context),
    )
    values = {"council": context.name(statement.council), "day": words.long_date(statement.adopted)}
    title = context.named(words.gettext("Statement: %(title)s", title=statement.title), statement.council)
    description = words.gettext("A statement by %(council)s, adopted on %(day)s.", **values)
    return Page(address, title, "statement.html", value, description, value.feed.address)


def _facts(context: Context, statement: PublishedStatement) -> Iterator[Fact]:
    words, addresses, council = context.words, context.addresses, statement.council
    yield Fact(words.gettext("Adopted on"), words.long_date(statement.adopted))
    if statement.occasion:
        yield Fact(words.gettext("Occasion"), words.gettext(labels.OCCASION[statement.occasion]))
    if statement.recipients:
        yield Fact(words.gettext("Sent to"), sent_to(context, statement.recipients))
    places = context.lookup.items_of_statement.get((council, statement.id), ())
    for meeting, item in places:
        title = f"{short_heading(words, meeting)}: {item.title}"
        yield Fact(words.gettext("Meeting"), title, addresses.item(council, meeting.id, item.anchor))
    own = context.lookup.meetings.get((council, statement.meeting or ""))
    if own and own.id not in {meeting.id for meeting, _ in places}:
        yield Fact(words.gettext("Meeting"), short_heading(words, own), addresses.meeting(council, own.id))
    for case in dict.fromkeys((statement.case, *(item.case for _, item in places))):
        if found := context.lookup.cases.get((council, case or "")):
            yield Fact(words.gettext("Course of the matter"), found.title, addresses.case(council, found.id))
