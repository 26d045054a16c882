"""The gate for members: a seat is public always, who holds it only as rules of the council and dated consent allow."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.profiles.answers import says
from generator.profiles.rules import RuleId
from generator.publication.moments import AsOf
from generator.publication.published import PublishedMember, PublishedOrgan, PublishedSeat
from generator.records.council import Council, Member

_NAMES: Mapping[str, RuleId] = MappingProxyType(
    {
        "user": "members.names.user",
        "professional": "members.names.professional",
        "appointed": "members.names.appointed",
        "political": "members.names.political",
        "organisation": "members.names.organisation",
    }
)
"""The rule on the names of each group of members."""


def members(record: Council, bodies: Mapping[str, PublishedOrgan], now: AsOf) -> tuple[PublishedMember, ...]:
    """The seats of a council at a moment; `bodies` are the organs and councils that a seat may follow, by id."""
    return tuple(_member(member, record, bodies, now) for member in record.members)


def may_be_named(member: Member, record: Council, now: AsOf) -> bool:
    """Whether a member's name is public that day: with consent, unless a rule on the group's names says otherwise.

    By `role-only` nobody is named, and never who comes from a protected venue. By `name` those are who have said
    nothing, are no substitutes, and sit there that day; a consent that is not given yet, lapsed or withdrawn still
    counts. There is no `name` for users.
    """
    rule = record.in_force(_NAMES[member.group], now.today)
    if says(rule, "role-only") or _is_protected(member, record):
        return False
    return consents(member, now) or (says(rule, "name") and _is_named_by_rule(member, record, now))


def consents(member: Member, now: AsOf) -> bool:
    """Whether there is consent that day: given, not lapsed, not withdrawn."""
    consent = member.consent
    if consent is None or not now.begun(consent.given):
        return False
    return not now.begun(consent.withdrawn) and (consent.until is None or now.today <= consent.until)


def _is_named_by_rule(member: Member, record: Council, now: AsOf) -> bool:
    """Whether a rule that names the members of a group names this one that day."""
    last = record.last_day(member)
    serves = now.begun(member.from_) and (last is None or now.today <= last)
    return serves and member.consent is None and member.role != "substitute"


def _is_protected(member: Member, record: Council) -> bool:
    """Whether a member's organisation is a protected venue, or the name of one holds the other."""
    return member.organisation is not None and record.protects(member.organisation)


def _member(member: Member, record: Council, bodies: Mapping[str, PublishedOrgan], now: AsOf) -> PublishedMember:
    # That somebody uses a place is private: an organisation is named only for those who do not sit there as users.
    is_private = member.group == "user" or _is_protected(member, record)
    name = member.name if may_be_named(member, record, now) else None
    return PublishedMember(
        name=name,
        organisation=None if is_private else member.organisation,
        group=member.group,
        role=member.role,
        valid_from=member.from_,
        valid_to=record.last_day(member),
        ex_officio=None if member.group == "user" and name else _office(member, record, bodies),
        substitute_for=tuple(
            PublishedSeat(group=one.group, role=one.role) for one in record.members if one.substitute == member.id
        ),
    )


def _office(member: Member, record: Council, bodies: Mapping[str, PublishedOrgan]) -> PublishedOrgan | None:
    """The body that a seat follows, unless it has the name of a protected venue."""
    body = bodies.get(member.ex_officio or "")
    return None if body is None or record.protects(body.name) else body
