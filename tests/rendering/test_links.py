import pytest
from markupsafe import Markup

from generator.rendering.links import Linker, rebase


@pytest.fixture
def link() -> Linker:
    linker = Linker("https://kommune.example/udsatteraad/")
    linker.enter("moeder/2026-03-12/")
    return linker


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("", "../../"),
        ("moeder/2026-03-05/#punkt-3-1", "../../moeder/2026-03-05/#punkt-3-1"),
        ("moeder/2026-03-12/#punkt-3-1", "#punkt-3-1"),
        ("moeder/2026-03-12/", "../../moeder/2026-03-12/"),
        ("soeg/?q=tandpleje", "../../soeg/?q=tandpleje"),
        ("bilag/3f2a.pdf", "../../bilag/3f2a.pdf"),
        ("https://eksempel.example/a?b#c", "https://eksempel.example/a?b#c"),
        ("mailto:raad@eksempel.example", "mailto:raad@eksempel.example"),
        ("tel:+4500000000", "tel:+4500000000"),
    ],
)
def test_a_link_leads_from_the_current_page(link: Linker, address: str, url: str) -> None:
    assert link(address) == url


def test_a_scheme_that_runs_code_becomes_a_dead_relative_link(link: Linker) -> None:
    link.enter("")
    assert link("javascript:alert(1)") == "./javascript:alert(1)"


@pytest.mark.parametrize("address", ["/moeder/", "//eksempel.example/"])
def test_an_address_with_a_leading_slash_is_refused(link: Linker, address: str) -> None:
    with pytest.raises(ValueError, match="leading slash"):
        link(address)


def test_the_error_page_links_from_the_sites_root(link: Linker) -> None:
    link.enter_anywhere()
    assert link("moeder/") == "/udsatteraad/moeder/"
    assert link("") == "/udsatteraad/"


def test_rebase_changes_links_and_nothing_else(link: Linker) -> None:
    fragment = Markup(
        '<p title="a>b">Skriv href="/x" <a class="ud" href="/emner/budget/#a">Budget</a> '
        '<a href="//eksempel.example/">v</a> <img alt="" src="/bilag/1.png"> <a href="#her">h</a></p>'
    )
    assert link.rebase(fragment) == Markup(
        '<p title="a>b">Skriv href="/x" <a class="ud" href="../../emner/budget/#a">Budget</a> '
        '<a href="//eksempel.example/">v</a> <img alt="" src="../../bilag/1.png"> <a href="#her">h</a></p>'
    )


def test_rebase_escapes_text_that_is_not_marked_safe(link: Linker) -> None:
    assert link.rebase('<a href="/x">') == "&lt;a href=&#34;/x&#34;&gt;"


def test_rebase_for_feeds_gives_whole_urls() -> None:
    assert rebase('<a href="/">', "https://kommune.example/r/") == '<a href="https://kommune.example/r/">'
