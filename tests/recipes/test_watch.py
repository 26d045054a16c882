"""The script that notices when publishing has stopped, whatever it is that stopped."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.recipes.conftest import RECIPES, Machine

HOUR = 3600


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        del format, args


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where udgivet.txt would be served from."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(tmp_path))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/udgivet.txt"
        server.shutdown()


@pytest.mark.parametrize(("hours", "good"), [(0, True), (2, True), (4, False), (50, False)])
def test_it_tells_after_three_hours(address: str, tmp_path: Path, machine: Machine, hours: int, good: bool) -> None:
    told = tmp_path / "udgivet.txt"
    told.write_text("")
    os.utime(told, (time.time() - hours * HOUR,) * 2)
    done = machine.run("sh", RECIPES / "watch.sh", address, cwd=tmp_path)
    assert (done.returncode == 0) == good
    assert (f"{hours} timer" in done.stderr) != good
    assert done.stdout == ""


def test_it_tells_when_there_is_no_answer(address: str, tmp_path: Path, machine: Machine) -> None:
    assert machine.run("sh", RECIPES / "watch.sh", address, cwd=tmp_path).returncode != 0
    done = machine.run("sh", RECIPES / "watch.sh", address.removesuffix("udgivet.txt"), cwd=tmp_path)
    assert done.returncode != 0
    assert "fortæller ikke" in done.stderr
