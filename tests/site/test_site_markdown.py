"""Texts: safe whoever wrote them, and never a link to what is not public yet."""

from __future__ import annotations

import html
import re
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.publication.published import PublishedLink
from generator.site import assemble
from generator.site.markdown import TAGS, Texts, plain, safe_html, slow_html
from generator.site.model import Unlinked
from generator.site.quick import quick_html
from tests.site.site_archives import archive, closed, hearing, item, meeting, pages_of

PIECES = [
    "ord", "Rådet", "æøå", "2026", "1. ", "2.", "- ", "* ", "+ ", "  ", " ", "\n", "\n\n", "\n\n\n", "**", "*",
    "_", "`", "#", "### ", "> ", "<", ">", "&", "&amp;", "<script>", "</p>", "<!-- x -->", "<a href=", "onclick=x",
    '"', "'", "|", "|-|-|\n", "---", "===", "[", "](", ")", "[x]", "[x](", "!", "![x](y)", "javascript:alert(1)",
    "JaVaScRiPt:",
    "data:",
    "https://a.example/", "http://a.example/", "mailto:a@b.example", "tel:+4500000000", "/moeder/", "//evil.example",
    "/\\evil", "\\", "\t", "    ", "[x]: javascript:x", "&#106;avascript:", "\x02", "\x03", "klzzwxh:0001", "﷐",
    "\u00a0",
    "**fed**", "[her](/moeder/)", "[ude](https://a.example/b?c=d#e)", "(", ":", ".", ",", "–", "%", "!", "?",
]  # fmt: skip

texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.text(max_size=60))
tame = st.lists(
    st.sampled_from([piece for piece in PIECES if not set(piece) & set("<>&`_|#=\\\x02\x03")]), max_size=12
).map("".join)


