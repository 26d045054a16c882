"""The same pairs each time, and the first pair of many that shows something."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.records.archive import Archive
from tests.proof.record_pairs.pairs import Pair, pairs
from tests.proof.record_pairs.told_apart import archives

SAMPLE = 300
_FIXED = settings(
    deadline=None, derandomize=True, database=None, phases=[Phase.generate], report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


class _Found(Exception):
    """Ends the search."""


@cache
def sample() -> tuple[Pair, ...]:
    """As many pairs as `make test` compares, the same in every run."""
    found: list[Pair] = []
    each_of(pairs(), SAMPLE, found.append)
    return tuple(found)


@cache
def read(place: int) -> tuple[Archive, Archive]:
    """Both archives of a pair of the sample, as they are read."""
    return archives(sample()[place])


def each_of(strategy: st.SearchStrategy[Pair], number: int, use: Callable[[Pair], None]) -> None:
    """Hand over as many pairs as asked for, the same in every run; whatever `use` raises ends it."""

    @settings(_FIXED, max_examples=number)
    @given(strategy)
    def drawn(pair: Pair) -> None:
        use(pair)

    drawn()


def number_until(strategy: st.SearchStrategy[Pair], most: int, shows: Callable[[Pair], bool]) -> int | None:
    """How many pairs were drawn until one showed what is looked for; None where none of so many did."""
    drawn = 0

    def look(pair: Pair) -> None:
        nonlocal drawn
        drawn += 1
        if shows(pair):
            raise _Found

    try:
        each_of(strategy, most, look)
    except _Found:
        return drawn
    return None
