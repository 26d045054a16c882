"""Nobody else reads the preview, nothing lies outside it, and what is private is not in it."""

from __future__ import annotations

import os
import re
import socket
from contextlib import ExitStack
from pathlib import Path

import pytest

from generator.findings.reports import report
from generator.pipeline import Sources, check
from generator.publication.moments import as_of
from generator.serving.moments import Chosen
from tests.proof.canaries import MOMENT, canaries_in, write
from tests.proof.canaries_faults import FAULTS, UNREADABLE, Fault
from tests.serving.conftest import DAY, INSERTED, Preview, previewed

_FILES = re.compile(r'<span class="files">.*?</span>')
_LINK = re.compile(rb'(?:href|src)="((?:\./|\.\./)[^"#?]*|[a-z][^":#?]*)"')


def test_another_name_for_this_machine_is_refused(preview: Preview) -> None:
    for host in ("raad.example", f"raad.example:{preview.port}", "127.0.0.1", "localhost", f"[::1]:{preview.port}", ""):
        answer = preview.get(f"/{DAY}/", host=host or " ")
        assert (answer.status, answer.body) == (403, b"")
    assert preview.get(f"/{DAY}/", host=f"localhost:{preview.port}").status == 200


def test_a_request_without_a_host_is_refused(preview: Preview) -> None:
    with socket.create_connection(("127.0.0.1", preview.port)) as raw:
        raw.sendall(f"GET /{DAY}/ HTTP/1.0\r\n\r\n".encode())
        assert b" 403 " in raw.makefile("rb").readline()


def test_it_listens_on_this_machine_only(preview: Preview) -> None:
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", preview.port))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(preview: Preview, method: str) -> None:
    assert preview.get(f"/{DAY}/", method).status == 501


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_s_page_gets_nothing(preview: Preview, site: str) -> None:
    """It cannot read the answer, but it could keep the preview at work and change which moment was looked at last."""
    last = preview.desk.last
    for mode, dest in (("no-cors", "image"), ("cors", "empty"), ("navigate", "iframe"), ("navigate", "object")):
        for path in ("/2026-03-10T08:00/", "/_raad/events?path=/2026-03-10T08:00/"):
            answer = preview.get(path, Sec_Fetch_Site=site, Sec_Fetch_Mode=mode, Sec_Fetch_Dest=dest)
            assert (answer.status, answer.body) == (403, b"")
    assert preview.desk.last == last


