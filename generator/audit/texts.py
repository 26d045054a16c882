"""Everything in a file that somebody could read: what detectors of personal data look through."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from typing import Any

from lxml import etree

from generator.audit import calendars, images, packed, xml
from generator.audit.kinds import kind_of
from generator.audit.tags import TOKEN, attributes

# Tags that end no word: "010<b>203</b>" is one number to whoever reads the page.
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)\b",
    re.IGNORECASE,
)
_FAILURES = (OSError, EOFError, zlib.error, ValueError, LookupError, RecursionError, etree.XMLSyntaxError)


def texts(path: str, content: bytes) -> Iterator[str]:
    """Yield every text of a file: its path, what is shown, attributes, comments, strings, what is packed.

    A file that is not what its name says is one text, as it is; nothing is raised.
    """
    yield path
    try:
        yield from list(_READERS.get(kind_of(path), _plain)(content))
    except _FAILURES:
        yield from _plain(content)


def _plain(content: bytes) -> Iterator[str]:
    yield content.decode("utf-8", "replace")


def _html(content: bytes) -> Iterator[str]:
    yield from _of_html(content.decode())


def _of_html(html: str) -> Iterator[str]:
    shown = []
    for place, part in enumerate(TOKEN.split(html)):
        if place % 2 == 0:
            shown.append(unescape(part))
        elif part.startswith(("<!", "<?")):
            yield part
        else:
            shown.append("" if _INLINE.match(part) else "\n")
            yield from (value for _, value in attributes(part) if value)
    yield "".join(shown)


def _xml(content: bytes) -> Iterator[str]:
    for element in xml.parsed(content).getroottree().getroot().iter():
        yield from (text for text in (element.text, element.tail) if text and text.strip())
        yield from (str(value) for value in element.attrib.values())
        if element.text and "<" in element.text:
            yield from _of_html(element.text)
    yield from _plain(content)


def _json(content: bytes) -> Iterator[str]:
    yield from _strings(json.loads(content))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield name
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, str):
        yield value
        if "<" in value:
            yield from _of_html(value)
    elif value is not None:
        yield str(value)


def _fragment(content: bytes) -> Iterator[str]:
    yield from _json(packed.unpacked(content))


def _packed(content: bytes) -> Iterator[str]:
    yield from _plain(packed.unpacked(content))


def _calendar(content: bytes) -> Iterator[str]:
    yield from calendars.unfolded(content.decode())


def _png(content: bytes) -> Iterator[str]:
    for name, data in images.chunks(content):
        if name != b"IDAT":
            yield data.decode("latin-1")
            yield from _inflated(data)


def _inflated(data: bytes) -> Iterator[str]:
    """Yield the packed text of a chunk, which begins somewhere behind its name."""
    for start in (place for place, byte in enumerate(data[:120]) if byte == 0x78):
        try:
            yield zlib.decompress(data[start:]).decode("utf-8", "replace")
        except zlib.error:
            continue


_READERS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    ".html": _html,
    ".htm": _html,
    ".xml": _xml,
    ".atom": _xml,
    ".opml": _xml,
    ".svg": _xml,
    ".json": _json,
    ".ics": _calendar,
    ".png": _png,
    ".pf_fragment": _fragment,
    ".pf_index": _packed,
    ".pf_filter": _packed,
    ".pf_meta": _packed,
    ".pagefind": _packed,
}
