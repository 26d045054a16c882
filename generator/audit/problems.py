"""What an audit reports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """The kinds of faults; what each means to a reader stands with the findings."""

    KIND = "kind"
    BROKEN = "broken"
    ABSENT = "absent"
    LINK = "link"
    ANCHOR = "anchor"
    RELATIVE = "relative"
    THIRD_PARTY = "third-party"
    SCRIPT = "script"
    HIDDEN = "hidden"
    UNKNOWN = "unknown"
    TRACE = "trace"
    INCOMPLETE = "incomplete"
    EXCESS = "excess"
    CHANGED = "changed"
    FEED = "feed"
    REPORT = "report"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: `rule` names the kind, `path` the file within the folder, `detail` what it is about: never a text."""

    rule: Fault
    path: str
    detail: str = ""


Complaint = tuple[Fault, str]
"""A fault and what it is about, before it is known in which file it lies."""
