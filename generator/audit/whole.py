"""All rules over one finished folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.audit import lists
from generator.audit.facts import FileFacts
from generator.audit.files import REPORT, read_files, walk
from generator.audit.problems import Problem
from generator.audit.report import as_json, check_report, report


@dataclass(frozen=True, slots=True)
class Examination:
    """What a folder's files are, and what is wrong with them, apart from the manifest and the audit's own report."""

    files: Mapping[str, FileFacts]
    problems: tuple[Problem, ...]


def audit(folder: Path, site_url: str) -> tuple[Problem, ...]:
    """Return every problem of the folder that is served at `site_url` (which ends in a slash), sorted by file.

    Raises OSError where the folder or a file in it cannot be opened.
    """
    examined = examine(folder, site_url)
    return _sorted((*examined.problems, *check_seal(folder, examined)))


def examine(folder: Path, site_url: str) -> Examination:
    """Open everything in a folder that has no manifest yet; raises OSError."""
    files, problems = read_files(folder, site_url)
    problems += (problem for facts in files.values() for problem in facts.problems)
    problems += lists.check_sitemap(files)
    problems += lists.check_search(files)
    problems += lists.check_feeds(files)
    problems += lists.check_hiding(files)
    problems += lists.check_anchors(files)
    return Examination(files, _sorted(problems))


def write_report(folder: Path, examined: Examination) -> dict[str, lists.Entry]:
    """Write audit.json and return what the manifest must list: hash and size of every file by its path."""
    (folder / REPORT).write_bytes(as_json(report(examined.files.values())))
    return lists.entries_of(folder, examined.files)


def check_seal(folder: Path, examined: Examination) -> tuple[Problem, ...]:
    """Return what is wrong with the manifest and the report that lie in the folder now."""
    sizes = {path: entry.stat().st_size for path, entry in walk(folder)[0].items()}
    problems = [*check_report(folder, examined.files.values())]
    problems += lists.check_manifest(folder, sizes, examined.files)
    return _sorted(problems)


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems), key=lambda problem: (problem.path, problem.rule, problem.detail)))
