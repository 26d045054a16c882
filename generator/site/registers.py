"""One mechanism for every register: an index with the newest rows, and a page a year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.publication.published import PublishedCouncil
from generator.site.addresses import year_of
from generator.site.context import Context
from generator.site.model import Link, Page
from generator.site.parts import Row

NEWEST = 50


@dataclass(frozen=True, slots=True)
class Year:
    """A year that a register has a page of, and how many rows it has."""

    year: int
    address: str
    count: int
    current: bool


@dataclass(frozen=True, slots=True)
class Columns:
    """The headings of a register's columns; a column without one is left out."""

    day: str
    title: str
    kind: str = ""
    council: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """The value of a register's index, or of one of its years."""

    heading: str
    introduction: str
    caption: str
    columns: Columns
    rows: tuple[Row, ...]
    total: int
    years: tuple[Year, ...]
    year: int | None
    empty: str
    crumbs: tuple[Link, ...]
    feed: Link
    first_heading: str = ""
    first: tuple[Row, ...] = ()
    related_heading: str = ""
    related: tuple[Link, ...] = ()
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """What a register is: all that its pages have in common."""

    address: str
    heading: str
    introduction: str
    columns: Columns
    empty: str
    feed: Link
    crumbs: tuple[Link, ...]
    council: PublishedCouncil | None = None
    template: str = "register.html"
    first_heading: str = ""
    first: tuple[Row, ...] = ()
    related_heading: str = ""
    related: tuple[Link, ...] = ()
    explanation: str = ""


def register_pages(context: Context, register: Register, rows: Sequence[Row]) -> Iterator[Page]:
    """The index and the years of a register whose rows come newest first."""
    of_year = {year: tuple(group) for year, group in groupby(rows, key=lambda row: row.day.year)}
    counts = {year: len(group) for year, group in of_year.items()}
    on_top = set(register.first)
    newest = tuple(row for row in rows[: NEWEST + len(on_top)] if row not in on_top)[:NEWEST]
    yield _page(register, _value(context, register, newest, counts, None), register.address)
    plain = replace(register, first=(), first_heading="", related=(), related_heading="", explanation="")
    for year, group in of_year.items():
        yield _page(register, _value(context, plain, group, counts, year), year_of(register.address, year))


def by_council(context: Context, rows: Sequence[Row]) -> Mapping[PublishedCouncil | None, Sequence[Row]]:
    """The rows for everybody (None) and for each council, its name left out there, in the order of the councils."""
    own: dict[str, list[Row]] = defaultdict(list)
    if context.addresses.several:
        for row in rows:
            own[row.owner].append(replace(row, council=""))
    return {council: rows if council is None else own[council.id] for council in context.scopes}


def _value(
    context: Context, register: Register, rows: tuple[Row, ...], counts: dict[int, int], year: int | None
) -> RegisterPage:
    caption = context.words.gettext("Newest") if year is None else str(year)
    home = Link(register.heading, register.address)
    return RegisterPage(
        heading=register.heading if year is None else f"{register.heading} {year}",
        introduction=register.introduction,
        caption=caption,
        columns=register.columns,
        rows=rows,
        total=sum(counts.values()),
        years=tuple(Year(y, year_of(register.address, y), n, y == year) for y, n in counts.items()),
        year=year,
        empty=register.empty,
        crumbs=register.crumbs if year is None else (*register.crumbs, home),
        feed=register.feed,
        first_heading=register.first_heading,
        first=register.first,
        related_heading=register.related_heading,
        related=register.related,
        explanation=register.explanation,
    )


def _page(register: Register, value: RegisterPage, address: str) -> Page:
    title = f"{value.heading} – {register.council.name}" if register.council else value.heading
    return Page(address, title, register.template, value, register.introduction, register.feed.address)
