"""The beginning of a text, cut where a sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.site.markdown import plain, shortened

_END = re.compile(r"(?P<word>\w*)[.!?…][”’»)\"]*(?=\s+[A-ZÆØÅ“‘«(\"])")
# A dot after these, a letter or a small number ends no sentence: "Skt. Hans", "jf. Forretningsorden", "3. Del".
_ABBREVIATED = re.compile(
    r"[^\W\d]|\d{1,2}|afd|ca|dr|eks|evt|fhv|fr|hhv|hr|inkl|jf|kap|kl|litra|nr|pkt|skt|st|stk|tlf|vedr", re.IGNORECASE
)


def beginning(text: str | None, length: int) -> str:
    """As many whole sentences of a Markdown text as fit, without markup and on one line.

    Where not even the first one fits it is cut between words.
    """
    line = plain(text)
    if len(line) <= length:
        return line
    fitting = [end for end in _ends(line) if end <= length]
    return line[: fitting[-1]] if fitting else shortened(text, length - len(" …")).strip()


def _ends(line: str) -> Iterator[int]:
    return (end.end() for end in _END.finditer(line) if not _ABBREVIATED.fullmatch(end["word"]))
