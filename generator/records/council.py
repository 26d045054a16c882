"""councils/<id>.yml."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Literal
from unicodedata import normalize

from generator.profiles.answers import says
from generator.profiles.provisions import Provision, in_force
from generator.profiles.rules import RuleId
from generator.records.base import KEEPS_BACK, Record
from generator.records.fields import Boolean, Day, Prose, Slug, Text


class OwnRule(Record):
    """One of the council's own rules, with its source and the day it is in force from."""

    rule: RuleId
    value: Text
    source: Text
    from_: Day | None = None


class Period(Record):
    """A term of office; it goes on until new members are appointed."""

    from_: Day
    to: Day | None = None


class Secretariat(Record):
    """Who serves as secretariat from a day on."""

    office: Text
    from_: Day


class RulesOfProcedure(Record):
    """The rules of procedure: adopted, in force, changed by which organ, and the page with their text."""

    adopted: Day | None = None
    in_force: Day | None = None
    changed_by: Slug | None = None
    page: Slug | None = None


class Alias(Record):
    """Another name of an organ, and from which to which day it holds, both included."""

    name: Text
    from_: Day | None = None
    to: Day | None = None


class Organ(Record):
    """A body that the council works with."""

    id: Slug
    name: Text
    aliases: tuple[Alias, ...] = ()

    def name_on(self, day: date) -> str:
        """What it is called on a day: by the first alias that holds then, else by its own name."""
        holding = (one.name for one in self.aliases if (one.from_ or date.min) <= day <= (one.to or date.max))
        return next(holding, self.name)


class Ground(Record):
    """Why an item may be closed."""

    id: Slug
    text: Text


class Consent(Record):
    """A member's consent to being named."""

    given: Day | None = None
    until: Annotated[Day | None, KEEPS_BACK] = None
    withdrawn: Annotated[Day | None, KEEPS_BACK] = None
    photo: Boolean = False


class Member(Record):
    """A seat in the council and who holds it."""

    id: Slug
    name: Text | None = None
    organisation: Text | None = None
    group: Literal["user", "professional", "appointed", "political", "organisation"]
    role: Literal["chair", "vice-chair", "member", "substitute"]
    from_: Day
    to: Day | None = None
    ex_officio: Slug | None = None
    substitute: Slug | None = None
    knowledge: tuple[Text, ...] = ()
    consent: Consent | None = None
    internal: Prose | None = None


class Council(Record):
    """A council's own facts."""

    name: Text
    municipality: Text
    profile: Literal["ishoej", "esbjerg", "odense", "herning", "randers", "vejle", "neutral"]
    rules: tuple[OwnRule, ...] = ()
    appointed_by: Slug | None = None
    terms: tuple[Period, ...] = ()
    secretariat: tuple[Secretariat, ...] = ()
    rules_of_procedure: RulesOfProcedure | None = None
    target_groups: tuple[Text, ...] = ()
    organs: tuple[Organ, ...] = ()
    grounds: tuple[Ground, ...] = ()
    members: tuple[Member, ...] = ()
    protected_venues: tuple[Prose, ...] = ()
    internal: Prose | None = None

    def in_force(self, rule: RuleId, day: date) -> Provision | None:
        """What a rule of the council says on a day, by its own rules or its profile; None where that is unknown."""
        own = (Provision(one.rule, one.value, one.source, one.from_) for one in self.rules if one.rule == rule)
        return in_force(rule, day, own, self.profile)

    def has_notice(self, kind: str, day: date) -> bool:
        """Whether the rules on notice are about a meeting of a kind and day.

        They are about ordinary ones, and extraordinary ones where theirs may not be shorter. The others are called by
        somebody else, or together with somebody else.
        """
        return kind == "ordinary" or (kind == "extraordinary" and self.in_force("notice.shorter", day) is None)

    def uncounted(self, day: date) -> int:
        """How many of the days from a dispatch to a meeting on that day do not count, as the council counts them.

        Of calendar days all count but that of the meeting; of clear days that of the dispatch does not either.
        """
        return int(says(self.in_force("notice.counting", day), "clear-days"))

    def protects(self, place: str) -> bool:
        """Whether a place is one of the protected venues, or the name of one holds the other."""
        name = _folded(place)
        return any(name in venue or venue in name for venue in map(_folded, self.protected_venues))

    def last_day(self, member: Member) -> date | None:
        """The last day of a seat; None where none is known.

        That is what stands there as `to`; else, as a term goes on until new members are appointed, the day before the
        first member of a later term begins. Substitutes alone begin no term.
        """
        if member.to is not None:
            return member.to
        later = [
            other.from_
            for other in self.members
            if other.role != "substitute" and any(member.from_ < term.from_ <= other.from_ for term in self.terms)
        ]
        return min(later) - timedelta(days=1) if later else None


def _folded(name: str) -> str:
    return " ".join(normalize("NFKC", name).casefold().split())
