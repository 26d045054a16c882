"""Drawing two records at once: what is public drawn once for both, what is private drawn for each by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.publication.told import TOLD, Told
from generator.publication.visibility import FIELDS, Seen
from generator.records.base import Record
from tests.proof.record_pairs.clocks import Clock
from tests.proof.record_pairs.making import Draw, Maker, Raw, models_within, typed_fields
from tests.proof.record_pairs.situations import NOT_TOLD, PUBLIC, WAITS, Situation, seen_of, why_private

Two = tuple[Any, Any]
"""A value for each side; None where the field is left out."""

NEITHER: Two = (None, None)


@cache
def _always(model: type[Record], key: str) -> bool:
    """Whether all the fields of a part are public always."""
    inner = dict(models_within(model))[key]
    return inner is not None and set(FIELDS[inner.__name__].values()) == {Seen.ALWAYS}


def both(value: Any) -> Two:
    """The same on both sides."""
    return (value, value)


@dataclass(frozen=True, slots=True)
class Note:
    """That a field is private somewhere, why, and what it is on each side."""

    model: type[Record]
    key: str
    why: str
    values: Two
    council: str


class Drawing(Maker):
    """Draws pairs of records, and notes what was drawn for each side by itself.

    `told` is what may be told on purpose: whatever of the full list is missing there counts as private.
    A side that is `bare` has nothing private but what a record cannot do without.
    """

    def __init__(self, draw: Draw, clock: Clock, told: Iterable[Told] = TOLD) -> None:
        super().__init__(draw, clock)
        self.told = frozenset(one.name for one in told)
        kept = {field for one in told for field in one.fields}
        self._untold = {field for one in TOLD for field in one.fields} - kept
        neither = (False, False)
        self.bare = self.pick((neither, neither, neither, neither, (False, True), (True, False)))
        self.notes: list[Note] = []

    def number(self, most: int) -> int:
        """How many there are of something."""
        return self.bits(4) % (most + 1)

    def apart(
        self, model: type[Record], key: str, why: str, make: Callable[[], Any] | None = None, *, needed: bool = False
    ) -> Two:
        """A private value for each side by itself; absent on one, on both or on neither, unless it is needed."""
        make = make or (lambda: self.value(model, key))
        on = 3 if needed else self.bits(2)
        drawn = [
            make() if on & (1 << side) and (needed or not self.bare[side]) else None
            for side in (0, 1)
        ]  # fmt: skip
        return self.noted(model, key, why, (drawn[0], drawn[1]))

    def noted(self, model: type[Record], key: str, why: str, values: Two) -> Two:
        """The values as they are, noted as private."""
        if values != NEITHER:
            self.notes.append(Note(model, key, why, values, self.council))
        return values

    def fields(
        self, model: type[Record], here: Situation, given: Mapping[str, Two] | None = None, holder: Seen | None = None
    ) -> tuple[Raw, Raw]:
        """A record or part for each side; the fields that are not given are public or private as the table says."""
        sides: tuple[Raw, Raw] = ({}, {})
        for key, _, required in typed_fields(model):
            two = given[key] if given and key in given else self._field(model, key, here, holder, needed=required)
            for side, value in zip(sides, two, strict=True):
                if value is not None:
                    side[key] = value
        return sides

    def _field(self, model: type[Record], key: str, here: Situation, holder: Seen | None, *, needed: bool) -> Two:
        seen = seen_of(model.__name__, key, holder)
        name = f"{model.__name__}.{key}"
        # A part whose fields are of several kinds is given; what is left is public always, and in whole.
        assert seen is not Seen.PARTS or _always(model, key), f"{name} is drawn nowhere"
        why = PUBLIC if seen is Seen.PARTS else why_private(name, seen, here)
        if why or name in self._untold:
            why = why or NOT_TOLD
            return self.apart(model, key, why, needed=needed)
        return both(self.value(model, key)) if needed or self.bits(1) else NEITHER

    def since(self, model: type[Record], key: str, *, among: tuple[str, ...] = ()) -> Two:
        """A `publish` that has been reached: told with what it shows."""
        choices = among or self.clock.past
        if "since-when" in self.told:
            return both(self.pick(choices))
        return self.noted(model, key, NOT_TOLD, (self.pick(choices), self.pick(choices)))

    def not_yet(self) -> str | None:
        """A `publish` that has not been reached, or none."""
        return self.pick((None, *self.clock.future))  # type: ignore[no-any-return]

    def standing(self, model: type[Record]) -> Two:
        """Of a record that is not taken back: that it will be is not told."""
        return self.apart(model, "withdrawn", WAITS, lambda: {"date": self.pick(self.clock.future)})

    def with_private(
        self,
        public: list[Two],
        model: type[Record],
        key: str,
        why: str,
        make: Callable[[], Any],
        *,
        most: int = 2,
    ) -> Two:
        """A list with what both sides share, in its order, and on each side private ones of its own anywhere in it."""
        extra = tuple([make() for _ in range(self.number(most))] if not self.bare[side] else [] for side in (0, 1))
        self.noted(model, key, why, (extra[0] or None, extra[1] or None))
        sides = []
        for side, private in enumerate(extra):
            whole = [pair[side] for pair in public if pair[side] is not None]
            for one in private:
                whole.insert(self.bits(3) % (len(whole) + 1), one)
            sides.append(whole or None)
        return (sides[0], sides[1])
