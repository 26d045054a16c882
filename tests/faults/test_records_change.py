"""Records that change while they are read: nothing half-read is published, and the message says what to do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.faults.conftest import Place
from tests.faults.workshop import COUNCIL


@pytest.fixture
def council(tmp_path: Path) -> Path:
    return shutil.copytree(COUNCIL, tmp_path / "council")


def test_a_meeting_that_is_written_anew_while_it_is_read(place: Place, council: Path) -> None:
    meeting = council / "content/meetings/2026-03-12.md"
    whole = meeting.read_bytes()
    for language, words in (("da", "blev ændret, mens"), ("en", "was changed while")):
        meeting.write_bytes(whole)
        done = place.build("--language", language, arrange="a_record_changes", council=council)
        assert done.status == 1
        assert "R048" in done.said
        assert words in done.said
        assert "Traceback" not in done.said
        assert place.state() == "before"
    meeting.write_bytes(whole)
    assert place.build(council=council).status == 0
    assert place.state() == "after"
