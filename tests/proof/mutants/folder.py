"""Leaks in the finished folder: the theme, the files beside the pages, and what a former build has left."""

from __future__ import annotations

import gzip
import json
import pickle
import shutil
from pathlib import Path
from typing import Any

from generator.records.archive import Archive
from generator.rendering.fragments import Fragments
from generator.site.model import Feed, Site
from tests.proof.mutants.table import AUDIT, CANARY, PAIR, Bench, leak
from tests.proof.mutants.tools import Tools

# What the first closed item of the first meeting calls itself, or that it does not.
_TITLE = "{{ records.meeting[('udsatteraadet', '2026-03-12')].record.agenda.items[2].title or '–' }}"
_NOTE = "{{ records.councils[0].record.internal or '–' }}"


@leak("A2", PAIR, CANARY, AUDIT, bench=Bench.FOLDER)
def a_comment_of_the_template(tools: Tools) -> None:
    """A comment in a page says what it was made from."""
    tools.template("meeting.html", f"<!-- {_TITLE} -->")


@leak("A2", PAIR, CANARY, AUDIT, bench=Bench.FOLDER)
def a_hidden_part(tools: Tools) -> None:
    """A part of a page is there for the secretary, and hidden from everybody else."""
    tools.template("meeting.html", f"<p hidden>{_TITLE}</p>")


@leak("A2", PAIR, CANARY, AUDIT, bench=Bench.FOLDER)
def a_value_for_a_script(tools: Tools) -> None:
    """An attribute keeps a private value for a script."""
    tools.template("council.html", f'<p data-note="{_NOTE}">Rådet</p>')


@leak("A6", PAIR, CANARY, bench=Bench.FOLDER)
def a_label_for_screen_readers(tools: Tools) -> None:
    """What a screen reader says of a page is more than what stands there."""
    tools.template("meeting.html", f'<p><a href="#indhold" aria-label="{_TITLE}">Til toppen</a></p>')


@leak("A7", PAIR, CANARY, AUDIT, bench=Bench.FOLDER)
def the_state_of_a_page(tools: Tools) -> None:
    """A page brings the data that it was made from, for a script to come."""
    tools.template("council.html", f'<script type="application/json">["{_NOTE}"]</script>')


@leak("E1", PAIR, CANARY, AUDIT, bench=Bench.FOLDER)
def a_description_for_machines(tools: Tools) -> None:
    """A page describes the meeting and who takes part for search engines (JSON-LD)."""
    people = "{% for one in records.councils[0].record.members %}{{ one.name }} {% endfor %}"
    tools.template("council.html", f'<script type="application/ld+json">{{"attendee": "{people}"}}</script>')


@leak("R2", PAIR, CANARY, AUDIT, bench=Bench.FOLDER)
def hidden_by_style(tools: Tools) -> None:
    """A text is on the page but not to be seen, until somebody prints it or reads the source."""
    tools.template("meeting.html", f'<p style="display:none">{_TITLE}</p>')


@leak("F4", PAIR, CANARY, bench=Bench.FOLDER)
def what_was_not_found(tools: Tools) -> None:
    """The error page suggests pages, also those that are not public."""
    tools.template("written.html", "")
    names = "{% for one in records.hearings %}{{ one.id }} {% endfor %}"
    tools.theme("404.html", lambda page: page.replace("</h1>", f"</h1><p>{names}</p>"))


@leak("Q1", AUDIT, bench=Bench.FOLDER)
def markup_in_a_title(tools: Tools) -> None:
    """What is typed into a title is taken for HTML."""
    original = Fragments.__init__

    def init(fragments: Fragments, *given: Any) -> None:
        original(fragments, *given)
        fragments._environment.autoescape = False

    tools.patch.setattr(Fragments, "__init__", init)


@leak("P2", AUDIT, bench=Bench.FOLDER)
def a_worker_that_stays(tools: Tools) -> None:
    """A service worker keeps pages on readers' machines after they have been taken back."""
    tools.template("home.html", "<script>navigator.serviceWorker.register('sw.js')</script>")


@leak("P3", AUDIT, bench=Bench.FOLDER)
def a_font_from_elsewhere(tools: Tools) -> None:
    """A page loads a font from another site, which learns who reads what."""
    tools.template("home.html", '<link rel="stylesheet" href="https://skrifttyper.example/a.css">')


@leak("D1", PAIR, AUDIT, bench=Bench.FOLDER)
def the_sitemap_of_the_records(tools: Tools) -> None:
    """The sitemap lists every meeting of the records."""
    tools.keep_archive()

    def sitemap(original: Any, site: Site) -> bytes:
        urls = "".join(f"<url><loc>{site.url}moeder/{one.id}/</loc></url>" for one in tools.archive.meetings)
        return original(site).replace(b"</urlset>", f"{urls}</urlset>".encode())

    tools.around("generator.rendering:sitemap_xml", sitemap)


