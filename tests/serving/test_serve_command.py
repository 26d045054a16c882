"""`raad serve` as a user runs it: where it listens, what it leaves behind, how it ends."""

from __future__ import annotations

import os
import re
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.serving.conftest import PATIENCE, ROOT
from tests.whole.conftest import raad, tree


@contextmanager
def serving(records: Path, room: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command as it runs, and where the preview is."""
    room.mkdir(exist_ok=True)
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(room)}
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", *words],
        cwd=records, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        line = process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        yield process, found[0] if found else line
    finally:
        process.kill()
        process.communicate()


def fetched(address: str) -> tuple[str, str]:
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
        return answer.url, answer.read().decode()


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_shows_the_site_and_leaves_nothing_behind(small: Path, tmp_path: Path, end: signal.Signals) -> None:
    room, before = tmp_path / "room", tree(small)
    with serving(small, room, "--as-of", "2026-09-10T12:00", "--port", "18200") as (process, address):
        url, page = fetched(address)
        assert url == f"{address}2026-09-10T12:00/"
        assert "Udsatterådet i Prøvekøbing Kommune" in page
        (folder,) = room.iterdir()
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        process.send_signal(end)
        said, complaints = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert "Forhåndsvisningen er slut." in said
    assert complaints == ""
    assert list(room.iterdir()) == []
    assert tree(small) == before


def test_no_helper_outlives_it(small: Path, tmp_path: Path) -> None:
    with serving(small, tmp_path / "room", "--as-of", "2026-09-10T12:00", "--port", "18220") as (process, address):
        fetched(address)
        while not (helpers := children(process.pid)):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
    end = time.monotonic() + PATIENCE
    while any(running(one) for one in helpers):
        assert time.monotonic() < end
        time.sleep(0.05)


def test_without_a_moment_it_shows_what_is_public_now(small: Path, tmp_path: Path) -> None:
    with serving(small, tmp_path / "room", "--port", "18240", "--language", "en") as (_, address):
        url, page = fetched(address)
        assert url == f"{address}nu/"
        assert "This is what everybody sees right now." in page


def test_where_a_port_is_taken_it_takes_the_next(small: Path, tmp_path: Path) -> None:
    with (
        socket.create_server(("127.0.0.1", 18260)),
        serving(small, tmp_path / "room", "--port", "18260") as (_, address),
    ):
        assert address == "http://127.0.0.1:18261/"


def test_where_all_ports_are_taken_it_says_so(small: Path) -> None:
    # Ports end at 65535.
    with socket.create_server(("127.0.0.1", 65535)):
        done = raad("serve", "--port", "65535", cwd=small)
    assert done.returncode == 2
    assert done.stderr == "Ingen port fra 65535 til 65535 er ledig. Vælg en anden med --port.\n"


def test_a_moment_that_is_none_is_refused(small: Path) -> None:
    assert raad("serve", "--as-of", "i morgen", cwd=small).returncode == 2


def children(process: int) -> list[int]:
    """The processes that a process has started."""
    found = []
    for stat_file in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat_file.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == process:
            found.append(int(stat_file.parent.name))
    return found


def running(process: int) -> bool:
    """Whether a process is there and not just waiting to be forgotten."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
