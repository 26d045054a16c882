"""From bytes to clean text: what Word and Windows leave behind is forgiven, what hides text is not."""

from __future__ import annotations

import re
import unicodedata

from generator.findings import Finding, Position, Rule
from generator.findings.rules import reading
from generator.sources.privacy import may_hold_private

# Soft hyphens, zero-width blanks and joiners, and a byte order mark carry no meaning in a record.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]")
_ODD_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_NOT_PLAIN = re.compile(f"{_INVISIBLE.pattern}|{_ODD_BLANK.pattern}")
_LINE_ENDS = "\r\u2028\u2029\u0085"
_LINE_END = re.compile(f"\r\n|[{_LINE_ENDS}]")
# Control and bidirectional characters, private use (Word's bullets), characters that hide text in others,
# lone surrogates, no characters at all, and the replacement character.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\ufffd-\uffff\ue000-\uf8ff"
    "\U000e0000-\U000e01ef\U000f0000-\U0010ffff\ud800-\udfff]"
)


def decode(data: bytes, path: str) -> str | Finding:
    r"""UTF-8 bytes as normalised text (NFC, \n, plain blanks), or the finding that prevents it."""
    try:
        return normalised(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8").lstrip("\ufeff")) + 1
        return Finding(reading.NOT_UTF8, Position(path, before.count(b"\n") + 1, column))


def normalised(text: str) -> str:
    r"""The text in NFC with \n and plain blanks, without what is invisible."""
    if not text.isascii():
        if _NOT_PLAIN.search(text):
            text = _ODD_BLANK.sub(" ", _INVISIBLE.sub("", text))
        text = unicodedata.normalize("NFC", text)
    # Searching for one character is much quicker than a pattern over a whole record.
    return _LINE_END.sub("\n", text) if any(end in text for end in _LINE_ENDS) else text


def forbidden_character(text: str) -> tuple[int, str] | None:
    """Where the first character stands that must not stand in a record, and its number: 5, "U+202E"."""
    match = _FORBIDDEN.search(text)
    return match and (match.start(), f"U+{ord(match.group()):04X}")


def forbidden_characters(text: str, path: str) -> list[Finding]:
    """A finding for the first forbidden character of each line."""
    if forbidden_character(text) is None:
        return []
    private = may_hold_private(text)
    return [
        Finding(
            reading.FORBIDDEN_CHARACTER,
            Position(path, number, found[0] + 1),
            words={"character": found[1]},
            line=None if private else line,
        )
        for number, line in enumerate(text.split("\n"), 1)
        if (found := forbidden_character(line)) is not None
    ]


def position_of(text: str, index: int, path: str) -> Position:
    """Line and column of a character of a text."""
    return Position(path, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def line_of(text: str, number: int) -> str | None:
    """A line of a text, counted from 1; None where there is none."""
    lines = text.split("\n")
    return lines[number - 1] if 1 <= number <= len(lines) else None


def whole_file(which: Rule, path: str, **known: str) -> Finding:
    """A finding about a file as a whole."""
    return Finding(which, Position(path), known=known)
