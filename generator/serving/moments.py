"""Which moment a preview shows: it stands in front of a page's address, and the links of pages keep it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from generator.publication.moments import AsOf, as_of
from generator.records.fields import COPENHAGEN, never_too_early


@dataclass(frozen=True, slots=True)
class Chosen:
    """The moment that the user asked for; None is whatever moment it is."""

    fixed: AsOf | None = None

    @classmethod
    def of(cls, segment: str) -> Self:
        """Take what stands in an address or in the form; raises ValueError where it names no moment."""
        return cls() if segment in {"", NOW} else cls(as_of(segment))

    @property
    def segment(self) -> str:
        """What stands for it in an address: `nu`, or a wall time of Copenhagen such as 2026-03-12T16:00."""
        return NOW if self.fixed is None else segment_of(self.fixed.moment)

    def moment(self, now: AsOf) -> AsOf:
        """The moment that is meant, where it is `now`."""
        return self.fixed or now


NOW = "nu"


def segment_of(moment: datetime) -> str:
    """What stands for a moment in an address; with its offset where the clock change makes the wall time double."""
    local = moment.astimezone(COPENHAGEN)
    wall = local.replace(tzinfo=None)
    precision = "minutes" if not (wall.second or wall.microsecond) else "auto"
    plain = wall.isoformat(timespec=precision)
    return plain if as_of(plain).moment == moment else local.isoformat(timespec=precision)


def next_day(now: AsOf) -> datetime:
    """When the next day begins in Copenhagen: pages tell what is to come, and what has been."""
    midnight = datetime.combine(now.today + timedelta(days=1), datetime.min.time())
    return never_too_early(midnight)
