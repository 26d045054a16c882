"""Writes docs/who-sees-what.md from the table of who sees what: python -m tests.publication.who_sees_what."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

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

KIND_NAMES = {
    "site_config": "The site: `site_config.yml`",
    "councils": "Councils: `councils/<id>.yml`",
    "meetings": "Meetings: `meetings/<date>.md`",
    "hearings": "Hearings: `hearings/<id>.md`",
    "decisions": "Follow-up of decisions: `decisions/<id>.md`",
    "cases": "Cases: `cases/<id>.md`",
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


def document() -> str:
    """The whole page."""
    tables = (
        f"\n## {title}\n\n| field | public |\n|---|---|\n"
        + "".join(f"| `{name}` | {when} |\n" for name, when in rows(KINDS[kind]))
        for kind, title in KIND_NAMES.items()
    )
    return HEAD + "".join(tables)


def main() -> None:
    FILE.write_text(document(), encoding="utf-8")


if __name__ == "__main__":
    main()
