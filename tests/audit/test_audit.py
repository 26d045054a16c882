import gzip
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.audit import Problem, audit
from generator.rendering import publish
from generator.rendering.manifest import write_manifest
from tests.rendering.example import FILTERS, TRANSLATIONS, URL, meeting, site, write_theme

MEETING = "moeder/2026-03-12/index.html"


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("audit")
    theme = write_theme(folder / "theme")
    example = site(meeting("2026-03-12"), meeting("2026-04-16"))
    assert publish(example, TRANSLATIONS, FILTERS, theme, folder / "site") == ()
    return folder / "site"


@pytest.fixture
def folder(finished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished, tmp_path / "site"))


def test_a_good_folder_has_no_problems(folder: Path) -> None:
    assert audit(folder, URL) == ()


@dataclass(frozen=True)
class Fault:
    """What is done to a good folder, and the problem that it must give."""

    name: str
    do: Callable[[Path], object]
    rule: str
    path: str
    words: str


def body(html: str, name: str = MEETING) -> Callable[[Path], object]:
    return replaced("</article>", f"{html}</article>", name)


def head(html: str, name: str = MEETING) -> Callable[[Path], object]:
    return replaced("</head>", f"{html}</head>", name)


def replaced(old: str, new: str, name: str) -> Callable[[Path], object]:
    def do(folder: Path) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")

    return do


def appended(name: str, text: str) -> Callable[[Path], object]:
    def do(folder: Path) -> None:
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(text)

    return do


def edited_fragment(**changes: object) -> Callable[[Path], object]:
    def do(folder: Path) -> None:
        for path in sorted(folder.glob("pagefind/fragment/*")):
            fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
            if fragment["url"] == "/moeder/2026-03-12/":
                content = b"pagefind_dcd" + json.dumps(fragment | changes).encode()
                path.write_bytes(gzip.compress(content, mtime=0))

    return do


def written(name: str, content: str) -> Callable[[Path], object]:
    def do(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")

    return do


PAGE = "<!doctype html><html lang='da'><head><title>x</title></head><body>x</body></html>"
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="{self}"/>'
    '<entry><link href="{entry}"/></entry></feed>'
)
JSON = '{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"url": "{url}", "content_html": "{html}"}}]}}'

