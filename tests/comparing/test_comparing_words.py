"""The words in which two texts differ, and what of a page's HTML is text."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from generator.comparing.readable import readable
from generator.comparing.words import changes

lines = st.lists(st.lists(st.sampled_from("a b c d e".split()), min_size=1, max_size=8).map(" ".join), max_size=8)
SIDES = {"gone": "-", "new": "+", "same": ""}


def shown(old: list[str], new: list[str]) -> list[str]:
    return [" ".join(SIDES[piece.kind] + piece.text for piece in change) for change in changes(old, new)]


def test_a_few_words_around_a_change_are_shown() -> None:
    counted = [str(number) for number, _ in zip(count(), range(40), strict=False)]
    old, new = " ".join(counted), " ".join([*counted[:10], "x", *counted[11:30], *counted[31:]])
    assert shown([old], [new]) == ["… 4 5 6 7 8 9 -10 +x 11 12 13 14 15 16 … 24 25 26 27 28 29 -30 31 32 33 34 35 36 …"]


def test_another_text_is_not_taken_for_a_changed_one() -> None:
    assert shown(["Mødet er aflyst"], ["Rådet mødes i salen"]) == ["-Mødet er aflyst +Rådet mødes i salen"]


def test_a_number_alone_is_told_with_the_line_before_it() -> None:
    assert shown(["Til stede", "9"], ["Til stede", "8"]) == ["Til stede -9 +8"]


def test_whole_lines_come_and_go_by_themselves() -> None:
    assert shown(["a", "b", "c"], ["a", "c", "d", "e"]) == ["-b", "+d", "+e"]


@given(lines, lines)
def test_nothing_is_told_of_equal_texts_and_something_of_all_others(old: list[str], new: list[str]) -> None:
    assert bool(changes(old, new)) == (old != new)
    assert changes(old, old) == ()


@given(lines, lines)
def test_only_words_that_are_there_are_told(old: list[str], new: list[str]) -> None:
    told = dict.fromkeys(SIDES, "")
    for change in changes(old, new):
        for piece in change:
            told[piece.kind] += f" {piece.text}"
    assert set(told["gone"].split()) <= set(" ".join(old).split())
    assert set(told["new"].split()) <= set(" ".join(new).split())


def test_the_text_of_a_page_stands_in_lines_as_readers_see_it() -> None:
    page = readable(
        "Før <h1>Møde <span>i  maj</span></h1>\n"
        "<ul><li>Punkt\n1</li><li><a href='../b/#c'>Se <b>b</b></a>.</li></ul> efter",
        "https://eksempel.example/a/",
    )
    assert page.lines == ("Før", "Møde i maj", "Punkt 1", "Se b.", "efter")
    assert page.links == {"Se b": ("https://eksempel.example/b/#c",)}
