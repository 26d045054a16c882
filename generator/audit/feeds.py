"""RSS, Atom and JSON feeds: their entries lead to pages and anchors that exist."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from generator.audit.files import FileFacts
from generator.audit.problems import Problem
from generator.audit.targets import Resolver

_ATOM = "{http://www.w3.org/2005/Atom}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_JSON_FEED = b"https://jsonfeed.org/version/"


@dataclass(frozen=True, slots=True)
class _FeedLinks:
    itself: tuple[str, ...]
    entries: tuple[str, ...]
    html: tuple[str, ...]


def check_feeds(
    folder: Path, files: Mapping[str, FileFacts], resolver: Resolver
) -> Iterator[Problem | tuple[str, str, bool]]:
    """Yield problems, and (feed, "address#anchor", whether it must be a page) for each link within the site."""
    for path in sorted(files):
        links = _read(folder / path)
        if links is None:
            continue
        for url in links.itself:
            if resolver.resolve(path, url).address != path:
                yield Problem("feed", path, f"says that it lies elsewhere: {url}")
        for url in links.entries:
            yield from _check(path, url, resolver, entry=True)
        for html in links.html:
            for url in _urls(html):
                yield from _check(path, url, resolver, entry=False)


def _check(path: str, url: str, resolver: Resolver, *, entry: bool) -> Iterator[Problem | tuple[str, str, bool]]:
    target = resolver.resolve(path, url)
    if target.address is not None and (target.relative or not url.startswith(("https:", "http:"))):
        yield Problem("feed", path, f"has a link that is not a whole URL: {url}")
    elif target.address is not None:
        yield path, f"{target.address}#{target.anchor}", entry
    elif entry:
        yield Problem("feed", path, f"an entry leads out of the site: {url}")
    elif target.scheme in {"javascript", "vbscript", "data"}:
        yield Problem("script", path, f"a link runs code: {target.scheme}:")


def _read(path: Path) -> _FeedLinks | None:
    if path.suffix in {".xml", ".atom"}:
        return _read_xml(path)
    if path.suffix == ".json":
        content = path.read_bytes()
        return _read_json(content) if _JSON_FEED in content[:200] else None
    return None


def _read_xml(path: Path) -> _FeedLinks | None:
    try:
        root = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    except etree.XMLSyntaxError:
        return None
    if root.tag == "rss":
        return _FeedLinks(
            tuple(e.get("href", "") for e in root.iter(f"{_ATOM}link") if e.get("rel") == "self"),
            tuple(e.text or "" for e in root.iterfind("channel/item/link")),
            tuple(e.text or "" for tag in ("description", _CONTENT) for e in root.iterfind(f"channel/item/{tag}")),
        )
    if root.tag == f"{_ATOM}feed":
        return _FeedLinks(
            tuple(e.get("href", "") for e in root.iterfind(f"{_ATOM}link") if e.get("rel") == "self"),
            tuple(e.get("href", "") for e in root.iterfind(f"{_ATOM}entry/{_ATOM}link") if _is_page_link(e)),
            tuple(e.text or "" for e in root.iterfind(f"{_ATOM}entry/{_ATOM}content")),
        )
    return None


def _is_page_link(element: etree._Element) -> bool:
    return element.get("rel", "alternate") == "alternate"


def _read_json(content: bytes) -> _FeedLinks | None:
    try:
        feed = json.loads(content)
        items = feed["items"]
        return _FeedLinks(
            (feed["feed_url"],) if "feed_url" in feed else (),
            tuple(item["url"] for item in items),
            tuple(item.get("content_html", "") for item in items),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _urls(html: str) -> Iterator[str]:
    if "href" not in html and "src" not in html:
        return
    root = etree.fromstring(f"<div>{html}</div>", etree.HTMLParser(collect_ids=False))
    for element in root.iter():
        yield from (element.get(name, "") for name in ("href", "src") if element.get(name) is not None)
