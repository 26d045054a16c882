"""`raad init` as a user types it: a council that checks clean and builds at once."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import raad as command
from generator.profiles.files import PROFILES
from tests.whole.conftest import ROOT, raad, tree

TODAY = ("--as-of", "2026-11-23T09:00")
CLEAN = "Der er ikke noget at rette.\nDer venter ikke noget på at blive offentligt.\n"
CLEAN_IN_ENGLISH = "Nothing to mend.\nNothing waits to become public.\n"


def typed(*words: str, cwd: Path) -> Result:
    """What the command says in a folder, within this process: that is much quicker than one of its own."""
    with chdir(cwd):
        return CliRunner().invoke(command, [words[0], *TODAY, *words[1:]])


def init(folder: Path, *words: str, cwd: Path) -> Result:
    return typed("init", str(folder), *words, cwd=cwd)


@pytest.mark.parametrize(("words", "clean"), [((), CLEAN), (("--language", "en"), CLEAN_IN_ENGLISH)])
@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_begins_without_a_finding(
    tmp_path: Path, profile: str, words: tuple[str, ...], clean: str
) -> None:
    folder = tmp_path / "raad"
    done = init(folder, "--profile", profile, *words, cwd=tmp_path)
    assert (done.exit_code, done.stderr) == (0, "")
    checked = typed("check", *words, cwd=folder)
    assert (checked.exit_code, checked.stdout, checked.stderr) == (0, clean, "")


@pytest.mark.parametrize(("profile", "language"), [("odense", "da"), ("neutral", "en")])
def test_it_builds_at_once(tmp_path: Path, profile: str, language: str) -> None:
    folder = tmp_path / "raad"
    address = "https://kommune.example/udsatteråd/"
    init(folder, "--profile", profile, "--language", language, "--url", address, cwd=tmp_path)
    built = typed("build", cwd=folder)
    assert (built.exit_code, built.stderr) == (0, "")
    meeting = (folder / "site/moeder/2027-01-07/index.html").read_text()
    assert ("udkast" in meeting.lower()) == (language == "da")
    for page in ("om", "kontakt", "forretningsorden", "raadet"):
        assert (folder / "site" / page / "index.html").exists()


def test_what_was_made_up_is_told_and_nothing_else(tmp_path: Path) -> None:
    said = ("--name", "Rådet", "--url", "raad.example", "--email", "a@raad.example", "--first-meeting", "2026-12-03")
    done = init(tmp_path / "et", *said, cwd=tmp_path)
    assert "Eksempelkøbing Kommune" in done.stdout
    assert "raad.example" not in done.stdout
    whole = init(tmp_path / "to", *said, "--municipality", "Prøvestrand Kommune", cwd=tmp_path)
    assert "fundet på" not in whole.stdout
    assert (tmp_path / "to/content/meetings/2026-12-03.md").exists()


def test_json_is_for_programs(tmp_path: Path) -> None:
    told = json.loads(init(tmp_path / "raad", "--format", "json", cwd=tmp_path).stdout)
    assert all((Path(told["folder"]) / path).is_file() for path in told["files"])
    assert "content/councils/udsatteraadet.yml" in told["files"]


def test_the_same_answers_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("et", "to"):
        init(tmp_path / name, cwd=tmp_path)
        (tmp_path / name / ".git").rename(tmp_path / f"{name}.git")
    assert tree(tmp_path / "et") == tree(tmp_path / "to")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--name", "\x1b[31m"), "--name"),
        (("--email", "raad"), "--email"),
        (("--url", "http://raad.example"), "--url"),
        (("--first-meeting", "2026-11-22"), "--first-meeting"),
        (("--profile", "aarhus"), "--profile skal være en af disse: ishoej, "),
        (("--municipality", f"{10190:06}-{1234}"), "cpr-nummer"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_written(tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    done = init(tmp_path / "raad", *words, cwd=tmp_path)
    assert done.exit_code == 2
    assert told in done.stderr
    assert "1234" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    init(tmp_path / "raad", cwd=tmp_path)
    before = tree(tmp_path)
    done = init(tmp_path / "raad", cwd=tmp_path)
    assert done.exit_code == 2
    assert "Der er allerede noget i" in done.stderr
    assert done.stderr.count("\n") == 1
    assert tree(tmp_path) == before


def test_a_place_that_may_not_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    done = init(tmp_path / "fil/raad", cwd=tmp_path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1


def test_git_keeps_the_folder_unless_another_repository_does(tmp_path: Path) -> None:
    done = init(tmp_path / "raad", cwd=tmp_path)
    assert "Git passer på mappen" in done.stdout
    config = (tmp_path / "raad/.git/config").read_text()
    assert "hooksPath = .githooks" in config
    subprocess.run(["git", "init", "-q", tmp_path / "stor"], check=True)
    within = init(tmp_path / "stor/raad", cwd=tmp_path)
    assert "git config core.hooksPath .githooks" in within.stdout
    assert not (tmp_path / "stor/raad/.git").exists()
    assert "hooksPath" not in (tmp_path / "stor/.git/config").read_text()


def test_a_clone_that_is_still_empty_is_filled(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    done = init(Path(), cwd=tmp_path)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "hooksPath = .githooks" in (tmp_path / ".git/config").read_text()


def test_hooks_that_are_there_already_stay(tmp_path: Path) -> None:
    folder = tmp_path / "klon"
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    subprocess.run(["git", "-C", folder, "config", "core.hooksPath", "vores"], check=True)
    assert "git config core.hooksPath .githooks" in init(folder, cwd=tmp_path).stdout
    kept = subprocess.run(["git", "-C", folder, "config", "core.hooksPath"], capture_output=True, text=True, check=True)
    assert kept.stdout == "vores\n"


def test_without_git_it_works_too(tmp_path: Path) -> None:
    done = raad("init", "raad", *TODAY, cwd=tmp_path, PATH=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert "git config core.hooksPath .githooks" in done.stdout
    assert not (tmp_path / "raad/.git").exists()


def typed_at_a_terminal(folder: Path, keys: str) -> str:
    """What the command says where somebody types these keys."""
    ours, theirs = pty.openpty()
    environment = os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "200"}
    words = [sys.executable, "-m", "generator", "init", str(folder), *TODAY]
    with os.fdopen(theirs, "r+b", buffering=0) as terminal:
        os.write(ours, keys.encode())
        running = subprocess.Popen(
            words, stdin=terminal, stdout=terminal, stderr=terminal, env=environment, cwd=folder.parent
        )
    said = b""
    try:
        while piece := os.read(ours, 65536):
            said += piece
    except OSError:  # the other end is closed
        pass
    finally:
        os.close(ours)
    assert running.wait() == 0, said
    return said.decode()


def test_at_a_terminal_it_asks_and_asks_again_where_an_answer_cannot_be_used(tmp_path: Path) -> None:
    said = typed_at_a_terminal(tmp_path / "raad", "Rådet: for alle\n\nhttp://x\nraad.example\n\n2026-12-03\n")
    council = (tmp_path / "raad/content/councils/raadet-for-alle.yml").read_text()
    assert 'name: "Rådet: for alle"' in council
    assert "municipality: Eksempelkøbing Kommune" in council
    config = (tmp_path / "raad/site_config.yml").read_text()
    assert 'url: "https://raad.example/"' in config
    assert "email: raad@raadet-for-alle.example" in config
    assert said.count("Hvilken adresse får hjemmesiden?") == 2
    assert "--url skal være en webadresse" in said
    assert "fundet på" not in said
