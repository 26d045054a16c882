"""The workflow files of forges as data, and their commands as a forge would run them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.recipes.conftest import RECIPES, Machine

INSTALL = "requirements.txt"
"""What a command that installs the program has in it: the one command that is not run."""
_EXPRESSION = re.compile(r"\$\{\{ *([^}]*?) *\}\}")


def read(name: str) -> dict[str, Any]:
    """A workflow file; `on`, a truth to YAML 1.1, is called "on"."""
    found: dict[Any, Any] = yaml.safe_load((RECIPES / name).read_text())
    return {("on" if key is True else key): value for key, value in found.items()}


@dataclass(frozen=True)
class Ran:
    """How far a job came: whether all went well, and what it said."""

    good: bool
    said: str


@dataclass(frozen=True)
class Job:
    """The commands of a job, each with what it has in its environment."""

    steps: tuple[tuple[str, Mapping[str, str]], ...]

    def run(self, machine: Machine, folder: Path, values: Mapping[str, str], moment: str) -> Ran:
        """Runs everything but the installation in a folder, until something fails."""
        said = ""
        for command, given in self.steps:
            if INSTALL in command:
                continue
            environment = {name: _filled(text, values) for name, text in given.items()}
            done = machine.run(
                "sh", "-e", "-c", _filled(command, values), cwd=folder, moment=moment, CI="true", **environment
            )
            said += done.stdout + done.stderr
            if done.returncode:
                return Ran(good=False, said=said)
        return Ran(good=True, said=said)


def actions_job(name: str, job: str) -> Job:
    """A job of GitHub's or Forgejo's."""
    workflow = read(name)
    around = {**workflow.get("env", {}), **workflow["jobs"][job].get("env", {})}
    steps = (step for step in workflow["jobs"][job]["steps"] if "run" in step)
    return Job(tuple((step["run"], {**around, **step.get("env", {})}) for step in steps))


def gitlab_job(job: str) -> Job:
    """A job of GitLab's: all lines in one shell, after those that come before every job."""
    workflow = read("gitlab.yml")
    before, lines = workflow["default"]["before_script"], workflow[job]["script"]
    return Job(((before[0], {}), ("\n".join(lines), {})))


def uses(name: str) -> Iterator[str]:
    """The actions of others that a workflow file uses."""
    for job in read(name)["jobs"].values():
        yield from (step["uses"] for step in job["steps"] if "uses" in step)


def _filled(text: str, values: Mapping[str, str]) -> str:
    """A text with a forge's expressions replaced; an expression that no test knows is an error."""
    return _EXPRESSION.sub(lambda found: values[found[1]], text)


def clone(machine: Machine, forge: Path, folder: Path, commit: str = "main") -> Path:
    """A clean folder with a commit, as a forge hands it to a job."""
    subprocess.run(["git", "clone", "--quiet", forge, folder], check=True)
    machine.good("git", "checkout", "--quiet", "--detach", commit, cwd=folder)
    return folder
