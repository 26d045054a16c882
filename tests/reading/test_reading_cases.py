"""Each folder of cases/ is a council with mistakes, and the whole report in both languages.

A folder lies over the faultless council in base/, or alone where its name begins with alone-.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.findings.rules import RULES
from generator.language import Language
from tests.reading.reading_help import HERE, Council

CASES = sorted(folder for folder in (HERE / "cases").iterdir() if folder.is_dir())
# Files that a repository cannot or should not hold are made by test_reading_files.py.
MADE_AT_RUN_TIME = {"R001", "R002", "R003", "R004", "R005", "R048"}
FINDING = re.compile(r"^\S.*: (?:error|warning) ([A-Z]\d{3}) ", re.MULTILINE)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_the_report_is_the_expected_one(
    folder: Path, language: Language, case: Callable[[Path], Council], request: pytest.FixtureRequest
) -> None:
    expected = folder / f"expected.{language}.txt"
    told = case(folder).report(language=language)
    if request.config.getoption("--bless"):
        expected.write_text(told, encoding="utf-8")
    assert expected.exists(), f"{expected} is missing: run pytest tests/reading --bless and read what it writes"
    wanted = expected.read_text(encoding="utf-8")
    assert wanted.strip(), f"{expected} is empty: a case without a finding shows nothing"
    assert told == wanted, "Right all the same? Run pytest tests/reading --bless and look at the difference in git."


def test_every_rule_of_reading_has_a_case() -> None:
    hit = {code for folder in CASES for code in FINDING.findall((folder / "expected.en.txt").read_text("utf-8"))}
    assert {code for code in RULES if code[0] in "RC"} - MADE_AT_RUN_TIME == hit


def test_both_languages_tell_the_same_places() -> None:
    place = re.compile(r"^(\S.*?: )\w+( [A-Z]\d{3}) ", re.MULTILINE)
    for folder in CASES:
        danish, english = (
            place.findall((folder / f"expected.{language}.txt").read_text("utf-8")) for language in ("da", "en")
        )
        assert danish == english


def test_the_base_has_no_fault(council: Council) -> None:
    archive, findings = council.read()
    assert findings == ()
    assert archive is not None
    assert len(archive.meetings) == 1
