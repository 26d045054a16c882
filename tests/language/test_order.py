"""Alphabetical order as Danes expect it."""

from __future__ import annotations

import random

import pytest

from generator.language.formats import sort_key


@pytest.mark.parametrize(
    "row",
    [
        "Andersen Zealand Æbelø Ærø Østerbro Ålborg Aalborg Aarhus Åse Aase",
        "Gudme Gørlev Göteborg Gåde",
        "mule muller Müller Myre",
        "ide Idé idé ideal",
        "Eksempel eksempel Eksempler",
        "Nygård Nygaard Nygårde",
        "Thor Þór thorium",
        "1. 2. A",
    ],
)
def test_the_order_of_a_dictionary(row: str) -> None:
    words = row.split()
    for seed in range(20):
        mixed = random.Random(seed).sample(words, len(words))
        assert sorted(mixed, key=sort_key) == words


def test_word_by_word() -> None:
    names = ["Ældrerådet", "Socialudvalget", "Ældre og Handicap", "Social- og Sundhedsudvalget"]
    assert sorted(names, key=sort_key) == [names[3], names[1], names[2], names[0]]


def test_a_letter_of_two_signs_is_the_same_letter() -> None:
    assert sorted(["A\u030ase", "Øse", "Zoe"], key=sort_key) == ["Zoe", "Øse", "A\u030ase"]
