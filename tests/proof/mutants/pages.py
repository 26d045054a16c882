"""Leaks in the pages as values: titles, anchors, addresses, links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import quote

from generator.records.archive import Archive
from generator.records.meeting import Item
from generator.site.model import Page, Site
from tests.proof.mutants.table import AUDIT, CANARY, PAIR, Bench, leak
from tests.proof.mutants.tools import Tools, changed, meeting_at


def _closed(archive: Archive) -> Iterator[Item]:
    return (item for entry in archive.meetings for item in entry.record.agenda.items if item.closed)


def _titles(archive: Archive) -> list[str]:
    return [item.title for item in _closed(archive) if item.title]


@leak("A4", PAIR, CANARY)
def a_name_within_the_page_from_a_title(tools: Tools) -> None:
    """The anchor of a closed item is made from its own title."""

    def change(item: Item, public: Any) -> Any:
        own = public.kind == "closed" and item.title
        anchor = re.sub("[^a-z]+", "-", (item.title or "").lower())
        return public.model_copy(update={"anchor": anchor}) if own else public

    tools.items(change)


@leak("A4", PAIR, CANARY)
def a_seat_by_its_id(tools: Tools) -> None:
    """The row of a member is named by the member's private id."""
    tools.members(lambda record, public: public.model_copy(update={"organisation": f"#{record.id}"}))


@leak("A5", PAIR, CANARY)
def the_title_of_the_window(tools: Tools) -> None:
    """The `<title>` of a meeting's page names the most important item, closed or not."""

    def change(archive: Archive, page: Page) -> Page:
        record = meeting_at(archive, page.address)
        titles = [item.title for item in record.agenda.items if item.title] if record else []
        return replace(page, title=f"{page.title}: {max(titles, key=len)}") if titles else page

    tools.pages(change)


@leak("A5", PAIR, CANARY)
def the_description_for_search_engines(tools: Tools) -> None:
    """The meta description of a meeting is its summary, also before the minutes are public."""

    def change(archive: Archive, page: Page) -> Page:
        record = meeting_at(archive, page.address)
        return replace(page, description=f"{page.description} {record.easy}") if record else page

    tools.pages(change)


@leak("K2", PAIR)
def a_topic_counts_closed_items(tools: Tools) -> None:
    """The overview of topics counts every item of a topic."""

    def change(archive: Archive, page: Page) -> Page:
        count = sum("bolig" in item.topics for e in archive.meetings for item in e.record.agenda.items)
        return replace(page, description=f"{count} punkter") if page.address == "emner/" else page

    tools.pages(change)


@leak("D1", PAIR)
def changed_last(tools: Tools) -> None:
    """The sitemap says when the file of a record was changed."""
    tools.keep_archive()

    def sitemap(original: Any, site: Site) -> bytes:
        day = max(changed(entry) for entry in tools.archive.meetings)
        return original(site).replace(b"</loc>", f"</loc><lastmod>{day:%Y-%m-%d}</lastmod>".encode())

    tools.around("generator.rendering:sitemap_xml", sitemap)


@leak("F2", PAIR, CANARY)
def the_names_of_attachments(tools: Tools) -> None:
    """An item lists the files that lie with it, by their names."""

    def change(item: Item, public: Any) -> Any:
        if public.kind == "closed":
            return public
        names = ", ".join(one.file for one in item.attachments)
        return public.model_copy(update={"text": f"{public.text or ''}\n\n{names}"})

    tools.items(change)


@leak("F3", PAIR)
def a_page_that_waits(tools: Tools) -> None:
    """A meeting that is not announced has an empty page at the address that it will have."""
    tools.more_pages(
        lambda archive: [
            f"moeder/{one.id}/"
            for one in archive.meetings
            if one.council == "udsatteraadet" and one.record.date > date(2026, 9, 24)
        ]
    )


@leak("F3", PAIR, CANARY)
def a_hearing_that_waits(tools: Tools) -> None:
    """A hearing that is not public has an empty page."""
    tools.more_pages(
        lambda archive: [f"hoeringer/{one.id}/" for one in archive.hearings if one.id not in {"natcafe", "budget"}]
    )


@leak("F4", PAIR, CANARY)
def an_address_by_another_name(tools: Tools) -> None:
    """An item also answers at an address made from its id."""
    tools.more_pages(
        lambda archive: [
            f"moeder/{entry.id}/{item.id}/"
            for entry in archive.meetings
            for item in entry.record.agenda.items
            if item.id and item.number
        ]
    )


@leak("P1", PAIR, CANARY)
def a_sign_that_says_what_it_was(tools: Tools) -> None:
    """The page in place of a record that is taken back still has its title."""

    def change(archive: Archive, page: Page) -> Page:
        titles = {f"hoeringer/{one.id}/": one.record.title for one in archive.hearings if one.record.withdrawn}
        return replace(page, title=titles[page.address]) if page.address in titles else page

    tools.pages(change)


@leak("O1", PAIR)
def a_withdrawal_that_is_coming(tools: Tools) -> None:
    """That a hearing will be taken back is told before it is."""
    tools.hearings(
        lambda record, public: public.model_copy(
            update={"title": f"{public.title}{' (trækkes tilbage)' if record.withdrawn else ''}"}
        )
    )


@leak("P3", PAIR, CANARY)
def a_search_elsewhere(tools: Tools) -> None:
    """The front page has a link that looks the closed matters up at a search engine."""

    def change(archive: Archive, site: Site) -> Site:
        address = f"https://soegning.example/?q={quote(' '.join(_titles(archive)))}"
        return replace(site, footer=(*site.footer, replace(site.footer[0], address=address)))

    tools.site(change)


@leak("N3", PAIR, AUDIT, bench=Bench.FOLDER)
def a_link_to_what_comes(tools: Tools) -> None:
    """A text may link to any address that a record will have some day."""
    tools.keep_archive()

    def targets(original: Any, public: Any, addresses: Any) -> frozenset[str]:
        coming: Iterable[str] = (addresses.meeting(one.council, one.id) for one in tools.archive.meetings)
        return frozenset((*original(public, addresses), *coming))

    tools.around("generator.site.assemble:targets", targets)
