"""What a check by the rules of procedure finds at a protected venue names the place in no form of the report."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import get_args

import pytest

from generator.checks.procedure import check_procedure
from generator.findings.reports import Format, report
from generator.records.load import load
from tests.checks.test_procedure import HERE, TODAY


@pytest.mark.parametrize("output", get_args(Format))
def test_no_report_names_a_protected_venue(output: Format, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = HERE / "cases" / "protected_venues_are_no_places"
    for folder in (HERE / "base", case / "both", case / "breaks"):
        shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    archive, _ = load(Path("site_config.yml"), Path("content"))
    assert archive is not None
    told = report(tuple(check_procedure(archive, TODAY)), output, "da", places_only=False)
    # A log of SARIF names each rule once more.
    assert told.count("F107") == (3 if output == "sarif" else 2)
    assert not any(word in told.casefold() for word in ("lærken", "uglen", "prøvevej"))
