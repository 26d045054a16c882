"""From addresses within the site to the URLs that a page or a feed writes."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from markupsafe import Markup, escape

ELSEWHERE = ("https:", "mailto:", "tel:")

# Only inside a tag: text that merely looks like an attribute is left alone, since its "<" is always escaped.
_ROOTED = re.compile(r"""(<[a-zA-Z][\w-]*(?:\s+[\w:-]+(?:="[^"]*")?)*?\s+(?:href|src)=")/(?!/)""")


def rebase(html: str, root: str) -> str:
    """Return the safe fragment with its href="/…" and src="/…" under `root`."""
    return _ROOTED.sub(lambda match: match[1] + str(escape(root)), html)


class Linker:
    """`link` and `rebase` of the templates: both know the page that is being rendered.

    Being an object and not a value in the context, it also works in imported macros.
    """

    def __init__(self, site_url: str) -> None:
        """Take the site's whole URL, which ends in a slash."""
        self._base = urlsplit(site_url).path
        self._here: str | None = ""
        self._root = "./"

    def enter(self, address: str) -> None:
        """Make the page at `address` the current one."""
        self._here = address
        self._root = "../" * address.count("/") or "./"

    def enter_anywhere(self) -> None:
        """Make a page current that is served under any address, as the error page is."""
        self._here = None
        self._root = self._base

    def __call__(self, address: str) -> str:
        """Return the URL of `address` from the current page; raises ValueError for an address with a leading slash."""
        if address.startswith(ELSEWHERE):
            return address
        if address.startswith("/"):
            message = f"an address within the site has no leading slash: {address!r}"
            raise ValueError(message)
        path, mark, anchor = address.partition("#")
        if mark and path == self._here:
            return mark + anchor
        return self._root + address

    def rebase(self, fragment: str) -> Markup:
        """Return the fragment with its site-absolute links relative to the current page; unsafe text is escaped."""
        return Markup(rebase(escape(fragment), self._root))  # noqa: S704 - escape() leaves only safe fragments whole
