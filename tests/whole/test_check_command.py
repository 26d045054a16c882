"""`raad check` as a user types it: worst first, warnings acknowledged, and in CI only those of changed lines."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from generator.cli import raad
from tests.whole.conftest import EXAMPLE_DAY, ROOT, at_a_terminal
from tests.whole.test_diff_command import git, keep

MEETING = "content/meetings/2026-03-12.md"
HEARING = "content/hearings/natcafe.md"
POINTS = "    - number: {item}\n      recommendation: Se punkt 3.\n"


@pytest.fixture
def council(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A council whose meeting has two warnings, at items 1 and 2; git keeps its records."""
    folder = tmp_path / "council"
    shutil.copytree(ROOT / "tests" / "reading" / "base", folder)
    for item in (1, 2):
        put(folder, MEETING, f"    - number: {item}\n", POINTS.format(item=item))
    keep(folder)
    monkeypatch.chdir(folder)
    return folder


def put(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1))


def typed(*words: str) -> Result:
    return CliRunner(env={"CI": None}).invoke(raad, [*words, "--as-of", EXAMPLE_DAY])


def told(*words: str) -> list[dict[str, Any]]:
    """Each finding as programs are told of it."""
    return json.loads(typed("check", *words, "--format", "json").stdout)  # type: ignore[no-any-return]


def codes(*words: str) -> list[str]:
    return [f"{one['code']} {one['path']}:{one['line']}" for one in told(*words)]


def acknowledge(folder: Path, item: int) -> None:
    entry = {
        "file": "meetings/2026-03-12.md",
        "code": "C054",
        "item": item,
        "reason": "Det er zqkvitteret.",
        "by": "Kim",
    }
    fields = "\n    ".join(f"{key}: {value}" for key, value in entry.items())
    (folder / "content/acknowledged.yml").write_text(f"acknowledged:\n  - {fields}\n")


class TestOrder:
    def test_the_worst_file_is_told_first(self, council: Path) -> None:
        put(council, HEARING, "publish:", "kind: duti\npublish:")
        lines = [line for line in typed("check").stderr.splitlines() if line.startswith("content/")]
        assert [line.split(":")[0] for line in lines] == [HEARING, MEETING, MEETING]
        assert "raad explain R022" in typed("check").stderr

    def test_every_finding_begins_with_its_place(self, council: Path) -> None:
        put(council, HEARING, "publish:", "kind: duti\npublish:")
        told_in_text = typed("check").stderr
        assert f"{MEETING}:14:32: advarsel C054 " in told_in_text
        assert "fejl R022 " in told_in_text


class TestAcknowledged:
    def test_what_is_acknowledged_is_only_counted(self, council: Path) -> None:
        acknowledge(council, 1)
        done = typed("check")
        assert done.exit_code == 0
        assert done.stderr.count("C054") == 2  # the other one, and how to learn more of it
        assert "0 fejl, 1 advarsel. 1 advarsel er kvitteret for." in done.stderr
        assert "zqkvitteret" not in done.stderr

    def test_with_v_it_is_told_with_reason_and_name(self, council: Path) -> None:
        acknowledge(council, 1)
        done = typed("check", "-v")
        assert f"{MEETING}:14:32: advarsel C054" in done.stderr
        assert "Kvitteret for af Kim: Det er zqkvitteret." in done.stderr

    def test_where_nothing_else_is_left_nothing_is_to_mend(self, council: Path) -> None:
        acknowledge(council, 1)
        put(council, MEETING, POINTS.format(item=2), "    - number: 2\n")
        done = typed("check")
        assert "Der er ikke noget at rette" in done.stdout
        assert done.stderr == "0 fejl, 0 advarsler. 1 advarsel er kvitteret for.\n"

    def test_programs_are_told_both(self, council: Path) -> None:
        acknowledge(council, 2)
        first, second = told()
        assert "acknowledged" not in first
        assert second["acknowledged"] == {"reason": "Det er zqkvitteret.", "by": "Kim"}

    def test_a_public_repository_tells_no_reason(self, council: Path) -> None:
        acknowledge(council, 2)
        put(council, "site_config.yml", "repository: private", "repository: public")
        done = CliRunner(env={"CI": None}).invoke(raad, ["check", "-v", "--format", "json"])
        assert "zqkvitteret" not in done.output
        done = CliRunner(env={"CI": None}).invoke(raad, ["check", "-v"])
        assert "Kvitteret for af …: …" in done.output

    def test_a_build_leaves_it_out_too(self, council: Path) -> None:
        acknowledge(council, 1)
        done = typed("build", "--out", str(council / "site"))
        assert done.exit_code == 0
        assert "1 advarsel er kvitteret for" in done.stderr
        assert not any("zqkvitteret" in file.read_text(errors="replace") for file in (council / "site").rglob("*.*ml"))

    def test_a_stale_one_is_a_warning(self, council: Path) -> None:
        acknowledge(council, 1)
        put(council, MEETING, POINTS.format(item=1), "    - number: 1\n")
        assert codes() == ["C072 content/acknowledged.yml:2", f"C054 {MEETING}:17"]


