from __future__ import annotations

import gzip
import struct
import zlib
from pathlib import Path

import pytest

from generator.audit import Fault
from tests.audit.faults import (
    Case,
    Change,
    appended,
    body,
    both,
    case,
    found,
    one,
    replaced,
    written,
)
from tests.rendering.example import URL

CSS, ICON = "assets/raad.css", "assets/favicon.svg"
CALENDAR = "BEGIN:VCALENDAR\r\n{}\r\nEND:VCALENDAR\r\n"
EVENT = (
    "VERSION:2.0\r\nBEGIN:VEVENT\r\nUID:moede@raad\r\nDTSTART;TZID=Europe/Copenhagen:20260312T160000\r\n"
    f"SUMMARY:Møde i rå\r\n det\r\nURL:{URL}moeder/2026-03-12/\r\nEND:VEVENT"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="{self}"/>'
    '<entry><link href="{entry}"/><content type="html">{html}</content></entry></feed>'
)
JSON = '{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"url": "{url}", "content_html": "{html}"}}]}}'


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(*more: bytes, after: bytes = b"") -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    picture = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + header + picture + b"".join(more) + chunk(b"IEND", b"") + after


def icon(picture: bytes, after: bytes = b"") -> bytes:
    return struct.pack("<HHHBBBBHHII", 0, 1, 1, 1, 1, 0, 0, 1, 32, len(picture), 22) + picture + after


def font(kind: bytes = b"wOF2", place: int = 32, length: int = 0) -> bytes:
    content = bytearray(kind + bytes(60))
    content[place : place + 4] = struct.pack(">I", length)
    return bytes(content)


def packed(content: bytes, **how: int) -> bytes:
    return gzip.compress(content, **({"mtime": 0} | how))


def with_feed(name: str, content: str) -> Change:
    """A feed that the meeting's page leads to."""
    return both(written(name, content), body(f'<a type="application/atom+xml" href="../../{name}">x</a>'))


KINDS = [
    one("no ending", written(".env", "x"), Fault.KIND, "", ".env"),
    one("attachment", written("bilag/ekstra.docx", "x"), Fault.KIND, "docx", "bilag/ekstra.docx"),
    one("backup", written("feed.xml~", "x"), Fault.KIND, "xml~", "feed.xml~"),
    one("notes", written("noter.txt", "x"), Fault.KIND, "txt", "noter.txt"),
    one("source map", written("assets/raad.css.map", "{}"), Fault.KIND, "map", "assets/raad.css.map"),
    one("link", lambda folder: (folder / "a").symlink_to("robots.txt"), Fault.KIND, "symlink", "a"),
    one("linked folder", lambda folder: (folder / "b").symlink_to("moeder"), Fault.KIND, "symlink", "b"),
]

STYLES_AND_SCRIPTS = [
    one("import", appended(CSS, '@import "https://s.example/";'), Fault.THIRD_PARTY, "s.example", CSS),
    one("url", appended(CSS, "a{b:url( 'https://s.example/' )}"), Fault.THIRD_PARTY, "s.example", CSS),
    one("style map", appended(CSS, "/*# sourceMappingURL=a.map */"), Fault.TRACE, "sourceMappingURL", CSS),
    one("style bytes", written(CSS, b"\xff"), Fault.BROKEN, "utf-8", CSS),
    one("script map", written("x.js", "//# sourceMappingURL=x.map"), Fault.TRACE, "sourceMappingURL", "x.js"),
    one("worker", written("x.js", "navigator.serviceWorker.register('y')"), Fault.SCRIPT, "serviceWorker", "x.js"),
    one("fetch", written("x.js", "fetch('https://Cdn.example/x')"), Fault.THIRD_PARTY, "cdn.example", "x.js"),
    one("import", written("x.js", 'import "//cdn.example/x.js"'), Fault.THIRD_PARTY, "cdn.example", "x.js"),
    one("socket", written("x.js", 'new WebSocket("wss://cdn.example/")'), Fault.THIRD_PARTY, "cdn.example", "x.js"),
    one("script bytes", written("x.js", b"\xff"), Fault.BROKEN, "utf-8", "x.js"),
]

