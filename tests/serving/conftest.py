"""A preview as a browser meets it: over HTTP, on a port of its own."""

from __future__ import annotations

import http.client
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest

from generator.cli.serve import _failure
from generator.pipeline import THEME, Sources
from generator.publication.moments import AsOf, as_of
from generator.serving.bar import Bar
from generator.serving.desk import Desk, Shop
from generator.serving.moments import Chosen
from generator.serving.server import PreviewServer

ROOT = Path(__file__).resolve().parents[2]
BASE = ROOT / "tests" / "reading" / "base"
DAY = "2026-09-10T12:00"
PATIENCE = 60.0

INSERTED = re.compile(
    rb'<raad-preview lang="(?:da|en)" data-page="[0-9a-f]*" data-bar="[0-9a-f]*">.*?</raad-preview>'
    rb'<script type="module" src="/_raad/preview.js"></script>',
    re.DOTALL,
)


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def page(self) -> bytes:
        """The page as it would be public."""
        page, number = INSERTED.subn(b"", self.body)
        assert number == 1
        return page

    @property
    def bar(self) -> str:
        """What the preview has put in."""
        found = INSERTED.search(self.body)
        assert found is not None
        return found[0].decode()


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    now: AsOf = field(default_factory=lambda: AsOf(datetime.now(UTC)))

    def __call__(self) -> AsOf:
        return self.now


@dataclass(frozen=True)
class Preview:
    """A preview that runs."""

    records: Path
    room: Path
    desk: Desk
    port: int
    clock: Clock

    def get(self, path: str, method: str = "GET", host: str | None = None, **told: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host=True)
            connection.putheader("Host", host or f"127.0.0.1:{self.port}")
            for name, value in told.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            response = connection.getresponse()
            return Answer(response.status, dict(response.getheaders()), response.read())
        finally:
            connection.close()

    def until(self, path: str, good: Callable[[Answer], bool]) -> Answer:
        """The first answer that is good."""
        end = time.monotonic() + PATIENCE
        while not good(answer := self.get(path)):
            assert time.monotonic() < end, answer.text
            time.sleep(0.05)
        return answer

    def change(self, file: str, old: str, new: str) -> None:
        path = self.records / "content" / file
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))


@contextmanager
def previewed(records: Path, room: Path, moment: str | None = DAY, clock: Clock | None = None) -> Iterator[Preview]:
    """Runs a preview of a folder's records; it works in `room`."""
    clock = clock or Clock()
    sources = Sources(records / "site_config.yml", records / "content")
    desk = Desk(Shop(sources, THEME, room, clock, Chosen(as_of(moment) if moment else None)))
    server = PreviewServer(desk, Bar("da", _failure), range(1))
    threads = [Thread(target=server.serve_forever, args=(0.05,)), Thread(target=desk.watch)]
    try:
        for thread in threads:
            thread.start()
        yield Preview(records, room, desk, server.server_port, clock)
    finally:
        desk.close()
        server.shutdown()
        server.server_close()
        for thread in threads:
            thread.join()


@pytest.fixture(scope="module")
def example_preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """The example council's preview, which no test changes."""
    with previewed(ROOT, tmp_path_factory.mktemp("room")) as preview:
        yield preview


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small council's records to change."""
    return shutil.copytree(BASE, tmp_path / "small")


@pytest.fixture
def preview(small: Path, tmp_path: Path) -> Iterator[Preview]:
    """The small council's preview."""
    room = tmp_path / "room"
    room.mkdir()
    with previewed(small, room) as running:
        yield running
