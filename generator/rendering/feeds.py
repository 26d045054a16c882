"""RSS 2.0 through feedgen, wrapped once because its defaults are the clock and the reverse order."""

from __future__ import annotations

from feedgen.feed import FeedGenerator
from lxml import etree

from generator.rendering.links import rebase
from generator.site.model import Feed, FeedEntry, Site


def rss(feed: Feed, site: Site) -> bytes:
    """Return the feed as an RSS document with whole URLs; the same feed always gives the same bytes."""
    generator = FeedGenerator()
    generator.title(feed.title)
    generator.link(href=site.url + feed.address, rel="self", type="application/rss+xml")
    # The last link without "self" becomes the channel's <link>.
    generator.link(href=site.url + feed.about, rel="alternate")
    generator.description(feed.description or feed.title)
    generator.language(site.language)
    generator.generator("Åbent Råd")
    generator.docs("https://www.rssboard.org/rss-specification")
    for entry in feed.entries:
        _add(generator, entry, site)
    if feed.entries:
        generator.lastBuildDate(max(entry.published for entry in feed.entries))
        return bytes(generator.rss_str(pretty=True))
    return _without_date(bytes(generator.rss_str(pretty=True)))


def _add(generator: FeedGenerator, entry: FeedEntry, site: Site) -> None:
    html = rebase(entry.html, site.url)
    item = generator.add_entry(order="append")
    item.title(entry.title)
    item.link(href=site.url + entry.address)
    item.guid(entry.id, permalink=False)
    item.published(entry.published)
    item.description(html)
    item.content(html, type="html")
    for category in entry.categories:
        item.category(term=category)


def _without_date(document: bytes) -> bytes:
    root = etree.fromstring(document)
    for channel in root.iterfind("channel"):
        for date in channel.findall("lastBuildDate"):
            channel.remove(date)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
