"""The council's own page: its rules, members, terms and how to reach it. With several, also the list of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.publication.published import (
    PublishedContact,
    PublishedCouncil,
    PublishedMember,
    PublishedRule,
)
from generator.site import labels
from generator.site.addresses import COUNCILS
from generator.site.context import Context
from generator.site.model import Link, Page
from generator.site.pages.introduction import introduction
from generator.site.parts import Fact


@dataclass(frozen=True, slots=True)
class MemberView:
    """A seat as the public may know it."""

    role: str
    name: str
    group: str
    organisation: str
    since: str


@dataclass(frozen=True, slots=True)
class RuleView:
    """One of the council's own rules with its source."""

    rule: str
    value: str
    source: str
    since: str


@dataclass(frozen=True, slots=True)
class CouncilPage:
    """The value of a council's page."""

    heading: str
    introduction: str
    limits: str
    facts: tuple[Fact, ...]
    registers: tuple[Link, ...]
    members: tuple[MemberView, ...]
    rules: tuple[RuleView, ...]
    organs: tuple[str, ...]
    contact: PublishedContact
    crumbs: tuple[Link, ...]
    feed: Link


@dataclass(frozen=True, slots=True)
class CouncilsPage:
    """The value of the list of councils."""

    heading: str
    entries: tuple[tuple[Link, str], ...]
    crumbs: tuple[Link, ...]


def pages(context: Context) -> Iterator[Page]:
    """A page for each council, and the list of them where there are several."""
    if context.addresses.several:
        yield _list(context)
    for council in context.archive.councils:
        yield _page(context, council)


def _list(context: Context) -> Page:
    heading = context.words.gettext("The councils")
    entries = tuple(
        (Link(council.name, context.addresses.council(council.id)), introduction(context.words, council))
        for council in context.archive.councils
    )
    value = CouncilsPage(heading, entries, context.crumbs(None))
    return Page(COUNCILS, heading, "councils.html", value, heading)


def _page(context: Context, council: PublishedCouncil) -> Page:
    words, addresses = context.words, context.addresses
    feed = addresses.feed(council.id)
    up = (Link(words.gettext("The councils"), COUNCILS),) if addresses.several else ()
    value = CouncilPage(
        heading=council.name,
        introduction=introduction(words, council),
        limits=words.gettext("It is advisory. It decides no matters itself and cannot deal with the cases of persons."),
        facts=tuple(_facts(context, council)),
        registers=_registers(context, council),
        members=tuple(_member(context, m) for m in council.members if _serves(context, m)),
        rules=tuple(_rule(context, rule) for rule in council.rules),
        organs=tuple(organ.name for organ in council.organs),
        contact=context.archive.site.contact,
        crumbs=context.crumbs(None, *up),
        feed=Link(council.name, feed),
    )
    return Page(addresses.council(council.id), council.name, "council.html", value, value.introduction, feed)


def _registers(context: Context, council: PublishedCouncil) -> tuple[Link, ...]:
    """A council's own registers; with one council the site's navigation has them already."""
    if not context.addresses.several:
        return ()
    words, register = context.words, context.addresses.register
    return (
        Link(words.gettext("Meetings"), register("moeder", council.id)),
        Link(words.gettext("Decisions"), register("beslutninger", council.id)),
        Link(words.gettext("Hearings and responses"), register("hoeringer", council.id)),
        Link(words.gettext("Courses of matters"), register("forloeb", council.id)),
    )


def _facts(context: Context, council: PublishedCouncil) -> Iterator[Fact]:
    words = context.words
    yield Fact(words.gettext("Municipality"), council.municipality)
    if council.target_groups:
        yield Fact(words.gettext("Target groups"), words.listing(council.target_groups))
    if council.appointed_by:
        yield Fact(words.gettext("Appointed by"), council.appointed_by.name)
    for term in council.terms:
        first = words.long_date(term.first)
        last = words.long_date(term.last) if term.last else ""
        value = words.gettext("%(start)s to %(end)s", start=first, end=last) if last else first
        yield Fact(words.gettext("Term"), value)
    offices = (office for office in council.secretariat if context.is_reached(office.valid_from))
    office = max(offices, key=lambda office: office.valid_from, default=None)
    if office:
        yield Fact(words.gettext("Secretariat"), office.office)
    yield from _procedure(context, council)


def _procedure(context: Context, council: PublishedCouncil) -> Iterator[Fact]:
    words, rules = context.words, council.rules_of_procedure
    if rules is None:
        return
    parts = []
    if rules.adopted:
        parts.append(words.gettext("adopted %(day)s", day=words.long_date(rules.adopted)))
    if rules.in_force:
        parts.append(words.gettext("in force from %(day)s", day=words.long_date(rules.in_force)))
    if rules.changed_by:
        parts.append(words.gettext("changed by %(organ)s", organ=rules.changed_by))
    address = context.addresses.page(rules.page) if rules.page in {p.id for p in context.archive.pages} else None
    text = ", ".join(parts) or words.gettext("Read the rules of procedure")
    yield Fact(words.gettext("Rules of procedure"), text[:1].upper() + text[1:], address if rules.page else None)


def _serves(context: Context, member: PublishedMember) -> bool:
    return context.is_reached(member.valid_from) and (member.valid_to is None or member.valid_to >= context.today)


def _member(context: Context, member: PublishedMember) -> MemberView:
    words = context.words
    return MemberView(
        role=words.gettext(labels.ROLE[member.role]),
        name=member.name or "",
        group=words.gettext(labels.GROUP[member.group]),
        organisation=member.organisation or "",
        since=words.long_date(member.valid_from),
    )


def _rule(context: Context, rule: PublishedRule) -> RuleView:
    words = context.words
    label = labels.RULE.get(rule.rule)
    return RuleView(
        rule=words.gettext(label) if label else rule.rule,
        value=words.gettext(labels.RULE_VALUE.get(rule.value, rule.value)),
        source=rule.source,
        since=words.long_date(rule.valid_from) if rule.valid_from else "",
    )
