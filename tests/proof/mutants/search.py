"""Leaks in what can be found by searching."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.records.archive import Archive
from generator.records.meeting import Item
from generator.site.model import SearchDocument, Site
from tests.proof.mutants.table import AUDIT, CANARY, PAIR, Bench, leak
from tests.proof.mutants.tools import Tools, meeting_at


@leak("B1", PAIR, CANARY)
def the_whole_record_can_be_found(tools: Tools) -> None:
    """The search document of a meeting is made from its record."""

    def change(archive: Archive, one: SearchDocument) -> SearchDocument:
        record = meeting_at(archive, one.address)
        return replace(one, text=f"{one.text} {' '.join(map(_text, record.agenda.items))}") if record else one

    _in_search(tools, change)


def _text(item: Item) -> str:
    return item.text or ""


@leak("B1", PAIR, CANARY)
def a_filter_by_a_private_subject(tools: Tools) -> None:
    """Meetings can be filtered by the themes that the council plans by."""

    def change(archive: Archive, one: SearchDocument) -> SearchDocument:
        record = meeting_at(archive, one.address)
        themes = tuple(item.theme for item in record.agenda.items if item.theme) if record else ()
        return replace(one, filters={**one.filters, "tema": themes}) if themes else one

    _in_search(tools, change)


@leak("B1", PAIR, CANARY, AUDIT, bench=Bench.SEARCH)
def what_is_not_public_can_be_found(tools: Tools) -> None:
    """Every hearing can be found by searching, also one without a page."""

    def change(archive: Archive, site: Site) -> Site:
        more = (
            SearchDocument(f"hoeringer/{one.id}/", one.record.title, one.record.introduction or "", None)
            for one in archive.hearings
            if one.id not in {"natcafe", "budget"}
        )
        return replace(site, search=(*site.search, *more))

    tools.site(change)


@leak("B2", PAIR)
def ranked_by_what_is_hidden(tools: Tools) -> None:
    """Meetings with much in their record come first in the index."""

    def change(archive: Archive, site: Site) -> Site:
        def weight(one: SearchDocument) -> int:
            record = meeting_at(archive, one.address)
            return -len(repr(record)) if record else 0

        return replace(site, search=tuple(sorted(site.search, key=weight)))

    tools.site(change)


@leak("A3", PAIR, CANARY)
def remarks_in_files(tools: Tools) -> None:
    """The search takes a page's file as it stands, with the remarks in it."""

    def change(archive: Archive, one: SearchDocument) -> SearchDocument:
        written = {f"{entry.id}/": entry.document.text for entry in archive.pages}
        return replace(one, text=written.get(one.address, one.text))

    _in_search(tools, change)


def _in_search(tools: Tools, change: Any) -> None:
    tools.site(lambda archive, site: replace(site, search=tuple(change(archive, one) for one in site.search)))


@leak("P1", PAIR, CANARY)
def taken_back_but_found(tools: Tools) -> None:
    """A record that is taken back can still be found by searching."""

    def change(archive: Archive, site: Site) -> Site:
        more = (
            SearchDocument(f"hoeringer/{one.id}/", "Høring", one.record.introduction or "", None)
            for one in archive.hearings
            if one.id == "trukket"
        )
        return replace(site, search=(*site.search, *more))

    tools.site(change)
