"""The gate for meetings: what is announced, the agenda's side, the minutes' side, and closed items."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from generator.publication.moments import AsOf
from generator.publication.organs import organs_on
from generator.publication.published import (
    PublishedAgenda,
    PublishedClosedItem,
    PublishedCorrection,
    PublishedDecision,
    PublishedGuest,
    PublishedItem,
    PublishedItemMinutes,
    PublishedLink,
    PublishedMeeting,
    PublishedMinutes,
    PublishedVote,
    PublishedWithholding,
)
from generator.records.archive import Archive, Entry, anchors, index_of, letter_of
from generator.records.council import Council
from generator.records.meeting import Closed, Correction, Decision, Item, ItemMinutes, Meeting, Vote, Withheld
from generator.records.parts import WebLink

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Known:
    """What an item may refer to: public records, and all cases, whose titles are public once referred to."""

    hearings: frozenset[Key]
    statements: frozenset[Key]
    projects: frozenset[Key]
    themes: frozenset[tuple[str, str, str]]
    """The main themes of public plans, as council, year and id."""
    cases: frozenset[Key]


def meetings(archive: Archive, now: AsOf) -> dict[Key, PublishedMeeting]:
    """The public meetings by council and id, in the order of their days."""
    known = _Known(
        hearings=frozenset((e.council, e.id) for e in archive.hearings if now.reached(e.record.publish)),
        statements=frozenset((e.council, e.id) for e in archive.statements if now.reached(e.record.publish)),
        projects=frozenset((e.council, e.id) for e in archive.projects if now.reached(e.record.publish)),
        themes=frozenset(
            (e.council, e.id, theme.id)
            for e in archive.plans
            if now.reached(e.record.publish)
            for theme in e.record.themes
        ),
        cases=frozenset((entry.council, entry.id) for entry in archive.cases),
    )
    found = (
        _meeting(entry, archive.council[entry.council], now, known)
        for entry in archive.meetings
        if now.reached(announced(entry.record))
    )
    return {(one.council, one.id): one for one in sorted(found, key=lambda one: (one.day, one.council, one.id))}


def announced(record: Meeting) -> datetime | None:
    """When it becomes public that a meeting is held."""
    return record.announce or record.agenda.publish


def agenda_reached(record: Meeting, now: AsOf) -> bool:
    """Whether the agenda's side is public: from its `publish`, and never before the meeting itself."""
    return now.reached(announced(record)) and now.reached(record.agenda.publish)


def minutes_reached(record: Meeting, now: AsOf) -> bool:
    """Whether the minutes' side is public: from its `publish`, and never before the agenda's."""
    return agenda_reached(record, now) and now.reached(record.minutes.publish)


def correction_reached(one: Correction, record: Meeting, now: AsOf) -> bool:
    """Whether a correction is public: from its day, once what it corrects is. An added item comes with the minutes."""
    item = corrected(one, record)
    added = item is not None and item.added
    side = minutes_reached if one.part == "minutes" or added else agenda_reached
    return now.begun(one.date) and side(record, now)


def corrected(one: Correction, record: Meeting) -> Item | None:
    """The item that a correction names."""
    index = index_of(record, one.item) if one.item else None
    return None if index is None else record.agenda.items[index]


def _meeting(entry: Entry[Meeting], council: Council, now: AsOf, known: _Known) -> PublishedMeeting:
    record = entry.record
    agenda, minutes = agenda_reached(record, now), minutes_reached(record, now)
    withheld = record.minutes.withheld if agenda else None
    organs = organs_on(council, record.date)
    start = announced(record)
    assert start is not None
    return PublishedMeeting(
        id=entry.id,
        council=entry.council,
        day=record.date,
        start=record.start,
        end=record.end,
        place=record.place,
        kind=record.kind,
        joint_with=tuple(organs[organ].name for organ in record.with_ if organ in organs),
        cancelled=record.status == "cancelled",
        moved_from=record.moved_from,
        announced=start,
        agenda=_agenda(record) if agenda else None,
        items=_items(entry, council, known, with_minutes=minutes) if agenda else (),
        minutes=_minutes(record, now) if minutes else None,
        withheld=_withholding(withheld, council) if withheld and now.begun(withheld.decided) else None,
        corrections=tuple(
            _correction(one, record) for one in record.corrections if correction_reached(one, record, now)
        ),
    )


def _agenda(record: Meeting) -> PublishedAgenda:
    assert record.agenda.publish is not None
    return PublishedAgenda(published=record.agenda.publish, draft=record.agenda.draft, introduction=record.body)


