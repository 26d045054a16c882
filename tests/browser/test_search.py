"""Search as a reader uses it: Danish words, hits at agenda items, filters, and lists where there are no scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visit

RESULTS = "#search-results a"
STATUS = "#search-status[aria-live]"


@pytest.mark.parametrize("words", ["tandpleje", "tandplejen", "Tandpleje for udsatte"])
def test_a_word_in_any_form_finds_the_item(visit: Visit, words: str) -> None:
    visit.page.goto(f"soeg/?q={words}")
    hit = visit.page.locator(f"{RESULTS}[href*='moeder/2026-'][href*='#punkt-']").first
    expect(hit).to_be_visible()
    hit.click()
    expect(visit.page).to_have_url(re.compile("#punkt-"))
    expect(visit.page.locator(":target")).to_be_visible()


def test_the_number_of_hits_is_announced(visit: Visit) -> None:
    visit.page.goto("soeg/?q=natcafé")
    expect(visit.page.locator(STATUS)).to_contain_text("fundet")


def test_a_word_that_is_nowhere_says_so(visit: Visit) -> None:
    visit.page.goto("soeg/?q=xyzzyplugh")
    expect(visit.page.locator(STATUS)).to_have_text("Intet fundet")


def test_filters_narrow_the_hits(visit: Visit) -> None:
    visit.page.goto("soeg/?q=udsatte")
    expect(visit.page.locator(RESULTS).first).to_be_visible()
    told = visit.page.locator(STATUS).inner_text()
    kind = visit.page.get_by_label("Slags")
    kind.select_option(label=next(text for text in kind.locator("option").all_inner_texts() if "Høring" in text))
    expect(visit.page.locator(STATUS)).not_to_have_text(told)
    expect(visit.page.locator(f"{RESULTS}[href*='hoeringer/']").first).to_be_visible()
    expect(visit.page.locator(f"{RESULTS}[href*='moeder/']")).to_have_count(0)
    expect(visit.page.get_by_label("Emne")).to_be_visible()


def test_a_search_starts_on_the_front_page(visit: Visit) -> None:
    visit.page.goto("")
    visit.page.locator("form[action*='soeg'] input[name=q]").first.fill("varmestue")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/soeg/?q=varmestue*")


def test_without_scripts_there_are_lists(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("soeg/")
    for list_of_all in ("moeder/", "emner/", "forloeb/"):
        assert page.locator(f"main a[href$='{list_of_all}']").first.is_visible()
    context.close()
