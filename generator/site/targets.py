"""Every address that a text may link to, known before any page is made."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.published import PublicArchive, PublishedClosedItem, PublishedItem, PublishedMeeting
from generator.site import addresses as at
from generator.site.addresses import Addresses

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
    for case in archive.cases:
        yield addresses.case(case.council, case.id)
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
    for meeting in archive.meetings:
        year = meeting.day.year
        yield from _in_both(addresses, "moeder", meeting.council, year)
        for item in meeting.items:
            yield from _of_item(addresses, meeting, item)
        for correction in meeting.corrections:
            yield at.year_of(at.CORRECTIONS, correction.day.year)
    for hearing in archive.hearings:
        yield from _in_both(addresses, "hoeringer", hearing.council, hearing.deadline.year)
        for topic in hearing.topics:
            yield at.year_of(addresses.topic(topic), hearing.deadline.year)


def _of_item(
    addresses: Addresses, meeting: PublishedMeeting, item: PublishedItem | PublishedClosedItem
) -> Iterator[str]:
    year = meeting.day.year
    if isinstance(item, PublishedClosedItem):
        yield at.year_of(at.NOT_PUBLISHED, year)
        decided = item.decision is not None
    else:
        yield from (at.year_of(addresses.topic(topic), year) for topic in item.topics)
        decided = item.minutes is not None and bool(item.minutes.decisions)
    if decided:
        yield from _in_both(addresses, "beslutninger", meeting.council, year)


def _in_both(addresses: Addresses, register: at.Register, council: str, year: int) -> Iterator[str]:
    yield at.year_of(addresses.register(register), year)
    yield at.year_of(addresses.register(register, council), year)
