"""`raad poster` as a user types it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import raad
from generator.publication.moments import as_of
from tests.whole.conftest import COUNCILS, EXAMPLE_DAY


@pytest.fixture(autouse=True)
def folder(example: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(example)
    return example


def typed(*words: str | Path, present: str = EXAMPLE_DAY) -> Result:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.cli.poster.present", lambda: as_of(present))
        return CliRunner().invoke(raad, ["poster", *map(str, words), "--as-of", EXAMPLE_DAY])


def test_a_poster_is_written_and_a_later_one_takes_its_place(folder: Path) -> None:
    first = typed()
    assert (first.exit_code, first.stdout.splitlines()[0]) == (0, "plakat.html er skrevet.")
    page = (folder / "plakat.html").read_text()
    assert "Torsdag den 24. september 2026" in page
    assert "Rådet beder byrådet om penge til natcaféen." in page
    (folder / "plakat.html").write_text(page.replace("natcaféen", "noget ældre"))
    assert typed().stdout.splitlines()[0] == "plakat.html er erstattet af den nye plakat."
    assert (folder / "plakat.html").read_text() == page


def test_no_other_file_is_replaced(folder: Path) -> None:
    site = folder / "site_config.yml"
    (folder / "andet.html").write_text(
        "<!doctype html>\n<p>" + "x" * 400 + '<meta name="generator" content="raad poster">'
    )
    for file in (site, folder / "andet.html"):
        before = file.read_bytes()
        done = typed("--out", file)
        assert (done.exit_code, "er ikke en plakat" in done.output, "Vælg et andet navn" in done.output) == (
            2,
            True,
            True,
        )
        assert file.read_bytes() == before


def test_what_is_not_public_yet_is_not_to_be_hung_up() -> None:
    warning = "Den må ikke hænges op før 10. september 2026 kl. 12.00."
    assert warning in typed(present="2026-09-01").stdout
    assert "hænges op" not in typed(present="2026-09-10T12:00").stdout


def test_the_page_asks_for_nothing() -> None:
    typed()
    page = Path("plakat.html").read_text()
    assert re.findall(r"""(?:src|href|action|data)=|@import|url\(|<script|<link|<img""", page) == []


def test_in_english_and_elsewhere(folder: Path) -> None:
    done = typed("--out", folder / "ud" / "poster.html", "--language", "en")
    assert done.exit_code == 0
    assert "Thursday 24 September 2026" in (folder / "ud" / "poster.html").read_text()


def test_a_place_that_is_none(folder: Path) -> None:
    done = typed("--out", folder / "content")
    assert done.exit_code == 2
    assert (folder / "content").is_dir()


def test_an_unknown_council_is_told_with_those_that_there_are() -> None:
    done = typed("--council", "byraadet")
    assert done.exit_code == 2
    assert "udsatteraadet" in done.output
    assert not Path("plakat.html").exists()


def test_nothing_is_written_while_something_must_be_mended(folder: Path) -> None:
    (folder / "content/hearings/forkert.md").write_text("---\ntitle: Forkert\n---\n")
    assert typed().exit_code == 1
    assert not Path("plakat.html").exists()


@pytest.mark.parametrize("name", sorted(path.name for path in COUNCILS.iterdir() if path.is_dir()))
def test_every_example_council_has_one(name: str, folder: Path) -> None:
    done = typed("--config", COUNCILS / name / "site_config.yml", "--out", folder / "plakat.html")
    assert done.exit_code == 0
    assert "<svg" in (folder / "plakat.html").read_text()
