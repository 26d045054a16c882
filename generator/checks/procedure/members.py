"""Who is a member on a day, and findings about members that tell numbers and sources only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.findings import Finding, Rule
from generator.records.archive import Entry
from generator.records.council import Council, Member
from generator.records.places import Path, Places


def sitting(council: Council, day: date) -> tuple[Member, ...]:
    """The members of a day, without substitutes. Where there are none, the list does not tell of that day."""
    return tuple(
        member
        for member in council.members
        if member.role != "substitute" and member.from_ <= day <= (council.last_day(member) or day)
    )


def about_members(council: Entry[Council], which: Rule, words: Mapping[str, str]) -> Finding:
    """A finding at the list of members."""
    return _about(council, which, ("members",), words)


def about_seat(council: Entry[Council], which: Rule, index: int, words: Mapping[str, str]) -> Finding:
    """A finding at one entry of the list of members."""
    return _about(council, which, ("members", index), words)


def _about(council: Entry[Council], which: Rule, path: Path, words: Mapping[str, str]) -> Finding:
    """The members are private, and so is their line. The words are none of theirs: they are about the whole file."""
    places = Places(council.document)
    return places.finding(which, (), at=places.position(path, at_key=True), words=words)
