"""Shows where the time goes: `python -m tests.benchmarks.profiling [MEETINGS | DIR] [--functions N]`.

Seconds by stage come from a run without a profiler; with `--functions`, a second run shows the functions in which
each stage spends most time of its own (they look slower than they are).
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
import time
from pathlib import Path

from generator.pipeline import Sources, build
from generator.publication.moments import as_of
from tests.benchmarks.archive import AS_OF
from tests.benchmarks.generate import generate
from tests.benchmarks.measure import Sampler, this_process
from tests.benchmarks.stages import Clock, clock, cpu_seconds


def profile(sources: Sources, functions: int) -> None:
    """Build once, print seconds by stage; and once more for the functions."""
    with tempfile.TemporaryDirectory() as folder, clock() as found, Sampler(this_process()) as memory:
        begin, cpu = time.perf_counter(), cpu_seconds()
        result = build(sources, as_of(AS_OF), Path(folder, "site"), lambda _: None)
        total, cpu = time.perf_counter() - begin, cpu_seconds() - cpu
    meetings = len(result.public.meetings) if result.public else 0
    _print_stages(found, total, cpu, meetings)
    print(f"peak {memory.peak / 1e6:,.0f} MB; {len(result.findings)} findings")
    if functions:
        del result
        gc.collect()
        with tempfile.TemporaryDirectory() as folder, clock(profiled=True) as found:
            build(sources, as_of(AS_OF), Path(folder, "site"), lambda _: None)
        for stage in found.seconds:
            print(f"\n== {stage}\n{found.hottest(stage, functions)}")


def _print_stages(found: Clock, total: float, cpu: float, meetings: int) -> None:
    rows = {stage: (seconds, found.cpu[stage]) for stage, seconds in found.seconds.items()}
    rows["else"] = (total - sum(found.seconds.values()), cpu - sum(found.cpu.values()))
    rows["all"] = (total, cpu)
    print(f"| stage | seconds | CPU seconds | CPU ms a meeting ({meetings:,}) | share |\n|---|---:|---:|---:|---:|")
    for stage, (seconds, used) in rows.items():
        print(f"| {stage} | {seconds:.2f} | {used:.2f} | {used / max(meetings, 1) * 1000:.2f} | {used / cpu:.0%} |")
    if found.missing:
        print(f"not found: {', '.join(found.missing)}")


def main() -> int:
    """Profile the build of a generated archive, or of a folder with site_config.yml and content/."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.profiling", description=main.__doc__)
    parser.add_argument("what", nargs="?", default="2000", help="a number of meetings (2000) or a folder")
    parser.add_argument("--functions", type=int, default=0, metavar="N", help="the N hottest functions of each stage")
    given = parser.parse_args()
    if not given.what.isdecimal():
        profile(Sources(Path(given.what, "site_config.yml"), Path(given.what, "content")), given.functions)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder), int(given.what))
        records = Path(folder, "records")
        profile(Sources(records / "site_config.yml", records / "content"), given.functions)
    return 0


if __name__ == "__main__":
    sys.exit(main())
