"""Whether a short title names one of the things that a rule lists in the council's own words.

Nobody can tell for sure, so there are two answers: `may_be_named` says yes as soon as a word is alike, `is_named` only
where hardly anything else can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"\w+(?:-\w+)*")
_SMALL = frozenset(
    "af alle at de den det egen eget egne eller en et for fra hertil herunder i med og på samt som til ved "
    "a an and at for from in including of on or own the to with".split()
)
# Shorter words are parts of too many others.
_LONG_ENOUGH = 4


def may_be_named(title: str, things: Iterable[str]) -> bool:
    """Whether a word of the title is a word of one of the things, or one of the two is part of the other."""
    named = {word for thing in things for word in _words(thing.replace("-", " "))}
    return any(_alike(word, other) for word in _words(title.replace("-", " ")) for other in named)


def is_named(title: str, things: Iterable[str]) -> bool:
    """Whether the title has all words of one of the things, or its first word and no other than its words."""
    return any(_is_named(set(_words(title)), words) for thing in things if (words := _words(thing)))


def _is_named(title: set[str], thing: list[str]) -> bool:
    return title.issuperset(thing) or (thing[0] in title and title.issubset(thing))


def _words(text: str) -> list[str]:
    """The words that mean something, in their order."""
    return [word for word in _WORD.findall(text.casefold()) if word not in _SMALL]


def _alike(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return short == long or (len(short) >= _LONG_ENOUGH and short in long)
