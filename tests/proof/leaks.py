"""Whether a word stands in a file, in whatever way it may be written there.

A file is read as a stranger would who tries everything: unpacked, as text in both common encodings, with every escape
of HTML, URLs, JSON and quoted-printable undone, without markup and blanks, and backwards; and as base64.
"""

from __future__ import annotations

import base64
import gzip
import html
import io
import quopri
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import unquote_plus

_DEEPEST = 4
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))")
_MARKUP = re.compile(r"<[^<>]*>")
_BETWEEN_LETTERS = re.compile(r"[\W_]+")


def found(words: frozenset[str], files: Mapping[str, bytes]) -> set[str]:
    """Which of these words (in small letters a to z) stand in the files' names or contents."""
    return {word for name, content in files.items() for word in _found(words, name.encode()) | _found(words, content)}


def files(folder: Path) -> dict[str, bytes]:
    """The files of a folder by their paths in it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def contents(content: bytes, depth: int = 0) -> Iterator[bytes]:
    """The bytes of a file and of all that is packed in it: gzip, zip, and the compressed streams of a PDF."""
    yield content
    if depth < _DEEPEST:
        for packed in _unpacked(content):
            yield from contents(packed, depth + 1)


def readings(content: bytes) -> Iterator[str]:
    """What a text says with its escapes undone, in small letters; once more with nothing but letters and digits."""
    for text in _texts(content):
        plain = html.unescape(unquote_plus(_ESCAPE.sub(_escaped, text))).lower()
        yield plain
        yield _BETWEEN_LETTERS.sub("", plain)
        yield _BETWEEN_LETTERS.sub("", _MARKUP.sub("", plain))


def _texts(content: bytes) -> Iterator[str]:
    yield content.decode("utf-8", "replace")
    if b"\0" in content:
        yield content.decode("utf-16-le", "replace")
    if b"=\n" in content or b"=\r\n" in content:
        yield quopri.decodestring(content).decode("utf-8", "replace")


@cache
def _found(words: frozenset[str], content: bytes) -> frozenset[str]:
    hits: set[str] = set()
    for layer in contents(content):
        for text in readings(layer):
            hits.update(_any_of(words).findall(text))
            hits.update(_any_of(words).findall(text[::-1]))
        text = layer.decode("latin-1")
        hits.update(code[hit] for code in _in_base64(words) for hit in _any_of(frozenset(code)).findall(text))
    return frozenset(hits)


@cache
def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    # The longest first: one word may begin with another.
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)")


@cache
def _in_base64(words: frozenset[str]) -> tuple[dict[str, str], ...]:
    """The part of each word's base64 that depends on nothing around it, for each place where it may begin."""
    return tuple(
        {_encoded(form(word), before): word for word in words} for form in (str, str.capitalize) for before in range(3)
    )


def _encoded(word: str, before: int) -> str:
    code = base64.b64encode(b"\0" * before + word.encode()).decode()
    return code[(before * 8 + 5) // 6 : (before + len(word)) * 8 // 6]


def _escaped(match: re.Match[str]) -> str:
    return chr(int(match[1] or match[2], 16))


def _unpacked(content: bytes) -> Iterator[bytes]:
    if content.startswith(b"\x1f\x8b"):
        yield _gzip_name(content)
        yield gzip.decompress(content)
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield "\n".join((*archive.namelist(), archive.comment.decode("latin-1"))).encode()
            yield from (archive.read(one) for one in archive.infolist())
    if content.startswith(b"%PDF-"):
        for stream in _STREAM.findall(content):
            yield from _inflated(stream)


def _gzip_name(content: bytes) -> bytes:
    """The file name and remark in a gzip header, if it has any."""
    return content[10:].split(b"\0")[0] if content[3] & 0b11000 else b""


def _inflated(stream: bytes) -> Iterator[bytes]:
    try:
        yield zlib.decompressobj().decompress(stream)
    except zlib.error:
        # Not deflated: the stream stands in the file as it is.
        return
