"""What stands at the address of a record that is taken back: that it is, since when, and nothing of what it said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.publication.published import PublishedContact, PublishedWithdrawal
from generator.site import labels
from generator.site.addresses import CORRECTIONS, Register
from generator.site.context import Context
from generator.site.model import Link, Page
from generator.site.pages.meeting_titles import title_by_id
from generator.site.words import day_of

REGISTER: dict[str, Register] = {
    "meeting": "moeder",
    "hearing": "hoeringer",
    "statement": "udtalelser",
    "decision": "beslutninger",
    "case": "forloeb",
    "project": "projekter",
}


@dataclass(frozen=True, slots=True)
class WithdrawnPage:
    """The value of the page; `contact` is whom to ask."""

    heading: str
    sentence: str
    crumbs: tuple[Link, ...]
    corrections: Link
    contact: PublishedContact
    feed: Link


def pages(context: Context) -> Iterator[Page]:
    """A page at the address of each record that was public and is taken back; search engines leave it out."""
    words, addresses = context.words, context.addresses
    for one in context.archive.withdrawals:
        heading = withdrawn_title(context, one, labels.WITHDRAWN[one.kind])
        sentence = words.gettext("This page was withdrawn on %(day)s.", day=words.long_date(day_of(one.withdrawn)))
        register = Link(_registers(context)[one.kind], addresses.register(REGISTER[one.kind], one.council))
        value = WithdrawnPage(
            heading=heading,
            sentence=sentence,
            crumbs=context.crumbs(one.council, register),
            corrections=Link(words.gettext("Corrections and withdrawals"), CORRECTIONS),
            contact=context.archive.site.contact,
            feed=_feed(context, one),
        )
        address = withdrawn_address(context, one)
        yield Page(address, heading, "withdrawn.html", value, sentence, value.feed.address, listed=False)


def withdrawn_address(context: Context, one: PublishedWithdrawal) -> str:
    """The address that a record had."""
    addresses = context.addresses
    match one.kind, one.place:
        case "meeting", _:
            return addresses.meeting(one.council, one.id)
        case "hearing", _:
            return addresses.hearing(one.council, one.id)
        case "statement", _:
            return addresses.statement(one.council, one.id)
        case "decision", place if place:
            return addresses.decision(one.council, place.meeting, place.anchor, place.letter)
        case "project", _:
            return addresses.project(one.council, one.id)
        case _:
            return addresses.case(one.council, one.id)


def withdrawn_title(context: Context, one: PublishedWithdrawal, what: str) -> str:
    """That something of a record is withdrawn: "Trukket tilbage: dagsorden – Udsatterådet, 12. marts 2026"."""
    values = {"what": context.words.gettext(what), "name": withdrawn_name(context, one)}
    return context.words.gettext("Withdrawn: %(what)s – %(name)s", **values)


def withdrawn_name(context: Context, one: PublishedWithdrawal) -> str:
    """Whose it was, and the day that stands in its address: "Udsatterådet, 12. marts 2026"."""
    if one.kind in {"meeting", "decision"}:
        return title_by_id(context, one.council, one.place.meeting if one.place else one.id)
    return context.name(one.council)


def _feed(context: Context, one: PublishedWithdrawal) -> Link:
    """The feed that tells of it: a matter keeps its own."""
    words, addresses = context.words, context.addresses
    if one.kind == "case":
        return Link(words.gettext("Course of a matter, withdrawn"), addresses.case_feed(one.council, one.id))
    return Link(words.gettext("Corrections"), addresses.feed_of("rettelser"))


def _registers(context: Context) -> dict[str, str]:
    words = context.words
    return {
        "meeting": words.gettext("Meetings"),
        "hearing": words.gettext("Hearings and responses"),
        "statement": words.gettext("Statements"),
        "decision": words.gettext("Decisions"),
        "case": words.gettext("Courses of matters"),
        "project": words.gettext("Projects"),
    }
