import json
from pathlib import Path

import pytest
from lxml import etree

from generator.rendering.manifest import is_ours, write_manifest
from generator.rendering.sitemap import robots_txt, sitemap_xml
from generator.rendering.stylesheet import council_css
from tests.rendering.example import meeting, site


def test_the_sitemap_has_the_listed_pages() -> None:
    root = etree.fromstring(sitemap_xml(site(meeting("2026-03-12"))))
    assert root.xpath("//*[local-name() = 'loc']/text()") == [
        "https://kommune.example/udsatteraad/",
        "https://kommune.example/udsatteraad/moeder/",
        "https://kommune.example/udsatteraad/moeder/2026-03-12/",
    ]


def test_robots_names_the_sitemap() -> None:
    assert robots_txt(site()).splitlines()[-1] == "Sitemap: https://kommune.example/udsatteraad/sitemap.xml"


def test_the_colour_is_a_custom_property() -> None:
    assert "--raad-color: #2b5f75;" in council_css("#2B5F75")
    assert "--raad-color" not in council_css(None)


@pytest.mark.parametrize("color", ["red", "#12345", "#fff;} body{display:none", "url(https://eksempel.example/)"])
def test_nothing_but_a_colour_gets_into_the_style_sheet(color: str) -> None:
    with pytest.raises(ValueError, match="colour"):
        council_css(color)


def test_the_manifest_lists_files_by_path_with_hash_and_size(tmp_path: Path) -> None:
    assert not is_ours(tmp_path)
    write_manifest(tmp_path, {"moeder/index.html": ("b1946a", 5), "feed.xml": ("e3b0c4", 0)})
    files = json.loads((tmp_path / "manifest.json").read_text())["files"]
    assert list(files) == ["feed.xml", "moeder/index.html"]
    assert files["moeder/index.html"] == {"sha256": "b1946a", "size": 5}
    assert is_ours(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", '{"files": []}', '{"name": "app"}', "\xff"])
def test_another_programs_manifest_is_not_ours(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.json").write_text(text, encoding="latin-1")
    assert not is_ours(tmp_path)
