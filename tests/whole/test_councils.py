"""Two real agendas of 2009, and both on one site."""

from __future__ import annotations

import shutil
from pathlib import Path

import feedparser
import pytest
from lxml import html

from tests.whole.conftest import COUNCILS, build_folder

HERNING = [
    ("punkt-a", "Nøglekort/Informationskort til Gadens folk"),
    ("punkt-1", "Godkendelse af referat fra sidste møde"),
    ("punkt-2", "Evaluering af Udsatterådets temadag"),
    ("punkt-3", "Tandpleje for udsatte"),
    ("punkt-4", "Rapportering af Udsatterådets arbejde til det politiske niveau"),
    ("punkt-5", "Evt. Orenteringspunkter"),
]
ODENSE = [
    ("punkt-1", "Godkendelse af dagsordnen"),
    ("punkt-2", "Godkendelse af referatet fra sidste møde"),
    ("punkt-3", "Til Orientering"),
    ("punkt-3-1", "Orientering fra formanden"),
    ("punkt-3-2", "Orientering fra forvaltningen"),
    ("punkt-4", "Til drøftelse"),
    ("punkt-4-1", "Årsrapport 2008-2009"),
    ("punkt-4-2", "Forslag til årsplan 2010"),
    ("punkt-5", "Eventuelt"),
]


@pytest.mark.parametrize(
    ("council", "day", "items"), [("herning-2009", "2009-11-24", HERNING), ("odense-2009", "2009-10-22", ODENSE)]
)
def test_an_agenda_of_2009_is_published_word_for_word(
    tmp_path: Path, council: str, day: str, items: list[tuple[str, str]]
) -> None:
    assert build_folder(COUNCILS / council, tmp_path / "site").good
    page = html.fromstring((tmp_path / "site/moeder" / day / "index.html").read_bytes())
    for anchor, title in items:
        (found,) = page.xpath(f"//*[@id='{anchor}']")
        assert title in found.text_content()
    anchors = [one for one in page.xpath("//@id") if one.startswith("punkt-")]
    assert anchors == [anchor for anchor, _ in items]


@pytest.fixture
def both(tmp_path: Path) -> Path:
    """Odense and Herning on one site, Odense first."""
    for name, council in (("odense-2009", "odense"), ("herning-2009", "herning")):
        source = COUNCILS / name / "content"
        shutil.copytree(source / "councils", tmp_path / "content/councils", dirs_exist_ok=True)
        shutil.copytree(source / "meetings", tmp_path / "content/meetings" / council)
    (tmp_path / "site_config.yml").write_text(
        "name: To råd\nurl: https://to.example/raad/\nrepository: private\ncouncils: [odense, herning]\n"
    )
    assert build_folder(tmp_path, tmp_path / "site").findings == ()
    return tmp_path / "site"


def test_the_first_council_has_the_short_addresses(both: Path) -> None:
    assert (both / "moeder/2009-10-22/index.html").is_file()
    assert (both / "herning/moeder/2009-11-24/index.html").is_file()
    assert not (both / "moeder/2009-11-24").exists()


def test_registers_and_feeds_are_common_and_of_each_council(both: Path) -> None:
    common = html.fromstring((both / "moeder/2009/index.html").read_bytes()).text_content()
    assert "Herning" in common
    assert "Odense" in common
    own = html.fromstring((both / "herning/moeder/2009/index.html").read_bytes())
    assert not own.xpath("//main//a[contains(@href, '2009-10-22')]")
    everything = feedparser.parse((both / "feed.xml").read_bytes()).entries
    herning = feedparser.parse((both / "herning/feed.xml").read_bytes()).entries
    assert len(everything) == 2
    assert [entry.link for entry in herning] == ["https://to.example/raad/herning/moeder/2009-11-24/"]


def test_one_council_alone_is_not_named_as_one_of_several(tmp_path: Path) -> None:
    assert build_folder(COUNCILS / "odense-2009", tmp_path / "site").good
    assert not (tmp_path / "site/odense").exists()
