"""Runs the command `raad` again and again in children of one process that has loaded everything: a second each less.

`python -m tests.faults.workshop` is that process: it reads one line of JSON for each thing to do and answers with one.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.faults.injector import NONE, Fault, inject
from tests.faults.warm import warm_up

ROOT = Path(__file__).resolve().parents[2]
COUNCIL = ROOT / "tests" / "reading" / "base"
BEFORE, AFTER = "2026-03-01", "2026-09-10T12:00"


@dataclass(frozen=True, slots=True)
class Run:
    """How a command ended: exit status (negative: the signal; None: stopped half-way), words, operations, seconds."""

    child: int
    status: int | None
    said: str
    operations: list[str]
    seconds: float


class Workshop:
    """The process that runs commands, seen from a test."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Take the process, whose pipes are open."""
        self._process = process

    def run(
        self,
        *words: str | Path,
        fault: Fault = NONE,
        arrange: str = "",
        kill_after: float | None = None,
        variables: Mapping[str, str] | None = None,
    ) -> Run:
        """Run `raad` with these words, disturbed by a fault or one of the arrangements; killed after some seconds."""
        return self._ask(
            words=[str(word) for word in words],
            fault=asdict(fault),
            arrange=arrange,
            kill_after=kill_after,
            variables=dict(variables or {}),
        )

    def go_on(self, stopped: Run) -> Run:
        """Let a command that has stopped half-way run to its end."""
        return self._ask(go_on=stopped.child)

    def kill(self, stopped: Run) -> Run:
        """Kill a command that has stopped half-way."""
        os.kill(stopped.child, signal.SIGKILL)
        return self.go_on(stopped)

    def _ask(self, **request: Any) -> Run:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return Run(**json.loads(self._process.stdout.readline()))


@contextmanager
def open_workshop() -> Iterator[Workshop]:
    """Give a workshop, and close it afterwards."""
    command = [sys.executable, "-m", "tests.faults.workshop"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Workshop(process)


class _Children:
    """The server's side."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._began: dict[int, float] = {}

    def answer(self, request: dict[str, Any]) -> Run:
        if "go_on" not in request:
            return self._wait(self._start(request), request["kill_after"])
        child = request["go_on"]
        os.kill(child, signal.SIGCONT)
        return self._wait(child, None)

    def _start(self, request: dict[str, Any]) -> int:
        began = time.monotonic()
        child = os.fork()
        if child == 0:
            _perform(request, self._folder)
        self._began[child] = began
        return child

    def _wait(self, child: int, kill_after: float | None) -> Run:
        if kill_after is not None:
            time.sleep(kill_after)
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, os.WUNTRACED)
        seconds = time.monotonic() - self._began[child]
        if os.WIFSTOPPED(status):
            return Run(child, None, "", [], seconds)
        said, operations = (self._left(child, name) for name in ("said", "operations"))
        return Run(child, os.waitstatus_to_exitcode(status), said, operations.split(), seconds)

    def _left(self, child: int, name: str) -> str:
        # A child that was killed at once has left nothing.
        file = self._folder / f"{child}.{name}"
        return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""


def _perform(request: dict[str, Any], folder: Path) -> None:
    """The life of a child."""
    from generator.cli import main
    from tests.faults import arrangements

    said = os.open(folder / f"{os.getpid()}.said", os.O_WRONLY | os.O_CREAT, 0o600)
    counted = os.open(folder / f"{os.getpid()}.operations", os.O_WRONLY | os.O_CREAT, 0o600)
    os.dup2(said, 1)
    os.dup2(said, 2)
    os.environ.update(request["variables"])
    sys.argv = ["raad", *request["words"]]
    if request["arrange"]:
        getattr(arrangements, request["arrange"])()
    operations = inject(Fault(**request["fault"]))
    status = 70
    try:
        main()
    except SystemExit as error:
        status = error.code if isinstance(error.code, int) else 0 if error.code is None else 1
    except BaseException:  # noqa: BLE001 - what the interpreter would print
        sys.excepthook(*sys.exc_info())
    os.write(counted, "\n".join(operations).encode())
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _serve() -> None:
    with tempfile.TemporaryDirectory() as folder:
        children = _Children(Path(folder))
        for line in sys.stdin:
            print(json.dumps(asdict(children.answer(json.loads(line)))), flush=True)


if __name__ == "__main__":
    warm_up(COUNCIL, AFTER)
    # What is here stays: a child that looks through it would copy every page of memory.
    gc.freeze()
    _serve()
