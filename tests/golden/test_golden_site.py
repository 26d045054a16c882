"""A small site as its readers get it: the text of every page and every feed, kept beside the test."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree, html

from tests.whole.conftest import ROOT, build_folder

EXPECTED = Path(__file__).parent / "expected"
RECORDS = ROOT / "tests" / "reading" / "base"
MOMENT = "2026-04-01T12:00"
BLOCKS = frozenset("p li h1 h2 h3 h4 h5 h6 tr dt dd summary label caption option button header section".split())


def read_aloud(page: bytes) -> str:
    """The words of a page without its frame, a line for each block, links with where they go."""
    (main,) = html.fromstring(page).iter("article")
    words: list[str] = []
    for event, element in etree.iterwalk(main, events=("start", "end")):
        if event == "start":
            words.append("\n" if element.tag in BLOCKS else "")
            words.append(element.text or "")
        else:
            words.append(f" <{element.get('href')}>" if element.tag == "a" else "")
            words.append(element.tail or "")
    lines = (" ".join(line.split()) for line in "".join(words).split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def public_texts(site: Path) -> dict[str, str]:
    """What readers and feed readers get, by a file name of one level."""
    pages = {path: read_aloud(path.read_bytes()) for path in site.rglob("index.html")}
    feeds = {path: path.read_text() for path in site.rglob("*.xml")}
    return {
        str(path.relative_to(site)).replace("/", "__").replace(".html", ".txt"): text
        for path, text in sorted((pages | feeds).items())
    }


def test_the_small_site_reads_as_before(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    assert build_folder(RECORDS, tmp_path / "site", MOMENT).good
    found = public_texts(tmp_path / "site")
    if request.config.getoption("--bless"):
        for old in EXPECTED.glob("*"):
            old.unlink()
        EXPECTED.mkdir(exist_ok=True)
        for name, text in found.items():
            (EXPECTED / name).write_text(text)
    expected = {path.name: path.read_text() for path in sorted(EXPECTED.iterdir())}
    hint = "If the new texts are right, write them with: pytest tests/golden --bless"
    assert found.keys() == expected.keys(), hint
    for name, text in found.items():
        assert text == expected[name], f"{name}: {hint}"
