"""What is not published: withheld minutes and closed items, by which rule, and how to ask for access."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.publication.published import (
    PublishedClosedItem,
    PublishedContact,
    PublishedMeeting,
    PublishedWithholding,
)
from generator.site.addresses import NOT_PUBLISHED
from generator.site.context import Context
from generator.site.lookup import closed_items
from generator.site.model import Link, Page
from generator.site.pages.meeting_facts import withheld_sentence
from generator.site.pages.meeting_titles import meeting_title, short_heading
from generator.site.parts import Badge, Row
from generator.site.registers import Columns, Register, RegisterPage, register_pages


@dataclass(frozen=True, slots=True)
class WithheldEntry:
    """Minutes that are kept back."""

    title: str
    address: str
    council: str
    rule: str
    decided: str
    review: str


@dataclass(frozen=True, slots=True)
class NotPublishedPage:
    """The value of the page: the withheld minutes, the newest closed items, and whom to ask."""

    heading: str
    introduction: str
    withheld: tuple[WithheldEntry, ...]
    shows_council: bool
    closed: RegisterPage
    contact: PublishedContact
    crumbs: tuple[Link, ...]


def pages(context: Context) -> Iterator[Page]:
    """The page of all that is withheld and the years of closed items."""
    register = _register(context)
    rows = [
        _row(context, meeting, item) for meeting in reversed(context.archive.meetings) for item in closed_items(meeting)
    ]
    index, *years = register_pages(context, register, rows)
    assert isinstance(index.value, RegisterPage)
    value = NotPublishedPage(
        heading=register.heading,
        introduction=register.introduction,
        withheld=tuple(_withheld(context)),
        shows_council=context.addresses.several,
        closed=index.value,
        contact=context.archive.site.contact,
        crumbs=context.crumbs(None),
    )
    yield Page(NOT_PUBLISHED, register.heading, "unpublished.html", value, register.introduction)
    yield from years


def _register(context: Context) -> Register:
    words = context.words
    return Register(
        address=NOT_PUBLISHED,
        heading=words.gettext("Not published"),
        introduction=words.gettext("Minutes and items that are not published, and the rule that says so."),
        columns=Columns(
            day=words.gettext("Date"),
            title=words.gettext("Item"),
            council=words.gettext("Council") if context.addresses.several else "",
            state=words.gettext("Rule"),
        ),
        empty=words.gettext("No item has been closed."),
        feed=Link(words.gettext("Everything new"), context.addresses.feed()),
        crumbs=context.crumbs(None),
    )


def _row(context: Context, meeting: PublishedMeeting, item: PublishedClosedItem) -> Row:
    words = context.words
    rule = context.lookup.rule(meeting.council, "closed_items", meeting.day)
    title = item.title or words.gettext("Closed item")
    return Row(
        day=meeting.day,
        owner=meeting.council,
        council=context.shown_name(meeting.council),
        title=f"{item.number} {title}" if item.number else title,
        address=context.addresses.item(meeting.council, meeting.id, item.anchor),
        note=f"{short_heading(words, meeting)}. {item.ground or ''}".strip(),
        badges=(Badge(rule.source),) if rule and rule.value == "placeholder" else (),
    )


def _withheld(context: Context) -> Iterator[WithheldEntry]:
    for meeting in reversed(context.archive.meetings):
        if meeting.withheld:
            yield _entry(context, meeting, meeting.withheld)


def _entry(context: Context, meeting: PublishedMeeting, withheld: PublishedWithholding) -> WithheldEntry:
    words = context.words
    return WithheldEntry(
        title=meeting_title(context, meeting),
        address=context.addresses.meeting(meeting.council, meeting.id),
        council=context.shown_name(meeting.council),
        rule=withheld_sentence(words, withheld.source),
        decided=words.long_date(withheld.decided),
        review=words.long_date(withheld.review) if withheld.review else "",
    )
