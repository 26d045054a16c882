"""The JSON Schemas for editors: written down, valid, and of one mind with the reader."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.editing.schemas import all_schemas
from generator.records.base import Record
from generator.records.load import AT_THE_TOP, ENDINGS, OF_A_COUNCIL, OF_THE_SITE
from generator.records.parse import read
from generator.records.schema import schemas
from generator.sources.document import Document, parse
from generator.sources.files import SourceText
from tests.reading.reading_help import HERE

ROOT = HERE.parents[1]
KINDS: dict[str, type[Record]] = {**OF_A_COUNCIL, **OF_THE_SITE}
ALONE = {file.removesuffix(".yml"): kind for file, kind in AT_THE_TOP.items()}


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: dates and times stay text, only true and false are boolean."""


EditorLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"null|Null|NULL|~|", "nN~"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"(?:{_pattern})\Z"), [*_first, ""])


@cache
def validator(kind: str) -> Draft202012Validator:
    """The schema of a kind as an editor uses it."""
    schema = json.loads(schemas()[f"{kind}.schema.json"])
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def front(text: str, file: str) -> str:
    """The YAML of a record."""
    return text.split("\n---\n", maxsplit=1)[0].removeprefix("---\n") if file.endswith(".md") else text


def problems(kind: str, text: str) -> list[str]:
    """What an editor underlines."""
    data = yaml.load(text, Loader=EditorLoader)
    return [f"{error.json_path}: {error.message}" for error in validator(kind).iter_errors(data or {})]


def examples() -> Iterator[tuple[str, Path]]:
    """The kind and file of every record of the example council, of the councils of the tests, and of this test's."""
    for folder in (ROOT, *sorted((ROOT / "tests/councils").iterdir()), HERE / "base"):
        if (folder / "site_config.yml").exists():
            yield "site_config", folder / "site_config.yml"
        for kind in KINDS:
            for file in sorted((folder / "content" / kind).rglob(f"*{ENDINGS.get(kind, '.md')}")):
                yield kind, file


def test_written_schemas_are_current() -> None:
    written = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "docs/schemas").iterdir()}
    assert written == all_schemas(), "Run: raad schema docs/schemas"


@pytest.mark.parametrize("name", sorted(all_schemas()))
def test_each_is_a_valid_schema(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(all_schemas()[name]))


def test_every_example_fits_its_schema() -> None:
    found = list(examples())
    assert {kind for kind, _ in found} == {"site_config", *KINDS}
    wrong = {
        str(file.relative_to(ROOT)): told
        for kind, file in found
        if (told := problems(kind, front(file.read_text(encoding="utf-8"), file.name)))
    }
    assert wrong == {}


