"""What provisions say, as the values that checks work with: one function a kind of value.

Each takes what `in_force` returns and gives None where that is unknown:

    days = whole(council.in_force("notice.agenda_days", day))
    if days is not None and (day - sent).days < days: ...

A rule of another kind is a mistake of the program and raises TypeError.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil

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


def whole(said: Provision | None) -> int | None:
    """A whole number, such as of days."""
    if said is None:
        return None
    kind = RULES[said.rule].value
    return kind.read(said.value) if isinstance(kind, WholeNumber) else _mistaken(said)


def amount(said: Provision | None) -> Amount | None:
    """A number that may be inexact."""
    if said is None:
        return None
    kind = RULES[said.rule].value
    return kind.read(said.value) if isinstance(kind, AboutNumber) else _mistaken(said)


def bounds(said: Provision | None) -> Bounds | None:
    """From how many to how many."""
    if said is None:
        return None
    kind = RULES[said.rule].value
    return kind.read(said.value) if isinstance(kind, Range) else _mistaken(said)


def share(said: Provision | None) -> Fraction | None:
    """A part of the council."""
    if said is None:
        return None
    kind = RULES[said.rule].value
    return kind.read(said.value) if isinstance(kind, Share) else _mistaken(said)


def words(said: Provision | None) -> tuple[str, ...] | None:
    """The fixed words that are chosen: one, or of a list of words those that are there, in their order."""
    if said is None:
        return None
    kind = RULES[said.rule].value
    return kind.read(said.value) if isinstance(kind, FixedWords | WordList) else _mistaken(said)


def says(said: Provision | None, word: str) -> bool:
    """Whether a rule of fixed words is known and has this one."""
    return word in (words(said) or ())


def text(said: Provision | None) -> str | None:
    """The council's own words."""
    if said is None:
        return None
    kind = RULES[said.rule].value
    return kind.read(said.value) if isinstance(kind, FreeText) else _mistaken(said)


def texts(said: Provision | None) -> tuple[str, ...] | None:
    """Several things in the council's own words."""
    if said is None:
        return None
    kind = RULES[said.rule].value
    return kind.read(said.value) if isinstance(kind, Texts) else _mistaken(said)


def at_least(part: Fraction, members: int) -> int:
    """How many of the members are at least this part of them: a third of 10 are 4."""
    return ceil(part * members)


def _mistaken(said: Provision) -> None:
    raise TypeError(f"{said.rule} has values of another kind")
