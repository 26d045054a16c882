"""The numbers of items: what they consist of, and the gaps in a list of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

Part = tuple[int, int]
"""A part of a number and its letter from 1 (0: none): 3b is (3, 2)."""

Number = tuple[Part, ...]
"""A number by its parts, which are ordered as the numbers are: 2 < 2.1 < 2.10 < 3 < 3a < 4."""

_PART = re.compile(r"([0-9]+)([a-z]?)")


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers that are missing, as people write them, and the number before which they are."""

    missing: str
    before: Number


def number(written: str) -> Number:
    """The parts of a number of an item, such as "3.1" or "3a"."""
    return tuple(
        (int(digits), ord(letter) - ord("a") + 1 if letter else 0) for digits, letter in _PART.findall(written)
    )


def written(of: Number) -> str:
    """A number as people write it."""
    return ".".join(f"{digits}{chr(ord('a') - 1 + letter) if letter else ''}" for digits, letter in of)


def gaps(numbers: Iterable[Number], follows: int) -> Iterator[Gap]:
    """The gaps that a reader of these numbers sees, in their order.

    Each list begins with 0 or 1; the whole may also go on from the meeting before, whose last number is `follows`.
    A number is there as soon as one below it is: 2.1 needs no heading 2.
    """
    present = sorted({of[:length] for of in numbers for length in range(1, len(of) + 1)})
    ordered = sorted(present, key=lambda of: (of[:-1], of[-1]))
    for above, group in groupby(ordered, key=lambda of: of[:-1]):
        parts = [of[-1] for of in group]
        goes_on = not above and parts[0][0] == follows + 1
        yield from _of_parts(above, parts, follows if goes_on else 0)


def _of_parts(above: Number, parts: list[Part], last: int) -> Iterator[Gap]:
    """The gaps between the parts that follow `above`; the first of them comes after `last`."""
    letter = 0
    for part in parts:
        missing = [(digits, 0) for digits in range(last + 1, part[0])]
        if part[0] != last:
            letter = 0
        # The second of two may be b where the first has no letter.
        if not (part[1] == 2 and (part[0], 0) in parts):
            missing += [(part[0], one) for one in range(letter + 1, part[1])]
        if missing:
            first, final = written((*above, missing[0])), written((*above, missing[-1]))
            yield Gap(first if first == final else f"{first}–{final}", (*above, part))
        last, letter = part
