"""The command as a user types it: exit status, options, formats, and never a traceback."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.whole.conftest import EXAMPLE_DAY, ROOT, at_a_terminal, raad

FAULTLESS = ROOT / "tests" / "reading" / "base"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A council that nothing is wrong with."""
    shutil.copytree(FAULTLESS, tmp_path, dirs_exist_ok=True)
    return tmp_path


def spoil(example: Path) -> None:
    meeting = example / "content/meetings/2026-03-12.md"
    meeting.write_text(meeting.read_text().replace("kind: ordinary", "kind: ordinery", 1))


def test_a_clean_council_has_nothing_to_mend(example: Path) -> None:
    done = raad("check", "--as-of", EXAMPLE_DAY, cwd=example)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Der er ikke noget at rette" in done.stdout


def test_findings_end_with_status_1_and_are_told_in_danish(example: Path) -> None:
    spoil(example)
    done = raad("check", cwd=example)
    assert done.returncode == 1
    assert "content/meetings/2026-03-12.md:" in done.stderr
    assert "fejl R022" in done.stderr
    assert "ordinary" in done.stderr
    assert "1 fejl" in done.stderr


@pytest.mark.parametrize("words", [("--language", "en", "check"), ("check", "--language", "en")])
def test_common_options_stand_before_or_after_the_verb(example: Path, words: tuple[str, ...]) -> None:
    spoil(example)
    assert "error R022" in raad(*words, cwd=example).stderr


def test_json_is_for_programs(example: Path) -> None:
    spoil(example)
    (finding,) = json.loads(raad("check", "--format", "json", cwd=example).stdout)
    assert finding["code"] == "R022"
    assert finding["line"] > 1


def publish_the_repository(example: Path) -> None:
    config = example / "site_config.yml"
    config.write_text(config.read_text().replace("repository: private", "repository: public"))


def test_where_others_may_read_along_only_places_and_rules_are_told(example: Path) -> None:
    spoil(example)
    publish_the_repository(example)
    for words in (("check",), ("check", "--format", "github"), ("check", "--format", "json")):
        done = raad(*words, cwd=example)
        assert "R022" in done.stdout + done.stderr
        assert "ordinery" not in done.stdout + done.stderr
    in_ci = at_a_terminal("check", cwd=example, CI="true")
    assert "R022" in in_ci
    assert "ordinery" not in in_ci


def test_at_her_own_terminal_the_secretary_sees_the_line(example: Path) -> None:
    spoil(example)
    publish_the_repository(example)
    assert "ordinery" in at_a_terminal("check", cwd=example)


@pytest.mark.parametrize(
    "words",
    [
        ("check", "--as-of", "i morgen"),
        ("check", "--config", "findes-ikke.yml"),
        ("build", "--content", "findes-ikke"),
        ("flyv",),
        ("check", "--format", "pdf"),
    ],
)
def test_wrong_usage_is_told_without_a_traceback(example: Path, words: tuple[str, ...]) -> None:
    done = raad(*words, cwd=example)
    assert done.returncode in {1, 2}
    assert done.stderr
    assert "Traceback" not in done.stderr
    assert not (example / "site").exists()


def test_a_site_in_english(example: Path) -> None:
    config = example / "site_config.yml"
    config.write_text(config.read_text().replace("language: da", "language: en"))
    assert raad("build", "--as-of", EXAMPLE_DAY, cwd=example).returncode == 0
    page = (example / "site/moeder/2026-03-12/index.html").read_text()
    assert 'lang="en"' in page
    assert "Agenda and decisions" in page
    assert "12 March 2026" in page


def test_help_is_danish_or_english(example: Path) -> None:
    assert "Mappen" in raad("build", "--help", cwd=example).stdout
    assert "The folder" in raad("build", "--language", "en", "--help", cwd=example).stdout


def test_the_schemas_are_written(example: Path) -> None:
    assert raad("schema", "schemas", cwd=example).returncode == 0
    assert json.loads((example / "schemas/meetings.schema.json").read_text())["properties"]["date"]["format"] == "date"
