"""Which private fields differ in a pair, and for which reasons they were private; and which ones have to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.publication.visibility import Seen, parts, records_of
from generator.records.base import Record
from generator.records.schema import KINDS
from tests.proof.record_pairs.making import Raw, models_within
from tests.proof.record_pairs.pairs import Pair
from tests.proof.record_pairs.settling import Names, settled
from tests.proof.record_pairs.situations import reasons, seen_of

Place = tuple[str, str]
"""A field as "Model.key", and why it was private."""


def varied(pair: Pair) -> Iterator[Place]:
    """Every private field that is not the same on both sides, in its value or in being there at all."""
    for note in pair.notes:
        sides = [_named(value, pair, note.council, side) for side, value in enumerate(note.values)]
        for name in _differing(note.model, note.key, sides[0], sides[1]):
            yield name, note.why


def _named(value: Any, pair: Pair, council: str, side: int) -> Any:
    """The value as it stands in the record; of a reference to an item only that it is there."""
    names = pair.names.get((council, side))
    if names is None:
        return value
    some_item = dict.fromkeys(("items", "added items"), ("an item",))
    return settled({"": value}, Names({**names.of, **some_item}, names.grounds)).get("")


def _differing(model: type[Record], key: str, first: Any, second: Any) -> Iterator[str]:
    if first == second:
        return
    inner = dict(models_within(model))[key]
    if inner is None:
        yield f"{model.__name__}.{key}"
        return
    several = [value if isinstance(value, list) else [value] if value else [] for value in (first, second)]
    for place in range(max(map(len, several))):
        one, other = (list_[place] if place < len(list_) else {} for list_ in several)
        yield from _between(inner, one, other)
    # A part that is there with nothing in it.
    yield f"{model.__name__}.{key}"


def _between(model: type[Record], one: Raw, other: Raw) -> Iterator[str]:
    for key in {**one, **other}:
        yield from _differing(model, key, one.get(key), other.get(key))


def required() -> set[Place]:
    """Every field that can be private, with each reason that the table gives for it."""
    found: set[Place] = set()
    for name, model in records_of(KINDS.values()).items():
        for key, inner in models_within(model):
            seen = seen_of(name, key, Seen.HOLDER)
            if inner is not None and seen is Seen.PARTS:
                continue
            for one in {seen} if seen is not Seen.HOLDER else set(_holders(model)):
                found |= {(f"{name}.{key}", why) for why in reasons(name, key, one)}
    return found


def _holders(wanted: type[Record]) -> Iterator[Seen]:
    """What the table says of the fields that hold a part of this kind, through other parts of the same kind."""
    for name, model in records_of(KINDS.values()).items():
        for info in model.model_fields.values():
            if wanted in parts(info.annotation):
                seen = seen_of(name, info.alias or "", Seen.HOLDER)
                yield from _holders(model) if seen is Seen.HOLDER else (seen,)
