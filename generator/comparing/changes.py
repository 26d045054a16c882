"""Which lines of the records have changed since a revision that git keeps, whether committed since or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.comparing.revision import Outside, UnknownRevision, asked, commit_of, top_of, within

_NEW_FILE = re.compile(r"\+\+\+ b/(.*?)\t?")
_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@.*")
# However the user has set up git, its answer has this form.
_PLAIN = (
    "--no-color",
    "--inter-hunk-context=0",
    "--no-ext-diff",
    "--no-textconv",
    "--no-renames",
    "--text",
    "--src-prefix=a/",
    "--dst-prefix=b/",
)


@dataclass(frozen=True, slots=True)
class Changed:
    """The changed lines of each changed file, by its path in the repository; of a new file all are (None)."""

    top: Path
    lines: Mapping[PurePosixPath, frozenset[int] | None]

    def at(self, path: str, line: int) -> bool:
        """Whether a line of a file is changed; of line 0, which is the whole file, whether anything of it is.

        What stands in no file of the repository, such as a page of the site, counts as changed with any of them.
        """
        try:
            file = within(self.top, Path(path))
        except Outside:
            return bool(self.lines)
        if file not in self.lines:
            return False
        changed = self.lines[file]
        return changed is None or not line or line in changed


def changed_since(revision: str, config: Path, content: Path) -> Changed:
    """What has changed of the configuration and the records; raises NoRevision, or one of its kinds."""
    top = top_of(config)
    places = [str(within(top, path)) for path in (config, content)]
    commit = commit_of(top, revision)
    answers = (
        asked(top, "diff", "--name-only", "-z", *_PLAIN, commit, "--", *places),
        asked(top, "-c", "core.quotePath=false", "diff", "--unified=0", *_PLAIN, commit, "--", *places),
        # Also what git is told to leave alone: raad reads it all the same.
        asked(top, "ls-files", "--others", "-z", "--", *places),
    )
    if None in answers:
        raise UnknownRevision(revision)
    names, difference, new = (answer or "" for answer in answers)
    files: dict[PurePosixPath, frozenset[int] | None] = dict.fromkeys(_paths(names))
    files |= {path: frozenset(lines) for path, lines in _hunks(difference.split("\n")).items() if path in files}
    return Changed(top, files | dict.fromkeys(_paths(new)))


def _paths(listed: str) -> Iterator[PurePosixPath]:
    return (PurePosixPath(name) for name in listed.split("\0") if name)


def _hunks(difference: Iterable[str]) -> dict[PurePosixPath, set[int]]:
    """The changed lines by file. A name that git writes in quotes is no record's: of such a file all is changed.

    Where lines are only taken away, those around them count as changed.
    """
    found: dict[PurePosixPath, set[int]] = {}
    lines: set[int] = set()
    text_left = 0
    for line in difference:
        # What stands in a file may look like anything.
        if text_left:
            text_left -= not line.startswith("\\")
        elif name := _NEW_FILE.fullmatch(line):
            lines = found.setdefault(PurePosixPath(name[1]), set())
        elif line.startswith("+++ "):
            lines = set()
        elif hunk := _HUNK.fullmatch(line):
            removed, first, added = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
            lines.update(range(first, first + added) if added else (first, first + 1))
            text_left = removed + added
    return found
