from dataclasses import replace
from datetime import UTC, datetime

import feedparser
from lxml import etree

from generator.rendering.feeds import rss
from generator.site.model import Feed, FeedEntry
from tests.rendering.example import site

ENTRIES = (
    FeedEntry(
        "moeder/2026-03-12/referat",
        'Referat & <b>bilag</b> "12. marts"',
        "moeder/2026-03-12/#punkt-3-1",
        datetime(2026, 3, 20, 11, 0, tzinfo=UTC),
        '<p>Se <a href="/hoeringer/budget-2027/">høringen</a> &amp; <a href="https://eksempel.example/">her</a></p>',
        ("Tandpleje", "Budget & økonomi"),
    ),
    FeedEntry("dagsorden-1", "Dagsorden", "moeder/2026-03-12/", datetime(2026, 3, 5, tzinfo=UTC), "<p>Punkter</p>"),
)
FEED = Feed("feeds/referater.xml", "Referater <fra> rådet", "Alle referater", "abonner/", ENTRIES)


def test_readers_accept_the_feed_and_find_everything() -> None:
    parsed = feedparser.parse(rss(FEED, site()))
    assert not parsed.bozo
    assert parsed.version == "rss20"
    assert parsed.feed.link == "https://kommune.example/udsatteraad/abonner/"
    assert parsed.feed.language == "da"
    assert parsed.feed.subtitle == "Alle referater"
    own = [link.href for link in parsed.feed.links if link.rel == "self"]
    assert own == ["https://kommune.example/udsatteraad/feeds/referater.xml"]
    first, second = parsed.entries
    assert (first.id, second.id) == ("moeder/2026-03-12/referat", "dagsorden-1")
    assert first.link == "https://kommune.example/udsatteraad/moeder/2026-03-12/#punkt-3-1"
    assert not first.guidislink
    assert [tag.term for tag in first.tags] == ["Tandpleje", "Budget & økonomi"]
    assert first.published_parsed[:5] == (2026, 3, 20, 11, 0)
    assert 'href="https://kommune.example/udsatteraad/hoeringer/budget-2027/"' in first.content[0].value
    assert 'href="https://eksempel.example/"' in first.content[0].value


def test_titles_are_text() -> None:
    root = etree.fromstring(rss(FEED, site()))
    assert root.findtext("channel/title") == "Referater <fra> rådet"
    assert root.findtext("channel/item/title") == 'Referat & <b>bilag</b> "12. marts"'


def test_dates_come_from_the_entries_and_never_from_the_clock() -> None:
    root = etree.fromstring(rss(FEED, site()))
    assert root.findtext("channel/lastBuildDate") == "Fri, 20 Mar 2026 11:00:00 +0000"
    empty = etree.fromstring(rss(replace(FEED, entries=()), site()))
    assert empty.find("channel/lastBuildDate") is None
    assert not feedparser.parse(etree.tostring(empty)).bozo


def test_the_same_feed_gives_the_same_bytes() -> None:
    assert rss(FEED, site()) == rss(FEED, site())
