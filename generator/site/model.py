"""The finished site as values: what the renderer turns into files, and nothing else.

Everything here is public and immutable. An *address* is a path from the site's root without a leading slash
("moeder/2026-03-12/", "" for the front page), percent-encoding never needed. All moments are aware and in UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `template` is a file in theme/pages/, `value` is all that it sees, under the name `page`.

    `title` and `description` are plain text, never HTML. A page that is not `listed` (search, not found) is left
    out of the sitemap. `feed` is the address of the feed that follows this page best.
    """

    address: str
    title: str
    template: str
    value: object
    description: str = ""
    feed: str = "feed.xml"
    listed: bool = True


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: `id` never changes, `address` may end in a #anchor, `html` is safe, `published` is a UTC moment."""

    id: str
    title: str
    address: str
    published: datetime
    html: str
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed, newest entry first; the page at `about` tells the same to readers."""

    address: str
    title: str
    description: str
    about: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True)
class SearchSection:
    """A part of a page with an anchor of its own, such as an agenda item; plain text."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """What can be found of one page: plain text, its sections, and the values it can be filtered by."""

    address: str
    title: str
    text: str
    date: date | None
    sections: tuple[SearchSection, ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """A labelled address within the site, or a whole URL elsewhere."""

    title: str
    address: str


@dataclass(frozen=True, slots=True, order=True)
class Unlinked:
    """A link in a text of a page that was left out, because its target is not on the site."""

    page: str
    target: str


@dataclass(frozen=True, slots=True)
class Site:
    """The whole site. `url` ends in a slash and may have a path; `navigation` is the fixed sidebar.

    `unlinked` is for the secretary, never for a page.
    """

    url: str
    name: str
    language: str
    color: str | None
    notice: str | None
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    pages: tuple[Page, ...]
    feeds: tuple[Feed, ...]
    search: tuple[SearchDocument, ...]
    unlinked: tuple[Unlinked, ...] = ()
