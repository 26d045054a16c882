"""How items and decisions are called, in public and before."""

from __future__ import annotations

from generator.records.archive import anchors, index_of, letter_of
from generator.records.meeting import Meeting


def meeting(*items: dict[str, object]) -> Meeting:
    return Meeting.model_validate(
        {
            "date": "2009-11-24",
            "kind": "ordinary",
            "status": "held",
            "agenda": {"items": [{"title": "Punkt", "type": "decision", **item} for item in items]},
        }
    )


def test_a_repeated_number_gets_a_free_name() -> None:
    record = meeting({"number": "3"}, {"number": "3"}, {"number": "3.2"}, {"number": "3"})
    assert anchors(record) == ("3", "3-3", "3-2", "3-4")
    assert index_of(record, "3.2") == 2


def test_an_item_added_at_the_meeting_takes_no_name_from_the_agenda() -> None:
    added = {"number": "3", "minutes": {"added": "chair"}}
    assert anchors(meeting(added, {"number": "3"})) == ("3-2", "3")
    assert anchors(meeting({"number": "3"})) == ("3",)
    assert index_of(meeting(added, {"number": "3"}), "3") == 1


def test_decisions_are_told_apart_by_letters() -> None:
    assert [letter_of(place) for place in (0, 1, 25, 26, 27)] == [None, "b", "z", "aa", "bb"]
