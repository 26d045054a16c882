"""Whether a record has been saved: a look at size and time of every file, some times a second.

Asking the system to tell costs less where there are very many files, but says nothing on network disks and in virtual
machines, and nothing of a file that an editor replaces by another one in some folders. This is a plain look at what is.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.pipeline import Sources
from generator.sources import files

Stamps = Mapping[str, files.Stamp]

_EVERY = 0.15
_SETTLED = 0.04
# However many files there are, this part of a processor's time is enough.
_SHARE = 20
_PATIENCE = 20


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen, and how long to wait until the next look."""

    stamps: Stamps
    rest: float


def look(sources: Sources) -> Look:
    """Look at every file that records are read from."""
    start = time.monotonic()
    found, _ = files.walk(sources.content)
    stamps = files.stamps(sources.config, sources.content, found)
    return Look(stamps, max(_EVERY, _SHARE * (time.monotonic() - start)))


def settled(sources: Sources, seen: Look, wait: Callable[[float], object]) -> Look:
    """Look again until nothing changes any more, or patience ends: an editor may write a file in several steps."""
    for _ in range(_PATIENCE):
        wait(_SETTLED)
        again = look(sources)
        if again.stamps == seen.stamps:
            break
        seen = again
    return seen
