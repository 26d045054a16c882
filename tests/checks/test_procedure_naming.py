"""Whether a title names one of the things of a rule."""

from __future__ import annotations

import pytest

from generator.checks.procedure.naming import is_named, may_be_named

THINGS = ("konferencer, temadage og udflugter samt transport hertil", "it, herunder abonnement til iPads", "gaver")
EXCLUDED = ("private it-forbindelser og abonnementer", "printerpatroner", "papir til egen privat printer", "og")


@pytest.mark.parametrize(
    "title", ["Temadag", "TRANSPORT", "Bustransport til udflugten", "IT", "It-udstyr", "Gave til en oplægsholder"]
)
def test_a_word_that_is_alike_is_enough(title: str) -> None:
    assert may_be_named(title, THINGS)


@pytest.mark.parametrize("title", ["Annoncer", "Titler", "Til andet", "Ture og rejser", "–", "Aftryk"])
def test_little_words_and_short_parts_are_not(title: str) -> None:
    assert not may_be_named(title, THINGS)


@pytest.mark.parametrize(
    "title",
    ["Printerpatroner", "Gaver, printerpatroner og andet", "Private abonnementer", "Papir", "Papir til printer",
     "private IT-forbindelser og abonnementer"],
)  # fmt: skip
def test_all_words_or_the_first_and_no_other_name_a_thing(title: str) -> None:
    assert is_named(title, EXCLUDED)


@pytest.mark.parametrize("title", ["IT", "Abonnementer", "Printer", "Papir til plakater", "Og", "–"])
def test_what_may_be_something_else_does_not(title: str) -> None:
    assert not is_named(title, EXCLUDED)
