"""Writes archives of any size to build: `python -m tests.benchmarks.generate FOLDER [MEETINGS]`.

The same number gives the same bytes: the texts come from seeded random numbers, and no clock is asked.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.benchmarks import peers, records
from tests.benchmarks.archive import councils


def generate(folder: Path, meetings: int, seed: int = 1) -> None:
    """Write `records/` (ours), `hugo/` and `mkdocs/`, each with the same meetings."""
    found = councils(meetings, seed)
    several = len(found) > 1
    records.write_site(folder / "records", found)
    peers.write_sites(folder, found)
    for council in found:
        records.write_council(folder / "records", council, several=several)
        peers.write_council(folder, council)
        for meeting in council.meetings():
            records.write_meeting(folder / "records", council, meeting, several=several)
            peers.write_meeting(folder, council, meeting)


def main() -> None:
    """Write one archive into a folder that is empty or new."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.generate", description=main.__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("meetings", type=int, nargs="?", default=120)
    given = parser.parse_args()
    if given.folder.exists() and any(given.folder.iterdir()):
        parser.error("the folder is not empty")
    generate(given.folder, given.meetings)


if __name__ == "__main__":
    main()
