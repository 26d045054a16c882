"""Each folder of cases/ belongs to one check of the rules of procedure and is named after it.

`both` lies under `breaks`, whose report is expected in both languages, and under `kept`, which has nothing to report.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.checks import check
from generator.checks.procedure import CHECKS, check_procedure
from generator.findings import Finding, in_order
from generator.findings.reports import report
from generator.findings.rules import RULES
from generator.language import Language
from generator.profiles.kinds import Check
from generator.profiles.rules import RULES as RULES_OF_PROCEDURE
from generator.records.archive import Archive
from generator.records.load import load

HERE = Path(__file__).parent
CASES = sorted(folder for folder in (HERE / "cases").iterdir() if folder.is_dir())
TODAY = date(2026, 9, 10)
FINDING = re.compile(r"^\S.*: (?:error|warning) ([A-Z]\d{3}) ", re.MULTILINE)


def read(folders: Iterator[Path] | list[Path], into: Path) -> Archive:
    for folder in folders:
        if folder.exists():
            shutil.copytree(folder, into, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.*.txt"))
    archive, findings = load(Path("site_config.yml"), Path("content"))
    assert archive is not None
    assert findings == []
    return archive


def found(case: Path, side: str, into: Path) -> tuple[Finding, ...]:
    return in_order(check(read([HERE / "base", case / "both", case / side], into), TODAY))


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_breaks_a_rule_is_reported(
    case: Path, language: Language, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    told = report(found(case, "breaks", tmp_path), "text", language, places_only=False)
    expected = case / f"expected.{language}.txt"
    if request.config.getoption("--bless"):
        expected.write_text(told, encoding="utf-8")
    assert expected.exists(), f"{expected} is missing: run pytest tests/checks --bless and read what it writes"
    wanted = expected.read_text(encoding="utf-8")
    assert wanted.strip(), f"{expected} is empty: a case without a finding shows nothing"
    assert told == wanted, "Right all the same? Run pytest tests/checks --bless and look at the difference in git."


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_follows_the_rules_is_not(case: Path, tmp_path: Path) -> None:
    assert found(case, "kept", tmp_path) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nothing_is_checked_by_a_rule_that_is_unknown(case: Path, tmp_path: Path) -> None:
    archive = read([HERE / "base", case / "both", case / "breaks"], tmp_path)
    without = tuple(
        replace(entry, record=entry.record.model_copy(update={"rules": (), "profile": "neutral"}))
        for entry in archive.councils
    )
    assert list(check_procedure(replace(archive, councils=without), TODAY)) == []


def test_every_check_has_its_case() -> None:
    assert {check.__name__ for check in CHECKS} == {case.name for case in CASES}


def test_every_rule_that_is_checked_names_its_findings() -> None:
    checked = {rule: kind.becomes for rule, kind in RULES_OF_PROCEDURE.items() if isinstance(kind.becomes, Check)}
    assert [rule for rule, becomes in checked.items() if not becomes.codes] == []


def test_every_finding_is_there_in_a_case_and_belongs_to_a_rule() -> None:
    codes = {code for code in RULES if code.startswith("F")}
    hit = {code for case in CASES for code in FINDING.findall((case / "expected.en.txt").read_text("utf-8"))}
    of_rules = {
        code for kind in RULES_OF_PROCEDURE.values() if isinstance(kind.becomes, Check) for code in kind.becomes.codes
    }
    assert codes == hit
    assert codes <= of_rules <= RULES.keys()
