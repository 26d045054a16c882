"""Measures our builds beside others: `python -m tests.benchmarks [SIZES…] [--quick] [--write]`.

All builders take turns within one run, so that whatever else the machine does meets all of them; whole programs,
each from an empty output. It never fails because something is slow.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.builders import BUILDERS, HUGO, OURS, Builder, Built
from tests.benchmarks.generate import generate
from tests.benchmarks.report import Rounds, table, write

_SIZES = (120, 2000, 8000)
_PAGE = Path("docs/benchmarks.md")
_WARM_UP = 10


def measure(sizes: Sequence[int], builders: Sequence[Builder], limit: float, *, quick: bool) -> dict[int, list[Rounds]]:
    """All rounds of all builders at each size."""
    found: dict[int, list[Rounds]] = {}
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        folder = Path(name)
        _warm_up(folder, builders, limit)
        for meetings in sizes:
            _say(f"{meetings} meetings: writing the texts")
            archive = folder / str(meetings)
            generate(archive, meetings)
            found[meetings] = _take_turns(archive, meetings, builders, limit, rounds=1 if quick else _rounds(meetings))
    return found


def _take_turns(
    archive: Path, meetings: int, builders: Sequence[Builder], limit: float, *, rounds: int
) -> list[Rounds]:
    results = [Rounds(builder.name, [], limit) for builder in builders]
    for number in range(1, rounds + 1):
        for builder, result in zip(builders, results, strict=True):
            # Whoever was too slow once is not waited for again.
            if all(built.usage.finished for built in result.built):
                with tempfile.TemporaryDirectory(dir=archive) as room:
                    built = builder.build(archive, Path(room, "out"), Path(room, "log"), limit)
                result.built.append(built)
                _say(f"{meetings} meetings, round {number} of {rounds}: {_line(built)}  {builder.name}")
    return results


def _line(built: Built) -> str:
    usage = built.usage
    if not usage.finished:
        return f"not finished within {usage.wall:.0f} s"
    return f"{usage.wall:7.2f} s {usage.cpu:7.2f} s cpu {usage.peak / 1e6:6.0f} MB"


def _warm_up(folder: Path, builders: Sequence[Builder], limit: float) -> None:
    """Each program once, so that its own files lie in memory and are compiled."""
    generate(folder / "warm-up", _WARM_UP)
    for builder in builders:
        builder.build(folder / "warm-up", folder / "warm-up" / "out", folder / "warm-up" / "log", limit)


def _rounds(meetings: int) -> int:
    return 5 if meetings <= 300 else 3 if meetings <= 3000 else 2


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main() -> int:
    """Measure, print the table, and put it on the page if asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=main.__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=_SIZES, help="numbers of meetings (120 2000 8000)")
    parser.add_argument("--quick", action="store_true", help="one round at each size")
    parser.add_argument("--limit", type=float, default=600, help="seconds after which a program is ended (600)")
    parser.add_argument("--without-mkdocs", action="store_true", help="leave MkDocs out: ours and Hugo + Pagefind")
    parser.add_argument("--write", action="store_true", help=f"put the table into {_PAGE}")
    given = parser.parse_args()
    load = os.getloadavg()[0]
    builders = (OURS, HUGO) if given.without_mkdocs else BUILDERS
    text = table(measure(given.sizes, builders, given.limit, quick=given.quick), load)
    print(text)
    if given.write:
        write(_PAGE, text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
