"""Nothing that a file may hold stops the audit, and reading pages by the line is the same as reading them whole."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from generator.audit import texts
from generator.audit.facts import Page, Reading, Surroundings
from generator.audit.kinds import _READERS, FileReader
from generator.audit.pages import PageReader
from generator.audit.tags import read_tag
from generator.audit.targets import Resolver
from tests.rendering.example import URL

AROUND = Surroundings(Resolver(URL), frozenset({"index.html", "moeder/index.html", "a/b/index.html"}))
PLACES = ["index.html", "404.html", "moeder/index.html", "a/b/index.html"]
SNIPPETS = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<a href='../../'>",
            '<a href="#punkt-1">',
            '<h2 id="punkt-1">',
            '<a\nhref="moeder/">',
            "</a>",
        ),
        *(
            '<p title="a\nb">',
            '<p title="',
            '">',
            "'",
            "<title>",
            "</title>",
            "<script src='/x'>",
            "</script>",
            "x < y",
        ),
        *("<!--", "-->", "<!-- x -->", "<!doctype html>", "<?x", ">", "<", "</", "</x y>", "&lt;", "&quot;", "æ", "\n"),
        *(
            "<meta name=referrer content=no-referrer>",
            "<p hidden>",
            "<b onclick=x>",
            "<IMG SRC=//x/>",
            "<br/>",
            "<p/a>",
        ),
        *("<meta name='robots' content='noindex'>", '<a class="x y" type="application/rss+xml" href="f.xml">', "<x-y>"),
    ]
)
PAGES = st.lists(SNIPPETS, max_size=25).map("".join)


@given(PAGES, st.sampled_from(PLACES))
@settings(max_examples=300, deadline=None)
def test_by_the_line_is_the_same_as_whole(page: str, path: str) -> None:
    by_line = PageReader(AROUND).read(path, page.encode())
    with patch.object(PageReader, "_lines", return_value=[]):
        whole = PageReader(AROUND).read(path, page.encode())
    assert (set(by_line.complaints), by_line.about) == (set(whole.complaints), whole.about)


@given(st.lists(st.tuples(PAGES, st.sampled_from(PLACES)), max_size=4))
@settings(max_examples=100, deadline=None)
def test_what_was_read_before_changes_nothing(pages: list[tuple[str, str]]) -> None:
    reader = PageReader(AROUND)
    for page, path in (*pages, *pages, *pages):
        again, alone = reader.read(path, page.encode()), PageReader(AROUND).read(path, page.encode())
        assert set(again.complaints) == set(alone.complaints)
        assert _lasting(again) == _lasting(alone)


def _lasting(reading: Reading) -> object:
    page = reading.about
    return (page.ids, page.anchors, page.links, page.listed, page.searchable) if isinstance(page, Page) else page


@given(
    st.sampled_from(["a", "p", "td", "time", "link", "label", "form", "script"]),
    st.dictionaries(
        st.sampled_from(["href", "class", "title", "datetime", "type", "id", "hidden", "rel", "onclick", "scope"]),
        st.sampled_from(["", "hidden", "x y", "../", "javascript:x", "application/rss+xml", "punkt-1", "next"]),
        max_size=4,
    ),
)
@settings(max_examples=150, deadline=None)
def test_the_short_way_for_plain_tags_leads_to_the_same(name: str, given_attributes: dict[str, str]) -> None:
    attributes = "".join(f' {key}="{value}"' for key, value in given_attributes.items())
    tag = f"<{name}{attributes}>"
    short = read_tag.__wrapped__(tag)
    with patch("generator.audit.tags._Start._is_plain", return_value=False):
        assert short == read_tag.__wrapped__(tag)


@given(PAGES)
@settings(max_examples=200, deadline=None)
def test_a_page_without_faults_is_what_another_parser_sees(page: str) -> None:
    content = f"<!doctype html><html><meta name=referrer content=no-referrer>{page}"
    reading = PageReader(AROUND).read("a/b/index.html", content.encode())
    if reading.complaints or not isinstance(reading.about, Page):
        return
    tree = html.document_fromstring(content)
    assert reading.about.ids == set(tree.xpath("//@id"))
    assert len({Resolver(URL).resolve("a/b/index.html", url)[:2] for url in tree.xpath("//@href | //@src")}) == (
        reading.about.links
    )


@pytest.mark.parametrize("kind", [*_READERS, ".html", ".docx", ""])
@given(
    content=st.binary(max_size=400)
    | PAGES.map(str.encode)
    | st.sampled_from(
        [b"\x89PNG\r\n\x1a\n", b"\0\0\1\0\2\0", b"BEGIN:VCALENDAR\n", b"\x1f\x8b\x08\0", b"<rss><channel>"]
    ).flatmap(lambda start: st.binary(max_size=60).map(lambda rest: start + rest))
)
@settings(max_examples=60, deadline=None)
def test_no_bytes_raise_anything(kind: str, content: bytes) -> None:
    path = f"x/fil{kind}"
    assert isinstance(FileReader(AROUND).read(path, content), Reading)
    assert next(texts(path, content)) == path
    list(texts(path, content))
