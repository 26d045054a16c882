"""Two sites of values held against each other: pages, what stands around them, and feeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from generator.comparing.readable import Readable, readable
from generator.comparing.words import Change, changes
from generator.language import Language, translations
from generator.rendering.fragments import Fragments
from generator.site import filters
from generator.site.model import Feed, Page, Site

Kind = Literal["published", "changed", "removed"]


@dataclass(frozen=True, slots=True)
class PageDifference:
    """A page that comes, changes or goes: its whole URL, its title, and where it changes its words."""

    kind: Kind
    address: str
    title: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedDifference:
    """A feed that changes: its whole URL, its title, and how many entries come, change and go."""

    address: str
    title: str
    new: int
    changed: int
    gone: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that readers see otherwise; `everywhere` stands around each page of the new site, whose URL is `url`."""

    url: str
    everywhere: tuple[Change, ...]
    pages: tuple[PageDifference, ...]
    feeds: tuple[FeedDifference, ...]

    def __bool__(self) -> bool:
        """Whether there is any difference."""
        return bool(self.everywhere or self.pages or self.feeds)


def compare(before: Site, after: Site, theme: Path) -> Comparison:
    """What readers see otherwise after a change; raises BrokenTheme where a template cannot show a page."""
    return Comparison(
        url=after.url,
        everywhere=changes(_around(before), _around(after)),
        pages=tuple(_pages(_Readables(before, theme), _Readables(after, theme))),
        feeds=tuple(_feeds(before, after)),
    )


class _Readables:
    """A site whose pages can be read."""

    def __init__(self, site: Site, theme: Path) -> None:
        language = cast("Language", site.language)
        self.site = site
        self.pages = {page.address: page for page in site.pages}
        self._fragments = Fragments(site, theme, translations(language), filters(language))

    def read(self, page: Page) -> Readable:
        return readable(self._fragments.render(page), self.site.url + page.address)

    def difference(self, kind: Kind, page: Page, changed: tuple[Change, ...] = ()) -> PageDifference:
        return PageDifference(kind, self.site.url + page.address, page.title, changed)


def _around(site: Site) -> tuple[str, ...]:
    """What readers see around every page, and what all addresses begin with."""
    links = (link.title for link in (*site.navigation, *site.footer))
    return (site.url, site.name, site.notice or "", site.color or "", site.language, *links)


def _pages(old: _Readables, new: _Readables) -> Iterator[PageDifference]:
    """Each page that differs, by address. A page that says only that it was withdrawn is not listed, and none."""
    # What all pages share is no part of a page's value; where it is another, each page has to be read.
    thorough = _around(old.site) != _around(new.site)
    for address in sorted(old.pages.keys() | new.pages.keys()):
        before, after = old.pages.get(address), new.pages.get(address)
        if after is not None and (before is None or (after.listed and not before.listed)):
            yield new.difference("published", after)
        elif before is not None and (after is None or (before.listed and not after.listed)):
            yield old.difference("removed", before)
        elif before is not None and after is not None and (thorough or before != after):
            changed = _changes(before, after, old.read(before), new.read(after))
            if changed:
                yield new.difference("changed", after, changed)


def _changes(before: Page, after: Page, old: Readable, new: Readable) -> tuple[Change, ...]:
    """Where the words of a page change; what search engines show is told where nothing else does."""
    seen = changes((before.title, *old.lines), (after.title, *new.lines)) + tuple(_turned(old, new))
    return seen or changes((before.description,), (after.description,))


def _turned(old: Readable, new: Readable) -> Iterator[Change]:
    """The links whose words stay and that lead elsewhere; one more or less of them shows in the words of the page."""
    for words, urls in new.links.items():
        before = old.links.get(words, urls)
        if len(before) == len(urls) and before != urls:
            yield from changes(
                tuple(f"{words}: {url}" for url in before),
                tuple(f"{words}: {url}" for url in urls),
            )


def _feeds(before: Site, after: Site) -> Iterator[FeedDifference]:
    """Each feed whose entries differ, by address."""
    old, new = ({feed.address: feed for feed in site.feeds} for site in (before, after))
    for address in sorted(old.keys() | new.keys()):
        had, has = _entries(old.get(address)), _entries(new.get(address))
        both = had.keys() & has.keys()
        counts = len(has) - len(both), sum(had[one] != has[one] for one in both), len(had) - len(both)
        if any(counts):
            shown = new.get(address) or old[address]
            yield FeedDifference(after.url + address, shown.title, *counts)


def _entries(feed: Feed | None) -> dict[str, object]:
    return {} if feed is None else {entry.id: entry for entry in feed.entries}
