"""What feeds have told of a public record, as places without words.

A test holds this against the feeds themselves: whatever entry they have of a record has its notice here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from operator import attrgetter

from generator.publication.published import (
    NewsPart,
    PublishedClosedItem,
    PublishedCorrection,
    PublishedFollowUp,
    PublishedHearing,
    PublishedItem,
    PublishedMeeting,
    PublishedNotice,
    PublishedProject,
    PublishedStatement,
    numbered,
)


def of_meeting(meeting: PublishedMeeting) -> Iterator[PublishedNotice]:
    """Its agenda and the items of topics and cases, its minutes and decisions, its corrections."""
    if meeting.agenda:
        yield _notice("agenda")
        for item in meeting.items:
            if isinstance(item, PublishedItem) and not _added(item) and (item.topics or item.case):
                yield _of_item("item", item, item.anchor)
    if meeting.minutes:
        yield _notice("minutes")
        for item in meeting.items:
            yield from _decisions(item)
    yield from _corrections(meeting)


def of_hearing(hearing: PublishedHearing, items: Iterable[PublishedItem]) -> Iterator[PublishedNotice]:
    """The hearing, its response and its outcome, also in the feeds of the cases whose items refer to it."""
    cases = tuple(dict.fromkeys(item.case for item in items if item.case))
    yield _notice("hearing", topics=hearing.topics, cases=cases)
    if hearing.response:
        yield _notice("response", topics=hearing.topics, cases=cases)
    if hearing.outcome:
        yield _notice("outcome", topics=hearing.topics, cases=cases)


def of_statement(statement: PublishedStatement, items: Iterable[PublishedItem]) -> Iterator[PublishedNotice]:
    """The statement, also in the feeds of its own case and of those whose items refer to it."""
    cases = tuple(dict.fromkeys(case for case in (statement.case, *(item.case for item in items)) if case))
    yield _notice("statement", topics=statement.topics, cases=cases)


def of_project(project: PublishedProject) -> Iterator[PublishedNotice]:
    """A project, where no update told of it at once, and each update."""
    cases = (project.case,) if project.case else ()
    if all(update.published != project.published for update in project.updates):
        yield _notice("project", topics=project.topics, cases=cases)
    for update, number in numbered(project.updates, attrgetter("day")):
        yield _notice("project-update", day=update.day, number=number, topics=project.topics, cases=cases)


def of_follow_up(follow_up: PublishedFollowUp, item: PublishedItem) -> Iterator[PublishedNotice]:
    """That a decision is followed up, where no update told it at once, and each update."""
    if all(update.published != follow_up.published for update in follow_up.updates):
        yield _of_item("follow-up", item, None)
    for update, number in numbered(follow_up.updates, attrgetter("day")):
        yield _of_item("update", item, None, day=update.day, number=number)


def _decisions(item: PublishedItem | PublishedClosedItem) -> Iterator[PublishedNotice]:
    if isinstance(item, PublishedClosedItem):
        if item.decision:
            yield _notice("decision", anchor=item.anchor)
        return
    for decision in item.minutes.decisions if item.minutes else ():
        yield _of_item("decision", item, item.anchor, letter=decision.letter)


def _corrections(meeting: PublishedMeeting) -> Iterator[PublishedNotice]:
    told = (correction for correction in meeting.corrections if correction.kind != "typo")
    for correction, number in numbered(told, attrgetter("part", "day")):
        yield _correction(meeting, correction, number)


def _correction(meeting: PublishedMeeting, correction: PublishedCorrection, number: int) -> PublishedNotice:
    part: NewsPart = "corrected-agenda" if correction.part == "agenda" else "corrected-minutes"
    item = next((i for i in meeting.items if isinstance(i, PublishedItem) and i.anchor == correction.anchor), None)
    if item is None:
        return _notice(part, day=correction.day, number=number)
    return _of_item(part, item, None, day=correction.day, number=number)


def _added(item: PublishedItem) -> bool:
    return item.minutes is not None and item.minutes.added is not None


def _of_item(  # noqa: PLR0913
    part: NewsPart,
    item: PublishedItem,
    anchor: str | None,
    *,
    letter: str | None = None,
    day: date | None = None,
    number: int | None = None,
) -> PublishedNotice:
    """A notice in the feeds of an item's topics and case."""
    cases = (item.case,) if item.case else ()
    return _notice(part, anchor=anchor, letter=letter, day=day, number=number, topics=item.topics, cases=cases)


def _notice(  # noqa: PLR0913
    part: NewsPart,
    *,
    anchor: str | None = None,
    letter: str | None = None,
    day: date | None = None,
    number: int | None = None,
    topics: tuple[str, ...] = (),
    cases: tuple[str, ...] = (),
) -> PublishedNotice:
    return PublishedNotice(part=part, anchor=anchor, letter=letter, day=day, number=number, topics=topics, cases=cases)
