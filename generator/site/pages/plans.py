"""The plans of the years: their main themes with what was on the agenda of each, and what the year holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.publication.published import PublishedFocusTheme, PublishedMeeting, PublishedPlan
from generator.site import labels
from generator.site.addresses import theme_anchor
from generator.site.context import Context
from generator.site.model import Link, Page
from generator.site.pages.listing import Entry, listings
from generator.site.pages.meeting_titles import short_heading
from generator.site.pages.years import same_year
from generator.site.parts import Badge
from generator.site.words import Words


@dataclass(frozen=True, slots=True)
class ThemeItem:
    """An item that was on the agenda for the sake of a theme, and its meeting."""

    title: str
    address: str
    note: str


@dataclass(frozen=True, slots=True)
class ThemeView:
    """A main theme and the items of the year that refer to it."""

    anchor: str
    title: str
    text: Markup | None
    topics: tuple[Link, ...]
    items: tuple[ThemeItem, ...]


@dataclass(frozen=True, slots=True)
class YearRow:
    """Something that the year holds; `place` orders it by month and day, a month alone before its days."""

    place: tuple[int, int]
    when: str
    title: str
    address: str | None = None
    text: Markup | None = None
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanPage:
    """The value of the page of a year's plan."""

    heading: str
    council: str
    introduction: Markup | None
    themes: tuple[ThemeView, ...]
    year: tuple[YearRow, ...]
    crumbs: tuple[Link, ...]
    related: tuple[Link, ...]


def pages(context: Context) -> Iterator[Page]:
    """The lists of plans, newest first, and every plan."""
    introduction = context.words.gettext("What the council plans for a year: its main themes, meetings and activities.")
    newest = sorted(context.archive.plans, key=lambda plan: plan.id, reverse=True)
    yield from listings(context, "aarsplan", introduction, [_entry(context, plan) for plan in newest])
    for plan in context.archive.plans:
        yield _page(context, plan)


def plan_title(context: Context, plan: PublishedPlan) -> str:
    """What a plan is called: "Årsplan 2026"."""
    return context.words.gettext("Plan of %(year)s", year=plan.id)


def _entry(context: Context, plan: PublishedPlan) -> Entry:
    return Entry(
        owner=plan.council,
        title=plan_title(context, plan),
        address=context.addresses.of_year("aarsplan", plan.council, plan.id),
        council=context.shown_name(plan.council),
        note=", ".join(theme.title for theme in plan.themes),
    )


def _page(context: Context, plan: PublishedPlan) -> Page:
    words, addresses = context.words, context.addresses
    address = addresses.of_year("aarsplan", plan.council, plan.id)
    heading = plan_title(context, plan)
    register = Link(words.gettext("Plans of the year"), addresses.register("aarsplan", plan.council))
    value = PlanPage(
        heading=heading,
        council=context.name(plan.council),
        introduction=context.html(plan.introduction, address, 1),
        themes=tuple(_theme(context, plan, theme, address) for theme in plan.themes),
        year=tuple(sorted(_year(context, plan, address), key=lambda row: row.place)),
        crumbs=context.crumbs(plan.council, register),
        related=same_year(context, plan.council, plan.id, "aarsplan"),
    )
    values = {"council": context.name(plan.council), "year": plan.id}
    description = words.gettext("What %(council)s plans for %(year)s.", **values)
    return Page(address, context.named(heading, plan.council), "plan.html", value, description)


def _theme(context: Context, plan: PublishedPlan, theme: PublishedFocusTheme, page: str) -> ThemeView:
    return ThemeView(
        anchor=theme_anchor(theme.id),
        title=theme.title,
        text=context.html(theme.text, page, 3),
        topics=context.topic_links(theme.topics),
        items=tuple(
            ThemeItem(
                title=item.title,
                address=context.addresses.item(meeting.council, meeting.id, item.anchor),
                note=short_heading(context.words, meeting),
            )
            for meeting, item in context.lookup.items_of_theme.get((plan.council, plan.id, theme.id), ())
        ),
    )


def _year(context: Context, plan: PublishedPlan, page: str) -> Iterator[YearRow]:
    words = context.words
    for one in plan.activities:
        text = context.html(one.text, page, 3)
        if one.day:
            yield YearRow((one.day.month, one.day.day), words.long_date(one.day), one.title, text=text)
        elif one.month:
            yield YearRow((one.month, 0), words.month(one.month), one.title, text=text)
    sittings = [one for one in context.archive.meetings if (one.council, str(one.day.year)) == (plan.council, plan.id)]
    seminar = _seminar(context, plan, sittings, page)
    if seminar:
        yield seminar
    for meeting in sittings:
        address = context.addresses.meeting(meeting.council, meeting.id)
        if seminar is None or address != seminar.address:
            yield YearRow(
                place=(meeting.day.month, meeting.day.day),
                when=words.long_date(meeting.day),
                title=words.gettext(labels.MEETING_KIND[meeting.kind]),
                address=address,
                badges=_cancelled(words, meeting),
            )


def _seminar(context: Context, plan: PublishedPlan, meetings: Iterable[PublishedMeeting], page: str) -> YearRow | None:
    """The year's seminar, which leads to the meeting of that kind and day where there is one."""
    if plan.seminar is None:
        return None
    words, day = context.words, plan.seminar.day
    held = next((one for one in meetings if one.kind == "seminar" and one.day == day), None)
    return YearRow(
        # Without a day it stands at the end.
        place=(day.month, day.day) if day else (13, 0),
        when=words.long_date(day) if day else words.gettext("No day yet"),
        title=plan.seminar.title,
        address=context.addresses.meeting(held.council, held.id) if held else None,
        text=context.html(plan.seminar.text, page, 3),
        badges=(Badge(words.gettext("Seminar"), "info"), *(_cancelled(words, held) if held else ())),
    )


def _cancelled(words: Words, meeting: PublishedMeeting) -> tuple[Badge, ...]:
    return (Badge(words.gettext("Cancelled"), "stop"),) if meeting.cancelled else ()
