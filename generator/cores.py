"""One piece of work on each of many values, done by as many processes as there are processors to run them."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, TypeVar
from warnings import catch_warnings, filterwarnings

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")

Done = dict[int, R]
Share = Callable[[], Done[R]]

_WORTH_A_PROCESS = 400
_AT_A_TIME = 25
_PR_SET_PDEATHSIG = 1


def on_all_cores(work: Callable[[T], R], values: Sequence[T]) -> list[R]:
    """Return `work(value)` for each of `values`, in their order; work that is done twice must do no harm.

    Where there are many, processes split from this one take turns: they see everything that this one knows, and only
    results come back. What a process was at that the system ended is done here. Raises what `work` raises.
    """
    others = len(os.sched_getaffinity(0)) - 1 if sys.platform == "linux" else 0
    # Elsewhere a new process would start from nothing, without the values.
    if len(values) < _WORTH_A_PROCESS or not others:
        return [work(value) for value in values]
    # Few records need no other process, and importing all that takes as long as reading twenty of them.
    import multiprocessing

    context = multiprocessing.get_context("fork")
    turns = context.Value("l", 0)

    def share() -> Done[R]:
        return {place: work(values[place]) for place in _places(turns, len(values))}

    with ExitStack() as stack:
        answers = [stack.enter_context(_process(context, share)) for _ in range(others)]
        done = share()
        for answer in answers:
            done |= answer()
    return [done[place] if place in done else work(value) for place, value in enumerate(values)]


def _places(turns: Any, end: int) -> Iterator[int]:
    """The values that this process gets: whoever is ready takes the next few."""
    while True:
        with turns.get_lock():
            start = turns.value
            turns.value += _AT_A_TIME
        if start >= end:
            return
        yield from range(start, min(start + _AT_A_TIME, end))


@contextmanager
def _process(context: Any, share: Share[R]) -> Iterator[Share[R]]:
    """A process that works on its share; called, what is given waits for it and returns what it has done."""
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(theirs, share))
    with catch_warnings():
        # Python 3.12 warns of locks that another thread may hold; there are none here.
        filterwarnings("ignore", category=DeprecationWarning, message=".*fork")
        process.start()
    theirs.close()
    try:
        yield lambda: _received(ours)
    finally:
        process.kill()
        process.join()
        ours.close()


def _end_with_parent() -> None:
    """Has the system end this process with its parent, so that nothing goes on writing for a build that was killed."""
    import ctypes
    import multiprocessing

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    parent = multiprocessing.parent_process()
    if parent is not None and parent.pid != os.getppid():
        os._exit(1)


def _answer(answer: Connection, share: Share[R]) -> None:
    _end_with_parent()
    # Whoever interrupts means the first process, which ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        answer.send(share())
    except Exception as error:  # noqa: BLE001 - the other process raises it
        answer.send(error)
    answer.close()


def _received(answer: Connection) -> Done[Any]:
    try:
        done: Done[Any] | Exception = answer.recv()
    except EOFError:
        return {}
    if isinstance(done, Exception):
        raise done
    return done
