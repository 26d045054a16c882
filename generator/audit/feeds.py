"""RSS, Atom and JSON feeds: their entries lead to pages and anchors that exist, by whole addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lxml import etree

from generator.audit.facts import Feed, Reading, Surroundings
from generator.audit.problems import Complaint, Fault
from generator.audit.tags import TOKEN, UNREAD, read_tag

ATOM = "{http://www.w3.org/2005/Atom}"
JSON_FEED = "https://jsonfeed.org/version/"

_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_Element = etree._Element  # noqa: SLF001 - lxml's only name for the type


@dataclass(frozen=True, slots=True)
class Links:
    """What a feed names: the address it says it has, those of its entries, and the HTML of their texts."""

    itself: tuple[str, ...]
    entries: tuple[str, ...]
    html: frozenset[str]


def links_of_rss(root: _Element) -> Links:
    """Return what an RSS 2.0 feed names."""
    return Links(
        tuple(e.get("href", "") for e in root.iter(f"{ATOM}link") if e.get("rel") == "self"),
        tuple(e.text or "" for e in root.iterfind("channel/item/link")),
        frozenset(e.text or "" for tag in ("description", _CONTENT) for e in root.iterfind(f"channel/item/{tag}")),
    )


def links_of_atom(root: _Element) -> Links:
    """Return what an Atom feed names."""
    pages = (e for e in root.iterfind(f"{ATOM}entry/{ATOM}link") if e.get("rel", "alternate") == "alternate")
    return Links(
        tuple(e.get("href", "") for e in root.iterfind(f"{ATOM}link") if e.get("rel") == "self"),
        tuple(e.get("href", "") for e in pages),
        frozenset(e.text or "" for tag in ("content", "summary") for e in root.iterfind(f"{ATOM}entry/{ATOM}{tag}")),
    )


def links_of_json(feed: dict[str, Any]) -> Links:
    """Return what a JSON feed names; raises LookupError, TypeError or AttributeError where it is none."""
    items = feed["items"]
    return Links(
        (str(feed["feed_url"]),) if "feed_url" in feed else (),
        tuple(str(item["url"]) for item in items),
        frozenset(str(item.get("content_html", "")) for item in items),
    )


def is_json_feed(value: object) -> bool:
    """Tell whether a JSON document says that it is a feed."""
    return isinstance(value, dict) and str(value.get("version", "")).startswith(JSON_FEED)


def read_feed(path: str, links: Links, around: Surroundings) -> Reading:
    """Return what a feed leads to, and what is wrong with it."""
    anchors: set[str] = set()
    complaints = [(Fault.FEED, url) for url in links.itself if around.resolver.resolve(path, url).address != path]
    for url in links.entries:
        complaints += _entry(path, url, around, anchors)
    number = 0
    for html in sorted(links.html):
        urls, faults = _html(html)
        number += len(urls)
        complaints += faults
        for url in urls:
            complaints += _link(path, url, around, anchors)
    return Reading(tuple(complaints), Feed(len(links.entries), number + len(links.entries), frozenset(anchors)))


def _entry(path: str, url: str, around: Surroundings, anchors: set[str]) -> Iterator[Complaint]:
    address = around.resolver.resolve(path, url).address
    if address is None or (around.serves(address) and not around.has_page(address)):
        yield Fault.FEED, url
    else:
        yield from _link(path, url, around, anchors)


def _link(path: str, url: str, around: Surroundings, anchors: set[str]) -> Iterator[Complaint]:
    target = around.resolver.resolve(path, url)
    if target.scheme in {"javascript", "vbscript", "data"}:
        yield Fault.SCRIPT, f"{target.scheme}:"
    elif target.address is not None and (target.relative or not url.startswith(("https:", "http:"))):
        yield Fault.FEED, url
    elif target.address is not None and not around.serves(target.address):
        yield Fault.LINK, f"/{target.address.removeprefix('/')}"
    elif target.address is not None and target.anchor:
        anchors.add(f"{target.address}#{target.anchor}")


@lru_cache(maxsize=1 << 12)
def _html(html: str) -> tuple[frozenset[str], tuple[Complaint, ...]]:
    """Return the URLs of an entry's text, and what is wrong with its tags; many entries stand in several feeds."""
    if "<" not in html:
        return frozenset(), ()
    parts = TOKEN.split(html)
    tags = [read_tag(part) for part in set(parts[1::2])]
    complaints = {complaint for tag in tags for complaint in tag.complaints}
    # A feed reader has no page to load anything for.
    complaints |= {(Fault.UNKNOWN, f"<{tag.name}>") for tag in tags if tag.ends is not None}
    unread = UNREAD.search("\n".join(parts[::2]))
    if unread is not None:
        complaints.add((Fault.BROKEN, unread[0]))
    return frozenset(url for tag in tags for url, _ in tag.links), tuple(sorted(complaints))