FAULTS = [
    # Links and anchors
    Fault("link", body('<a href="../2026-05-21/">x</a>'), "link", MEETING, "/moeder/2026-05-21/"),
    Fault("no slash", body('<a href="../../moeder">x</a>'), "link", MEETING, "/moeder"),
    Fault("base path", body('<a href="/moeder/">x</a>'), "link", MEETING, "leads to nothing"),
    Fault("own url", body(f'<a href="{URL}emner/">x</a>'), "link", MEETING, "/emner/"),
    Fault("own url, http", body('<a href="http://KOMMUNE.example/udsatteraad/x/">x</a>'), "link", MEETING, "/x/"),
    Fault("above", body('<a href="../../../moeder/x/">x</a>'), "link", MEETING, "/moeder/x/"),
    Fault("image", body('<img src="../../bilag/kort.png" alt="">'), "link", MEETING, "/bilag/kort.png"),
    Fault("srcset", body('<img srcset="../../a.png 2x, ../../b.png 3x" alt="">'), "link", MEETING, "/b.png"),
    Fault("form", body('<form action="../../find/"></form>'), "link", MEETING, "/find/"),
    Fault("script file", head('<script src="../../raad.js"></script>'), "link", MEETING, "/raad.js"),
    Fault(
        "font", appended("assets/raad.css", "a{src:url(font.woff2)}"), "link", "assets/raad.css", "/assets/font.woff2"
    ),
    Fault("base tag", head('<base href="../">'), "link", MEETING, "base"),
    Fault("relative in 404", body('<a href="moeder/">x</a>', "404.html"), "link", "404.html", "any address"),
    Fault("anchor here", body('<a href="#punkt-9">x</a>'), "anchor", MEETING, "#punkt-9"),
    Fault("anchor there", body('<a href="../2026-04-16/#punkt-9">x</a>'), "anchor", MEETING, "2026-04-16/#punkt-9"),
    # Third parties
    Fault("script", head('<script src="https://cdn.example/x.js"></script>'), "third-party", MEETING, "cdn.example"),
    Fault("any scheme", body('<img src="//cdn.example/x.png" alt="">'), "third-party", MEETING, "cdn.example"),
    Fault("backslashes", body(r'<img src="\\cdn.example\x.png" alt="">'), "third-party", MEETING, "cdn.example"),
    Fault("spaced", body('<img src=" ht\ntps://cdn.example/" alt="">'), "third-party", MEETING, "cdn.example"),
    Fault("style", head('<link rel="stylesheet" href="https://cdn.example/">'), "third-party", MEETING, "cdn.example"),
    Fault(
        "preload", head('<link rel="preconnect" href="https://cdn.example/">'), "third-party", MEETING, "cdn.example"
    ),
    Fault("frame", body('<iframe src="https://kort.example/"></iframe>'), "third-party", MEETING, "kort.example"),
    Fault("svg", body('<svg><use href="https://cdn.example/#a"/></svg>'), "third-party", MEETING, "cdn.example"),
    Fault("form out", body('<form action="https://form.example/"></form>'), "third-party", MEETING, "form.example"),
    Fault("ping", body('<a href="../" ping="https://ping.example/">x</a>'), "third-party", MEETING, "ping.example"),
    Fault("poster", body('<video poster="https://v.example/"></video>'), "third-party", MEETING, "v.example"),
    Fault("object", body('<object data="https://o.example/"></object>'), "third-party", MEETING, "o.example"),
    Fault(
        "refresh",
        head('<meta http-equiv="refresh" content="0; URL=https://r.example/">'),
        "third-party",
        MEETING,
        "r.example",
    ),
    Fault("style tag", head("<style>@import 'https://s.example/';</style>"), "third-party", MEETING, "s.example"),
    Fault("style attribute", body('<p style="background:url(//s.example/a)">'), "third-party", MEETING, "s.example"),
    Fault(
        "import", appended("assets/raad.css", '@import "https://s.example/";'), "third-party", "assets/raad.css", "s.ex"
    ),
    Fault(
        "url", appended("assets/raad.css", "a{b:url( 'https://s.example/' )}"), "third-party", "assets/raad.css", "s.ex"
    ),
    # Code in pages
    Fault("handler", body('<p onclick="x()">x</p>'), "script", MEETING, "onclick"),
    Fault("handler, odd", body("<img src=../../robots.txt/onERROR=x() alt>"), "link", MEETING, "robots.txt"),
    Fault("handler, slash", body("<p/onfocus\n=x>x</p>"), "script", MEETING, "onfocus"),
    Fault("javascript", body('<a href="javascript:x()">x</a>'), "script", MEETING, "javascript"),
    Fault("javascript, odd", body('<a href=" Java&#10;Script:x()">x</a>'), "script", MEETING, "javascript"),
    Fault("data", body('<iframe src="data:text/html,x"></iframe>'), "script", MEETING, "data"),
    # Sitemap
    Fault("not in the sitemap", written("hemmelig/index.html", PAGE), "sitemap", "hemmelig/index.html", "is not in"),
    Fault(
        "sitemap too long",
        replaced("</urlset>", f"<url><loc>{URL}x/</loc></url></urlset>", "sitemap.xml"),
        "sitemap",
        "x/index.html",
        "no page",
    ),
    Fault(
        "unlisted in sitemap",
        replaced("</urlset>", f"<url><loc>{URL}soeg/</loc></url></urlset>", "sitemap.xml"),
        "sitemap",
        "soeg/index.html",
        "may be listed",
    ),
    Fault(
        "foreign in sitemap",
        replaced("</urlset>", "<url><loc>https://x.example/</loc></url></urlset>", "sitemap.xml"),
        "sitemap",
        "sitemap.xml",
        "x.example",
    ),
    Fault("no sitemap", lambda folder: (folder / "sitemap.xml").unlink(), "sitemap", "sitemap.xml", "missing"),
    Fault("broken sitemap", written("sitemap.xml", "<urlset>"), "sitemap", "sitemap.xml", "cannot be read"),
    Fault("empty page", written("tom/index.html", ""), "page", "tom/index.html", "empty"),
    # Feeds
    Fault(
        "feed link", replaced("/2026-03-12/#punkt-1<", "/2026-05-21/<", "feed.xml"), "link", "feed.xml", "2026-05-21"
    ),
    Fault("feed anchor", replaced("#punkt-1<", "#punkt-9<", "feed.xml"), "anchor", "feed.xml", "#punkt-9"),
    Fault(
        "feed to a file",
        replaced("moeder/2026-03-12/#punkt-1<", "robots.txt<", "feed.xml"),
        "feed",
        "feed.xml",
        "no page",
    ),
    Fault(
        "feed out",
        replaced(f"{URL}moeder/2026-03-12/#punkt-1<", "https://x.example/<", "feed.xml"),
        "feed",
        "feed.xml",
        "out of the site",
    ),
    Fault(
        "feed relative",
        replaced(f'href="{URL}moeder/"', 'href="/moeder/"', "feed.xml"),
        "feed",
        "feed.xml",
        "whole URL",
    ),
    Fault(
        "feed html", replaced(f'href="{URL}moeder/"', f'href="{URL}emner/"', "feed.xml"), "link", "feed.xml", "/emner/"
    ),
    Fault(
        "feed code",
        replaced(f'href="{URL}moeder/"', 'href="javascript:x"', "feed.xml"),
        "script",
        "feed.xml",
        "javascript",
    ),
    Fault("feed self", replaced('feed.xml" rel', 'andet.xml" rel', "feed.xml"), "feed", "feed.xml", "elsewhere"),
    Fault(
        "atom", written("feed.atom", ATOM.format(self=f"{URL}feed.atom", entry=f"{URL}x/")), "link", "feed.atom", "/x/"
    ),
    Fault(
        "atom self", written("feed.atom", ATOM.format(self=f"{URL}x.atom", entry=URL)), "feed", "feed.atom", "elsewhere"
    ),
    Fault("json", written("feed.json", JSON.format(url=f"{URL}x/", html="")), "link", "feed.json", "/x/"),
    Fault(
        "json html", written("feed.json", JSON.format(url=URL, html="<a href='/x/'>")), "feed", "feed.json", "whole URL"
    ),
    # Search
    Fault("found, not searchable", replaced('name="raad-search"', 'name="x"', MEETING), "search", MEETING, "says so"),
    Fault("hit without a page", edited_fragment(url="/lukket/"), "search", "lukket/index.html", "says so"),
    Fault("searchable, not found", edited_fragment(url="/lukket/"), "search", MEETING, "cannot"),
    Fault("hit without an anchor", edited_fragment(anchors=[{"id": "punkt-9"}]), "search", MEETING, "#punkt-9"),
    Fault(
        "broken fragment",
        written("pagefind/fragment/da_0.pf_fragment", "x"),
        "search",
        "pagefind/fragment/da_0.pf_fragment",
        "cannot be read",
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_each_fault_is_found(folder: Path, fault: Fault) -> None:
    fault.do(folder)
    write_manifest(folder)
    found = audit(folder, URL)
    assert any(
        (problem.rule, problem.path) == (fault.rule, fault.path) and fault.words in problem.detail for problem in found
    ), found


HARMLESS = {
    "elsewhere": '<a href="https://eksempel.example/">x</a><a href="http://eksempel.example/?a=b#c">x</a>',
    "own host, above the base": '<a href="https://kommune.example/politik/">x</a>',
    "mail and phone": '<a href="mailto:raad@eksempel.example">x</a><a href="tel:+4500000000">x</a>',
    "own file in many spellings": (
        f'<a href="{URL}moeder/">x</a><a href="/udsatteraad/moeder/">x</a>'
        '<a href="//kommune.example/udsatteraad/">x</a>'
        '<a href="./">x</a><a href="">x</a><a href="../../moeder/./2026-03-12/../2026-04-16/#punkt-1">x</a>'
        '<a href="../../soeg/?q=tand#top">x</a><a href="../../%6Doeder/">x</a><a href="?q=x#punkt-%31">x</a>'
        '<a href="#:~:text=x">x</a><a href="../../feed.xml#x">x</a>'
    ),
    "image data": '<img alt="" src="data:image/png;base64,AA=="><p style="background:url(data:image/png,x)">',
    "canonical elsewhere": '<link rel="alternate" href="https://eksempel.example/">',
    "text only": "<p>onclick=x javascript:x &lt;script src=https://cdn.example&gt; url(https://s.example/)</p>",
}


@pytest.mark.parametrize("html", HARMLESS.values(), ids=HARMLESS.keys())
def test_what_is_fine_is_left_alone(folder: Path, html: str) -> None:
    body(html)(folder)
    write_manifest(folder)
    assert audit(folder, URL) == ()


def test_a_style_sheet_may_use_its_neighbours_and_data(folder: Path) -> None:
    css = """/* url(https://s.example/) @import "https://s.example/" */
    a { b: url(raad.css); c: url('data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg">'); d: url(#e) }"""
    appended("assets/raad.css", css)(folder)
    write_manifest(folder)
    assert audit(folder, URL) == ()


MANIFEST_FAULTS = {
    "unlisted": (written("bilag/ekstra.pdf", "x"), "bilag/ekstra.pdf", "is not in the manifest"),
    "hidden": (written(".env", "x"), ".env", "is not in the manifest"),
    "missing": (lambda folder: (folder / "robots.txt").unlink(), "robots.txt", "but not in the folder"),
    "changed": (replaced("Allow", "Avoid", "robots.txt"), "robots.txt", "differs"),
    "no manifest": (lambda folder: (folder / "manifest.json").unlink(), "manifest.json", "missing"),
    "not json": (written("manifest.json", "{"), "manifest.json", "cannot be read"),
    "other json": (written("manifest.json", '{"files": {"a": 1}}'), "manifest.json", "cannot be read"),
    "link": (lambda folder: (folder / "a").symlink_to("robots.txt"), "a", "symbolic link"),
    "linked folder": (lambda folder: (folder / "b").symlink_to("moeder"), "b", "symbolic link"),
}


@pytest.mark.parametrize(("do", "path", "words"), MANIFEST_FAULTS.values(), ids=MANIFEST_FAULTS.keys())
def test_the_manifest_must_match(folder: Path, do: Callable[[Path], object], path: str, words: str) -> None:
    do(folder)
    assert [(problem.rule, problem.path) for problem in audit(folder, URL) if words in problem.detail] == [
        ("manifest", path)
    ]


def test_many_files_are_read_on_all_cores_with_the_same_result(folder: Path) -> None:
    for number in range(450):
        written(f"emner/{number}/index.html", PAGE.replace("<body>", f"<body><a href='../{number + 1}/'>"))(folder)
    write_manifest(folder)
    found = audit(folder, URL)
    assert Problem("link", "emner/449/index.html", "leads to nothing: /emner/450/") in found
    assert {problem.rule for problem in found} == {"link", "sitemap"}
    assert len(found) == 451
    assert [problem.path for problem in found] == sorted(problem.path for problem in found)


def test_a_missing_folder_is_a_problem_and_not_an_exception(tmp_path: Path) -> None:
    assert {problem.rule for problem in audit(tmp_path / "missing", URL)} == {"manifest", "sitemap"}
