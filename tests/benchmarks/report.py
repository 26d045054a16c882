"""From measurements to a Markdown table, and into the page about them."""

from __future__ import annotations

import os
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.builders import HUGO, OURS, Built, versions

_BEGIN, _END = "<!-- measured: begin -->", "<!-- measured: end -->"


@dataclass(frozen=True, slots=True)
class Rounds:
    """All builds of one builder at one size; at most the last one was not finished, within `limit` seconds."""

    name: str
    built: list[Built]
    limit: float

    @property
    def finished(self) -> bool:
        """Whether every build came to its end."""
        return all(built.usage.finished for built in self.built)

    def wall(self) -> list[float]:
        """The seconds of each round."""
        return [built.usage.wall for built in self.built]

    def cpu(self) -> list[float]:
        """The processor seconds of each round."""
        return [built.usage.cpu for built in self.built]

    def peak(self) -> list[float]:
        """The bytes of each round's peak."""
        return [float(built.usage.peak) for built in self.built]


def table(found: Mapping[int, Sequence[Rounds]], load: float) -> str:
    """The medians, our time over Hugo's and Pagefind's, and the machine."""
    return "\n".join([*_medians(found), "", *_ratios(found), "", _machine(load)])


def _medians(found: Mapping[int, Sequence[Rounds]]) -> Iterator[str]:
    yield "| meetings | builder | rounds | seconds (least–most) | CPU seconds | ms a meeting | peak MB | MB | files |"
    yield "|---:|---|---:|---:|---:|---:|---:|---:|---:|"
    for meetings, results in found.items():
        for rounds in results:
            yield f"| {meetings:,} | {rounds.name} | {_row(rounds, meetings)} |"


def _row(rounds: Rounds, meetings: int) -> str:
    if not rounds.finished:
        return f"{len(rounds.built)} | not finished within {rounds.limit:.0f} s | | | | |"
    wall = statistics.median(rounds.wall())
    last = rounds.built[-1]
    return " | ".join(
        (
            str(len(rounds.built)),
            f"{wall:.2f} ({min(rounds.wall()):.2f}–{max(rounds.wall()):.2f})",
            f"{statistics.median(rounds.cpu()):.2f}",
            f"{wall / meetings * 1000:.1f}",
            f"{statistics.median(rounds.peak()) / 1e6:,.0f}",
            f"{last.bytes / 1e6:,.1f}",
            f"{last.files:,}",
        )
    )


def _ratios(found: Mapping[int, Sequence[Rounds]]) -> Iterator[str]:
    yield f"| meetings | {OURS.name} / ({HUGO.name}): seconds | CPU seconds | peak | of {HUGO.name}: Pagefind |"
    yield "|---:|---:|---:|---:|---:|"
    for meetings, results in found.items():
        by_name = {rounds.name: rounds for rounds in results}
        ours, hugo = by_name[OURS.name], by_name[HUGO.name]
        if not (ours.finished and hugo.finished):
            continue
        search = statistics.median(built.search.wall / built.usage.wall for built in hugo.built if built.search)
        wall, cpu, peak = (
            _ratio(mine, theirs)
            for mine, theirs in ((ours.wall(), hugo.wall()), (ours.cpu(), hugo.cpu()), (ours.peak(), hugo.peak()))
        )
        yield f"| {meetings:,} | {wall} | {cpu} | {peak} | {search:.0%} |"


def _ratio(mine: Sequence[float], theirs: Sequence[float]) -> str:
    """The median of the rounds' own ratios: the two builds of one round ran one after the other."""
    return f"{statistics.median(a / b for a, b in zip(mine, theirs, strict=True)):.2f}"


def _machine(load: float) -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    programs = ", ".join(f"{name} {version}" for name, version in versions().items())
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GiB of memory, {programs}. "
        f"Before the first build the machine had a load of {load:.1f} from other work."
    )


def write(page: Path, text: str) -> None:
    """Put a table between the page's markers."""
    old = page.read_text(encoding="utf-8")
    before, begin, rest = old.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not (begin and end):
        message = f"{page} has no place for the table: {_BEGIN} … {_END}"
        raise ValueError(message)
    page.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8")
