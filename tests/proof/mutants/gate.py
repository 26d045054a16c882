"""Leaks at the gate: a private value takes a public field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from generator.publication.published import (
    PublicArchive,
    PublishedCase,
    PublishedClosedItem,
    PublishedMeeting,
    PublishedMinutes,
)
from generator.records.archive import Archive
from generator.records.hearing import Hearing
from generator.records.meeting import Item, Meeting
from tests.proof.mutants.table import CANARY, PAIR, leak
from tests.proof.mutants.tools import Tools


@leak("A1", PAIR, CANARY)
def the_closed_items_own_title(tools: Tools) -> None:
    """A closed item shows its own title instead of the neutral one."""

    def change(item: Item, public: Any) -> Any:
        own = isinstance(public, PublishedClosedItem) and item.title
        return public.model_copy(update={"title": item.title}) if own else public

    tools.items(change)


@leak("A1", PAIR, CANARY)
def the_closed_items_own_decision(tools: Tools) -> None:
    """A closed item shows the decision of its minutes instead of what may be told."""

    def change(item: Item, public: Any) -> Any:
        if not isinstance(public, PublishedClosedItem) or item.minutes is None or not item.minutes.decisions:
            return public
        return public.model_copy(update={"decision": item.minutes.decisions[0].text})

    tools.items(change)


@leak("A1", PAIR, CANARY)
def withheld_minutes_keep_their_decisions(tools: Tools) -> None:
    """Withheld minutes lose their own page part, but the items keep their decisions."""

    def items(original: Any, entry: Any, *given: Any, with_minutes: bool) -> Any:
        return original(entry, *given, with_minutes=with_minutes or entry.record.minutes.withheld is not None)

    tools.around("generator.publication.meetings:_items", items)


@leak("A1", PAIR, CANARY)
def the_internal_note_introduces(tools: Tools) -> None:
    """The internal note of a meeting stands in the introduction of its agenda."""

    def change(record: Meeting, public: PublishedMeeting) -> PublishedMeeting:
        if public.agenda is None:
            return public
        text = f"{public.agenda.introduction or ''}\n\n{record.internal or ''}"
        return public.model_copy(update={"agenda": public.agenda.model_copy(update={"introduction": text})})

    tools.meetings(change)


@leak("A1", PAIR, CANARY)
def where_a_user_comes(tools: Tools) -> None:
    """The organisation of a member shows whatever group the member sits for."""
    tools.members(lambda record, public: public.model_copy(update={"organisation": record.organisation}))


@leak("A1", PAIR, CANARY)
def a_consent_for_ever(tools: Tools) -> None:
    """A consent that has lapsed or is withdrawn still counts."""
    _names(tools, lambda record: record.consent is not None)


@leak("A1", PAIR, CANARY)
def a_name_without_consent(tools: Tools) -> None:
    """Nobody asks for the consent of a substitute."""
    _names(tools, lambda record: record.role == "substitute")


def _names(tools: Tools, named: Callable[[Any], bool]) -> None:
    """Shows the names of further members."""

    tools.members(lambda record, public: public.model_copy(update={"name": record.name}) if named(record) else public)


@leak("A1", PAIR, CANARY)
def what_was_anonymised(tools: Tools) -> None:
    """The correction of an anonymised text says what was removed."""

    def correction(original: Any, one: Any, record: Meeting) -> Any:
        return original(one, record).model_copy(update={"text": one.text if one.kind == "anonymised" else None})

    tools.around("generator.publication.meetings:_correction", correction)


@leak("A1", PAIR, CANARY)
def the_correction_of_a_closed_item(tools: Tools) -> None:
    """The correction of a closed item tells its text."""

    def correction(original: Any, one: Any, record: Meeting) -> Any:
        public = original(one, record)
        return public if one.kind == "anonymised" else public.model_copy(update={"text": one.text})

    tools.around("generator.publication.meetings:_correction", correction)


@leak("A1", PAIR, CANARY)
def who_read_it_before(tools: Tools) -> None:
    """A hearing says who has reviewed the answer."""

    def change(record: Hearing, public: Any) -> Any:
        by = record.reviewed.by if record.reviewed else ""
        return public.model_copy(update={"introduction": f"{public.introduction} {by}"})

    tools.hearings(change)


@leak("F1", PAIR, CANARY)
def a_case_that_only_a_closed_item_names(tools: Tools) -> None:
    """A case has a page of its own, named after it, because a closed item refers to it."""

    def change(archive: Archive, public: PublicArchive) -> PublicArchive:
        named = {
            (entry.council, item.case)
            for entry in archive.meetings
            for item in entry.record.agenda.items
            if item.closed
        }
        known = {(one.council, one.id) for one in public.cases}
        more = tuple(
            PublishedCase(id=one.id, council=one.council, title=one.record.title, details=None)
            for one in archive.cases
            if (one.council, one.id) in named - known
        )
        return public.model_copy(update={"cases": (*public.cases, *more)})

    tools.gate(change)


@leak("N7", PAIR)
def a_post_shows_what_one_person_is_paid(tools: Tools) -> None:
    """A post that pays one or two persons shows its own amounts, beside the sum with others."""

    def post(original: Any, one: Any, *, with_amounts: bool, with_spent: bool) -> Any:
        del with_amounts
        return original(one, with_amounts=True, with_spent=with_spent)

    tools.around("generator.publication.budgets:_post", post)


@leak("N7", PAIR)
def the_sum_gives_it_away(tools: Tools) -> None:
    """Only the post itself is left out, so that its amount is the sum without the others."""
    tools.around("generator.publication.budgets:together", lambda _, posts: frozenset(
        place for place, post in enumerate(posts) if post.persons in {1, 2}
    ))  # fmt: skip
    tools.around("generator.publication.budgets:hides", lambda _, __: True)


@leak("N1", PAIR)
def numbers_that_count_what_is_hidden(tools: Tools) -> None:
    """Items are numbered by their place in the record, with a gap where one is not shown."""

    def change(record: Meeting, public: PublishedMeeting) -> PublishedMeeting:
        places = {item.anchor: place for place, item in enumerate(record.agenda.items, 1)}
        items = (one.model_copy(update={"number": str(places[one.anchor])}) for one in public.items)
        return public.model_copy(update={"items": tuple(items)})

    tools.meetings(change)


@leak("N3", PAIR, CANARY)
def a_reference_to_what_is_not_public(tools: Tools) -> None:
    """An item names the hearing that it belongs to although that is not public."""

    def change(archive: Archive, public: PublicArchive) -> PublicArchive:
        titles = {one.id: one.record.title for one in archive.hearings}

        def meeting(one: PublishedMeeting) -> PublishedMeeting:
            record = archive.meeting[(one.council, one.id)].record
            named = [titles[item.hearing] for item in record.agenda.items if item.hearing and not item.closed]
            return one.model_copy(update={"place": f"{one.place}, {', '.join(named)}"})

        return public.model_copy(update={"meetings": tuple(map(meeting, public.meetings))})

    tools.gate(change)


@leak("N4", PAIR)
def how_many_came(tools: Tools) -> None:
    """Of withheld minutes at least the attendance is shown."""

    def change(record: Meeting, public: PublishedMeeting) -> PublishedMeeting:
        if public.withheld is None or public.agenda is None:
            return public
        minutes = PublishedMinutes(
            published=public.agenda.published, approval=None, approved_at=None, chaired_by=record.chaired_by,
            present=record.present, absent=record.absent, guests=(), easy=None,
        )  # fmt: skip
        return public.model_copy(update={"minutes": minutes})

    tools.meetings(change)


@leak("N4", PAIR)
def how_many_stood_aside(tools: Tools) -> None:
    """A closed item says how many were disqualified."""

    def change(item: Item, public: Any) -> Any:
        if not isinstance(public, PublishedClosedItem) or item.minutes is None:
            return public
        return public.model_copy(update={"ground": f"{public.ground} ({item.minutes.disqualified or 0} inhabile)"})

    tools.items(change)


@leak("N5", PAIR, CANARY)
def an_opinion_on_what_is_not_told(tools: Tools) -> None:
    """The minority's opinion on a decision that is withheld stands with the item."""

    def change(item: Item, public: Any) -> Any:
        if public.kind == "closed" or item.minutes is None or public.minutes is not None:
            return public
        opinions = [one.minority for one in item.minutes.decisions if one.minority]
        return public.model_copy(update={"text": "\n\n".join((public.text or "", *opinions))})

    tools.items(change)


