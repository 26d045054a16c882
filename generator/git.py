"""Git, asked in words; what it says to itself is not for the user."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

# A hook of git tells its own repository to every git that it starts; here the folder decides, and the words alone.
_NOT_OURS = frozenset(
    {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_DIFF_OPTS", "GIT_EXTERNAL_DIFF"}
)
_NONE: Mapping[str, str] = MappingProxyType({})


def git(folder: Path, *words: str, variables: Mapping[str, str] = _NONE) -> str | None:
    """What git answers in a folder; None where it refuses. Raises FileNotFoundError where there is no git."""
    environment = {name: value for name, value in os.environ.items() if name not in _NOT_OURS} | dict(variables)
    command = ["git", "--literal-pathspecs", "-C", str(folder), *words]
    done = subprocess.run(  # noqa: S603 - git itself, with words that it takes for names alone
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return os.fsdecode(done.stdout).removesuffix("\n") if done.returncode == 0 else None
