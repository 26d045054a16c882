"""The example council's site, as its readers and their feed readers get it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlparse

import feedparser
import pytest
from lxml import etree, html

from tests.whole.conftest import ROOT

PAGES = (
    "", "moeder/", "moeder/2026/", "moeder/2026-02-26/", "moeder/2026-04-16/", "beslutninger/",
    "beslutninger/2026-02-26-punkt-3-1/", "beslutninger/2026-02-26-punkt-3-1-b/", "hoeringer/",
    "hoeringer/budget-2027/", "forloeb/", "forloeb/tandpleje-for-udsatte/", "emner/", "raadet/", "rettelser/",
    "ikke-offentliggjort/", "abonner/", "om/", "forretningsorden/", "soeg/",
)  # fmt: skip
FEEDS = (
    "feed.xml",
    *(f"feeds/{kind}.xml" for kind in ("dagsordener", "referater", "beslutninger", "hoeringer", "rettelser")),
)


@pytest.mark.parametrize("address", PAGES)
def test_the_pages_of_the_contract_are_there(example_site: Path, address: str) -> None:
    page = html.fromstring((example_site / address / "index.html").read_bytes())
    assert page.get("lang") == "da"
    assert len(page.xpath("//h1")) == 1


def test_every_page_says_that_the_council_is_invented(example_site: Path) -> None:
    notice = re.search(r"notice: (.*)", (ROOT / "site_config.yml").read_text())
    assert notice is not None
    sentence = notice[1].strip("\"'")
    without = [page for page in example_site.rglob("*.html") if sentence not in page.read_text()]
    assert without == []


@pytest.mark.parametrize("address", FEEDS)
def test_feeds_are_read_by_a_feed_reader(example_site: Path, address: str) -> None:
    feed = feedparser.parse((example_site / address).read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.entries
    moments = [entry.published_parsed for entry in feed.entries]
    assert moments == sorted(moments, reverse=True)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        assert entry.link.startswith("https://udsatteraad.example/")
        assert (example_site / urlparse(entry.link).path.lstrip("/") / "index.html").is_file()


def test_titles_of_entries_stand_alone(example_site: Path) -> None:
    titles = [entry.title for entry in feedparser.parse((example_site / "feed.xml").read_bytes()).entries]
    assert any(re.fullmatch(r"Beslutning: .+ – Udsatterådet, \d+\. [a-z]+ 2026", title) for title in titles)
    assert any(re.fullmatch(r"Høring: .+ – svarfrist \d+\. [a-z]+ 2026", title) for title in titles)


def test_the_sitemap_names_the_pages(example_site: Path) -> None:
    found = etree.parse(example_site / "sitemap.xml").xpath("//*[local-name()='loc']/text()")
    assert "https://udsatteraad.example/moeder/2026-02-26/" in found
    assert not any("soeg" in address for address in found)


def test_the_manifest_is_the_folder(example_site: Path) -> None:
    listed = set(json.loads((example_site / "manifest.json").read_text())["files"])
    present = {str(path.relative_to(example_site)) for path in example_site.rglob("*") if path.is_file()}
    assert present - listed == {"manifest.json"}
    assert listed <= present


def test_nothing_is_kept_or_fetched_elsewhere(example_site: Path) -> None:
    for page in example_site.rglob("*.html"):
        for element in html.fromstring(page.read_bytes()).iter("script", "link", "img", "iframe", "source"):
            address = element.get("src") or (element.get("href") if element.get("rel") != "canonical" else "") or ""
            assert not urlparse(address).netloc or address.startswith("https://udsatteraad.example/"), page


def test_a_closed_item_shows_its_neutral_title_only(example_site: Path) -> None:
    text = html.fromstring((example_site / "moeder/2026-02-26/index.html").read_bytes()).text_content()
    assert "Punktet offentliggøres ikke" in text


def test_withheld_minutes_say_so_and_why_is_nowhere(example_site: Path) -> None:
    text = html.fromstring((example_site / "moeder/2026-06-11/index.html").read_bytes()).text_content()
    assert "Referatet er ikke offentliggjort" in text
    assert "§" in text
