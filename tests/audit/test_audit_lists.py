from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.audit import Fault, Problem, audit
from tests.audit.faults import (
    MEETING,
    Case,
    Change,
    as_triples,
    body,
    both,
    edited_fragment,
    found,
    fragment_of_meeting,
    one,
    removed,
    replaced,
    written,
)
from tests.rendering.example import URL

PAGE = "<!doctype html><html lang='da'><head><title>x</title><meta name='referrer' content='no-referrer'></head></html>"
SECRET = "hemmelig/index.html"


def listed(url: str) -> Change:
    return replaced("</urlset>", f"<url><loc>{url}</loc></url></urlset>", "sitemap.xml")


def without_feed(folder: Path) -> None:
    for path in folder.rglob("*.html"):
        path.write_text(path.read_text().replace('<a type="application/rss+xml"', "<a"))


SETS = [
    one("page not in the sitemap", written(SECRET, PAGE), Fault.INCOMPLETE, "sitemap.xml", SECRET),
    one("sitemap too long", listed(f"{URL}x/"), Fault.EXCESS, "sitemap.xml", "x/index.html"),
    one("unlisted in the sitemap", listed(f"{URL}soeg/"), Fault.EXCESS, "sitemap.xml", "soeg/index.html"),
    one("foreign in the sitemap", listed("https://x.example/"), Fault.THIRD_PARTY, "https://x.example/", "sitemap.xml"),
    one("sitemap of something else", written("sitemap.xml", "<opml/>"), Fault.BROKEN, "xml", "sitemap.xml"),
    one("broken sitemap", written("sitemap.xml", "<urlset>"), Fault.BROKEN, "xml", "sitemap.xml"),
    one(
        "found, not searchable",
        replaced('name="raad-search" content="yes"', 'name="raad-search" content="no"', MEETING),
        Fault.EXCESS,
        "pagefind",
    ),
    one("searchable, not found", lambda folder: fragment_of_meeting(folder).unlink(), Fault.INCOMPLETE, "pagefind"),
    one(
        "hit without a page",
        both(edited_fragment(url="/lukket/"), replaced('content="yes"', 'content="no"', MEETING)),
        Fault.EXCESS,
        "pagefind",
        "lukket/index.html",
    ),
    one("hit without an anchor", edited_fragment(anchors=[{"id": "punkt-9"}]), Fault.ANCHOR, "#punkt-9"),
    one("feed that nobody finds", without_feed, Fault.INCOMPLETE, "feeds", "feed.xml"),
    one(
        "feed that is none",
        body('<a type="application/rss+xml" href="../../robots.txt">x</a>'),
        Fault.EXCESS,
        "feeds",
        "robots.txt",
    ),
]


@pytest.mark.parametrize("fault", SETS, ids=lambda fault: fault.name)
def test_the_lists_and_what_is_there_are_the_same(folder: Path, fault: Case) -> None:
    fault.do(folder)
    assert found(folder) == fault.expected


def test_an_unknown_part_of_a_hit_is_told(folder: Path) -> None:
    edited_fragment(noter="x")(folder)
    assert found(folder) == {
        (Fault.UNKNOWN, fragment_of_meeting(folder).relative_to(folder).as_posix(), "noter"),
    }


def test_a_good_folder_has_no_problems(folder: Path) -> None:
    assert audit(folder, URL) == ()


MANIFEST = [
    one("extra page", written("x/index.html", "<p>"), Fault.INCOMPLETE, "manifest.json", "x/index.html"),
    one("extra file", written(".env", "x"), Fault.INCOMPLETE, "manifest.json", ".env"),
    one("missing", removed("assets/council.css"), Fault.EXCESS, "manifest.json", "assets/council.css"),
    one("changed", replaced("h1", "h2", "assets/raad.css"), Fault.CHANGED, "", "assets/raad.css"),
    one("changed report", replaced('"version": 1', '"version":  1', "audit.json"), Fault.CHANGED, "", "audit.json"),
    one("no manifest", removed("manifest.json"), Fault.ABSENT, "manifest.json", "manifest.json"),
    one("not json", written("manifest.json", "{"), Fault.BROKEN, "json", "manifest.json"),
    one("other json", written("manifest.json", '{"files": {"a": 1}}'), Fault.BROKEN, "json", "manifest.json"),
    one("a list", written("manifest.json", "[]"), Fault.BROKEN, "json", "manifest.json"),
    one("no report", removed("audit.json"), Fault.ABSENT, "audit.json", "audit.json"),
    one("broken report", written("audit.json", "{"), Fault.BROKEN, "json", "audit.json"),
    one("report of others", replaced('"pages": 6', '"pages": 7', "audit.json"), Fault.REPORT, "pages", "audit.json"),
    one("more in the report", replaced("{\n", '{"sager": 1,', "audit.json"), Fault.REPORT, "sager", "audit.json"),
    one("report of nothing", written("audit.json", "[]"), Fault.REPORT, "version", "audit.json"),
]


@pytest.mark.parametrize("fault", MANIFEST, ids=lambda fault: fault.name)
def test_what_is_changed_after_the_build_is_found(folder: Path, fault: Case) -> None:
    fault.do(folder)
    assert fault.expected <= as_triples(audit(folder, URL))


def test_the_report_tells_what_was_looked_at(folder: Path) -> None:
    report = json.loads((folder / "audit.json").read_text())
    pages = len(list(folder.rglob("*.html")))
    kinds = {"html": pages, "svg": 1, "txt": 1, "xml": 2, "pf_fragment": 2, "json": 1}
    assert report["files"].items() >= kinds.items()
    assert sum(report["files"].values()) == len(json.loads((folder / "manifest.json").read_text())["files"]) - 1
    expected = {"pages": pages, "listed": 4, "searchable": 2, "feeds": 1, "entries": 2, "search": 2, "sitemap": 4}
    assert report.items() >= (expected | {"version": 1, "problems": 0}).items()
    assert report["anchors"] == 4
    assert report["links"] > pages


def test_the_report_is_in_the_manifest(folder: Path) -> None:
    assert "audit.json" in json.loads((folder / "manifest.json").read_text())["files"]


def test_problems_come_by_file(folder: Path) -> None:
    body("<!-- x --><p hidden>x</p>")(folder)
    problems = audit(folder, URL)
    assert list(problems) == sorted(problems, key=lambda one: (one.path, one.rule, one.detail))
    assert Problem(Fault.HIDDEN, MEETING, "<p hidden>") in problems


def test_without_a_folder_there_is_nothing_to_audit(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        audit(tmp_path / "missing", URL)


def test_an_empty_folder_lacks_what_every_site_has(tmp_path: Path) -> None:
    assert as_triples(audit(tmp_path, URL)) == {
        (Fault.ABSENT, name, name) for name in ("audit.json", "manifest.json", "sitemap.xml")
    }
