"""The records as git keeps them at a revision or has them staged, in a folder of their own while they are read."""

from __future__ import annotations

import os
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from types import MappingProxyType

from generator.git import git

_NONE: Mapping[str, str] = MappingProxyType({})


class NoRevision(Exception):
    """The records of a revision cannot be had."""


class NoGit(NoRevision):
    """There is no git on this machine."""


class NoRepository(NoRevision):
    """The records lie in no repository that git may read."""


class UnknownRevision(NoRevision):
    """Git knows no such revision."""


class NoCommit(NoRevision):
    """Nothing has been committed yet."""


class Outside(NoRevision):
    """A file or folder of the records lies outside their repository; its path as the user knows it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(str(path))


class NotKept(NoRevision):
    """The revision does not hold the configuration and the records."""


class NotStaged(NoRevision):
    """The configuration and the records are not staged, or a merge of them is not finished."""


@contextmanager
def records_at(revision: str, config: Path, content: Path) -> Iterator[tuple[Path, Path]]:
    """The configuration and the folder of the records at a revision, in a folder that nobody else may open.

    The folder is removed in the end. Raises NoRevision, or one of its kinds, and OSError.
    """
    top = top_of(config)
    places = [within(top, path) for path in (config, content)]
    commit = commit_of(top, revision)
    with _unpacked(top, commit, places, NotKept(revision)) as records:
        yield records / places[0], records / places[1]


@dataclass(frozen=True, slots=True)
class Staged:
    """A folder that stands for the one where the user is, and from there the configuration and the records."""

    folder: Path
    config: Path
    content: Path


@contextmanager
def staged(config: Path, content: Path, here: Path) -> Iterator[Staged]:
    """The configuration and the records as a commit would keep them that is made now, in a folder like `here`.

    From there their paths are those that the user knows; from the repository's top where `here` lies outside of it.
    The folder is removed in the end. Raises as `records_at` does, and NotStaged.
    """
    top = top_of(config)
    places = [within(top, path) for path in (config, content)]
    tree = asked(top, "write-tree", variables=_index_of_the_commit(top))
    if tree is None:
        raise NotStaged
    with _unpacked(top, tree, places, NotStaged()) as records:
        here = here.resolve()
        folder = records / (here.relative_to(top) if here.is_relative_to(top) else "")
        folder.mkdir(parents=True, exist_ok=True)
        yield Staged(folder, *(Path(os.path.relpath(records / place, folder)) for place in places))


def _index_of_the_commit(top: Path) -> dict[str, str]:
    """In a hook the index that the commit is made from, which is another one where not all of it is committed."""
    index = os.environ.get("GIT_INDEX_FILE")
    kept = asked(top, "rev-parse", "--absolute-git-dir")
    if not index or kept is None:
        return {}
    whole = Path(index).resolve()
    return {"GIT_INDEX_FILE": str(whole)} if whole.is_relative_to(Path(kept).resolve()) else {}


@contextmanager
def _unpacked(top: Path, tree: str, places: list[PurePosixPath], missing: NoRevision) -> Iterator[Path]:
    """A folder with these files and folders of a tree that git keeps; raises `missing` where it does not hold them."""
    with TemporaryDirectory(prefix="raad-") as folder:
        packed, records = Path(folder) / "records.tar", Path(folder) / "records"
        if asked(top, "archive", "--format=tar", f"--output={packed}", tree, "--", *map(str, places)) is None:
            raise missing
        _unpack(packed, records)
        packed.unlink()
        yield records


def commit_of(top: Path, revision: str) -> str:
    """The commit that a revision is; raises NoCommit, UnknownRevision or NoGit."""
    commit = asked(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise NoCommit(revision) if revision == "HEAD" else UnknownRevision(revision)
    return commit


def top_of(config: Path) -> Path:
    """The folder of the repository that a configuration file lies in."""
    top = asked(config.parent, "rev-parse", "--show-toplevel")
    if not top:
        raise NoRepository(str(config.parent))
    return Path(top)


def within(top: Path, path: Path) -> PurePosixPath:
    """A path as the repository knows it: links on the way are followed, the last name is taken as it stands."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow the last name too
    whole = whole.parent.resolve() / whole.name
    if not whole.is_relative_to(top):
        raise Outside(path)
    return PurePosixPath(whole.relative_to(top))


def asked(top: Path, *words: str, variables: Mapping[str, str] = _NONE) -> str | None:
    """What git answers; None where it refuses. Raises NoGit."""
    try:
        return git(top, *words, variables=variables)
    except FileNotFoundError as error:
        raise NoGit from error


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
