import logging
import os
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from generator.rendering import BrokenTheme
from generator.rendering.fragments import Fragments
from generator.rendering.pages import write_pages
from generator.site.model import Link, Page, Site
from tests.rendering.example import FILTERS, THEME, TRANSLATIONS, ListValue, meeting, site, write_theme

HOSTILE = "Møde <script>alert('x')</script> & \"citat\" {{ 7*7 }}"


def build(example: Site, tmp_path: Path) -> Path:
    theme = tmp_path / "theme"
    if not theme.exists():
        write_theme(theme)
    out = tmp_path / "out"
    write_pages(example, Fragments(example, theme, TRANSLATIONS, FILTERS), theme, out)
    return out


def tree(path: Path) -> html.HtmlElement:
    return html.fromstring(path.read_bytes())


def test_a_page_is_its_fragment_inside_the_theme(tmp_path: Path) -> None:
    page = tree(build(site(meeting("2026-03-12")), tmp_path) / "moeder/2026-03-12/index.html")
    assert page.xpath("string(//title)") == "Ordinært møde - Udsatterådet i Eksempelkøbing"
    assert page.xpath("//h1/text()") == ["Ordinært møde"]
    assert page.xpath("//h2/@id") == ["punkt-1", "punkt-2"]
    assert page.xpath("//h2/a/@href") == ["#punkt-1", "#punkt-2"]
    assert "2 items" in page.xpath("string(//article)")
    assert page.xpath("//html/@lang") == ["da"]
    assert page.xpath("//link[@rel='alternate']/@href") == ["../../feed.xml"]
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://kommune.example/udsatteraad/moeder/2026-03-12/"]


def test_filters_and_links_work_in_pages(tmp_path: Path) -> None:
    page = tree(build(site(meeting("2026-03-12")), tmp_path) / "moeder/index.html")
    assert page.xpath("//article//a/@href") == ["../moeder/2026-03-12/"]
    assert page.xpath("//article//a/text()") == ["MOEDER/2026-03-12/"]


def test_hostile_text_stays_text_everywhere(tmp_path: Path) -> None:
    hostile = replace(meeting("2026-03-12", HOSTILE), description=HOSTILE)
    example = replace(site(hostile), name=f"Rådet {HOSTILE}", navigation=(Link(HOSTILE, "moeder/"),))
    path = build(example, tmp_path) / "moeder/2026-03-12/index.html"
    page = tree(path)
    assert b"<script>alert" not in path.read_bytes()
    assert b"49" not in page.xpath("string(//article)").encode()
    assert page.xpath("string(//title)") == f"{HOSTILE} - Rådet {HOSTILE}"
    assert page.xpath("//meta[@name='description']/@content") == [HOSTILE]
    assert page.xpath("string(//h1)") == HOSTILE
    assert HOSTILE in page.xpath("string(//nav)") + page.xpath("string(//header)")
    assert [text.strip() for text in page.xpath("//nav[@data-md-level='0']//li//span/text()")] == [HOSTILE]


def test_navigation_is_short_and_marks_the_section(tmp_path: Path) -> None:
    out = build(site(meeting("2026-03-12")), tmp_path)
    items = tree(out / "moeder/2026-03-12/index.html").xpath("//nav[@data-md-level='0']//li")
    assert [item.xpath("string(.//a/@href)") for item in items] == ["../..", "../", "https://kommune.example/"]
    assert [("active" in item.get("class")) for item in items] == [False, True, False]
    front = tree(out / "index.html").xpath("//nav[@data-md-level='0']//li")
    assert [("active" in item.get("class")) for item in front] == [True, False, False]


def test_pages_declare_whether_they_are_listed_and_searchable(tmp_path: Path) -> None:
    out = build(site(meeting("2026-03-12")), tmp_path)
    noindex, search = "//meta[@name='robots']/@content", "//meta[@name='raad-search']/@content"
    for name, expected in {
        "moeder/2026-03-12/index.html": ([], ["yes"]),
        "index.html": ([], []),
        "soeg/index.html": (["noindex"], []),
        "404.html": (["noindex"], []),
    }.items():
        page = tree(out / name)
        assert (page.xpath(noindex), page.xpath(search)) == expected, name


