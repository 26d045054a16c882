"""Checks by the rules of procedure about the members together: how many, of which groups, with which knowledge.

They are counted on the day of each meeting that was held. What is found is told once, with the first day of it, until
something of it changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import groupby

from generator.checks.procedure.affairs import Affairs, Check
from generator.checks.procedure.members import about_members, sitting
from generator.findings import Finding, Rule
from generator.findings.rules.procedure import people as rules
from generator.profiles.answers import bounds, texts

Words = Mapping[str, str]
Count = Callable[[Affairs, date], Words]
"""The words of what is found on a day; none where nothing is."""


def there_are_as_many_members_as_there_should_be(affairs: Affairs) -> Iterator[Finding]:
    """The number of members is within its bounds."""
    yield from _on_days_of_meetings(affairs, rules.NUMBER_OF_MEMBERS, _number)


def members_know_about_every_area(affairs: Affairs) -> Iterator[Finding]:
    """Each area stands under a member's `knowledge`, in the words of the rule; unless nothing stands there at all."""
    yield from _on_days_of_meetings(affairs, rules.NOT_KNOWN_ABOUT, _unknown_areas)


def groups_have_their_share(affairs: Affairs) -> Iterator[Finding]:
    """Each of three groups has a third of the seats, give or take one; or all members are users."""
    yield from _on_days_of_meetings(affairs, rules.NOT_IN_THIRDS, _thirds)
    yield from _on_days_of_meetings(affairs, rules.NOT_USERS_ONLY, _others_than_users)


def _on_days_of_meetings(affairs: Affairs, which: Rule, count: Count) -> Iterator[Finding]:
    days = (entry.record.date for entry in affairs.held())
    for words, same in groupby(days, partial(count, affairs)):
        if words:
            yield about_members(affairs.council, which, {**words, "day": next(same).isoformat()})


def _number(affairs: Affairs, day: date) -> Words:
    rule = affairs.rule("members.number", day)
    wanted = bounds(rule)
    if rule is None or wanted is None:
        return {}
    number = len(sitting(affairs.council.record, day))
    if not number or wanted.least <= number <= wanted.most:
        return {}
    limits = {"least": str(wanted.least), "most": str(wanted.most)}
    return {"number": str(number), **limits, "source": rule.source}


def _unknown_areas(affairs: Affairs, day: date) -> Words:
    """How many areas no member stands for, never which: what members know of is told to nobody."""
    rule = affairs.rule("members.knowledge", day)
    areas = texts(rule)
    if rule is None or areas is None:
        return {}
    known = {one.casefold() for member in sitting(affairs.council.record, day) for one in member.knowledge}
    if not known:
        return {}
    missing = sum(area.casefold() not in known for area in areas)
    return {"missing": str(missing), "areas": str(len(areas)), "source": rule.source} if missing else {}


def _thirds(affairs: Affairs, day: date) -> Words:
    source = affairs.where("members.composition", "thirds", day)
    if source is None:
        return {}
    groups, members = _groups(affairs, day)
    thirds = {group: groups[group] for group in ("user", "professional", "appointed")}
    if all(abs(3 * number - members) <= 3 for number in thirds.values()):
        return {}
    return {**{group: str(number) for group, number in thirds.items()}, "members": str(members), "source": source}


def _others_than_users(affairs: Affairs, day: date) -> Words:
    source = affairs.where("members.composition", "users-only", day)
    if source is None:
        return {}
    groups, members = _groups(affairs, day)
    others = members - groups["user"]
    return {"others": str(others), "members": str(members), "source": source} if others else {}


def _groups(affairs: Affairs, day: date) -> tuple[Counter[str], int]:
    """The number of members of each group, and of all."""
    members = sitting(affairs.council.record, day)
    return Counter(member.group for member in members), len(members)


CHECKS: tuple[Check, ...] = (
    there_are_as_many_members_as_there_should_be,
    members_know_about_every_area,
    groups_have_their_share,
)
