"""Writes docs/leak-channels.md from the mutants: python -m tests.proof.channels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.proof.mutants import feeds, folder, gate, messages, moments, pages, search
from tests.proof.mutants.table import MUTANTS, Detector, Mutant

FILE = Path(__file__).resolve().parents[2] / "docs" / "leak-channels.md"
MODULES = (gate, moments, pages, search, feeds, folder, messages)
"""Whose mutants there are."""

CHANNELS: Mapping[str, str] = {
    "A1": "The text of a page",
    "A2": "Comments, hidden parts, `data-` attributes",
    "A3": "Remarks in records that no page shows (in Markdown they are refused)",
    "A4": "Ids and anchors",
    "A5": "Title of the window, description, links between pages",
    "A6": "Texts for screen readers, alternative texts, captions",
    "A7": "Data and scripts within a page",
    "B1": "The search index",
    "B2": "Order and statistics of the search index",
    "C1": "Texts, categories and number of feed entries",
    "C2": "Ids and dates of feed entries",
    "C3": "Entries of what has been removed",
    "C4": "The date of a feed",
    "D1": "The sitemap",
    "D2": "robots.txt",
    "E1": "Descriptions for machines within a page",
    "E2": "Calendars",
    "E3": "Open data",
    "F1": "Addresses",
    "F2": "Names of files",
    "F3": "Addresses that can be guessed before their day",
    "F4": "The error page, aliases and redirects",
    "G1–G10": "What is inside attachments: metadata, revisions, covered text, embedded files, pictures",
    "H1": "The history of the repository",
    "H2": "Commit messages, branches, authors",
    "H3": "Previews and what CI keeps",
    "I1": "Messages and logs",
    "I2": "Counts in messages",
    "I3": "The exit status; how long a build takes",
    "J1": "Caches and files that programs leave behind",
    "J2": "Times in files and headers",
    "J3": "What a former build has left",
    "K1": "Length of texts, reading time",
    "K2": "Counts on pages",
    "K3": "Order, and where a list is cut off",
    "N1": "Gaps in the numbering of items",
    "N2": "Ids that count on",
    "N3": "References to what is not public",
    "N4": "Attendance and votes",
    "N5": "An opinion that names what is closed",
    "N6": "Marks and labels of what is hidden",
    "N7": "Money by person, and small groups",
    "N8": "Differences between agenda and minutes",
    "O1": "A part before its day",
    "O2": "When the next thing becomes public",
    "O3": "Drafts and previews",
    "P1": "Copies of what has been taken back",
    "P2": "Copies on readers' machines",
    "P3": "What other sites learn from links and loads",
    "Q1": "Active content in texts",
    "Q2": "Includes, tags and links to other files in records",
    "Q3": "Characters that hide or turn text",
    "R1": "Persons that can be recognised without a name",
    "R2": "Print, reader view and source showing more than the page",
}

NOT_TRIED: Mapping[str, str] = {
    "E2": "The site has none yet; the files of mails are searched for canaries (`tests/proof/test_dispatched.py`).",
    "G1–G10": "Attachments are not published yet; the reader of canaries opens gzip, zip and PDF.",
    "H1": "Not the output: a public repository must not hold private text, rules P001 to P006 with tests of their own.",
    "H2": "Not the output: the history is not read yet (`raad check --history`).",
    "H3": "The preview has tests of its own (`tests/serving`); a build with a wrong clock is tried under O3.",
    "Q2": "Refused on the way in, with tests of its own (`tests/reading`): symlinks, tags, aliases, paths.",
    "Q3": "Refused on the way in, with tests of its own (`tests/reading`).",
    "R1": "No program can tell: a second reader has to (`reviewed`).",
}

HEAD = """\
# Leak channels

This page is made from the mutants in `tests/proof/mutants/` by `python -m tests.proof.channels`.

A mutant is a leak put in on purpose: a bug that somebody could write tomorrow. For each, two variants of one council
are built that are the same in everything public and differ in everything private. Three detectors look at the result:

- *non-interference*: the two outputs differ in a path, a mode or a byte;
- *canary*: a word that stands in a private place only is found in an output, however it is packed or escaped;
- *audit*: the audit that every build must pass refuses the finished folder. It is asked where a folder is built;
  many leaks are tried on the site as values, before that.

The tests run every mutant, and fail unless exactly the detectors in the last column notice it. A mutant that only
makes the build fail does not count. Without a mutant, no detector finds anything.
"""

TAIL = """
## What is not shown by this

- How long a build takes, and when it runs: both are seen by whoever sees the builds, and depend on the records.
- What is told on purpose, such as that an item is closed: see [who sees what](who-sees-what.md).
- Places and rules in messages, told to everybody, and the names of the files they stand in.
- What an open text says in its own words about something closed. A person has to read it.
- Two variants are two variants: that no other pair differs is the matter of the generated pairs in `tests/proof`.
"""


def rows() -> Iterator[tuple[str, str, str]]:
    """Channel, leak and who notices it, for each mutant, or why there is none."""
    modules = [module.__name__ for module in MODULES]
    in_order = sorted(MUTANTS, key=lambda mutant: modules.index(mutant.inject.__module__))
    for row, channel in CHANNELS.items():
        name = f"{row} {channel}"
        for mutant in (one for one in in_order if one.row == row):
            yield name, mutant.bug, _names(mutant)
        if row in NOT_TRIED:
            yield name, f"*not tried:* {NOT_TRIED[row]}", "–"


def document() -> str:
    """The whole page."""
    table = "".join(f"| {' | '.join(row)} |\n" for row in rows())
    count = f"\n{len(MUTANTS)} mutants:\n\n"
    return f"{HEAD}{count}| channel | leak | caught by |\n|---|---|---|\n{table}{TAIL}"


def _names(mutant: Mutant) -> str:
    return ", ".join(detector.value for detector in Detector if detector in mutant.caught_by)


def main() -> None:
    FILE.write_text(document(), encoding="utf-8")


if __name__ == "__main__":
    main()
