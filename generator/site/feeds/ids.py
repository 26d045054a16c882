"""The ids of all news. They outlive titles, builds and the records themselves.

Whatever a feed tells later of a thing that it has told before (that it is taken back) has its id from here too.
"""

from __future__ import annotations

from datetime import date
from typing import Literal
from urllib.parse import urlsplit

from generator.site.context import Context

YEAR = "2026"
"""Part of every id (RFC 4151). It never changes, whatever the year."""

_SIDES = {"agenda": "dagsorden", "minutes": "referat"}
_STEPS = {"hearing": "hoering", "response": "hoeringssvar", "outcome": "udfald"}


def agenda_id(context: Context, council: str, meeting: str) -> str:
    """That an agenda is public."""
    return _id(context, context.addresses.meeting(council, meeting), "dagsorden")


def item_id(context: Context, council: str, meeting: str, anchor: str) -> str:
    """That an item is on the agenda."""
    return _id(context, context.addresses.item(council, meeting, anchor), "dagsorden")


def minutes_id(context: Context, council: str, meeting: str) -> str:
    """That minutes are public."""
    return _id(context, context.addresses.meeting(council, meeting), "referat")


def decision_id(context: Context, council: str, meeting: str, anchor: str, letter: str | None) -> str:
    """A decision: by its place in the minutes, since its own page comes only with its follow-up."""
    return _id(context, context.addresses.item(council, meeting, anchor, letter), "beslutning")


def correction_id(  # noqa: PLR0913, PLR0917
    context: Context, council: str, meeting: str, side: Literal["agenda", "minutes"], day: date, number: int
) -> str:
    """A correction, numbered within meeting and day, so that it stays the same when the item is renamed."""
    kind = f"rettelse-{_SIDES[side]}-{day.isoformat()}-{number}"
    return _id(context, context.addresses.meeting(council, meeting), kind)


def hearing_id(context: Context, council: str, hearing: str, step: Literal["hearing", "response", "outcome"]) -> str:
    """A hearing, its response or its outcome."""
    return _id(context, context.addresses.hearing(council, hearing), _STEPS[step])


def statement_id(context: Context, council: str, statement: str) -> str:
    """A statement."""
    return _id(context, context.addresses.statement(council, statement), "udtalelse")


def project_id(context: Context, council: str, project: str) -> str:
    """That there is a project."""
    return _id(context, context.addresses.project(council, project), "projekt")


def project_update_id(context: Context, council: str, project: str, day: date, number: int) -> str:
    """A step of a project, numbered within its day."""
    return _id(context, context.addresses.project(council, project), f"projekt-{day.isoformat()}-{number}")


def yearly_id(context: Context, address: str, part: Literal["aarsplan", "budget", "regnskab", "aarsrapport"]) -> str:
    """A plan, a budget, what was spent of it, or a report, whose page lies there."""
    return _id(context, address, part)


def follow_up_id(context: Context, address: str) -> str:
    """That the decision whose page lies there is followed up."""
    return _id(context, address, "opfoelgning")


def update_id(context: Context, address: str, day: date, number: int) -> str:
    """A step of what became of the decision whose page lies there, numbered within its day."""
    return _id(context, address, f"opfoelgning-{day.isoformat()}-{number}")


def withdrawal_id(context: Context, address: str) -> str:
    """That what lay there is taken back."""
    return _id(context, address, "tilbagetrukket")


def _id(context: Context, address: str, kind: str) -> str:
    """The site's place, the address of the record, the kind of news."""
    place = urlsplit(context.archive.site.url)
    path = f"{place.path.lstrip('/')}{address.replace('#', '')}".removesuffix("/")
    return f"tag:{place.netloc},{YEAR}:{path}:{kind}"
