"""What is known of a file once it has been read."""

from __future__ import annotations

from dataclasses import dataclass

from generator.audit.problems import Complaint, Problem
from generator.audit.targets import Resolver

NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True)
class Page:
    """`anchors` are links to places on other pages, "address#anchor"; `links` is the number of different links.

    `classes` and `feeds` (what the page offers as a feed, and whether as a link to click) are complete only over all
    pages that one process has read: what an earlier page had in the same words is not told again.
    """

    ids: frozenset[str]
    anchors: frozenset[str]
    links: int
    listed: bool
    searchable: bool
    classes: frozenset[str] = frozenset()
    feeds: frozenset[tuple[str, bool]] = frozenset()


@dataclass(frozen=True, slots=True)
class Feed:
    """`anchors` are links to places on pages."""

    entries: int
    links: int
    anchors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hits:
    """One page's document in the search index: the file of the page, and the anchors of its sections."""

    page: str
    anchors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sitemap:
    """The files that a sitemap lists."""

    pages: frozenset[str]


@dataclass(frozen=True, slots=True)
class Style:
    """Selectors of what a style sheet hides."""

    hides: frozenset[str]


About = Page | Feed | Hits | Sitemap | Style


@dataclass(frozen=True, slots=True)
class Reading:
    """What the content of one file came to."""

    complaints: tuple[Complaint, ...] = ()
    about: About | None = None


@dataclass(frozen=True, slots=True)
class FileFacts:
    """One file: its hash and size, what is wrong with it taken alone, and what it is about."""

    path: str
    sha256: str
    size: int
    problems: tuple[Problem, ...] = ()
    about: About | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The folder that a file lies in: where its links lead, and which files are there."""

    resolver: Resolver
    paths: frozenset[str]

    def serves(self, address: str) -> bool:
        """Tell whether a web server would find a file at an address."""
        return file_of(address) in self.paths

    def has_page(self, address: str) -> bool:
        """Tell whether a page is served at an address."""
        return file_of(address).endswith((".html", ".htm")) and self.serves(address)


def file_of(address: str) -> str:
    """Return the path of the file that is served at an address."""
    return f"{address}index.html" if not address or address.endswith("/") else address