def test_the_user_may_come_from_anywhere(preview: Preview) -> None:
    for site in ("cross-site", "same-site", "none"):
        told = {"Sec_Fetch_Site": site, "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}
        assert preview.get(f"/{DAY}/", **told).status == 200
    own = {"Sec_Fetch_Site": "same-origin", "Sec_Fetch_Mode": "no-cors", "Sec_Fetch_Dest": "script"}
    assert preview.get("/_raad/preview.js", **own).status == 200


def test_only_so_many_moments_are_watched(preview: Preview) -> None:
    chosen = [Chosen(as_of(f"2026-03-{day:02}")) for day in range(1, 13)]
    with ExitStack() as stack:
        for one in chosen:
            stack.enter_context(preview.desk.watched(one))
        assert preview.get("/_raad/events?path=/2026-04-01/").status == 503
        with preview.desk.watched(chosen[0]):
            pass
        assert preview.get("/_raad/events?path=/2026-03-01/", "HEAD").status == 200
    assert preview.get("/_raad/events?path=/2026-04-01/", "HEAD").status == 200


@pytest.mark.parametrize("given", [None, "", os.pathsep])
def test_no_program_in_the_current_folder_is_run(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str | None
) -> None:
    ran = tmp_path / "ran"
    for name in ("generator/__init__.py", "pydantic.py", "segno.py", "json.py"):
        (small / name).parent.mkdir(exist_ok=True)
        (small / name).write_text(f"open({str(ran)!r}, 'a').write({name!r})\n")
    monkeypatch.chdir(small)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    if given is not None:
        monkeypatch.setenv("PYTHONPATH", given)
    (tmp_path / "room").mkdir()
    with previewed(small, tmp_path / "room") as preview:
        assert preview.get(f"/{DAY}/manifest.json").status == 200
    assert not ran.exists()


def test_a_helper_ends_without_groups_of_processes(preview: Preview, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows there are none."""
    preview.get(f"/{DAY}/")
    edition = preview.desk.view(preview.desk.last).edition
    assert edition is not None
    monkeypatch.delattr(os, "killpg")
    edition.finishing.end()
    assert edition.finishing.file("manifest.json") is None


def test_nobody_else_may_show_keep_or_read_a_page(preview: Preview) -> None:
    for path in (f"/{DAY}/", "/_raad/preview.js", f"/{DAY}/ingenting/", "/"):
        headers = preview.get(path).headers
        assert headers["Cache-Control"] == "no-store"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert not [name for name in headers if name.lower().startswith("access-control")]


def test_a_head_has_no_body(preview: Preview) -> None:
    answer = preview.get(f"/{DAY}/", "HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert preview.get(f"/_raad/events?path=/{DAY}/", "HEAD").body == b""


OUTSIDE = (
    "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2f..%2fetc%2fpasswd", "/..%5c..%5cetc/passwd",
    "/./feed.xml", "//etc/passwd", "/%00", "/a%0d%0aX-Evil:1", "/pagefind/../../../site_config.yml",
)  # fmt: skip


@pytest.mark.parametrize("path", OUTSIDE)
def test_no_path_leads_outside(preview: Preview, path: str) -> None:
    for start in (f"/{DAY}", "/nu", "", "/_raad"):
        answer = preview.get(start + path)
        assert answer.status in {302, 404}
        assert b"root:" not in answer.body
        assert "X-Evil" not in answer.headers
        assert ".." not in answer.headers.get("Location", "")
        assert not answer.headers.get("Location", "").startswith("//")


def test_a_link_in_the_finished_folder_is_not_followed(preview: Preview, tmp_path: Path) -> None:
    preview.get(f"/{DAY}/manifest.json")
    (tmp_path / "geheim.txt").write_text("zqudenfor")
    (folder,) = (path for path in preview.room.glob("*/site") if path.is_dir())
    (folder / "geheim.txt").symlink_to(tmp_path / "geheim.txt")
    assert preview.get(f"/{DAY}/geheim.txt").status == 404


def test_only_the_preview_s_own_files_are_there(preview: Preview) -> None:
    assert preview.get("/_raad/preview.css").status == 200
    for name in ("server.py", "bar.py", "__init__.py", "", "../bar.py"):
        assert preview.get(f"/_raad/{name}").status == 404
    assert preview.get("/_raad/bar?path=/etc/passwd").status == 400


def crawl(preview: Preview, moment: str) -> dict[str, bytes]:
    """Every page and file that a page of the site leads to, by its address."""
    found: dict[str, bytes] = {}
    waiting = [f"/{moment}/", f"/{moment}/feed.xml", f"/{moment}/sitemap.xml", f"/{moment}/ingenting/"]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        answer = preview.get(path)
        found[path] = answer.body
        if b"<html" in answer.body:
            folder = path.rpartition("/")[0].split("/")
            for link in _LINK.findall(answer.page):
                parts = link.decode().split("/")
                up = parts.count("..")
                rest = [part for part in parts if part not in {"", ".", ".."}]
                waiting.append("/".join([*folder[: len(folder) - up], *rest]) + "/" * (parts[-1] in {"", ".."}))
    return found


@pytest.mark.parametrize("repository", ["private", "public"])
def test_no_private_word_is_served(tmp_path: Path, repository: str) -> None:
    folder = write("one", tmp_path / "records")
    config = folder / "site_config.yml"
    config.write_text(config.read_text().replace("repository: private", f"repository: {repository}"))
    (tmp_path / "room").mkdir()
    with previewed(folder, tmp_path / "room", MOMENT) as preview:
        # The secretary's own: what a terminal of hers tells too.
        findings = check(Sources(config, folder / "content"), as_of(MOMENT), lambda stage: None).findings
        told = canaries_in(report(findings, "text", "da", places_only=False))
        pages = crawl(preview, MOMENT)
        assert repository == "public" or len(pages) > 30
        for path, body in pages.items():
            text = body.decode(errors="replace")
            assert not canaries_in(INSERTED.sub(b"", body).decode(errors="replace")), path
            assert canaries_in(_FILES.sub("", text)) <= told, path


@pytest.mark.parametrize("fault", [*FAULTS, *UNREADABLE], ids=lambda fault: fault.wrong.strip())
def test_what_is_wrong_at_a_private_place_is_told_without_its_words(fault: Fault, tmp_path: Path) -> None:
    folder = write("one", tmp_path / "records")
    file = folder / fault.file
    file.write_text(file.read_text().replace(fault.right, fault.wrong, 1))
    (tmp_path / "room").mkdir()
    with previewed(folder, tmp_path / "room", MOMENT) as preview:
        answer = preview.get(f"/{MOMENT}/")
        assert Path(fault.file).name in answer.bar
        assert not canaries_in(fault.wrong) & canaries_in(answer.text)
