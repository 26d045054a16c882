"""A small council to make mistakes in."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reading.reading_help import HERE, Council


@pytest.fixture
def council(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Council:
    """The faultless council in a folder of its own, which is the working directory."""
    shutil.copytree(HERE / "base", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return Council(tmp_path)


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Council]:
    """Sets up the council of a case: its files over the faultless council, or alone."""

    def set_up(folder: Path) -> Council:
        if not folder.name.startswith("alone-"):
            shutil.copytree(HERE / "base", tmp_path, dirs_exist_ok=True)
        shutil.copytree(folder, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.*.txt"))
        monkeypatch.chdir(tmp_path)
        return Council(tmp_path)

    return set_up
