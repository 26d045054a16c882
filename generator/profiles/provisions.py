"""What rules say at a time: a council's own provisions over those of its profile."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.profiles.clauses import Provision
from generator.profiles.files import provisions
from generator.profiles.rules import RULES

__all__ = ["Provision", "in_force"]


def in_force(rule: str, day: date, own: Iterable[Provision], profile: str) -> Provision | None:
    """What a rule says on a day; None where that is unknown.

    Any own provision that the day has reached counts before the profile's; of several the one with the newest `since`,
    and of those of one day the last. A value that the rule does not take, such as "unknown", says nothing.
    """
    for written in (own, provisions(profile).get(rule, ())):
        reached = [one for one in written if one.rule == rule and (one.since is None or one.since <= day)]
        if reached:
            newest = max(reversed(reached), key=lambda one: one.since or date.min)
            return newest if RULES[rule].value.takes(newest.value) else None
    return None
