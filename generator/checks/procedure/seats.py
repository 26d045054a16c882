"""Checks by the rules of procedure about single seats: the vice-chair's, those that follow an office, substitutes'."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from generator.checks.procedure.affairs import Affairs, Check
from generator.checks.procedure.members import about_members, about_seat, sitting
from generator.findings import Finding
from generator.findings.rules.procedure import people as rules
from generator.records.council import Member


def seats_follow_an_office(affairs: Affairs) -> Iterator[Finding]:
    """Each seat comes from the chair of a local council, and so has `ex_officio`."""
    for index, member, day in _seats(affairs):
        source = affairs.where("members.ex_officio", "local-chairs", day)
        if source and member.ex_officio is None:
            yield about_seat(affairs.council, rules.NO_OFFICE, index, {"source": source})


def members_have_substitutes(affairs: Affairs) -> Iterator[Finding]:
    """Each member, or each who is a user, has a substitute."""
    for index, member, day in _seats(affairs):
        source = affairs.where("members.substitutes", "all", day)
        if source is None and member.group == "user":
            source = affairs.where("members.substitutes", "users", day)
        if source and member.substitute is None:
            yield about_seat(affairs.council, rules.NO_SUBSTITUTE, index, {"source": source})


def a_vice_chair_is_chosen(affairs: Affairs) -> Iterator[Finding]:
    """From the constitutive meeting on, and before the next meeting is over, there is a vice-chair."""
    held = list(affairs.held())
    for entry, following in zip_longest(held, held[1:]):
        day = entry.record.date
        source = affairs.where("members.vice_chair", "elected", day)
        if source is None or entry.record.kind != "constitutive" or not sitting(affairs.council.record, day):
            continue
        if not _has_vice_chair(affairs, day, following.record.date if following else affairs.today):
            words = {"day": day.isoformat(), "source": source}
            yield about_members(affairs.council, rules.NO_VICE_CHAIR, words)


def _has_vice_chair(affairs: Affairs, first: date, last: date) -> bool:
    """Whether there is a vice-chair on one of these days."""
    council = affairs.council.record
    chosen = (member for member in council.members if member.role == "vice-chair")
    return any(member.from_ <= last and first <= (council.last_day(member) or first) for member in chosen)


def _seats(affairs: Affairs) -> Iterator[tuple[int, Member, date]]:
    """Each seat that has begun, but for those of substitutes, and its last day so far, by whose rules it is checked."""
    council = affairs.council.record
    for index, member in enumerate(council.members):
        if member.role != "substitute" and member.from_ <= affairs.today:
            yield index, member, min(affairs.today, council.last_day(member) or affairs.today)


CHECKS: tuple[Check, ...] = (seats_follow_an_office, members_have_substitutes, a_vice_chair_is_chosen)
