"""`raad audit DIR`: any finished folder, ours or another's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.audit import Fault, UnknownAddress, address_of, whole_address
from generator.findings.rules import RULES
from generator.findings.rules.output import OF_THE_AUDIT
from tests.audit.faults import MEETING, body, removed, replaced, written
from tests.rendering.example import URL
from tests.whole.conftest import raad


def test_a_good_folder(folder: Path) -> None:
    done = raad("audit", folder.name, cwd=folder.parent)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Alle filer er åbnet, og der er ikke noget galt." in done.stdout


def test_faults_are_told_in_danish_and_english(folder: Path) -> None:
    body("<!-- zqord -->")(folder)
    danish = raad("audit", str(folder), cwd=folder.parent)
    assert danish.returncode == 1
    assert f"{MEETING}: fejl {OF_THE_AUDIT[Fault.HIDDEN].code} Her er noget, som læserne ikke ser" in danish.stderr
    assert f"{MEETING}: fejl {OF_THE_AUDIT[Fault.CHANGED].code} " in danish.stderr
    assert "zqord" not in danish.stderr
    assert "that readers do not see" in raad("audit", str(folder), "--language", "en", cwd=folder.parent).stderr


def test_json_is_for_programs(folder: Path) -> None:
    removed("manifest.json")(folder)
    done = raad("audit", str(folder), "--format", "json", cwd=folder.parent)
    assert [(one["path"], one["code"]) for one in json.loads(done.stdout)] == [
        ("manifest.json", OF_THE_AUDIT[Fault.ABSENT].code)
    ]


def test_a_folder_of_somebody_else(tmp_path: Path) -> None:
    written("site/index.html", "<!doctype html><title>x</title><script>x()</script><a href='/y'>y</a>")(tmp_path)
    assert raad("audit", "site", cwd=tmp_path).returncode == 2
    done = raad("audit", "site", "--url", "https://eksempel.example", "--format", "github", cwd=tmp_path)
    assert done.returncode == 1
    for fault in (Fault.SCRIPT, Fault.LINK, Fault.ABSENT, Fault.INCOMPLETE):
        assert fault is Fault.INCOMPLETE or OF_THE_AUDIT[fault].code in done.stdout


@pytest.mark.parametrize(
    "words", [("findes-ikke",), (), ("site", "--url", "eksempel"), ("site", "--url", "ftp://eksempel.example/")]
)
def test_wrong_use_ends_with_status_2(folder: Path, words: tuple[str, ...]) -> None:
    done = raad("audit", *words, cwd=folder.parent)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_the_folder_tells_its_address(folder: Path) -> None:
    assert address_of(folder) == URL
    removed("index.html")(folder)
    assert address_of(folder) == URL
    replaced("<loc>", "<loc>x", "sitemap.xml")(folder)
    with pytest.raises(UnknownAddress):
        address_of(folder)
    removed("sitemap.xml")(folder)
    with pytest.raises(UnknownAddress):
        address_of(folder)


@pytest.mark.parametrize("url", ["https://x.example", "https://x.example/", "http://localhost:8000/raad"])
def test_an_address_gets_its_slash(url: str) -> None:
    assert whole_address(url) == url.removesuffix("/") + "/"


def test_every_kind_of_fault_has_its_rule() -> None:
    assert set(OF_THE_AUDIT) == set(Fault)
    assert all(rule.code in RULES for rule in OF_THE_AUDIT.values())
    assert len({rule.code for rule in OF_THE_AUDIT.values()}) == len(Fault)
