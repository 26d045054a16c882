"""The same records and moment give the same paths, bytes and modes, whatever the machine and the user around them.

The other build differs in everything at once: time zone, locale, umask, hash seed, home, working folder, name and
depth of the folder, disk, order in which folders are listed, times and modes of the files, processes, and the user.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.whole.conftest import EXAMPLE_DAY, ROOT, tree

ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "4711",
    "HOME": "/nonexistent",
    "SOURCE_DATE_EPOCH": "1",
}
NOBODY = 65534
TRIAL = (
    "import generator, os, subprocess, sys; subprocess.run([sys.executable, '-c', ''], check=True); print(os.getuid())"
)
# Is loaded by the interpreter before the command: lists every folder backwards, and has a narrow umask.
SITECUSTOMIZE = """
import os
scan, listing = os.scandir, os.listdir
class Backwards:
    def __init__(self, entries):
        with entries:
            self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))
    def __iter__(self):
        return self.entries
    def __next__(self):
        return next(self.entries)
    def __enter__(self):
        return self
    def __exit__(self, *_):
        pass
    def close(self):
        pass
os.scandir = lambda *folder: Backwards(scan(*folder))
os.listdir = lambda *folder: sorted(listing(*folder), reverse=True)
os.umask(0o077)
"""


def other_user() -> list[str]:
    """How a command becomes another user's, in words before it; none where that cannot be: only root can do it.

    Where nobody may read the interpreter, its user may look everywhere all the same.
    """
    become = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    able = [*become, "--inh-caps=+dac_override", "--ambient-caps=+dac_override"]
    if os.getuid() != 0 or shutil.which("setpriv") is None:
        return []
    program = [sys.executable, "-c", TRIAL]
    for prefix in (become, able):
        tried = subprocess.run(
            prefix + program, cwd="/", env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
        )
        if tried.stdout == f"{NOBODY}\n":
            return prefix
    return []


@pytest.fixture
def elsewhere() -> Iterator[Path]:
    """An empty folder on another disk where the machine has one in memory, deep down under names that are no ASCII."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as root:
        Path(root).chmod(0o755)
        folder = Path(root, "Rådets mappe", "æøå ÆØÅ", *("mappe i mappe" for _ in range(6)), "100 % færdig & “klar”")
        folder.mkdir(parents=True)
        yield folder


def copy_records(folder: Path) -> None:
    """The example's records as another user keeps them, older by years and written in the opposite order."""
    for path in [*sorted(ROOT.glob("content/**/*"), reverse=True), ROOT / "site_config.yml"]:
        if path.is_file():
            copy = folder / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
            os.utime(copy, (10**9, 10**9))
            copy.chmod(0o600)


def build_elsewhere(folder: Path, user: list[str]) -> Path:
    """Builds a copy of the example in the folder, and returns the site."""
    copy_records(folder)
    customize = folder / "tilpasning"
    customize.mkdir()
    (customize / "sitecustomize.py").write_text(SITECUSTOMIZE)
    if user:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
    variables = {name: value for name, value in os.environ.items() if name not in {"TMPDIR", "USER", "LOGNAME"}}
    variables |= {"PYTHONPATH": f"{customize}{os.pathsep}{ROOT}", **ELSEWHERE}
    command = [*user, sys.executable, "-m", "generator", "build", "--as-of", EXAMPLE_DAY]
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_two_builds_are_the_same_bytes(elsewhere: Path, example_site: Path) -> None:
    user = other_user()
    site = build_elsewhere(elsewhere, user)
    assert site.stat().st_uid == (NOBODY if user else os.getuid())
    here, there = tree(example_site), tree(site)
    assert here.keys() == there.keys()
    assert [path for path in here if here[path] != there[path]] == []
    assert site.stat().st_mode == example_site.stat().st_mode


def test_another_user_builds_too() -> None:
    """Says so in the summary where the comparison could not be made as another user."""
    if not other_user():
        pytest.skip("the two builds that are compared have the same user: only root can be another one")
