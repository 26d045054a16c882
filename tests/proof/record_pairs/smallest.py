"""The smallest private difference that a reader can still see: a counterexample that somebody can read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from tests.proof.record_pairs.folders import Side
from tests.proof.record_pairs.pairs import Pair

Path = tuple[str | int, ...]
_ROUNDS = 3
_SETTINGS = "site_config.yml"
# What only makes sense as a whole, for one thing in it decides whether another may be told: taken apart it would be
# another record, and no pair any more.
_WHOLE_FILES = ("decisions/", "projects/", "budgets/", "plans/")
_WHOLE_FIELDS = frozenset({"minutes", "withdrawn"})


def smallest(pair: Pair, can_be_told_apart: Callable[[Pair], bool]) -> Pair:
    """The pair with the second side made like the first wherever it can still be told apart after that.

    First a single file that shows it alone is looked for; then fields are left out and what stands in them, and once
    more as long as that helps: one thing may be needed for another. What does not read without an error shows nothing.
    """
    pair = next(filter(can_be_told_apart, (_read_alike(_named_alike(pair)), _named_alike(pair))), pair)
    alone = (_only(pair, name) for name in pair.differing() if name in pair.sides[1].records)
    pair = next(filter(can_be_told_apart, alone), pair)
    for _ in range(_ROUNDS):
        before = pair
        for name in pair.differing():
            pair = _smaller(pair, name, (), can_be_told_apart)
        if pair == before:
            break
    return pair


def _named_alike(pair: Pair) -> Pair:
    """The pair with each record of the second side, and what belongs to it, in the folder that it has on the first."""
    first, second = pair.sides
    places = {_identity(name): _stem(name) for name in first.records}
    moves = {_stem(name): places[_identity(name)] for name in second.records if _identity(name) in places}

    def moved(name: str) -> str:
        old = next((stem for stem in moves if name.startswith((f"{stem}/", f"{stem}."))), "")
        return moves.get(old, "") + name.removeprefix(old)

    records = {moved(name): raw for name, raw in second.records.items()}
    others = {moved(name): data for name, data in second.others.items()}
    return replace(pair, sides=(first, Side(records, others, first.salt)))


def _read_alike(pair: Pair) -> Pair:
    """The pair with the second side's settings on both, where they let either side's records be read."""
    first, second = pair.sides
    records = {**first.records, _SETTINGS: second.records[_SETTINGS]}
    return replace(pair, sides=(replace(first, records=records), second))


def _stem(name: str) -> str:
    """A record's file name without its ending, which is also the folder of what belongs to it."""
    return name.rpartition(".")[0]


def _identity(name: str) -> tuple[str, str]:
    """The kind and id of a record, by its file's name."""
    return name.partition("/")[0], name.rpartition("/")[2]


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
    whole = name.startswith(_WHOLE_FILES) or (len(path) == 1 and path[0] in _WHOLE_FIELDS)
    for part in () if whole else tuple(_parts(path, *(_at(side, name, path) for side in pair.sides))):
        pair = _smaller(pair, name, (*path, part), can_be_told_apart)
    return pair


def _parts(path: Path, first: Any, second: Any) -> Iterator[str | int]:
    """What differs within two values; of lists only in those of items, where both have the same ones."""
    if isinstance(second, dict) and isinstance(first, dict | None):
        yield from (key for key in {**(first or {}), **second} if (first or {}).get(key) != second.get(key))
    elif path[-1:] == ("items",) and first is not None and _names(first) == _names(second):
        yield from (place for place, (one, other) in enumerate(zip(first, second, strict=True)) if one != other)


def _names(items: list[Any]) -> list[tuple[Any, Any]]:
    return [(item.get("number"), item.get("number") or item.get("id")) for item in items]


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
