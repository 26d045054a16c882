"""`raad mail` as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import raad
from generator.publication.moments import as_of
from tests.whole.conftest import EXAMPLE_DAY, tree

AGENDA = "2026-09-24"


@pytest.fixture(autouse=True)
def folder(example: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(example)
    return example


def typed(*words: str | Path, now: str = EXAMPLE_DAY, present: str = EXAMPLE_DAY) -> Result:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.cli.mail.present", lambda: as_of(present))
        return CliRunner().invoke(raad, ["mail", *map(str, words), "--as-of", now])


def test_the_text_is_ready_to_paste(folder: Path) -> None:
    before = tree(folder)
    done = typed(f"content/meetings/{AGENDA}.md")
    assert done.exit_code == 0
    assert done.stdout.startswith("Emne: Dagsorden: Udsatterådet, 24. september 2026\n\nTil medlemmerne")
    assert "Punkt 3: Høring om budget 2027" in done.stdout
    assert tree(folder) == before


def test_before_its_day_it_says_so() -> None:
    assert "Den må ikke deles før." in typed(AGENDA, now="2026-09-09T14:59", present="2026-09-09T14:59").stdout
    assert "Den må ikke deles før." not in typed(AGENDA, now="2026-09-09T15:00", present="2026-09-09T15:00").stdout


def test_a_moment_to_come_does_not_take_the_day_off() -> None:
    assert "Den må ikke deles før." in typed(AGENDA, now="2026-09-10", present="2026-09-01").stdout
    told = json.loads(typed(AGENDA, "--format", "json", now="2026-09-10", present="2026-09-01").stdout)
    assert told["public_from"] is not None


def test_files_are_written_once_and_never_over_others(folder: Path) -> None:
    done = typed(AGENDA, "--out", folder / "ud")
    assert done.exit_code == 0
    names = [f"{AGENDA}-dagsorden.{ending}" for ending in ("eml", "ics", "txt")]
    assert sorted(path.name for path in (folder / "ud").iterdir()) == names
    (folder / "ud" / names[2]).write_text("Rettet af mig.")
    (folder / "ud" / names[0]).unlink()
    again = typed(AGENDA, "--out", folder / "ud")
    assert again.exit_code == 2
    assert "findes allerede" in again.output
    assert (folder / "ud" / names[2]).read_text() == "Rettet af mig."
    assert not (folder / "ud" / names[0]).exists()


def test_a_folder_that_cannot_be_made_is_told(folder: Path) -> None:
    (folder / "fil").write_text("")
    done = typed(AGENDA, "--out", folder / "fil")
    assert done.exit_code == 2
    assert "fil" in done.output
    assert (folder / "fil").read_text() == ""


def test_where_the_last_file_fails_none_is_left(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.editing import files

    create = files.create

    def failing(file: Path, data: bytes) -> None:
        if file.suffix == ".eml":
            raise OSError(28, "full", str(file))
        create(file, data)

    monkeypatch.setattr(files, "create", failing)
    assert typed(AGENDA, "--out", folder / "ud").exit_code == 2
    assert list((folder / "ud").iterdir()) == []


def test_for_programs(folder: Path) -> None:
    told = json.loads(typed(AGENDA, "--format", "json", now="2026-09-01", present="2026-09-01").stdout)
    assert (told["part"], told["public_from"], told["files"]) == ("agenda", "2026-09-09T13:00:00+00:00", [])
    assert told["subject"] == "Dagsorden: Udsatterådet, 24. september 2026"
    told = json.loads(typed(AGENDA, "--format", "json", "--out", folder / "ud").stdout)
    assert [Path(file).suffix for file in told["files"]] == [".txt", ".ics", ".eml"]


def test_in_english() -> None:
    done = typed(AGENDA, "--language", "en")
    assert done.stdout.startswith("Subject: Agenda: Udsatterådet, 24 September 2026\n\nTo the members of Udsatterådet")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("2026-06-11", "--what", "minutes"), "tilbageholdt"),
        (("2026-10-29", "--what", "agenda"), "agenda.publish"),
        (("budget-2027", "--what", "agenda"), "hearing, answer"),
        (("cases/tandpleje-for-udsatte",), "bliver ikke sendt"),
        (("2026-09-25",), "2026-09-24"),
    ],
)
def test_what_may_not_be_sent_is_told_with_what_to_do(words: tuple[str, ...], told: str) -> None:
    done = typed(*words)
    assert done.exit_code == 2
    assert told in done.output
    assert "Emne" not in done.output


def test_nothing_is_sent_while_something_must_be_mended(folder: Path) -> None:
    (folder / "content/hearings/forkert.md").write_text("---\ntitle: Forkert\n---\n")
    done = typed(AGENDA)
    assert done.exit_code == 1
    assert "content/hearings/forkert.md" in done.output
    assert "Emne" not in done.output
