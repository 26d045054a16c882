"""What holds of the gate for whatever dates a secretary writes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.publication.gate import publish
from generator.publication.moments import AsOf
from generator.publication.published import PublicArchive
from generator.records.archive import Archive
from tests.publication.archives import archive_of
from tests.publication.maximal import FILES

SCHEMA = jsonschema.Draft202012Validator(
    PublicArchive.model_json_schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)

FIRST = datetime(2026, 3, 20, tzinfo=UTC)
HOURS = 24 * 16
moments = st.integers(0, HOURS).map(lambda hour: AsOf(FIRST + timedelta(hours=hour)))
days = st.integers(1, 15).map(
    lambda number: f"2026-03-{number + 20:02}" if number < 12 else f"2026-04-{number - 11:02}"
)
dates = st.one_of(st.just(""), days, st.builds("{} {:02}:30".format, days, st.integers(0, 23)))

MEETING = """\
---
date: 2026-03-12
kind: ordinary
status: held
announce: {0}
agenda:
  publish: {1}
  items:
    - {{number: 1, title: Bolig, type: decision, case: sag, hearing: svar, minutes: {{decisions: [{{text: Ja.}}]}}}}
    - {{id: a, title: Kort, type: decision, minutes: {{added: chair}}}}
    - {{number: 2, type: decision, closed: {{title: Aftale, ground: contract, decision: Tiltrådt.}}}}
minutes: {{publish: {2}, approval: approved, approved_at: {9}}}
easy: Rådet talte om boliger.
corrections:
  - {{date: {9}, kind: correction, part: agenda, item: 1, text: Rettet årstal.}}
  - {{date: {9}, kind: correction, part: agenda, item: a, text: Rettet kortet.}}
  - {{date: {10}, kind: typo, part: minutes, item: 1, text: Rettet et ord.}}
---
Indledning.
"""
HEARING = """\
---
title: Boligplan
authority: byraadet
deadline: 2026-04-01
publish: {3}
meeting: 2026-03-12
response: {{status: answered, publish: {4}}}
outcome: {{date: 2026-04-01, followed: yes, publish: {5}}}
---
Rådets svar.
"""
FOLLOW_UP = """\
---
publish: {6}
meeting: 2026-03-12
item: 1
title: Boliger
status: carried-out
updates: [{{publish: {7}, date: {9}, status: sent}}, {{publish: {8}, date: {10}, status: carried-out}}]
---
"""
CASE = "---\ntitle: Boliger\npublish: {8}\n---\nSagens gang.\n"


def typed(dated: list[str]) -> Archive:
    minutes_from = max((one for one in dated[:3] if one), default="")
    if dated[2] and dated[1]:
        # The checks see to it that minutes are not public before the agenda.
        dated = [*dated[:2], minutes_from, *dated[3:]]
    records = {
        "meetings/2026-03-12.md": MEETING,
        "hearings/svar.md": HEARING,
        "decisions/2026-03-12-punkt-1.md": FOLLOW_UP,
        "cases/sag.md": CASE,
        "pages/om.md": "---\ntitle: Om\n---\n",
        "pages/kontakt.md": "---\ntitle: Kontakt\n---\n",
    }
    return archive_of({name: text.format(*dated) for name, text in records.items()})


archives = st.tuples(st.lists(dates, min_size=9, max_size=9), days, days).map(lambda t: typed([*t[0], t[1], t[2]]))

# What is said of a thing only until more is known.
CHANGES_LATER = {"today", "approval", "status"}


def facts(value: Any, where: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    """Everything that is told, each by the names of the things that it is told of."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in CHANGES_LATER:
                yield from facts(inner, (*where, key))
    elif isinstance(value, list):
        for inner in value:
            name = next((inner[key] for key in ("id", "anchor", "text", "day") if inner.get(key)), "?")
            yield from facts(inner, (*where, name))
    elif value is not None:
        yield where, value


@settings(max_examples=50, deadline=None)
@given(archives, moments, moments)
def test_what_was_public_stays_public(archive: Archive, one: AsOf, other: AsOf) -> None:
    earlier, later = sorted((one, other), key=lambda now: now.moment)
    before = set(facts(publish(archive, earlier).model_dump(mode="json")))
    after = set(facts(publish(archive, later).model_dump(mode="json")))
    assert before <= after, before - after


@settings(max_examples=30, deadline=None)
@given(archives, moments, st.randoms(use_true_random=False))
def test_it_is_a_pure_function_and_the_order_of_files_does_not_matter(
    archive: Archive, now: AsOf, chance: random.Random
) -> None:
    def shuffled(entries: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(chance.sample(entries, len(entries)))

    first = publish(archive, now)
    assert publish(archive, now) == first
    other = replace(
        archive,
        meetings=shuffled(archive.meetings),
        hearings=shuffled(archive.hearings),
        statements=shuffled(archive.statements),
        follow_ups=shuffled(archive.follow_ups),
        cases=shuffled(archive.cases),
        projects=shuffled(archive.projects),
        plans=shuffled(archive.plans),
        budgets=shuffled(archive.budgets),
        reports=shuffled(archive.reports),
        pages=shuffled(archive.pages),
    )
    assert publish(other, now) == first


@settings(max_examples=30, deadline=None)
@given(archives, moments)
def test_json_holds_all_of_it_and_follows_its_schema(archive: Archive, now: AsOf) -> None:
    assert_round_trip(publish(archive, now))


def test_json_of_everything_there_is() -> None:
    archive = archive_of(FILES)
    for day in range(0, 400, 7):
        assert_round_trip(publish(archive, AsOf(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=day))))


def assert_round_trip(public: PublicArchive) -> None:
    text = public.model_dump_json()
    assert PublicArchive.model_validate_json(text) == public
    assert PublicArchive.model_validate_json(text).model_dump_json() == text
    SCHEMA.validate(public.model_dump(mode="json"))


@settings(max_examples=50, deadline=None)
@given(archives, moments)
def test_a_second_changes_nothing_but_at_the_half_and_full_hours_that_are_written(archive: Archive, now: AsOf) -> None:
    # All dates are written to the half hour, so a second after one of them everything is as at it.
    later = AsOf(now.moment + timedelta(seconds=1))
    last = AsOf(now.moment + timedelta(minutes=29, seconds=59))
    assert publish(archive, now) == publish(archive, later) == publish(archive, last)


def test_the_order_of_files_on_disk_does_not_matter() -> None:
    backwards = dict(reversed(FILES.items()))
    now = AsOf(datetime(2026, 12, 1, tzinfo=UTC))
    assert publish(archive_of(FILES), now) == publish(archive_of(backwards), now)
