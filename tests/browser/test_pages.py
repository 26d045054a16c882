"""What a reader's browser does with the pages: nothing behind the reader's back, and readable at every width."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Visit

PAGES = (
    "", "moeder/", "moeder/2026/", "moeder/2026-02-26/", "moeder/2026-06-11/", "beslutninger/",
    "beslutninger/2026-02-26-punkt-3-1/", "hoeringer/", "hoeringer/natcafe-2026/", "hoeringer/budget-2027/",
    "udtalelser/unge-uden-bolig-2025/", "aarsplan/2026/", "budget/2025/", "projekter/foelgeskab-til-tandlaegen/",
    "aarsrapport/2025/",
    "forloeb/", "forloeb/tandpleje-for-udsatte/", "emner/", "raadet/", "rettelser/", "ikke-offentliggjort/",
    "abonner/", "om/", "forretningsorden/", "soeg/", "404.html",
)  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_no_request_elsewhere_no_cookie_no_storage(visit: Visit, address: str, page: str) -> None:
    visit.page.goto(page, wait_until="networkidle")
    assert [url for url in visit.requested if not url.startswith((address, "data:", "blob:"))] == []
    assert visit.page.context.cookies() == []
    assert visit.page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert visit.page.evaluate("indexedDB.databases().then(all => all.length)") == 0
    assert visit.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_no_fault_of_accessibility(visit: Visit, page: str, scheme: str) -> None:
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visit.page.goto(page, wait_until="networkidle")
    for width in (320, 768, 1280):
        visit.page.set_viewport_size({"width": width, "height": 900})
        found = Axe().run(visit.page)
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_wider_than_a_small_telephone(visit: Visit, page: str) -> None:
    visit.page.set_viewport_size({"width": 320, "height": 640})
    visit.page.goto(page, wait_until="networkidle")
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_an_anchor_of_an_item_leads_to_the_item(visit: Visit) -> None:
    visit.page.goto("moeder/2026-02-26/#punkt-3-1")
    assert visit.page.locator("#punkt-3-1").bounding_box() is not None
    assert visit.page.evaluate("document.querySelector('#punkt-3-1').getBoundingClientRect().top") < 300
