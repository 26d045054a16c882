"""Every file of the folder, read once, on all cores when there are many."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from warnings import catch_warnings, filterwarnings

from generator.audit.pages import PageFacts, read_page
from generator.audit.problems import Problem
from generator.audit.stylesheets import loaded
from generator.audit.targets import Resolver

_WORTH_A_PROCESS = 400
_CHUNK = 100


@dataclass(frozen=True, slots=True)
class FileFacts:
    """One file: its hash and size, and what its content says if it is a page or a style sheet."""

    path: str
    sha256: str
    size: int
    page: PageFacts | None = None
    links: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def read_files(folder: Path, site_url: str) -> tuple[dict[str, FileFacts], list[Problem]]:
    """Return all files of the folder by path, and a problem for each entry that is no plain file."""
    paths, problems = _walk(folder)
    read = partial(_read, folder, Resolver(site_url))
    return {facts.path: facts for facts in _map(read, paths)}, problems


def _map(read: partial[FileFacts], paths: list[str]) -> Iterable[FileFacts]:
    cores = os.cpu_count() or 1
    # Elsewhere a new process would start from nothing and import the caller's script again.
    if len(paths) < _WORTH_A_PROCESS or cores == 1 or sys.platform != "linux":
        return map(read, paths)
    with ProcessPoolExecutor(cores, mp_context=multiprocessing.get_context("fork")) as pool, catch_warnings():
        # Python 3.12 warns of locks that another thread may hold; the workers only read files and parse.
        filterwarnings("ignore", category=DeprecationWarning, message=".*fork")
        return list(pool.map(read, paths, chunksize=_CHUNK))


def _walk(folder: Path) -> tuple[list[str], list[Problem]]:
    paths, problems = [], []
    for parent, folders, names in os.walk(folder):
        for name in [*folders, *names]:
            path = Path(parent, name)
            relative = path.relative_to(folder).as_posix()
            if path.is_symlink():
                problems.append(Problem("manifest", relative, "a symbolic link"))
            elif path.is_file():
                paths.append(relative)
    return sorted(paths), problems


def _read(folder: Path, resolver: Resolver, path: str) -> FileFacts:
    content = (folder / path).read_bytes()
    facts = partial(FileFacts, path, hashlib.sha256(content).hexdigest(), len(content))
    if path.endswith((".html", ".htm")):
        return facts(page=read_page(path, content, resolver))
    if path.endswith(".css"):
        links, problems = _read_css(path, content.decode("utf-8", "replace"), resolver)
        return facts(links=links, problems=problems)
    return facts()


def _read_css(path: str, css: str, resolver: Resolver) -> tuple[frozenset[str], tuple[Problem, ...]]:
    targets = [resolver.resolve(path, url) for url in loaded(css)]
    elsewhere = {target.host or target.scheme for target in targets if target.address is None}
    return (
        frozenset(f"{target.address}#" for target in targets if target.address is not None),
        tuple(Problem("third-party", path, f"a style sheet uses {host}") for host in sorted(elsewhere)),
    )
