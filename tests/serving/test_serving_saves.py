"""What is saved shows at once; what is wrong shows above the last good page; time passes."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.publication.moments import as_of
from generator.serving.desk import Desk
from tests.serving.conftest import DAY, PATIENCE, Clock, Preview, previewed
from tests.whole.conftest import build_folder

MEETING = "meetings/2026-03-12.md"
PAGE = f"/{DAY}/moeder/2026-03-12/"
OUTDATED = "Siden er ikke opdateret, før fejlene er rettet."


def test_a_saved_file_gives_a_new_page(preview: Preview, tmp_path: Path) -> None:
    before = preview.get(PAGE)
    preview.change(MEETING, "Ventetid på tandpleje", "Kortere ventetid på tandpleje")
    after = preview.until(PAGE, lambda one: "Kortere ventetid på tandpleje" in one.text)
    assert before.page != after.page
    assert build_folder(preview.records, tmp_path / "out", DAY).good
    assert after.page == (tmp_path / "out" / "moeder" / "2026-03-12" / "index.html").read_bytes()
    assert preview.get(f"/{DAY}/manifest.json").body == (tmp_path / "out" / "manifest.json").read_bytes()


def test_a_new_file_and_a_removed_one_are_seen(preview: Preview) -> None:
    preview.get(f"/{DAY}/")
    file = preview.records / "content" / "pages" / "ny.md"
    file.write_text("---\ntitle: Ny side\n---\nHer er en ny side.\n")
    assert preview.until(f"/{DAY}/ny/", lambda one: one.status == 200)
    file.unlink()
    assert preview.until(f"/{DAY}/ny/", lambda one: one.status == 404)


def test_what_stops_a_build_shows_above_the_former_page(preview: Preview) -> None:
    good = preview.get(PAGE)
    preview.change(MEETING, "kind: ordinary", "kind: normal")
    answer = preview.until(PAGE, lambda one: OUTDATED in one.text)
    assert answer.page == good.page
    assert "content/meetings/2026-03-12.md, linje 6" in answer.bar
    assert "1 fejl" in answer.bar
    assert "Fejl R022" in answer.bar
    assert "kind: normal" in answer.bar
    assert '<details id="findings" name="panel" class="error" open>' in answer.bar
    preview.change(MEETING, "kind: normal", "kind: ordinary")
    assert preview.until(PAGE, lambda one: OUTDATED not in one.text).page == good.page


def test_a_warning_shows_and_stops_nothing(preview: Preview) -> None:
    (preview.records / "content" / "pages" / "links.md").write_text("---\ntitle: Links\n---\n[Væk](/ingenting/)\n")
    answer = preview.until(f"/{DAY}/links/", lambda one: one.status == 200)
    assert "1 advarsel" in answer.bar
    assert OUTDATED not in answer.bar
    assert '<details id="findings" name="panel" class="warning">' in answer.bar


def test_where_there_never_was_a_page_the_errors_show_alone(small: Path, tmp_path: Path) -> None:
    meeting = small / "content" / MEETING
    good = meeting.read_text()
    meeting.write_text(good.replace("kind: ordinary", "kind: normal"))
    (tmp_path / "room").mkdir()
    with previewed(small, tmp_path / "room") as preview:
        answer = preview.get(PAGE)
        assert answer.status == 503
        assert "Der er ikke nogen side at vise endnu" in answer.text
        assert "Fejl R022" in answer.bar
        meeting.write_text(good)
        assert preview.until(PAGE, lambda one: one.status == 200)


def test_a_change_of_what_is_not_public_leaves_the_page_alone(preview: Preview) -> None:
    before = state(preview)
    preview.change(MEETING, "status: held", "status: held\ninternal: Husk nøglen.")
    (preview.records / "content" / "meetings" / "notat.txt").write_text("Husk kaffen.")
    answer = preview.until(PAGE, lambda one: "1 advarsel" in one.bar)
    assert "Husk" not in answer.text
    after = state(preview)
    assert after[0] == before[0]
    assert after[1] != before[1]


def test_an_open_page_is_told_of_new_pages_and_new_findings(preview: Preview) -> None:
    preview.get(f"/{DAY}/manifest.json")
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=PATIENCE)
    connection.request("GET", f"/_raad/events?path={PAGE}")
    response = connection.getresponse()
    assert response.headers["Content-Type"] == "text/event-stream"
    first = told(response)
    preview.change(MEETING, "Ventetid på tandpleje", "Kortere ventetid")
    second = told(response)
    while second["page"] == first["page"]:
        second = told(response)
    preview.change(MEETING, "kind: ordinary", "kind: normal")
    third = told(response)
    while OUTDATED not in preview.get(f"/_raad/bar?path={PAGE}").text:
        third = told(response)
    assert third["page"] == second["page"]
    assert third["bar"] != first["bar"]
    connection.close()


def test_what_becomes_public_by_itself_shows_by_itself(small: Path, tmp_path: Path) -> None:
    clock = Clock(as_of("2026-03-19T23:59:59"))
    (tmp_path / "room").mkdir()
    minutes = "Rådet beder om kortere ventetid"
    with previewed(small, tmp_path / "room", None, clock) as preview:
        assert preview.get("/").headers["Location"] == "/nu/"
        assert minutes not in preview.get("/nu/moeder/2026-03-12/").text
        assert "Sådan ser siden ud for alle lige nu." in preview.get("/nu/").bar
        clock.now = as_of("2026-03-20T00:00")
        assert minutes in preview.get("/nu/moeder/2026-03-12/").text


def test_a_new_day_is_a_new_page(small: Path, tmp_path: Path) -> None:
    clock = Clock(as_of("2050-01-01T12:00"))
    (tmp_path / "room").mkdir()
    with previewed(small, tmp_path / "room", None, clock) as preview:
        before, _ = state(preview, "/nu/")
        clock.now = as_of("2050-01-01T23:59")
        assert state(preview, "/nu/")[0] == before
        clock.now = as_of("2050-01-02T00:00")
        assert state(preview, "/nu/")[0] != before


def test_a_fault_of_the_program_is_told_and_passes(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    good = preview.get(PAGE)

    def broken(*given: object) -> None:
        raise KeyError("zqordenes")

    monkeypatch.setattr("generator.serving.desk.foresee", broken)
    preview.change(MEETING, "Ventetid på tandpleje", "Kortere ventetid")
    answer = preview.until(PAGE, lambda one: "fejl i programmet" in one.text)
    assert answer.page == good.page
    assert "KeyError" in answer.bar
    assert "zqordenes" not in answer.text
    monkeypatch.undo()
    preview.change(MEETING, "Kortere ventetid", "Længere ventetid")
    assert preview.until(PAGE, lambda one: "Længere ventetid" in one.text)


def test_what_the_audit_finds_is_shown(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    said = b'{"problems": [["moeder/index.html", "script", "onclick"]]}'
    monkeypatch.setattr("generator.serving.finishers._started", lambda *given: Said(said))
    answer = preview.until("/2026-04-01/", lambda one: "Fejl O008" in one.text)
    assert "moeder/index.html" in answer.bar
    assert preview.get("/2026-04-01/manifest.json").status == 404


@pytest.mark.parametrize("said", [b"", b"{}", b'{"problems": [["x", "nonsense", ""]]}'])
def test_an_index_that_was_not_made_is_told(preview: Preview, monkeypatch: pytest.MonkeyPatch, said: bytes) -> None:
    monkeypatch.setattr("generator.serving.finishers._started", lambda *given: Said(said))
    answer = preview.until("/2026-04-01/", lambda one: "stoppede for tidligt" in one.text)
    assert "Noget gik galt" in answer.bar
    assert OUTDATED not in answer.bar


def test_without_the_search_engine_pages_show_and_the_reason_is_told(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failure = b"The search engine Pagefind is missing. Run make site, or install aabent-raad[search]."
    said = b'{"failure": "%s", "words": {}}' % failure
    monkeypatch.setattr("generator.serving.finishers._started", lambda *given: Said(said))
    (tmp_path / "room").mkdir()
    with previewed(small, tmp_path / "room") as preview:
        answer = preview.until(PAGE, lambda one: "Pagefind mangler" in one.text)
        assert answer.status == 200


def test_a_desk_that_is_closed_starts_nothing(preview: Preview) -> None:
    desk: Desk = preview.desk
    desk.close()
    assert preview.get("/2026-04-02/manifest.json").status in {404, 503}


@dataclass
class Said:
    """A process that says something and ends."""

    said: bytes

    def communicate(self, public: bytes) -> tuple[bytes, None]:
        assert b"Ventetid" in public
        return self.said, None

    def poll(self) -> int:
        return 0


def state(preview: Preview, path: str = PAGE) -> tuple[str, str]:
    """The ids of the page and of its bar."""
    bar = preview.get(path).bar
    page, told_bar = (bar.partition(f'data-{name}="')[2].partition('"')[0] for name in ("page", "bar"))
    return page, told_bar


def told(response: http.client.HTTPResponse) -> dict[str, str]:
    """The next thing that an open page is told."""
    while not (line := response.readline()).startswith(b"data: "):
        assert line
    said: dict[str, str] = json.loads(line.removeprefix(b"data: "))
    return said
