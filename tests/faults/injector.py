"""Makes one operation of this process on the disk go wrong, or every one from there on.

Python announces each operation to its audit hooks before the system is asked, whatever module wanted it. A hook stays
for the life of a process: `inject` belongs into a child that is thrown away.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import signal
import stat
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO, Any, Literal

Kind = Literal["none", "full", "read-only", "denied", "stuck", "kill", "stop"]

_REMOVES = {"os.remove", "os.rmdir"}
_NEEDS_ROOM = {"open", "data", "os.mkdir"}
_WRITES = _NEEDS_ROOM | {"os.rename", "os.chmod", "os.link", "os.symlink", "subprocess.Popen", "renameat2"}
# The operations that each fault counts and meets. On a full disk files can be removed and renamed.
_MEETS = {
    "full": _NEEDS_ROOM,
    "read-only": _WRITES,
    "denied": _WRITES,
    "stuck": _REMOVES,
}
_ERRORS = {"full": errno.ENOSPC, "read-only": errno.EROFS, "denied": errno.EACCES, "stuck": errno.EACCES}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_DEVICES = ("/dev/", "/proc/")


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong at the operation of this number, counted from 1, and whether it goes on doing so."""

    kind: Kind = "none"
    at: int = 0
    lasting: bool = False


NONE = Fault()


class _Injector:
    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self.operations: list[str] = []
        self._busy = False

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._busy or not _writes(event, arguments):
            return
        operation = "renameat2" if event == "ctypes.dlsym" else event
        if self.strikes(operation):
            path = arguments[0] if isinstance(arguments[0], str | bytes | os.PathLike) else None
            code = _ERRORS[self.fault.kind]
            raise OSError(code, os.strerror(code), path and os.fspath(path))

    def strikes(self, operation: str) -> bool:
        """Count the operation and tell whether it is to fail; ends or stops the process where that is the fault."""
        if self.fault.kind == "read-only" and operation in _REMOVES:
            return self.fault.lasting and 0 < self.fault.at <= len(self.operations)
        if operation not in _MEETS.get(self.fault.kind, _WRITES | _REMOVES):
            return False
        self.operations.append(operation)
        now = len(self.operations)
        struck = now == self.fault.at or (self.fault.lasting and 0 < self.fault.at < now)
        if struck and self.fault.kind in {"kill", "stop"}:
            os.kill(os.getpid(), signal.SIGKILL if self.fault.kind == "kill" else signal.SIGSTOP)
            return False
        return struck and self.fault.kind in _ERRORS

    def opening(self, original: Callable[..., IO[Any]]) -> Callable[..., IO[Any]]:
        """`open`, whose files cannot always be filled: the kernel itself says so, on write or on close."""

        def open_(file: Any, mode: str = "r", *arguments: Any, **named: Any) -> IO[Any]:
            stream = original(file, mode, *arguments, **named)
            filled = set(mode) & set("wax+") and self.fault.kind == "full" and _on_disk(stream)
            if filled and self.strikes("data"):
                self._busy = True
                full = os.open("/dev/full", os.O_WRONLY)
                os.dup2(full, stream.fileno(), inheritable=False)
                os.close(full)
                self._busy = False
            return stream

        return open_


def _on_disk(stream: IO[Any]) -> bool:
    """Whether a disk could be too full for it; a pipe to another program never is."""
    return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)


def _writes(event: str, arguments: tuple[Any, ...]) -> bool:
    if event == "open":
        path, _, flags = arguments
        return bool(flags & _WRITING) and not str(path).startswith(_DEVICES)
    return event in _WRITES | _REMOVES or (event == "ctypes.dlsym" and arguments[1] == "renameat2")


def inject(fault: Fault) -> Sequence[str]:
    """Set the fault for the rest of this process; returns the operations that it counts, which grow."""
    injector = _Injector(fault)
    sys.addaudithook(injector.hook)
    builtins.open = io.open = injector.opening(io.open)  # type: ignore[assignment]
    return injector.operations