ROBOTS = [
    one("secret path", appended("robots.txt", "Disallow: /kladder/\n"), Fault.UNKNOWN, "Disallow", "robots.txt"),
    one("comment", appended("robots.txt", "# kladder\n"), Fault.UNKNOWN, "…", "robots.txt"),
    one("other map", appended("robots.txt", f"Sitemap: {URL}x.xml\n"), Fault.LINK, f"{URL}x.xml", "robots.txt"),
]

XML = [
    one("broken", written("x.xml", "<a>"), Fault.BROKEN, "xml", "x.xml"),
    one("root", written("x.xml", "<a/>"), Fault.UNKNOWN, "<a>", "x.xml"),
    one("comment", replaced("<channel>", "<!-- x --><channel>", "feed.xml"), Fault.HIDDEN, "<!-- -->", "feed.xml"),
    one("after", appended("feed.xml", "<!-- x -->"), Fault.HIDDEN, "<!-- -->", "feed.xml"),
    one("instruction", appended("sitemap.xml", "<?x y?>"), Fault.HIDDEN, "<!-- -->", "sitemap.xml"),
    one(
        "entity",
        written(
            ICON, '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"><title>&a;</title></svg>'
        ),
        Fault.UNKNOWN,
        "<!DOCTYPE>",
        ICON,
    ),
    one("drawn script", replaced("<circle", "<script/><circle", ICON), Fault.SCRIPT, "<script>", ICON),
    one("drawn handler", replaced("<circle", '<circle onload="x"', ICON), Fault.SCRIPT, "<circle onload>", ICON),
    one("drawn style", replaced("<circle", '<circle style="x"', ICON), Fault.UNKNOWN, "<circle style>", ICON),
    one("drawn data", replaced("<circle", "<metadata/><circle", ICON), Fault.UNKNOWN, "<metadata>", ICON),
    one("drawn other", replaced("<circle", '<a xmlns="urn:x"/><circle', ICON), Fault.UNKNOWN, "<a>", ICON),
    one("drawn use", replaced("<circle", '<use href="x.svg#a"/><circle', ICON), Fault.THIRD_PARTY, "<use href>", ICON),
    one("drawn url", replaced("<circle", '<circle fill="url(//x/)"', ICON), Fault.THIRD_PARTY, "<circle fill>", ICON),
    one(
        "lists",
        written("feeds.opml", f'<opml><outline xmlUrl="{URL}x.xml"/></opml>'),
        Fault.LINK,
        "/x.xml",
        "feeds.opml",
    ),
    one(
        "lists, out",
        written("feeds.opml", '<opml><outline xmlUrl="https://x.example/"/></opml>'),
        Fault.THIRD_PARTY,
        "x.example",
        "feeds.opml",
    ),
]

