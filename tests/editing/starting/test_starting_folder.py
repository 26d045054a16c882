"""A new folder has all its files or is not there; one that is there keeps what it has."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.editing.refusals import NotWritten
from generator.editing.starting.files import File
from generator.editing.starting.folder import write
from tests.whole.conftest import tree

FILES = (
    File("README.md", "Råd\n"),
    File("content/pages/om.md", "Om\n"),
    File("hooks/tjek", "#!/bin/sh\n", program=True),
)


def test_new_folders_and_those_above_them(tmp_path: Path) -> None:
    write(tmp_path / "a/b", FILES)
    assert (tmp_path / "a/b/README.md").read_bytes() == "Råd\n".encode()
    assert (tmp_path / "a/b/hooks/tjek").stat().st_mode & 0o111 == 0o111
    assert (tmp_path / "a/b/README.md").stat().st_mode & 0o111 == 0
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]


def test_an_empty_folder_and_one_that_git_keeps(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git/HEAD").write_text("ref: refs/heads/main\n")
    write(tmp_path, FILES)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", "README.md", "content", "hooks"]
    assert (tmp_path / ".git/HEAD").exists()


@pytest.mark.parametrize("there", ["README.md", ".env", "content/x.md"])
def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path, there: str) -> None:
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).write_text("mit")
    before = tree(tmp_path)
    with pytest.raises(NotWritten):
        write(tmp_path, FILES)
    assert tree(tmp_path) == before


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "raad").write_text("mit")
    with pytest.raises(NotWritten):
        write(tmp_path / "raad", FILES)
    assert (tmp_path / "raad").read_text() == "mit"


@pytest.mark.parametrize("new", [True, False])
@pytest.mark.parametrize("fails_at", ["write_bytes", "rename"])
@pytest.mark.parametrize("after", [0, 1, 2])
def test_where_the_disk_refuses_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new: bool, fails_at: str, after: int
) -> None:
    folder = tmp_path / "raad"
    if not new:
        folder.mkdir()
    left = [after if not (new and fails_at == "rename") else 0]
    real = getattr(Path, fails_at)

    def refusing(path: Path, *given: object) -> object:
        if left[0] == 0:
            left[0] = -1
            raise OSError(28, "No space left on device")
        left[0] -= 1
        return real(path, *given)

    before = tree(tmp_path)
    monkeypatch.setattr(Path, fails_at, refusing)
    with pytest.raises(OSError, match="No space"):
        write(folder, FILES)
    monkeypatch.undo()
    assert tree(tmp_path) == before
