import json
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from generator.rendering import BuildInProgress, UnusableOutput
from generator.rendering import exchange as exchange_module
from generator.rendering.exchange import exchange
from generator.rendering.staging import staged
from tests.rendering import killed_builds
from tests.rendering.killed_builds import build, state


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "site"


def beside(out: Path) -> list[str]:
    return sorted(path.name for path in out.parent.iterdir())


def everything_beside(out: Path) -> dict[str, object]:
    paths = [path for path in out.parent.rglob("*") if not path.name.endswith(".lock")]
    return {str(path): path.is_symlink() or path.is_dir() or path.read_text() for path in paths}


def test_a_build_replaces_the_whole_site(out: Path) -> None:
    build(out, "1")
    (out / "moeder/2026-03-12").mkdir()
    (out / "moeder/2026-03-12/index.html").write_text("withdrawn")
    build(out, "2")
    assert state(out) == "2"
    assert not (out / "moeder/2026-03-12").exists()
    assert beside(out) == [".site.lock", "site"]


def test_a_missing_parent_and_an_empty_folder_are_fine(tmp_path: Path) -> None:
    build(tmp_path / "a/b/site", "1")
    (tmp_path / "tom").mkdir()
    build(tmp_path / "tom", "1")
    assert state(tmp_path / "a/b/site") == state(tmp_path / "tom") == "1"


def test_without_publish_nothing_changes(out: Path) -> None:
    build(out, "1")
    with staged(out) as stage:
        (stage.site / "index.html").write_text("2")
    assert state(out) == "1"
    assert beside(out) == [".site.lock", "site"]


def test_after_an_exception_nothing_has_changed(out: Path) -> None:
    build(out, "1")
    with pytest.raises(FileNotFoundError), staged(out) as stage:
        (stage.site / "missing/index.html").write_text("2")
    assert state(out) == "1"
    assert beside(out) == [".site.lock", "site"]


def test_a_second_build_fails_at_once(out: Path) -> None:
    build(out, "1")
    with staged(out) as stage:
        (stage.site / "index.html").write_text("2")
        with pytest.raises(BuildInProgress, match="Another build"):
            build(out, "3")
        assert (stage.site / "index.html").read_text() == "2"
    assert state(out) == "1"


@pytest.mark.parametrize(
    ("prepare", "words"),
    [
        (lambda out: out.write_text("mine"), "is a file"),
        (lambda out: (build(out.with_name("real"), "1"), out.symlink_to("real")), "symbolic link"),
        (lambda out: out.symlink_to(out.parent / "missing"), "symbolic link"),
        (lambda out: (out.mkdir(), (out / "thesis.odt").write_text("mine")), "no build has written"),
        (lambda out: (out.mkdir(), (out / "manifest.json").write_text('{"name": "app"}')), "no build has written"),
        (lambda out: (build(out, "1"), (out / ".git").mkdir()), "repository"),
    ],
)
def test_what_is_not_ours_is_never_replaced(out: Path, prepare, words: str) -> None:
    prepare(out)
    before = everything_beside(out)
    with pytest.raises(UnusableOutput, match=words):
        build(out, "2")
    assert everything_beside(out) == before


@pytest.mark.parametrize("umask", [0o000, 0o027, 0o077])
def test_modes_do_not_depend_on_the_umask(out: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        build(out, "1")
    finally:
        os.umask(before)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (out, *out.rglob("*"))}
    assert {modes[path] for path in modes if path.is_dir()} == {0o755}
    assert {modes[path] for path in modes if path.is_file()} == {0o644}


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_builds_killed_at_any_moment_leave_a_whole_site(out: Path, way: str) -> None:
    command = [sys.executable, "-m", "tests.rendering.killed_builds", str(out), "150", "7", way]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    result = json.loads(done.stdout)
    assert result["fault"] == ""
    if way == "exchange":
        assert set(result["found"]) <= {"whole", "none"}
        # Before the first build has ended there is nothing, and afterwards always something.
        assert result["found"].get("none", 0) <= 1


def test_a_reader_always_sees_one_version(out: Path) -> None:
    build(out, "0")
    seen: set[str] = set()
    faults: list[str] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            folder = os.open(out, os.O_RDONLY | os.O_DIRECTORY)
            try:
                versions = {Path(f"/proc/self/fd/{folder}", name).read_text() for name in killed_builds.FILES}
            except FileNotFoundError:
                continue  # the version it had opened is gone by now
            finally:
                os.close(folder)
            seen.update(versions)
            if len(versions) != 1:
                faults.append(str(versions))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for version in range(1, 60):
            build(out, str(version))
    finally:
        stop.set()
        reader.join()
    assert faults == []
    assert len(seen) > 1


def test_the_output_never_vanishes_while_builds_run(out: Path) -> None:
    build(out, "0")
    script = f"""
import os, sys
while True:
    if not os.path.exists({str(out / "index.html")!r}):
        print("gone", flush=True)
"""
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as watcher:
        for version in range(1, 60):
            build(out, str(version))
        watcher.kill()
        assert watcher.stdout is not None
        assert watcher.stdout.read() == b""


def test_without_the_kernels_exchange_two_renames_do(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.rendering.staging.exchange", lambda *_: False)
    build(out, "1")
    build(out, "2")
    assert state(out) == "2"
    assert beside(out) == [".site.lock", "site"]


def test_a_build_killed_between_two_renames_is_mended(out: Path) -> None:
    build(out, "1")
    out.rename(out.with_name(".site.previous"))
    with staged(out):
        assert state(out) == "1"
    assert beside(out) == [".site.lock", "site"]


def test_a_system_without_exchange_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange_module.ctypes, "CDLL", lambda *_, **__: object())
    assert exchange(tmp_path, tmp_path) is False


def test_exchanging_with_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path, tmp_path / "missing")
