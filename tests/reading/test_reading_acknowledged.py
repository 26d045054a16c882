"""Warnings that are acknowledged: one entry for one warning, told apart by file, code and item, never by line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.checks import check
from generator.checks.acknowledged import acknowledge
from generator.findings import Acknowledged, Finding, Position, in_order
from generator.findings.reports import report
from generator.findings.rules import RULES
from generator.records.acknowledgements import Acknowledgements
from generator.records.archive import Entry
from generator.records.load import load
from tests.reading.reading_help import MEETING, TODAY, Council


def points(council: Council, item: str, text: str = "Se punkt 3.") -> None:
    """Lets the text of an item point to item 3, which is closed: each time it does so is a warning."""
    council.change(MEETING, f"    - number: {item}\n", f"    - number: {item}\n      recommendation: {text}\n")


def entry(more: str = "", file: str = "meetings/2026-03-12.md", code: str = "C054") -> str:
    return f"  - {{file: {file}, code: {code}, {more}reason: Det siger intet om punktet., by: Sekretæren}}\n"


def acknowledged(council: Council, *entries: str) -> None:
    council.write("content/acknowledged.yml", "acknowledged:\n" + "".join(entries))


def archived(council: Council) -> tuple[tuple[Finding, ...], Entry[Acknowledgements] | None]:
    """All findings, and what the council has acknowledged."""
    archive, findings = load(Path("site_config.yml"), Path("content"))
    assert archive is not None
    return in_order(findings + check(archive, TODAY)), archive.acknowledgements


def sides(council: Council) -> tuple[list[tuple[str, str]], list[Acknowledged]]:
    """Code and item of what is told, and what is acknowledged."""
    told, left = acknowledge(*archived(council))
    return [(one.rule.code, one.part) for one in told], left


@pytest.fixture
def pointing(council: Council) -> Council:
    """A meeting whose items 1 and 2 point to a closed item."""
    points(council, "1")
    points(council, "2")
    return council


def test_without_acknowledgements_every_warning_is_told(pointing: Council) -> None:
    assert sides(pointing) == ([("C054", "1"), ("C054", "2")], [])


def test_a_warning_is_acknowledged_and_no_other_of_its_code(pointing: Council) -> None:
    acknowledged(pointing, entry("item: 2, "))
    told, left = sides(pointing)
    assert told == [("C054", "1")]
    assert [(one.finding.part, one.reason, one.by) for one in left] == [
        ("2", "Det siger intet om punktet.", "Sekretæren")
    ]


def test_it_stays_acknowledged_when_lines_move(pointing: Council) -> None:
    acknowledged(pointing, entry("item: 2, "))
    pointing.change(MEETING, "place: Rådhuset, lokale 2\n", "\n\nplace: Rådhuset\n")
    assert sides(pointing)[0] == [("C054", "1")]


def test_a_second_one_at_the_same_item_is_told(pointing: Council) -> None:
    acknowledged(pointing, entry("item: 2, "))
    pointing.change(MEETING, "Der er **ventetid**", "Jf. punkt 3 er der **ventetid**")
    told, left = sides(pointing)
    assert told == [("C054", "1"), ("C054", "2")]
    assert len(left) == 1


def test_without_an_item_it_is_of_none_that_has_one(pointing: Council) -> None:
    acknowledged(pointing, entry())
    assert sides(pointing) == ([("C054", "1"), ("C054", "2"), ("C072", "")], [])


def test_an_entry_is_of_one_warning(council: Council) -> None:
    acknowledged(council, entry(), entry())
    _, document = archived(council)
    same = [Finding(RULES["C054"], Position(MEETING, line)) for line in (3, 5, 7)]
    told, left = acknowledge(same, document)
    assert [one.position.line for one in told] == [7]
    assert [one.finding.position.line for one in left] == [3, 5]


def test_the_configuration_and_pages_of_the_site_have_names_of_their_own(council: Council) -> None:
    acknowledged(
        council,
        entry(file="site_config.yml", code="C033"),
        entry(file="/moeder/2026-03-12/", code="S002"),
    )
    found = [
        Finding(RULES["C033"], Position("/et/sted/site_config.yml", 3)),
        Finding(RULES["S002"], Position("/moeder/2026-03-12/")),
        Finding(RULES["S002"], Position("/")),
    ]
    told, left = acknowledge(found, archived(council)[1])
    assert told == found[2:]
    assert [one.finding for one in left] == found[:2]


def test_what_fits_nothing_is_told_once_nothing_blocks(council: Council) -> None:
    acknowledged(council, entry("item: 2, "))
    assert council.codes() == ["C072 content/acknowledged.yml:2:5"]
    council.change(MEETING, "kind: ordinary", "kind: ordinery")
    assert not any(code.startswith("C072") for code in council.codes())


@pytest.mark.parametrize(("code", "found"), [("R022", "C071"), ("Z999", "C070"), ("c032", "C070")])
def test_only_warnings_can_be_acknowledged(council: Council, code: str, found: str) -> None:
    acknowledged(council, entry(code=code))
    assert council.codes() == [f"{found} content/acknowledged.yml:2:42"]


def test_an_error_is_told_although_it_is_acknowledged(council: Council) -> None:
    acknowledged(council, entry(code="R022"))
    error = Finding(RULES["R022"], Position(MEETING, 4, 7))
    assert acknowledge([error], archived(council)[1]) == ([error], [])


@pytest.mark.parametrize("field", ["reason", "by", "file", "code"])
def test_reason_and_name_are_needed(council: Council, field: str) -> None:
    fields = {"file": "meetings/2026-03-12.md", "code": "C032", "reason": "Kommer.", "by": "Sekretæren"}
    lines = [f"{key}: {value}" for key, value in fields.items() if key != field]
    acknowledged(council, "  - " + "\n    ".join(lines) + "\n")
    assert [code.split()[0] for code in council.codes()] == ["R021"]


def test_an_unknown_field_is_refused_without_its_line(council: Council) -> None:
    acknowledged(council, entry("line: 12, "))
    told = council.report()
    assert "R020" in told
    assert "intet" not in told


def test_it_belongs_at_the_top(council: Council) -> None:
    council.write("content/meetings/acknowledged.yml", "acknowledged:\n")
    assert council.codes() == ["R040 content/meetings/acknowledged.yml:0:0"]


LEFT = Acknowledged(Finding(RULES["C032"], Position(MEETING, 4, 7), line="title: A"), "Af \x1bhensyn.", "Kim")


def test_it_is_told_with_its_reason_and_name() -> None:
    told = report((), "text", "en", places_only=False, acknowledged=[LEFT])
    assert told == (
        f"{MEETING}:4:7: warning C032 Attachments are not published yet.\n"
        "    title: A\n          ^\n"
        "    = Acknowledged by Kim: Af \ufffdhensyn.\n"
    )
    (told_to_programs,) = json.loads(report((), "json", "en", places_only=False, acknowledged=[LEFT]))
    assert told_to_programs["acknowledged"] == {"reason": "Af \ufffdhensyn.", "by": "Kim"}


def test_where_others_read_along_neither_is_told() -> None:
    told = report((), "text", "en", places_only=True, acknowledged=[LEFT])
    assert "Acknowledged by …: …" in told
    (told_to_programs,) = json.loads(report((), "json", "en", places_only=True, acknowledged=[LEFT]))
    assert told_to_programs["acknowledged"] == {"reason": None, "by": None}
    for output in ("text", "json", "github", "sarif"):
        said = report((), output, "en", places_only=True, acknowledged=[LEFT])  # type: ignore[arg-type]
        assert "hensyn" not in said
        assert "Kim" not in said
    assert report((), "github", "en", places_only=True, acknowledged=[LEFT]) == ""
