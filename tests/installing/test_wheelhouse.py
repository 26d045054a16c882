"""The project as others install it: from a folder of wheels, with pipx, and without a network."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import yaml

from tests.conftest import FILL
from tests.whole.conftest import ROOT, tree

MOMENT = ("--as-of", "2026-11-23T09:00")
# Where a network should be there is nothing that listens.
PROXIES = ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "PIP_INDEX_URL")
NO_NETWORK = dict.fromkeys(PROXIES, "http://127.0.0.1:9") | {"NO_PROXY": "", "no_proxy": ""}
# Only what is used is compiled, which saves half of the time.
QUICKLY = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_COMPILE": "1"}


def run(*words: str | Path, cwd: Path, **variables: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    done = subprocess.run(
        [*map(str, words)], cwd=cwd, env=environment | variables, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_pipx_installs_it_without_a_network_and_it_builds_the_same_bytes(wheelhouse: Path, tmp_path: Path) -> None:
    offline = ("--no-index", "--find-links", str(wheelhouse))
    folders = ("PIPX_HOME", "PIPX_BIN_DIR", "PIPX_MAN_DIR", "HOME")
    variables = NO_NETWORK | QUICKLY | {name: str(tmp_path / name) for name in folders}
    pipx = tmp_path / "pipx"
    run(sys.executable, "-m", "pip", "install", *offline, "--target", pipx, "pipx", cwd=tmp_path, **variables)
    install = ("-m", "pipx", "install", f"--pip-args={' '.join(offline)}", "aabent-raad[search]")
    run(sys.executable, *install, cwd=tmp_path, PYTHONPATH=str(pipx), **variables)
    raad = tmp_path / "PIPX_BIN_DIR/raad"
    variables |= {"PATH": "/usr/bin:/bin"}
    run(raad, "init", "raad", "--profile", "vejle", *MOMENT, cwd=tmp_path, **variables)
    assert "ikke noget at rette" in run(raad, "check", *MOMENT, cwd=tmp_path / "raad", **variables)
    run(raad, "build", *MOMENT, cwd=tmp_path / "raad", **variables)
    ours = (sys.executable, "-m", "generator", "build", "--out", tmp_path / "ours", *MOMENT)
    run(*ours, cwd=tmp_path / "raad", PYTHONPATH=str(ROOT))
    assert (tmp_path / "ours/pagefind").is_dir()
    assert tree(tmp_path / "raad/site") == tree(tmp_path / "ours")


def test_an_unknown_machine_is_refused_and_nothing_written(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, FILL, tmp_path / "huset", "toaster"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "linux-x64" in done.stderr
    assert not (tmp_path / "huset").exists()


def test_the_search_engine_has_one_version_everywhere() -> None:
    engine = tomllib.loads((ROOT / ".ci/wheelhouse/engine/pyproject.toml").read_text())["project"]
    extra = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]["search"]
    npm = json.loads((ROOT / "package.json").read_text())["optionalDependencies"]
    assert extra == [f"{engine['name']}=={engine['version']}"]
    assert set(npm.values()) == {engine["version"]}


def test_the_locks_agree() -> None:
    """What a wheelhouse holds is what the project is tested with."""

    def pins(lock: str) -> set[str]:
        return set(re.findall(r"^[\w.-]+==\S+", (ROOT / lock).read_text(), re.MULTILINE))

    own = {"argcomplete", "pip", "pipx", "userpath"}
    others = {pin for pin in pins(".ci/wheelhouse/requirements.lock") if pin.partition("==")[0] not in own}
    assert others <= pins("requirements.lock")


def test_hooks_for_pre_commit_are_verbs_that_there_are() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert [hook["id"] for hook in hooks] == ["raad-check", "raad-diff"]
    for hook in hooks:
        assert (hook["language"], hook["pass_filenames"]) == ("python", False)
        program, verb, option = hook["entry"].split()
        assert program == "raad"
        assert option in run(sys.executable, "-m", "generator", verb, "--help", cwd=ROOT)
