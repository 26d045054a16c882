"""The records as they stood at a revision that git keeps, in a folder of their own for as long as they are read."""

from __future__ import annotations

import os
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

# A hook of git tells its own repository to every git that it starts; here the records' place decides.
_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"})


class NoRevision(Exception):
    """The records of a revision cannot be had."""


class NoGit(NoRevision):
    """There is no git on this machine."""


class NoRepository(NoRevision):
    """The records lie in no repository that git may read."""


class UnknownRevision(NoRevision):
    """Git knows no such revision."""


class Outside(NoRevision):
    """A file or folder of the records lies outside their repository; its path as the user knows it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(str(path))


class NotKept(NoRevision):
    """The revision does not hold the configuration and the records."""


@contextmanager
def records_at(revision: str, config: Path, content: Path) -> Iterator[tuple[Path, Path]]:
    """The configuration and the folder of the records at a revision, in a folder that nobody else may open.

    The folder is removed in the end. Raises NoRevision, or one of its kinds, and OSError.
    """
    top = _top(config)
    places = [_within(top, path) for path in (config, content)]
    commit = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise UnknownRevision(revision)
    with TemporaryDirectory(prefix="raad-") as folder:
        packed, records = Path(folder) / "records.tar", Path(folder) / "records"
        if _git(top, "archive", "--format=tar", f"--output={packed}", commit, "--", *map(str, places)) is None:
            raise NotKept(revision)
        _unpack(packed, records)
        packed.unlink()
        yield records / places[0], records / places[1]


def _top(config: Path) -> Path:
    """The folder of the repository that a configuration file lies in."""
    top = _git(config.parent, "rev-parse", "--show-toplevel")
    if not top:
        raise NoRepository(str(config.parent))
    return Path(top)


def _within(top: Path, path: Path) -> PurePosixPath:
    """A path as the repository knows it: links on the way are followed, the last name is taken as it stands."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow the last name too
    whole = whole.parent.resolve() / whole.name
    if not whole.is_relative_to(top):
        raise Outside(path)
    return PurePosixPath(whole.relative_to(top))


def _git(folder: Path, *words: str) -> str | None:
    """What git says in a folder; None where it refuses. Its own words are not for the user."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    command = ["git", "--literal-pathspecs", "-C", str(folder), *words]
    try:
        done = subprocess.run(  # noqa: S603 - git itself, with words that it takes for names alone
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except FileNotFoundError as error:
        raise NoGit from error
    return os.fsdecode(done.stdout).removesuffix("\n") if done.returncode == 0 else None


def _unpack(packed: Path, folder: Path) -> None:
    """Writes the regular files of what git has packed; a link is left out, for a record is none."""
    with tarfile.open(packed, "r:") as files:
        for member in files:
            file = files.extractfile(member) if member.isreg() else None
            place = PurePosixPath(member.name)
            if file is None or place.is_absolute() or ".." in place.parts:
                continue
            target = folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read())
