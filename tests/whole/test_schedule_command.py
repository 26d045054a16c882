"""`raad schedule`: every moment at which something becomes public by itself, and what is told then."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.whole.conftest import EXAMPLE_DAY, raad

HEARING = """---
title: Nye lysmaster på torvet
authority: byraadet
publish: 2026-09-12T08:30
received: 2026-09-11
to_members: 2026-09-11
deadline: 2026-10-20
response: {status: answered, publish: 2026-10-19}
---
Rådet svarer ja.
"""


@pytest.fixture
def waiting(example: Path) -> Path:
    """The example with a hearing that is public in two days, and its answer in October."""
    (example / "content/hearings/lysmaster.md").write_text(HEARING)
    return example


def test_each_moment_has_its_files_and_its_news(waiting: Path) -> None:
    done = raad("schedule", "--as-of", EXAMPLE_DAY, "--count", "2", cwd=waiting)
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout
        == """\
12. september 2026 kl. 08.30
  bliver offentligt: content/hearings/lysmaster.md
    Høring: Nye lysmaster på torvet – svarfrist 20. oktober 2026
    https://udsatteraad.example/hoeringer/lysmaster/

14. september 2026 kl. 00.00
  bliver offentligt: content/projects/foelgeskab-til-tandlaegen.md
    Projekt: Følgeskab til tandlægen – I gang – Udsatterådet
    https://udsatteraad.example/projekter/foelgeskab-til-tandlaegen/
"""
    )


def test_programs_get_all_of_it(waiting: Path) -> None:
    done = raad("schedule", "--as-of", EXAMPLE_DAY, "--format", "json", cwd=waiting)
    days = json.loads(done.stdout)
    assert [day["moment"] for day in days][:3] == [
        "2026-09-12T06:30:00+00:00",
        "2026-09-13T22:00:00+00:00",
        "2026-10-18T22:00:00+00:00",
    ]
    assert [news["title"] for news in days[2]["news"]] == ["Høringssvar: Nye lysmaster på torvet – Udsatterådet"]
    # The council's own term ends, and with it the names of its members go.
    assert days[-1]["taken_back"] == ["content/councils/udsatteraadet.yml"]


def test_nothing_waits_after_everything(waiting: Path) -> None:
    done = raad("schedule", "--as-of", "2035-01-01", cwd=waiting)
    assert done.stdout == "Der venter ikke noget på at blive offentligt.\n"


def test_a_folder_with_faults_has_no_calendar(waiting: Path) -> None:
    (waiting / "content/hearings/lysmaster.md").write_text(HEARING.replace("title:", "titel:"))
    done = raad("schedule", cwd=waiting)
    assert (done.returncode, done.stdout) == (1, "")
    assert "content/hearings/lysmaster.md" in done.stderr
