from __future__ import annotations

from pathlib import Path

import pytest

from generator.audit import Fault
from tests.audit.faults import MEETING, Case, appended, body, both, case, found, head, one, replaced, written
from tests.rendering.example import URL

PAGE = (
    "<!doctype html>\n<html lang='da'><head><title>x</title><meta name='referrer' content='no-referrer'>\n"
    "<meta name='robots' content='noindex'></head><body>x</body></html>"
)

LINKS = [
    one("link", body('<a href="../2026-05-21/">x</a>'), Fault.LINK, "/moeder/2026-05-21/"),
    one("no slash", body('<a href="../../moeder">x</a>'), Fault.LINK, "/moeder"),
    one("base path", body('<a href="/moeder/">x</a>'), Fault.LINK, "/moeder/"),
    one("own url", body(f'<a href="{URL}emner/">x</a>'), Fault.LINK, "/emner/"),
    one("own url, http", body('<a href="http://KOMMUNE.example/udsatteraad/x/">x</a>'), Fault.LINK, "/x/"),
    one("upwards", body('<a href="../../../../x/">x</a>'), Fault.LINK, "/x/"),
    one("above", body('<a href="../../../moeder/x/">x</a>'), Fault.LINK, "/moeder/x/"),
    one("over the end of a line", body('<a\nhref="../2026-05-21/">x</a>'), Fault.LINK, "/moeder/2026-05-21/"),
    one("image", body('<img src="../../bilag/kort.png" alt="">'), Fault.LINK, "/bilag/kort.png"),
    case(
        "srcset",
        body('<img srcset="../../a.png 2x, ../../b.png 3x" alt="">'),
        (Fault.LINK, MEETING, "/a.png"),
        (Fault.LINK, MEETING, "/b.png"),
    ),
    one("form", body('<form action="../../find/"></form>'), Fault.LINK, "/find/"),
    one("script file", head('<script src="../../raad.js"></script>'), Fault.LINK, "/raad.js"),
    one("font", appended("assets/raad.css", "a{src:url(f.woff2)}"), Fault.LINK, "/assets/f.woff2", "assets/raad.css"),
    case("base tag", head('<base href="../../">'), (Fault.UNKNOWN, MEETING, "<base>")),
    one("relative in 404", body('<a href="moeder/">x</a>', "404.html"), Fault.RELATIVE, "moeder/", "404.html"),
    one("anchor here", body('<a href="#punkt-9">x</a>'), Fault.ANCHOR, "/moeder/2026-03-12/#punkt-9"),
    one("anchor there", body('<a href="../2026-04-16/#punkt-9">x</a>'), Fault.ANCHOR, "/moeder/2026-04-16/#punkt-9"),
    one("anchor by root", body('<a href="../../moeder/#punkt-9">x</a>'), Fault.ANCHOR, "/moeder/#punkt-9"),
]

THIRD_PARTIES = [
    one("script", head('<script src="https://cdn.example/x.js"></script>'), Fault.THIRD_PARTY, "cdn.example"),
    one("any scheme", body('<img src="//cdn.example/x.png" alt="">'), Fault.THIRD_PARTY, "cdn.example"),
    one("backslashes", body(r'<img src="\\cdn.example\x.png" alt="">'), Fault.THIRD_PARTY, "cdn.example"),
    one("spaced", body('<img src=" ht\ntps://cdn.example/" alt="">'), Fault.THIRD_PARTY, "cdn.example"),
    one("references", body('<img src="https:&#x2f;&sol;cdn.example/">'), Fault.THIRD_PARTY, "cdn.example"),
    one("style", head('<link rel="stylesheet" href="https://cdn.example/">'), Fault.THIRD_PARTY, "cdn.example"),
    case(
        "preload",
        head('<link rel="preconnect" href="https://cdn.example/">'),
        (Fault.THIRD_PARTY, MEETING, "cdn.example"),
        (Fault.UNKNOWN, MEETING, "<link rel=preconnect>"),
    ),
    case(
        "frame",
        body('<iframe src="https://kort.example/"></iframe>'),
        (Fault.THIRD_PARTY, MEETING, "kort.example"),
        (Fault.UNKNOWN, MEETING, "<iframe>"),
    ),
    case(
        "drawing",
        body('<svg><use href="https://cdn.example/#a"/></svg>'),
        (Fault.THIRD_PARTY, MEETING, "cdn.example"),
        (Fault.UNKNOWN, MEETING, "<svg>"),
        (Fault.UNKNOWN, MEETING, "<use>"),
    ),
    one("form out", body('<form action="https://form.example/"></form>'), Fault.THIRD_PARTY, "form.example"),
    case(
        "ping",
        body('<a href="../" ping="https://ping.example/">x</a>'),
        (Fault.THIRD_PARTY, MEETING, "ping.example"),
        (Fault.UNKNOWN, MEETING, "<a ping>"),
    ),
    case(
        "refresh",
        head('<meta http-equiv="refresh" content="0; URL=https://r.example/">'),
        (Fault.THIRD_PARTY, MEETING, "r.example"),
        (Fault.UNKNOWN, MEETING, "<meta http-equiv=refresh>"),
    ),
    case(
        "style attribute",
        body('<p style="background:url(//s.example/a)">x</p>'),
        (Fault.THIRD_PARTY, MEETING, "s.example"),
        (Fault.HIDDEN, MEETING, "<p style>"),
    ),
]

