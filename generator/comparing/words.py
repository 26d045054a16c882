"""The words in which two texts differ, with a few words around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_AROUND = 6
"""So many words that are the same are shown on each side of a change."""
_ALIKE = 0.4
"""Lines with fewer words in common than this part are another text, and not one that was changed."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in both texts, in the old one only, or in the new one only."""

    kind: Literal["same", "gone", "new"]
    text: str


Change = tuple[Piece, ...]
"""One place where texts differ: pieces in the order of reading."""


def changes(old: Sequence[str], new: Sequence[str]) -> tuple[Change, ...]:
    """Every place where the lines of two texts differ, in order; nothing where none does."""
    found: list[Change] = []
    for kind, first, last, begin, end in SequenceMatcher(None, old, new).get_opcodes():
        if kind != "equal":
            heading = old[first - 1] if first else ""
            found += _block(heading, old[first:last], new[begin:end])
    return tuple(found)


def _block(heading: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """Lines that differ, after one that does not: line by line where that is possible, else those that go and come."""
    if len(old) == len(new):
        # A number alone says nothing without what stands before it.
        before = Piece("same", _around(heading.split(), first=True, last=False))
        for one, other in zip(old, new, strict=True):
            change = _change(one.split(), other.split())
            alone = before.text and all(piece.kind != "same" for piece in change)
            yield (before, *change) if alone else change
            before = Piece("same", "")
    else:
        yield from ((Piece("gone", line),) for line in old)
        yield from ((Piece("new", line),) for line in new)


def _change(old: list[str], new: list[str]) -> Change:
    """The words of one line that differ, and those around them."""
    matcher = SequenceMatcher(None, old, new)
    steps = matcher.get_opcodes()
    if matcher.ratio() < _ALIKE:
        steps = [("replace", 0, len(old), 0, len(new))]
    pieces: list[Piece] = []
    for place, (kind, first, last, begin, end) in enumerate(steps):
        if kind == "equal":
            pieces.append(Piece("same", _around(old[first:last], first=place == 0, last=place == len(steps) - 1)))
        else:
            pieces += (Piece("gone", " ".join(old[first:last])), Piece("new", " ".join(new[begin:end])))
    return tuple(piece for piece in pieces if piece.text)


def _around(words: list[str], *, first: bool, last: bool) -> str:
    """The words next to a change, and a sign for those that are left out."""
    before = [] if first else words[:_AROUND]
    after = [] if last else words[-_AROUND:]
    if len(words) <= len(before) + len(after):
        return " ".join(words)
    return " ".join((*before, "…", *after))
