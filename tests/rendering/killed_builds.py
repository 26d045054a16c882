"""Kills builds at random moments: python -m tests.rendering.killed_builds OUT ROUNDS SEED exchange|renames.

Prints one line of JSON: how often each state was found after a kill, and the first fault.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path

import generator.rendering.staging as staging_module
from generator.rendering.manifest import write_manifest
from generator.rendering.staging import staged

FILES = ("index.html", "moeder/index.html", "feed.xml")


def build(out: Path, version: str) -> None:
    """Publish a site whose files all hold the version."""
    with staged(out) as stage:
        for name in FILES:
            (stage.site / name).parent.mkdir(exist_ok=True)
            (stage.site / name).write_text(version)
        write_manifest(stage.site, {name: ("", len(version)) for name in FILES})
        stage.publish()


def state(out: Path) -> str:
    """Return "none", the version that all files agree on, or what is wrong."""
    if not out.exists():
        return "none"
    try:
        versions = {(out / name).read_text() for name in FILES}
        listed = json.loads((out / "manifest.json").read_text())["files"]
    except OSError as error:
        return f"fault: {error}"
    if len(versions) != 1 or sorted(listed) != sorted(FILES):
        return f"fault: {versions} {sorted(listed)}"
    return versions.pop()


def killed(out: Path, round_number: int, delay: float) -> None:
    """Run builds in a child and kill it after `delay` seconds."""
    child = os.fork()
    if child == 0:
        number = 0
        while True:
            number += 1
            build(out, f"{round_number}.{number}")
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def main() -> None:
    """Play the rounds."""
    out, rounds, seed, way = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    if way == "renames":
        staging_module.exchange = lambda *_: False
    moments = random.Random(seed)
    found: Counter[str] = Counter()
    fault = ""
    for number in range(rounds):
        killed(out, number, moments.uniform(0, 0.012))
        after = state(out)
        found["fault" if after.startswith("fault") else "none" if after == "none" else "whole"] += 1
        build(out, f"{number}.mended")
        mended = state(out)
        left = sorted(path.name for path in out.parent.iterdir())
        if after.startswith("fault") or mended != f"{number}.mended" or left != [f".{out.name}.lock", out.name]:
            fault = fault or f"{after} / {mended} / {left}"
    print(json.dumps({"found": found, "fault": fault}))


if __name__ == "__main__":
    main()
