"""The preview's web server: for this machine alone, for reading alone, and for nobody who pretends to be it."""

from __future__ import annotations

import mimetypes
import re
import sys
import time
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from generator.rendering import RenderingError
from generator.serving.bar import OWN, Bar
from generator.serving.desk import Crowded, Desk
from generator.serving.moments import NOW, Chosen
from generator.serving.pages import Pages
from generator.serving.views import View

LOOPBACK = "127.0.0.1"

_OWN_FILES = ("preview.css", "preview.js")
_BODY = re.compile(rb"<body\b[^>]*>")
_HTML = "text/html; charset=utf-8"
_HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
# A stream ends after so many seconds, and the browser asks for another one: no thread stays for ever.
_STREAM = 60.0
_HEARTBEAT = 5.0


class PreviewServer(ThreadingHTTPServer):
    """Listens on this machine's own address, at the first free of some ports."""

    def __init__(self, desk: Desk, bar: Bar, ports: range) -> None:
        """Raises OSError where no port is free."""
        self.desk = desk
        for port in ports:
            try:
                super().__init__((LOOPBACK, port), partial(_Handler, desk, bar))
            except OSError:
                if port == ports[-1]:
                    raise
            else:
                break

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that did not wait for its answer."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    @property
    def address(self) -> str:
        """Where the preview begins."""
        return f"http://{LOOPBACK}:{self.server_port}/"