def _items(
    entry: Entry[Meeting], council: Council, known: _Known, *, with_minutes: bool
) -> tuple[PublishedItem | PublishedClosedItem, ...]:
    grounds = {ground.id: ground.text for ground in council.grounds}
    result: list[PublishedItem | PublishedClosedItem] = []
    for anchor, item in zip(anchors(entry.record), entry.record.agenda.items, strict=True):
        if item.added and not with_minutes:
            continue
        if item.closed:
            result.append(_closed(anchor, item.number, item.closed, grounds, with_minutes=with_minutes))
        else:
            result.append(_open(entry, anchor, item, known, with_minutes=with_minutes))
    return tuple(result)


def _closed(
    anchor: str, number: str | None, closed: Closed, grounds: dict[str, str], *, with_minutes: bool
) -> PublishedClosedItem:
    return PublishedClosedItem(
        anchor=anchor,
        number=number,
        title=closed.title,
        ground=grounds.get(closed.ground),
        decision=closed.decision if with_minutes else None,
    )


def _open(entry: Entry[Meeting], anchor: str, item: Item, known: _Known, *, with_minutes: bool) -> PublishedItem:
    council, year = entry.council, str(entry.record.date.year)
    return PublishedItem(
        anchor=anchor,
        number=item.number,
        title=item.title or "",
        type=item.type,
        text=item.text,
        recommendation=item.recommendation,
        case_number=item.case_number,
        topics=item.topics,
        theme=item.theme if (council, year, item.theme) in known.themes else None,
        case=item.case if (council, item.case) in known.cases else None,
        hearing=item.hearing if (council, item.hearing) in known.hearings else None,
        statement=item.statement if (council, item.statement) in known.statements else None,
        project=item.project if (council, item.project) in known.projects else None,
        links=links(item.links),
        minutes=_item_minutes(item.minutes) if item.minutes and with_minutes else None,
    )


def links(typed: tuple[WebLink, ...]) -> tuple[PublishedLink, ...]:
    """Links elsewhere, as address and title."""
    return tuple(PublishedLink(url=link.url, title=link.title) for link in typed)


def _item_minutes(minutes: ItemMinutes) -> PublishedItemMinutes:
    return PublishedItemMinutes(
        added=minutes.added,
        outcome=minutes.outcome,
        decisions=tuple(_decision(letter_of(place), one) for place, one in enumerate(minutes.decisions)),
        disqualified=minutes.disqualified,
        easy=minutes.easy,
    )


def _decision(letter: str | None, decision: Decision) -> PublishedDecision:
    return PublishedDecision(
        letter=letter,
        text=decision.text,
        question=decision.question,
        vote=_vote(decision.vote) if decision.vote else None,
        minority=decision.minority,
    )


def _vote(vote: Vote) -> PublishedVote:
    return PublishedVote(
        votes_for=vote.for_,
        votes_against=vote.against,
        votes_abstain=vote.abstain,
        tie_broken_by=vote.tie_broken_by,
    )


def _minutes(record: Meeting, now: AsOf) -> PublishedMinutes:
    minutes = record.minutes
    assert minutes.publish is not None
    # An approval without a date is told with the minutes; one with a date, from that day on.
    settled = minutes.approved_at is None or now.begun(minutes.approved_at)
    return PublishedMinutes(
        published=minutes.publish,
        approval=minutes.approval if settled or minutes.approval is None else "pending",
        approved_at=minutes.approved_at if settled else None,
        chaired_by=record.chaired_by,
        present=record.present,
        absent=record.absent,
        guests=tuple(PublishedGuest(organisation=guest.organisation, role=guest.role) for guest in record.guests),
        easy=record.easy,
    )


def _withholding(withheld: Withheld, council: Council) -> PublishedWithholding:
    rule = council.in_force("minutes.withhold", withheld.decided)
    return PublishedWithholding(decided=withheld.decided, review=withheld.review, source=rule.source if rule else None)


def _correction(one: Correction, record: Meeting) -> PublishedCorrection:
    index = index_of(record, one.item) if one.item else None
    item = corrected(one, record)
    # What a correction tells of a closed item does not stand under `closed`.
    silent = one.kind == "anonymised" or (item is not None and item.closed is not None)
    return PublishedCorrection(
        day=one.date,
        kind=one.kind,
        part=one.part,
        anchor=None if index is None else anchors(record)[index],
        text=None if silent else one.text,
    )
