import gzip
import json
import os
import sys
import time
from base64 import b64decode
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from generator.rendering import BrokenEnvironment, RenderingError
from generator.rendering import search as search_module
from generator.rendering.search import SearchIndex, search_index, search_page
from generator.site.model import SearchDocument, SearchSection, Site
from tests.rendering.example import meeting, site

HOSTILE = "<script>x</script> & \"citat\" 'a' {name}"


def indexing(example: Site, scratch: Path) -> AbstractContextManager[SearchIndex]:
    return search_index(example.search, example.language, scratch)


def index(tmp_path: Path, name: str = "index") -> Path:
    scratch = tmp_path / f"scratch-{name}"
    scratch.mkdir()
    with indexing(site(meeting("2026-03-12"), meeting("2026-04-16", HOSTILE)), scratch) as running:
        running.wait(tmp_path / name)
    return tmp_path / name


def fragments(bundle: Path) -> list[dict]:
    contents = [gzip.decompress(path.read_bytes()) for path in sorted(bundle.glob("fragment/*"))]
    return [json.loads(content.removeprefix(b"pagefind_dcd")) for content in contents]


def test_hits_come_at_items(tmp_path: Path) -> None:
    by_url = {fragment["url"]: fragment for fragment in fragments(index(tmp_path))}
    assert by_url.keys() == {"/moeder/2026-03-12/", "/moeder/2026-04-16/"}
    first = by_url["/moeder/2026-03-12/"]
    assert [(anchor["element"], anchor["id"]) for anchor in first["anchors"]] == [("h2", "punkt-1"), ("h2", "punkt-2")]
    assert first["meta"] == {"title": "Ordinært møde", "date": "2026-03-12"}
    assert first["filters"] == {"emne": ["Tandpleje", "Budget"], "slags": ["Referat"]}
    assert by_url["/moeder/2026-04-16/"]["meta"]["title"] == HOSTILE


def test_only_what_the_search_page_loads_is_kept(tmp_path: Path) -> None:
    bundle = index(tmp_path)
    names = {path.relative_to(bundle).parts[0].split(".")[0] for path in bundle.rglob("*") if path.is_file()}
    assert names == {"pagefind", "pagefind-worker", "pagefind-entry", "wasm", "index", "fragment", "filter"}
    assert [path.name for path in bundle.glob("wasm.*")] == ["wasm.da.pagefind"]


def test_two_indexes_are_equal_byte_for_byte(tmp_path: Path) -> None:
    one, other = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (index(tmp_path, "one"), index(tmp_path, "other"))
    )
    assert one == other


def test_everything_in_an_indexed_page_is_escaped() -> None:
    document = SearchDocument(
        "emner/budget/",
        HOSTILE,
        HOSTILE,
        date(2026, 3, 12),
        (SearchSection('a" onclick="x', HOSTILE, HOSTILE),),
        {"emne": (HOSTILE,)},
    )
    root = html.fromstring(search_page(document, "da"))
    assert root.xpath("//script") == []
    assert root.xpath("//*[@onclick]") == []
    assert root.xpath("string(//h1)") == HOSTILE
    assert root.xpath("string(//h2)") == HOSTILE
    assert root.xpath("//meta[@data-pagefind-filter]/@content") == [HOSTILE]


@pytest.mark.parametrize("name", ["", "emne:", "emne[x]", 'e"', "to ord", "a,b"])
def test_a_filters_name_that_would_be_misread_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="filter"):
        search_page(SearchDocument("om/", "Om", "", None, (), {name: ("x",)}), "da")


def test_nothing_to_find_needs_no_index(tmp_path: Path) -> None:
    with indexing(site(), tmp_path) as running:
        running.wait(tmp_path / "index")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_program_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_module.shutil, "which", lambda *_, **__: None)
    with pytest.raises(BrokenEnvironment, match="Pagefind is missing"), indexing(site(), tmp_path):
        pass


def fake_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = tmp_path / "pagefind"
    program.write_text(f"#!{sys.executable}\n{script}")
    program.chmod(0o755)
    monkeypatch.setattr(search_module, "_program", lambda: str(program))


def test_a_failing_program_is_an_error_with_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_program(tmp_path, monkeypatch, "import sys; sys.exit('ingen plads')")
    with pytest.raises(RenderingError, match="ingen plads"), indexing(site(meeting("2026-03-12")), tmp_path) as it:
        it.wait(tmp_path / "index")


def test_pages_are_handed_over_in_our_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # In the order of the disk the index would be another one on another disk.
    fake_program(tmp_path, monkeypatch, "import sys; sys.exit('enough')")
    example = site(*(meeting(f"2026-03-{day}") for day in ("12", "30", "02", "21")))
    with indexing(example, tmp_path):
        requests = [
            json.loads(b64decode(one))["payload"] for one in (tmp_path / "requests").read_bytes().split(b",")[:-1]
        ]
    assert [one["type"] for one in (requests[0], requests[-1])] == ["NewIndex", "WriteFiles"]
    assert [one["file_path"] for one in requests[1:-1]] == [f"{one.address}index.html" for one in example.search]


def test_a_program_that_still_runs_is_ended_before_its_folder_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Else it writes on while the folder is being removed, and something of it stays behind.
    written = tmp_path / "written"
    fake_program(
        tmp_path,
        monkeypatch,
        f"import os, pathlib\npathlib.Path({str(written)!r}).write_text(str(os.getpid()))\nwhile True: pass",
    )
    with indexing(site(meeting("2026-03-12")), tmp_path):
        while not (written.exists() and written.read_text()):
            time.sleep(0.01)
    with pytest.raises(ProcessLookupError):
        os.kill(int(written.read_text()), 0)


def test_a_program_that_has_not_begun_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_program(tmp_path, monkeypatch, "while True: pass")
    with pytest.raises(KeyError), indexing(site(meeting("2026-03-12")), tmp_path):
        raise KeyError
