"""Moments to build at, and what has and has not been reached by then: this proof's own reading of the contract.

A typed date is 00:00 in Copenhagen; a typed time that the clock change makes double or missing is the later of the two
moments. The gate's own functions are not asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_DENMARK = ZoneInfo("Europe/Copenhagen")
_SECOND = timedelta(seconds=1)
_STEPS = (
    timedelta(minutes=1), timedelta(minutes=30), timedelta(hours=1), timedelta(hours=2), timedelta(days=1),
    timedelta(days=20), timedelta(days=400),
)  # fmt: skip
# Ordinary days, midnights, the ends of a year, a leap day, and both changes of the clock with hours around them.
_WALL_TIMES = (
    "2026-03-05 00:00", "2026-03-20 12:00", "2026-01-01 00:00", "2026-12-31 23:59", "2028-02-29 00:00",
    "2026-03-28 00:00", "2026-03-29 00:00", "2026-03-29 01:59", "2026-03-29 02:30", "2026-03-29 03:00",
    "2026-10-25 00:00", "2026-10-25 02:00", "2026-10-25 02:30", "2026-10-25 03:00", "2026-10-26 00:00",
)  # fmt: skip


def moment_of(typed: str) -> datetime:
    """The UTC moment from which something with this `publish` is public."""
    wall = datetime.fromisoformat(typed)
    return max(wall.replace(tzinfo=_DENMARK, fold=fold).astimezone(UTC) for fold in (0, 1))


@dataclass(frozen=True, slots=True)
class Clock:
    """The moment of a build, with typed moments and days on both sides of it; the nearest stand first.

    The moment itself and the day it is in belong to what has been reached.
    """

    now: datetime
    past: tuple[str, ...]
    future: tuple[str, ...]
    past_days: tuple[str, ...]
    future_days: tuple[str, ...]

    def reached(self, typed: str | None) -> bool:
        """Whether what has this `publish` is public; what has none never is."""
        return bool(typed) and moment_of(str(typed)) <= self.now

    def begun(self, day: str | None) -> bool:
        """Whether this day has begun in Denmark; no day never has."""
        return bool(day) and datetime.combine(date.fromisoformat(str(day)), time(0), _DENMARK) <= self.now


def _clock(now: datetime, wall: datetime) -> Clock:
    walls = [wall, *(wall + sign * step for step in _STEPS for sign in (1, -1))]
    typed = [f"{one:%Y-%m-%d %H:%M}" for one in walls]
    typed += [f"{one + timedelta(days=days):%Y-%m-%d}" for one in (wall,) for days in (0, 1, -1, 40, -40)]
    today = now.astimezone(_DENMARK).date()
    return Clock(
        now=now,
        past=tuple(one for one in typed if moment_of(one) <= now),
        future=tuple(one for one in typed if moment_of(one) > now),
        past_days=tuple(str(today - timedelta(days=days)) for days in (0, 1, 30, 500)),
        future_days=tuple(str(today + timedelta(days=days)) for days in (1, 2, 30, 500)),
    )


def _clocks() -> tuple[Clock, ...]:
    found: dict[datetime, Clock] = {}
    for typed in _WALL_TIMES:
        wall = datetime.fromisoformat(typed)
        both = {wall.replace(tzinfo=_DENMARK, fold=fold).astimezone(UTC) for fold in (0, 1)}
        for moment in sorted(both):
            for now in (moment, moment - _SECOND, moment + _SECOND):
                found.setdefault(now, _clock(now, wall))
    return tuple(found.values())


CLOCKS = _clocks()
