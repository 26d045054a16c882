"""The commands in the forges' workflow files, run for real in a clean folder: all of them but the installation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.recipes.conftest import AFTER, AGENDA_PAGE, BEFORE, MEETING, STATEMENT, STATEMENT_FILE, Council
from tests.recipes.workflows import Ran, actions_job, clone, gitlab_job, read

TITLE = "Tandpleje for udsatte"
FAULTY = {STATEMENT_FILE: STATEMENT.replace("2026-02-01", "2026-02-30")}
PROPOSED = {STATEMENT_FILE: STATEMENT.replace("Ventetiden skal ned.", "Ventetiden skal være kortere.")}
SHOWN, UNSHOWN = "Ventetiden skal", "R025"


class _Forge:
    """Jobs as the forge of a council runs them: each in a folder of its own."""

    def __init__(self, council: Council, tmp_path: Path) -> None:
        self._council, self._room, self._jobs = council, tmp_path, 0

    @property
    def folder(self) -> Path:
        """The folder of the newest job."""
        return self._room / f"job{self._jobs}"

    def publish(self, moment: str = AFTER) -> Ran:
        raise NotImplementedError

    def proposed(self, commit: str, base: str) -> Ran:
        raise NotImplementedError

    def published(self, address: str) -> str | None:
        """A page of the site that the newest job hands over."""
        file = self.folder / self.output / address
        return file.read_text() if file.is_file() else None

    output = "site"

    def _folder(self, commit: str = "origin/main") -> Path:
        self._jobs += 1
        return clone(self._council.machine, self._council.forge, self.folder, commit)


class GitHub(_Forge):
    def publish(self, moment: str = AFTER) -> Ran:
        return actions_job("github.yml", "publish").run(self._council.machine, self._folder(), {}, moment)

    def proposed(self, commit: str, base: str) -> Ran:
        folder = self._folder(commit)
        summary = folder.parent / "summary"
        summary.write_text("")
        job = actions_job("github.yml", "check")
        values = {"github.event.pull_request.base.sha": base}
        job = type(job)(tuple((run, {**env, "GITHUB_STEP_SUMMARY": str(summary)}) for run, env in job.steps))
        ran = job.run(self._council.machine, folder, values, AFTER)
        return Ran(ran.good, ran.said + summary.read_text())


class GitLab(_Forge):
    output = "public"

    def publish(self, moment: str = AFTER) -> Ran:
        return gitlab_job("pages").run(self._council.machine, self._folder(), {}, moment)

    def proposed(self, commit: str, base: str) -> Ran:
        job = gitlab_job("check")
        job = type(job)(tuple((run, {**env, "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}) for run, env in job.steps))
        return job.run(self._council.machine, self._folder(commit), {}, AFTER)


class Forgejo(_Forge):
    def _run(self, job: str, moment: str, **values: str) -> Ran:
        self._jobs += 1
        self.folder.mkdir()
        url = self._council.forge.as_uri()
        known = {
            "github.server_url": url.rpartition("/")[0],
            "github.repository": url.rpartition("/")[2],
            "github.token": "hemmeligt",
            "github.ref": "refs/heads/main",
            **values,
        }
        return actions_job("forgejo.yml", job).run(self._council.machine, self.folder, known, moment)

    def publish(self, moment: str = AFTER) -> Ran:
        return self._run("publish", moment)

    def proposed(self, commit: str, base: str) -> Ran:
        self._council.git("push", "--quiet", "origin", f"{commit}:refs/pull/3/head")
        more = {"github.ref": "refs/pull/3/head", "github.event.pull_request.base.sha": base}
        return self._run("check", AFTER, **more)

    def published(self, address: str) -> str | None:
        """A page on the branch that the forge serves."""
        git = self._council.machine.run("git", "show", f"pages:{address}", cwd=self._council.forge)
        return git.stdout if git.returncode == 0 else None


FORGES = {"github": GitHub, "gitlab": GitLab, "forgejo": Forgejo}


@pytest.fixture
def forge(council: Council, tmp_path: Path, request: pytest.FixtureRequest) -> _Forge:
    return FORGES[request.node.callspec.params["council"]](council, tmp_path)


every_forge = pytest.mark.parametrize("council", FORGES, indirect=True)


@every_forge
def test_a_build_hands_over_a_site_and_a_fault_hands_over_none(forge: _Forge, council: Council) -> None:
    ran = forge.publish()
    assert ran.good, ran.said
    page = forge.published(AGENDA_PAGE)
    assert page is not None
    assert TITLE in page
    council.change(FAULTY)
    ran = forge.publish()
    assert not ran.good
    assert UNSHOWN in ran.said
    # What the forge serves is what the last good job handed over: nothing new, or for a branch the same as before.
    assert forge.published(AGENDA_PAGE) in {None, page}


@every_forge
def test_a_proposal_is_checked_and_shown(forge: _Forge, council: Council) -> None:
    base = council.git("rev-parse", "HEAD").strip()
    council.git("checkout", "--quiet", "-b", "forslag")
    ran = forge.proposed(council.change(PROPOSED), base)
    assert ran.good, ran.said
    assert SHOWN in ran.said
    faulty = forge.proposed(council.change(FAULTY), base)
    assert not faulty.good
    assert UNSHOWN in faulty.said
    # The repository is public: a message names the place and the rule, and repeats nothing.
    assert "2026-02-30" not in faulty.said


@every_forge
def test_a_proposal_is_told_the_warnings_of_its_own_lines(forge: _Forge, council: Council) -> None:
    waiting = STATEMENT.replace("publish: 2026-02-02", "publish: 2027-02-02")
    base = council.change({"content/statements/gammel.md": waiting})
    council.git("checkout", "--quiet", "-b", "forslag")
    ran = forge.proposed(council.change({**PROPOSED, "content/statements/ny.md": waiting}), base)
    assert ran.good, ran.said
    assert "P004" in ran.said
    assert "ny.md" in ran.said
    assert "gammel.md:" not in ran.said


@pytest.mark.parametrize("council", ["forgejo"], indirect=True)
def test_the_branch_holds_todays_site_and_no_history(forge: _Forge, council: Council) -> None:
    council.change({".domains": "raad.eksempel.example\n", "content/meetings/2026-03-12.md": MEETING})
    ran = forge.publish(BEFORE)
    assert ran.good, ran.said
    before = forge.published(AGENDA_PAGE)
    assert before is not None
    assert TITLE not in before
    assert forge.publish(AFTER).good
    assert TITLE in (forge.published(AGENDA_PAGE) or "")
    assert forge.published(".domains") == "raad.eksempel.example\n"
    commits = council.machine.good("git", "rev-list", "--count", "pages", cwd=council.forge)
    assert commits.strip() == "1"
    assert "hemmeligt" not in (forge.folder / ".git" / "config").read_text()


def test_what_is_handed_over_is_what_was_built() -> None:
    steps = read("github.yml")["jobs"]["publish"]["steps"]
    upload = next(step for step in steps if "upload-pages-artifact" in step.get("uses", ""))
    assert upload["with"]["path"] == GitHub.output
    assert read("gitlab.yml")["pages"]["artifacts"]["paths"] == [GitLab.output]
