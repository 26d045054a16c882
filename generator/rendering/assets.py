"""Which of Material's own files a site gets: those that its pages name, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

_CANDIDATES = re.compile(
    r"assets/(stylesheets/(main|palette)\.\w+\.min\.css|javascripts/bundle\.\w+\.min\.js|images/favicon\.png)"
)
_DRAWERS = re.compile(r'<input class="md-toggle"[^<>]*>\s*|<label class="md-overlay"[^<>]*></label>\s*')
_SOURCE_MAP = re.compile(r"\n?(//# sourceMappingURL=\S+|/\*# sourceMappingURL=\S+ \*/)\s*$")
_FAVICONS = ("assets/favicon.svg", "assets/favicon.ico", "assets/favicon.png")
_SOURCES = (".map", ".po", ".pot", ".mo")


def is_candidate(path: str) -> bool:
    """Tell whether a file of Material's may be needed by a page."""
    return bool(_CANDIDATES.fullmatch(path))


def is_published(path: str) -> bool:
    """Tell whether a file of our own theme is for readers."""
    return not path.endswith(_SOURCES)


def without_source_map(text: str) -> str:
    """Return the script or style sheet without the comment that names a file we do not publish."""
    return _SOURCE_MAP.sub("\n", text)


def without_drawers(html: str) -> str:
    """Return a page without the check boxes of Material's own menu and search, which our menu does not use.

    They stand outside every block of its template, and their `autocomplete` is not valid HTML.
    """
    return _DRAWERS.sub("", html)


def favicon(theme: Path) -> str | None:
    """Return the theme's icon, if it has one."""
    return next((name for name in _FAVICONS if (theme / name).is_file()), None)


class UnusedAssets:
    """Files that no page has named so far."""

    def __init__(self, paths: Iterable[str]) -> None:
        """Take the paths of all candidates."""
        self._paths = set(paths)

    def look(self, html: str) -> None:
        """Take note of what a page names."""
        if self._paths:
            self._paths = {path for path in self._paths if path not in html}

    def remove_from(self, folder: Path) -> None:
        """Delete what no page has named, and folders that are empty then."""
        for path in (folder / name for name in sorted(self._paths)):
            path.unlink()
            if not any(path.parent.iterdir()):
                path.parent.rmdir()
