"""Findings: what is wrong in a record, where, and how to mend it.

A finding is the secretary's own and may hold a line of a record; nothing of it is ever part of the site.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Severity(Enum):
    """An error blocks the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """What can be wrong. All texts are English and keys of the catalogues.

    `plain` says it without a word of the record, and `mend` tells what to do; its {placeholders} are filled from the
    rules of the format only, never from the record. `message`, where there is one, has {placeholders} for such words.
    """

    code: str
    plain: str
    mend: str
    message: str = ""
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file: the path as the user knows it, line and column counted from 1 (0 = the whole file)."""

    path: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. `line` is the text at the position, None where it may be private.

    `part` is the number or id of what it is about within the file, as it is typed there ("" = the file itself); it is
    never told, since it may be private too.
    """

    rule: Rule
    position: Position
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    known: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    line: str | None = None
    private: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A warning that somebody has looked at and leaves as it is: why, and who. Both are the secretary's own words."""

    finding: Finding
    reason: str
    by: str


def blocking(findings: Iterable[Finding]) -> bool:
    """Whether any of the findings stops a build."""
    return any(finding.rule.severity is Severity.ERROR for finding in findings)


def by_file(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings by file: the file with most errors first, of equal ones that with most warnings; then by path.

    Within a file they come by line: so a slip of the pen stands before what it has led to further down.
    """
    found = in_order(findings)
    errors = Counter(one.position.path for one in found if one.rule.severity is Severity.ERROR)
    every = Counter(one.position.path for one in found)

    def worst(one: Finding) -> tuple[int, int, Position]:
        path = one.position.path
        return -errors[path], errors[path] - every[path], one.position

    return tuple(sorted(found, key=worst))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings by place, each once."""
    keyed = {(f.position, f.rule.code, tuple(sorted(f.words.items()))): f for f in findings}
    return tuple(keyed[key] for key in sorted(keyed))
