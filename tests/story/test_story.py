"""What the story in the documentation tells is what happens."""

from __future__ import annotations

import re
from pathlib import Path

from tests.story.play import DOCUMENT, play

TIME = re.compile(r"\([0-9]+,[0-9] sekunder\)")


def test_the_story_goes_as_it_is_told(tmp_path: Path, wheelhouse: Path) -> None:
    assert TIME.sub("", play(tmp_path, wheelhouse)) == TIME.sub("", DOCUMENT.read_text(encoding="utf-8"))
