"""Git keeps the folder, and checks what is about to be kept."""

from __future__ import annotations

from pathlib import Path

from generator.git import git

_HOOKS = ("config", "core.hooksPath")


def prepare(folder: Path) -> bool:
    """Has git keep a folder and run its hook before each commit; False where there is no git, or it refuses.

    A folder within another repository stays that repository's, whose hooks are left alone; so are hooks that a
    folder has already.
    """
    try:
        kept = folder / ".git"
        if kept.exists():
            if not kept.is_dir() or _has_hooks(folder, kept):
                return False
        else:
            if git(folder, "rev-parse", "--git-dir") is not None:
                return False
            if git(folder, "init", "--quiet", "--initial-branch=main") is None:
                return False
        return git(folder, *_HOOKS, ".githooks") is not None
    except FileNotFoundError:
        return False


def _has_hooks(folder: Path, kept: Path) -> bool:
    """Whether git runs something there already: hooks elsewhere, or some of its own folder that are no examples."""
    own = (hook for hook in kept.glob("hooks/*") if hook.suffix != ".sample")
    return git(folder, *_HOOKS) is not None or any(own)
