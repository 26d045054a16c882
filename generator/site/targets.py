"""Every address that a text may link to, known before any page is made."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.published import PublicArchive, PublishedClosedItem, PublishedItem, PublishedMeeting
from generator.site import addresses as at
from generator.site.addresses import Addresses
from generator.site.lookup import newest_day
from generator.site.sections import sections
from generator.site.words import day_of

FIXED = (at.HOME, at.TOPICS, at.COUNCILS, at.CORRECTIONS, at.NOT_PUBLISHED, at.ACCESS_REQUESTS, at.SUBSCRIBE, at.SEARCH)


def targets(archive: PublicArchive, addresses: Addresses) -> frozenset[str]:
    """The addresses of all pages, of the items of meetings, and of the feeds of everything and of each kind."""
    return frozenset(
        (
            *FIXED,
            *((at.ACCESSIBILITY,) if archive.site.accessibility else ()),
            *(addresses.page(page.id) for page in archive.pages),
            *(addresses.topic(topic.id) for topic in archive.site.topics),
            *(addresses.council(council.id) for council in archive.councils),
            addresses.feed(),
            *(addresses.feed_of(kind) for kind in at.FEED_KINDS),
            *_records(archive, addresses),
            *(target for meeting in archive.meetings for target in _of_meeting(meeting, addresses)),
            *_years(archive, addresses),
        )
    )


def _records(archive: PublicArchive, addresses: Addresses) -> Iterator[str]:
    for hearing in archive.hearings:
        yield addresses.hearing(hearing.council, hearing.id)
    for statement in archive.statements:
        yield addresses.statement(statement.council, statement.id)
    for case in archive.cases:
        yield addresses.case(case.council, case.id)
    for project in archive.projects:
        yield addresses.project(project.council, project.id)
    for plan in archive.plans:
        yield addresses.of_year("aarsplan", plan.council, plan.id)
        yield from (addresses.theme(plan.council, plan.id, theme.id) for theme in plan.themes)
    for budget in archive.budgets:
        yield addresses.of_year("budget", budget.council, budget.id)
    for report in archive.reports:
        yield addresses.of_year("aarsrapport", report.council, report.id)
    for follow_up in archive.follow_ups:
        yield addresses.decision(follow_up.council, follow_up.meeting, follow_up.anchor, follow_up.letter)


def _of_meeting(meeting: PublishedMeeting, addresses: Addresses) -> Iterator[str]:
    yield addresses.meeting(meeting.council, meeting.id)
    for item in meeting.items:
        yield addresses.item(meeting.council, meeting.id, item.anchor)
        if isinstance(item, PublishedItem) and item.minutes:
            for decision in item.minutes.decisions:
                yield addresses.item(meeting.council, meeting.id, item.anchor, decision.letter)


def _years(archive: PublicArchive, addresses: Addresses) -> Iterator[str]:
    """The registers, and their years: for everybody, for each council, and for each topic."""
    for council in (None, *(council.id for council in archive.councils)):
        for register in at.REGISTERS:
            yield addresses.register(register, council)
    for section in sections(archive):
        for owner in (None, *section.owners) if section.owners else ():
            yield addresses.register(section.register, owner)
    yield from _of_records(archive, addresses)
    for meeting in archive.meetings:
        year = meeting.day.year
        yield from _in_both(addresses, "moeder", meeting.council, year)
        for item in meeting.items:
            yield from _of_item(addresses, meeting, item)
        for correction in meeting.corrections:
            yield at.year_of(at.CORRECTIONS, correction.day.year)
    for withdrawal in archive.withdrawals:
        yield at.year_of(at.CORRECTIONS, day_of(withdrawal.withdrawn).year)


def _of_records(archive: PublicArchive, addresses: Addresses) -> Iterator[str]:
    for project in archive.projects:
        yield from _of_topics(addresses, project.topics, newest_day(project).year)
    for hearing in archive.hearings:
        yield from _in_both(addresses, "hoeringer", hearing.council, hearing.deadline.year)
        yield from _of_topics(addresses, hearing.topics, hearing.deadline.year)
    for statement in archive.statements:
        yield from _in_both(addresses, "udtalelser", statement.council, statement.adopted.year)
        yield from _of_topics(addresses, statement.topics, statement.adopted.year)


def _of_topics(addresses: Addresses, topics: tuple[str, ...], year: int) -> Iterator[str]:
    return (at.year_of(addresses.topic(topic), year) for topic in topics)


def _of_item(
    addresses: Addresses, meeting: PublishedMeeting, item: PublishedItem | PublishedClosedItem
) -> Iterator[str]:
    year = meeting.day.year
    if isinstance(item, PublishedClosedItem):
        yield at.year_of(at.NOT_PUBLISHED, year)
        decided = item.decision is not None
    else:
        yield from _of_topics(addresses, item.topics, year)
        decided = item.minutes is not None and bool(item.minutes.decisions)
    if decided:
        yield from _in_both(addresses, "beslutninger", meeting.council, year)


def _in_both(addresses: Addresses, register: at.Register, council: str, year: int) -> Iterator[str]:
    yield at.year_of(addresses.register(register), year)
    yield at.year_of(addresses.register(register, council), year)