class TestSince:
    def test_warnings_stand_on_changed_lines_only(self, council: Path) -> None:
        assert codes("--since", "HEAD") == []
        put(council, MEETING, POINTS.format(item=2), POINTS.format(item=2).replace("Se punkt", "Jf. punkt"))
        assert codes("--since", "HEAD") == [f"C054 {MEETING}:18"]
        git(council, "commit", "-qam", "Ændret")
        assert codes("--since", "HEAD") == []
        assert codes("--since", "HEAD~1") == [f"C054 {MEETING}:18"]

    def test_lines_that_have_only_moved_are_not_changed(self, council: Path) -> None:
        put(council, MEETING, "date: 2026-03-12\n", "date: 2026-03-12\n# En bemærkning.\n\n")
        assert codes("--since", "HEAD") == []

    def test_errors_are_always_told(self, council: Path) -> None:
        put(council, HEARING, "publish:", "kind: duti\npublish:")
        git(council, "commit", "-qam", "Fejl")
        done = typed("check", "--since", "HEAD")
        assert done.exit_code == 1
        assert "R022" in done.stderr
        assert "C054" not in done.stderr

    def test_of_a_new_file_every_line_is_changed(self, council: Path) -> None:
        (council / "content/meetings/2026-05-07.md").write_text(
            (council / MEETING).read_text().replace("2026-03-12", "2026-05-07", 1)
        )
        assert {one.split(":")[0] for one in codes("--since", "HEAD")} == {"C054 content/meetings/2026-05-07.md"}

    def test_a_finding_of_a_whole_file_counts_with_the_file(self, council: Path) -> None:
        stray = council / 'content/løs fil "æ".txt'
        stray.write_text("a")
        assert [one["code"] for one in told("--since", "HEAD")] == ["R040"]
        git(council, "add", "-A")
        git(council, "commit", "-qm", "En fil for meget")
        assert told("--since", "HEAD") == []
        stray.write_text("b")
        assert [one["code"] for one in told("--since", "HEAD")] == ["R040"]

    def test_text_that_looks_like_a_difference_is_none(self, council: Path) -> None:
        odd = "++ b/content/hearings/natcafe.md\n@@ -1,9 +1,99 @@\n"
        put(council, MEETING, "Mødet begynder", odd + "Mødet begynder")
        assert codes("--since", "HEAD") == []

    def test_where_lines_are_gone_their_neighbours_are_changed(self, council: Path) -> None:
        put(council, MEETING, POINTS.format(item=1), POINTS.format(item=1) + "      # En bemærkning.\n")
        git(council, "commit", "-qam", "En bemærkning")
        put(council, MEETING, "      # En bemærkning.\n", "")
        assert codes("--since", "HEAD") == [f"C054 {MEETING}:14"]

    def test_what_the_user_has_told_git_changes_nothing(self, council: Path) -> None:
        for name, value in (("diff.noprefix", "true"), ("color.ui", "always"), ("diff.external", "/bin/false")):
            git(council, "config", name, value)
        put(council, MEETING, POINTS.format(item=2), POINTS.format(item=2).replace("Se punkt", "Jf. punkt"))
        assert codes("--since", "HEAD") == [f"C054 {MEETING}:18"]

    def test_lines_around_changes_are_asked_for_by_nobody(self, council: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        # Counted as changed they would hide the changes of the next file.
        git(council, "config", "diff.interHunkContext", "9")
        monkeypatch.setenv("GIT_DIFF_OPTS", "-u3")
        for old, new in (("number: 1\n", "number: 1 # Nyt.\n"), ("number: 2\n", "number: 2 # Nyt.\n")):
            put(council, MEETING, old, new)
        put(council, MEETING, "      recommendation: Se punkt 3.\n", "      recommendation: Jf. punkt 3.\n")
        put(council, MEETING, "      recommendation: Se punkt 3.\n", "      recommendation: Jf. punkt 3.\n")
        assert codes("--since", "HEAD") == [f"C054 {MEETING}:14", f"C054 {MEETING}:18"]

    def test_it_works_from_a_folder_within(self, council: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        put(council, MEETING, POINTS.format(item=2), POINTS.format(item=2).replace("Se punkt", "Jf. punkt"))
        monkeypatch.chdir(council / "content")
        words = ("--config", "../site_config.yml", "--content", ".", "--since", "HEAD")
        assert codes(*words) == ["C054 meetings/2026-03-12.md:18"]

    @pytest.mark.parametrize("words", [("--since", "findes-ikke"), ("--since", "-x"), ("--since", "HEAD", "--staged")])
    def test_what_cannot_be_is_wrong_usage(self, council: Path, words: tuple[str, ...]) -> None:
        done = typed("check", *words)
        assert done.exit_code == 2
        assert done.stderr

    def test_without_a_repository_it_is_told(self, council: Path) -> None:
        shutil.rmtree(council / ".git")
        done = typed("check", "--since", "HEAD")
        assert done.exit_code == 2
        assert "git" in done.stderr


def test_sarif_holds_no_word_of_a_record(council: Path) -> None:
    acknowledge(council, 1)
    put(council, HEARING, "publish:", "kind: zqslags\npublish:")
    done = typed("check", "--format", "sarif")
    assert done.exit_code == 1
    assert {one["ruleId"] for one in json.loads(done.stdout)["runs"][0]["results"]} == {"R022", "C054"}
    assert "zqslags" not in done.stdout
    assert "zqkvitteret" not in done.stdout


def test_at_a_terminal_the_line_is_shown(council: Path) -> None:
    assert "recommendation: Se punkt 3." in at_a_terminal("check", cwd=council)


def test_the_schema_knows_the_file(council: Path) -> None:
    acknowledge(council, 1)
    assert typed_schema(council)["properties"].keys() == {"acknowledged"}


def typed_schema(folder: Path) -> Any:
    assert CliRunner().invoke(raad, ["schema", str(folder / "schemas")]).exit_code == 0
    schema = json.loads((folder / "schemas/acknowledged.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    return schema


def test_a_check_needs_nothing_that_only_others_need() -> None:
    heavy = ("mkdocs", "feedgen", "lxml", "multiprocessing", "generator.rendering.engine", "generator.site.pages")
    script = (
        "import sys\nfrom generator.cli import raad\n"
        f"raad(['check', '--as-of', '{EXAMPLE_DAY}', '-q'], standalone_mode=False)\n"
        f"print([one for one in {heavy!r} if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