MEETING = "date: 2026-03-12\nkind: ordinary\nstatus: held\n"
ITEM = MEETING + "agenda:\n  items:\n    - type: decision\n      title: Punkt\n"
CASE = "title: Bolig\n"
COUNCIL = "name: Råd\nmunicipality: By\nprofile: neutral\n"
ACKNOWLEDGED = (
    "acknowledged:\n  - file: meetings/2026-03-12.md\n    code: F111\n    reason: Sendt med post.\n    by: Sekretæren\n"
)
SITE = "name: Råd\nurl: https://raad.example/\n"
FOLLOW_UP = "meeting: 2026-03-12\nitem: 2\ntitle: Bolig\nstatus: sent\n"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("meetings", MEETING),
        (
            "meetings",
            MEETING + "start: 16:00\nend: 9.30\nannounce: 2026-03-01 16:00\nplace:\nguests:\nagenda:\nminutes:\n",
        ),
        ("meetings", MEETING + "present: 7\nabsent: 0\nplace: 12\nwith: [social]\ncalled_by: third\n"),
        ("meetings", ITEM + "      number: 1\n"),
        ("meetings", ITEM + "      number: 2.10\n      principle: true\n      case_number: 123\n      case: 2027\n"),
        ("meetings", ITEM + "      number: 3a\n      topics: [2027, bolig]\n"),
        ("meetings", ITEM + "      number: 1.2.3\n      text: 12\n      recommendation: true\n"),
        ("meetings", ITEM + "      id: a\n      links: [{url: https://a.example/, title: 12}]\n"),
        ("meetings", ITEM + "      id: 7\n      minutes: {decisions: [{text: Ja, vote: {for: 1, against: 2}}]}\n"),
        ("meetings", MEETING + "corrections: [{date: 2026-03-13, kind: typo, part: agenda, item: 2.1, text: 7}]\n"),
        ("cases", "title: 2027\nstatus: open\n"),
        ("projects", "title: 7\nstatus: done\nfrom: 2026-01-01\npartners: [{organisation: 7}]\nupdates:\n"),
        ("plans", "activities: [{month: 3, title: A}, {month: 03, title: B}, {date: 2026-01-01, title: C}]\n"),
        ("budgets", "granted: 0\nposts: [{id: 7, title: 7, granted: 1, spent: 2, persons: 0}]\nspent:\n"),
        ("reports", "publish: 2026-01-01 12:00\n"),
        ("decisions", FOLLOW_UP + "recipients: [{persons: 3}, {organ: by}]\nupdates:\n"),
        (
            "councils",
            COUNCIL + "rules: [{rule: hearing.min_days, value: 21, source: § 4}, "
            "{rule: closed_items, value: yes, source: 7}]\n",
        ),
        (
            "councils",
            COUNCIL
            + "target_groups: [7, true]\nmembers: [{id: 7, group: user, role: member, from: 2026-01-01, name: }]\n",
        ),
        ("acknowledged", "acknowledged:\n"),
        ("acknowledged", ACKNOWLEDGED + "    item: 2.1\n    date: 2026-03-20\n"),
        ("site_config", SITE + "contact:\ntopics:\nstrict_from:\ncouncils: [raad]\nwas: {parent: true}\n"),
    ],
)
def test_what_the_reader_takes_the_editor_takes(kind: str, text: str) -> None:
    if kind != "site_config":
        document = parse(SourceText("content/x/a.yml", ("x", "a.yml"), text))
        assert isinstance(document, Document)
        assert isinstance(read(document, (KINDS | ALONE)[kind]), Record)
    assert problems(kind, text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("meetings", MEETING.replace("ordinary", "ordinær")),
        ("meetings", MEETING.replace("2026-03-12", "12-03-2026")),
        ("meetings", MEETING + "palce: Rådhuset\n"),
        ("meetings", MEETING + "start: kl. 16\n"),
        ("meetings", MEETING + "present: syv\n"),
        ("meetings", MEETING + "present: -1\n"),
        ("meetings", MEETING + "agenda: {items: {number: 1}}\n"),
        ("meetings", ITEM),
        ("meetings", ITEM + "      number: -1\n"),
        ("meetings", ITEM + "      number: et\n"),
        ("meetings", ITEM + "      number: 1\n      principle: ja\n"),
        ("meetings", ITEM + "      number: 1\n      closed:\n"),
        ("meetings", ITEM.replace("      title: Punkt\n", "      number: 1\n")),
        ("meetings", MEETING + "minutes: {publish: 2026-03-13, withheld: {decided: 2026-03-13}}\n"),
        ("meetings", "date:\nkind: ordinary\nstatus: held\n"),
        ("cases", "status: open\n"),
        ("cases", "title:\n"),
        ("projects", "title: Bus\n"),
        ("plans", "activities: [{month: 13, title: A}]\n"),
        ("plans", "activities: [{title: A}]\n"),
        ("plans", "activities: [{month: 3, date: 2026-03-01, title: A}]\n"),
        ("budgets", "granted: 51.5\n"),
        ("budgets", "granted: 1\nposts: [{id: a, title: A}]\n"),
        ("reports", "title: 2026\n"),
        ("cases", CASE + "topics: [Børn]\n"),
        ("decisions", FOLLOW_UP + "recipients: [{persons: 3, organ: by}]\n"),
        ("decisions", FOLLOW_UP + "recipients: [{}]\n"),
        ("councils", COUNCIL.replace("neutral", "andet")),
        ("acknowledged", ACKNOWLEDGED.replace("    by: Sekretæren\n", "")),
        ("acknowledged", ACKNOWLEDGED.replace("Sendt med post.", "")),
        ("acknowledged", ACKNOWLEDGED + "    line: 12\n"),
        ("acknowledged", "acknowledged: {file: meetings/2026-03-12.md}\n"),
        ("site_config", SITE.replace("https", "http")),
        ("site_config", SITE + "theme: {color: petroleum}\n"),
        ("site_config", SITE + "contact: {email: raad}\n"),
    ],
)
def test_what_the_reader_refuses_the_editor_underlines(kind: str, text: str) -> None:
    if kind != "site_config":
        document = parse(SourceText("content/x/a.yml", ("x", "a.yml"), text))
        assert isinstance(document, Document)
        assert isinstance(read(document, (KINDS | ALONE)[kind]), list)
    assert problems(kind, text)
