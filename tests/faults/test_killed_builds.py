"""kill -9 at any moment: the old site stands or the new one, whole, and the next build is right."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.faults.conftest import Place
from tests.faults.injector import Fault

SEED = 20260312


def test_builds_killed_at_random_moments(place: Place, proving: bool) -> None:
    moments = random.Random(SEED)
    place.build()
    seconds = place.build().seconds
    found = set()
    for _ in range(50 if proving else 4):
        place.restore()
        done = place.build(kill_after=moments.uniform(0, 1.1 * seconds))
        assert done.status in {0, -9}, done
        found.add(place.state())
        # What the killed build has started may still be at work while the next one runs.
        place.assert_next_build_is_right()
    assert found <= {"before", "after"}
    assert "before" in found


@pytest.mark.parametrize("arrange", ["", "two_steps"])
def test_builds_killed_at_each_step_on_the_disk(place: Place, proving: bool, arrange: str) -> None:
    operations = len(place.build(arrange=arrange).operations)
    place.restore()
    moments = sorted(random.Random(SEED).sample(range(1, operations), 50 if proving else 2))
    found = []
    for at in moments:
        done = place.build(fault=Fault("kill", at), arrange=arrange)
        assert done.status == -9, done
        gone = arrange and not place.out.exists() and ".site.previous" in place.beside
        found.append("gone" if gone else place.state())
        if proving or at == moments[-1] or gone:
            place.assert_next_build_is_right()
        place.restore()
    # Once the new site is there it stays; between the two renames there may be none.
    assert found == sorted(found, key=["before", "gone", "after"].index)
    assert found.count("gone") <= 1


def test_builds_killed_right_before_and_after_the_exchange(place: Place) -> None:
    at = place.build().operations.index("renameat2") + 1
    for moment, state in ((at, "before"), (at + 1, "after")):
        place.restore()
        place.build(fault=Fault("kill", moment))
        assert place.state() == state
        place.assert_next_build_is_right()


def test_the_second_process_ends_with_a_killed_build(place: Place, tmp_path: Path) -> None:
    told = tmp_path / "pid"
    assert place.build(arrange="first_process_killed", variables={"FAULTS_PID": str(told)}).status == -9
    place.assert_next_build_is_right()
    status = Path("/proc", told.read_text(), "status")
    assert not status.exists() or "(zombie)" in status.read_text()
