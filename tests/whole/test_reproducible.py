"""The same records and moment give the same bytes, whatever the machine around them."""

from __future__ import annotations

import os
import subprocess
import sys
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
# Runs the command with every folder listed backwards and with a narrow umask.
OTHERWISE = """
import os, runpy
list_folder = os.scandir
class Backwards:
    def __init__(self, entries):
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
os.scandir = lambda *folder: Backwards(list_folder(*folder))
os.umask(0o077)
runpy.run_module("generator", run_name="__main__")
"""


def build_elsewhere(out: Path, cwd: Path, program: list[str], variables: dict[str, str]) -> None:
    command = [sys.executable, *program, "build", "--out", str(out), "--as-of", EXAMPLE_DAY]
    command += ["--config", str(ROOT / "site_config.yml"), "--content", str(ROOT / "content")]
    done = subprocess.run(
        command,
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.xdist_group("example")
def test_two_builds_are_the_same_bytes(tmp_path: Path, example_site: Path) -> None:
    build_elsewhere(tmp_path / "other", tmp_path, ["-c", OTHERWISE], ELSEWHERE)
    here, there = tree(example_site), tree(tmp_path / "other")
    assert here.keys() == there.keys()
    assert [path for path in here if here[path] != there[path]] == []
