"""The lines of a new record: fields, fields for later, and remarks that explain them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

Lines = tuple[str, ...]

_WIDTH = 110


@dataclass(frozen=True, slots=True)
class Draft:
    """A record that is not written yet: the folder of its kind, its id, and its text."""

    kind: str
    id: str
    text: str


def remark(text: str | None, indent: int = 0) -> Lines:
    """A remark for whoever fills in the record, in lines that can be read; none where there is nothing to tell."""
    if not text:
        return ()
    begin = f"{' ' * indent}# "
    # A sign of a paragraph stays with its number.
    lines = textwrap.wrap(
        text.replace("§ ", "§\u00a0"),
        _WIDTH,
        initial_indent=begin,
        subsequent_indent=begin,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return tuple(line.replace("\u00a0", " ") for line in lines)


def later(*fields: str, indent: int = 0) -> Lines:
    """Fields that are filled in later: they count once the # before them is taken away."""
    return tuple(f"{' ' * indent}# {field}" for field in fields)


def indented(lines: Iterable[str], indent: int) -> Lines:
    """The same lines further in."""
    return tuple(f"{' ' * indent}{line}" for line in lines)


def front(*blocks: Lines | str) -> str:
    """The whole text of a record whose front matter is made of these lines, and whose body is still empty."""
    lines = [line for block in blocks for line in ((block,) if isinstance(block, str) else block)]
    return "\n".join(("---", *lines, "---", ""))
