"""The table of who sees what: complete, kept by the gate, and what the documentation says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from pydantic_core import PydanticUndefined

from generator.publication.gate import publish
from generator.publication.moments import AsOf
from generator.publication.published import PublicArchive
from generator.publication.visibility import FIELDS, NOTES, Seen, parts, records_of, undecided
from generator.records.archive import Archive
from generator.records.base import Record
from generator.records.fields import Text
from generator.records.meeting import Item, Meeting
from generator.records.schema import KINDS
from tests.publication import who_sees_what
from tests.publication.archives import at, loaded
from tests.publication.maximal import FILES
from tests.publication.variations import Change, changes, moments

MODELS = records_of(KINDS.values())


class TestTable:
    def test_every_field_of_every_record_is_decided_and_nothing_else(self) -> None:
        assert undecided(KINDS.values()) == []

    def test_a_new_field_is_noticed_with_its_name_and_where_to_decide(self) -> None:
        wider = type("Meeting", (Meeting,), {"__annotations__": {"mood": Text | None}, "mood": None})
        assert undecided([*(kind for kind in KINDS.values() if kind is not Meeting), wider]) == [
            "Meeting.mood: decide in generator/publication/visibility.py who may see it, and from when"
        ]

    def test_a_new_field_of_a_part_is_noticed(self) -> None:
        wider_item = type("Item", (Item,), {"__annotations__": {"said_by": Text | None}, "said_by": None})
        wider = type("Board", (Record,), {"__annotations__": {"items": tuple[wider_item, ...]}})
        found = undecided([wider, *KINDS.values()][:1])
        assert "Item.said_by: decide in generator/publication/visibility.py who may see it, and from when" in found
        assert "Board.items: decide in generator/publication/visibility.py who may see it, and from when" in found

    def test_an_entry_without_a_field_is_noticed(self) -> None:
        table = {**FIELDS, "Guest": {**FIELDS["Guest"], "name": Seen.MINUTES}, "Visitor": {"badge": Seen.NEVER}}
        assert undecided(KINDS.values(), table) == [
            "Guest.name: stands in generator/publication/visibility.py, but no record has it",
            "Visitor.badge: stands in generator/publication/visibility.py, but no record has it",
        ]

    def test_two_models_of_one_name_would_hide_each_other(self) -> None:
        namesake = type("Topic", (Record,), {"__annotations__": {"secret": Text}})
        with pytest.raises(TypeError, match="Topic"):
            records_of([*KINDS.values(), namesake])

    def test_only_what_has_parts_lets_its_parts_decide(self) -> None:
        for name, model in MODELS.items():
            for field in model.model_fields.values():
                if FIELDS[name][field.alias or ""] is Seen.PARTS:
                    assert list(parts(field.annotation)), (name, field.alias)

    def test_what_lets_its_holder_decide_is_never_a_record_of_its_own(self) -> None:
        for kind in KINDS.values():
            assert Seen.HOLDER not in FIELDS[kind.__name__].values()

    def test_notes_are_of_fields(self) -> None:
        assert set(NOTES) <= {f"{name}.{field}" for name, fields in FIELDS.items() for field in fields}


class TestDocumentation:
    def test_it_is_current(self) -> None:
        written = who_sees_what.FILE.read_text(encoding="utf-8")
        assert written == who_sees_what.document(), "run: python -m tests.publication.who_sees_what"

    def test_the_command_writes_it(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(who_sees_what, "FILE", tmp_path / "who-sees-what.md")
        who_sees_what.main()
        assert (tmp_path / "who-sees-what.md").read_text(encoding="utf-8") == who_sees_what.document()

    def test_it_names_every_field_of_every_kind(self) -> None:
        rows = [row for row in who_sees_what.document().splitlines() if row.startswith("| `")]
        assert len(rows) == sum(1 for kind in KINDS.values() for _ in who_sees_what.rows(kind))
        assert "| `agenda.items[].closed.decision` | from `minutes.publish`; never while" in who_sees_what.document()


@cache
def maximal() -> Archive:
    archive, findings = loaded(FILES)
    assert not findings, findings
    return archive


@cache
def plain(moment: AsOf) -> PublicArchive:
    return publish(maximal(), moment)


def records(record: Record) -> list[Record]:
    found = [record]
    for name in type(record).model_fields:
        value = getattr(record, name)
        for one in value if isinstance(value, tuple) else (value,):
            found += records(one) if isinstance(one, Record) else []
    return found


def test_the_maximal_archive_fills_every_field_with_something_else_than_its_default() -> None:
    archive = maximal()
    assert archive.acknowledgements is not None
    entries = (archive.site, archive.acknowledgements, *archive.councils, *archive.meetings, *archive.hearings,
               *archive.statements, *archive.follow_ups, *archive.cases, *archive.projects, *archive.plans,
               *archive.budgets, *archive.reports, *archive.pages)  # fmt: skip
    filled = set()
    for record in (one for entry in entries for one in records(entry.record)):
        for name, field in type(record).model_fields.items():
            value = getattr(record, name)
            if value is not None and value != () and value != field.get_default() and value is not PydanticUndefined:
                filled.add(f"{type(record).__name__}.{field.alias}")
    assert {f"{name}.{field}" for name, fields in FIELDS.items() for field in fields} - filled == set()


CHANGES = tuple(changes())


def steps() -> Iterator[AsOf]:
    """Every moment at which anything changes, and the first of all."""
    former = None
    for moment in moments():
        now = without_today(plain(AsOf(moment)))
        if now != former:
            yield AsOf(moment)
        former = now


def without_today(public: PublicArchive) -> str:
    return public.model_dump_json(exclude={"today"})


TIMES = tuple(steps())


def test_every_field_is_changed() -> None:
    values = {f"{name}.{one}" for name, fields in FIELDS.items() for one in fields if fields[one] is not Seen.PARTS}
    assert values <= {change.field for change in CHANGES}


@pytest.mark.parametrize("file", FILES)
def test_a_field_is_seen_from_its_moment_on_and_not_a_second_before(file: str) -> None:
    problems = [f"{one}: {problem}" for one in CHANGES if one.file == file for problem in problems_of(one)]
    assert problems == []


def problems_of(change: Change) -> Iterator[str]:
    archive = change.archive(maximal())

    def differs(time: AsOf) -> bool:
        return publish(archive, time) != plain(time)

    match change.seen:
        case "never" if any(differs(time) for time in TIMES):
            yield "is public"
        case "some time" if not any(differs(time) for time in TIMES):
            yield "steers nothing"
        case "always" if not all(differs(time) for time in TIMES):
            yield "is not public always"
        case "never" | "some time" | "always":
            pass
        case moment:
            yield from problems_at(archive, change.canary, at(moment), differs)


def problems_at(archive: Archive, canary: str, then: AsOf, differs: Callable[[AsOf], bool]) -> Iterator[str]:
    second_before = AsOf(then.moment - timedelta(seconds=1))
    if any(differs(time) for time in (*TIMES, second_before) if time.moment < then.moment):
        yield f"is public before {then}"
    if not differs(then):
        yield f"is not public from {then} on"
    if canary and canary in publish(archive, second_before).model_dump_json():
        yield f"shows its text before {then}"
    if canary not in publish(archive, then).model_dump_json():
        yield "does not show its text"


def test_a_second_between_two_moments_changes_nothing() -> None:
    for earlier, later in pairwise(TIMES):
        last = AsOf(later.moment - timedelta(seconds=1))
        assert without_today(plain(last)) == without_today(plain(earlier))
