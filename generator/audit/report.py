"""audit.json: what was looked at, for readers and programs. No times, no places outside the site."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.audit.facts import Feed, FileFacts, Hits, Page, Sitemap
from generator.audit.files import REPORT
from generator.audit.kinds import kind_of
from generator.audit.problems import Fault, Problem

_VERSION = 1


def report(files: Iterable[FileFacts]) -> dict[str, object]:
    """Return the report of these files, among which no problem was found: only such a folder is published."""
    numbers: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for facts in files:
        kinds[kind_of(facts.path).removeprefix(".")] += 1
        numbers.update(_numbers(facts))
    names = "pages listed searchable links anchors feeds entries search sitemap".split()
    return {
        "version": _VERSION,
        "files": {kind: kinds[kind] for kind in sorted(kinds)},
        **{name: numbers[name] for name in names},
        "problems": 0,
    }


def as_json(value: dict[str, object]) -> bytes:
    """Return the report as it is published."""
    return (json.dumps(value, indent=1) + "\n").encode()


def check_report(folder: Path, files: Iterable[FileFacts]) -> Iterator[Problem]:
    """Yield a problem for each part of a folder's own report that is not what is found there."""
    try:
        told = json.loads((folder / REPORT).read_bytes())
    except FileNotFoundError:
        yield Problem(Fault.ABSENT, REPORT, REPORT)
    except (OSError, ValueError, RecursionError):
        yield Problem(Fault.BROKEN, REPORT, "json")
    else:
        found = report(files)
        given = told if isinstance(told, dict) else {}
        yield from (
            Problem(Fault.REPORT, REPORT, name)
            for name in sorted(found.keys() | given.keys())
            if name not in found or name not in given or found[name] != given[name]
        )


def _numbers(facts: FileFacts) -> dict[str, int]:
    about = facts.about
    if isinstance(about, Page):
        return {
            "pages": 1,
            "listed": about.listed,
            "searchable": about.searchable,
            "links": about.links,
            "anchors": len(about.ids),
        }
    if isinstance(about, Feed):
        return {"feeds": 1, "entries": about.entries, "links": about.links}
    if isinstance(about, Hits):
        return {"search": 1}
    return {"sitemap": len(about.pages)} if isinstance(about, Sitemap) else {}
