"""A real browser on the finished example, served on the loopback under a base path."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.whole.conftest import ROOT, build_folder

QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        del format, args


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the example's front page, below a path, as on a municipality's own server."""
    root = tmp_path_factory.mktemp("server")
    records = tmp_path_factory.mktemp("records")
    shutil.copytree(ROOT / "content", records / "content")
    config = (ROOT / "site_config.yml").read_text().replace("udsatteraad.example/", "kommune.example/udsatteraad/")
    (records / "site_config.yml").write_text(config)
    assert build_folder(records, root / "udsatteraad").good
    handler = functools.partial(_Silent, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/udsatteraad/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without its own traffic."""
    program = shutil.which("chromium")
    assert program, "the tests need Chromium as the command 'chromium'"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield running
        running.close()


@dataclass
class Visit:
    """A page that is open, and everything that it asked for or complained about."""

    page: Page
    requested: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A fresh visitor at the front page's address."""
    context = browser.new_context(base_url=address, locale="da-DK")
    page = context.new_page()
    one = Visit(page)
    page.on("request", lambda request: one.requested.append(request.url))
    page.on("console", lambda message: one.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: one.complaints.append(str(error)))
    yield one
    context.close()
