"""The frames of pages, kept for as long as nothing changes that they are drawn of.

Drawing them takes longer than everything else between a saved file and its page. What they are drawn of is made so
small that the texts of records are no part of it: so a page can never get a frame that tells of former ones.
"""

from __future__ import annotations

import shutil
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import mkdtemp
from typing import cast

from jinja2.bccache import Bucket, BytecodeCache

from generator.language import Language, translations
from generator.rendering.engine import draw
from generator.rendering.fragments import Fragments
from generator.rendering.frames import FrameKinds, Frames
from generator.site.model import SearchDocument, Site
from generator.site.words import filters

_KEPT = 4


@dataclass(frozen=True, slots=True)
class Drawn:
    """Frames, what they were drawn of, the files that every page needs, by address, and compiled templates of pages."""

    outline: Site
    frames: Frames
    files: Mapping[str, bytes]
    compiled: BytecodeCache


class _Compiled(BytecodeCache):
    """Templates as Python's code; a template whose text has changed is compiled anew."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.bytecode_to_string()


class FrameStore:
    """The frames that were drawn last. For one thread at a time."""

    def __init__(self, theme: Path, folder: Path) -> None:
        """Take the theme, and a folder to work in."""
        self._theme, self._folder = theme, folder
        self._drawn: deque[Drawn] = deque(maxlen=_KEPT)

    def of(self, site: Site) -> Drawn:
        """Return the frames of a site's pages; raises BrokenTheme."""
        outline = outlined(site)
        drawn = next((one for one in self._drawn if one.outline == outline), None) or self._draw(outline)
        return replace(drawn, frames=replace(drawn.frames, kind_of=FrameKinds(site)))

    def _draw(self, outline: Site) -> Drawn:
        room = Path(mkdtemp(dir=self._folder))
        try:
            language = cast("Language", outline.language)
            fragments = Fragments(outline, self._theme, translations(language), filters(language))
            frames = draw(outline, fragments, self._theme, room / "out")
            drawn = Drawn(outline, frames, _files(room / "out"), _Compiled())
        finally:
            shutil.rmtree(room, ignore_errors=True)
        self._drawn.append(drawn)
        return drawn


def outlined(site: Site) -> Site:
    """Return the site with one empty page of each kind of frame, the one of the first address, and nothing else."""
    kind_of = FrameKinds(site)
    pages = {kind_of(page): page for page in sorted(site.pages, key=lambda page: page.address, reverse=True)}
    return replace(
        site,
        pages=tuple(
            replace(page, title="", value=None, description="-" if page.description else "", feed="feed.xml")
            for page in sorted(pages.values(), key=lambda page: page.address)
        ),
        search=tuple(
            SearchDocument(page.address, title="", text="", date=None)
            for kind, page in sorted(pages.items(), key=lambda pair: pair[1].address)
            if kind.searchable
        ),
        feeds=(),
        unlinked=(),
    )


def _files(folder: Path) -> Mapping[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
