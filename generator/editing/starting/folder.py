"""A new folder appears with all its files, or not at all; of a folder that is there, nothing is overwritten."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from generator.editing.refusals import NotWritten
from generator.editing.starting.files import File
from generator.language import deferred as _

_LEFT_ALONE = frozenset({".git"})


def check_empty(folder: Path) -> None:
    """Raises NotWritten where the folder is a file or holds anything but git's own, OSError where it cannot be read."""
    if folder.exists() and not folder.is_dir():
        raise NotWritten(_("{folder} is a file. Choose a new folder."), folder=folder)
    if folder.is_dir() and any(one.name not in _LEFT_ALONE for one in folder.iterdir()):
        raise NotWritten(
            _("{folder} has something in it already. Choose a new or an empty folder; nothing was changed."),
            folder=folder,
        )


def write(folder: Path, files: Iterable[File]) -> None:
    """Write the files into a folder that is new or empty; raises NotWritten or OSError, and it is then as it was."""
    check_empty(folder)
    there = folder.is_dir()
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Beside the place that the files are to have, so that they take it by a new name alone.
    room = Path(tempfile.mkdtemp(prefix=".raad-init-", dir=folder if there else folder.parent))
    try:
        made = room / "made"
        made.mkdir()
        for file in files:
            _write(made / file.path, file)
        if there:
            _move_in(made, folder)
        else:
            made.rename(folder)
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _write(place: Path, file: File) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(file.text.encode())
    if file.program:
        place.chmod(place.stat().st_mode | 0o111)


def _move_in(made: Path, folder: Path) -> None:
    """Everything that was made, into a folder that stays; where one cannot follow, those before it go back."""
    moved: list[Path] = []
    try:
        for one in sorted(made.iterdir()):
            one.rename(folder / one.name)
            moved.append(folder / one.name)
    except BaseException:
        for one in moved:
            one.rename(made / one.name)
        raise
