"""The poster in a real browser: one page of A4, whole entries, and no request to anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from generator.dispatch import poster, poster_html
from generator.editing.sending import public
from generator.pipeline import THEME
from generator.publication.moments import as_of
from generator.publication.published import PublicArchive, PublishedContact
from tests.site.site_archives import archive, council, decision, hearing, item, meeting, minuted
from tests.whole.conftest import EXAMPLE_DAY, ROOT

LONG = (
    "Rådet mener, at kommunen bør se på det hele igen, og det skal ske sammen med dem, som det handler om, og snart. "
    * 9
)
NAME = "Rådet for mennesker i udsatte livssituationer og deres pårørende i det gamle amt og omegnen " * 3


def example() -> PublicArchive:
    return public(ROOT / "site_config.yml", ROOT / "content", as_of(EXAMPLE_DAY))


def long() -> PublicArchive:
    """Much of everything, and none of it short."""
    names = (council(name=NAME, municipality=NAME, target_groups=(NAME,) * 9), council("ungeraadet", NAME))
    meetings = [
        meeting(
            date(2026, month, 1), item("1", LONG, minutes=minuted(decision(LONG), decision(LONG, letter="b"))),
            with_minutes=True, council=("udsatteraadet", "ungeraadet")[month % 2],
        )
        for month in range(1, 9)
    ]  # fmt: skip
    ahead = meeting(date(2026, 9, 24), start=time(16), place=LONG)
    heard = tuple(hearing(f"h{n}", LONG) for n in range(9))
    whole = archive(
        *meetings, ahead, councils=names, hearings=heard, url=f"https://{'langt-' * 9}navn.example/{'a' * 60}/"
    )
    contact = PublishedContact(email=f"{'a' * 60}@eksempel.example", phone="0" * 60, access_requests=None)
    return whole.model_copy(
        update={"site": whole.site.model_copy(update={"name": NAME, "notice": LONG, "contact": contact})}
    )


def unbroken() -> PublicArchive:
    """Words that have no place to break."""
    word = "x" * 400
    of = meeting(date(2026, 8, 1), item("1", word, minutes=minuted(decision(word))), with_minutes=True)
    return archive(of, meeting(date(2026, 9, 24), place=word), councils=(council(name=word),))


CASES = {
    "example": (example, None),
    "long": (long, None),
    "long, one council": (long, "ungeraadet"),
    "unbroken": (unbroken, None),
    "nothing": (archive, None),
}


@dataclass
class Opened:
    page: Page
    requested: list[str] = field(default_factory=list)


@pytest.fixture
def sheet(browser: Browser, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opened]:
    made, of = CASES[request.param]
    file = tmp_path / "plakat.html"
    file.write_bytes(poster_html(poster(made(), of, None), THEME))
    context = browser.new_context(locale="da-DK", viewport={"width": 1000, "height": 1200})
    opened = Opened(context.new_page())
    opened.page.on("request", lambda one: opened.requested.append(one.url))
    opened.page.goto(file.as_uri(), wait_until="networkidle")
    assert opened.requested == [file.as_uri()]
    yield opened
    context.close()


@pytest.mark.parametrize("sheet", CASES, indirect=True)
def test_it_prints_on_one_page_of_a4(sheet: Opened) -> None:
    printed = sheet.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    width, height = map(float, re.search(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", printed).groups())  # type: ignore[union-attr]
    assert (width, height) == (pytest.approx(595, abs=1), pytest.approx(842, abs=1))


@pytest.mark.parametrize("sheet", CASES, indirect=True)
def test_every_entry_is_there_as_a_whole_or_not_at_all(sheet: Opened) -> None:
    sheet.page.emulate_media(media="print")
    cut = sheet.page.evaluate("""() => {
        const room = document.querySelector('.rest').getBoundingClientRect();
        return [...document.querySelectorAll('.entry')].map(entry => entry.getBoundingClientRect())
            .filter(box => box.left < room.right && box.bottom > room.bottom + 1).length;
    }""")
    assert cut == 0


@pytest.mark.parametrize("sheet", CASES, indirect=True)
def test_code_address_and_next_meeting_are_always_on_it(sheet: Opened) -> None:
    sheet.page.emulate_media(media="print")
    outside = sheet.page.evaluate("""() => {
        const sheet = document.querySelector('.sheet').getBoundingClientRect();
        return ['h1', '.next', '.code svg', '.url', '.foot'].filter(name => {
            const box = document.querySelector(name).getBoundingClientRect();
            return !box.height || box.bottom > sheet.bottom || box.right > sheet.right + 1;
        });
    }""")
    assert outside == []


@pytest.mark.parametrize("sheet", ["example"], indirect=True)
def test_the_example_shows_all_it_has_and_can_be_read(sheet: Opened) -> None:
    shown = sheet.page.evaluate("""() => {
        const room = document.querySelector('.rest').getBoundingClientRect();
        const entries = [...document.querySelectorAll('.entry')];
        return entries.filter(entry => entry.getBoundingClientRect().left < room.right).length;
    }""")
    assert shown == 5
    assert sheet.page.locator(".code svg").bounding_box()["width"] > 140  # type: ignore[index]
    found = Axe().run(sheet.page)
    assert found.violations_count == 0, found.generate_report()
