"""A list of pages of one kind, for everybody and for each council that has any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.site.addresses import Register
from generator.site.context import Context
from generator.site.model import Link, Page
from generator.site.parts import Badge
from generator.site.sections import sections


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list; `owner` is the id of the council it belongs to, `council` its name where that is shown."""

    owner: str
    title: str
    address: str
    council: str
    badge: Badge | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ListingPage:
    """The value of a list."""

    heading: str
    introduction: str
    entries: tuple[Entry, ...]
    empty: str
    crumbs: tuple[Link, ...]


def listings(context: Context, register: Register, introduction: str, entries: Sequence[Entry]) -> Iterator[Page]:
    """The lists of a section: of all councils, and of each where there are several; none where nobody has any."""
    section = next(one for one in sections(context.archive) if one.register == register)
    heading = context.words.gettext(section.title)
    for council in context.scopes:
        if not (section.owners if council is None else council.id in section.owners):
            continue
        own = entries if council is None else [replace(e, council="") for e in entries if e.owner == council.id]
        value = ListingPage(
            heading=heading,
            introduction=introduction,
            entries=tuple(own),
            empty=context.words.gettext("Nothing is published here now."),
            crumbs=context.crumbs(council.id if council else None),
        )
        address = context.addresses.register(register, council.id if council else None)
        yield Page(address, f"{heading} – {council.name}" if council else heading, "listing.html", value, introduction)
