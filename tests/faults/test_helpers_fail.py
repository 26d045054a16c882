"""Programs and processes that a build starts: whatever becomes of them, the site stands and the message helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.conftest import Place
from tests.faults.injector import Fault


@pytest.mark.parametrize(
    ("arrange", "language", "words"),
    [
        ("pagefind_missing", "da", "Pagefind mangler. Kør make site"),
        ("pagefind_missing", "en", "Pagefind is missing. Run make site"),
        ("pagefind_fails", "da", "fejlede med status 1. Se efter, om disken er fuld. Den skriver: kaput"),
        ("pagefind_fails", "en", "failed with status 1; see whether the disk is full. It says: kaput"),
        ("pagefind_killed", "da", "Systemet stoppede søgemaskinen Pagefind (signal 9)"),
        ("pagefind_writes_nothing", "da", "ikke noget brugbart indeks"),
        ("pagefind_writes_half", "en", "no usable index"),
        ("pagefind_ends", "en", "failed with status 1;"),
        ("pagefind_refuses", "en", "failed with status 1; see whether the disk is full. It says: kaput"),
        ("pagefind_not_executable", "da", "fejlede med status 126. Se efter, om disken er fuld. Den skriver: Perm"),
        ("second_process_fills_the_disk", "en", "no room left on the disk"),
    ],
)
def test_a_helper_that_fails(place: Place, tmp_path: Path, arrange: str, language: str, words: str) -> None:
    variables = {"FAULTS_PROGRAM": str(tmp_path / "pagefind")}
    done = place.build("--language", language, arrange=arrange, variables=variables)
    assert done.status == 2
    assert words in done.said
    assert done.said.count("\n") == 1
    place.assert_untouched()


@pytest.mark.parametrize("arrange", ["processes", "second_process_killed"])
def test_pages_by_two_processes_are_the_same_site_even_if_one_of_them_is_ended(place: Place, arrange: str) -> None:
    assert place.build(arrange=arrange, fault=Fault()).status == 0
    assert place.state() == "after"
