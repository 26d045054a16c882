"""Leaks in feeds: texts, ids, dates, and how many entries there are."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from generator.records.archive import Archive
from generator.records.meeting import Meeting
from generator.site.model import Feed, FeedEntry, Site
from tests.proof.mutants.table import CANARY, PAIR, leak
from tests.proof.mutants.tools import Tools, changed, meeting_at


def _in_entries(tools: Tools, change: Any) -> None:
    """Changes each entry of each feed, knowing the record of the meeting that it is about."""

    def feed(archive: Archive, one: Feed) -> Feed:
        entries = (change(meeting_at(archive, entry.address.partition("#")[0]), entry) for entry in one.entries)
        return replace(one, entries=tuple(entries))

    tools.site(lambda archive, site: replace(site, feeds=tuple(feed(archive, one) for one in site.feeds)))


@leak("C1", PAIR, CANARY)
def the_agenda_in_the_feed(tools: Tools) -> None:
    """The feed lists the items of a meeting with the titles of the record."""

    def change(record: Meeting | None, entry: FeedEntry) -> FeedEntry:
        titles = [item.title or "" for item in record.agenda.items] if record else []
        return replace(entry, html=f"{entry.html}<p>{', '.join(titles)}</p>")

    _in_entries(tools, change)


@leak("C1", PAIR, CANARY)
def the_subjects_of_an_entry(tools: Tools) -> None:
    """An entry's categories take in the themes of all items."""

    def change(record: Meeting | None, entry: FeedEntry) -> FeedEntry:
        themes = [item.theme for item in record.agenda.items if item.theme] if record else []
        return replace(entry, categories=(*entry.categories, *themes))

    _in_entries(tools, change)


@leak("C1", PAIR, CANARY)
def news_of_tomorrow(tools: Tools) -> None:
    """A feed has an entry for every meeting of the records."""

    def change(archive: Archive, site: Site) -> Site:
        entries = tuple(
            FeedEntry(
                f"tag:{one.id}", f"Møde {one.record.place}", "moeder/", datetime(2026, 9, 1, tzinfo=UTC), "<p></p>"
            )
            for one in archive.meetings
        )
        return replace(site, feeds=tuple(replace(feed, entries=(*entries, *feed.entries)) for feed in site.feeds))

    tools.site(change)


@leak("C2", PAIR)
def an_id_from_the_whole_record(tools: Tools) -> None:
    """The id of an entry is a digest of the record, and so is another one whenever something hidden is changed."""

    def change(record: Meeting | None, entry: FeedEntry) -> FeedEntry:
        digest = hashlib.sha256(repr(record).encode()).hexdigest() if record else ""
        return replace(entry, id=f"{entry.id}:{digest[:12]}")

    _in_entries(tools, change)


@leak("C2", PAIR)
def changed_when_the_file_was(tools: Tools) -> None:
    """An entry is as new as the file of its record."""

    def change(archive: Archive, site: Site) -> Site:
        newest = max(changed(entry) for entry in archive.meetings)
        return replace(
            site,
            feeds=tuple(
                replace(feed, entries=tuple(replace(one, published=newest) for one in feed.entries))
                for feed in site.feeds
            ),
        )

    tools.site(change)


@leak("C4", PAIR)
def built_for_what_comes(tools: Tools) -> None:
    """A feed's own date is the newest of all dates in the records."""
    tools.keep_archive()

    def rss(original: Any, feed: Feed, site: Site) -> bytes:
        days = [one.record.publish for one in tools.archive.hearings if one.record.publish]
        date = f"<lastBuildDate>{max(days)}</lastBuildDate>".encode()
        return re.sub(b"<lastBuildDate>.*?</lastBuildDate>", date, original(feed, site))

    tools.around("generator.rendering:rss", rss)


@leak("N2", PAIR)
def ids_that_count_on(tools: Tools) -> None:
    """The id of an entry is its meeting's number among all meetings."""

    def change(archive: Archive, site: Site) -> Site:
        days = sorted(str(one.record.date) for one in archive.meetings)

        def numbered(entry: FeedEntry) -> FeedEntry:
            record = meeting_at(archive, entry.address.partition("#")[0])
            place = days.index(str(record.date)) + 1 if record else 0
            return replace(entry, id=f"{entry.id}:{place}")

        feeds = (replace(feed, entries=tuple(map(numbered, feed.entries))) for feed in site.feeds)
        return replace(site, feeds=tuple(feeds))

    tools.site(change)


@leak("K3", PAIR)
def the_newest_of_everything(tools: Tools) -> None:
    """A feed is cut off after so many entries, counting those that are not shown."""

    def change(archive: Archive, site: Site) -> Site:
        hidden = sum(
            len(item.attachments) + len(item.links) for e in archive.meetings for item in e.record.agenda.items
        )
        feeds = (replace(feed, entries=feed.entries[: max(0, 9 - hidden)]) for feed in site.feeds)
        return replace(site, feeds=tuple(feeds))

    tools.site(change)


@leak("C3", PAIR, CANARY)
def a_notice_with_the_old_text(tools: Tools) -> None:
    """The entry that tells of a withdrawal keeps the text under its title."""

    def change(archive: Archive, site: Site) -> Site:
        texts = {f"hoeringer/{one.id}/": one.record.introduction for one in archive.hearings if one.id == "trukket"}

        def kept(entry: FeedEntry) -> FeedEntry:
            return replace(entry, html=f"{entry.html}<p>{texts.get(entry.address, '')}</p>")

        feeds = (replace(feed, entries=tuple(map(kept, feed.entries))) for feed in site.feeds)
        return replace(site, feeds=tuple(feeds))

    tools.site(change)
