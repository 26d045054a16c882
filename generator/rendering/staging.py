"""A finished site takes its place in one step, or not at all.

Everything is made in `.<name>.staging` beside the output, by one build at a time. Whatever kills a build, the output
is the old site or the new one, whole; the next build clears what is left over.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.language import deferred as _
from generator.rendering.errors import BuildInProgress, UnusableOutput
from generator.rendering.exchange import exchange
from generator.rendering.manifest import is_ours

_BESIDE = re.compile(r"\..+\.(staging|lock|previous)")
_IN_PROGRESS = _("Another build is writing to {out}. Wait until it has ended.")
_MOUNT_POINT = _("{out} is a mount point. Choose a folder inside it with --out.")


class Staging:
    """The folders of one build: `site` is to become the output, `scratch` vanishes."""

    def __init__(self, out: Path, room: Path) -> None:
        """Make empty folders in `room`, which no other build uses."""
        self._out, self._previous = out, _previous(out)
        self.site, self.scratch = room / "site", room / "scratch"
        self.site.mkdir()
        self.scratch.mkdir()

    def publish(self) -> None:
        """Put the staged site in the output's place; raises UnusableOutput if the place cannot be taken."""
        try:
            self._swap()
        except OSError as error:
            if error.errno not in {errno.EBUSY, errno.EXDEV}:
                raise
            raise UnusableOutput(_MOUNT_POINT, out=str(self._out)) from error

    def _swap(self) -> None:
        if not self._out.exists():
            self.site.rename(self._out)
        elif not exchange(self.site, self._out):
            self._swap_in_two_steps()

    def _swap_in_two_steps(self) -> None:
        # Between these two steps there is no output; where a build is killed there, the next one brings it back.
        self._out.rename(self._previous)
        try:
            self.site.rename(self._out)
        except OSError:
            self._previous.rename(self._out)
            raise
        _remove(self._previous)


@contextmanager
def staged(out: Path) -> Iterator[Staging]:
    """Give the folders for a build of `out`, and clear up afterwards, whether `publish()` was called or not.

    Raises BuildInProgress if another build is at it, UnusableOutput if `out` is a file, a link, or somebody else's.
    """
    out = out.parent.resolve() / out.name
    out.parent.mkdir(parents=True, exist_ok=True)
    container = out.with_name(f".{out.name}.staging")
    with _only_build(out), _open_to_readers():
        _recover(out)
        _check(out)
        _remove(container)
        container.mkdir(mode=0o700, exist_ok=True)
        try:
            # A name of its own: a helper process that outlives a killed build then writes into nobody's way.
            yield Staging(out, Path(tempfile.mkdtemp(dir=container)))
        finally:
            _remove(container)


def is_scratch(path: Path) -> bool:
    """Tell whether a path is, or lies in, what a build keeps beside its output, which no user has ever seen."""
    return any(_BESIDE.fullmatch(part) for part in path.parts)


@contextmanager
def _open_to_readers() -> Iterator[None]:
    """What is written, by us or by a program that we start, is readable for everybody, whatever the user's umask."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)


@contextmanager
def _only_build(out: Path) -> Iterator[None]:
    lock = FileLock(out.with_name(f".{out.name}.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise BuildInProgress(_IN_PROGRESS, out=str(out)) from error
    try:
        yield
    finally:
        lock.release()


def _previous(out: Path) -> Path:
    return out.with_name(f".{out.name}.previous")


def _recover(out: Path) -> None:
    previous = _previous(out)
    if not previous.exists():
        return
    if out.exists():
        _remove(previous)
    else:
        previous.rename(out)


def _check(out: Path) -> None:
    if out.is_symlink():
        problem = _("{out} is a symbolic link. Choose another folder with --out.")
    elif out.exists() and not out.is_dir():
        problem = _("{out} is a file. Choose a folder with --out.")
    elif out.exists() and any(out.iterdir()) and not is_ours(out):
        problem = _("{out} holds files that no build has written. Choose an empty or a new folder with --out.")
    elif (out / ".git").exists():
        problem = _("{out} holds a repository. Choose another folder with --out.")
    else:
        return
    raise UnusableOutput(problem, out=str(out))


def _remove(folder: Path) -> None:
    """Removes what can be removed. What is left is in nobody's way, and the next build's to remove."""
    shutil.rmtree(folder, ignore_errors=True)
