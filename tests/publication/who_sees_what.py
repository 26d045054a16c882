"""Writes docs/who-sees-what.md from the table of who sees what: python -m tests.publication.who_sees_what."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.publication.told import TOLD
from generator.publication.visibility import FIELDS, NOTES, Seen, parts
from generator.records.base import Record
from generator.records.schema import KINDS

FILE = Path(__file__).resolve().parents[2] / "docs" / "who-sees-what.md"

HEAD = """\
# Who sees what

This page is made from the table in `generator/publication/visibility.py` by
`python -m tests.publication.who_sees_what`.
The tests change every field of every record by itself, and check that nobody sees it before the moment named here.

Dates count from 00:00 in Denmark. A part never shows before the record that it stands in. `[]` is a list.
`body` is the Markdown below the fields. “Not in this version” means: kept for later, and published nowhere today.
"""

TOLD_HEAD = """
## What is told on purpose

Some facts about private things are public, because the council's rules or the contract say so. This is the whole list
(`generator/publication/told.py`). The proof of non-interference (`make prove`) builds pairs of archives that are equal
in these and in what the tables above say is public, and different in everything else: nobody can tell the two apart.

| fact | what a reader learns | carried by | because |
|---|---|---|---|
"""

KIND_NAMES = {
    "site_config": "The site: `site_config.yml`",
    "acknowledged": "Acknowledged warnings: `acknowledged.yml`",
    "councils": "Councils: `councils/<id>.yml`",
    "meetings": "Meetings: `meetings/<date>.md`",
    "hearings": "Hearings: `hearings/<id>.md`",
    "statements": "Statements: `statements/<id>.md`",
    "decisions": "Follow-up of decisions: `decisions/<id>.md`",
    "cases": "Cases: `cases/<id>.md`",
    "projects": "Projects: `projects/<id>.md`",
    "plans": "Plans: `plans/<year>.yml`",
    "budgets": "Budgets: `budgets/<year>.yml`",
    "reports": "Annual reports: `reports/<year>.md`",
    "pages": "Hand-written pages: `pages/<id>.md`",
}


def rows(model: type[Record], before: str = "", holder: Seen | None = None) -> Iterator[tuple[str, str]]:
    """Each field of a kind of record as it is written, and from when it is public."""
    for field in model.model_fields.values():
        key = field.alias or ""
        seen = FIELDS[model.__name__][key]
        seen = holder if seen is Seen.HOLDER and holder else seen
        inner = list(parts(field.annotation))
        name = before + key
        note = NOTES.get(f"{model.__name__}.{key}")
        if not inner or note:
            yield name, f"{seen.value} ({note})" if note else seen.value
        for part in inner:
            several = "[]" if "tuple" in str(field.annotation) else ""
            yield from rows(part, f"{name}{several}.", seen)


def told() -> Iterator[str]:
    """Each fact that is told on purpose as a row."""
    for fact in TOLD:
        fields = ", ".join(f"`{field}`" for field in fact.fields)
        yield f"| {fact.name} | {fact.what} | {fields} | {fact.source} |\n"


def document() -> str:
    """The whole page."""
    tables = (
        f"\n## {title}\n\n| field | public |\n|---|---|\n"
        + "".join(f"| `{name}` | {when} |\n" for name, when in rows(KINDS[kind]))
        for kind, title in KIND_NAMES.items()
    )
    return HEAD + "".join(tables) + TOLD_HEAD + "".join(told())


def main() -> None:
    FILE.write_text(document(), encoding="utf-8")


if __name__ == "__main__":
    main()
