"""Records of a year whose file is not named after one: they are told when the file is read, and checked no further."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.checks.procedure.years import of_years
from generator.records.load import load

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["2026-udkast", "0000", "26", "10000", "budget", "२०२६"])
def test_another_name_is_passed_over(name: str) -> None:
    archive, _ = load(
        HERE / "base" / "site_config.yml",
        HERE / "cases" / "budgets_have_their_amount" / "kept" / "content",
    )
    assert archive is not None
    (first, *rest) = archive.budgets
    found = list(of_years((replace(first, id=name), *rest)))
    assert [(entry.id, end) for entry, end in found] == [(one.id, date(int(one.id), 12, 31)) for one in rest]
    assert rest
