"""What an agenda gives away: gaps between its numbers, and words that point to an item."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.numbers import Number, gaps, number, written
from generator.checks.pointers import pointers
from generator.checks.texts import public_texts
from tests.reading.reading_help import MEETING, Council


def seen(numbers: str, follows: int = 0) -> list[str]:
    return [f"{gap.missing} < {written(gap.before)}" for gap in gaps(map(number, numbers.split()), follows)]


@pytest.mark.parametrize(
    "numbers",
    ["", "1", "1 2 3", "3 1 2", "1 2 2.1 2.2 3", "1 2.1 2.2 3", "0 1 2", "1 2 2 3", "1 1a 1b 2", "1 2 2b 3", "1a 1b",
     "1 2.1.1 2.1.2 2.2", "01 02", "1 2 3 4 5 6 7 8 9 10 11"],
)  # fmt: skip
def test_numbers_as_agendas_have_them_have_no_gap(numbers: str) -> None:
    assert seen(numbers) == []


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("1 2 4", ["3 < 4"]),
        ("1 2 6 7", ["3–5 < 6"]),
        ("2 3", ["1 < 2"]),
        ("1 3.2", ["2 < 3", "3.1 < 3.2"]),
        ("1 2.1 2.3 2.7", ["2.2 < 2.3", "2.4–2.6 < 2.7"]),
        ("1.1.2", ["1.1.1 < 1.1.2"]),
        ("1 2 2c", ["2a–2b < 2c"]),
        ("1 2a 2c", ["2b < 2c"]),
        ("1 3b", ["2–3a < 3b"]),
        ("1 9 10 12", ["2–8 < 9", "11 < 12"]),
    ],
)
def test_a_gap_is_told_with_what_follows_it(numbers: str, expected: list[str]) -> None:
    assert seen(numbers) == expected


def test_numbers_may_go_on_from_the_meeting_before() -> None:
    assert seen("24 25 27", follows=23) == ["26 < 27"]
    assert seen("25 26", follows=23) == ["1–24 < 25"]
    assert seen("1 2", follows=23) == []


NUMBERS = st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=3), min_size=1, max_size=8)


@given(NUMBERS)
def test_a_list_has_a_gap_exactly_where_a_number_between_others_is_absent(typed: list[list[int]]) -> None:
    listed: list[Number] = [tuple((part, 0) for part in one) for one in typed]
    there = {of[:length] for of in listed for length in range(1, len(of) + 1)}
    before = {gap.before for gap in gaps(listed, 0)}
    assert before == {of for of in there if of[-1][0] > 1 and (*of[:-1], (of[-1][0] - 1, 0)) not in there}


@given(NUMBERS)
def test_a_number_is_written_as_it_is_read(typed: list[list[int]]) -> None:
    for one in typed:
        text = ".".join(map(str, one))
        assert written(number(text)) == text
        assert written(number(f"{text}c")) == f"{text}c"


def pointed(text: str) -> list[str]:
    """What a text points to; each of them stands where it is said to."""
    found = list(pointers(text))
    for one in found:
        assert text[one.start :].startswith(written(one.first))
    return [
        written(one.first) if one.first == one.last else f"{written(one.first)}–{written(one.last)}" for one in found
    ]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("jf. punkt 3", "3"),
        ("(se pkt. 3.1)", "3.1"),
        ("Se pkt. 3.1.", "3.1"),
        ("jf. pkt 3, sidste afsnit", "3"),
        ("pkt.3", "3"),
        ("Punkterne 3 og 4 behandles sammen.", "3 4"),
        ("punkt 2, 3 og 5", "2 3 5"),
        ("under punkt 3 blev det besluttet", "3"),
        ("punkt nr. 3", "3"),
        ("dagsordenspunkt 3", "3"),
        ("dagsordenens punkt 3", "3"),
        ("underpunkt 3.2", "3.2"),
        ("punkt 3 på dagsordenen", "3"),
        ("punkt 3 i dag", "3"),
        ("punkt 3 i forlængelse af punkt 2", "3 2"),
        ("punkt **3** og punkt\n  4", "3 4"),
        ("punkterne 2-4", "2–4"),
        ("punkterne 2 til 4 og 6", "2–4 6"),
        ("punkt 3a", "3a"),
        ("Item 3 was dealt with", "3"),
        ("agenda items 2 and 3.1", "2 3.1"),
        ("item no. 3", "3"),
    ],
)
def test_words_that_point_to_an_item_are_found(text: str, items: str) -> None:
    assert pointed(text) == items.split()


@pytest.mark.parametrize(
    "text",
    [
        "punkt 3 i forretningsordenen",
        "Efter punkt 3 i rådets nye kommissorium skal det ske.",
        "forretningsordenens punkt 3",
        "kvalitetsstandardens pkt. 3",
        "pkt. 4 i kommunens handicappolitik",
        "punkt 3 i referatet fra sidste møde",
        "punkt 3 på sidste møde",
        "punkt 3 på mødet den 26. februar",
        "item 3 of the rules of procedure",
        "item 3 at the previous meeting",
        "Et punkt med 3 bilag",
        "På det punkt er 3 enige.",
        "Rådets standpunkt 3 år efter",
        "I 2026 var der 3 punkter.",
        "Se § 3 og bilag 3.",
        "items",
    ],
)
def test_words_that_point_elsewhere_are_not(text: str) -> None:
    assert pointed(text) == []


def test_a_site_that_does_not_say_from_when_it_is_strict_is_warned_of_gaps(council: Council) -> None:
    council.change(MEETING, "number: 3\n", "number: 4\n")
    place = f"{MEETING}:29:15"
    assert council.codes() == [f"C052 {place}"]
    council.change("site_config.yml", "strict_from: 2025-01-01\n", "strict_from: 2026-03-13\n")
    assert council.codes() == [f"C053 {place}"]
    council.change("site_config.yml", "strict_from: 2026-03-13\n", "")
    assert council.codes() == [f"C053 {place}"]


def test_texts_of_an_agenda_that_nothing_publishes_are_not_public(council: Council) -> None:
    archive, _ = council.read()
    assert archive is not None
    told = {text for _, text in public_texts(archive.meetings[0].record)}
    assert {"Mødet begynder med en rundvisning.", "Aftale om lokaler", "Rådet beder om kortere ventetid."} <= told
    council.change(MEETING, "  publish: 2026-03-05\n", "")
    archive, _ = council.read()
    assert archive is not None
    assert list(public_texts(archive.meetings[0].record)) == []


def test_a_meeting_of_a_council_without_a_file_has_no_rule(council: Council) -> None:
    (council.folder / "content/councils/udsatteraadet.yml").unlink()
    assert not any(code.startswith(("C050", "C051")) for code in council.codes())
