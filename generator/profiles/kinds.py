"""What a rule is: its subject in words, its values, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.profiles.values import FixedWords, Value


@dataclass(frozen=True, slots=True)
class Check:
    """The records are held against the rule: what is found, by which findings, and where else than on the council's
    page the rule shows.
    """

    what: str
    codes: tuple[str, ...]
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """The rule is told on the council's page, and where else."""

    where: str = ""


@dataclass(frozen=True, slots=True)
class Neither:
    """The rule is known, but neither checked nor shown, and why not."""

    why: str


@dataclass(frozen=True, slots=True)
class RuleKind:
    """What a rule is about, as a few words without a capital, the values that it takes, and what becomes of it.

    `about` is a key of the catalogues. What becomes of it is for those who work on the program.
    """

    about: str
    value: Value
    becomes: Check | Shown | Neither = Shown()


@dataclass(frozen=True, slots=True)
class Subject:
    """Rules that belong together, under their common heading."""

    title: str
    rules: Mapping[str, RuleKind]


def words(**sentences: str) -> FixedWords:
    """Fixed words with their sentences; a hyphen in a word is written as an underscore."""
    return FixedWords(MappingProxyType(hyphened(sentences)))


def phrases(**each: str) -> Mapping[str, str]:
    """The phrases of a list of words; a hyphen in a word is written as an underscore."""
    return MappingProxyType(hyphened(each))


def hyphened(texts: Mapping[str, str]) -> dict[str, str]:
    """The same texts under names with hyphens."""
    return {name.replace("_", "-"): text for name, text in texts.items()}