FEEDS = [
    one(
        "link",
        replaced("/2026-03-12/#punkt-1<", "/2026-05-21/<", "feed.xml"),
        Fault.LINK,
        "/moeder/2026-05-21/",
        "feed.xml",
    ),
    one(
        "anchor",
        replaced("2026-03-12/#punkt-1<", "2026-03-12/#punkt-9<", "feed.xml"),
        Fault.ANCHOR,
        "/moeder/2026-03-12/#punkt-9",
        "feed.xml",
    ),
    one(
        "to a file",
        replaced("moeder/2026-03-12/#punkt-1<", "robots.txt<", "feed.xml"),
        Fault.FEED,
        f"{URL}robots.txt",
        "feed.xml",
    ),
    one(
        "out",
        replaced(f"{URL}moeder/2026-03-12/#punkt-1<", "https://x.example/<", "feed.xml"),
        Fault.FEED,
        "https://x.example/",
        "feed.xml",
    ),
    one(
        "relative", replaced(f'href="{URL}moeder/"', 'href="/moeder/"', "feed.xml"), Fault.FEED, "/moeder/", "feed.xml"
    ),
    one("html", replaced(f'href="{URL}moeder/"', f'href="{URL}emner/"', "feed.xml"), Fault.LINK, "/emner/", "feed.xml"),
    one(
        "code",
        replaced(f'href="{URL}moeder/"', 'href="javascript:x"', "feed.xml"),
        Fault.SCRIPT,
        "javascript:",
        "feed.xml",
    ),
    one(
        "comment in html",
        replaced("&lt;p&gt;Se", "&lt;!-- x --&gt;Se", "feed.xml"),
        Fault.HIDDEN,
        "<!-- -->",
        "feed.xml",
    ),
    case(
        "script in html",
        replaced("&lt;p&gt;Se", f"&lt;script src='{URL}feed.xml'&gt;&lt;/script&gt;Se", "feed.xml"),
        (Fault.UNKNOWN, "feed.xml", "<script>"),
    ),
    one("half a tag", replaced("&lt;p&gt;Se", "&lt;p title='Se", "feed.xml"), Fault.BROKEN, "<p", "feed.xml"),
    one("self", replaced('feed.xml" rel', 'andet.xml" rel', "feed.xml"), Fault.FEED, f"{URL}andet.xml", "feed.xml"),
    one(
        "atom",
        with_feed("f.atom", ATOM.format(self=f"{URL}f.atom", entry=f"{URL}x/", html="")),
        Fault.LINK,
        "/x/",
        "f.atom",
    ),
    one(
        "atom self",
        with_feed("f.atom", ATOM.format(self=f"{URL}x.atom", entry=URL, html="x")),
        Fault.FEED,
        f"{URL}x.atom",
        "f.atom",
    ),
    one(
        "atom html",
        with_feed("f.atom", ATOM.format(self=f"{URL}f.atom", entry=URL, html="&lt;b onclick='x'&gt;")),
        Fault.SCRIPT,
        "<b onclick>",
        "f.atom",
    ),
    one("json", with_feed("f.json", JSON.format(url=f"{URL}x/", html="")), Fault.LINK, "/x/", "f.json"),
    one("json html", with_feed("f.json", JSON.format(url=URL, html="<a href='/x/'>")), Fault.FEED, "/x/", "f.json"),
    one("json broken", written("f.json", "{"), Fault.BROKEN, "json", "f.json"),
    one("json twice", written("f.json", '{"a": 1, "a": 2}'), Fault.BROKEN, "json", "f.json"),
    one(
        "json without items",
        written("f.json", '{"version": "https://jsonfeed.org/version/1"}'),
        Fault.BROKEN,
        "json",
        "f.json",
    ),
    one("json deep", written("f.json", "[" * 100_000), Fault.BROKEN, "json", "f.json"),
]

CALENDARS = [
    one(name, written("kalender.ics", CALENDAR.format(text)), fault, detail, "kalender.ics")
    for name, text, fault, detail in (
        ("attendee", f"{EVENT}\r\nATTENDEE:mailto:x@eksempel.example", Fault.UNKNOWN, "ATTENDEE"),
        ("organizer", f"{EVENT}\r\nORGANIZER;CN=X:mailto:x@eksempel.example", Fault.UNKNOWN, "ORGANIZER"),
        ("comment", f"{EVENT}\r\nCOMMENT:x", Fault.UNKNOWN, "COMMENT"),
        ("folded", f"{EVENT}\r\nATTEN\r\n DEE:x", Fault.UNKNOWN, "ATTENDEE"),
        ("own", f"{EVENT}\r\nX-SAG:x", Fault.UNKNOWN, "X-SAG"),
        ("no property", f"{EVENT}\r\nSagen om naboen", Fault.UNKNOWN, "…"),
        ("parameter", f"{EVENT}\r\nSUMMARY;ALTREP=x:y", Fault.UNKNOWN, "SUMMARY;ALTREP"),
        ("task", f"BEGIN:VTODO\r\n{EVENT}", Fault.UNKNOWN, "VTODO"),
        ("page", EVENT.replace("2026-03-12/", "2026-05-21/"), Fault.LINK, "/moeder/2026-05-21/"),
        ("page out", EVENT.replace(URL, "https://x.example/"), Fault.THIRD_PARTY, "x.example"),
    )
]

