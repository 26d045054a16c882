"""The files that a new council's folder begins with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.editing.schemas import all_schemas
from generator.editing.starting import editor
from generator.editing.starting.answers import Answers
from generator.editing.starting.first_records import CONFIG, first_meeting, templates
from generator.editing.starting.publishing import PROGRAMS, publishing_files
from generator.editing.starting.texts import text
from generator.editing.values import scalar
from generator.publication.moments import AsOf
from generator.site.words import Words

# What is read by the checks, by the text that it is made of; `$id` is the council's.
_RECORDS = {
    CONFIG: "site_config.yml",
    "content/councils/$id.yml": "council.yml",
    "content/pages/om.md": "pages/om.md",
    "content/pages/kontakt.md": "pages/kontakt.md",
    "content/pages/forretningsorden.md": "pages/forretningsorden.md",
}
# What stands around the records.
_AROUND = {
    "README.md": "README.md",
    ".gitignore": "gitignore",
    ".gitattributes": "gitattributes",
    ".githooks/pre-commit": "pre-commit.sh",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
}
_PROGRAMS = PROGRAMS | {".githooks/pre-commit"}
_TERM_YEARS, _A_TERM_BEGAN = 4, 2026
_MARKDOWN = re.compile(r"[\\`*_\[\]<>&|~#$!]")


@dataclass(frozen=True, slots=True)
class File:
    """A file to write: its path below the folder, its text, and whether the system may run it."""

    path: str
    text: str
    program: bool = False


def starting_files(answers: Answers, now: AsOf, way: str | None = None) -> tuple[File, ...]:
    """Every file of a new council's folder, in the order of their paths; `way` names a way to publish it.

    Raises Refused where the checks would have something to say that blocks.
    """
    values = _values(answers)
    records = {path.replace("$id", answers.id): text(name, answers.language, values) for path, name in _RECORDS.items()}
    meeting, draft = first_meeting(records, answers, now)
    texts = {
        **records,
        meeting: draft,
        **templates(records, answers, now),
        **{path: text(name, answers.language, {**values, "meeting": meeting}) for path, name in _AROUND.items()},
        **{f"schemas/{name}": schema for name, schema in all_schemas().items()},
        ".vscode/settings.json": editor.settings(),
        ".vscode/extensions.json": editor.extensions(),
        **(publishing_files(way, answers.url) if way else {}),
    }
    return tuple(File(path, texts[path], path in _PROGRAMS) for path in sorted(texts))


def _values(answers: Answers) -> Mapping[str, str]:
    """What the places in the texts are filled with; those of YAML files are values of fields."""
    words = Words.of(answers.language)
    name = words.gettext("%(council)s in %(municipality)s", council=answers.name, municipality=answers.municipality)
    began = answers.first_meeting.year - (answers.first_meeting.year - _A_TERM_BEGAN) % _TERM_YEARS
    return {
        "id": answers.id,
        "profile": answers.profile,
        "council": scalar(answers.name),
        "municipality": scalar(answers.municipality),
        "site": scalar(name),
        "site_in_markdown": _MARKDOWN.sub(r"\\\g<0>", name),
        "url": scalar(answers.url),
        "email": scalar(answers.email),
        "today": str(answers.today),
        "term_from": f"{began}-01-01",
        "term_to": f"{began + _TERM_YEARS - 1}-12-31",
    }
