"""XML: feeds, sitemaps, lists of feeds and drawings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lxml import etree

from generator.audit.facts import Reading, Sitemap, Surroundings, file_of
from generator.audit.feeds import ATOM, links_of_atom, links_of_rss, read_feed
from generator.audit.problems import Complaint, Fault
from generator.audit.stylesheets import loaded

_SITEMAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_HIDDEN = etree.XPath("//comment() | //processing-instruction()")
_DRAWING = frozenset(
    """svg g path circle ellipse rect line polyline polygon title defs use symbol clipPath mask
    linearGradient radialGradient stop text tspan""".split()
)

_Element = etree._Element  # noqa: SLF001 - lxml's only name for the type


def read_xml(path: str, content: bytes, around: Surroundings) -> Reading:
    """Return what an XML document of a known kind says, and what is wrong with it."""
    try:
        root = parsed(content)
    except etree.XMLSyntaxError:
        return Reading(((Fault.BROKEN, "xml"),))
    reader = _READERS.get(str(root.tag))
    if reader is None:
        return Reading((*_never_shown(root), (Fault.UNKNOWN, f"<{etree.QName(root).localname}>")))
    reading = reader(path, root, around)
    return Reading((*_never_shown(root), *reading.complaints), reading.about)


def parsed(content: bytes) -> _Element:
    """Return the document's root, with nothing put in from outside; raises XMLSyntaxError."""
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _never_shown(root: _Element) -> Iterator[Complaint]:
    document: Any = root.getroottree().docinfo
    if document.doctype:
        yield Fault.UNKNOWN, "<!DOCTYPE>"
    if _HIDDEN(root.getroottree()):
        yield Fault.HIDDEN, "<!-- -->"


def _read_rss(path: str, root: _Element, around: Surroundings) -> Reading:
    return read_feed(path, links_of_rss(root), around)


def _read_atom(path: str, root: _Element, around: Surroundings) -> Reading:
    return read_feed(path, links_of_atom(root), around)


def _read_sitemap(path: str, root: _Element, around: Surroundings) -> Reading:
    urls = {(element.text or "").strip() for element in root.iter(f"{_SITEMAPS}loc")}
    targets = {url: around.resolver.resolve(path, url) for url in urls}
    elsewhere = {url for url, target in targets.items() if target.address is None or target.relative}
    pages = frozenset(file_of(target.address) for target in targets.values() if target.address is not None)
    return Reading(tuple((Fault.THIRD_PARTY, url) for url in sorted(elsewhere)), Sitemap(pages))


def _read_outlines(path: str, root: _Element, around: Surroundings) -> Reading:
    urls = {url for e in root.iter("outline") for url in (e.get("xmlUrl"), e.get("htmlUrl")) if url is not None}
    return Reading(tuple(complaint for url in sorted(urls) for complaint in _own(path, url, around)))


def _own(path: str, url: str, around: Surroundings) -> Iterator[Complaint]:
    target = around.resolver.resolve(path, url)
    if target.address is None:
        yield Fault.THIRD_PARTY, target.host or target.scheme
    elif not around.serves(target.address):
        yield Fault.LINK, f"/{target.address.removeprefix('/')}"


def _read_drawing(path: str, root: _Element, around: Surroundings) -> Reading:
    del path, around
    return Reading(tuple(complaint for element in root.iter(etree.Element) for complaint in _drawn(element)))


def _drawn(element: _Element) -> Iterator[Complaint]:
    name = etree.QName(element)
    if name.localname == "script":
        yield Fault.SCRIPT, "<script>"
    elif f"{{{name.namespace}}}" != _SVG or name.localname not in _DRAWING:
        yield Fault.UNKNOWN, f"<{name.localname}>"
    for key, value in element.attrib.items():
        attribute = str(key)
        if attribute.lower().startswith("on"):
            yield Fault.SCRIPT, f"<{name.localname} {attribute}>"
        elif attribute in {"href", f"{_XLINK}href"} and not str(value).startswith("#"):
            yield Fault.THIRD_PARTY, f"<{name.localname} href>"
        elif attribute in {"style", "class"} or (not attribute.startswith(_XLINK) and attribute.startswith("{")):
            yield Fault.UNKNOWN, f"<{name.localname} {etree.QName(attribute).localname}>"
        elif any(loaded(str(value))):
            yield Fault.THIRD_PARTY, f"<{name.localname} {attribute}>"


_READERS: Mapping[str, Callable[[str, _Element, Surroundings], Reading]] = {
    "rss": _read_rss,
    f"{ATOM}feed": _read_atom,
    f"{_SITEMAPS}urlset": _read_sitemap,
    "opml": _read_outlines,
    f"{_SVG}svg": _read_drawing,
}
