"""A build puts a whole site in place or leaves the former one, and what is gone from the records is gone.

What kills, hinders or disturbs a build stands in tests/faults.
"""

from __future__ import annotations

from pathlib import Path

from generator.findings import Severity
from tests.whole.conftest import EXAMPLE_DAY, build_folder, raad, tree


def test_a_finding_that_blocks_leaves_the_former_site(example: Path) -> None:
    out = example / "site"
    assert build_folder(example, out).good
    before = tree(out)
    meeting = example / "content/meetings/2026-02-26.md"
    meeting.write_text(meeting.read_text().replace("date: 2026-02-26", "date: 2026-02-30"))
    result = build_folder(example, out)
    blocking = [one.rule.code for one in result.findings if one.rule.severity is Severity.ERROR]
    assert blocking == ["R025"]
    assert tree(out) == before


def test_the_page_of_a_removed_record_is_gone(example: Path) -> None:
    out = example / "site"
    assert build_folder(example, out).good
    assert (out / "hoeringer/boligplan-2027-2030/index.html").is_file()
    (example / "content/hearings/boligplan-2027-2030.md").unlink()
    for path in (example / "content").rglob("*.md"):
        path.write_text(path.read_text().replace("boligplan-2027-2030", "budget-2027"))
    assert build_folder(example, out).good
    assert not (out / "hoeringer/boligplan-2027-2030").exists()
    assert not [path for path in out.rglob("*") if path.is_file() and b"boligplan-2027-2030" in path.read_bytes()]


def test_somebody_elses_folder_is_never_replaced(example: Path) -> None:
    (example / "site").mkdir()
    (example / "site" / "letter.txt").write_text("Kære alle")
    done = raad("build", "--as-of", EXAMPLE_DAY, cwd=example)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert (example / "site" / "letter.txt").read_text() == "Kære alle"
