"""What can be done to a finished folder, and the problems that must come of it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.audit import Fault, Problem, examine
from tests.rendering.example import URL

MEETING = "moeder/2026-03-12/index.html"

Change = Callable[[Path], object]


@dataclass(frozen=True)
class Case:
    """What is done to a good folder, and all problems that it must give: (kind, file, what it is about)."""

    name: str
    do: Change
    expected: frozenset[tuple[Fault, str, str]]


def case(name: str, do: Change, *expected: tuple[Fault, str, str]) -> Case:
    return Case(name, do, frozenset(expected))


def one(name: str, do: Change, fault: Fault, detail: str, path: str = MEETING) -> Case:
    return case(name, do, (fault, path, detail))


def found(folder: Path) -> frozenset[tuple[Fault, str, str]]:
    """What is wrong with a folder that has no report and manifest yet."""
    return as_triples(examine(folder, URL).problems)


def as_triples(problems: tuple[Problem, ...]) -> frozenset[tuple[Fault, str, str]]:
    return frozenset((problem.rule, problem.path, problem.detail) for problem in problems)


def body(html: str, name: str = MEETING) -> Change:
    return replaced("</article>", f"{html}</article>", name)


def head(html: str, name: str = MEETING) -> Change:
    return replaced("</head>", f"{html}</head>", name)


def replaced(old: str, new: str, name: str) -> Change:
    def do(folder: Path) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")

    return do


def appended(name: str, text: str) -> Change:
    def do(folder: Path) -> None:
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(text)

    return do


def written(name: str, content: str | bytes) -> Change:
    def do(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    return do


def removed(name: str) -> Change:
    return lambda folder: (folder / name).unlink()


def both(*changes: Change) -> Change:
    def do(folder: Path) -> None:
        for change in changes:
            change(folder)

    return do


def fragment_of_meeting(folder: Path) -> Path:
    """The file of the search index that stands for the meeting."""
    (path,) = (
        path
        for path in folder.glob("pagefind/fragment/*")
        if json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))["url"] == "/moeder/2026-03-12/"
    )
    return path


def edited_fragment(**changes: object) -> Change:
    def do(folder: Path) -> None:
        path = fragment_of_meeting(folder)
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        content = b"pagefind_dcd" + json.dumps(fragment | changes).encode()
        path.write_bytes(gzip.compress(content, mtime=0))

    return do