def test_the_error_page_uses_absolute_links(tmp_path: Path) -> None:
    page = tree(build(site(), tmp_path) / "404.html")
    assert page.xpath("//article//a/@href") == ["/udsatteraad/"]
    local = [url for url in page.xpath("//@href | //@src") if not url.startswith("https:")]
    assert all(url.startswith("/udsatteraad/") for url in local)


def test_only_files_that_pages_need_are_written(tmp_path: Path) -> None:
    (write_theme(tmp_path / "theme") / ".hidden").write_text("x")
    (tmp_path / "theme/notes.md").write_text("x")
    (tmp_path / "theme/assets/raad.css.map").write_text("x")
    out = build(site(meeting("2026-03-12")), tmp_path)
    files = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    pages = {name for name in files if name.endswith(".html")}
    assert pages == {
        "404.html",
        "index.html",
        "moeder/index.html",
        "soeg/index.html",
        "moeder/2026-03-12/index.html",
    }
    kinds = {(path := Path(name)).parent.as_posix() + "/" + path.name.split(".")[0] for name in files - pages}
    assert kinds == {
        "assets/raad",
        "assets/images/favicon",
        "assets/javascripts/bundle",
        "assets/stylesheets/main",
        "assets/stylesheets/palette",
    }
    for name in files - pages:
        assert b"sourceMappingURL" not in (out / name).read_bytes()


def test_a_build_says_nothing_and_leaves_no_trace(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "own")
    before = dict(os.environ), list(logging.getLogger("mkdocs").handlers), sorted(tmp_path.iterdir())
    build(site(meeting("2026-03-12")), tmp_path)
    assert capfd.readouterr() == ("", "")
    assert before[:2] == (dict(os.environ), list(logging.getLogger("mkdocs").handlers))
    assert {path.name for path in tmp_path.iterdir()} == {"theme", "out"}


def test_what_a_template_lacks_is_an_error_that_names_page_and_template(tmp_path: Path) -> None:
    page = Page("emner/budget/", "Budget", "meeting.html", ListValue("Budget", ()))
    with pytest.raises(BrokenTheme, match=r"/emner/budget/: meeting\.html: .*items"):
        build(replace(site(), pages=(page,)), tmp_path)


@pytest.mark.parametrize("text", ["{% if %}", "{{ link('/moeder/') }}"])
@pytest.mark.parametrize("name", ["pages/meeting.html", "main.html"])
def test_a_template_that_does_not_work_is_an_error(tmp_path: Path, name: str, text: str) -> None:
    theme = write_theme(tmp_path / "theme")
    (theme / name).write_text(text, encoding="utf-8")
    with pytest.raises(BrokenTheme):
        build(site(meeting("2026-03-12")), tmp_path)


def test_a_missing_template_is_an_error(tmp_path: Path) -> None:
    (write_theme(tmp_path / "theme") / "pages/meeting.html").unlink()
    with pytest.raises(BrokenTheme, match=r"meeting\.html"):
        build(site(meeting("2026-03-12")), tmp_path)


def test_fragments_are_made_one_at_a_time(tmp_path: Path) -> None:
    """Memory does not grow with the number of pages: a fragment is made when its page is written."""
    order: list[str] = []

    class Watching(Fragments):
        def render(self, page: Page):
            written = len(list((tmp_path / "out").rglob("index.html")))
            order.append(f"{written} {page.address}")
            return super().render(page)

    example, theme = site(meeting("2026-03-12")), write_theme(tmp_path / "theme")
    write_pages(example, Watching(example, theme, TRANSLATIONS, FILTERS), theme, tmp_path / "out")
    assert order == ["0 ", "1 moeder/", "2 soeg/", "3 moeder/2026-03-12/"]


def test_the_example_theme_has_no_constructs_that_other_engines_lack() -> None:
    assert not any(".items()" in text for text in THEME.values())


def test_assets_that_no_page_names_are_left_out(tmp_path: Path) -> None:
    theme = write_theme(tmp_path / "theme")
    (theme / "main.html").write_text(THEME["main.html"] + "{% block scripts %}{% endblock %}", encoding="utf-8")
    out = build(site(meeting("2026-03-12")), tmp_path)
    assert not (out / "assets/javascripts").exists()
    assert list(out.glob("assets/stylesheets/main.*.css"))
