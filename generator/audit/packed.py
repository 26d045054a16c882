"""What the search engine loads: JSON and tables of words, packed with gzip (RFC 1952)."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from zlib import error as ZlibError  # noqa: N812 - it is a class

from generator.audit.facts import Hits, Reading, Surroundings, file_of
from generator.audit.problems import Complaint, Fault

_MARK = b"pagefind_dcd"
_KEYS = frozenset("url content word_count filters meta anchors".split())
# Magic number, deflate, no name nor other field of the header; then the time of the last change.
_PLAIN_HEADER = b"\x1f\x8b\x08\x00"
_NO_TIME = b"\x00\x00\x00\x00"
_UNREADABLE = (OSError, EOFError, ZlibError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


def read_fragment(path: str, content: bytes, around: Surroundings) -> Reading:
    """Return the page that a fragment of the search index stands for, and what is wrong with it."""
    del path, around
    try:
        fragment = json.loads(unpacked(content))
        hits = Hits(file_of(fragment["url"].removeprefix("/")), frozenset(one["id"] for one in fragment["anchors"]))
    except _UNREADABLE:
        return Reading(((Fault.BROKEN, "gzip"),))
    unknown = tuple((Fault.UNKNOWN, str(key)) for key in sorted(fragment.keys() - _KEYS))
    return Reading((*_header(content), *unknown), hits)


def read_table(path: str, content: bytes, around: Surroundings) -> Reading:
    """Return what is wrong with a table of the search index: words, filters, or the list of pages."""
    del path, around
    try:
        unpacked(content)
    except _UNREADABLE:
        return Reading(((Fault.BROKEN, "gzip"),))
    return Reading(tuple(_header(content)))


def read_engine(path: str, content: bytes, around: Surroundings) -> Reading:
    """Return what is wrong with the search engine, which comes packed from its makers, under their name and time."""
    del path, around
    try:
        unpacked(content)
    except _UNREADABLE:
        return Reading(((Fault.BROKEN, "gzip"),))
    return Reading()


def unpacked(content: bytes) -> bytes:
    """Return what is packed, without the engine's mark; raises OSError, EOFError, zlib.error or ValueError."""
    plain = gzip.decompress(content)
    if not plain.startswith(_MARK):
        message = "not of the search index"
        raise ValueError(message)
    return plain[len(_MARK) :]


def _header(content: bytes) -> Iterator[Complaint]:
    if not content.startswith(_PLAIN_HEADER) or content[4:8] != _NO_TIME:
        yield Fault.TRACE, "gzip"
