"""What stands around a page's own HTML: drawn once for all pages that share it, with slots for what differs.

Drawing it anew for each page would cost more than all the rest of the page. A slot is marked with characters that no
record may hold (they are for private use; `generator/sources/text.py` refuses them).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Self

from markupsafe import escape

from generator.site.model import Page, Site

_SLOT = re.compile("\ue000([a-z]+)\ue001")


def slot(name: str) -> str:
    """Return the mark of a slot."""
    return f"\ue000{name}\ue001"


@dataclass(frozen=True, slots=True)
class FrameKind:
    """All that two pages must have in common to share a frame.

    `depth` is the number of folders above the page, `section` the address of the menu's entry that it belongs to.
    """

    depth: int
    section: str | None
    front: bool
    described: bool
    listed: bool
    searchable: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """The pieces of a frame: text and names of slots in turns."""

    pieces: tuple[str, ...]

    @classmethod
    def of(cls, html: str) -> Self:
        """Take the HTML of a page that `blank` has made."""
        return cls(tuple(_SLOT.split(html)))

    def around(self, page: Page, content: str) -> str:
        """Return the whole HTML of a page; `content` is safe HTML."""
        filling = {**_filling(page), "content": content}
        return "".join(filling[piece] if place % 2 else piece for place, piece in enumerate(self.pieces))


class FrameKinds:
    """Tells the kind of frame that each page of a site has."""

    def __init__(self, site: Site) -> None:
        """Take the site, whose menu and search decide too."""
        self._pages = site.pages
        self._sections = [link.address for link in site.navigation]
        self._searchable = frozenset(document.address for document in site.search)

    def __call__(self, page: Page) -> FrameKind:
        """Return the kind of a page's frame."""
        return FrameKind(
            depth=page.address.count("/"),
            section=self._section(page.address),
            front=not page.address,
            described=bool(page.description),
            listed=page.listed,
            searchable=page.address in self._searchable,
        )

    def examples(self) -> Collection[Page]:
        """Return a page of each kind."""
        return {self(page): page for page in reversed(self._pages)}.values()

    def _section(self, address: str) -> str | None:
        """The menu's entry for the page or the nearest folder above it."""
        return max((one for one in self._sections if _is_within(address, one)), key=len, default=None)


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of all pages of a site."""

    kind_of: FrameKinds
    drawn: Mapping[FrameKind, Frame]

    def around(self, page: Page, content: str) -> str:
        """Return the whole HTML of a page; `content` is safe HTML."""
        return self.drawn[self.kind_of(page)].around(page, content)


def blank(page: Page) -> Page:
    """Return a page of the same kind of frame, with slots in the place of what is the page's own."""
    return replace(
        page,
        title=slot("title"),
        description=slot("description") if page.description else "",
        address=slot("address") if page.address else "",
        feed=slot("feed"),
    )


def _filling(page: Page) -> Mapping[str, str]:
    return {
        "title": str(escape(page.title)),
        "description": str(escape(page.description)),
        "address": str(escape(page.address)),
        "feed": str(escape(page.feed)),
    }


def _is_within(address: str, section: str) -> bool:
    return address == section or (section.endswith("/") and address.startswith(section))
