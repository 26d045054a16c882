"""Which words of a file say that the text by them may be private. Only messages ask, before they show a line."""

from __future__ import annotations

import difflib
import re
from functools import lru_cache

_NAMES = ("internal", "closed", "withheld", "members", "protected_venues", "posts", "acknowledged")
_DANISH = {"intern": "internal", "fortrolig": "internal", "lukket": "closed", "medlem": "members"}
_ALIKE_BUT_OPEN = frozenset({"to_members", "knowledge"})
# All of a record that is taken back may be private.
_WORD = re.compile(rf"\b(?:{'|'.join(_NAMES)})\b|^withdrawn\b", re.MULTILINE)
_KEY = re.compile(r"[\w-]{4,24}(?=[\"']?[ \t]*:)")


@lru_cache(maxsize=4096)
def private_name(key: str) -> str | None:
    """The private field that a key names, in a slip of the pen or in Danish too; None for any other key."""
    if key in _NAMES or key in _ALIKE_BUT_OPEN:
        return key if key in _NAMES else None
    small = key.casefold()
    danish = next((name for beginning, name in _DANISH.items() if small.startswith(beginning)), None)
    return danish or next(iter(difflib.get_close_matches(small, _NAMES, n=1, cutoff=0.7)), None)


def may_hold_private(text: str) -> bool:
    """Whether a text whose structure is not understood could hold something private."""
    return bool(_WORD.search(text)) or any(private_name(key) for key in set(_KEY.findall(text)))
