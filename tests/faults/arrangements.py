"""How a build in a child is disturbed otherwise than on the disk: each sets up its own process, for its whole life."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import generator.cli.common as common_module
import generator.cores as cores_module
import generator.rendering.search as search_module
import generator.rendering.staging as staging_module
from generator.rendering.fragments import Fragments


def processes() -> None:
    """The work is done by two processes, however little there is."""
    cores_module._WORTH_A_PROCESS = 0
    cores_module._AT_A_TIME = 1
    os.sched_getaffinity = lambda _: {0, 1}  # type: ignore[assignment]


def second_process(disturb: Callable[[], None]) -> None:
    """The second of two processes is disturbed before it writes its first page."""
    processes()
    render = Fragments.render

    def disturbed(*arguments: Any) -> Any:
        if multiprocessing.parent_process() is not None:
            disturb()
        time.sleep(0.01)
        return render(*arguments)

    Fragments.render = disturbed  # type: ignore[method-assign]


def second_process_killed() -> None:
    """The system kills the second process."""
    second_process(lambda: os.kill(os.getpid(), signal.SIGKILL))


def second_process_fills_the_disk() -> None:
    """The second process meets a full disk."""

    def fill() -> None:
        raise OSError(28, os.strerror(28), "index.html")

    second_process(fill)


def first_process_killed() -> None:
    """The first process is killed; the second has said who it is, and would go on for ten minutes."""

    def go_on() -> None:
        Path(os.environ["FAULTS_PID"]).write_text(str(os.getpid()))
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(600)

    second_process(go_on)


def two_steps() -> None:
    """The kernel cannot exchange folders."""
    staging_module.exchange = lambda *_: False


def pagefind_missing() -> None:
    """No search engine is installed."""
    search_module.shutil.which = lambda *_, **__: None  # type: ignore[assignment]


def pagefind_is(script: str) -> None:
    """Another program stands in the search engine's place."""
    program = Path(os.environ["FAULTS_PROGRAM"])
    program.write_text(f"#!{sys.executable}\n{script}")
    program.chmod(0o755)
    search_module._program = lambda: str(program)


def pagefind_fails() -> None:
    """The search engine fails with words of its own."""
    pagefind_is("import sys; sys.exit('kaput')")


def pagefind_killed() -> None:
    """The system kills the search engine."""
    pagefind_is("import os; os.kill(os.getpid(), 9)")


def pagefind_ends() -> None:
    """The search engine ends as if all were well, and has answered nothing."""
    pagefind_is("")


_ANSWER = """
import base64, json, os, pathlib, sys
said = json.dumps({"message_id": 0, "payload": {"type": %r, "message": "kaput"}})
while piece := os.read(0, 65536):
    sys.stdout.write((base64.b64encode(said.encode()).decode() + ",") * piece.count(b","))
    sys.stdout.flush()
"""


def pagefind_refuses() -> None:
    """The search engine refuses what it is asked."""
    pagefind_is(_ANSWER % "Error")


def pagefind_writes_nothing() -> None:
    """The search engine says that all is well, and has written nothing."""
    pagefind_is(_ANSWER % "Done")


def pagefind_writes_half() -> None:
    """The search engine says that all is well, and its index breaks off."""
    half = "os.mkdir('pagefind'); pathlib.Path('pagefind/pagefind-entry.json').write_text('{\"languages\": {')\n"
    pagefind_is(_ANSWER.replace("said =", half + "said =") % "Done")


def pagefind_not_executable() -> None:
    """The search engine may not be run."""
    pagefind_is("")
    Path(os.environ["FAULTS_PROGRAM"]).chmod(0o644)


def small_files_only() -> None:
    """The system lets no file become larger than 3 kB: a limit of the kernel, in the search engine too."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, resource.RLIM_INFINITY))


def clock() -> None:
    """The clock stands at FAULTS_CLOCK, and whoever looks again sees an earlier time."""
    moment = datetime.fromisoformat(os.environ["FAULTS_CLOCK"])

    class Standing(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            return moment.astimezone(tz)

    common_module.datetime = Standing  # type: ignore[misc]
    seconds = iter(range(int(moment.timestamp()), 0, -3600))
    time.time = lambda: float(next(seconds))  # type: ignore[assignment]
    time.time_ns = lambda: next(seconds) * 10**9  # type: ignore[assignment]


def a_record_changes() -> None:
    """While the records are read, a meeting that is being read is emptied and begins to be written anew."""
    read = Path.read_bytes

    def disturbed(self: Path) -> bytes:
        data = read(self)
        if self.parent.name == "meetings":
            self.write_bytes(data[: len(data) // 2])
            return read(self)
        return data

    Path.read_bytes = disturbed  # type: ignore[method-assign]
