"""Pictures and fonts without a word about who made them, when, where or with what."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from generator.audit.facts import Reading, Surroundings
from generator.audit.problems import Complaint, Fault

_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNKS = frozenset(b"IHDR PLTE IDAT IEND tRNS sRGB gAMA cHRM sBIT bKGD pHYs".split())
_ICON = struct.Struct("<BBBBHHII")
# Where a font tells the length of its metadata and of its makers' own data (WOFF 1.0 § 3, WOFF 2.0 § 4).
_FONTS = {b"wOFF": (28, 40), b"wOF2": (32, 44)}


def read_png(path: str, content: bytes, around: Surroundings) -> Reading:
    """Return what is wrong with a PNG picture."""
    del path, around
    return Reading(tuple(_png(content)))


def read_icon(path: str, content: bytes, around: Surroundings) -> Reading:
    """Return what is wrong with an icon, which may hold PNG pictures."""
    del path, around
    try:
        return Reading(tuple(_icon(content)))
    except struct.error:
        return Reading(((Fault.BROKEN, "ico"),))


def read_font(path: str, content: bytes, around: Surroundings) -> Reading:
    """Return what is wrong with a font for the web."""
    del path, around
    places = _FONTS.get(content[:4])
    if places is None or len(content) < max(places) + 4:
        return Reading(((Fault.BROKEN, "woff"),))
    told = any(content[place : place + 4] != bytes(4) for place in places)
    return Reading(((Fault.TRACE, "woff"),) if told else ())


def chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and content of the chunks of a PNG picture; raises ValueError where they do not follow each other."""
    if not content.startswith(_PNG):
        raise ValueError
    place, name = len(_PNG), b""
    while name != b"IEND":
        length, name = _chunk(content, place)
        yield name, content[place + 8 : place + 8 + length]
        place += 12 + length
    if place < len(content):
        yield b"", content[place:]


def _chunk(content: bytes, place: int) -> tuple[int, bytes]:
    length, name = int.from_bytes(content[place : place + 4], "big"), content[place + 4 : place + 8]
    if place + 12 + length > len(content):
        raise ValueError
    return length, name


def _png(content: bytes) -> Iterator[Complaint]:
    try:
        names = {name for name, _ in chunks(content)}
    except ValueError:
        yield Fault.BROKEN, "png"
        return
    for name in sorted(names - _CHUNKS):
        yield Fault.TRACE, name.decode("ascii", "replace") or "IEND"


def _icon(content: bytes) -> Iterator[Complaint]:
    reserved, kind, number = struct.unpack_from("<HHH", content)
    entries = [_ICON.unpack_from(content, 6 + 16 * place) for place in range(number)]
    end = 6 + 16 * number
    for *_, length, start in entries:
        picture = content[start : start + length]
        if start != end or len(picture) != length or not length:
            yield Fault.BROKEN, "ico"
            return
        end += length
        if picture.startswith(_PNG):
            yield from _png(picture)
    if (reserved, kind) != (0, 1) or not number or end != len(content):
        yield Fault.BROKEN, "ico"