CODE = [
    one("handler", body('<p onclick="x()">x</p>'), Fault.SCRIPT, "<p onclick>"),
    one("handler, loud", body("<P ONCLICK=x()>x</P>"), Fault.SCRIPT, "<p onclick>"),
    one("handler, odd", body("<img src=../../robots.txt/onERROR=x() alt>"), Fault.BROKEN, "<i"),
    one("handler, slash", body("<p/onfocus\n=x>x</p>"), Fault.BROKEN, "<p"),
    one("javascript", body('<a href="javascript:x()">x</a>'), Fault.SCRIPT, "javascript:"),
    one("javascript, odd", body('<a href=" Java&#10;Script:x()">x</a>'), Fault.SCRIPT, "javascript:"),
    case(
        "data",
        body('<iframe src="data:text/html,x"></iframe>'),
        (Fault.SCRIPT, MEETING, "data:"),
        (Fault.UNKNOWN, MEETING, "<iframe>"),
    ),
    one("inline", head("<script>x()</script>"), Fault.SCRIPT, "<script>"),
    one("inline, beside a file", head('<script src="../../soeg/">x()</script>'), Fault.SCRIPT, "<script>"),
    one("state", head('<script type="application/json">{"a": 1}</script>'), Fault.SCRIPT, "<script>"),
    one("script without end", body('<script src="../../soeg/">'), Fault.BROKEN, "</script>"),
]

HIDDEN = [
    one("comment", body("<!-- Sagen om naboen -->"), Fault.HIDDEN, "<!-- -->"),
    one("comment on lines", body("<!-- Sagen\nom\nnaboen -->"), Fault.HIDDEN, "<!-- -->"),
    one("bogus comment", body("<! Sagen om naboen>"), Fault.HIDDEN, "<!-- -->"),
    one("question", body("<? Sagen om naboen>"), Fault.HIDDEN, "<!-- -->"),
    one("slash", body("</ Sagen om naboen>"), Fault.HIDDEN, "<!-- -->"),
    one("danish slash", body("</ørsted>"), Fault.HIDDEN, "<!-- -->"),
    one("end tag", body('<p>x</p class="sagen">'), Fault.BROKEN, "</"),
    one("no end", body("<p class='Sagen om naboen"), Fault.BROKEN, "<p"),
    one("hidden", body("<p hidden>Sagen om naboen</p>"), Fault.HIDDEN, "<p hidden>"),
    one("hidden until", body('<p hidden="until-found">x</p>'), Fault.HIDDEN, "<p hidden>"),
    one("style", body('<p style="display:none">x</p>'), Fault.HIDDEN, "<p style>"),
    one("class", body('<p class="hidden">x</p>'), Fault.HIDDEN, "<p class=hidden>"),
    one("input", body('<input type="hidden" value="x">'), Fault.HIDDEN, "<input type=hidden>"),
    case(
        "template",
        body("<template>x</template>"),
        (Fault.UNKNOWN, MEETING, "<template>"),
    ),
    case(
        "style element",
        head("<style>p{display:none}</style>"),
        (Fault.HIDDEN, MEETING, "<style>"),
        (Fault.UNKNOWN, MEETING, "<style>"),
    ),
    one(
        "style sheet",
        both(body('<p class="sagen">x</p>'), appended("assets/raad.css", "@media print{p, .sagen { display : none }}")),
        Fault.HIDDEN,
        ".sagen",
        "assets/raad.css",
    ),
    one(
        "style sheet, small",
        both(body('<p class="sagen">x</p>'), appended("assets/raad.css", "h1 .sagen{color:red;font-size:0}")),
        Fault.HIDDEN,
        "h1 .sagen",
        "assets/raad.css",
    ),
    one("twice", body('<p title="a" title="b">x</p>'), Fault.BROKEN, "<p>"),
]

