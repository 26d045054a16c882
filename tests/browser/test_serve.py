"""The preview in a real browser: an open tab follows what is saved."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.serving.conftest import BASE, DAY, Preview, previewed

MEETING = "meetings/2026-03-12.md"
PATIENCE = 60_000
# The site's link to its content is outside every region, which is all right for the first link of a page only: the
# bar's come before it.
FIRST_IN_PAGE = {"rules": {"region": {"enabled": False}}}


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    records = shutil.copytree(BASE, tmp_path_factory.mktemp("records") / "small")
    with previewed(records, tmp_path_factory.mktemp("room")) as running:
        yield running


@pytest.fixture
def tab(browser: Browser, preview: Preview) -> Iterator[Page]:
    """A tab at the page of a meeting; whatever is done to the meeting is undone."""
    file = preview.records / "content" / MEETING
    before = file.read_text()
    context = browser.new_context(base_url=f"http://127.0.0.1:{preview.port}/{DAY}/", locale="da-DK")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto("moeder/2026-03-12/")
    yield page
    assert complaints == []
    context.close()
    file.write_text(before)


def test_a_tab_shows_what_is_saved(tab: Page, preview: Preview) -> None:
    heading = tab.get_by_role("heading", name="Kortere ventetid")
    expect(heading).to_have_count(0)
    preview.change(MEETING, "Ventetid på tandpleje", "Kortere ventetid")
    expect(heading).to_be_visible(timeout=PATIENCE)


def test_errors_appear_above_the_page_and_go_away(tab: Page, preview: Preview) -> None:
    tab.evaluate("window.same = true")
    preview.change(MEETING, "kind: ordinary", "kind: normal")
    panel = tab.get_by_role("region", name="Det skal rettes")
    expect(panel).to_be_visible(timeout=PATIENCE)
    expect(panel).to_contain_text("content/meetings/2026-03-12.md, linje 6")
    expect(tab.get_by_text("Siden er ikke opdateret, før fejlene er rettet.")).to_be_visible()
    expect(tab.get_by_role("heading", name="Ventetid på tandpleje")).to_have_count(1)
    preview.change(MEETING, "kind: normal", "kind: ordinary")
    expect(panel).to_have_count(0, timeout=PATIENCE)
    assert tab.evaluate("window.same"), "the page itself was not loaded anew"


def test_another_moment_is_chosen_by_keyboard_and_kept_by_links(tab: Page) -> None:
    tab.get_by_text("Andet tidspunkt").focus()
    tab.keyboard.press("Enter")
    tab.get_by_label("Dag og tid").fill("2026-03-06T09:30")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/2026-03-06T09:30/moeder/2026-03-12/")
    expect(tab.get_by_text("Sådan ser siden ud for alle d. 6. marts 2026 kl. 09.30.")).to_be_visible()
    expect(tab.get_by_text("Rådet beder om kortere ventetid.")).to_have_count(0)
    tab.locator(".crumbs").get_by_role("link", name="Møder").click()
    tab.wait_for_url("**/2026-03-06T09:30/moeder/")
    tab.get_by_text("Andet tidspunkt").click()
    tab.get_by_role("link", name="20. marts 2026 kl. 00.00").click()
    tab.wait_for_url("**/2026-03-20T00:00/moeder/")


@pytest.mark.parametrize("state", ["plain", "moments", "errors"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bar_has_no_fault_of_accessibility(tab: Page, preview: Preview, state: str, scheme: str) -> None:
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    if state == "moments":
        tab.get_by_text("Andet tidspunkt").click()
    if state == "errors":
        preview.change(MEETING, "kind: ordinary", "kind: normal")
        expect(tab.get_by_role("region", name="Det skal rettes")).to_be_visible(timeout=PATIENCE)
    for width in (320, 768, 1280):
        tab.set_viewport_size({"width": width, "height": 900})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        found = Axe().run(tab, options=FIRST_IN_PAGE)
        assert found.violations_count == 0, found.generate_report()


def test_what_an_anchor_leads_to_is_below_the_bar(tab: Page) -> None:
    tab.set_viewport_size({"width": 1280, "height": 300})
    tab.locator(".contents a[href='#punkt-2']").click()
    bar = tab.locator("raad-preview").bounding_box()
    item = tab.locator("#punkt-2").bounding_box()
    assert bar is not None
    assert item is not None
    assert item["y"] >= bar["y"] + bar["height"]


def test_search_works_at_the_moment_that_is_shown(tab: Page) -> None:
    tab.goto("soeg/?q=ventetid")
    expect(tab.locator("#search-results a[href*='moeder/2026-03-12/']").first).to_be_visible(timeout=PATIENCE)
