"""Findings as text for a terminal, as JSON, as annotations for a forge, and as SARIF."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Literal

from generator.findings import Severity
from generator.findings.sarif import sarif
from generator.language import deferred as _
from generator.language import translations

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.findings import Acknowledged, Finding
    from generator.language import Language

Format = Literal["text", "json", "github", "sarif"]

# Any run that could be a CPR number loses all its digits, whatever stands between them.
_POSSIBLE_CPR = re.compile(r"(?<!\d)\d(?:[\s\-–—_./]{0,3}\d){9,}(?!\d)")
# Written with the year first and nothing but a time behind it, it is a date.
_DATE = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d \d{1,2}(?:\.\d{1,2})?")
_WIDTH = 110
_SPOKEN = {Severity.ERROR: _("error"), Severity.WARNING: _("warning")}


def report(
    findings: Sequence[Finding],
    output: Format,
    language: Language,
    *,
    places_only: bool,
    acknowledged: Sequence[Acknowledged] = (),
) -> str:
    """All findings in one format, and those that are acknowledged behind them, marked as such.

    With `places_only` no word of a record appears (where others read along). As annotations the acknowledged are left
    out: there they would look like the others.
    """
    shown = [Shown(finding, language, places_only=places_only) for finding in findings]
    left = [_Left(one, language, places_only=places_only) for one in acknowledged]
    match output:
        case "json":
            return json.dumps([one.as_json() for one in (*shown, *left)], ensure_ascii=False, indent=2) + "\n"
        case "sarif":
            return sarif(shown, left, language)
        case "github":
            return "".join(one.as_github() for one in shown)
    return "".join(one.as_text() for one in (*shown, *left))


def masked(text: str) -> str:
    """The text with every digit of a possible CPR number replaced."""
    return _POSSIBLE_CPR.sub(
        lambda match: match[0] if _DATE.fullmatch(match[0]) else re.sub(r"\d", "*", match[0]), text
    )


def printable(text: str) -> str:
    """The text without anything that could steer a terminal or turn what is read around."""
    return "".join(letter if letter.isprintable() else " " if letter == "\t" else "\ufffd" for letter in text)


def shown_path(path: str) -> str:
    """The path as it may be shown: each part masked by itself, since dates in two parts are no CPR number."""
    return "/".join(masked(part) for part in printable(path).split("/"))


class Shown:
    """A finding's texts in one language, without private words; `line` is None where it may not be shown."""

    def __init__(self, finding: Finding, language: Language, *, places_only: bool) -> None:
        tell = translations(language).gettext
        hidden = places_only or finding.private
        known = {name: tell(text) if text else "" for name, text in finding.known.items()}
        words = dict.fromkeys(finding.words, "…") if hidden else finding.words
        self.rule = finding.rule
        self.place = finding.position
        self.code = finding.rule.code
        self.path = shown_path(finding.position.path)
        self.message = tell(finding.rule.plain)
        if not hidden:
            self.message = _filled(tell(finding.rule.message or finding.rule.plain), words, known)
        self.mend = _filled(tell(finding.rule.mend), words, known)
        self.severity = finding.rule.severity.value
        self.spoken_severity = tell(_SPOKEN[finding.rule.severity])
        self.line = None if hidden or finding.line is None else printable(masked(finding.line))

    @property
    def excerpt(self) -> tuple[str, ...]:
        """What fits on a terminal of the line, and below it a caret at the place; nothing where it may not be shown."""
        if self.line is None:
            return ()
        line, caret = _window(self.line, self.place.column - 1)
        return line, " " * caret + "^"

    @property
    def remedy(self) -> str:
        """What is told below the place: how to mend it."""
        return self.mend

    def as_text(self) -> str:
        place = self.place
        where = f"{self.path}:{place.line}:{place.column}" if place.line else self.path
        lines = [f"{where}: {self.spoken_severity} {self.code} {self.message}"]
        lines += [f"    {line}" for line in self.excerpt]
        lines.append(f"    = {self.remedy}")
        return "\n".join(lines) + "\n"

    def as_json(self) -> dict[str, object]:
        return {
            "path": self.path,
            "line": self.place.line,
            "column": self.place.column,
            "severity": self.severity,
            "code": self.code,
            "message": self.message,
            "mend": self.mend,
        }

    def as_github(self) -> str:
        place = self.place
        path = self.path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
        text = f"{self.message} {self.mend}".replace("%", "%25")
        where = f"file={path},line={max(place.line, 1)},col={max(place.column, 1)}"
        return f"::{self.severity} {where},title={self.code}::{text}\n"


class _Left(Shown):
    """A warning that is acknowledged: instead of how to mend it, why it is left and who says so."""

    def __init__(self, one: Acknowledged, language: Language, *, places_only: bool) -> None:
        super().__init__(one.finding, language, places_only=places_only)
        self._reason = None if places_only else _clean(one.reason)
        self._by = None if places_only else _clean(one.by)
        spoken = translations(language).gettext(_("Acknowledged by {by}: {reason}"))
        self._told = spoken.format(by=self._by or "…", reason=self._reason or "…")

    @property
    def remedy(self) -> str:
        return self._told

    def as_json(self) -> dict[str, object]:
        return super().as_json() | {"acknowledged": {"reason": self._reason, "by": self._by}}


def _clean(text: str) -> str:
    return printable(masked(text))


def _filled(text: str, words: Mapping[str, str], known: Mapping[str, str]) -> str:
    return _clean(text.format(**{**words, **known}))


def _window(line: str, caret: int) -> tuple[str, int]:
    """What fits on a terminal of a long line, and where the caret is then."""
    if len(line) <= _WIDTH:
        return line, caret
    start = max(0, min(caret - _WIDTH // 2, len(line) - _WIDTH))
    before, after = "…" * (start > 0), "…" * (start + _WIDTH < len(line))
    return before + line[start : start + _WIDTH] + after, caret - start + len(before)