UNKNOWN = [
    one("attribute", body('<p data-sag="x">x</p>'), Fault.UNKNOWN, "<p data-sag>"),
    one("attribute, twice in a line", body("<p data-sag>x</p><p data-sag>x</p>"), Fault.UNKNOWN, "<p data-sag>"),
    one("microdata", body("<p itemscope>x</p>"), Fault.UNKNOWN, "<p itemscope>"),
    one("element", body("<dialog>x</dialog>"), Fault.UNKNOWN, "<dialog>"),
    one("id", body('<h2 id="lukket-sag-om-nabo">x</h2>'), Fault.UNKNOWN, 'id="lukket-sag-om-nabo"'),
    one("meta", head('<meta name="author" content="x">'), Fault.UNKNOWN, "<meta name=author>"),
    case(
        "property",
        head('<meta property="og:title">'),
        (Fault.UNKNOWN, MEETING, "<meta name=>"),
        (Fault.UNKNOWN, MEETING, "<meta property>"),
    ),
    one("encoding", head('<meta charset="utf-7">'), Fault.UNKNOWN, "<meta charset>"),
    one("generator", head('<meta name="generator" content="x">'), Fault.TRACE, "<meta name=generator>"),
    one("relation", head('<link rel="author" href="../../">'), Fault.UNKNOWN, "<link rel=author>"),
    one(
        "referrer",
        replaced("no-referrer", "origin", MEETING),
        Fault.ABSENT,
        '<meta name="referrer" content="no-referrer">',
    ),
    one("empty page", written("tom/index.html", ""), Fault.BROKEN, "html", "tom/index.html"),
    one("no text", written("404.html", b"\xff\xfe"), Fault.BROKEN, "utf-8", "404.html"),
    one("title", replaced("</title>", "", MEETING), Fault.BROKEN, "</title>"),
]


@pytest.mark.parametrize("fault", [*LINKS, *THIRD_PARTIES, *CODE, *HIDDEN, *UNKNOWN], ids=lambda fault: fault.name)
def test_each_fault_of_a_page_is_found_and_nothing_else(folder: Path, fault: Case) -> None:
    fault.do(folder)
    assert found(folder) == fault.expected


HARMLESS = {
    "elsewhere": '<a href="https://eksempel.example/">x</a><a href="http://eksempel.example/?a=b#c">x</a>',
    "own host, above the base": '<a href="https://kommune.example/politik/">x</a>',
    "mail and phone": '<a href="mailto:raad@eksempel.example">x</a><a href="tel:+4500000000">x</a>',
    "own file in many spellings": (
        f'<a href="{URL}moeder/">x</a><a href="/udsatteraad/moeder/">x</a>'
        '<a href="//kommune.example/udsatteraad/">x</a>'
        '<a href="./">x</a><a href="">x</a><a href="../../moeder/./2026-03-12/../2026-04-16/#punkt-1">x</a>'
        '<a href="../../soeg/?q=tand#top">x</a><a href="../../%6Doeder/">x</a><a href="?q=x#punkt-%31">x</a>'
        '<a href="#:~:text=x">x</a><a href="../../feed.xml#x">x</a><a href="../2026-04-16/#punkt-1">x</a>'
    ),
    "image data": '<img alt="" src="data:image/png;base64,AA==">',
    "another's page": '<link rel="alternate" href="https://eksempel.example/">',
    "text only": "<p>onclick=x javascript:x &lt;script src=https://cdn.example&gt; 1 < 2 url(https://s.example/)</p>",
    "odd but clear": "<p class=a title='b < c > d'>x</p ><br/><BR>",
    "over the end of a line": '<p class="a"\n  title="b\nc"\n>x</p>',
    "for screen readers": '<label class="hidden">x</label>',
    "the search page's": '<div class="search__filter" hidden>x</div>',
    "a script of the site's own": '<script src="../../pagefind/pagefind.js"></script>',
    "an item's place": '<h2 id="punkt-2-1-b">x</h2><h2 id="punkt-a">x</h2>',
}


@pytest.mark.parametrize("html", HARMLESS.values(), ids=HARMLESS.keys())
def test_what_is_fine_is_left_alone(folder: Path, html: str) -> None:
    body(html)(folder)
    assert found(folder) == frozenset()


def test_a_fault_in_words_that_many_pages_have_is_told_of_each(folder: Path) -> None:
    for name in ("a", "b", "c"):
        written(f"emner/{name}/index.html", PAGE.replace("<body>", "<body>\n<a href='../../x/'>x</a>\n"))(folder)
    assert found(folder) == {(Fault.LINK, f"emner/{name}/index.html", "/x/") for name in ("a", "b", "c")}


def test_the_same_words_lead_elsewhere_from_another_page(folder: Path) -> None:
    for name in ("emner/a/b", "emner/c"):
        written(f"{name}/index.html", PAGE.replace("<body>", "<body>\n<a href='../moeder/'>x</a>\n"))(folder)
    assert found(folder) == {
        (Fault.LINK, "emner/a/b/index.html", "/emner/a/moeder/"),
        (Fault.LINK, "emner/c/index.html", "/emner/moeder/"),
    }


def test_many_files_are_read_on_all_cores_with_the_same_result(folder: Path) -> None:
    for number in range(450):
        link = f"<body>\n<a href='../{number + 1}/'>x</a>"
        written(f"emner/{number}/index.html", PAGE.replace("<body>", link))(folder)
    assert found(folder) == {(Fault.LINK, "emner/449/index.html", "/emner/450/")}
