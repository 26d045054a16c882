"""Two builds at once: the second says so and ends, the first finishes; no lock outlives its build."""

from __future__ import annotations

import pytest

from tests.faults.conftest import Place
from tests.faults.injector import Fault
from tests.faults.workshop import AFTER, BEFORE

SAID = {
    "da": "Hjemmesiden blev ikke bygget: Der bygges allerede i {out}. Vent, til det er færdigt.\n",
    "en": "The site was not built: Another build is writing to {out}. Wait until it has ended.\n",
}


@pytest.mark.parametrize(("at", "language"), [(6, "da"), (90, "en")])
def test_the_second_of_two_builds_says_so(place: Place, at: int, language: str) -> None:
    first = place.build(fault=Fault("stop", at))
    assert first.status is None
    second = place.build("--language", language, as_of=BEFORE)
    assert (second.status, second.said) == (2, SAID[language].format(out=place.out))
    assert place.state() == "before"
    assert place.workshop.go_on(first).status == 0
    assert place.state() == "after"
    assert place.beside == [".site.lock", "site"]


def test_builds_of_two_folders_do_not_meet(place: Place) -> None:
    first = place.build(fault=Fault("stop", 90))
    other = place.out.with_name("other")
    second = place.build("--out", str(other), as_of=AFTER)
    assert (second.status, other.is_dir()) == (0, True)
    assert place.workshop.go_on(first).status == 0
    assert place.state() == "after"


def test_the_lock_of_a_killed_build_holds_nobody_up(place: Place) -> None:
    first = place.build(fault=Fault("stop", 90))
    assert place.workshop.kill(first).status == -9
    assert ".site.lock" in place.beside
    assert ".site.staging" in place.beside
    place.assert_next_build_is_right()
