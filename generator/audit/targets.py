"""Where a URL leads: into the folder, to another place on our host, or elsewhere."""

from __future__ import annotations

import posixpath
import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

# What a browser drops from a URL before it looks at the scheme.
_IGNORED = re.compile(r"[\t\r\n]|^[\x00-\x20]+|[\x00-\x20]+$")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.\-]*):")
# Nothing to decode, no dots but those that lead upwards first: what nearly all links are.
_SIMPLE = re.compile(r"((?:\.\./)*+)((?:[\w-][\w.-]*+/?)*+)(?:#([\w-]*+))?+", re.ASCII)
_WHOLE = ("https:", "http:", "mailto:", "tel:")
_DOTTED = re.compile(r"(^|/)\.{0,2}(/|$)")


class Target(NamedTuple):
    """`address` is set for what must lie in the folder; otherwise `scheme` and `host` say where else it is."""

    address: str | None
    anchor: str = ""
    scheme: str = ""
    host: str = ""
    relative: bool = False


class Resolver:
    """Resolves URLs as a browser does on the published site."""

    def __init__(self, site_url: str) -> None:
        """Take the site's whole URL, which ends in a slash."""
        self._url = site_url
        parts = urlsplit(site_url)
        self.host, self.base = parts.netloc.lower(), parts.path or "/"

    def depends_on_page(self, page: str, url: str) -> bool:
        """Tell whether another page of the same depth may have the same link lead to another place."""
        if url[:1] in {"", "#", "?"}:
            return True
        return not url.startswith(("../" * page.count("/"), "/", *_WHOLE))

    def resolve(self, page: str, url: str) -> Target:
        """Return where `url` leads from the file `page`; the address is never outside the folder but may not exist."""
        simple = _SIMPLE.fullmatch(url.removeprefix(self._url))
        if simple is not None and url.startswith(self._url):
            return Target(simple[2], simple[3] or "") if not simple[1] else self._whole(url, "https")
        if simple is not None and (simple[1] or simple[2]):
            folder = page.split("/")[:-1]
            kept = folder[: max(0, len(folder) - simple[1].count("/"))]
            return Target("/".join([*kept, simple[2]]), simple[3] or "", relative=True)
        url = _IGNORED.sub("", url)
        scheme = _SCHEME.match(url)
        if scheme or url.startswith(("//", "\\", "/\\")):
            return self._whole(url, scheme[1].lower() if scheme else "")
        path, _, anchor = url.partition("#")
        path = unquote(path.partition("?")[0])
        anchor = unquote(anchor.partition(":~:")[0])
        if not path:
            return Target(page.removesuffix("index.html"), anchor)
        if path.startswith("/"):
            return Target(self._below_base(_normal(path)), anchor)
        return Target(_relative(page, path), anchor, relative=True)

    def _whole(self, url: str, scheme: str) -> Target:
        try:
            parts = urlsplit(url.replace("\\", "/"))
        except ValueError:
            return Target(None, scheme=scheme, host=url)
        if scheme not in {"", "http", "https"}:
            return Target(None, scheme=scheme)
        path = _normal(unquote(parts.path) or "/")
        if parts.netloc.lower() != self.host or not path.startswith(self.base):
            return Target(None, scheme=scheme or "https", host=parts.netloc.lower())
        return Target(path.removeprefix(self.base), unquote(parts.fragment.partition(":~:")[0]))

    def _below_base(self, path: str) -> str:
        # What lies above the base path is no file of ours: keep its slash, so that it is never found.
        return path.removeprefix(self.base) if path.startswith(self.base) else path


def _relative(page: str, path: str) -> str:
    folder = page.split("/")[:-1]
    while path.startswith("../"):
        path = path[3:]
        folder = folder[:-1]
    whole = "/".join([*folder, path.removeprefix("./")])
    return _normal(whole).removeprefix("/") if _DOTTED.search(whole) else whole


def _normal(path: str) -> str:
    if not _DOTTED.search(path[1:]):
        return path
    slash = "/" if path.endswith(("/", "/.", "/..")) else ""
    normal = posixpath.normpath("/" + path.lstrip("/"))
    return normal if normal == "/" else normal + slash
