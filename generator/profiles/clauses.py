"""What is written down of a rule: what it says, since when, and where that stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Provision:
    """What one rule says, by which source, and since when it is in force (None: always)."""

    rule: str
    value: str
    source: str
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A provision of a profile with the words that it is taken from.

    `quotation` is the source's Danish to the letter, mistakes included; "…" stands where something is left out.
    `file` is the id of a source, `lines` its lines ("42" or "42-45").
    """

    provision: Provision
    quotation: str
    file: str
    lines: str


@dataclass(frozen=True, slots=True)
class Source:
    """A text that rules are quoted from."""

    id: str
    title: str
    date: str
    note: str


@dataclass(frozen=True, slots=True)
class Profile:
    """The rules of one council: those that its sources tell, and the ids of those that they do not."""

    clauses: tuple[Clause, ...]
    unknown: tuple[str, ...]
