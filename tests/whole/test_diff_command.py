"""`raad diff` as a user types it: what readers will see otherwise, and nothing of what they will not see."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import raad
from tests.proof.canaries import MOMENT, canaries, write
from tests.whole.conftest import EXAMPLE_DAY, ROOT, at_a_terminal

URL = "https://udsatteraad.example/"
SAME = "Denne ændring viser læserne det samme som før.\n"
MEETING = "content/meetings/2026-03-12.md"
PAGE = "content/pages/forretningsorden.md"


def git(folder: Path, *words: str) -> None:
    names = ["-c", "user.name=Prøve", "-c", "user.email=proeve@eksempel.example", "-c", "commit.gpgsign=false"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(["git", *names, "-C", str(folder), *words], env=environment, check=True, capture_output=True)


def keep(folder: Path) -> None:
    """Makes a commit of everything in a folder."""
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Optegnelser")


@pytest.fixture
def council(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A council whose records git keeps, and the folder that the command is typed in."""
    folder = tmp_path / "council"
    shutil.copytree(ROOT / "tests" / "reading" / "base", folder)
    keep(folder)
    monkeypatch.chdir(folder)
    return folder


def typed(*words: str, moment: str = EXAMPLE_DAY) -> Result:
    return CliRunner().invoke(raad, ["diff", *words, "--as-of", moment])


def told(*words: str, moment: str = EXAMPLE_DAY) -> list[dict[str, Any]]:
    done = typed(*words, "--format", "json", moment=moment)
    assert done.exit_code == 0, done.output
    pages: list[dict[str, Any]] = json.loads(done.stdout)
    return pages


def put(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1))


def hearing(folder: Path, more: str = "publish: 2026-09-01") -> None:
    record = f"---\ntitle: Støj på torvet\nauthority: byraadet\ndeadline: 2026-12-01\n{more}\n---\n"
    (folder / "content/hearings/stoej.md").write_text(record)


def of(pages: list[dict[str, Any]], address: str) -> dict[str, Any]:
    return next(one for one in pages if one["address"] == URL + address)


def test_no_change_is_none(council: Path) -> None:
    done = typed()
    assert (done.exit_code, done.stdout) == (0, SAME)
    assert told() == []
    assert typed("-q").output == ""


def test_a_new_record_is_told_before_anybody_sees_it(council: Path) -> None:
    hearing(council)
    assert f"Denne ændring offentliggør:\n  Høring: Støj på torvet\n  {URL}hoeringer/stoej/\n" in typed().stdout
    pages = told()
    assert of(pages, "hoeringer/stoej/")["kind"] == "published"
    register = of(pages, "hoeringer/")
    assert register["kind"] == "changed"
    assert [{"kind": "new", "text": "Støj på torvet"}] in register["changes"]
    feed = of(pages, "feeds/hoeringer.xml")
    assert (feed["kind"], feed["new"], feed["changed"], feed["gone"]) == ("feed", 1, 0, 0)
    assert "feeds/hoeringer.xml): 1 ny besked" in typed().stdout


def test_the_moment_decides(council: Path) -> None:
    hearing(council, "publish: 2026-09-24 09:00")
    assert typed(moment="2026-09-24T08:59:59").stdout == SAME
    assert "hoeringer/stoej/" in typed(moment="2026-09-24T09:00").stdout


def test_changed_words_are_told_in_their_line(council: Path) -> None:
    put(council, PAGE, "seks", "otte")
    (page,) = told()
    assert (page["address"], page["kind"]) == (URL + "forretningsorden/", "changed")
    ((*pieces,),) = page["changes"]
    assert [(piece["kind"], piece["text"]) for piece in pieces] == [
        ("same", "Rådet holder"), ("gone", "seks"), ("new", "otte"), ("same", "møder om året."),
    ]  # fmt: skip
    assert "      Rådet holder [-seks-] {+otte+} møder om året.\n" in typed().stdout
    markdown = typed("--markdown").stdout
    assert markdown.startswith("**Denne ændring ændrer:**\n\n```diff\n")
    assert "\n- seks\n+ otte\n" in markdown


def test_no_word_of_a_page_is_taken_for_markdown(council: Path) -> None:
    put(council, PAGE, "seks", "````` seks")
    lines = typed("--markdown").stdout.splitlines()
    assert any("`````" in line for line in lines)
    assert [line for line in lines if line.startswith("```")] == ["``````diff", "``````"]


def test_colours_are_for_terminals_and_may_be_refused(council: Path) -> None:
    put(council, PAGE, "seks", "otte")
    words = ("diff", "--as-of", EXAMPLE_DAY)
    coloured = at_a_terminal(*words, cwd=council, NO_COLOR="")
    assert "\x1b[31m\x1b[9mseks\x1b[0m \x1b[32motte\x1b[0m" in coloured
    assert "[-seks-] {+otte+}" in at_a_terminal(*words, cwd=council, NO_COLOR="1")


def test_a_number_is_told_with_what_stands_before_it(council: Path) -> None:
    hearing(council)
    keep(council)
    (council / "content/hearings/larm.md").write_text((council / "content/hearings/stoej.md").read_text())
    assert "      Høringer [-2-] {+3+}\n" in typed().stdout


