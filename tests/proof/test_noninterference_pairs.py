"""The pairs themselves: they differ in every private field, for every reason, at every kind of moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from generator.publication import cases, followups, gate, hearings, meetings, members, standing
from generator.publication.moments import AsOf
from generator.publication.published import PublishedCaseDetails
from generator.publication.told import TOLD, Told
from generator.publication.visibility import FIELDS
from generator.records.archive import Archive
from tests.proof.record_pairs.clocks import CLOCKS, moment_of
from tests.proof.record_pairs.drawing import NEITHER, Drawing
from tests.proof.record_pairs.pairs import Pair, pairs
from tests.proof.record_pairs.sample import SAMPLE, number_until, read, sample
from tests.proof.record_pairs.told_apart import can_be_told_apart, counterexample
from tests.proof.record_pairs.varied import required, varied

# More pairs than the sample has, for what is rare.
MANY = 4 * SAMPLE


def test_every_private_field_differs_for_every_reason_that_the_table_gives() -> None:
    missing = required().difference(place for pair in sample() for place in varied(pair))

    def is_last(pair: Pair) -> bool:
        missing.difference_update(varied(pair))
        return not missing

    # What is rare may need more pairs than the sample has.
    assert not missing or number_until(pairs(), MANY, is_last), [
        f"the generator of pairs never varies {field}, private because {why}" for field, why in sorted(missing)
    ]


def test_a_field_that_the_generator_leaves_alone_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    place, plain = ("Meeting.internal", "never"), Drawing.apart

    def apart(d: Drawing, model: Any, key: str, *others: Any, **more: Any) -> Any:
        left_alone = f"{model.__name__}.{key}" == place[0]
        return NEITHER if left_alone else plain(d, model, key, *others, **more)

    monkeypatch.setattr(Drawing, "apart", apart)
    found: set[tuple[str, str]] = set()
    number_until(pairs(), SAMPLE // 3, lambda pair: bool(found.update(varied(pair))))
    assert place in required() - found


def test_every_field_that_is_not_public_always_is_required() -> None:
    names = {field for field, _ in required()}
    assert {"Closed.title", "Item.internal", "Vote.for", "Attachment.alt", "SiteConfig.repository"} <= names
    assert not {"SiteConfig.name", "HandwrittenPage.body", "OwnRule.source", "Member.role"} & names


def test_pairs_lie_a_second_around_what_becomes_public_also_at_changes_of_the_clock() -> None:
    times = {pair.clock.now for pair in sample()}
    publishes = {moment_of(typed) for pair in sample() for typed in pair.clock.past + pair.clock.future}
    for seconds in (-1, 0, 1):
        assert [now for now in times if now + timedelta(seconds=seconds) in publishes]
    for change in ("2026-03-29 02:30", "2026-10-25 02:30", "2026-03-29 00:00", "2026-10-25 00:00"):
        assert {moment_of(change), moment_of(change) - timedelta(seconds=1)} <= {clock.now for clock in CLOCKS}
    assert len(times) > len(CLOCKS) / 2


def test_a_time_that_the_clock_change_makes_double_or_missing_is_the_later_one() -> None:
    assert f"{moment_of('2026-10-25 02:30'):%H:%M}" == "01:30"
    assert f"{moment_of('2026-03-29 02:30'):%H:%M}" == "01:30"
    assert f"{moment_of('2026-07-01'):%d %H:%M}" == "30 22:00"


class TestTold:
    """If one fact is taken off the list, the pairs differ in it, and can be told apart."""

    def test_it_names_fields_that_there_are(self) -> None:
        known = {f"{model}.{key}" for model, keys in FIELDS.items() for key in keys}
        assert {field for fact in TOLD for field in fact.fields} <= known
        assert len({fact.name for fact in TOLD}) == len(TOLD)

    @pytest.mark.parametrize("fact", TOLD, ids=lambda fact: fact.name)
    def test_without_it_non_interference_fails(self, fact: Told) -> None:
        without = pairs(one for one in TOLD if one is not fact)
        assert number_until(without, SAMPLE, can_be_told_apart) is not None


# Bugs of a gate that somebody could really write, each as a function that is put in the place of one of its own.
Bug = Callable[[pytest.MonkeyPatch], None]


def closed_items_show_their_own_title(patch: pytest.MonkeyPatch) -> None:
    plain = meetings._items

    def items(entry: Any, *others: Any, **more: Any) -> Any:
        titles = {item.closed.title: item.title for item in entry.record.agenda.items if item.closed and item.title}
        found = plain(entry, *others, **more)
        return tuple(one.model_copy(update={"title": titles.get(one.title, one.title)}) for one in found)

    patch.setattr(meetings, "_items", items)


def added_items_come_with_the_agenda(patch: pytest.MonkeyPatch) -> None:
    plain = meetings._items
    patch.setattr(
        meetings,
        "_items",
        lambda entry, council, known, with_minutes: tuple(
            one.model_copy(update={"minutes": None}) if one.kind == "open" and not with_minutes else one
            for one in plain(entry, council, known, with_minutes=True)
        ),
    )


def withheld_minutes_tell_how_many_were_there(patch: pytest.MonkeyPatch) -> None:
    plain = meetings._meeting

    def meeting(entry: Any, *others: Any) -> Any:
        found = plain(entry, *others)
        place = f"{found.place} ({entry.record.present})"
        return found.model_copy(update={"place": place}) if found.withheld else found

    patch.setattr(meetings, "_meeting", meeting)


def an_hour_too_early(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(AsOf, "reached", lambda now, moment: moment is not None and moment <= now.moment + timedelta(hours=1))


def a_date_counts_as_reached_the_day_before(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(AsOf, "begun", lambda now, day: day is not None and day <= now.today + timedelta(days=1))


def hearings_are_ordered_by_an_answer_to_come(patch: pytest.MonkeyPatch) -> None:
    plain = hearings.hearings

    def by_answer(archive: Archive, *others: Any) -> Any:
        answered = {entry.id for entry in archive.hearings if entry.record.response}
        return dict(sorted(plain(archive, *others).items(), key=lambda one: (one[0][1] in answered, one[0])))

    patch.setattr(standing, "hearings", by_answer)


def references_do_not_wait_for_their_target(patch: pytest.MonkeyPatch) -> None:
    plain = meetings._open

    def an_item(council: str, anchor: str, item: Any, *others: Any, **more: Any) -> Any:
        return plain(council, anchor, item, *others, **more).model_copy(update={"hearing": item.hearing})

    patch.setattr(meetings, "_open", an_item)


def a_lapsed_consent_still_counts(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(members, "consents", lambda member, now: member.consent is not None)


def users_are_named_with_their_place(patch: pytest.MonkeyPatch) -> None:
    plain = members._member

    def a_member(member: Any, *others: Any) -> Any:
        return plain(member, *others).model_copy(update={"organisation": member.organisation})

    patch.setattr(members, "_member", a_member)


def the_status_of_a_follow_up_is_its_own(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(followups, "_status", lambda record, updates: record.status)


def cases_are_told_whole_once_they_are_referred_to(patch: pytest.MonkeyPatch) -> None:
    plain = cases.cases

    def told_whole(archive: Archive, now: AsOf, *others: Any) -> Any:
        status = {(entry.council, entry.id): entry.record.status for entry in archive.cases}
        for one in plain(archive, now, *others):
            details = {"published": now.moment, "status": status[one.council, one.id], "topics": (), "text": None}
            yield one if one.details else one.model_copy(update={"details": PublishedCaseDetails(**details)})

    patch.setattr(standing, "cases", lambda *given: tuple(told_whole(*given)))


def a_withdrawal_to_come_is_told(patch: pytest.MonkeyPatch) -> None:
    plain = meetings._meeting

    def meeting(entry: Any, *others: Any) -> Any:
        found = plain(entry, *others)
        return found.model_copy(update={"cancelled": True}) if entry.record.withdrawn else found

    patch.setattr(meetings, "_meeting", meeting)


BUGS: tuple[Bug, ...] = (
    closed_items_show_their_own_title,
    added_items_come_with_the_agenda,
    withheld_minutes_tell_how_many_were_there,
    an_hour_too_early,
    a_date_counts_as_reached_the_day_before,
    hearings_are_ordered_by_an_answer_to_come,
    references_do_not_wait_for_their_target,
    a_lapsed_consent_still_counts,
    users_are_named_with_their_place,
    the_status_of_a_follow_up_is_its_own,
    cases_are_told_whole_once_they_are_referred_to,
    a_withdrawal_to_come_is_told,
)


def first_leak() -> int | None:
    """The place of the first pair of the sample that the gate as it is now gives away."""
    return next((place for place in range(len(sample())) if len(set(published(place))) > 1), None)


def published(place: int) -> list[str]:
    now = AsOf(sample()[place].clock.now)
    return [gate.publish(archive, now).model_dump_json() for archive in read(place)]


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.__name__)
def test_a_gate_that_leaks_is_found(bug: Bug, monkeypatch: pytest.MonkeyPatch) -> None:
    bug(monkeypatch)
    place = first_leak()
    assert place is not None, "no pair of the sample shows it"
    monkeypatch.undo()
    assert len(set(published(place))) == 1


def test_a_counterexample_shows_the_public_values_and_the_private_difference_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    the_status_of_a_follow_up_is_its_own(monkeypatch)
    place = first_leak()
    assert place is not None
    lines = counterexample(sample()[place]).splitlines()
    assert lines[0].endswith("UTC a reader can tell the two folders apart:")
    assert lines[1].startswith("  follow_ups[")
    assert ".status: " in lines[1]
    files = [line for line in lines if line.startswith(("  +++ ", "  --- "))]
    assert len(files) == 2, lines
    assert "/decisions/" in files[0]