@leak("N6", PAIR)
def a_mark_where_something_is_missing(tools: Tools) -> None:
    """An item with an internal note has a little mark at its title, though the note is not shown."""
    tools.items(
        lambda item, public: public.model_copy(update={"title": f"{public.title}{'*' if item.internal else ''}"})
    )


@leak("N8", PAIR, CANARY)
def what_was_added_to_the_agenda(tools: Tools) -> None:
    """An item that was added at the meeting shows before the minutes do."""
    tools.patch.setattr(Item, "added", property(lambda item: False))


@leak("K1", PAIR)
def how_long_it_takes_to_read(tools: Tools) -> None:
    """The reading time of an agenda counts the words that are not shown."""

    def change(record: Meeting, public: PublishedMeeting) -> PublishedMeeting:
        return public.model_copy(update={"place": f"{public.place} ({len(repr(record).split())} ord)"})

    tools.meetings(change)


@leak("K2", PAIR)
def how_many_there_will_be(tools: Tools) -> None:
    """A sentence on the site counts the meetings of the records."""

    def change(archive: Archive, public: PublicArchive) -> PublicArchive:
        notice = f"{public.site.notice} {len(archive.meetings)} møder."
        return public.model_copy(update={"site": public.site.model_copy(update={"notice": notice})})

    tools.gate(change)


@leak("K3", PAIR)
def topics_in_the_order_of_their_items(tools: Tools) -> None:
    """Topics with many items come first, and closed items count."""

    def change(archive: Archive, public: PublicArchive) -> PublicArchive:
        items = [item for entry in archive.meetings for item in entry.record.agenda.items]
        count = {topic.id: sum(topic.id in item.topics for item in items) for topic in public.site.topics}
        topics = sorted(public.site.topics, key=lambda topic: -count[topic.id])
        return public.model_copy(update={"site": public.site.model_copy(update={"topics": tuple(topics)})})

    tools.gate(change)


@leak("K3", PAIR)
def hearings_in_the_order_of_their_answers(tools: Tools) -> None:
    """Hearings that wait for an answer come first, also where it is there but not public."""

    def change(archive: Archive, public: PublicArchive) -> PublicArchive:
        order = {one.id: _answered(one.record) for one in archive.hearings}
        return public.model_copy(update={"hearings": tuple(sorted(public.hearings, key=lambda one: order[one.id]))})

    tools.gate(change)


def _answered(record: Hearing) -> tuple[bool, date]:
    adopted = record.response.adopted if record.response else None
    return adopted is not None, adopted or date.max
