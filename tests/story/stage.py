"""A home folder of its own, a clock that the story sets, and the transcript of everything that is done there."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import feedparser

_SECRETARY = {"NAME": "Sekretariatet", "EMAIL": "raad@eksempel.example"}
_VARIABLES = {
    "LANG": "C.UTF-8",
    "TZ": "Europe/Copenhagen",
    "NO_COLOR": "1",
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in _SECRETARY.items()},
}
_LONGEST = 300
_FENCE = "````"
_CURSOR = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@dataclass
class Stage:
    """Where the story is played: what is typed in `folder` of the home is typed at the story's own time."""

    home: Path
    folder: str = "."
    shown: dict[str, str] = field(default_factory=dict)
    _time: str = ""
    _transcript: list[str] = field(default_factory=list)

    def at(self, time_of_story: str) -> None:
        """Sets the clock; without a time it shows what it is."""
        self._time = time_of_story

    def say(self, *lines: str) -> None:
        """Tells the reader something."""
        self._transcript.append("\n".join(lines))

    def run(self, command: str, *, status: int = 0) -> None:
        """Does what the secretary types; it must end with the status."""
        begun = time.monotonic()
        said = self._do(command, status)
        took = time.monotonic() - begun
        self._show("console", f"$ {command}\n{said}")
        self.say(f"({took:.1f} sekunder)".replace(".", ","))

    def behind_the_scenes(self, command: str) -> None:
        """Does what the story does not tell."""
        self._do(command, 0)

    def write(self, path: str, before: str, after: str) -> None:
        """Changes a file as she does in her editor; shows the lines that are new."""
        file = self.home / self.folder / path
        text = file.read_text(encoding="utf-8")
        assert text.count(before) == 1, (path, before, text)
        changed = text.replace(before, after)
        file.write_text(changed, encoding="utf-8")
        had = set(text.splitlines())
        new = [line for line in changed.splitlines() if line not in had]
        self.say(f"I `{path}`:")
        self._show("yaml", "\n".join(new))

    def read_feed(self, feed: bytes, name: str) -> None:
        """Shows what a feed reader makes of a feed."""
        parsed = feedparser.parse(feed)
        assert not parsed.bozo, parsed.bozo_exception
        entries = [f"{one.title}\n    {one.link}" for one in parsed.entries]
        self._show("text", "\n".join([f"{name}: {parsed.feed.title}", *entries]))

    def text(self) -> str:
        """The transcript as Markdown."""
        return "\n\n".join(self._transcript) + "\n"

    def _do(self, command: str, status: int) -> str:
        clock = ["faketime", "-f", f"@{self._time}"] if self._time else []
        ours, theirs = pty.openpty()
        with os.fdopen(theirs, "wb") as terminal:
            process = subprocess.Popen(
                [*clock, "sh", "-c", command],
                cwd=self.home / self.folder,
                env={**_VARIABLES, "HOME": str(self.home), "PATH": ":".join((*self._programs(), "/usr/bin:/bin"))},
                stdin=subprocess.DEVNULL,
                stdout=terminal,
                stderr=terminal,
            )
        said = _told(ours)
        assert process.wait(_LONGEST) == status, f"{command}\n{said}"
        return said

    def _programs(self) -> tuple[str, ...]:
        return (f"{self.home}/.local/bin", f"{self.home}/tools/bin", "/usr/local/bin")

    def _show(self, language: str, text: str) -> None:
        for real, told in self.shown.items():
            text = text.replace(real, told)
        text = re.sub(r"\S*" + re.escape(str(self.home)) + r"/?", "", text)
        self._transcript.append(f"{_FENCE}{language}\n{text.rstrip()}\n{_FENCE}")


def _told(terminal: int) -> str:
    """Everything that is written to a terminal, until nobody writes to it any more."""
    pieces = []
    # Linux ends a terminal with an error.
    with suppress(OSError):
        while piece := os.read(terminal, 1 << 16):
            pieces.append(piece)
    os.close(terminal)
    # Whatever moves or hides the cursor is no text.
    return _CURSOR.sub("", b"".join(pieces).decode()).replace("\r\n", "\n").rstrip()
