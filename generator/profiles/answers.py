"""What provisions say, as the values that checks work with: one function a kind of value.

Each takes what `in_force` returns and gives None where that is unknown:

    days = whole(council.in_force("notice.agenda_days", day))
    if days is not None and (day - sent).days < days: ...

A rule of another kind is a mistake of the program and raises TypeError.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import TypeVar

from generator.profiles.clauses import Provision
from generator.profiles.rules import RULES
from generator.profiles.values import (
    AboutNumber,
    Amount,
    Bounds,
    FixedWords,
    FreeText,
    Range,
    Share,
    Texts,
    WholeNumber,
    WordList,
)

Kind = TypeVar("Kind", WholeNumber, AboutNumber, Range, Share, FreeText, Texts)


def whole(said: Provision | None) -> int | None:
    """A whole number, such as of days."""
    return None if said is None else _kind(said, WholeNumber).read(said.value)


def amount(said: Provision | None) -> Amount | None:
    """A number that may be inexact."""
    return None if said is None else _kind(said, AboutNumber).read(said.value)


def bounds(said: Provision | None) -> Bounds | None:
    """From how many to how many."""
    return None if said is None else _kind(said, Range).read(said.value)


def share(said: Provision | None) -> Fraction | None:
    """A part of the council."""
    return None if said is None else _kind(said, Share).read(said.value)


def words(said: Provision | None) -> tuple[str, ...] | None:
    """The fixed words that are chosen: one, or of a list of words those that are there, in their order."""
    if said is None:
        return None
    kind = RULES[said.rule].value
    if not isinstance(kind, FixedWords | WordList):
        raise _mistake(said)
    return kind.read(said.value)


def says(said: Provision | None, word: str) -> bool:
    """Whether a rule of fixed words is known and has this one."""
    return word in (words(said) or ())


def text(said: Provision | None) -> str | None:
    """The council's own words."""
    return None if said is None else _kind(said, FreeText).read(said.value)


def texts(said: Provision | None) -> tuple[str, ...] | None:
    """Several things in the council's own words."""
    return None if said is None else _kind(said, Texts).read(said.value)


def at_least(part: Fraction, members: int) -> int:
    """How many of the members are at least this part of them: a third of 10 are 4."""
    return ceil(part * members)


def _kind(said: Provision, wanted: type[Kind]) -> Kind:
    found = RULES[said.rule].value
    if not isinstance(found, wanted):
        raise _mistake(said)
    return found


def _mistake(said: Provision) -> TypeError:
    return TypeError(f"{said.rule} has values of another kind")
