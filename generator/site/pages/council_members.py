"""Who sits in a council as its readers see it: the members of today, and of earlier terms how many there were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.language.formats import sort_key
from generator.publication.published import PublishedCouncil, PublishedMember, PublishedPeriod, PublishedSeat
from generator.site import labels
from generator.site.context import Context
from generator.site.pages.council_rules import names_note, rule_view
from generator.site.parts import Fact
from generator.site.words import Words


@dataclass(frozen=True, slots=True)
class MemberView:
    """A seat as the public may know it; `office` is whose chair has it, `stands_in` for which seats it is there."""

    role: str
    name: str
    group: str
    organisation: str
    office: Fact | None
    stands_in: str
    since: str


@dataclass(frozen=True, slots=True)
class FormerView:
    """Those who sat there in an earlier term, or left in this one: how many, and the names of those who consent."""

    term: str
    count: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MembersView:
    """The members of today with how many they are, what the rules say of that, and those of before."""

    count: str
    groups: str
    rule: str
    names: str
    seats: tuple[MemberView, ...]
    former: tuple[FormerView, ...]


def members_view(context: Context, council: PublishedCouncil) -> MembersView:
    """Who sits there today, by role, group and name; of the same kind in the order of the council's file."""
    serving = sorted((one for one in council.members if _serves(context, one)), key=_order)
    rule = rule_view(context, council, "members.number")
    return MembersView(
        count=_count(context.words, serving),
        groups=_groups(context.words, serving),
        rule=rule.text if rule else "",
        names=names_note(context, council),
        seats=tuple(_seat(context, one) for one in serving),
        former=tuple(_former(context, council)),
    )


def term_text(words: Words, term: PublishedPeriod) -> str:
    """From which to which day a term is."""
    first = words.long_date(term.first)
    if term.last is None:
        return words.gettext("from %(day)s", day=first)
    return words.gettext("%(start)s to %(end)s", start=first, end=words.long_date(term.last))


def running_term(context: Context, council: PublishedCouncil) -> PublishedPeriod | None:
    """The newest term that has begun and has members of its own; without any members the newest that has begun."""
    begun = [term for term in council.terms if context.is_reached(term.first)]
    days = [
        one.valid_from for one in council.members if one.role != "substitute" and context.is_reached(one.valid_from)
    ]
    with_members = [term for term in begun if any(term.first <= day for day in days)]
    return max(with_members or begun, key=_first, default=None)


def is_over(context: Context, council: PublishedCouncil, term: PublishedPeriod) -> bool:
    """Whether a term goes on although its last day has passed or the next one has begun."""
    ended = term.last is not None and term.last < context.today
    return ended or any(term.first < other.first <= context.today for other in council.terms)


def _first(term: PublishedPeriod) -> date:
    return term.first


def _serves(context: Context, member: PublishedMember) -> bool:
    return context.is_reached(member.valid_from) and not _has_left(context, member)


def _has_left(context: Context, member: PublishedMember) -> bool:
    return member.valid_to is not None and member.valid_to < context.today


def _order(member: PublishedMember) -> tuple[int, int, bool, tuple[str, ...]]:
    """The chair first and substitutes last; within a group those who are named first."""
    roles, groups = list(labels.ROLE), list(labels.GROUP)
    return roles.index(member.role), groups.index(member.group), not member.name, sort_key(member.name or "")


def _count(words: Words, seats: Sequence[PublishedMember]) -> str:
    """How many members and how many substitutes there are."""
    substitutes = sum(one.role == "substitute" for one in seats)
    members = len(seats) - substitutes
    texts = [
        words.ngettext("%(n)s member", "%(n)s members", members) if members else "",
        words.ngettext("%(n)s substitute", "%(n)s substitutes", substitutes) if substitutes else "",
    ]
    return words.listing([text for text in texts if text])


def _groups(words: Words, seats: Sequence[PublishedMember]) -> str:
    """How many members there are of each group; nothing where they are all of one."""
    found: Counter[str] = Counter(one.group for one in seats if one.role != "substitute")
    parts = {
        "user": words.ngettext("%(n)s user", "%(n)s users", found["user"]),
        "professional": words.ngettext("%(n)s professional", "%(n)s professionals", found["professional"]),
        "appointed": words.ngettext("%(n)s appointed in person", "%(n)s appointed in person", found["appointed"]),
        "political": words.ngettext("%(n)s politician", "%(n)s politicians", found["political"]),
        "organisation": words.ngettext("%(n)s from an organisation", "%(n)s from organisations", found["organisation"]),
    }
    return words.listing([text for group, text in parts.items() if found[group]]) if len(found) > 1 else ""


def _seat(context: Context, member: PublishedMember) -> MemberView:
    words = context.words
    return MemberView(
        role=words.gettext(labels.ROLE[member.role]),
        name=member.name or "",
        group=words.gettext(labels.GROUP[member.group]),
        organisation=member.organisation or "",
        office=_office(context, member),
        stands_in=_stands_in(words, member),
        since=words.long_date(member.valid_from),
    )


def _office(context: Context, member: PublishedMember) -> Fact | None:
    """The chair of which council or body has the seat; with the council's page where the site has it."""
    body = member.ex_officio
    if body is None:
        return None
    address = context.addresses.council(body.id) if body.id in context.lookup.councils else None
    return Fact(context.words.gettext("Chair of"), body.name, address)


def _stands_in(words: Words, member: PublishedMember) -> str:
    """The seats that a substitute stands in for, each as role and group."""
    seats = dict.fromkeys(_role_and_group(words, one) for one in member.substitute_for)
    return words.gettext("for %(seats)s", seats=words.listing([*seats])) if seats else ""


def _role_and_group(words: Words, seat: PublishedSeat) -> str:
    return f"{words.gettext(labels.ROLE[seat.role])} ({words.gettext(labels.GROUP[seat.group])})".lower()


def _former(context: Context, council: PublishedCouncil) -> Iterator[FormerView]:
    """Those who have left, by the term that they came in, the newest first."""
    left: dict[date | None, list[PublishedMember]] = {}
    for member in council.members:
        if _has_left(context, member):
            begun = [term.first for term in council.terms if term.first <= member.valid_from]
            left.setdefault(max(begun, default=None), []).append(member)
    terms: dict[date | None, PublishedPeriod] = {term.first: term for term in council.terms}
    for first, seats in sorted(left.items(), key=lambda entry: entry[0] or date.min, reverse=True):
        named = sorted((one for one in seats if one.name), key=lambda one: sort_key(one.name or ""))
        yield FormerView(
            term=term_text(context.words, terms[first]) if first else context.words.gettext("Earlier"),
            count=_count(context.words, seats),
            names=tuple(f"{one.name} ({context.words.gettext(labels.ROLE[one.role]).lower()})" for one in named),
        )
