"""Files that no repository should hold: made here, read, and answered with a finding instead of a traceback."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.findings import Finding, Position
from generator.findings.reports import report
from generator.findings.rules import reading
from generator.records.archive import anchors
from generator.sources import files
from generator.sources.files import SourceText
from generator.sources.text import line_of
from tests.reading.reading_help import MEETING, Council

BODY = "---\ntitle: Bolig\n---\n"


def test_a_file_of_ten_megabytes(council: Council) -> None:
    council.write("content/cases/bolig.md", BODY + "a" * 10_000_000)
    assert council.codes() == ["R003 content/cases/bolig.md:0:0"]
    assert "A record may be 2 MB." in council.report()


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("---\ntitle: Små bøger\n---\n".encode("latin-1"), "2:10"),
        ("---\ntitle: Små bøger\n---\n".encode("utf-16"), "1:1"),
        ("\ufeff---\ntitle: Små ".encode() + b"\xff", "2:12"),
        (b"\xef\xbb\xbf\xff", "1:1"),
    ],
)
def test_a_file_that_is_not_utf8(council: Council, content: bytes, place: str) -> None:
    council.write("content/cases/bolig.md", content)
    assert council.codes() == [f"R002 content/cases/bolig.md:{place}"]


def test_symlinks_are_not_followed(council: Council) -> None:
    secret = council.folder / "hemmeligt.md"
    secret.write_text(BODY, encoding="utf-8")
    (council.folder / "content/cases/bolig.md").symlink_to(secret)
    (council.folder / "content/mere").symlink_to(council.folder)
    (council.folder / "content/cases/ingen.md").symlink_to("findes-ikke")
    assert council.codes() == [
        "R004 content/cases/bolig.md:0:0",
        "R004 content/cases/ingen.md:0:0",
        "R004 content/mere:0:0",
    ]


def test_a_configuration_that_is_a_symlink(council: Council) -> None:
    (council.folder / "site_config.yml").rename(council.folder / "andet.yml")
    (council.folder / "site_config.yml").symlink_to("andet.yml")
    assert council.codes() == ["R004 site_config.yml:0:0"]


def test_folders_and_pipes_instead_of_files(council: Council) -> None:
    (council.folder / "content/cases/bolig.md").mkdir()
    os.mkfifo(council.folder / "content/cases/mad.md")
    (council.folder / "site_config.yml").unlink()
    (council.folder / "site_config.yml").mkdir()
    assert council.codes() == [
        "R005 content/cases/bolig.md:0:0",
        "R005 content/cases/mad.md:0:0",
        "R005 site_config.yml:0:0",
    ]


def test_a_file_that_may_not_be_opened(council: Council, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == "natcafe.md":
            raise PermissionError(13, "Permission denied", str(self))
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "R001 content/hearings/natcafe.md:0:0" in council.codes()
    assert "natcafe.md: fejl R001 Filen eller mappen kan ikke læses: du har ikke adgang til den." in council.report(
        language="da"
    )


def test_a_folder_that_may_not_be_opened(council: Council, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = os.scandir

    def refuse(folder: Path) -> object:
        if folder.name == "hearings":
            raise PermissionError(13, "Permission denied", str(folder))
        return scan(folder)

    monkeypatch.setattr(files.os, "scandir", refuse)
    # The reference to the hearing is told too: it cannot be known whether it is there.
    assert council.codes() == ["R001 content/hearings:0:0", f"C012 {MEETING}:23:16"]


def while_reading(monkeypatch: pytest.MonkeyPatch, name: str, change: Callable[[Path], object]) -> None:
    """Lets a file be changed once, right before it is read or right after."""
    read, left = Path.read_bytes, [change]

    def disturbed(self: Path) -> bytes:
        if self.name == name and left:
            left.pop()(self)
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", disturbed)


def replace_by_another(file: Path) -> None:
    other = file.with_name("ny")
    other.write_text(file.read_text(encoding="utf-8").replace("Natcafé", "Natcafe"), encoding="utf-8")
    other.rename(file)


HEARING = "content/hearings/natcafe.md"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda file: file.write_bytes(b""), HEARING),
        (lambda file: file.write_bytes(file.read_bytes()[:300]), HEARING),
        (lambda file: file.write_text("---\ntitle: Natcafé\n"), HEARING),
        (lambda file: file.unlink(), HEARING),
        (replace_by_another, HEARING),
        (lambda file: file.with_name("a.md").write_text(BODY, encoding="utf-8"), "content/hearings/a.md"),
        # What has been read already belongs to the same state of the disk.
        (lambda file: Path(MEETING).write_text(BODY, encoding="utf-8"), MEETING),
        (lambda file: Path("site_config.yml").touch(), "site_config.yml"),
        (lambda file: Path("site_config.yml").unlink(), "site_config.yml"),
    ],
)
def test_files_that_change_under_the_reader(
    council: Council, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], object], place: str
) -> None:
    while_reading(monkeypatch, "natcafe.md", change)
    archive, findings = council.read()
    assert archive is None
    assert [(finding.rule.code, finding.position.path) for finding in findings] == [("R048", place)]


def test_a_file_that_changes_is_told_and_the_next_reading_is_right(
    council: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    while_reading(monkeypatch, "natcafe.md", replace_by_another)
    assert council.report(language="da").startswith(
        f"{HEARING}: fejl R048 Filen blev ændret, mens filerne blev læst.\n"
    )
    archive, findings = council.read()
    assert findings == ()
    assert archive is not None
    assert archive.hearings[0].record.title.startswith("Natcafe")


def test_what_an_editor_leaves_beside_the_files_is_no_change(council: Council, monkeypatch: pytest.MonkeyPatch) -> None:
    while_reading(monkeypatch, "natcafe.md", lambda file: file.with_name(".natcafe.md.swp").write_text("b0VIM"))
    assert council.codes() == []


def test_reasons_of_the_system_that_have_no_text_of_ours() -> None:
    assert files.reason(OSError(28, "No space left on device")) == "No space left on device"
    assert files.reason(OSError()) == "OSError"


def test_missing_configuration_and_content(council: Council) -> None:
    (council.folder / "site_config.yml").unlink()
    (council.folder / "content").rename(council.folder / "andet")
    assert council.codes() == ["R001 content:0:0", "R042 content:0:0", "R001 site_config.yml:0:0"]
    assert "site_config.yml: error R001 The file or folder cannot be read: it does not exist." in council.report()


def test_without_a_configuration_the_records_are_read_all_the_same(council: Council) -> None:
    council.write("site_config.yml", "name: [\n")
    council.change(MEETING, "status: held", "status: afholdt")
    archive, findings = council.read()
    assert archive is None
    assert [finding.rule.code for finding in findings] == ["R022", "R014"]


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x1b", "\x7f", "\u202e", "\u2066", "\u200f", "\ufffd", "\uf0b7", "\U000e0041"]
)
def test_control_and_bidi_characters(council: Council, character: str) -> None:
    council.write("content/cases/bolig.md", f"---\ntitle: Bo{character}lig{character}\n---\nGod\nSå{character}\n")
    assert council.codes() == ["R007 content/cases/bolig.md:2:10", "R007 content/cases/bolig.md:5:3"]
    told = council.report()
    assert f"U+{ord(character):04X}" in told
    assert "    Så\ufffd\n      ^\n" in told
    assert character == "\ufffd" or character not in told


def test_hidden_characters_in_a_file_with_private_words(council: Council) -> None:
    council.write("content/cases/bolig.md", "---\ntitle: Bolig\ninternal: Hemme\u202eligt\n---\n")
    assert council.codes() == ["R007 content/cases/bolig.md:3:16"]
    assert "Hemme" not in council.report()


def test_many_hidden_characters_are_found_quickly(council: Council) -> None:
    council.write("content/cases/bolig.md", "\x01\n" * 20_000)
    assert len(council.read()[1]) == 20_000


def test_what_word_and_windows_leave_is_forgiven(council: Council) -> None:
    text = "---\r\ntitle: Bo\u00adlig\u200b\u00a0og\u2009mad i cafe\u0301en\r\n---\r\nEn\u202flinje.\u2028To.\rTre.\r\n"
    council.write("content/cases/bolig.md", "\ufeff" + text)
    archive, findings = council.read()
    assert findings == ()
    assert archive is not None
    record = next(entry.record for entry in archive.cases if entry.id == "bolig")
    assert record.title == "Bolig og mad i caféen"
    assert record.body == "En linje.\nTo.\nTre."


def test_names_of_files_cannot_steer_a_terminal_or_a_forge(council: Council) -> None:
    council.write("content/bolig\n::error,x:y%\x1b[31m\u202e.txt", "")
    (council.folder / os.fsdecode(b"content/b\xf8rn.txt")).write_text("")
    for output in ("text", "json", "github"):
        told = council.report(output)  # type: ignore[arg-type]
        assert "\x1b" not in told
        assert "\u202e" not in told
        told.encode()
        assert "\n::error,x" not in told
    assert "file=content/bolig\ufffd%3A%3Aerror%2Cx%3Ay%25\ufffd[31m\ufffd.txt,line=1" in council.report("github")


def test_folders_within_folders_without_end(council: Council) -> None:
    deep = council.folder / "content"
    for _ in range(200):
        deep = deep / "a"
        try:
            deep.mkdir()
        except OSError:
            break
    assert council.codes() == []


def test_a_line_that_is_not_there() -> None:
    assert line_of("a\nb", 3) is None
    finding = Finding(reading.SYNTAX, Position("a.md", 3, 1), line=None)
    assert report([finding], "text", "en", places_only=False).count("\n") == 2


def test_long_lines_are_shown_around_the_caret(council: Council) -> None:
    council.change(MEETING, "Mødet begynder", "Mødet begynder " * 20 + "<b>her</b> " + "og slutter " * 20)
    line, caret = council.report().splitlines()[1:3]
    assert len(line) < 120
    assert line[caret.index("^") :].startswith("<b>her")


def test_history_keeps_both_of_two_equal_numbers(council: Council) -> None:
    items = "".join(
        f"    - {which}\n      title: Punkt\n      type: decision\n"
        for which in ("number: 1", "number: 1", "number: 1", "id: 1-2", "id: b")
    )
    council.write(
        "content/meetings/2009-11-24.md",
        f"---\ndate: 2009-11-24\nkind: ordinary\nstatus: held\nagenda:\n  publish: 2009-11-17\n  items:\n{items}---\n",
    )
    archive, findings = council.read()
    assert archive is not None
    assert {finding.rule.code for finding in findings} == {"C002"}
    old = archive.meeting["udsatteraadet", "2009-11-24"].record
    assert anchors(old) == ("1", "1-3", "1-4", "1-2", "b")
    assert archive.council["udsatteraadet"].name == "Udsatterådet"


def test_source_texts_know_their_parts(council: Council) -> None:
    del council
    source = files.read(Path(MEETING), ("meetings", "2026-03-12.md"))
    assert isinstance(source, SourceText)
    assert source.parts == ("meetings", "2026-03-12.md")


def test_signs_that_mean_something_to_yaml_are_free_within_texts(council: Council) -> None:
    council.change(
        MEETING, "Der er **ventetid**", "Hej ! *Kursiv* &co. @alle `her` % # [1] {2}: ja - nej? **Ventetid**"
    )
    council.write("content/cases/bolig.md", "---\ntitle: '[[[[[[[[[[ {{{{{{{{{{'\n---\n" + "[ ] {a}\n" * 50)
    council.write("content/cases/mad.md", "---\ntitle: Mad\ntopics: [" + ", ".join(["budget"] * 3) + "]\n---\n")
    council.change(MEETING, "place: Rådhuset, lokale 2", f'place: "{"[{" * 40}"')
    assert council.read()[1] == ()
