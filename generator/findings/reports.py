"""Findings as text for a terminal, as JSON, and as annotations for a forge."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Literal

from generator.findings import Severity
from generator.language import deferred as _
from generator.language import translations

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.findings import Finding
    from generator.language import Language

Format = Literal["text", "json", "github"]

# Any run that could be a CPR number loses all its digits, whatever stands between them.
_POSSIBLE_CPR = re.compile(r"(?<!\d)\d(?:[\s\-–—_./]{0,3}\d){9,}(?!\d)")
# Written with the year first and nothing but a time behind it, it is a date.
_DATE = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d \d{1,2}(?:\.\d{1,2})?")
_WIDTH = 110
_SPOKEN = {Severity.ERROR: _("error"), Severity.WARNING: _("warning")}


def report(findings: Sequence[Finding], output: Format, language: Language, *, places_only: bool) -> str:
    """All findings in one format; with `places_only` no word of a record appears (where others read along)."""
    shown = [_Shown(finding, language, places_only=places_only) for finding in findings]
    if output == "json":
        return json.dumps([one.as_json() for one in shown], ensure_ascii=False, indent=2) + "\n"
    return "".join(one.as_github() if output == "github" else one.as_text() for one in shown)


def masked(text: str) -> str:
    """The text with every digit of a possible CPR number replaced."""
    return _POSSIBLE_CPR.sub(
        lambda match: match[0] if _DATE.fullmatch(match[0]) else re.sub(r"\d", "*", match[0]), text
    )


def printable(text: str) -> str:
    """The text without anything that could steer a terminal or turn what is read around."""
    return "".join(letter if letter.isprintable() else " " if letter == "\t" else "\ufffd" for letter in text)


class _Shown:
    """A finding's texts in one language, without private words."""

    def __init__(self, finding: Finding, language: Language, *, places_only: bool) -> None:
        tell = translations(language).gettext
        hidden = places_only or finding.private
        known = {name: tell(text) if text else "" for name, text in finding.known.items()}
        words = dict.fromkeys(finding.words, "…") if hidden else finding.words
        self._place = finding.position
        self._code = finding.rule.code
        self._path = "/".join(masked(part) for part in printable(finding.position.path).split("/"))
        self._message = tell(finding.rule.plain)
        if not hidden:
            self._message = _filled(tell(finding.rule.message or finding.rule.plain), words, known)
        self._mend = _filled(tell(finding.rule.mend), words, known)
        self._severity = finding.rule.severity.value
        self._spoken_severity = tell(_SPOKEN[finding.rule.severity])
        self._line = None if hidden or finding.line is None else printable(masked(finding.line))

    def as_text(self) -> str:
        place = self._place
        where = f"{self._path}:{place.line}:{place.column}" if place.line else self._path
        lines = [f"{where}: {self._spoken_severity} {self._code} {self._message}"]
        if self._line is not None:
            line, caret = _window(self._line, place.column - 1)
            lines += [f"    {line}", "    " + " " * caret + "^"]
        lines.append(f"    = {self._mend}")
        return "\n".join(lines) + "\n"

    def as_json(self) -> dict[str, object]:
        return {
            "path": self._path,
            "line": self._place.line,
            "column": self._place.column,
            "severity": self._severity,
            "code": self._code,
            "message": self._message,
            "mend": self._mend,
        }

    def as_github(self) -> str:
        place = self._place
        path = self._path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
        text = f"{self._message} {self._mend}".replace("%", "%25")
        where = f"file={path},line={max(place.line, 1)},col={max(place.column, 1)}"
        return f"::{self._severity} {where},title={self._code}::{text}\n"


def _filled(text: str, words: Mapping[str, str], known: Mapping[str, str]) -> str:
    return printable(masked(text.format(**{**words, **known})))


def _window(line: str, caret: int) -> tuple[str, int]:
    """What fits on a terminal of a long line, and where the caret is then."""
    if len(line) <= _WIDTH:
        return line, caret
    start = max(0, min(caret - _WIDTH // 2, len(line) - _WIDTH))
    before, after = "…" * (start > 0), "…" * (start + _WIDTH < len(line))
    return before + line[start : start + _WIDTH] + after, caret - start + len(before)
