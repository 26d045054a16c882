"""Writes docs/findings/, a page for each code, in Danish: python -m tests.checks.findings_documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.cli.explanation import explanation
from generator.findings.rules import RULES
from generator.language import translations

TESTS = Path(__file__).resolve().parents[1]
FOLDER = TESTS.parent / "docs" / "findings"
_FINDING = re.compile(r"^\S[^\n]*: (?:fejl|advarsel) ([A-Z]\d{3}) [^\n]*\n(?: [^\n]*\n)*", re.MULTILINE)
_HEAD = """\
# Fejl og advarsler

Hver fejl og hver advarsel har en kode. Her er en side om hver; `raad explain KODE` fortæller det samme.

| kode | |
|---|---|
"""


def examples() -> dict[str, str]:
    """A finding of each code as the command tells it, from the cases that the tests compare it with."""
    reports = sorted(TESTS.glob("*/cases/*/expected.da.txt"))
    told = (one for report in reports for one in _FINDING.finditer(report.read_text(encoding="utf-8")))
    return {one[1]: one[0] for one in reversed(list(told))}


def documents() -> dict[str, str]:
    """Every page by its file name."""
    spoken = translations("da")
    rows = [f"| [{code}]({code}.md) | {spoken.gettext(rule.plain)} |\n" for code, rule in sorted(RULES.items())]
    return {"README.md": _HEAD + "".join(rows), **dict(_pages())}


def _pages() -> Iterator[tuple[str, str]]:
    told = examples()
    for code in RULES:
        example = f"\nFor eksempel:\n\n```text\n{told[code]}```\n" if code in told else ""
        yield f"{code}.md", explanation(code, "da") + example


def main() -> None:
    """Write the pages, and remove those of codes that are no more."""
    FOLDER.mkdir(exist_ok=True)
    written = documents()
    for old in {path.name for path in FOLDER.iterdir()} - written.keys():
        (FOLDER / old).unlink()
    for name, text in written.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
