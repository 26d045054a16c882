"""What a detector tells: where in a text, and of what kind; never the text itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trace:
    """A place in a text, from `start` to before `end`, counted in characters of the text as it was given.

    `kind` names the detector's own kind of trace.
    """

    kind: str
    start: int
    end: int
