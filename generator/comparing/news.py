"""What subscribers are told when one site takes the place of another."""

from __future__ import annotations

from dataclasses import dataclass

from generator.site.model import FeedEntry, Site


@dataclass(frozen=True, slots=True)
class News:
    """An entry of feeds: its title, and the whole URL that it leads to."""

    title: str
    address: str


def news(before: Site, after: Site) -> tuple[News, ...]:
    """The entries that are new or say something else, each once, by address and title."""
    had = _entries(before)
    come = (entry for identity, entry in _entries(after).items() if had.get(identity) != entry)
    return tuple(sorted((News(one.title, after.url + one.address) for one in come), key=_place))


def _entries(site: Site) -> dict[str, FeedEntry]:
    return {entry.id: entry for feed in site.feeds for entry in feed.entries}


def _place(one: News) -> tuple[str, str]:
    return one.address, one.title
