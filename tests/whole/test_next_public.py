"""`raad check` and `raad build` end with what becomes public next; data for programs stays as it is."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import raad
from tests.whole.conftest import EXAMPLE_DAY, ROOT

MEETING = "content/meetings/2026-03-12.md"
NOTHING = "Der venter ikke noget på at blive offentligt."


@pytest.fixture
def council(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A council that nothing is wrong with, and the folder that the command is typed in."""
    shutil.copytree(ROOT / "tests" / "reading" / "base", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def typed(*words: str) -> Result:
    return CliRunner().invoke(raad, [*words, "--as-of", EXAMPLE_DAY])


def hearing(folder: Path, name: str, more: str) -> None:
    record = f"---\ntitle: Kanarifugl\nauthority: byraadet\ndeadline: 2026-12-01\n{more}\n---\n"
    (folder / f"content/hearings/{name}.md").write_text(record)


def test_nothing_waits(council: Path) -> None:
    assert typed("check").stdout.splitlines()[-1] == NOTHING
    assert "Nothing waits to become public." in typed("check", "--language", "en").stdout


@pytest.mark.parametrize("verb", ["check", "build"])
def test_the_day_the_time_and_the_files_are_told_and_no_word_of_them(council: Path, verb: str) -> None:
    hearing(council, "en", "publish: 2026-09-24 09:00")
    hearing(council, "to", "publish: 2026-09-24 09:00")
    hearing(council, "tre", "publish: 2026-09-25")
    done = typed(verb)
    assert done.stdout.splitlines()[-1] == (
        "Det næste bliver offentligt 24. september 2026 kl. 09.00: 2 dele "
        "(content/hearings/en.md, content/hearings/to.md)."
    )
    assert "anarifugl" not in done.output


def test_the_files_are_not_told_without_end(council: Path) -> None:
    for name in "abcdef":
        hearing(council, name, "publish: 2026-09-24")
    told = typed("check", "--language", "en").stdout.splitlines()[-1]
    assert "24 September 2026 at 00:00: 6 parts (content/hearings/a.md," in told
    assert told.endswith("content/hearings/e.md, …).")


def test_what_is_taken_back_is_told_as_that(council: Path) -> None:
    hearing(council, "en", "publish: 2026-09-01\nwithdrawn: {date: 2026-09-24}")
    assert typed("check").stdout.splitlines()[-1] == (
        "Det næste bliver taget ud af offentligheden 24. september 2026 kl. 00.00: 1 del (content/hearings/en.md)."
    )


@pytest.mark.parametrize("output", ["json", "github"])
def test_nothing_is_told_to_programs_and_where_others_read_along(council: Path, output: str) -> None:
    hearing(council, "en", "publish: 2026-09-24")
    done = typed("check", "--format", output)
    assert "Det næste" not in done.output
    assert "hearings" not in done.output
    assert output != "json" or json.loads(done.stdout) == []


def test_quiet_says_nothing_of_it(council: Path) -> None:
    hearing(council, "en", "publish: 2026-09-24")
    assert typed("check", "-q").output == ""


def test_where_something_must_be_mended_nothing_is_foretold(council: Path) -> None:
    hearing(council, "en", "publish: 2026-09-24\nkind: forkert")
    done = typed("check")
    assert done.exit_code == 1
    assert "Det næste" not in done.output
    assert NOTHING not in done.output
