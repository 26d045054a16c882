"""Words that point to an item of the agenda, such as "jf. punkt 3" or "items 2 and 4.1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.numbers import Number, number

_NUMBER = r"[0-9]{1,4}(?:\.[0-9]{1,4}){0,4}[a-z]?(?!\w|\.[0-9])"
_TO = r"\s*[–-]\s*|\s+(?:til|to)\s+"
_AND = r"\s*[,&]\s*(?:(?:og|and)\s+)?|\s+(?:og|samt|eller|and|or)\s+"
_BLANK = r"[\s*_]+"
_POINTER = re.compile(
    rf"\b(?:(?:dagsordens|under|møde)?punkt(?:et|er|erne|ernes)?{_BLANK}|pkt\.?[\s*_]*|items?{_BLANK})"
    rf"(?:(?:nr|no)\.?{_BLANK}|number{_BLANK})?"
    rf"(?P<numbers>{_NUMBER}(?:(?:{_TO}|{_AND}){_NUMBER})*)",
    re.IGNORECASE,
)
_ONE_OR_RANGE = re.compile(rf"({_NUMBER})(?:(?:{_TO})({_NUMBER}))?")
# What else has numbered points: "punkt 3 i forretningsordenen", "forretningsordenens punkt 3".
_OTHER = (
    r"\w*(?:forretningsorden|vedtægt|kommissori|aftale|referat|budget|plan|strategi|politik|lov|bekendtgørelse|"
    r"standard|notat|bilag|rules|terms|minutes|agreement|strategy|policy|annex)\w*"
)
_MEETING = (
    r"(?:sidste|seneste|forrige|næste|last|previous|next)\s+(?:møde|meeting)|mødet\s+(?:den|i)\b|meeting\s+(?:of|on)\b"
)
_ELSEWHERE = re.compile(
    rf"\s+(?:i|af|fra|på|in|of|from|at)\s+(?:(?:\w+\s+){{0,2}}?{_OTHER}|(?:the\s+)?(?:{_MEETING}))", re.IGNORECASE
)
_OF_ANOTHER = re.compile(rf"{_OTHER}s\s+$", re.IGNORECASE)
_BEFORE = 60


@dataclass(frozen=True, slots=True)
class Pointer:
    """The place of a number in a text, and the items that it names: from `first` to `last`."""

    start: int
    first: Number
    last: Number

    def names(self, item: Number) -> bool:
        """Whether it names an item, or one below it."""
        return self.first <= item <= self.last or self.first[: len(item)] == item


def pointers(text: str) -> Iterator[Pointer]:
    """What a text points to of its own meeting's agenda, in order."""
    for match in _POINTER.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if _ELSEWHERE.match(text, match.end()) or _OF_ANOTHER.search(before):
            continue
        for one in _ONE_OR_RANGE.finditer(match["numbers"]):
            start = match.start("numbers") + one.start()
            yield Pointer(start, number(one[1]), number(one[2] or one[1]))