class Reader(HTMLParser):
    """Notes every element and attribute."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found, self.comments = [], []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_comment(self, data):
        self.comments.append(data)


def read(fragment):
    reader = Reader()
    reader.feed(fragment)
    reader.close()
    return reader


@settings(max_examples=400, deadline=None)
@given(texts, st.integers(1, 6))
def test_no_text_makes_anything_outside_the_allowlist(text, level):
    reader = read(safe_html(text, level))
    assert reader.comments == []
    for tag, attributes in reader.found:
        assert tag in TAGS
        allowed = {"a": {"href"}, "ol": {"start"}, "th": {"scope", "class"}, "td": {"class"}}.get(tag, set())
        assert set(attributes) <= allowed
        assert attributes.get("class", "right") == "right"
        assert re.fullmatch(r"https://.*|mailto:.*|tel:.*|/(?!/).*|", attributes.get("href", ""), re.IGNORECASE)


@settings(max_examples=1500, deadline=None)
@given(st.one_of(tame, texts))
@example("Et ord\nog et til")
@example("- én\n- **to**\n\nOg så [her](/moeder/).")
@example("1. én\n2. to")
@example("1. én\n\n2. to")
@example("![x](/moeder/)")
@example("**a****b**")
@example("- 1. én")
@example("2026. Et år")
def test_the_quick_way_gives_what_the_long_way_gives(text):
    quick = quick_html(text)
    if quick is not None:
        assert quick == slow_html(text, 1) == slow_html(text, 4)


def test_most_texts_take_the_quick_way():
    for text in (
        "Rådet drøftede sagen.\nDer er lang ventetid.\n\nEt medlem foreslog en udtalelse.",
        "Rådet ønsker:\n\n- kortere ventetid\n- **flere** pladser\n\nSe [sidste møde](/moeder/2026-03-12/).",
        "1. beder udvalget om svar\n2. tager sagen op igen",
        "5 pct. er for lidt (jf. § 4).",
    ):
        assert quick_html(text) is not None


@given(texts)
@settings(max_examples=200, deadline=None)
def test_plain_text_is_one_line_without_markup(text):
    line = plain(text)
    assert "\n" not in line
    assert "</" not in line or "</" in html.unescape(text) or "<" in html.unescape(text)


@pytest.mark.parametrize(
    "text",
    [
        "[klik](javascript:alert(1))",
        "[klik](data:text/html;base64,PHNjcmlwdD4=)",
        "[klik](http://usikker.example/)",
        "[klik](//fremmed.example/)",
        "[klik](/\\fremmed.example/)",
        "[klik](../op.html)",
        "[klik](JaVaScRiPt:alert(1))",
        "[klik](&#106;avascript:alert(1))",
        "[klik]( java\nscript:alert(1))",
        "<javascript:alert(1)>",
        "[klik][x]\n\n[x]: vbscript:x",
    ],
)
def test_only_links_that_a_reader_may_follow_stay_links(text):
    assert "<a" not in safe_html(text)


def test_raw_html_is_shown_and_never_run():
    assert safe_html("<script>alert(1)</script>") == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"
    assert "<div" not in safe_html('<div hidden onclick="x">\n\nHej\n\n</div>')
    assert safe_html("Før <!-- skjult --> efter") == "<p>Før &lt;!-- skjult --&gt; efter</p>"


def test_an_image_becomes_its_alternative_text():
    assert safe_html("Se ![kort over byen](/bilag/kort.png).") == "<p>Se kort over byen.</p>"


def test_tables_have_headers_and_no_styles():
    made = safe_html("| Post | Kr. |\n|---|---:|\n| Mad | 300 |")
    assert '<th scope="col">Post</th>' in made
    assert '<td class="right">300</td>' in made
    assert "style" not in made


def test_a_link_to_what_is_not_public_loses_its_link_and_is_told_to_the_secretary():
    here = "/moeder/2026-03-12/"
    text = f"Se [mødet](/moeder/2026-05-07/), [punktet]({here}#punkt-1) og [et lukket]({here}#punkt-8)."
    public = archive(meeting(date(2026, 3, 12), item(text=text), closed("2")))
    site = assemble(public)
    shown = pages_of(site)["moeder/2026-03-12/"].value.items[0].text
    assert shown == ('<p>Se mødet, <a href="/moeder/2026-03-12/#punkt-1">punktet</a> og et lukket.</p>')
    assert site.unlinked == (
        Unlinked("moeder/2026-03-12/", "/moeder/2026-03-12/#punkt-8"),
        Unlinked("moeder/2026-03-12/", "/moeder/2026-05-07/"),
    )


def test_the_link_comes_back_when_its_target_is_public():
    text = "Se [mødet](/moeder/2026-05-07/)."
    site = assemble(archive(meeting(date(2026, 3, 12), item(text=text)), meeting(date(2026, 5, 7))))
    assert '<a href="/moeder/2026-05-07/">' in pages_of(site)["moeder/2026-03-12/"].value.items[0].text
    assert site.unlinked == ()


def test_a_whole_address_of_the_site_is_a_link_within_it():
    url = "https://udsatteraad.example/"
    text = f"Se [mødet]({url}moeder/2026-05-07/), [siden]({url}) og [et andet](https://udsatteraad.example.org/)."
    links = tuple(PublishedLink(url=url + path, title=path) for path in ("moeder/2026-05-07/", "soeg/?q=bolig"))
    other = PublishedLink(url="https://eksempel.example/", title="Andet")
    linking = item(text=text, links=(*links, other))
    site = assemble(archive(meeting(date(2026, 3, 12), linking), hearings=(hearing(links=links),)))
    shown = pages_of(site)["moeder/2026-03-12/"].value.items[0]
    assert shown.text == (
        '<p>Se mødet, <a href="/">siden</a> og <a href="https://udsatteraad.example.org/">et andet</a>.</p>'
    )
    assert [link.address for link in shown.links] == ["soeg/?q=bolig", "https://eksempel.example/"]
    assert [link.address for link in pages_of(site)["hoeringer/budget-2027/"].value.links] == ["soeg/?q=bolig"]
    assert {one.target for one in site.unlinked} == {"/moeder/2026-05-07/"}
    later = assemble(archive(meeting(date(2026, 3, 12), linking), meeting(date(2026, 5, 7))))
    assert '<a href="/moeder/2026-05-07/">' in pages_of(later)["moeder/2026-03-12/"].value.items[0].text
    assert later.unlinked == ()


def test_links_to_lists_with_a_query_stay():
    assert "<a" in Texts({"soeg/"}).html("[søg](/soeg/?q=bolig)", "")


def test_headings_never_skip_a_level_nor_get_an_id():
    made = safe_html("# Et\n\n#### To\n\n## Tre\n\n###### Fire\n\n# Fem", 3)
    assert re.findall(r"<(h\d)", made) == ["h4", "h5", "h5", "h6", "h4"]
