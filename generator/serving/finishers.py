"""Starts, waits for and ends the processes that make what a site needs beside its pages."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from threading import Event, Lock, Thread
from typing import Any

from generator.audit import Fault, Problem
from generator.language import deferred as _
from generator.rendering import RenderingError

_MODULE = "generator.serving.finishing"
_PACKAGES = str(Path(__file__).resolve().parents[2])
_ENDED = _("The program that makes the search index ended early. Save the file once more, or start raad serve again.")


@dataclass(frozen=True, slots=True)
class Finished:
    """What came of it: what the audit found, or why there was nothing to audit."""

    problems: tuple[Problem, ...] = ()
    failure: RenderingError | None = None


class Finishing:
    """One site in the making. Where it is ended early it never has a result."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that it works in, which vanishes with it."""
        self._folder = folder
        self._over = Event()
        self._changing = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self.result: Finished | None = None

    @property
    def out(self) -> Path:
        """Where the site comes to lie."""
        return self._folder / "site"

    def file(self, address: str) -> bytes | None:
        """Wait for the site and return the bytes of a file of it; None where there is none or no site comes."""
        self._over.wait()
        root = self.out.resolve()
        path = (root / address).resolve()
        with suppress(OSError):
            return path.read_bytes() if path.is_relative_to(root) else None
        return None

    def run(self, public: bytes, theme: Path) -> None:
        """Make the site, and keep what came of it."""
        with self._changing:
            if self._over.is_set():
                return
            self._process = process = _started(theme, self.out)
        told = process.communicate(public)[0] if process else b""
        with self._changing:
            if not self._over.is_set():
                self.result = _read(told)
                self._over.set()

    def end(self) -> None:
        """End whatever still runs and remove what there is of the site."""
        with self._changing:
            self._over.set()
            if self._process is not None and self._process.poll() is None:
                _kill(self._process)
                self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)


class Finisher:
    """Makes sites one at a time."""

    def __init__(self, theme: Path, folder: Path) -> None:
        """Take a folder to work in."""
        self._theme, self._folder = theme, folder
        self._turn = Lock()
        self.closed = False

    def start(self, public: bytes, done: Callable[[], None]) -> Finishing:
        """Begin to make the site of what is public, and call `done` when it is there."""
        finishing = Finishing(Path(mkdtemp(dir=self._folder)))

        def work() -> None:
            with self._turn:
                if self.closed:
                    finishing.end()
                finishing.run(public, self._theme)
            done()

        Thread(target=work, daemon=True).start()
        return finishing


def _started(theme: Path, out: Path) -> subprocess.Popen[bytes] | None:
    # A group of its own: whoever interrupts the preview does not mean this process, which the preview ends.
    try:
        return subprocess.Popen(  # noqa: S603 - our own program, no shell
            [sys.executable, "-P", "-m", _MODULE, str(theme), str(out)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": _path()},
            start_new_session=True,
        )
    except OSError:
        return None


def _path() -> str:
    # An empty entry means the current folder, where a council's records lie: no program of theirs is to run.
    given = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    return os.pathsep.join(filter(None, [_PACKAGES, *given]))


def _kill(process: subprocess.Popen[bytes]) -> None:
    # Windows knows no groups of processes.
    with suppress(ProcessLookupError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _read(told: bytes) -> Finished:
    try:
        said: dict[str, Any] = json.loads(told)
        if "failure" in said:
            return Finished(failure=RenderingError(said["failure"], **said["words"]))
        return Finished(tuple(Problem(Fault(rule), path, detail) for path, rule, detail in said["problems"]))
    except (ValueError, KeyError):
        return Finished(failure=RenderingError(_ENDED))
