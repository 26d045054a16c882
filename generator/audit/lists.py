"""The lists that a site publishes of itself: manifest, sitemap, search index and feeds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.audit import vocabulary
from generator.audit.facts import Feed, FileFacts, Hits, Page, Sitemap, Style, file_of
from generator.audit.files import MANIFEST, REPORT, hash_of
from generator.audit.plain import SITEMAP
from generator.audit.problems import Fault, Problem
from generator.audit.stylesheets import classes

Entry = tuple[str, int]
"""Hash and size of a file."""

_SEARCH = "pagefind"


def check_manifest(folder: Path, sizes: Mapping[str, int], files: Mapping[str, FileFacts]) -> Iterator[Problem]:
    """Yield a problem for each file that the manifest lacks, has too much, or knows with other bytes.

    `sizes` are the files that lie in the folder now, `files` those that have been read.
    """
    try:
        listed = json.loads((folder / MANIFEST).read_bytes())["files"]
        entries = {path: (entry["sha256"], entry["size"]) for path, entry in listed.items()}
    except FileNotFoundError:
        yield Problem(Fault.ABSENT, MANIFEST, MANIFEST)
        return
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        yield Problem(Fault.BROKEN, MANIFEST, "json")
        return
    there = sizes.keys() - {MANIFEST}
    yield from _compare(MANIFEST, there, entries)
    for path in sorted(there & entries.keys()):
        if entries[path] != (_hash(folder, path, files), sizes[path]):
            yield Problem(Fault.CHANGED, path)


def check_sitemap(files: Mapping[str, FileFacts]) -> Iterator[Problem]:
    """Yield a problem for each page that is missing from the sitemap or should not be there."""
    facts = files.get(SITEMAP)
    if facts is None:
        yield Problem(Fault.ABSENT, SITEMAP, SITEMAP)
    elif isinstance(facts.about, Sitemap):
        yield from _compare(SITEMAP, (path for path, page in _pages(files) if page.listed), facts.about.pages)
    elif not facts.problems:
        yield Problem(Fault.BROKEN, SITEMAP, "xml")


def check_search(files: Mapping[str, FileFacts]) -> Iterator[Problem]:
    """Yield a problem for each searchable page without a fragment, and each fragment without its page or anchors."""
    pages = dict(_pages(files))
    hits = [facts.about for facts in files.values() if isinstance(facts.about, Hits)]
    yield from _compare(_SEARCH, (path for path, page in pages.items() if page.searchable), {hit.page for hit in hits})
    for hit in hits:
        page = pages.get(hit.page)
        if page is not None:
            yield from (
                Problem(Fault.ANCHOR, path, f"#{anchor}")
                for path, anchor in ((hit.page, anchor) for anchor in sorted(hit.anchors - page.ids))
            )


def check_feeds(files: Mapping[str, FileFacts]) -> Iterator[Problem]:
    """Yield a problem for each feed that no page links to, and each file that is offered as a feed and is none."""
    offered = frozenset().union(*(page.feeds for _, page in _pages(files)))
    feeds = {path for path, facts in files.items() if isinstance(facts.about, Feed)}
    clickable = {file_of(address) for address, click in offered if click}
    yield from (Problem(Fault.INCOMPLETE, path, "feeds") for path in sorted(feeds - clickable))
    named = {file_of(address) for address, _ in offered} & files.keys()
    yield from (Problem(Fault.EXCESS, path, "feeds") for path in sorted(named - feeds))


def check_hiding(files: Mapping[str, FileFacts]) -> Iterator[Problem]:
    """Yield a problem for each rule of a style sheet that hides what some page has."""
    used = frozenset().union(*(page.classes for _, page in _pages(files)))
    for path, facts in files.items():
        hides = facts.about.hides if isinstance(facts.about, Style) else frozenset()
        for selector in sorted(hides - vocabulary.HIDING_SELECTORS):
            if classes(selector) <= used:
                yield Problem(Fault.HIDDEN, path, selector)


def check_anchors(files: Mapping[str, FileFacts]) -> Iterator[Problem]:
    """Yield a problem for each link to a place that is not on its page; other files have no places."""
    pages = dict(_pages(files))
    for path, facts in files.items():
        for link in facts.about.anchors if isinstance(facts.about, Page | Feed) else ():
            address, _, anchor = link.rpartition("#")
            page = pages.get(file_of(address))
            if page is not None and anchor != "top" and anchor not in page.ids:
                yield Problem(Fault.ANCHOR, path, f"/{link}")


def _pages(files: Mapping[str, FileFacts]) -> Iterator[tuple[str, Page]]:
    return ((path, facts.about) for path, facts in files.items() if isinstance(facts.about, Page))


def _compare(name: str, expected: Iterable[str], listed: Iterable[str]) -> Iterator[Problem]:
    expected, listed = frozenset(expected), frozenset(listed)
    yield from (Problem(Fault.INCOMPLETE, path, name) for path in sorted(expected - listed))
    yield from (Problem(Fault.EXCESS, path, name) for path in sorted(listed - expected))


def _hash(folder: Path, path: str, files: Mapping[str, FileFacts]) -> str:
    return files[path].sha256 if path in files else hash_of((folder / path).read_bytes())


def entries_of(folder: Path, files: Mapping[str, FileFacts]) -> dict[str, Entry]:
    """Return what a manifest must tell of the files that have been read, and of the audit's report."""
    content = (folder / REPORT).read_bytes()
    known = {path: (facts.sha256, facts.size) for path, facts in files.items()}
    return known | {REPORT: (hash_of(content), len(content))}
