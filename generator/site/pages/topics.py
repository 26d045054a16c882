"""Topics: the list, and for each a register of all that is filed under it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.language.formats import sort_key
from generator.publication.published import PublishedItem, PublishedMeeting, PublishedTopic
from generator.site import labels
from generator.site.addresses import TOPICS
from generator.site.context import Context
from generator.site.markdown import shortened
from generator.site.model import Link, Page
from generator.site.pages.decisions import NOTE_LENGTH, decision_row
from generator.site.pages.hearings import hearing_row
from generator.site.pages.projects import project_row
from generator.site.pages.statements import statement_row
from generator.site.parts import Row
from generator.site.registers import Columns, Register, register_pages


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic in the list of them."""

    title: str
    address: str
    count: str


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """The value of the list of topics."""

    heading: str
    introduction: str
    entries: tuple[TopicEntry, ...]
    crumbs: tuple[Link, ...]


def pages(context: Context) -> Iterator[Page]:
    """The list of topics, and each topic with its years."""
    rows, cases = _rows(context), _cases(context)
    topics = sorted(context.archive.site.topics, key=lambda topic: sort_key(topic.title))
    yield _index(context, topics, rows)
    for topic in topics:
        register = _register(context, topic, cases.get(topic.id, ()))
        yield from register_pages(context, register, rows.get(topic.id, ()))


def _index(context: Context, topics: list[PublishedTopic], rows: Mapping[str, list[Row]]) -> Page:
    words = context.words
    heading = words.gettext("Topics")
    introduction = words.gettext("Everything on one subject: items, decisions, hearings and statements.")
    entries = tuple(
        TopicEntry(
            title=topic.title,
            address=context.addresses.topic(topic.id),
            count=words.ngettext("%(n)s entry", "%(n)s entries", len(rows.get(topic.id, ()))),
        )
        for topic in topics
    )
    value = TopicsPage(heading, introduction, entries, context.crumbs(None))
    return Page(TOPICS, heading, "topics.html", value, introduction)


def _register(context: Context, topic: PublishedTopic, cases: Sequence[Link]) -> Register:
    words = context.words
    return Register(
        address=context.addresses.topic(topic.id),
        heading=topic.title,
        introduction=words.gettext("Everything on the topic “%(title)s”.", title=topic.title),
        columns=Columns(
            day=words.gettext("Date"),
            title=words.gettext("Title"),
            kind=words.gettext("Kind"),
            council=words.gettext("Council") if context.addresses.several else "",
            state=words.gettext("Status"),
        ),
        empty=words.gettext("Nothing is published on this topic yet."),
        feed=Link(topic.title, context.addresses.topic_feed(topic.id)),
        crumbs=context.crumbs(None, Link(words.gettext("Topics"), TOPICS)),
        related_heading=words.gettext("Courses of matters"),
        related=tuple(cases),
    )


def _rows(context: Context) -> Mapping[str, list[Row]]:
    """The rows of each topic, newest first; those of one meeting in the order of its agenda."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for meeting in reversed(context.archive.meetings):
        for item in meeting.items:
            if isinstance(item, PublishedItem) and item.topics:
                row = _item_row(context, meeting, item)
                for topic in item.topics:
                    rows[topic].append(row)
    for topics, row in _record_rows(context):
        for topic in topics:
            rows[topic].append(row)
    return {topic: sorted(found, key=lambda row: row.day, reverse=True) for topic, found in rows.items()}


def _record_rows(context: Context) -> Iterator[tuple[tuple[str, ...], Row]]:
    """The topics and the row of each record that has topics of its own."""
    words = context.words
    for hearing in context.archive.hearings:
        yield hearing.topics, replace(hearing_row(context, hearing), kind=words.gettext("Hearing"))
    for statement in context.archive.statements:
        yield statement.topics, replace(statement_row(context, statement), kind=words.gettext("Statement"))
    for project in context.archive.projects:
        yield project.topics, project_row(context, project)


def _item_row(context: Context, meeting: PublishedMeeting, item: PublishedItem) -> Row:
    """An item: a single decision of it as the register of decisions shows it, else the item itself."""
    words = context.words
    if item.minutes and len(item.minutes.decisions) == 1:
        return replace(decision_row(context, meeting, item, item.minutes.decisions[0]), kind=words.gettext("Decision"))
    return Row(
        day=meeting.day,
        owner=meeting.council,
        council=context.shown_name(meeting.council),
        title=item.title,
        address=context.addresses.item(meeting.council, meeting.id, item.anchor),
        note=shortened(item.minutes.easy if item.minutes else None, NOTE_LENGTH),
        kind=words.gettext("Decision") if item.minutes and item.minutes.decisions else words.gettext("Agenda item"),
        badges=labels.outcome_badges(words, item.minutes),
    )


def _cases(context: Context) -> Mapping[str, list[Link]]:
    cases: dict[str, list[Link]] = defaultdict(list)
    for case in sorted(context.archive.cases, key=lambda case: sort_key(case.title)):
        for topic in case.details.topics if case.details else ():
            cases[topic].append(Link(case.title, context.addresses.case(case.council, case.id)))
    return cases
