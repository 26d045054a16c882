"""What can be found: a document for each page worth finding, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.published import (
    PublishedClosedItem,
    PublishedFollowUp,
    PublishedHearing,
    PublishedItem,
    PublishedMeeting,
)
from generator.site.addresses import item_anchor
from generator.site.context import Context
from generator.site.markdown import plain
from generator.site.model import SearchDocument, SearchSection
from generator.site.pages.introduction import introduction
from generator.site.pages.meeting_titles import meeting_title


def search_documents(context: Context) -> Iterator[SearchDocument]:
    """Meetings with their items, hearings, followed decisions, matters, hand-written pages and councils."""
    for meeting in context.archive.meetings:
        yield _meeting(context, meeting)
    for hearing in context.archive.hearings:
        yield _hearing(context, hearing)
    for follow_up in context.archive.follow_ups:
        yield _decision(context, follow_up)
    yield from _cases(context)
    yield from _pages(context)


def _filters(
    context: Context, kind: str, council: str | None = None, year: int | None = None, topics: tuple[str, ...] = ()
) -> dict[str, tuple[str, ...]]:
    filters: dict[str, tuple[str, ...]] = {"type": (kind,)}
    if year:
        filters["aar"] = (str(year),)
    if topics:
        filters["emne"] = context.topic_titles(topics)
    if council and context.addresses.several:
        filters["raad"] = (context.name(council),)
    return filters


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
        text=_joined(*parts),
        date=meeting.day,
        sections=tuple(_section(context, item) for item in meeting.items),
        filters=_filters(context, context.words.gettext("Meeting"), meeting.council, meeting.day.year, tuple(topics)),
    )


def _section(context: Context, item: PublishedItem | PublishedClosedItem) -> SearchSection:
    title = item.title or context.words.gettext("Closed item")
    text = _joined(item.ground, plain(item.decision)) if isinstance(item, PublishedClosedItem) else _item_text(item)
    return SearchSection(item_anchor(item.anchor), f"{item.number} {title}" if item.number else title, text)


def _item_text(item: PublishedItem) -> str:
    parts = [item.case_number, plain(item.text), plain(item.recommendation)]
    if item.minutes:
        parts.append(plain(item.minutes.easy))
        for decision in item.minutes.decisions:
            parts += [decision.question, plain(decision.text), plain(decision.minority)]
    return _joined(*parts)


def _hearing(context: Context, hearing: PublishedHearing) -> SearchDocument:
    parts: list[str | None] = [hearing.authority.name, plain(hearing.introduction)]
    if hearing.response:
        parts += [plain(hearing.response.easy), plain(hearing.response.text), plain(hearing.response.minority)]
    if hearing.outcome:
        parts.append(plain(hearing.outcome.text))
    kind = context.words.gettext("Hearing")
    return SearchDocument(
        address=context.addresses.hearing(hearing.council, hearing.id),
        title=hearing.title,
        text=_joined(*parts),
        date=hearing.deadline,
        filters=_filters(context, kind, hearing.council, hearing.deadline.year, hearing.topics),
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
        text=_joined(*parts),
        date=meeting.day,
        filters=_filters(context, kind, follow_up.council, meeting.day.year, item.topics),
    )


def _cases(context: Context) -> Iterator[SearchDocument]:
    kind = context.words.gettext("Course")
    for case in context.archive.cases:
        places = context.lookup.items_of_case.get((case.council, case.id), ())
        topics = case.details.topics if case.details else ()
        yield SearchDocument(
            address=context.addresses.case(case.council, case.id),
            title=case.title,
            text=_joined(plain(case.details.text) if case.details else None, *(item.title for _, item in places)),
            date=max((meeting.day for meeting, _ in places), default=None),
            filters=_filters(context, kind, case.council, topics=topics),
        )


def _pages(context: Context) -> Iterator[SearchDocument]:
    kind = context.words.gettext("Page")
    for page in context.archive.pages:
        address = context.addresses.page(page.id)
        yield SearchDocument(address, page.title, plain(page.text), None, filters=_filters(context, kind))
    for council in context.archive.councils:
        text = introduction(context.words, council)
        address = context.addresses.council(council.id)
        yield SearchDocument(address, council.name, text, None, filters=_filters(context, kind, council.id))


def _joined(*parts: str | None) -> str:
    return "\n".join(part for part in parts if part)
