"""The own server's publishing script, run for real: in one step or not at all, hourly, and nothing is left behind."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.recipes.conftest import (
    AFTER,
    AGENDA_PAGE,
    BEFORE,
    STATEMENT,
    STATEMENT_FILE,
    STATEMENT_PAGE,
    Council,
    program,
)

pytestmark = pytest.mark.parametrize("council", ["own-server"], indirect=True)
TITLE = b"Tandpleje for udsatte"
WITHDRAWN = STATEMENT.replace("publish:", "withdrawn: {date: 2026-03-02}\npublish:")
PAGES = 20


class Server:
    """The server's own clone of the records, and the folder that it serves."""

    def __init__(self, council: Council, folder: Path) -> None:
        self._machine, self._clone, self.target = council.machine, folder / "clone", folder / "srv"
        self._machine.good("git", "clone", "--quiet", council.forge, self._clone, cwd=folder)

    @property
    def lock(self) -> Path:
        return self._clone / ".site.publish.lock"

    def impatient(self) -> None:
        script = self._clone / "publishing" / "publish.sh"
        script.write_text(script.read_text().replace("flock -w 900", "flock -w 0"))

    def publish(self, moment: str = AFTER, target: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        script = self._clone / "publishing" / "publish.sh"
        return self._machine.run(script, target or self.target, cwd=self._clone.parent, moment=moment, **more)

    def published(self, moment: str = AFTER, target: str = "", **more: str) -> None:
        done = self.publish(moment, target, **more)
        assert done.returncode == 0, done.stderr

    def page(self, address: str = "index.html") -> str:
        return (self.target / "current" / address).read_text()

    def files(self) -> dict[str, tuple[int, int]]:
        """Every file that is there, and which file on the disk it is since when."""
        found = [one for one in (self.target / "current").rglob("*") if one.is_file()] + [self.target / "udgivet.txt"]
        return {str(one.relative_to(self.target)): (one.stat().st_ino, one.stat().st_mtime_ns) for one in found}

    def releases(self) -> list[str]:
        return [one.name for one in (self.target / "releases").iterdir()]


@pytest.fixture
def server(council: Council, tmp_path: Path) -> Server:
    return Server(council, tmp_path)


@pytest.fixture
def quick(council: Council, tmp_path: Path) -> Server:
    """A server whose builds take no time: `raad` puts a site there of which every page tells the moment."""
    source = council.machine.programs / "raad"
    source.write_text(
        f"""#!/bin/sh
rm -rf site && mkdir -p site/assets && echo always >site/assets/site.css
for n in $(seq {PAGES}); do echo "$RAAD_TEST_MOMENT" >site/page$n.html; done
echo "$RAAD_TEST_MOMENT" >site/index.html
cp {STATEMENT_FILE} site/ 2>/dev/null || :
"""
    )
    return Server(council, tmp_path)


def test_embargoes_withdrawals_and_failures(server: Server, council: Council) -> None:
    """With the real command: what the hourly publishing is there for."""
    server.published(BEFORE)
    assert TITLE.decode() not in server.page(AGENDA_PAGE)
    assert "Ventetiden skal ned" in server.page(STATEMENT_PAGE)
    first = server.files()

    # An agenda appears at its hour, without a commit; what is the same stays the same file, also to readers' programs.
    server.published(AFTER)
    assert TITLE.decode() in server.page(AGENDA_PAGE)
    second = server.files()
    same = {name for name in second if second[name] == first.get(name)}
    assert {"current/assets/site.css", f"current/{STATEMENT_PAGE}"} <= same
    assert same.isdisjoint({f"current/{AGENDA_PAGE}", "udgivet.txt"})

    # What is withdrawn is gone with the next publishing, from the disk too.
    council.change({STATEMENT_FILE: WITHDRAWN})
    server.published()
    assert "trukket tilbage" in server.page(STATEMENT_PAGE)
    kept = [one for one in server.target.rglob("*") if one.is_file() and b"Ventetiden" in one.read_bytes()]
    assert kept == []
    assert len(server.releases()) == 1

    # A build that fails leaves everything, and tells nobody that it has published.
    before = server.files()
    council.change({STATEMENT_FILE: STATEMENT.replace("2026-02-01", "2026-02-30")})
    done = server.publish()
    assert done.returncode != 0
    assert "R025" in done.stderr
    assert server.files() == before


@pytest.mark.parametrize(("broken", "shown"), [(1, BEFORE), (2, BEFORE), (3, AFTER)])
def test_a_transfer_that_breaks_off_leaves_one_whole_site(
    quick: Server, council: Council, tmp_path: Path, broken: int, shown: str
) -> None:
    quick.published(BEFORE)
    # Of the script's transfers one breaks off: the first when it has copied some of the files, the others at once.
    count, real = tmp_path / "count", shutil.which("rsync")
    program(
        council.machine.programs / "rsync",
        f"""#!/bin/sh
echo >>{count}
if [ "$(wc -l <{count})" = {broken} ]; then
    [ {broken} = 1 ] && {real} "$@" --exclude="page1*"
    exit 30
fi
exec {real} "$@"
""",
    )
    assert quick.publish(AFTER).returncode == 30
    assert {quick.page(f"page{n + 1}.html").strip() for n in range(PAGES)} == {shown}
    (council.machine.programs / "rsync").unlink()
    quick.published(AFTER)
    assert {quick.page(f"page{n + 1}.html").strip() for n in range(PAGES)} == {AFTER}
    assert len(quick.releases()) == 1


def test_a_history_that_is_written_anew_is_published_all_the_same(quick: Server, council: Council) -> None:
    quick.published()
    assert "Ventetiden" in quick.page(Path(STATEMENT_FILE).name)
    (council.folder / STATEMENT_FILE).unlink()
    council.git("add", "--all")
    council.git("commit", "--quiet", "--amend", "--message", "Fra nu af")
    council.git("push", "--quiet", "--force", "origin", "main")
    quick.published()
    assert not (quick.target / "current" / Path(STATEMENT_FILE).name).exists()


def test_another_machine_needs_to_allow_no_more_than_rsync_to_one_folder(
    quick: Server, council: Council, tmp_path: Path
) -> None:
    quick.target.mkdir()
    ssh = tmp_path / "ssh"
    # What stands in authorized_keys: whatever is asked for, this is run instead.
    text = '#!/bin/sh\nshift 3\nSSH_ORIGINAL_COMMAND="$*" SSH_CONNECTION="::1 1 ::1 2" exec rrsync'
    program(ssh, f"{text} {quick.target}\n")
    for moment in (BEFORE, AFTER):
        quick.published(moment, "raad@web.eksempel.example:", RSYNC_RSH=str(ssh))
        assert quick.page().strip() == moment
    assert len(quick.releases()) == 1
    assert (quick.target / "current" / "assets" / "site.css").stat().st_nlink == 1


def test_one_publishing_waits_for_the_other(quick: Server) -> None:
    quick.impatient()
    with quick.lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert quick.publish().returncode != 0
        assert not quick.target.exists()
    quick.published()


def test_changes_that_nobody_committed_are_not_thrown_away(quick: Server, council: Council, tmp_path: Path) -> None:
    quick.published(BEFORE)
    mine = tmp_path / "clone" / STATEMENT_FILE
    mine.write_text("Mit eget udkast")
    council.change({STATEMENT_FILE: WITHDRAWN})
    assert quick.publish(AFTER).returncode != 0
    assert mine.read_text() == "Mit eget udkast"
    assert quick.page().strip() == BEFORE
