"""A council's folder as `raad init` leaves it, kept in git on a forge, and the recipes' commands run in it for real."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.editing.starting.publishing import PROGRAMS, publishing_files
from tests.whole.conftest import ROOT

RECIPES = ROOT / "generator" / "editing" / "starting" / "publishing"
URL = "https://udsatteraad.example/"

SITE = f"""\
name: Udsatterådet i Eksempelkøbing Kommune
url: {URL}
repository: public
"""
COUNCIL = """\
name: Udsatterådet
municipality: Eksempelkøbing Kommune
profile: neutral
"""
MEETING = """\
---
date: 2026-03-12
place: Rådhuset
kind: ordinary
status: held
announce: 2026-03-01
agenda:
  publish: 2026-03-05 09:00
  items:
    - {number: 1, title: Tandpleje for udsatte, type: decision}
---
"""
STATEMENT = """\
---
title: Kortere ventetid hos tandlægen
adopted: 2026-02-01
publish: 2026-02-02
---
Ventetiden skal ned.
"""
BEFORE, AFTER = "2026-03-05T08:59", "2026-03-05T09:01"
AGENDA_PAGE = "moeder/2026-03-12/index.html"
STATEMENT_FILE = "content/statements/tandlaege.md"
STATEMENT_PAGE = "udtalelser/tandlaege/index.html"

# The command as a shell finds it, at a moment that the test sets, where the command has one.
_RAAD = f"""\
#!/bin/sh
case "$1" in build | check | diff) set -- "$@" --as-of "$RAAD_TEST_MOMENT" ;; esac
exec {sys.executable} -m generator "$@"
"""


def program(path: Path, text: str) -> None:
    """Writes a program."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


@dataclass(frozen=True)
class Machine:
    """Somewhere that commands are run: a folder of programs that come before the system's, and a home."""

    programs: Path

    def run(self, *words: str | Path, cwd: Path, moment: str = AFTER, **more: str) -> subprocess.CompletedProcess[str]:
        """Runs a command with nothing of the environment but where the programs are."""
        variables = {
            "PATH": f"{self.programs}:{os.environ['PATH']}:/usr/sbin",
            "HOME": str(self.programs),
            "PYTHONPATH": str(ROOT),
            "RAAD_TEST_MOMENT": moment,
            "GIT_CONFIG_NOSYSTEM": "1",
            **more,
        }
        return subprocess.run(
            list(map(str, words)), cwd=cwd, env=variables, capture_output=True, text=True, check=False, timeout=120
        )

    def good(self, *words: str | Path, cwd: Path, **more: str) -> str:
        """Runs a command that has to go well, and returns what it says."""
        done = self.run(*words, cwd=cwd, **more)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@dataclass(frozen=True)
class Council:
    """The forge's repository, and the secretary's copy of it."""

    machine: Machine
    forge: Path
    folder: Path

    def change(self, files: Mapping[str, str], programs: Iterable[str] = ()) -> str:
        """Writes files, some of them programs, commits and pushes; returns the commit."""
        for name, text in files.items():
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
            file.chmod(0o755 if name in programs else 0o644)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "En ændring")
        self.git("push", "--quiet", "origin", "HEAD")
        return self.git("rev-parse", "HEAD").strip()

    def git(self, *words: str) -> str:
        """Runs git as the secretary."""
        who = ("-c", "user.name=sekretariatet", "-c", "user.email=raad@eksempel.example")
        return self.machine.good("git", *who, *words, cwd=self.folder)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine that has raad."""
    program(tmp_path / "programs" / "raad", _RAAD)
    return Machine(tmp_path / "programs")


@pytest.fixture
def council(tmp_path: Path, machine: Machine, request: pytest.FixtureRequest) -> Council:
    """A council with a meeting whose agenda becomes public at nine o'clock, and the recipe that the test names."""
    folder, forge = tmp_path / "secretary", tmp_path / "forge.git"
    machine.good("git", "init", "--quiet", "--bare", "--initial-branch=main", forge, cwd=tmp_path)
    machine.good("git", "clone", "--quiet", forge, folder, cwd=tmp_path)
    one = Council(machine, forge, folder)
    one.git("checkout", "--quiet", "-B", "main")
    files = {
        "site_config.yml": SITE,
        ".gitignore": "/site/\n/.site.*\n",
        "content/councils/udsatteraadet.yml": COUNCIL,
        "content/meetings/2026-03-12.md": MEETING,
        STATEMENT_FILE: STATEMENT,
    }
    one.change(files | publishing_files(request.param, URL), programs=PROGRAMS)
    return one
