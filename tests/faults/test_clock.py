"""A clock that is wrong, or jumps back: a build shows what its clock says, and nothing of the builds before it."""

from __future__ import annotations

import os

from tests.faults.conftest import Place
from tests.faults.workshop import AFTER, BEFORE


def at(moment: str) -> dict[str, str]:
    return {"FAULTS_CLOCK": f"{moment}T12:00+02:00" if "T" not in moment else f"{moment}+02:00"}


def test_a_clock_that_jumps_back(place: Place) -> None:
    assert place.build(as_of="", arrange="clock", variables=at(AFTER)).status == 0
    assert place.state() == "after"
    done = place.build(as_of="", arrange="clock", variables=at(BEFORE))
    assert done.status == 0, done.said
    assert place.state() == "before"
    assert place.beside == [".site.lock", "site"]


def test_a_site_from_the_future_is_replaced(place: Place) -> None:
    for path in (place.out, *place.out.rglob("*"), place.out.with_name(".site.lock")):
        path.touch()
        os.utime(path, (4_000_000_000, 4_000_000_000))
    place.assert_next_build_is_right()
