"""Runs programs and measures them: time, processor time, and the memory of the whole process tree."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

# Looking costs a millisecond or two, which counts only where the process that is measured does it itself.
_INTERVAL, _INTERVAL_WITHIN = 0.05, 0.25
# Linux counts kilobytes, macOS bytes.
_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Usage:
    """What a run cost: wall and processor seconds, and peak bytes; whether it ended in time, and its exit status."""

    wall: float
    cpu: float
    peak: int
    finished: bool
    status: int

    def then(self, other: Usage) -> Usage:
        """This run and another one after it."""
        return Usage(
            wall=self.wall + other.wall,
            cpu=self.cpu + other.cpu,
            peak=max(self.peak, other.peak),
            finished=self.finished and other.finished,
            status=self.status or other.status,
        )


def run(command: Sequence[str], log: Path, *, timeout: float, environment: Mapping[str, str] | None = None) -> Usage:
    """Run a program to its end, its output going to `log`; after `timeout` seconds it is ended with its children."""
    with log.open("wb") as output:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})},
        )
        with Sampler(process.pid) as sampler:
            timer = threading.Timer(timeout, _end, (process.pid,))
            timer.start()
            _, status, used = os.wait4(process.pid, 0)
            wall = time.perf_counter() - begin
            finished = timer.is_alive()
            timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    peak = max(sampler.peak, used.ru_maxrss * _MAXRSS_UNIT)
    return Usage(wall, used.ru_utime + used.ru_stime, peak, finished, process.returncode)


def this_process() -> int:
    """The id of the process that asks."""
    return os.getpid()


class Sampler:
    """Adds up the memory of a process and all its descendants again and again while it is entered.

    Memory that several processes share is counted for each. Without /proc there is nothing to add up: the peak is 0.
    """

    def __init__(self, root: int) -> None:
        """Take the id of the process at the top."""
        self.peak = 0
        self._root = root
        self._interval = _INTERVAL_WITHIN if root == os.getpid() else _INTERVAL
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(self._interval):
            self.peak = max(self.peak, sum(map(_memory, _tree(self._root))))


def _tree(root: int) -> list[int]:
    """A process and all its descendants."""
    children: dict[int, list[int]] = {}
    for process, parent in _parents():
        children.setdefault(parent, []).append(process)
    found = [root]
    for process in found:
        found += children.get(process, ())
    return found


def _parents() -> Iterator[tuple[int, int]]:
    for folder in Path("/proc").iterdir() if Path("/proc/self/stat").exists() else ():
        if folder.name.isdecimal():
            try:
                # The name of the program stands in brackets and may hold anything.
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            yield int(folder.name), int(fields[1])


def _memory(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * _PAGE
    except OSError:
        return 0


def _end(root: int) -> None:
    for process in reversed(_tree(root)):
        try:
            os.kill(process, 9)
        except ProcessLookupError:
            continue


def size(folder: Path) -> tuple[int, int]:
    """The bytes and the number of files in a folder."""
    files = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return sum(files), len(files)
