"""What can be found: a document for each page worth finding, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.published import (
    PublishedClosedItem,
    PublishedFollowUp,
    PublishedHearing,
    PublishedItem,
    PublishedMeeting,
    PublishedStatement,
)
from generator.site.addresses import item_anchor
from generator.site.context import Context
from generator.site.markdown import plain
from generator.site.model import SearchDocument, SearchSection
from generator.site.pages.hearing_states import state_badges
from generator.site.pages.introduction import introduction
from generator.site.pages.meeting_titles import meeting_title
from generator.site.pages.recipients import sent_to
from generator.site.search_parts import filter_values, joined
from generator.site.search_work import work_documents


def search_documents(context: Context) -> Iterator[SearchDocument]:
    """Meetings with their items, hearings, followed decisions, matters, hand-written pages and councils."""
    for meeting in context.archive.meetings:
        yield _meeting(context, meeting)
    for hearing in context.archive.hearings:
        yield _hearing(context, hearing)
    for statement in context.archive.statements:
        yield _statement(context, statement)
    for follow_up in context.archive.follow_ups:
        yield _decision(context, follow_up)
    yield from _cases(context)
    yield from work_documents(context)
    yield from _pages(context)


def _meeting(context: Context, meeting: PublishedMeeting) -> SearchDocument:
    topics = dict.fromkeys(t for item in meeting.items if isinstance(item, PublishedItem) for t in item.topics)
    parts = (
        meeting.place,
        plain(meeting.minutes.easy) if meeting.minutes else None,
        plain(meeting.agenda.introduction) if meeting.agenda else None,
    )
    return SearchDocument(
        address=context.addresses.meeting(meeting.council, meeting.id),
        title=meeting_title(context, meeting),
        text=joined(*parts),
        date=meeting.day,
        sections=tuple(_section(context, item) for item in meeting.items),
        filters=filter_values(
            context, context.words.gettext("Meeting"), meeting.council, meeting.day.year, tuple(topics)
        ),
    )


def _section(context: Context, item: PublishedItem | PublishedClosedItem) -> SearchSection:
    title = item.title or context.words.gettext("Closed item")
    text = joined(item.ground, plain(item.decision)) if isinstance(item, PublishedClosedItem) else _item_text(item)
    return SearchSection(item_anchor(item.anchor), f"{item.number} {title}" if item.number else title, text)


def _item_text(item: PublishedItem) -> str:
    parts = [item.case_number, plain(item.text), plain(item.recommendation)]
    if item.minutes:
        parts.append(plain(item.minutes.easy))
        for decision in item.minutes.decisions:
            parts += [decision.question, plain(decision.text), plain(decision.minority)]
    return joined(*parts)


def _hearing(context: Context, hearing: PublishedHearing) -> SearchDocument:
    parts: list[str | None] = [hearing.authority.name, plain(hearing.introduction)]
    if hearing.response:
        parts += [plain(hearing.response.easy), plain(hearing.response.text), plain(hearing.response.minority)]
    if hearing.outcome:
        parts.append(plain(hearing.outcome.text))
    kind = context.words.gettext("Hearing")
    filters = filter_values(context, kind, hearing.council, hearing.deadline.year, hearing.topics)
    return SearchDocument(
        address=context.addresses.hearing(hearing.council, hearing.id),
        title=hearing.title,
        text=joined(*parts),
        date=hearing.deadline,
        filters=filters | {"tilstand": tuple(badge.text for badge in state_badges(context, hearing))},
    )


def _statement(context: Context, statement: PublishedStatement) -> SearchDocument:
    parts = (plain(statement.easy), plain(statement.text), plain(statement.minority))
    kind, year = context.words.gettext("Statement"), statement.adopted.year
    return SearchDocument(
        address=context.addresses.statement(statement.council, statement.id),
        title=statement.title,
        text=joined(sent_to(context, statement.recipients), *parts),
        date=statement.adopted,
        filters=filter_values(context, kind, statement.council, year, statement.topics),
    )


def _decision(context: Context, follow_up: PublishedFollowUp) -> SearchDocument:
    meeting = context.lookup.meetings[(follow_up.council, follow_up.meeting)]
    item = next(i for i in meeting.items if isinstance(i, PublishedItem) and i.anchor == follow_up.anchor)
    decisions = item.minutes.decisions if item.minutes else ()
    parts = [plain(decision.text) for decision in decisions if decision.letter == follow_up.letter]
    parts += [plain(follow_up.text), *(plain(update.text) for update in follow_up.updates)]
    kind = context.words.gettext("Decision")
    return SearchDocument(
        address=context.addresses.decision(follow_up.council, follow_up.meeting, follow_up.anchor, follow_up.letter),
        title=follow_up.title,
        text=joined(*parts),
        date=meeting.day,
        filters=filter_values(context, kind, follow_up.council, meeting.day.year, item.topics),
    )


def _cases(context: Context) -> Iterator[SearchDocument]:
    kind = context.words.gettext("Course")
    for case in context.archive.cases:
        places = context.lookup.items_of_case.get((case.council, case.id), ())
        topics = case.details.topics if case.details else ()
        yield SearchDocument(
            address=context.addresses.case(case.council, case.id),
            title=case.title,
            text=joined(plain(case.details.text) if case.details else None, *(item.title for _, item in places)),
            date=max((meeting.day for meeting, _ in places), default=None),
            filters=filter_values(context, kind, case.council, topics=topics),
        )


def _pages(context: Context) -> Iterator[SearchDocument]:
    kind = context.words.gettext("Page")
    for page in context.archive.pages:
        address = context.addresses.page(page.id)
        yield SearchDocument(address, page.title, plain(page.text), None, filters=filter_values(context, kind))
    for council in context.archive.councils:
        text = introduction(context.words, council)
        address = context.addresses.council(council.id)
        yield SearchDocument(address, council.name, text, None, filters=filter_values(context, kind, council.id))