@leak("D2", PAIR, CANARY, AUDIT, bench=Bench.FOLDER)
def what_robots_must_not_see(tools: Tools) -> None:
    """robots.txt asks search engines to keep away from what is not public, and so lists it."""
    tools.keep_archive()

    def robots(original: Any, site: Site) -> str:
        hidden = "".join(f"Disallow: /hoeringer/{one.id}/\n" for one in tools.archive.hearings)
        return str(original(site)) + hidden

    tools.around("generator.rendering:robots_txt", robots)


@leak("E3", PAIR, CANARY, bench=Bench.FOLDER)
def open_data_of_everything(tools: Tools) -> None:
    """The open data are the records instead of what is public of them."""

    def change(archive: Archive, site: Path) -> None:
        (site / "data").mkdir(exist_ok=True)
        records = [repr(one.record) for one in archive.meetings]
        (site / "data" / "alt.json").write_text(json.dumps(records))

    tools.files(change)


@leak("F2", PAIR, CANARY, AUDIT, bench=Bench.FOLDER)
def attachments_by_their_own_names(tools: Tools) -> None:
    """The files in a record's folder are copied into the site."""

    def change(archive: Archive, site: Path) -> None:
        for entry in archive.meetings:
            folder = Path(entry.document.path).with_suffix("")
            for item in entry.record.agenda.items:
                for one in item.attachments:
                    (site / "bilag").mkdir(exist_ok=True)
                    shutil.copy(folder / one.file, site / "bilag")

    tools.files(change)


@leak("J1", PAIR, CANARY, AUDIT, bench=Bench.FOLDER)
def a_cache_in_the_output(tools: Tools) -> None:
    """A cache for the next build lies in the site."""

    def change(archive: Archive, site: Path) -> None:
        records = [repr(one.record) for one in archive.meetings]
        (site / ".cache.pickle").write_bytes(pickle.dumps(records))

    tools.files(change)


@leak("J1", PAIR, CANARY, AUDIT, bench=Bench.FOLDER)
def the_records_beside_the_pages(tools: Tools) -> None:
    """The folder with the records is copied as it is, the way generators treat files that they do not know."""

    def change(archive: Archive, site: Path) -> None:
        for entry in (*archive.councils, *archive.meetings):
            (site / "content").mkdir(exist_ok=True)
            shutil.copy(entry.document.path, site / "content")

    tools.files(change)


@leak("J1", PAIR, CANARY, AUDIT, bench=Bench.FOLDER)
def a_list_that_is_not_listed(tools: Tools) -> None:
    """A file is written after the manifest: what an editor or a system leaves in a folder."""
    tools.keep_archive()

    def write(original: Any, folder: Path, *given: Any) -> Any:
        done = original(folder, *given)
        (folder / "index.html~").write_text("\n".join(entry.document.text for entry in tools.archive.meetings))
        return done

    tools.around("generator.rendering:write_manifest", write)


@leak("J2", PAIR, AUDIT, bench=Bench.FOLDER)
def a_time_in_a_header(tools: Tools) -> None:
    """The packed copy of a page says when the records were changed."""

    def change(archive: Archive, site: Path) -> None:
        changed = max(Path(entry.document.path).stat().st_mtime for entry in archive.meetings)
        (site / "index.html.gz").write_bytes(gzip.compress((site / "index.html").read_bytes(), mtime=changed))

    tools.files(change)


@leak("J3", PAIR, CANARY, AUDIT, bench=Bench.AGAIN)
def what_the_former_build_left(tools: Tools) -> None:
    """A build writes into the former site, where the pages of removed records stay."""
    _keeping(tools, "hoeringer")


@leak("C3", PAIR, CANARY, bench=Bench.AGAIN)
def a_feed_that_forgets_nothing(tools: Tools) -> None:
    """A feed keeps the titles of the former site's entries, also of what has been removed since."""
    tools.keep_archive()

    def rss(original: Any, feed: Feed, site: Site) -> bytes:
        written: bytes = original(feed, site)
        former = tools.former / feed.address
        titles = former.read_bytes().split(b"<title>")[2:] if former.exists() else []
        kept = b"".join(b"<category>%b</category>" % title.partition(b"<")[0] for title in titles)
        return written.replace(b"<item>", b"%b<item>" % kept, 1)

    tools.around("generator.rendering:rss", rss)


@leak("P1", PAIR, CANARY, AUDIT, bench=Bench.AGAIN)
def a_copy_of_the_former_site(tools: Tools) -> None:
    """The former site stays beside the new one as an archive, with what has been removed since."""
    _keeping(tools, "feeds", "tidligere")


def _keeping(tools: Tools, name: str, under: str = "") -> None:
    """Copies a folder of the former site into the new one, where there is a former site."""

    def change(_: Archive, site: Path) -> None:
        former = tools.former / name
        if former.exists():
            shutil.copytree(former, site / under / name, dirs_exist_ok=True)

    tools.files(change)
