"""Git keeps the folder, and checks what is about to be kept."""

from __future__ import annotations

from pathlib import Path

from generator.git import git

_HOOKS = ("config", "core.hooksPath", ".githooks")


def prepare(folder: Path) -> bool:
    """Has git keep a folder and run its hook before each commit; False where there is no git, or it refuses.

    A folder within another repository stays that repository's, whose hooks are left alone.
    """
    try:
        if not (folder / ".git").exists():
            if git(folder, "rev-parse", "--git-dir") is not None:
                return False
            if git(folder, "init", "--quiet", "--initial-branch=main") is None:
                return False
        return git(folder, *_HOOKS) is not None
    except FileNotFoundError:
        return False
