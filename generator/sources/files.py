"""Finding and reading the files of a content folder, in an order that does not depend on the disk."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.findings import Finding
from generator.findings.rules import reading
from generator.language import deferred as _
from generator.sources.text import decode, forbidden_characters, whole_file

_LIMIT_MB = 2
# What editors and systems leave in folders says nothing about a record.
_LEFT_ALONE = (".", "~", "#")
_REASONS = {
    errno.ENOENT: _("it does not exist"),
    errno.EACCES: _("you are not allowed to open it"),
    errno.EPERM: _("you are not allowed to open it"),
    errno.EISDIR: _("it is a folder"),
    errno.ENOTDIR: _("it is a file, not a folder"),
    errno.ENAMETOOLONG: _("its name is too long"),
    errno.EIO: _("the disk has a fault"),
}


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text file: the path as the user knows it, its parts below content/, and its normalised text."""

    path: str
    parts: tuple[str, ...]
    text: str


Stamp = tuple[int, ...]
"""What changes when a file is written to or replaced by another."""


def walk(folder: Path) -> tuple[list[tuple[str, ...]], list[Finding]]:
    """The parts of each regular file's path below a folder, sorted; symlinks and oddities are findings."""
    files: list[tuple[str, ...]] = []
    findings: list[Finding] = []
    waiting: list[tuple[str, ...]] = [()]
    while waiting:
        parts = waiting.pop()
        here = folder.joinpath(*parts)
        try:
            entries = list(os.scandir(here))
        except OSError as error:
            findings.append(whole_file(reading.UNREADABLE, str(here), reason=reason(error)))
            continue
        for entry in entries:
            if entry.name.startswith(_LEFT_ALONE) or entry.name.endswith("~"):
                continue
            if entry.is_symlink():
                findings.append(whole_file(reading.SYMLINK, entry.path))
            elif entry.is_dir() and not entry.name.endswith((".md", ".yml", ".yaml")):
                waiting.append((*parts, entry.name))
            elif entry.is_file():
                files.append((*parts, entry.name))
            else:
                findings.append(whole_file(reading.NOT_A_FILE, entry.path))
    return sorted(files), findings


def stamps(config: Path, content: Path, found: Iterable[tuple[str, ...]]) -> dict[str, Stamp]:
    """The stamp of each file by its path: of the configuration and of what was found below the content folder.

    Stamps that are equal before and after all files have been read show that what was read stood on the disk at one
    moment, except where a file was written to twice within one tick of the disk's clock and kept its size.
    """
    files = (config, *(content.joinpath(*parts) for parts in found))
    return {str(file): mark for file in files if (mark := _stamp(file)) is not None}


def changes(before: Mapping[str, Stamp], after: Mapping[str, Stamp]) -> list[Finding]:
    """A finding for each file that was written to, added, replaced or removed between two looks at the disk."""
    different = sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
    return [whole_file(reading.CHANGED, path) for path in different]


def _stamp(file: Path) -> Stamp | None:
    try:
        about = file.lstat()
    except OSError:
        return None
    # No inode number: some network disks give a file another one at each look.
    return about.st_size, about.st_mtime_ns, about.st_ctime_ns


def read(file: Path, parts: tuple[str, ...]) -> SourceText | list[Finding]:
    """A text file's normalised text, or every finding that prevents its use."""
    path = str(file)
    try:
        about = file.lstat()
        if problem := _not_a_record(about, path):
            return [problem]
        data = file.read_bytes()
    except OSError as error:
        return [whole_file(reading.UNREADABLE, path, reason=reason(error))]
    text = decode(data, path)
    if isinstance(text, Finding):
        return [text]
    if not text.strip():
        return [whole_file(reading.EMPTY_FILE, path)]
    return forbidden_characters(text, path) or SourceText(path, parts, text)


def _not_a_record(about: os.stat_result, path: str) -> Finding | None:
    if stat.S_ISLNK(about.st_mode):
        return whole_file(reading.SYMLINK, path)
    if not stat.S_ISREG(about.st_mode):
        return whole_file(reading.NOT_A_FILE, path)
    if about.st_size > _LIMIT_MB * 1_000_000:
        return whole_file(reading.TOO_LARGE, path, limit=str(_LIMIT_MB))
    return None


def reason(error: OSError) -> str:
    """Why the system refused: a message of ours, or its own words without a path."""
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__
