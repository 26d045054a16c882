"""Where a build's time goes: the pipeline's own functions, each with a clock around it."""

from __future__ import annotations

import cProfile
import functools
import importlib
import os
import pstats
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

# Each stage and the functions that it consists of, under the names by which the pipeline calls them.
STAGES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "load": (("generator.pipeline", "load"),),
    "check": (("generator.pipeline", "check_records"), ("generator.pipeline", "check_repository")),
    "publish": (("generator.pipeline", "publish"),),
    "assemble": (("generator.site.assemble", "_site"),),
    "search documents": (("generator.pipeline", "Draft"), ("generator.rendering", "search_index.__enter__")),
    "render": (("generator.rendering", "write_pages"),),
    "feeds, sitemap": (("generator.rendering", "_own_files"),),
    "wait for search": (("generator.rendering.search", "SearchIndex.wait"),),
    "manifest": (("generator.rendering", "write_manifest"),),
    "audit": (("generator.rendering", "examine"), ("generator.rendering", "check_seal")),
    "swap": (("generator.rendering.staging", "Staging.publish"), ("generator.rendering.staging", "_remove")),
}


def cpu_seconds() -> float:
    """What this process and those of its children that have ended have used of processors."""
    return sum(os.times()[:4])


@dataclass
class Clock:
    """The seconds of each stage, by the clock and of processors; functions with another name by now are `missing`.

    Of a program in the background, the processor's seconds count where it is waited for.
    """

    seconds: dict[str, float] = field(default_factory=dict)
    cpu: dict[str, float] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    profiles: dict[str, cProfile.Profile] = field(default_factory=dict)

    def around(self, stage: str, function: Callable[..., Any], *, profiled: bool) -> Callable[..., Any]:
        """The function, its time added to the stage's."""

        @functools.wraps(function)
        def timed(*given: Any, **named: Any) -> Any:
            profile = self.profiles.setdefault(stage, cProfile.Profile()) if profiled else None
            begin, cpu = time.perf_counter(), cpu_seconds()
            try:
                return profile.runcall(function, *given, **named) if profile else function(*given, **named)
            finally:
                self.seconds[stage] = self.seconds.get(stage, 0) + time.perf_counter() - begin
                self.cpu[stage] = self.cpu.get(stage, 0) + cpu_seconds() - cpu

        return timed

    def hottest(self, stage: str, lines: int) -> str:
        """The functions in which a stage spends most time of its own."""
        text = StringIO()
        pstats.Stats(self.profiles[stage], stream=text).strip_dirs().sort_stats("tottime").print_stats(lines)
        return text.getvalue()


@contextmanager
def clock(*, profiled: bool = False) -> Iterator[Clock]:
    """Put a clock around every stage for the duration of the block."""
    found = Clock()
    before: list[tuple[Any, str, Any]] = []
    for stage, functions in STAGES.items():
        for module, name in functions:
            owner: Any = importlib.import_module(module)
            *path, last = name.split(".")
            entering = last == "__enter__"
            if entering:
                last = path.pop()
            for part in path:
                owner = getattr(owner, part, None)
            function = getattr(owner, last, None)
            if function is None:
                found.missing.append(f"{module}.{name}")
                continue
            before.append((owner, last, function))
            timed = found.around(stage, function, profiled=profiled)
            setattr(owner, last, _entered(found, stage, function, profiled=profiled) if entering else timed)
    try:
        yield found
    finally:
        for owner, name, function in before:
            setattr(owner, name, function)


def _entered(found: Clock, stage: str, manager: Callable[..., Any], *, profiled: bool) -> Callable[..., Any]:
    """A context manager of which only the way in is timed."""

    @contextmanager
    def timed(*given: Any, **named: Any) -> Iterator[Any]:
        with ExitStack() as stack:
            yield found.around(stage, stack.enter_context, profiled=profiled)(manager(*given, **named))

    return timed
