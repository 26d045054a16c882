"""What an audit reports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: `rule` names the kind, `path` the file within the folder, `detail` says what is wrong."""

    rule: str
    path: str
    detail: str
