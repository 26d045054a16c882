"""`raad init --publish`: the recipe's files in a new council's folder, for its address."""

from __future__ import annotations

import os
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import raad
from generator.editing.starting.publishing import PROGRAMS, WAYS, publishing_files

TODAY = ("--as-of", "2026-11-23T09:00")


def typed(*words: str, cwd: Path) -> Result:
    with chdir(cwd):
        return CliRunner().invoke(raad, [words[0], *TODAY, *words[1:]])


@pytest.mark.parametrize("way", WAYS)
def test_the_files_of_a_recipe_are_there_and_the_records_check_clean(tmp_path: Path, way: str) -> None:
    done = typed("init", "arkiv", "--publish", way, "--url", "https://udsatteråd.example/", cwd=tmp_path)
    assert (done.exit_code, done.stderr) == (0, "")
    folder = tmp_path / "arkiv"
    files = publishing_files(way, "https://udsatteråd.example/")
    for path, text in files.items():
        assert (folder / path).read_text() == text
        assert os.access(folder / path, os.X_OK) == (path in PROGRAMS)
    # Servers are asked for the name that a browser sends.
    assert "https://xn--udsatterd-d3a.example/udgivet.txt" in (folder / "publishing" / "watch.sh").read_text()
    assert typed("check", cwd=folder).exit_code == 0


def test_without_it_there_are_none(tmp_path: Path) -> None:
    typed("init", "arkiv", cwd=tmp_path)
    assert not any((tmp_path / "arkiv" / path).exists() for path in publishing_files("github", "https://a.example/"))


def test_an_unknown_way_is_refused(tmp_path: Path) -> None:
    done = typed("init", "arkiv", "--publish", "ftp", cwd=tmp_path)
    assert done.exit_code == 2
    assert "own-server" in done.stderr
    assert list(tmp_path.iterdir()) == []