PACKED = [
    one(
        "no gzip",
        written("pagefind/fragment/da_0.pf_fragment", "x"),
        Fault.BROKEN,
        "gzip",
        "pagefind/fragment/da_0.pf_fragment",
    ),
    one(
        "no table",
        written("pagefind/index/da_0.pf_index", packed(b"x")),
        Fault.BROKEN,
        "gzip",
        "pagefind/index/da_0.pf_index",
    ),
    one("no engine", written("pagefind/wasm.xx.pagefind", "x"), Fault.BROKEN, "gzip", "pagefind/wasm.xx.pagefind"),
    one(
        "time",
        written("pagefind/index/da_0.pf_index", packed(b"pagefind_dcd", mtime=1)),
        Fault.TRACE,
        "gzip",
        "pagefind/index/da_0.pf_index",
    ),
    one(
        "name",
        written(
            "pagefind/index/da_0.pf_index", b"\x1f\x8b\x08\x08\0\0\0\0\0\xffkladde\0" + packed(b"pagefind_dcd")[10:]
        ),
        Fault.TRACE,
        "gzip",
        "pagefind/index/da_0.pf_index",
    ),
]

PICTURES = [
    one("words", written("x.png", png(chunk(b"tEXt", b"Author\0Kim"))), Fault.TRACE, "tEXt", "x.png"),
    one("camera", written("x.png", png(chunk(b"eXIf", b"x"))), Fault.TRACE, "eXIf", "x.png"),
    one("time", written("x.png", png(chunk(b"tIME", b"x"))), Fault.TRACE, "tIME", "x.png"),
    one("behind", written("x.png", png(after=b"x")), Fault.TRACE, "IEND", "x.png"),
    one("cut", written("x.png", png()[:-5]), Fault.BROKEN, "png", "x.png"),
    one("no picture", written("x.png", "x"), Fault.BROKEN, "png", "x.png"),
    one("icon with words", written("x.ico", icon(png(chunk(b"tEXt", b"x")))), Fault.TRACE, "tEXt", "x.ico"),
    one("icon, behind", written("x.ico", icon(png(), b"x")), Fault.BROKEN, "ico", "x.ico"),
    one("icon, cut", written("x.ico", icon(png())[:30]), Fault.BROKEN, "ico", "x.ico"),
    one("icon, short", written("x.ico", b"\0\0\1\0"), Fault.BROKEN, "ico", "x.ico"),
    one("icon, none", written("x.ico", bytes(6)), Fault.BROKEN, "ico", "x.ico"),
    one("font words", written("x.woff2", font(length=3)), Fault.TRACE, "woff", "x.woff2"),
    one("font secrets", written("x.woff", font(b"wOFF", 40, 3)), Fault.TRACE, "woff", "x.woff"),
    one("no font", written("x.woff2", "x"), Fault.BROKEN, "woff", "x.woff2"),
    one("short font", written("x.woff2", "wOF2"), Fault.BROKEN, "woff", "x.woff2"),
]


@pytest.mark.parametrize(
    "fault",
    [*KINDS, *STYLES_AND_SCRIPTS, *ROBOTS, *XML, *FEEDS, *CALENDARS, *PACKED, *PICTURES],
    ids=lambda fault: fault.name,
)
def test_each_fault_of_a_file_is_found_and_nothing_else(folder: Path, fault: Case) -> None:
    fault.do(folder)
    assert found(folder) == fault.expected


def test_what_is_fine_in_other_files_is_left_alone(folder: Path) -> None:
    css = """/* url(https://s.example/) @import "https://s.example/" */ .ukendt { display: none }
    a { b: url(raad.css); c: url('data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg">'); d: url(#e) }"""
    appended(CSS, css)(folder)
    written("x.png", png(chunk(b"pHYs", b"x")))(folder)
    written("x.ico", icon(png()))(folder)
    written("x.woff2", font())(folder)
    written("x.woff", font(b"wOFF"))(folder)
    written("kalender.ics", CALENDAR.format(EVENT))(folder)
    written("x.json", '{"a": [{"b": 1}, {"b": null}]}')(folder)
    written("x.js", f"import '{URL}pagefind/pagefind.js'; fetch('/x') // 1//2")(folder)
    written("feeds.opml", f'<opml><outline xmlUrl="{URL}feed.xml" htmlUrl="{URL}"/></opml>')(folder)
    written("x.svg", '<svg xmlns="http://www.w3.org/2000/svg"><g fill="url(#a)"/><use href="#a"/></svg>')(folder)
    with_feed("f.atom", ATOM.format(self=f"{URL}f.atom", entry=f"{URL}moeder/2026-03-12/#punkt-1", html="x"))(folder)
    with_feed("f.json", JSON.format(url=URL, html=f"<a href='{URL}'>x</a>"))(folder)
    assert found(folder) == frozenset()
