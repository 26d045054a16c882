"""A disk that is full, read-only or closed to us, at any operation of a build: the site stands, the message helps."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from tests.faults.conftest import Place
from tests.faults.injector import Fault, Kind

SAID = {
    ("full", "da"): "ikke mere plads på disken",
    ("full", "en"): "There is no room left on the disk",
    ("read-only", "da"): "kan kun læses",
    ("read-only", "en"): "can only be read",
    ("denied", "da"): "ikke adgang",
    ("denied", "en"): "You have no access",
}
HEADING = {"da": "Hjemmesiden blev ikke bygget: ", "en": "The site was not built: "}


def moments(operations: int, wanted: int, seed: str) -> list[int]:
    """Numbers of operations, one of each of so many equal parts of the build."""
    choose = random.Random(seed)
    bounds = [round(part * operations / wanted) for part in range(wanted + 1)]
    return [choose.randint(low + 1, high) for low, high in pairwise(bounds)]


@pytest.mark.parametrize(("kind", "lasting"), [("full", False), ("full", True), ("read-only", True), ("denied", False)])
def test_a_disk_that_fails_at_any_moment(place: Place, proving: bool, kind: Kind, lasting: bool) -> None:
    operations = len(place.build(fault=Fault(kind)).operations)
    assert operations > 80
    place.restore()
    failed = 0
    chosen = [*range(1, operations + 1)] if proving else moments(operations, 3, f"{kind} {lasting}")
    for at in chosen:
        language = ("da", "en")[at % 2]
        done = place.build("--language", language, fault=Fault(kind, at, lasting))
        left = place.state()
        assert (done.status, left) in {(0, "after"), (2, "before")}, f"{at}: {done}"
        if done.status:
            failed += 1
            assert done.said.startswith(HEADING[language]), f"{at}: {done}"
            assert SAID[kind, language] in done.said, f"{at}: {done}"
            # One sentence or two, without a name that the user has never seen.
            assert done.said.count("\n") == 1, f"{at}: {done}"
            assert ".staging" not in done.said, f"{at}: {done}"
            # On a disk that can only be read, what was begun cannot be removed either.
            assert place.beside == [".site.lock", "site"] or kind == "read-only", f"{at}: {place.beside}"
        else:
            place.restore()
        if at in chosen[4::5] or at == chosen[-1]:
            place.assert_next_build_is_right()
            place.restore()
    # A folder that is there already need not be made.
    assert failed > len(chosen) / 2


@pytest.mark.parametrize("arrange", ["two_steps", "processes"])
def test_a_disk_that_fails_on_the_other_ways_through(place: Place, proving: bool, arrange: str) -> None:
    operations = len(place.build(fault=Fault("denied"), arrange=arrange).operations)
    assert place.state() == "after"
    place.restore()
    for at in moments(operations, 60 if proving else 2, arrange):
        done = place.build(fault=Fault("denied", at), arrange=arrange)
        assert (done.status, place.state()) in {(0, "after"), (2, "before")}, f"{at}: {done}"
        assert "Traceback" not in done.said
        place.restore()
    place.assert_next_build_is_right()


def test_the_second_of_two_renames_fails(place: Place) -> None:
    """Without the kernel's exchange there is a moment without a site: the old one comes back at once."""
    operations = place.build(fault=Fault("denied"), arrange="two_steps").operations
    place.restore()
    first, second = [at for at, operation in enumerate(operations, 1) if operation == "os.rename"][-2:]
    for at in (first, second):
        done = place.build(fault=Fault("denied", at), arrange="two_steps")
        assert done.status == 2
        assert f"Du har ikke adgang til {place.out}." in done.said
        place.assert_untouched()
    # And where nothing can be done any more, the next build brings the old site back before it begins.
    place.build(fault=Fault("denied", second, lasting=True), arrange="two_steps")
    assert not place.out.exists()
    place.assert_next_build_is_right()


@pytest.mark.parametrize("arrange", ["", "two_steps"])
def test_what_cannot_be_removed_is_left_to_the_next_build(place: Place, arrange: str) -> None:
    operations = place.build(arrange=arrange).operations
    place.restore()
    while operations.pop() not in {"renameat2", "os.rename"}:
        pass
    removed = sum(operation in {"os.remove", "os.rmdir"} for operation in operations)
    done = place.build(fault=Fault("stuck", removed + 1, lasting=True), arrange=arrange)
    assert (done.status, place.state()) == (0, "after"), done
    assert ".site.staging" in place.beside
    place.assert_next_build_is_right()


def test_a_limit_of_the_system_on_what_is_written(place: Place) -> None:
    done = place.build(arrange="small_files_only")
    assert done.status == 2
    assert "må ikke blive så stor" in done.said
    place.assert_untouched()
    place.assert_next_build_is_right()
