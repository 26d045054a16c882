"""`raad new` as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.whole.conftest import EXAMPLE_DAY, raad, tree

DAY = ("--as-of", EXAMPLE_DAY)
HEARING = ("hearing", "--title", "Natcaféen: nye tider", "--authority", "byraadet", "--deadline", "2026-11-01")


def test_a_meeting_is_written_and_the_site_stays_clean(example: Path) -> None:
    before = raad("check", *DAY, cwd=example)
    done = raad("new", "meeting", "2026-12-17", "--start", "16.00", "--place", "Rådhuset", *DAY, cwd=example)
    assert (done.returncode, done.stderr) == (0, "")
    file = example / "content/meetings/2026-12-17.md"
    assert "content/meetings/2026-12-17.md" in done.stdout
    assert "Senest 10. december 2026, jf. Forretningsorden § 8." in file.read_text()
    after = raad("check", *DAY, cwd=example)
    assert (before.returncode, after.returncode) == (0, 0)


def test_each_kind(example: Path) -> None:
    for words in (
        HEARING,
        ("decision", "2026-08-20", "3", "--council", "udsatteraadet"),
        ("statement", "kulde", "--title", "Kulde"),
        ("case", "--title", "Kulde"),
        ("project", "--title", "Varme trøjer"),
    ):
        done = raad("new", *words, *DAY, "--format", "json", cwd=example)
        told = json.loads(done.stdout)
        assert done.returncode == 0, done.stderr
        assert (example / told["file"]).name == f"{told['record'].rpartition('/')[2]}.md"
    assert raad("check", *DAY, cwd=example).returncode == 0


def test_remarks_and_messages_in_english(example: Path) -> None:
    done = raad("new", *HEARING, *DAY, "--language", "en", cwd=example)
    assert "The site shows nothing of it yet." in done.stdout
    assert "The day when the authority decides" in (example / "content/hearings/natcafeen-nye-tider.md").read_text()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("meeting", "2026-11-26"), "2026-11-26-moede-2"),
        (("meeting", "2026-02-30"), "2026-12-03"),
        (("meeting", "2026-12-17", "--start", "tidligt"), "16:00"),
        (("meeting", "2026-12-17", "--council", "byraadet"), "udsatteraadet"),
        ((*HEARING[:3], "--authority", "Folketinget", "--deadline", "2026-11-01"), "social-og-sundhedsudvalget"),
        (("decision", "2026-02-62", "3"), "meetings/2026-02-26"),
        (("decision", "2026-09-24", "3"), "ikke offentligt"),
        (("case", "Store Bogstaver", "--title", "X"), "små bogstaver"),
        (("case", "natcafeens-aabningstider", "--title", "X"), "findes allerede"),
        (("case",), "--title"),
        (("referat",), "Den kommando findes ikke."),
    ],
)
def test_what_cannot_be_is_refused_in_a_line(example: Path, words: tuple[str, ...], told: str) -> None:
    before = tree(example)
    done = raad("new", *words, *(DAY if len(words) > 1 else ()), cwd=example)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(example) == before


def test_nothing_is_written_while_something_must_be_mended(example: Path) -> None:
    (example / "content/cases/fejl.md").write_text("---\ntitel: Fejl\n---\n")
    before = tree(example)
    done = raad("new", "case", "--title", "Kulde", *DAY, cwd=example)
    assert done.returncode == 1
    assert "content/cases/fejl.md" in done.stderr
    assert "Intet blev ændret" in done.stdout
    assert tree(example) == before
