"""The difference of two sites as people and programs read it: text, Markdown for a merge request, JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from gettext import NullTranslations

import click

from generator.comparing.sites import Comparison, FeedDifference
from generator.comparing.words import Change, Piece
from generator.language import deferred as _

_PAGES = {
    "published": _("This change makes public:"),
    "changed": _("This change changes:"),
    "removed": _("This change takes out of public view:"),
}
_TICKS = re.compile("`+")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One thing that differs: the lines that name it, and where its words do."""

    names: tuple[str, ...]
    changes: tuple[Change, ...] = ()


_Section = tuple[str, list[_Entry]]


def as_text(comparison: Comparison, spoken: NullTranslations, *, coloured: bool) -> str:
    """For a terminal or a pipe: each change in a line, its words told apart by colours or by marks."""
    show = _in_colour if coloured else _marked
    return "\n\n".join(
        "\n".join((heading, *(line for entry in entries for line in _lines(entry, show))))
        for heading, entries in _sections(comparison, spoken)
    )


def as_markdown(comparison: Comparison, spoken: NullTranslations) -> str:
    """For a merge request: what stands on pages is fenced, so that no word of it is taken for Markdown."""
    return "\n\n".join(
        f"**{heading}**\n\n{_fenced([line for entry in entries for line in _signed(entry)])}"
        for heading, entries in _sections(comparison, spoken)
    )


def as_json(comparison: Comparison) -> str:
    """For programs: pages, then feeds; an empty list where readers see the same. All pages together have no title."""
    told = [_data(one.kind, one.address, one.title, one.changes) for one in comparison.pages]
    if comparison.everywhere:
        told.insert(0, _data("everywhere", comparison.url, "", comparison.everywhere))
    told += [{"kind": "feed", "changes": [], **asdict(feed)} for feed in comparison.feeds]
    return json.dumps(told, ensure_ascii=False, indent=2)


def _data(kind: str, address: str, title: str, changes: tuple[Change, ...]) -> dict[str, object]:
    pieces = [[asdict(piece) for piece in change] for change in changes]
    return {"address": address, "title": title, "kind": kind, "changes": pieces}


def _sections(comparison: Comparison, spoken: NullTranslations) -> Iterator[_Section]:
    """What differs under its headings, without empty ones."""
    everywhere = [_Entry((), comparison.everywhere)] if comparison.everywhere else []
    sections: tuple[_Section, ...] = (
        (_("This change changes on all pages:"), everywhere),
        *((heading, _pages(comparison, kind)) for kind, heading in _PAGES.items()),
        (_("Subscribers get:"), [_feed(feed, spoken) for feed in comparison.feeds]),
    )
    return ((spoken.gettext(heading), entries) for heading, entries in sections if entries)


def _pages(comparison: Comparison, kind: str) -> list[_Entry]:
    return [_Entry((one.title, one.address), one.changes) for one in comparison.pages if one.kind == kind]


def _feed(feed: FeedDifference, spoken: NullTranslations) -> _Entry:
    counts = (
        (feed.new, spoken.ngettext("{n} new entry", "{n} new entries", feed.new)),
        (feed.changed, spoken.ngettext("{n} changed entry", "{n} changed entries", feed.changed)),
        (feed.gone, spoken.ngettext("{n} entry less", "{n} entries less", feed.gone)),
    )
    told = ", ".join(words.format(n=n) for n, words in counts if n)
    return _Entry((f"{feed.title} ({feed.address}): {told}",))


def _lines(entry: _Entry, show: Callable[[Piece], str]) -> Iterator[str]:
    yield from (f"  {name}" for name in entry.names)
    yield from ("      " + " ".join(map(show, change)) for change in entry.changes)


def _in_colour(piece: Piece) -> str:
    match piece.kind:
        case "gone":
            return click.style(piece.text, fg="red", strikethrough=True)
        case "new":
            return click.style(piece.text, fg="green")
    return piece.text


def _marked(piece: Piece) -> str:
    match piece.kind:
        case "gone":
            return f"[-{piece.text}-]"
        case "new":
            return f"{{+{piece.text}+}}"
    return piece.text


def _signed(entry: _Entry) -> Iterator[str]:
    """An entry as forges colour it: lines that begin with a sign, others with a blank."""
    yield from (f"  {name}" for name in entry.names)
    signs = {"same": " ", "gone": "-", "new": "+"}
    yield from (f"{signs[piece.kind]} {piece.text}" for change in entry.changes for piece in change)


def _fenced(lines: list[str]) -> str:
    """Lines within a fence that is longer than any in them."""
    longest = max((len(ticks) for line in lines for ticks in _TICKS.findall(line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join((f"{fence}diff", *lines, fence))
