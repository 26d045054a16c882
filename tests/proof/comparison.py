"""What a stranger who has two finished folders can tell apart: paths, kinds, modes and bytes."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

_AROUND = 40


def differences(one: Path, other: Path) -> tuple[str, ...]:
    """A sentence for each thing that differs between two folders, in the order of their paths; nothing if none does.

    Compared are the set of paths (empty folders too), what kind of thing each is, its mode, the bytes of files and the
    targets of symbolic links; not when they were written. Raises OSError where a folder cannot be read.
    """
    here, there = _paths(one), _paths(other)
    alone = dict.fromkeys(here - there, "is only in the first")
    alone |= dict.fromkeys(there - here, "is only in the second")
    found: list[str] = []
    for path in sorted(here | there):
        if path in alone:
            found.append(f"{path} {alone[path]}")
        else:
            found += (f"{path} {what}" for what in _between(one / path, other / path))
    return tuple(found)


def _paths(folder: Path) -> set[str]:
    return {"."} | {str(path.relative_to(folder)) for path in folder.rglob("*")}


def _between(one: Path, other: Path) -> Iterator[str]:
    """What differs between two things of the same path."""
    here, there = one.lstat().st_mode, other.lstat().st_mode
    if stat.S_IFMT(here) != stat.S_IFMT(there):
        yield f"is {stat.filemode(here)} in the first and {stat.filemode(there)} in the second"
        return
    if here != there:
        yield f"has mode {stat.S_IMODE(here):o} in the first and {stat.S_IMODE(there):o} in the second"
    first, second = _content(one), _content(other)
    if first != second:
        yield _first_difference(first, second)


def _content(path: Path) -> bytes:
    if path.is_symlink():
        return bytes(path.readlink())
    return path.read_bytes() if path.is_file() else b""


def _first_difference(first: bytes, second: bytes) -> str:
    place = next(
        (place for place, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
        min(len(first), len(second)),
    )
    cut = slice(max(0, place - _AROUND), place + _AROUND)
    return f"differs from byte {place} on: {first[cut]!r} in the first, {second[cut]!r} in the second"
