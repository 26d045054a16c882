"""A further line in the fields of a record, every other byte as it was."""

from __future__ import annotations

import re

from generator.sources.text import normalised

# What the reader of records takes for the end of a line.
_LINE = re.compile("[^\n\r\u2028\u2029\u0085]*(?:\r\n|[\n\r\u2028\u2029\u0085]|$)")
_END = re.compile("(?:\r\n|[\n\r\u2028\u2029\u0085])$")
_FENCE = re.compile(r"---[ \t]*\n?")


def with_field(data: bytes, line: str) -> bytes:
    """A record's bytes with a line at the end of its front matter; the line ends as the one before it.

    Raises ValueError where the bytes are no text, or there is no front matter that is closed.
    """
    lines = _LINE.findall(data.decode("utf-8"))
    fences = [place for place, one in enumerate(lines) if _FENCE.fullmatch(normalised(one))]
    if len(fences) < 2 or fences[0] != 0:
        raise ValueError("no front matter")
    before = lines[fences[1] - 1]
    end = _END.search(before)
    assert end is not None, "a line before another has an end"
    return "".join([*lines[: fences[1]], line, end[0], *lines[fences[1] :]]).encode("utf-8")
