"""The smallest private difference that a reader can still see: a counterexample that somebody can read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from tests.proof.record_pairs.folders import Side
from tests.proof.record_pairs.pairs import Pair

Path = tuple[str | int, ...]
_ROUNDS = 3


def smallest(pair: Pair, can_be_told_apart: Callable[[Pair], bool]) -> Pair:
    """The pair with the second side made like the first wherever it can still be told apart after that.

    First a single file that shows it alone is looked for; then fields are left out and what stands in them, and once
    more as long as that helps: one thing may be needed for another. What does not read without an error shows nothing.
    """
    alone = (_only(pair, name) for name in pair.differing() if name in pair.sides[1].records)
    pair = next(filter(can_be_told_apart, alone), pair)
    for _ in range(_ROUNDS):
        before = pair
        for name in pair.differing():
            pair = _smaller(pair, name, (), can_be_told_apart)
        if pair == before:
            break
    return pair


def _only(pair: Pair, name: str) -> Pair:
    """The pair with no other difference than one file."""
    first, second = pair.sides
    records = {**first.records, name: second.records[name]}
    return replace(pair, sides=(first, Side(records, {**first.others, **second.others}, first.salt)))


def _smaller(pair: Pair, name: str, path: Path, can_be_told_apart: Callable[[Pair], bool]) -> Pair:
    """The pair with one file, or what stands at a path in it, made like the first side's as far as that goes."""
    candidate = _with(pair, name, path)
    if can_be_told_apart(candidate):
        return candidate
    for part in _parts(*(_at(side, name, path) for side in pair.sides)):
        pair = _smaller(pair, name, (*path, part), can_be_told_apart)
    return pair


def _parts(first: Any, second: Any) -> Iterator[str | int]:
    """What differs within two values of a kind; what has no counterpart is taken apart too."""
    if isinstance(second, dict) and isinstance(first, dict | None):
        yield from (key for key in {**(first or {}), **second} if (first or {}).get(key) != second.get(key))
    elif isinstance(second, list) and isinstance(first, list) and len(first) == len(second):
        yield from (place for place, (one, other) in enumerate(zip(first, second, strict=True)) if one != other)


def _at(side: Side, name: str, path: Path) -> Any:
    """What stands at a path in a file; None where there is nothing."""
    value: Any = {**side.records, **side.others}.get(name)
    for part in path:
        value = value.get(part) if isinstance(value, dict) else value[int(part)] if isinstance(value, list) else None
    return value


def _with(pair: Pair, name: str, path: Path) -> Pair:
    """The pair with what the first side has at a path also on the second."""
    first, second = pair.sides
    changed = _put(_at(second, name, ()), path, _at(first, name, path))
    records: Mapping[str, Any] = {one: raw for one, raw in second.records.items() if one != name}
    others = {one: data for one, data in second.others.items() if one != name}
    if isinstance(changed, bytes):
        others[name] = changed
    elif changed is not None:
        records = {**records, name: changed}
    return replace(pair, sides=(first, Side(records, others, second.salt)))


def _put(into: Any, path: Path, value: Any) -> Any:
    """A copy of something with a value at a path; a field is left out where the value is None."""
    if not path:
        return value
    part, rest = path[0], path[1:]
    if isinstance(into, list):
        return [_put(one, rest, value) if place == part else one for place, one in enumerate(into)]
    inner = _put((into or {}).get(part), rest, value)
    kept = {key: one for key, one in (into or {}).items() if key != part}
    return kept if inner is None else {**kept, part: inner}
