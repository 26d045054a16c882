"""Folders as Windows' programs leave them: lines that end with CR LF, a mark at the beginning, other separators."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.whole.conftest import EXAMPLE_DAY, ROOT, raad, tree

MARK = b"\xef\xbb\xbf"
TEXTS = {".md", ".yml"}


def as_windows_writes_it(folder: Path) -> None:
    """Gives every text of a folder Windows' line ends and a mark of the byte order."""
    for file in folder.rglob("*"):
        if file.suffix in TEXTS and ".git" not in file.parts:
            file.write_bytes(MARK + file.read_bytes().replace(b"\n", b"\r\n"))


def begun(folder: Path) -> Path:
    """A council's own folder, as `raad init` leaves it."""
    words = ("--profile", "odense", "--first-meeting", "2026-09-03", "--as-of", "2026-08-10")
    done = raad("init", "raadet", *words, cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "raadet"


def built(folder: Path) -> dict[str, tuple[int, bytes]]:
    """The site of a folder, byte for byte."""
    done = raad("build", "--as-of", EXAMPLE_DAY, cwd=folder)
    assert done.returncode == 0, done.stderr
    return tree(folder / "site")


def test_the_site_of_the_example_is_the_same(tmp_path: Path) -> None:
    for name in ("unix", "windows"):
        shutil.copytree(ROOT / "content", tmp_path / name / "content")
        shutil.copy(ROOT / "site_config.yml", tmp_path / name)
    as_windows_writes_it(tmp_path / "windows")
    assert built(tmp_path / "windows") == built(tmp_path / "unix")


def test_a_new_council_is_checked_written_in_and_built(tmp_path: Path) -> None:
    council = begun(tmp_path)
    as_windows_writes_it(council)
    done = raad("new", "meeting", "2026-10-01", "--as-of", "2026-09-10", cwd=council)
    assert done.returncode == 0, done.stderr
    as_windows_writes_it(council / "content" / "meetings")
    done = raad("check", "--as-of", "2026-08-10", "--format", "json", cwd=council)
    assert done.returncode == 0
    # A new meeting is not public yet, and everybody may read the records.
    assert {one["code"] for one in json.loads(done.stdout)} == {"P004"}
    assert built(council)


@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r"])
def test_a_mistake_has_the_same_place(tmp_path: Path, ends: bytes) -> None:
    council = begun(tmp_path)
    meeting = council / "content" / "meetings" / "2026-09-03.md"
    spoilt = meeting.read_bytes().replace(b"kind: ordinary", b"kind: ordinery").replace(b"\n", ends)
    meeting.write_bytes(spoilt)
    done = raad("check", "--as-of", "2026-08-10", cwd=council)
    assert done.returncode == 1
    line = spoilt.split(ends).index(b"kind: ordinery") + 1
    assert f"content/meetings/2026-09-03.md:{line}:7: fejl R022" in done.stderr
    assert "\r" not in done.stderr
