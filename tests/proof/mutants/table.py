"""What a mutant is: a leak put in on purpose, the channel it uses, and which detectors have to see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from tests.proof.mutants.tools import Tools

Inject = Callable[[Tools], None]


class Detector(Enum):
    """What can notice a leak; the value is how the documentation names it."""

    PAIR = "non-interference"
    CANARY = "canary"
    AUDIT = "audit"


class Bench(Enum):
    """How far a mutant's records are taken, for a leak that shows early needs no pages on disk."""

    VALUES = "the site as values: every page's value, feeds, search documents, sitemap"
    FOLDER = "the finished folder, but for the search index"
    SEARCH = "the finished folder with its search index"
    AGAIN = "the finished folder, built where a former site stood"
    MESSAGES = "what `raad check` and `raad build` say, and their exit status"


@dataclass(frozen=True, slots=True)
class Mutant:
    """One leak: the row of the table of channels, a sentence, how to put it in, and who has to notice."""

    row: str
    name: str
    bug: str
    caught_by: frozenset[Detector]
    bench: Bench
    inject: Inject

    def __str__(self) -> str:
        return f"{self.row}-{self.name}"


MUTANTS: list[Mutant] = []
"""Filled by the modules beside this one, in their order."""

PAIR, CANARY, AUDIT = Detector.PAIR, Detector.CANARY, Detector.AUDIT


def leak(row: str, *caught_by: Detector, bench: Bench = Bench.VALUES) -> Callable[[Inject], Inject]:
    """Registers a function as a mutant; its docstring is the sentence."""

    def register(inject: Inject) -> Inject:
        bug = " ".join((inject.__doc__ or "").split())
        MUTANTS.append(Mutant(row, inject.__name__, bug, frozenset(caught_by), bench, inject))
        return inject

    return register
