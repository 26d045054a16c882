"""Every file of the folder, read once, on all cores when there are many."""

from __future__ import annotations

import hashlib
import os
from functools import partial
from pathlib import Path

from generator.audit.facts import FileFacts, Surroundings
from generator.audit.kinds import FileReader
from generator.audit.problems import Fault, Problem
from generator.audit.targets import Resolver
from generator.cores import on_all_cores

MANIFEST = "manifest.json"
REPORT = "audit.json"


def read_files(folder: Path, site_url: str) -> tuple[dict[str, FileFacts], list[Problem]]:
    """Return all files of the folder by path, and a problem for each entry that is no plain file.

    The manifest and the audit's own report, which tell of the others, are not opened.
    """
    entries, problems = walk(folder)
    paths = sorted(entries.keys() - {MANIFEST, REPORT})
    reader = FileReader(Surroundings(Resolver(site_url), frozenset(entries)))
    read = partial(_read, f"{folder}{os.sep}", reader)
    return {facts.path: facts for facts in on_all_cores(read, paths)}, problems


def walk(folder: Path) -> tuple[dict[str, os.DirEntry[str]], list[Problem]]:
    """Return the files of a folder by their paths, and a problem for each entry that is neither file nor folder."""
    found: dict[str, os.DirEntry[str]] = {}
    problems: list[Problem] = []
    waiting = [""]
    while waiting:
        parent = waiting.pop()
        with os.scandir(folder / parent) as entries:
            for entry in entries:
                path = f"{parent}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                elif entry.is_file(follow_symlinks=False):
                    found[path] = entry
                else:
                    problems.append(Problem(Fault.KIND, path, "symlink" if entry.is_symlink() else ""))
    return found, problems


def hash_of(content: bytes) -> str:
    """Return the hash by which the manifest knows a file."""
    return hashlib.sha256(content).hexdigest()


def _read(folder: str, reader: FileReader, path: str) -> FileFacts:
    with open(folder + path, "rb", buffering=0) as file:  # noqa: PTH123 - a Path for each costs as much again
        content = file.read()
    reading = reader.read(path, content)
    problems = tuple(Problem(fault, path, detail) for fault, detail in dict.fromkeys(reading.complaints))
    return FileFacts(path, hash_of(content), len(content), problems, reading.about)
