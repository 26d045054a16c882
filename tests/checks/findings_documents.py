"""Writes the examples of findings, and docs/findings/ with a page for each code, in Danish:
python -m tests.checks.findings_documents.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from generator import cli
from generator.cli import explanation
from generator.findings.rules import RULES
from generator.language import Language, translations

TESTS = Path(__file__).resolve().parents[1]
FOLDER = TESTS.parent / "docs" / "findings"
_HEAD = """\
# Fejl og advarsler

Hver fejl og hver advarsel har en kode. Her er en side om hver; `raad explain KODE` fortæller det samme.

| kode | |
|---|---|
"""


def examples() -> Mapping[Path, str]:
    """A finding of each code as the command tells it in each language, by file, from the cases of the tests."""
    return {Path(cli.__file__).with_name(f"examples.{one}.txt"): _examples(one) for one in get_args(Language)}


def _examples(language: Language) -> str:
    reports = (
        report.read_text(encoding="utf-8") for report in sorted(TESTS.glob(f"*/cases/*/expected.{language}.txt"))
    )
    told = explanation.findings_in("".join(reports))
    return "".join(told[code] for code in sorted(told))


def documents() -> dict[str, str]:
    """Every page by its file name; the examples have to be written first."""
    spoken = translations("da")
    rows = [f"| [{code}]({code}.md) | {spoken.gettext(rule.plain)} |\n" for code, rule in sorted(RULES.items())]
    return {"README.md": _HEAD + "".join(rows), **{f"{code}.md": explanation.explanation(code, "da") for code in RULES}}


def main() -> None:
    """Write the examples and pages, and remove those of codes that are no more."""
    for file, text in examples().items():
        file.write_text(text, encoding="utf-8")
    FOLDER.mkdir(exist_ok=True)
    written = documents()
    for old in {path.name for path in FOLDER.iterdir()} - written.keys():
        (FOLDER / old).unlink()
    for name, text in written.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
