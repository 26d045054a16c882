"""What has become public at a moment. The only place that compares a record's dates with the clock it is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta

from generator.records.fields import COPENHAGEN, day_of


@dataclass(frozen=True, slots=True)
class AsOf:
    """The moment that a build speaks of, in UTC."""

    moment: datetime

    @property
    def today(self) -> date:
        """The day it is in Copenhagen."""
        return day_of(self.moment)

    def reached(self, publish: datetime | None) -> bool:
        """Whether a moment has come; one that is not given never does."""
        return publish is not None and publish <= self.moment

    def begun(self, day: date | None) -> bool:
        """Whether a day has begun in Copenhagen; one that is not given never does."""
        return day is not None and day <= self.today


def last_before(moment: datetime) -> AsOf:
    """The last moment before another."""
    return AsOf(moment - timedelta.resolution)


def as_of(text: str) -> AsOf:
    """The moment that a user writes: an ISO date or date-time, Copenhagen wall time unless it has an offset.

    Where the clock change makes a wall time double or missing it is the earlier moment: nothing shows too early.
    Raises ValueError where the text is neither, or in a year at the very ends of the calendar.
    """
    typed = datetime.fromisoformat(text)
    if not MINYEAR < typed.year < MAXYEAR:
        raise ValueError(text)
    if typed.tzinfo is not None:
        return AsOf(typed.astimezone(UTC))
    return AsOf(min(typed.replace(tzinfo=COPENHAGEN, fold=fold).astimezone(UTC) for fold in (0, 1)))
