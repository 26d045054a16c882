"""nginx and Caddy with the recipes' snippets, at an address of the site's own and below somebody else's."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.conftest import QUIET
from tests.recipes.servers import Server, caddy, certify, nginx
from tests.whole.conftest import ROOT, build_folder

OWN, BELOW = "https://raad.kommune.example/", "https://kommune.example/raad/udsatte/"
UNLIKE = ("moeder/2031-01-01/", "ingenting", "feeds/ingenting.xml", "bilag/0123456789abcdef.pdf", "releases/")
ALWAYS = {
    "cache-control": "no-cache",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
}


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What lies on the server: the example for each of the addresses, as the publishing script leaves it."""
    folders = {}
    for url in (OWN, BELOW):
        folder = tmp_path_factory.mktemp("records")
        shutil.copytree(ROOT / "content", folder / "content")
        config = (ROOT / "site_config.yml").read_text().replace("https://udsatteraad.example/", url)
        (folder / "site_config.yml").write_text(config)
        folders[url] = tmp_path_factory.mktemp("srv")
        assert build_folder(folder, folders[url] / "releases" / "one").good
        (folders[url] / "current").symlink_to("releases/one")
        (folders[url] / "current" / "moeder" / "prøve.ics").write_text("BEGIN:VCALENDAR\n")
        (folders[url] / "udgivet.txt").write_text("2026-09-10T12:00:00Z\n")
    return folders


@pytest.fixture(
    scope="session", params=[(nginx, OWN), (nginx, BELOW), (caddy, OWN), (caddy, BELOW)],
    ids=["nginx", "nginx-path", "caddy", "caddy-path"],
)  # fmt: skip
def server(
    request: pytest.FixtureRequest, served: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    start, url = request.param
    room = tmp_path_factory.mktemp("room")
    with start(room / "server", served[url], url, certify(room / "keys")) as running:
        yield running


def test_pages_are_served_with_what_protects_readers(server: Server) -> None:
    for path in ("", "moeder/2026-05-21/", "soeg/?q=tandpleje"):
        page = server.get(path)
        assert (page.status, page.headers["content-type"].lower()) == (200, "text/html; charset=utf-8")
        assert page.headers.items() >= ALWAYS.items()
        policy = page.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe-inline" not in policy
        assert ("strict-transport-security" in page.headers) == (server.base == "/")


def test_an_unknown_address_is_answered_with_the_page_for_it(server: Server) -> None:
    for path in UNLIKE:
        page = server.get(path)
        assert page.status == 404, path
        assert "Siden findes ikke" in page.body.decode()
        assert page.headers.items() >= ALWAYS.items()


def test_no_folder_is_listed(server: Server) -> None:
    for path in ("pagefind/", "assets/", "feeds/"):
        page = server.get(path)
        assert page.status == 404, path
        assert b"site.css" not in page.body.replace(b"assets/site.css", b"")


def test_an_address_without_its_slash_leads_to_the_page(server: Server) -> None:
    for path in ("moeder/2026-05-21", "moeder"):
        answer = server.get(path)
        assert answer.status in {301, 308}
        assert answer.headers["location"] == f"{server.base}{path}/"
    if server.base != "/":
        bare = Server(server.port, server.base.rstrip("/"), server.certificate).get()
        assert (bare.status, bare.headers["location"]) == (301, server.base)


def test_types_tell_what_a_file_is(server: Server) -> None:
    types = {
        "feed.xml": "application/rss+xml; charset=utf-8",
        "feeds/dagsordener.xml": "application/rss+xml; charset=utf-8",
        "sitemap.xml": "text/xml; charset=utf-8",
        "robots.txt": "text/plain; charset=utf-8",
        "assets/favicon.svg": "image/svg+xml",
        "manifest.json": "application/json",
        "moeder/pr%C3%B8ve.ics": "text/calendar; charset=utf-8",
    }
    for path, kind in types.items():
        answer = server.get(path)
        assert answer.status == 200
        assert answer.headers["content-type"].replace("application/xml", "text/xml").startswith(kind), path
    # The search engine unpacks its program itself: no server may think that it knows better.
    program = server.get("pagefind/wasm.da.pagefind")
    assert program.status == 200
    assert program.headers.get("content-type", "application/octet-stream") == "application/octet-stream"
    assert "content-encoding" not in program.headers


def test_what_is_the_same_is_not_sent_again(server: Server) -> None:
    page = server.get("moeder/2026-05-21/")
    again = server.get("moeder/2026-05-21/", **{"If-None-Match": page.headers["etag"]})
    assert (again.status, again.body) == (304, b"")
    assert again.headers["cache-control"] == "no-cache"


def test_the_moment_of_publishing_can_be_watched(server: Server) -> None:
    told = server.get("udgivet.txt")
    assert (told.status, told.body) == (200, b"2026-09-10T12:00:00Z\n")
    assert "last-modified" in told.headers


def test_nothing_is_kept_of_visits(server: Server, tmp_path_factory: pytest.TempPathFactory) -> None:
    server.get("moeder/2026-05-21/")
    server.get("findes-ikke/")
    logs = [one for one in tmp_path_factory.getbasetemp().glob("room*/server/*") if one.suffix == ".log"]
    said = tmp_path_factory.getbasetemp().glob("room*/server/said")
    for file in (*logs, *said):
        text = file.read_text()
        assert "moeder" not in text, file
        assert "findes-ikke" not in text, file
        assert '"remote_ip"' not in text, file


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(QUIET))
        yield running
        running.close()


@pytest.mark.parametrize("server", [(nginx, BELOW), (caddy, OWN)], ids=["nginx-path", "caddy"], indirect=True)
def test_a_browser_finds_and_obeys_the_policy(server: Server, browser: Browser) -> None:
    context = browser.new_context(base_url=server.address, ignore_https_errors=True, locale="da-DK")
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto("soeg/?q=tandplejen")
    hit = page.locator("#search-results a[href*='moeder/2026-'][href*='#punkt-']").first
    expect(hit).to_be_visible()
    hit.click()
    expect(page.locator(":target")).to_be_visible()
    assert complaints == []
    context.close()


def test_a_new_site_is_served_from_the_next_request_on(server: Server, served: dict[str, Path]) -> None:
    folder = served[OWN if server.base == "/" else BELOW]
    (folder / "releases" / "two").mkdir()
    (folder / "releases" / "two" / "index.html").write_text("Den nye")
    (folder / "next").symlink_to("releases/two")
    try:
        (folder / "next").rename(folder / "current")
        assert server.get().body == b"Den nye"
        assert server.get("moeder/").status == 404
    finally:
        (folder / "next").symlink_to("releases/one")
        (folder / "next").rename(folder / "current")
        shutil.rmtree(folder / "releases" / "two")
    assert server.get("moeder/").status == 200
