"""A preview shows what a build would write, byte for byte, and for each moment what is public then."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cli.serve import _failure
from generator.publication.moments import as_of
from generator.publication.upcoming import Upcoming
from generator.serving.bar import Bar
from tests.serving.conftest import DAY, INSERTED, ROOT, Preview, previewed
from tests.whole.conftest import build_folder, tree


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built") / "site"
    assert build_folder(ROOT, out, DAY).good
    return out


def test_every_file_is_the_one_of_a_build(example_preview: Preview, built: Path) -> None:
    files = [path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()]
    assert len(files) > 150
    for file in files:
        answer = example_preview.get(f"/{DAY}/{file.removesuffix('index.html')}")
        assert answer.status == 200
        content = answer.page if file.endswith(".html") else answer.body
        assert content == (built / file).read_bytes(), file


def test_a_page_is_also_there_under_the_name_of_its_file(example_preview: Preview) -> None:
    assert example_preview.get(f"/{DAY}/moeder/index.html").page == example_preview.get(f"/{DAY}/moeder/").page


def test_where_nothing_is_there_is_the_error_page_of_a_build(example_preview: Preview, built: Path) -> None:
    for path in ("ingenting/", "ingenting", "moeder/ingenting.html", "ingenting.pdf"):
        answer = example_preview.get(f"/{DAY}/{path}")
        assert answer.status == 404
        assert answer.page == (built / "404.html").read_bytes()


def test_no_folder_is_listed(example_preview: Preview) -> None:
    for path in ("assets/", "assets", "pagefind/", "bilag/", "data/"):
        assert example_preview.get(f"/{DAY}/{path}").status == 404


def test_an_address_without_its_slash_leads_to_the_page(example_preview: Preview) -> None:
    answer = example_preview.get(f"/{DAY}/soeg?q=natcafé".replace("é", "%C3%A9"))
    assert (answer.status, answer.headers["Location"]) == (302, f"/{DAY}/soeg/?q=natcaf%C3%A9")


def test_an_address_without_a_moment_means_the_one_looked_at_last(preview: Preview) -> None:
    assert preview.get("/").headers["Location"] == f"/{DAY}/"
    assert preview.get("/2026-03-10T08:00").headers["Location"] == "/2026-03-10T08:00/"
    preview.get("/2026-03-10T08:00/")
    assert preview.get("/soeg/?q=x").headers["Location"] == "/2026-03-10T08:00/soeg/?q=x"


def test_the_links_of_the_error_page_work_where_the_site_lies_below_a_path(small: Path, tmp_path: Path) -> None:
    config = small / "site_config.yml"
    config.write_text(config.read_text().replace("udsatteraad.example/", "kommune.example/raad/"))
    (tmp_path / "room").mkdir()
    with previewed(small, tmp_path / "room") as preview:
        assert b'href="/raad/soeg/"' in preview.get(f"/{DAY}/ingenting/").body
        assert preview.get("/raad/soeg/").headers["Location"] == f"/{DAY}/soeg/"


def test_an_embargoed_part_appears_at_its_moment_and_not_before(preview: Preview) -> None:
    minutes = "Rådet beder om kortere ventetid"
    page = "/moeder/2026-03-12/"
    assert minutes not in preview.get(f"/2026-03-19T23:59:59{page}").text
    assert minutes in preview.get(f"/2026-03-20T00:00{page}").text
    assert preview.get(f"/2026-01-09T23:59:59{page}").status == 404
    assert preview.get(f"/2026-01-10{page}").status == 200


def test_the_search_index_of_a_moment_is_of_that_moment(preview: Preview, tmp_path: Path) -> None:
    for moment in ("2026-03-10T08:00", "2026-03-20T00:00"):
        out = tmp_path / moment
        build_folder(preview.records, out, moment)
        entry = "pagefind/pagefind-entry.json"
        assert preview.get(f"/{moment}/{entry}").body == (out / entry).read_bytes()


def test_more_moments_than_are_kept_are_all_served(preview: Preview) -> None:
    for day in (*range(1, 8), 1):
        assert preview.get(f"/2026-03-0{day}/").status == 200


def test_the_bar_tells_the_moment_and_leads_to_the_next_ones(preview: Preview) -> None:
    answer = preview.until("/2026-01-01T09:00/moeder/", lambda one: one.bar.count("<li><a") == 5)
    assert "Sådan ser siden ud for alle d. 1. januar 2026 kl. 09.00." in answer.bar
    assert 'href="/2026-01-10T00:00/moeder/"' in answer.bar
    assert "content/meetings/2026-03-12.md" in answer.bar
    assert 'href="/nu/moeder/"' in answer.bar
    assert "Der venter ikke noget på at blive offentligt." in preview.get("/2050-01-01/").bar


def test_the_form_leads_to_the_same_page_at_another_moment(preview: Preview) -> None:
    answer = preview.get("/_raad/moment?at=2026-03-20T09%3A30&page=moeder%2F2026-03-12%2F")
    assert (answer.status, answer.headers["Location"]) == (302, "/2026-03-20T09:30/moeder/2026-03-12/")
    assert preview.get("/_raad/moment?at=nu&page=").headers["Location"] == "/nu/"


@pytest.mark.parametrize("typed", ["i+morgen", "0001-01-01T00%3A00", "12026-03-12T16%3A00"])
def test_what_is_no_moment_is_said_and_leads_back(preview: Preview, typed: str) -> None:
    answer = preview.get(f"/_raad/moment?at={typed}&page=moeder%2F%3Cb%3E%2F")
    assert answer.status == 400
    assert "Forhåndsvisningen kan ikke vise det tidspunkt." in answer.text
    assert '<a href="/nu/moeder/&lt;b&gt;/">Vis siden, som den er nu</a>' in answer.text


def test_the_bar_masks_each_part_of_a_path_by_itself(preview: Preview) -> None:
    files = ("content/raad/2026/2026-03-12.md", "content/a & b/2026-03-12.md")
    change = Upcoming(as_of("2026-03-12").moment, files, ())
    view = replace(preview.desk.view(preview.desk.last), upcoming=(change,))
    bar = Bar("da", _failure).inner(view, "")
    assert "content/raad/2026/2026-03-12.md, content/a &amp; b/2026-03-12.md" in bar


def test_nothing_but_html_gets_a_bar(preview: Preview) -> None:
    for file in ("feed.xml", "assets/site.css", "sitemap.xml", "manifest.json"):
        assert INSERTED.search(preview.get(f"/{DAY}/{file}").body) is None


def test_frames_that_were_drawn_for_other_records_are_not_kept_too_long(preview: Preview, tmp_path: Path) -> None:
    preview.get(f"/{DAY}/")
    config = preview.records / "site_config.yml"
    config.write_text(config.read_text() + "notice: Rådet er opdigtet.\n")
    shutil.rmtree(preview.records / "content" / "statements")
    answer = preview.until(f"/{DAY}/", lambda one: "Rådet er opdigtet." in one.text)
    out = tmp_path / "built"
    assert build_folder(preview.records, out, DAY).good
    assert answer.page == (out / "index.html").read_bytes()
    for page in ("moeder/2026-03-12/index.html", "404.html", "om/index.html"):
        if (out / page).exists():
            assert preview.get(f"/{DAY}/{page}").page == (out / page).read_bytes()


def test_nothing_is_written_among_the_records(preview: Preview) -> None:
    before = tree(preview.records)
    preview.get(f"/{DAY}/manifest.json")
    assert tree(preview.records) == before
