"""What is staged for the next commit is what --staged and the hook of a new council look at."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import raad as command
from tests.whole.conftest import ROOT

TODAY = ("--as-of", "2026-11-23T09:00")
MEETING = "content/meetings/2027-01-07.md"
PAGE = "content/pages/om.md"
CLEAN = "Der er ikke noget at rette."
NAMES = ("-c", "user.name=Prøve", "-c", "user.email=proeve@eksempel.example", "-c", "commit.gpgsign=false")


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Runs git as the user would, with `raad` on her path."""
    program = folder.parent / "bin/raad"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n')
    program.chmod(0o755)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["git", *NAMES, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def typed(*words: str, cwd: Path) -> Result:
    """What the command says in a folder, within this process: that is much quicker than one of its own."""
    with chdir(cwd):
        return CliRunner().invoke(command, [*words, *TODAY])


def commit(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return git(folder, "commit", "-q", "-m", "Ændring", *words)


def commits(folder: Path) -> int:
    return int(git(folder, "rev-list", "--count", "--all").stdout)


def put(folder: Path, path: str, old: str, new: str) -> None:
    file = folder / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """A new council, all of it staged and nothing committed."""
    folder = tmp_path / "raad"
    assert typed("init", str(folder), cwd=tmp_path).exit_code == 0
    git(folder, "add", "-A")
    return folder


def test_what_is_staged_counts_and_not_what_stands_there(council: Path) -> None:
    put(council, MEETING, "kind: ordinary", "kind: ordinery")
    assert CLEAN in typed("check", "--staged", cwd=council).stdout
    assert typed("check", cwd=council).exit_code == 1
    git(council, "add", "-A")
    put(council, MEETING, "kind: ordinery", "kind: ordinary")
    staged = typed("check", "--staged", cwd=council)
    assert staged.exit_code == 1
    assert staged.stderr.startswith(f"{MEETING}:")
    assert CLEAN in typed("check", cwd=council).stdout


@pytest.mark.parametrize(
    ("here", "config", "told"),
    [
        (".", "site_config.yml", MEETING),
        ("content", "../site_config.yml", "meetings/2027-01-07.md"),
        ("..", "raad/site_config.yml", MEETING),
    ],
)
def test_files_are_called_what_they_are_called_where_the_user_is(
    council: Path, here: str, config: str, told: str
) -> None:
    put(council, MEETING, "kind: ordinary", "kind: ordinery")
    git(council, "add", "-A")
    done = typed("check", "--staged", "--config", config, cwd=(council / here).resolve())
    assert done.stderr.startswith(f"{told}:")
    assert "raad-" not in done.stderr


def test_an_untracked_file_and_one_that_is_taken_out_are_not_staged(council: Path) -> None:
    (council / "content/cases").mkdir()
    (council / "content/cases/ny.md").write_text("---\ntitel: Ny\n---\n")
    assert CLEAN in typed("check", "--staged", cwd=council).stdout
    git(council, "rm", "-q", "--cached", PAGE)
    assert CLEAN in typed("check", "--staged", cwd=council).stdout


def test_looking_changes_neither_the_files_nor_what_is_staged(council: Path) -> None:
    put(council, PAGE, "Rådet taler", "Rådet snakker")
    before = git(council, "status", "--short").stdout
    typed("check", "--staged", cwd=council)
    typed("diff", "--staged", cwd=council)
    assert git(council, "status", "--short").stdout == before


def test_the_difference_of_what_is_staged(council: Path) -> None:
    commit(council, "--no-verify")
    put(council, PAGE, "Rådet taler", "Rådet snakker")
    git(council, "add", "-A")
    put(council, PAGE, "Rådet snakker", "Rådet synger")
    done = typed("diff", "--staged", cwd=council)
    assert "snakker" in done.stdout
    assert "synger" not in done.stdout
    assert "synger" in typed("diff", cwd=council).stdout


def test_without_a_commit_there_is_nothing_to_compare_with(council: Path) -> None:
    for words in (("diff",), ("diff", "--staged")):
        done = typed(*words, cwd=council)
        assert (done.exit_code, done.stderr) == (0, "")
        assert "ikke gemt noget i git endnu" in done.stdout


def not_staged(folder: Path) -> None:
    git(folder, "rm", "-rq", "--cached", "content")


def in_the_middle_of_a_merge(folder: Path) -> None:
    commit(folder, "--no-verify")
    git(folder, "checkout", "-q", "-b", "anden")
    for branch, words in (("anden", "Rådet synger"), ("main", "Rådet snakker")):
        git(folder, "checkout", "-q", branch)
        put(folder, PAGE, "Rådet taler", words)
        commit(folder, "--no-verify", "-a")
    assert git(folder, "merge", "anden").returncode == 1


@pytest.mark.parametrize("arrange", [not_staged, in_the_middle_of_a_merge])
def test_where_nothing_can_be_staged_it_says_so_in_a_line(council: Path, arrange: object) -> None:
    assert callable(arrange)
    arrange(council)
    done = typed("check", "--staged", cwd=council)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "git add" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_hook_lets_the_good_pass_and_keeps_the_bad_out(council: Path) -> None:
    first = commit(council)
    assert (first.returncode, commits(council)) == (0, 1), first.stderr
    assert CLEAN in first.stdout + first.stderr
    put(council, MEETING, "kind: ordinary", "kind: ordinery")
    git(council, "add", "-A")
    put(council, MEETING, "kind: ordinery", "kind: ordinary")
    bad = commit(council)
    assert bad.returncode != 0
    assert f"{MEETING}:" in bad.stdout + bad.stderr
    assert "Der blev ikke gemt noget." in bad.stderr
    assert commits(council) == 1
    put(council, PAGE, "Rådet taler", "Rådet snakker")
    git(council, "add", "-A")
    good = commit(council)
    assert (good.returncode, commits(council)) == (0, 2), good.stderr
    assert "/om/" in good.stdout + good.stderr
    assert "snakker" in good.stdout + good.stderr


@pytest.mark.parametrize("words", [("-a",), ("--", MEETING)])
def test_the_hook_looks_at_what_this_commit_keeps(council: Path, words: tuple[str, ...]) -> None:
    """`commit -a` and `commit FILE` have an index of their own."""
    commit(council)
    put(council, MEETING, "kind: ordinary", "kind: ordinery")
    assert commit(council, *words).returncode != 0
    assert commits(council) == 1


def test_the_hook_of_another_repository_has_no_say(
    council: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "andet"
    subprocess.run(["git", "init", "-q", other], check=True)
    index = str(other / ".git/index")
    monkeypatch.setenv("GIT_INDEX_FILE", index)
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    done = typed("check", "--staged", cwd=council)
    assert CLEAN in done.stdout


def test_where_the_program_is_missing_the_hook_says_so(council: Path, tmp_path: Path) -> None:
    script = council / ".githooks/pre-commit"
    done = subprocess.run(
        ["/bin/sh", script], cwd=council, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "raad blev ikke fundet" in done.stderr
