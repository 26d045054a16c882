"""The recipes' files: true to their schemas, pinned, hourly, and shown in the documents as they are."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib

import pytest

from generator.editing.starting.publishing import PROGRAMS, WAYS, publishing_files
from tests.recipes.conftest import RECIPES
from tests.recipes.documents import DOCUMENTS, blocks, with_blocks
from tests.recipes.workflows import read, uses
from tests.whole.conftest import ROOT

# Forgejo has no schema of its own. Its workflows are GitHub's without `permissions` (which the file does without) and
# with contexts of its own besides GitHub's (of which the file uses none).
SCHEMAS = {"github.yml": "github-workflows", "forgejo.yml": "github-workflows", "gitlab.yml": "gitlab-ci"}


@pytest.mark.parametrize(("name", "schema"), SCHEMAS.items())
def test_workflow_files_are_true_to_their_schemas(name: str, schema: str) -> None:
    words = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", RECIPES / name]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_forgejos_file_has_nothing_that_forgejo_lacks() -> None:
    workflow = read("forgejo.yml")
    assert list(uses("forgejo.yml")) == []
    assert "permissions" not in workflow
    assert all("permissions" not in job and "environment" not in job for job in workflow["jobs"].values())
    assert "GITHUB_STEP_SUMMARY" not in (RECIPES / "forgejo.yml").read_text()


def test_actions_of_others_are_pinned_by_hash() -> None:
    for use in uses("github.yml"):
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", use)


@pytest.mark.parametrize("name", ["github.yml", "forgejo.yml"])
def test_builds_come_every_hour_and_not_with_everybody_elses(name: str) -> None:
    (cron,) = (one["cron"] for one in read(name)["on"]["schedule"])
    minute, *rest = cron.split()
    assert rest == ["*"] * 4
    assert 0 < int(minute) < 60


def test_proposals_get_no_more_than_they_need() -> None:
    workflow = read("github.yml")
    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in workflow["jobs"]["check"]
    checkouts = [
        step for job in workflow["jobs"].values() for step in job["steps"] if "checkout" in step.get("uses", "")
    ]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_the_program_is_pinned_in_one_place() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    pins = [file.name for file in RECIPES.iterdir() if "aabent-raad" in file.read_text()]
    assert pins == ["requirements.txt"]
    assert f"\naabent-raad[search]=={version}\n" in (RECIPES / "requirements.txt").read_text()


@pytest.mark.parametrize("way", WAYS)
def test_files_know_the_sites_address(way: str) -> None:
    files = publishing_files(way, "https://kommune.example/raad/udsatte/")
    assert "requirements.txt" in files
    assert all("raad.eksempel.example" not in text and "/udsatteraad" not in text for text in files.values())


def test_a_host_may_have_the_examples_path_in_its_name() -> None:
    watch = publishing_files("gitlab", "https://udsatteraadet.kommune.example:8443/raadet/")["publishing/watch.sh"]
    assert "https://udsatteraadet.kommune.example:8443/" in watch
    assert "raadetet" not in watch


def test_an_address_of_its_own_leaves_the_path_as_an_example() -> None:
    files = publishing_files("own-server", "https://raad.kommune.example/")
    assert "server_name raad.kommune.example;" in files["publishing/nginx.conf"]
    assert "location /udsatteraad/ {" in files["publishing/nginx-path.conf"]
    assert files.keys() >= PROGRAMS


def test_every_file_is_in_a_recipe() -> None:
    here = {file.name: file.read_text() for file in RECIPES.iterdir()}
    used = [text for way in WAYS for text in publishing_files(way, "https://raad.eksempel.example/").values()]
    assert sorted(name for name, text in here.items() if text not in used) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_documents_show_the_files_as_they_are(document: object) -> None:
    text = document.read_text()  # type: ignore[attr-defined]
    assert text == with_blocks(text), "run python -m tests.recipes.documents"


def test_every_file_is_shown() -> None:
    shown = {name for document in DOCUMENTS for name in blocks(document.read_text())}
    assert shown == {file.name for file in RECIPES.iterdir()}


def test_programs_are_plain_shell() -> None:
    for name in ("publish.sh", "watch.sh"):
        assert subprocess.run(["sh", "-n", RECIPES / name], check=False).returncode == 0
