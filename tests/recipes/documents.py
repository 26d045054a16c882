"""The recipes' files in `docs/publishing/`: python -m tests.recipes.documents writes them anew.

A block is what stands between the fences after a line such as `**publishing/nginx.conf**`, or a path and where it goes.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.editing.starting.publishing import WAYS, publishing_files

DOCUMENTS = tuple(sorted((Path(__file__).resolve().parents[2] / "docs" / "publishing").glob("*.md")))
_EXAMPLE = "https://raad.eksempel.example/"
_FILES = {path: text for way in WAYS for path, text in publishing_files(way, _EXAMPLE).items()}
_NAMES = {
    ".gitlab-ci.yml": "gitlab.yml", ".forgejo/workflows/site.yml": "forgejo.yml",
    ".github/workflows/site.yml": "github.yml",
}  # fmt: skip
_BLOCK = re.compile(
    r"(?m)(?P<head>^\*\*(?P<path>[^*\n]+)\*\*[^\n]*\n\n```[a-z]*\n)(?P<text>.*?)(?P<end>^```$)", re.DOTALL
)


def blocks(text: str) -> set[str]:
    """The names of the recipes' files that a document shows."""
    paths = [found["path"] for found in _BLOCK.finditer(text)]
    return {_NAMES.get(path, path.removeprefix("publishing/")) for path in paths}


def with_blocks(text: str) -> str:
    """A document with its blocks as the files are; raises KeyError where a path is no recipe's."""
    return _BLOCK.sub(lambda found: found["head"] + _FILES[found["path"]] + found["end"], text)


if __name__ == "__main__":
    for one in DOCUMENTS:
        one.write_text(with_blocks(one.read_text()))
