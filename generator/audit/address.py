"""The address that a finished folder says it is served at."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from generator.audit.plain import SITEMAP
from generator.audit.tags import TOKEN, attributes
from generator.audit.xml import parsed

_WHOLE = re.compile(r"https?://[^/?#\s]+/(?:[^?#\s]*/)?")


class UnknownAddress(ValueError):
    """What should tell where a folder is served does not."""


def whole_address(url: str) -> str:
    """Return a site's URL with a slash at the end; raises UnknownAddress where it has no scheme or no host."""
    url = f"{url.removesuffix('/')}/"
    if not _WHOLE.fullmatch(url):
        raise UnknownAddress
    return url


def address_of(folder: Path) -> str:
    """Return the site's URL, with a slash at the end: what the front page says of itself, else the sitemap's shortest.

    Raises UnknownAddress.
    """
    for url in (*_of_front_page(folder / "index.html"), *_of_sitemap(folder / SITEMAP)):
        if _WHOLE.fullmatch(url):
            return url
    raise UnknownAddress


def _of_front_page(page: Path) -> list[str]:
    try:
        tags = TOKEN.findall(page.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    links = [dict(attributes(tag)) for tag in tags if tag[:5].lower() == "<link"]
    return [link.get("href", "") for link in links if link.get("rel") == "canonical"]


def _of_sitemap(sitemap: Path) -> list[str]:
    try:
        root = parsed(sitemap.read_bytes())
    except (OSError, etree.XMLSyntaxError):
        return []
    return sorted(((element.text or "").strip() for element in root.iter("{*}loc")), key=len)[:1]
