"""A piece of news before it is written, and the feeds it goes to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from markupsafe import Markup

from generator.site.addresses import FeedKind
from generator.site.context import Context
from generator.site.model import FeedEntry
from generator.site.words import COPENHAGEN


@dataclass(frozen=True, slots=True)
class News:
    """When something became known, the addresses of the feeds that tell it, and how its entry is made."""

    published: datetime
    channels: tuple[str, ...]
    make: Callable[[], FeedEntry]


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed without its entries."""

    address: str
    title: str
    description: str
    about: str


def everywhere(context: Context, council: str) -> tuple[str, ...]:
    """The feeds that tell all news, of the site and of the council where there are several."""
    addresses = context.addresses
    own = (addresses.feed(council),) if addresses.several else ()
    return (addresses.feed(), *own)


def everything(context: Context, council: str, kind: FeedKind) -> tuple[str, ...]:
    """The feeds that tell all news of a kind."""
    return (*everywhere(context, council), context.addresses.feed_of(kind))


def subjects(context: Context, council: str, topics: Iterable[str], cases: Iterable[str | None]) -> tuple[str, ...]:
    """The feeds of topics and matters."""
    addresses = context.addresses
    return (
        *(addresses.topic_feed(topic) for topic in topics),
        *(addresses.case_feed(council, case) for case in cases if case),
    )


def midnight(day: date) -> datetime:
    """The moment a day begins in Copenhagen."""
    return datetime.combine(day, time(), COPENHAGEN).astimezone(UTC)


def paragraph(text: str) -> Markup:
    """Plain text as a paragraph."""
    return Markup("<p>{}</p>").format(text)


def labelled(label: str, text: Markup | None) -> Markup:
    """A text under its label, or nothing."""
    return Markup("<p><strong>{}</strong></p>\n{}").format(label, text) if text else Markup()


def fragment(*parts: Markup | None) -> str:
    """The HTML of an entry from those of its parts that are there."""
    return str(Markup("\n").join(part for part in parts if part))
