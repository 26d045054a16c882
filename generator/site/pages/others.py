"""The pages there is one of: subscribe, search, the accessibility statement, and every hand-written page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.language.formats import sort_key
from generator.site import addresses as at
from generator.site.context import Context
from generator.site.markdown import plain
from generator.site.model import Link, Page


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """The value of a hand-written page."""

    heading: str
    text: Markup | None
    crumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SubscribePage:
    """The value of the page on how to follow."""

    heading: str
    main: tuple[Link, ...]
    councils: tuple[Link, ...]
    topics: tuple[Link, ...]
    cases: Link | None
    crumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The value of the search page; the links lead on where there is no script."""

    heading: str
    filters: tuple[tuple[str, str, str], ...]
    years: tuple[Link, ...]
    topics: tuple[Link, ...]
    registers: tuple[Link, ...]
    crumbs: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AccessibilityPage:
    """The value of the page that leads to the accessibility statement."""

    heading: str
    url: str | None
    updated: date | None
    parent: bool
    crumbs: tuple[Link, ...]


def pages(context: Context) -> Iterator[Page]:
    """All of them."""
    yield _subscribe(context)
    yield _search(context)
    if context.archive.site.accessibility:
        yield _accessibility(context)
    for page in context.archive.pages:
        address = context.addresses.page(page.id)
        value = WrittenPage(page.title, context.html(page.text, address, 1), context.crumbs(None))
        yield Page(address, page.title, "written.html", value, plain(page.text)[:160])


def _subscribe(context: Context) -> Page:
    words, addresses = context.words, context.addresses
    names = {
        "dagsordener": words.gettext("Agendas"),
        "referater": words.gettext("Decision minutes"),
        "beslutninger": words.gettext("Decisions and what became of them"),
        "hoeringer": words.gettext("Hearings and responses"),
        "udtalelser": words.gettext("Statements"),
        "rettelser": words.gettext("Corrections"),
    }
    cases = Link(words.gettext("Courses of matters"), addresses.register("forloeb"))
    value = SubscribePage(
        heading=words.gettext("Subscribe"),
        main=(
            Link(words.gettext("Everything new"), addresses.feed()),
            *(Link(names[kind], addresses.feed_of(kind)) for kind in at.FEED_KINDS),
        ),
        councils=tuple(Link(c.name, addresses.feed(c.id)) for c in context.archive.councils)
        if addresses.several
        else (),
        topics=tuple(
            Link(topic.title, addresses.topic_feed(topic.id))
            for topic in sorted(context.archive.site.topics, key=lambda topic: sort_key(topic.title))
        ),
        cases=cases if context.archive.cases else None,
        crumbs=context.crumbs(None),
    )
    description = words.gettext("Follow the council's news in a feed reader.")
    return Page(at.SUBSCRIBE, value.heading, "subscribe.html", value, description)


def _search(context: Context) -> Page:
    words, addresses = context.words, context.addresses
    years = sorted({meeting.day.year for meeting in context.archive.meetings}, reverse=True)
    own = [("raad", words.gettext("Council"), words.gettext("All councils"))] if addresses.several else []
    value = SearchPage(
        heading=words.gettext("Search"),
        filters=(
            ("type", words.gettext("Kind"), words.gettext("All kinds")),
            ("aar", words.gettext("Year"), words.gettext("All years")),
            ("emne", words.gettext("Topic"), words.gettext("All topics")),
            ("tilstand", words.gettext("Stage of a hearing"), words.gettext("All stages")),
            *own,
        ),
        years=tuple(Link(str(year), at.year_of(addresses.register("moeder"), year)) for year in years),
        topics=tuple(Link(topic.title, addresses.topic(topic.id)) for topic in context.archive.site.topics),
        registers=(
            Link(words.gettext("Meetings"), addresses.register("moeder")),
            Link(words.gettext("Decisions"), addresses.register("beslutninger")),
            Link(words.gettext("Hearings and responses"), addresses.register("hoeringer")),
            Link(words.gettext("Statements"), addresses.register("udtalelser")),
            Link(words.gettext("Courses of matters"), addresses.register("forloeb")),
        ),
        crumbs=context.crumbs(None),
    )
    description = words.gettext("Search agendas, decisions, hearings and pages.")
    return Page(at.SEARCH, value.heading, "search.html", value, description, listed=False)


def _accessibility(context: Context) -> Page:
    statement = context.archive.site.accessibility
    assert statement
    heading = context.words.gettext("Accessibility statement")
    value = AccessibilityPage(heading, statement.url, statement.updated, statement.parent, context.crumbs(None))
    return Page(at.ACCESSIBILITY, heading, "accessibility.html", value, heading)
