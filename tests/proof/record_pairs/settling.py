"""From drawn records to records that hold together: references name what is there, items have numbers or ids.

Everything here happens on one side, in places that are private; what is public has been settled before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.proof.record_pairs.clocks import moment_of
from tests.proof.record_pairs.making import Raw, Ref

_LEFT_OUT = object()
_NUMBER = re.compile(r"[0-9.]+[a-z]?")


@dataclass(frozen=True, slots=True)
class Names:
    """What there is on one side for a `Ref` of each kind."""

    of: Mapping[str, tuple[str, ...]]
    grounds: Mapping[int, str]

    def named(self, ref: Ref) -> Any:
        """What a reference names; `_LEFT_OUT` where there is nothing of the kind."""
        if ref.kind == "grounds":
            return self.grounds[ref.number]
        names = self.of.get(ref.kind, ())
        return names[ref.number % len(names)] if names else _LEFT_OUT


def settled(value: Any, names: Names) -> Any:
    """The same with names in the place of references."""
    if isinstance(value, Ref):
        return names.named(value)
    if isinstance(value, dict):
        inner = {key: settled(one, names) for key, one in value.items()}
        return {key: one for key, one in inner.items() if one is not _LEFT_OUT}
    if isinstance(value, list):
        return [one for one in (settled(one, names) for one in value) if one is not _LEFT_OUT]
    return value


def settled_meeting(raw: Raw, names: Names, strict_from: str) -> Raw:
    """A meeting with items that have a number or an id, minutes not before the agenda, and corrections of items."""
    agenda, minutes = raw.get("agenda") or {}, raw.get("minutes") or {}
    items = _items(agenda.get("items", []), history=raw["date"] < strict_from)
    whole = {**raw, **({"agenda": {**agenda, "items": items}} if agenda else {})}
    if "publish" in minutes:
        publish = agenda.get("publish")
        later = {"publish": max(publish, minutes["publish"], key=moment_of)} if publish else {}
        whole["minutes"] = {key: one for key, one in minutes.items() if key != "publish"} | later
    anchors = tuple(anchor for anchor, _ in anchored(items))
    added = tuple(anchor for anchor, item in anchored(items) if "added" in item.get("minutes", {}))
    here = Names({**names.of, "items": anchors, "added items": added}, names.grounds)
    corrections = [one for one in raw.get("corrections", ()) if _corrects_something(one, here)]
    whole["corrections"] = corrections
    return {key: one for key, one in settled(whole, here).items() if one != []}


def _corrects_something(correction: Raw, names: Names) -> bool:
    """Whether a correction that is private for the sake of its item has such an item."""
    item = correction.get("item")
    return not (isinstance(item, Ref) and item.kind == "added items") or names.named(item) is not _LEFT_OUT


def _items(items: list[Raw], *, history: bool) -> list[Raw]:
    """The items with the numbers they wish for, as far as these are free, or an id of their own."""
    fixed = [item["number"] for item in items if _NUMBER.fullmatch(item.get("number", ""))]
    last, taken = 0, {item["id"] for item in items if "number" not in item and item["id"].startswith("i")}
    result = []
    for item in items:
        wish = item.get("number", "")
        kept = {key: one for key, one in item.items() if key != "number"}
        if wish in fixed:
            kept = item
        elif wish == "same" and history and fixed:
            kept["number"] = fixed[0]
        elif wish and not fixed and "added" not in item.get("minutes", {}):
            # Where nothing has a number yet, all that is on the agenda is numbered without a gap.
            last += 1
            kept["number"] = str(last)
        elif kept["id"] in taken and not kept["id"].startswith("i"):
            kept["id"] = f"{kept['id']}-n{len(result)}"
        if "number" not in kept:
            taken.add(kept["id"])
        result.append(kept)
    return result


def anchored(items: list[Raw]) -> Iterator[tuple[str, Raw]]:
    """Each item that nothing else is called like, with what it is called."""
    anchors = [item.get("number", item.get("id", "")).replace(".", "-") for item in items]
    for anchor, item in zip(anchors, items, strict=True):
        if anchors.count(anchor) == 1:
            yield anchor, item
