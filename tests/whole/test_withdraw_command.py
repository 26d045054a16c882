"""`raad withdraw` as a user types it, and the site that is built after it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import feedparser
import pytest

from tests.whole.conftest import EXAMPLE_DAY, build_folder, raad, tree

RECORD = "meetings/2026-02-26"
DAY = EXAMPLE_DAY.partition("T")[0]
SENTENCE = "Mødet begynder med et kort oplæg fra kommunens tandpleje."
URL = "https://udsatteraad.example/"


@pytest.fixture
def withdrawn(example: Path) -> Path:
    assert raad("withdraw", RECORD, "--date", DAY, cwd=example).returncode == 0
    return example


def contents(folder: Path) -> Iterator[tuple[Path, str]]:
    """The text of every file, of packed ones too."""
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            data = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
            yield path, data.decode("utf-8", "replace")


def guids(folder: Path) -> dict[str, dict[str, str]]:
    """The titles of what a reader's program has from each feed, by id."""
    feeds = {
        path.relative_to(folder).as_posix(): path for path in [folder / "feed.xml", *folder.glob("feeds/**/*.xml")]
    }
    return {name: {one.id: one.title for one in feedparser.parse(path).entries} for name, path in feeds.items()}


def test_one_line_more_in_one_file(example: Path) -> None:
    before = tree(example)
    raad("withdraw", RECORD, "--date", DAY, cwd=example)
    after = tree(example)
    assert before.keys() == after.keys()
    (changed,) = (name for name in before if before[name] != after[name])
    assert changed == f"content/{RECORD}.md"
    line = f"withdrawn: {{date: {DAY}}}\n".encode()
    assert after[changed] == (
        before[changed][0],
        before[changed][1].replace(b"---\nM\xc3\xb8det", line + b"---\nM\xc3\xb8det"),
    )


def test_what_to_do_now_is_told(example: Path) -> None:
    done = raad("withdraw", RECORD, "--date", DAY, cwd=example)
    assert done.returncode == 0
    assert f"{URL}moeder/2026-02-26/\n" in done.stdout
    assert f"{URL}feeds/dagsordener.xml\n" in done.stdout
    for word in ("72 timer", "databeskyttelsesrådgiver", "Datatilsynet", "Google Search Console", "Netarkivet"):
        assert word in done.stdout
    assert "72 hours" in raad("withdraw", "budget-2027", "--language", "en", cwd=example).stdout


def test_the_same_as_data(example: Path) -> None:
    done = raad("withdraw", RECORD, "--date", DAY, "--format", "json", cwd=example)
    told = json.loads(done.stdout)
    assert (told["record"], told["withdrawn"], told["gone"]) == (RECORD, DAY, [])
    assert f"{URL}moeder/2026-02-26/" in told["tombstones"]
    assert f"{URL}beslutninger/2026-02-26-punkt-3-1/" in told["tombstones"]
    assert f"{URL}moeder/2026/" in told["changed"]
    assert len(told["steps"]) == 6


def test_quiet_does_it_without_a_word(example: Path) -> None:
    done = raad("withdraw", RECORD, "--date", DAY, "-q", cwd=example)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "withdrawn:" in (example / f"content/{RECORD}.md").read_text()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("2026-02-62",), "meetings/2026-02-26"),
        (("xyzzy",), "xyzzy"),
        ((RECORD, "--date", "i morgen"), "2026-10-05"),
        ((RECORD, "--date", "2025-01-01"), "offentligt"),
        ((RECORD, "--config", "findes-ikke.yml"), "findes-ikke.yml"),
        ((), "RECORD"),
    ],
)
def test_it_is_refused_without_a_change_or_a_traceback(example: Path, words: tuple[str, ...], told: str) -> None:
    before = tree(example)
    done = raad("withdraw", *words, cwd=example)
    assert done.returncode in {1, 2}
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(example) == before


def test_it_is_refused_the_second_time(withdrawn: Path) -> None:
    done = raad("withdraw", RECORD, cwd=withdrawn)
    assert done.returncode == 2
    assert DAY in done.stderr


def test_it_is_refused_where_a_name_may_mean_several(example: Path) -> None:
    (example / "content/cases/budget-2027.md").write_text("---\ntitle: Budget\n---\n")
    done = raad("withdraw", "budget-2027", cwd=example)
    assert done.returncode == 2
    assert "cases/budget-2027\n  hearings/budget-2027" in done.stderr


def test_it_is_refused_while_something_must_be_mended(example: Path) -> None:
    meeting = example / f"content/{RECORD}.md"
    meeting.write_text(meeting.read_text().replace("kind: ordinary", "kind: ordinery", 1))
    before = tree(example)
    done = raad("withdraw", RECORD, cwd=example)
    assert done.returncode == 1
    assert "R022" in done.stderr
    assert tree(example) == before


def test_a_file_that_cannot_be_replaced_is_told(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from generator.cli import raad as command
    from generator.editing import files

    def denied(file: Path, data: bytes) -> None:
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.chdir(example)
    monkeypatch.setattr(files, "replace", denied)
    done = CliRunner().invoke(command, ["withdraw", RECORD, "--date", DAY])
    assert done.exit_code == 2
    assert "2026-02-26.md" in done.stderr


def test_the_site_after_it(withdrawn: Path, example_site: Path) -> None:
    result = build_folder(withdrawn, withdrawn / "site")
    assert result.good, result.findings
    site = withdrawn / "site"
    page = (site / "moeder/2026-02-26/index.html").read_text()
    assert "Denne side er trukket tilbage den 10. september 2026." in page
    assert '<meta name="robots" content="noindex">' in page
    assert "moeder/2026-02-26/" not in (site / "sitemap.xml").read_text()
    assert any(SENTENCE in text for _, text in contents(example_site))
    assert [path for path, text in contents(site) if SENTENCE in text] == []


def test_readers_programs_get_a_notice_for_each_entry_that_they_have(withdrawn: Path, example_site: Path) -> None:
    assert build_folder(withdrawn, withdrawn / "site").good
    before, after = guids(example_site), guids(withdrawn / "site")
    assert before.keys() == after.keys()
    own = {one for feed in before.values() for one in feed if "2026-02-26" in one}
    assert len(own) > 5
    for name, entries in before.items():
        assert entries.keys() <= after[name].keys(), name
        assert all(after[name][one].startswith("Trukket tilbage: ") for one in entries.keys() & own), name
