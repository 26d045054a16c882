"""The council's own page: its rules, members, terms and how to reach it. With several, also the list of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.language.formats import sort_key
from generator.publication.published import PublishedAlias, PublishedBody, PublishedContact, PublishedCouncil
from generator.site.addresses import COUNCILS
from generator.site.context import Context
from generator.site.model import Link, Page
from generator.site.pages.council_members import MembersView, is_over, members_view, running_term, term_text
from generator.site.pages.council_rules import RulesView, rules_view
from generator.site.pages.introduction import introduction
from generator.site.parts import Fact
from generator.site.sections import links as section_links


@dataclass(frozen=True, slots=True)
class OrganView:
    """A body that the council works with: its name today, and the names that it has at other times."""

    name: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CouncilPage:
    """The value of a council's page."""

    heading: str
    introduction: str
    limits: str
    facts: tuple[Fact, ...]
    registers: tuple[Link, ...]
    members: MembersView
    rules: RulesView
    organs: tuple[OrganView, ...]
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
        limits=words.gettext("It is advisory and decides no matters itself."),
        facts=tuple(_facts(context, council)),
        registers=_registers(context, council),
        members=members_view(context, council),
        rules=rules_view(context, council),
        organs=tuple(sorted((_organ(context, organ) for organ in council.organs), key=lambda one: sort_key(one.name))),
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
        Link(words.gettext("Statements"), register("udtalelser", council.id)),
        Link(words.gettext("Courses of matters"), register("forloeb", council.id)),
        *section_links(context.archive, words, context.addresses, council.id),
    )


def _facts(context: Context, council: PublishedCouncil) -> Iterator[Fact]:
    words = context.words
    yield Fact(words.gettext("Municipality"), council.municipality)
    if council.target_groups:
        yield Fact(words.gettext("Target groups"), words.listing(council.target_groups))
    if council.appointed_by:
        yield Fact(words.gettext("Appointed by"), council.appointed_by.name)
    yield from _term(context, council)
    yield from _secretariat(context, council)
    yield from _procedure(context, council)


def _term(context: Context, council: PublishedCouncil) -> Iterator[Fact]:
    """The term that the council is in; without a new one it goes on."""
    words, term = context.words, running_term(context, council)
    if term:
        over = words.gettext("The council goes on until new members are appointed.")
        text = term_text(words, term)
        yield Fact(words.gettext("Term"), f"{text}. {over}" if is_over(context, council, term) else text)


def _secretariat(context: Context, council: PublishedCouncil) -> Iterator[Fact]:
    """Who is the secretariat today, and who was it before."""
    words = context.words
    reached = (office for office in council.secretariat if context.is_reached(office.valid_from))
    offices = sorted(reached, key=lambda office: office.valid_from, reverse=True)
    if offices:
        yield Fact(words.gettext("Secretariat"), offices[0].office)
    earlier = [
        words.gettext("%(office)s, from %(day)s", office=one.office, day=words.long_date(one.valid_from))
        for one in offices[1:]
    ]
    if earlier:
        yield Fact(words.gettext("Former secretariat"), "; ".join(earlier))


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


def _organ(context: Context, organ: PublishedBody) -> OrganView:
    """An organ by the name that it has today, and its other names with their days."""
    today = next((one.name for one in organ.aliases if _holds(context, one)), organ.name)
    own = (organ.name,) if today != organ.name else ()
    others = (_other_name(context, one) for one in organ.aliases if one.name != today)
    return OrganView(today, (*own, *others))


def _holds(context: Context, alias: PublishedAlias) -> bool:
    return (alias.first or date.min) <= context.today <= (alias.last or date.max)


def _other_name(context: Context, alias: PublishedAlias) -> str:
    words = context.words
    days = {
        "name": alias.name,
        "first": words.long_date(alias.first) if alias.first else "",
        "last": words.long_date(alias.last) if alias.last else "",
    }
    if alias.first and alias.last:
        return words.gettext("%(name)s (from %(first)s through %(last)s)", **days)
    if alias.last:
        return words.gettext("%(name)s (through %(last)s)", **days)
    return words.gettext("%(name)s (from %(first)s)", **days) if alias.first else alias.name
