"""Findings as SARIF 2.1.0, held against the standard's own schema; and the order in which findings are told."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif

from generator.findings import Acknowledged, Finding, Position, by_file
from generator.findings.reports import report
from generator.findings.rules import RULES
from generator.language import Language

WARNING, ERROR = RULES["C032"], RULES["R038"]


def log(findings: list[Finding], acknowledged: list[Acknowledged] | None = None, language: Language = "en") -> Any:
    """The one run of a log, which has to be of the standard's form."""
    told = report(findings, "sarif", language, places_only=True, acknowledged=acknowledged or [])
    Sarif.model_validate_json(told)
    whole = json.loads(told)
    assert whole["version"] == "2.1.0"
    (run,) = whole["runs"]
    return run


def test_a_result_names_its_rule_level_and_place() -> None:
    run = log([Finding(ERROR, Position("content/meetings/møde 1.md", 4, 7)), Finding(WARNING, Position("a.md"))])
    error, warning = run["results"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["C032", "R038"]
    assert [rules[one["ruleIndex"]]["id"] for one in (error, warning)] == ["R038", "C032"]
    assert (error["level"], warning["level"]) == ("error", "warning")
    assert error["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "content/meetings/m%C3%B8de%201.md"},
                "region": {"startLine": 4, "startColumn": 7},
            }
        }
    ]
    assert warning["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "a.md"}}}]


def test_a_rule_says_what_it_means_and_how_to_mend_it() -> None:
    (rule,) = log([Finding(RULES["R013"], Position("a.md", 1, 1))])["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "A comma has split a text within { }."
    assert rule["help"]["text"] == 'Put the whole text in quotes: {title: "One thing, and another"}.'
    assert "helpUri" not in rule
    (rule,) = log([Finding(RULES["R022"], Position("a.md", 1, 1), known={"known": "a, b"})])["tool"]["driver"]["rules"]
    assert rule["help"]["text"] == "Write one of these: …."


def test_files_elsewhere_and_pages_of_the_site_have_their_place() -> None:
    elsewhere, page = log([Finding(WARNING, Position("/et/sted/a.md", 2)), Finding(WARNING, Position("/moeder/"))])[
        "results"
    ]
    physical = elsewhere["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "file:///et/sted/a.md"
    assert physical["region"] == {"startLine": 2, "startColumn": 1}
    assert page["locations"] == [{"logicalLocations": [{"fullyQualifiedName": "/moeder/", "kind": "resource"}]}]


def test_what_is_acknowledged_is_suppressed_without_a_reason() -> None:
    open_one, left = Finding(WARNING, Position("a.md")), Finding(WARNING, Position("b.md"))
    run = log([open_one], [Acknowledged(left, "En grund.", "Kim Eksempel")])
    assert [one.get("suppressions") for one in run["results"]] == [None, [{"kind": "external"}]]
    assert "grund" not in json.dumps(run)
    assert "Eksempel" not in json.dumps(run)


def test_no_word_of_a_record_is_told() -> None:
    words, known = {"value": "zqord", "nearest": "x"}, {"known": "a, b"}
    finding = Finding(RULES["R022"], Position("a.md", 1, 1), words=words, known=known, line="kind: zqord")
    assert "zqord" not in report([finding], "sarif", "da", places_only=True)


def test_nothing_found_is_a_run_without_results() -> None:
    run = log([])
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_rule_there_is_fits_the_form(language: Language) -> None:
    known = dict.fromkeys(("known", "expected", "limit", "folder", "example"), "x")
    found = [Finding(rule, Position("content/a.md", 1, 1), known=known) for rule in RULES.values()]
    run = log(found, language=language)
    assert len(run["results"]) == len(run["tool"]["driver"]["rules"]) == len(RULES)
    assert "{known}" not in json.dumps(run)


def test_files_with_errors_come_first_and_lines_in_their_order() -> None:
    found = [
        Finding(WARNING, Position("content/a.md", 1, 1)),
        Finding(WARNING, Position("content/b.md", 1, 1)),
        Finding(WARNING, Position("content/b.md", 9, 1)),
        Finding(WARNING, Position("content/c.md", 2, 1)),
        Finding(ERROR, Position("content/c.md", 7, 1)),
        Finding(ERROR, Position("content/d.md", 3, 1)),
        Finding(ERROR, Position("content/d.md", 5, 1)),
    ]
    told = [(one.position.path[-4], one.position.line) for one in by_file(reversed(found))]
    assert told == [("d", 3), ("d", 5), ("c", 2), ("c", 7), ("b", 1), ("b", 9), ("a", 1)]
