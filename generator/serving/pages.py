"""The files of a site as a build would write them, each made when somebody asks for it."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import cast

from generator.language import Language, translations
from generator.rendering import own_files
from generator.rendering.engine import NOT_FOUND
from generator.rendering.fragments import Fragments
from generator.serving.frames import Drawn
from generator.site.model import Page, Site
from generator.site.words import filters

INDEX = "index.html"


class Pages:
    """All files of a site but those that take long: the search index, and the lists of what was written."""

    def __init__(self, site: Site, drawn: Drawn, theme: Path) -> None:
        """Take the site, and the frames of its pages."""
        self._site, self._drawn = site, drawn
        self._pages = {page.address: page for page in site.pages}
        language = cast("Language", site.language)
        self._fragments = Fragments(site, theme, translations(language), filters(language), drawn.compiled)
        self._own = own_files(site)
        self._made: dict[str, bytes] = {}
        # What renders fragments knows which page it is at.
        self._one_at_a_time = Lock()

    @property
    def base(self) -> str:
        """Where the site lies on its server: "" or a path that ends in a slash."""
        return self._site.url.split("/", 3)[3]

    @property
    def not_found(self) -> bytes:
        """The page for all addresses where nothing is."""
        return self._drawn.files[NOT_FOUND]

    def file(self, address: str) -> bytes | None:
        """Return the bytes of the file at an address, or None where there is none; raises BrokenTheme."""
        page = self._pages.get(address.removesuffix(INDEX)) if address.endswith(("/", INDEX)) or not address else None
        if page is not None:
            return self._page(page)
        if address in self._drawn.files:
            return self._drawn.files[address]
        made = self._own.get(address)
        return None if made is None else made()

    def is_page(self, address: str) -> bool:
        """Tell whether there is a page at an address, which ends in a slash."""
        return address in self._pages

    def _page(self, page: Page) -> bytes:
        with self._one_at_a_time:
            made = self._made.get(page.address)
            if made is None:
                html = self._drawn.frames.around(page, self._fragments.render(page))
                made = self._made[page.address] = html.encode()
            return made
