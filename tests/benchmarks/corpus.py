"""Builds any council's records and prints figures: `python -m tests.benchmarks.corpus DIR` (`make corpus DIR=…`).

DIR holds a site_config.yml and content/. The site goes into a temporary folder; nothing of DIR is changed. The exit
status is that of the build: 0 fine, 1 findings that block, 2 a broken environment.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.findings import Finding
from generator.pipeline import Result, Sources, build
from generator.publication.moments import AsOf, as_of
from generator.publication.published import PublishedClosedItem, PublishedItem
from generator.rendering import RenderingError
from tests.benchmarks.measure import Sampler, size, this_process
from tests.benchmarks.stages import Clock, clock

# After everything that a corpus of the past holds, so that all of it is public; no clock is asked.
_LATEST = "2100-01-01"


def main() -> int:
    """Build the records of a folder and print figures about them."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.corpus", description=main.__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--as-of", default=_LATEST, help=f"the moment of the build ({_LATEST}: everything is public)")
    given = parser.parse_args()
    config, content = given.folder / "site_config.yml", given.folder / "content"
    if not (config.is_file() and content.is_dir()):
        parser.error("DIR must hold site_config.yml and content/")
    return _build(Sources(config, content), as_of(given.as_of))


def _build(sources: Sources, now: AsOf) -> int:
    with tempfile.TemporaryDirectory() as folder, clock() as found, Sampler(this_process()) as memory:
        out = Path(folder, "site")
        begin = time.perf_counter()
        try:
            result = build(sources, now, out, lambda _: None)
        except RenderingError as error:
            print(f"The site was not built: {error}", file=sys.stderr)
            return 2
        total = time.perf_counter() - begin
        rows = [*_records(result), *_findings(result.findings), *_stages(found, total)]
        rows += [("peak memory (MB)", f"{memory.peak / 1e6:,.0f}"), *_site(out)]
    for name, value in rows:
        print(f"{name:<42} {value:>12}")
    if not result.good:
        print("Nothing was published: findings block.", file=sys.stderr)
    return 0 if result.good else 1


def _records(result: Result) -> Iterator[tuple[str, str]]:
    public = result.public
    if public is None:
        return
    items = [item for meeting in public.meetings for item in meeting.items]
    counts = {
        "councils": len(public.councils),
        "meetings": len(public.meetings),
        "items": len(items),
        "closed items": sum(isinstance(item, PublishedClosedItem) for item in items),
        "decisions": sum(
            len(item.minutes.decisions) for item in items if isinstance(item, PublishedItem) and item.minutes
        ),
        "hearings": len(public.hearings),
        "cases": len(public.cases),
    }
    yield from ((name, f"{count:,}") for name, count in counts.items())


def _findings(findings: tuple[Finding, ...]) -> Iterator[tuple[str, str]]:
    counts = Counter((found.rule.code, found.rule.severity.value, found.rule.plain) for found in findings)
    yield "findings", f"{len(findings):,}"
    for (code, severity, plain), count in sorted(counts.items()):
        yield f"  {severity} {code} {plain}"[:42], f"{count:,}"


def _stages(found: Clock, total: float) -> Iterator[tuple[str, str]]:
    yield "seconds", f"{total:.2f}"
    for stage, seconds in found.seconds.items():
        yield f"  {stage}", f"{seconds:.2f}"


def _site(out: Path) -> Iterator[tuple[str, str]]:
    if not out.is_dir():
        return
    all_bytes, files = size(out)
    index_bytes, index_files = size(out / "pagefind")
    yield "pages", f"{sum(1 for _ in out.rglob('*.html')):,}"
    yield "files", f"{files:,}"
    yield "output (MB)", f"{all_bytes / 1e6:,.1f}"
    yield "  of it search index (MB)", f"{index_bytes / 1e6:,.1f}"
    yield "  of it search index (files)", f"{index_files:,}"


if __name__ == "__main__":
    sys.exit(main())