def test_a_link_that_leads_elsewhere_is_a_change(council: Path) -> None:
    put(council, PAGE, "\n---\n", "\n---\nSe [vejledningen](https://en.example/).\n")
    keep(council)
    put(council, PAGE, "https://en.example/", "https://to.example/")
    (page,) = told()
    texts = {piece["kind"]: piece["text"] for piece in page["changes"][0]}
    assert texts == {"same": "vejledningen:", "gone": "https://en.example/", "new": "https://to.example/"}


def test_what_stands_around_every_page_is_told_once(council: Path) -> None:
    put(council, "site_config.yml", "language: da", "notice: Rådet er opdigtet.\nlanguage: da")
    assert typed().stdout == (
        "Denne ændring ændrer på alle sider:\n      Udsatterådet i Prøvekøbing Kommune {+Rådet er opdigtet.+}\n"
    )
    assert [one["kind"] for one in told()] == ["everywhere"]


def test_a_record_that_is_removed_or_withdrawn_takes_its_page_out(council: Path) -> None:
    hearing(council)
    keep(council)
    (council / "content/hearings/stoej.md").unlink()
    assert of(told(), "hoeringer/stoej/")["kind"] == "removed"
    assert "1 besked mindre" in typed().stdout
    hearing(council, "publish: 2026-09-01\nwithdrawn: {date: 2026-09-05}")
    pages = told()
    assert of(pages, "hoeringer/stoej/")["kind"] == "removed"
    assert of(pages, "feeds/hoeringer.xml")["changed"] == 1
    assert f"Denne ændring fjerner:\n  Høring: Støj på torvet\n  {URL}hoeringer/stoej/\n" in typed().stdout
    keep(council)
    hearing(council)
    assert of(told(), "hoeringer/stoej/")["kind"] == "published"


def test_any_revision_may_be_named(council: Path) -> None:
    hearing(council)
    keep(council)
    assert typed().stdout == SAME
    assert "hoeringer/stoej/" in typed("HEAD~1").stdout


def test_records_in_a_folder_of_a_larger_repository_and_within_a_hook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "large" / "data" / "council"
    shutil.copytree(ROOT / "tests" / "reading" / "base", folder)
    keep(tmp_path / "large")
    hearing(folder)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert "hoeringer/stoej/" in typed("--config", "large/data/council/site_config.yml").stdout


def test_nothing_private_changes_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write("one", tmp_path / "council")
    keep(folder)
    shutil.rmtree(folder / "content")
    write("other", folder)
    monkeypatch.chdir(folder)
    status = subprocess.run(["git", "status", "--short"], cwd=folder, capture_output=True, text=True, check=True).stdout
    assert status.count("\n") > 10
    for words in ((), ("--markdown",), ("--format", "json"), ("-v",)):
        done = typed(*words, moment=MOMENT)
        assert done.exit_code == 0, done.output
        assert done.stdout in {SAME, "[]\n"}
        assert not [word for word in canaries() if word in done.output.lower()]


def test_what_must_be_mended_is_told_as_check_tells_it(council: Path) -> None:
    put(council, MEETING, "kind: ordinary", "kind: ordinery")
    done = typed()
    assert (done.exit_code, done.stdout) == (1, "")
    assert f"{MEETING}:" in done.stderr
    assert "R022" in done.stderr


def test_a_faulty_revision_is_told_by_its_number_of_errors(council: Path) -> None:
    put(council, MEETING, "kind: ordinary", "kind: ordinery")
    keep(council)
    put(council, MEETING, "kind: ordinery", "kind: ordinary")
    done = typed()
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "Der kan ikke sammenlignes med HEAD: Der er 1 fejl i filerne dér.\n"


def no_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder / ".git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))


def no_git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))


def not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(folder, "rm", "-rq", "--cached", "content")
    git(folder, "commit", "-q", "-m", "Uden")


def outside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "content").rename(folder.parent / "content")


@pytest.mark.parametrize(
    ("arrange", "words", "message"),
    [
        (None, ("findes-ikke",), "Git kender ikke findes-ikke."),
        (None, ("HEAD:site_config.yml",), "Git kender ikke HEAD:site_config.yml."),
        (no_repository, (), "ikke i et git-arkiv"),
        (no_git, (), "Programmet git mangler."),
        (not_kept, (), "I HEAD er der ingen filer"),
        (outside, ("--content", "../content"), "../content ligger uden for git-arkivet."),
    ],
)
def test_where_there_is_nothing_to_compare_with_it_says_so_once(
    council: Path,
    monkeypatch: pytest.MonkeyPatch,
    arrange: Callable[[Path, pytest.MonkeyPatch], None] | None,
    words: tuple[str, ...],
    message: str,
) -> None:
    if arrange is not None:
        arrange(council, monkeypatch)
    done = typed(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_records_of_the_revision_lie_nowhere_afterwards_and_in_nobody_elses_sight(
    council: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = sys.modules["generator.cli.diff"]
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    seen: list[int] = []
    real = module.check_all

    def looking(*given: Any) -> Any:
        seen.extend(path.stat().st_mode & 0o777 for path in scratch.iterdir())
        return real(*given)

    monkeypatch.setattr(module, "check_all", looking)
    assert typed().exit_code == 0
    assert seen == [0o700, 0o700]
    assert list(scratch.iterdir()) == []


def test_a_disk_that_refuses_is_told(council: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(council / "findes-ikke"))
    done = typed()
    assert done.exit_code == 2
    assert "Traceback" not in done.output
    assert done.stderr.count("\n") == 1
