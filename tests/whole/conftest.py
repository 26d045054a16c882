"""Whole builds, from records on disk to a finished folder."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.pipeline import Result, Sources, build
from generator.publication.moments import as_of

ROOT = Path(__file__).resolve().parents[2]
COUNCILS = ROOT / "tests" / "councils"
EXAMPLE_DAY = "2026-09-10T12:00"


def build_folder(folder: Path, out: Path, moment: str = EXAMPLE_DAY) -> Result:
    """Builds the site_config.yml and content/ of a folder."""
    sources = Sources(folder / "site_config.yml", folder / "content")
    return build(sources, as_of(moment), out, lambda stage: None)


def raad(*words: str | Path, cwd: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs the command as a user would, with its words caught in pipes."""
    return subprocess.run(
        _command(words), cwd=cwd, env=_environment(variables), capture_output=True, text=True, check=False
    )


def at_a_terminal(*words: str, cwd: Path, **variables: str) -> str:
    """What the command says on a terminal."""
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "wb") as terminal:
        subprocess.run(
            _command(words), cwd=cwd, env=_environment(variables), stdout=terminal, stderr=terminal, check=False
        )
    with os.fdopen(ours, "rb", buffering=0) as said:
        return said.read(100_000).decode()


def _command(words: tuple[str | Path, ...]) -> list[str]:
    return [sys.executable, "-m", "generator", *map(str, words)]


def _environment(variables: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "CI"} | variables | {"PYTHONPATH": str(ROOT)}


def tree(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every path of a folder with its mode and bytes."""
    return {
        str(path.relative_to(folder)): (path.stat().st_mode, path.read_bytes() if path.is_file() else b"")
        for path in sorted(folder.rglob("*"))
    }


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the example's records to change."""
    shutil.copy(ROOT / "site_config.yml", tmp_path)
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished example; it warns on purpose of a hearing with few days and of an update that waits for its day."""
    out = tmp_path_factory.mktemp("example") / "site"
    result = build_folder(ROOT, out)
    assert [one.rule.code for one in result.findings] == ["F401", "P004"]
    return out
