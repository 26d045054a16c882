"""A council, its site at two moments, and a place where builds go wrong."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from tests.faults.injector import NONE, Fault
from tests.faults.workshop import AFTER, BEFORE, COUNCIL, Run, Workshop, open_workshop
from tests.whole.conftest import tree

Tree = dict[str, tuple[int, bytes]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a site of the past stands, which a build is to replace by that of today."""

    workshop: Workshop
    out: Path
    folder_before: Path
    before: Tree
    after: Tree

    def build(
        self,
        *words: str,
        fault: Fault = NONE,
        arrange: str = "",
        kill_after: float | None = None,
        as_of: str = AFTER,
        council: Path = COUNCIL,
        variables: dict[str, str] | None = None,
    ) -> Run:
        """Build today's site, or what else is asked for, in a process of its own."""
        given = ["--config", council / "site_config.yml", "--out", self.out, *words]
        given += ["--as-of", as_of] if as_of else []
        return self.workshop.run(
            "build", *given, fault=fault, arrange=arrange, kill_after=kill_after, variables=variables
        )

    def restore(self) -> None:
        """Put the site of the past back."""
        shutil.rmtree(self.out, ignore_errors=True)
        shutil.copytree(self.folder_before, self.out)

    @property
    def beside(self) -> list[str]:
        """What lies beside the site, which is none of the site's files."""
        return sorted(path.name for path in self.out.parent.iterdir())

    def state(self) -> str:
        """Which of the two sites stands, in every path, byte and mode; "broken" if it is neither."""
        found = tree(self.out)
        return "after" if found == self.after else "before" if found == self.before else "broken"

    def assert_untouched(self) -> None:
        """The site of the past stands, and nothing is left of the build."""
        assert self.state() == "before"
        assert self.beside == [".site.lock", "site"]

    def assert_next_build_is_right(self) -> None:
        """The next build puts today's site in place and clears up."""
        done = self.build()
        assert done.status == 0, done.said
        assert self.state() == "after"
        assert self.beside == [".site.lock", "site"]


@pytest.fixture(scope="session")
def workshop() -> Iterator[Workshop]:
    """One for all tests of a process."""
    with open_workshop() as workshop:
        yield workshop


@pytest.fixture(scope="session")
def two_sites(workshop: Workshop, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The undisturbed sites of the two moments."""
    folder = tmp_path_factory.mktemp("sites")
    for name, moment in (("before", BEFORE), ("after", AFTER)):
        words = ("--config", COUNCIL / "site_config.yml", "--out", folder / name, "--as-of", moment)
        done = workshop.run("build", *words)
        assert done.status == 0, done.said
    assert tree(folder / "before") != tree(folder / "after")
    return folder / "before", folder / "after"


@pytest.fixture
def place(workshop: Workshop, two_sites: tuple[Path, Path], tmp_path: Path) -> Place:
    """The site of the past, in a folder of its own."""
    before, after = two_sites
    folder = tmp_path / "web"
    folder.mkdir()
    place = Place(workshop, folder / "site", before, tree(before), tree(after))
    place.restore()
    # As after any build: so each one that follows takes the same steps.
    (folder / ".site.lock").touch()
    return place


@pytest.fixture(scope="session")
def proving() -> bool:
    """Whether this is the long run, `make prove`, in which nothing is left to samples."""
    return settings.get_current_profile_name() == "prove"