def with_bar(html: bytes, bar: bytes) -> bytes:
    """Return a page with the bar as the first thing in it; nothing else of the page changes."""
    body = _BODY.search(html)
    return html if body is None else html[: body.end()] + bar + html[body.end() :]


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    server: PreviewServer
    server_version = "raad"
    sys_version = ""
    timeout = 30

    def __init__(self, desk: Desk, bar: Bar, *given: object) -> None:
        self._desk, self._bar = desk, bar
        super().__init__(*given)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer, unless it was not this server that the browser meant, or another site's page that asks."""
        if not (self._meant() and self._asked_by_us()):
            self._send(HTTPStatus.FORBIDDEN, b"", "text/plain")
            return
        asked = urlsplit(self.path)
        address = _address(asked.path)
        query = {name: values[0] for name, values in parse_qs(asked.query).items()}
        if address is None:
            self._send(HTTPStatus.NOT_FOUND, b"", "text/plain")
        elif address.startswith(f"{OWN}/"):
            self._own(address.removeprefix(f"{OWN}/"), query)
        else:
            self._of_the_site(address, asked.query)

    do_HEAD = do_GET  # noqa: N815 - the standard library's name

    def log_message(self, format: str, *words: object) -> None:  # noqa: A002 - the standard library's name
        """Say nothing: the terminal is for what the user has to know."""

    def _meant(self) -> bool:
        """Another site's name may lead here."""
        port = self.server.server_port
        return self.headers.get("Host") in {f"{LOOPBACK}:{port}", f"localhost:{port}"}

    def _asked_by_us(self) -> bool:
        """Another site's page may lead the user here, but not load or frame anything: it could keep us busy.

        Source: Fetch Metadata Request Headers (W3C).
        """
        told = self.headers
        followed = told.get("Sec-Fetch-Mode") == "navigate" and told.get("Sec-Fetch-Dest", "document") == "document"
        return followed or told.get("Sec-Fetch-Site") not in {"cross-site", "same-site"}

    def _own(self, name: str, query: dict[str, str]) -> None:
        """The preview's own files, and what it tells its script."""
        if name == "moment":
            self._moment(query.get("at", ""), _address(query.get("page", "")) or "")
            return
        try:
            chosen, page = _split(query.get("path", f"{NOW}/"))
        except ValueError:
            self._send(HTTPStatus.BAD_REQUEST, b"", "text/plain")
            return
        if name in _OWN_FILES:
            self._send(HTTPStatus.OK, Path(__file__).with_name(name).read_bytes(), _kind(name))
        elif name == "bar":
            self._send(HTTPStatus.OK, self._bar.inner(self._desk.view(chosen), page).encode(), _HTML)
        elif name == "events":
            self._events(chosen)
        else:
            self._send(HTTPStatus.NOT_FOUND, b"", "text/plain")

    def _moment(self, at: str, page: str) -> None:
        """Where the form leads: the same page at the moment that was chosen."""
        try:
            segment = Chosen.of(at).segment
        except ValueError:
            self._send(HTTPStatus.BAD_REQUEST, self._bar.without_moment(page), _HTML)
            return
        self._lead(f"{segment}/{page}")

    def _of_the_site(self, address: str, query: str) -> None:
        """A file of the site at the moment that stands before its address."""
        try:
            chosen, file = _split(address)
        except ValueError:
            # The error page's links begin at the site's root, as they must: they mean the moment looked at last.
            pages = _pages(self._desk.view(self._desk.last))
            inside = address.removeprefix(pages.base) if pages is not None else address
            self._lead(f"{self._desk.last.segment}/{inside}", query)
            return
        if not file and not address.endswith("/"):
            self._lead(f"{chosen.segment}/", query)
            return
        self._desk.last = chosen
        self._file(self._desk.view(chosen), file, query)

    def _file(self, view: View, file: str, query: str) -> None:
        pages = _pages(view)
        if pages is None or view.edition is None:
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, self._bar.without_page(view), _HTML)
            return
        if not file.endswith("/") and pages.is_page(f"{file}/"):
            self._lead(f"{view.chosen.segment}/{file}/", query)
            return
        try:
            found = pages.file(file)
        except RenderingError as trouble:
            broken = self._bar.without_page(replace(view, trouble=trouble))
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, broken, _HTML)
            return
        if found is None and "." in file.rpartition("/")[2]:
            found = view.edition.finishing.file(file)
        status = HTTPStatus.OK if found is not None else HTTPStatus.NOT_FOUND
        kind = _kind(file) if found is not None else _HTML
        content = pages.not_found if found is None else found
        if kind == _HTML:
            content = with_bar(content, self._bar.inserted(view, file if found is not None else ""))
        self._send(status, content, kind)

    def _events(self, chosen: Chosen) -> None:
        """Tells the script which page and bar there are, whenever there are others, for a while."""
        try:
            with self._desk.watched(chosen):
                self.send_response(HTTPStatus.OK)
                self._end_of_head({"Content-Type": "text/event-stream"})
                if self.command != "HEAD":
                    self._stream(chosen)
        except Crowded:
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, b"", "text/plain")
        except OSError:
            # The tab was closed.
            self.close_connection = True

    def _stream(self, chosen: Chosen) -> None:
        end, told = time.monotonic() + _STREAM, ""
        while not self._desk.closed and time.monotonic() < end:
            state = self._bar.state(self._desk.view(chosen))
            self.wfile.write(b": still here\n\n" if state == told else f"data: {state}\n\n".encode())
            told = state
            self._desk.wait(_HEARTBEAT)

    def _lead(self, address: str, query: str = "") -> None:
        self.send_response(HTTPStatus.FOUND)
        self._end_of_head({"Location": f"/{quote(address, safe=':/+')}{'?' if query else ''}{query}"})

    def _send(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        self.send_response(status)
        self._end_of_head({"Content-Type": kind, "Content-Length": str(len(content))})
        if self.command != "HEAD":
            self.wfile.write(content)

    def _end_of_head(self, headers: dict[str, str]) -> None:
        for name, value in (_HEADERS | headers).items():
            self.send_header(name, value)
        self.end_headers()


def _pages(view: View) -> Pages | None:
    return None if view.edition is None else view.edition.pages


def _address(path: str) -> str | None:
    """The address within this server of a request's path; None for one that means a place outside."""
    address = unquote(path).lstrip("/")
    clean = address.isprintable() and "\\" not in address and not {".", ".."} & set(address.split("/"))
    return address if clean else None


def _split(path: str) -> tuple[Chosen, str]:
    """The moment and the address within the site; raises ValueError where there is no moment in front."""
    segment, _, file = unquote(path).lstrip("/").partition("/")
    if not segment:
        raise ValueError(path)
    return Chosen.of(segment), file


def _kind(file: str) -> str:
    if not file or file.endswith("/"):
        return _HTML
    kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
    textual = kind.startswith("text/") or kind in {"application/json", "application/xml", "application/javascript"}
    return f"{kind}; charset=utf-8" if textual else kind
