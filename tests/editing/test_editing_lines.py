"""A line more in a record's fields, and every other byte as it was."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from generator.editing.files import replace
from generator.editing.lines import with_field

LINE = "withdrawn: {date: 2026-10-05}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: A\n---\nTekst.\n", "---\ntitle: A\n¤\n---\nTekst.\n"),
        ("---\r\ntitle: A\r\n---\r\nTekst.", "---\r\ntitle: A\r\n¤\r\n---\r\nTekst."),
        ("\ufeff---\ntitle: Å\n---\n", "\ufeff---\ntitle: Å\n¤\n---\n"),
        ("---\ntitle: A\n---", "---\ntitle: A\n¤\n---"),
        ("---  \ntitle: A\n---\t\nA\n---\nB\n", "---  \ntitle: A\n¤\n---\t\nA\n---\nB\n"),
        ("---\rtitle: A\r---\r", "---\rtitle: A\r¤\r---\r"),
        ("---\ntext: |\n  A\n\n# slut\n---\n", "---\ntext: |\n  A\n\n# slut\n¤\n---\n"),
        ("---\ntitle: A\r\n---\n", "---\ntitle: A\r\n¤\r\n---\n"),
        ("---\u200b\ntitle: A\u2028---\nB", "---\u200b\ntitle: A\u2028¤\u2028---\nB"),
        ("---\n---\n", "---\n¤\n---\n"),
    ],
    ids=["plain", "windows", "mark", "no-end", "blanks", "old-mac", "block", "mixed", "invisible", "empty"],
)
def test_it_stands_at_the_end_of_the_front_matter(before: str, after: str) -> None:
    assert with_field(before.encode(), LINE) == after.replace("¤", LINE).encode()


@pytest.mark.parametrize("text", ["", "title: A\n", "---\ntitle: A\n", "A\n---\nB\n---\n", "--- A\n---\n"])
def test_without_front_matter_there_is_no_place_for_it(text: str) -> None:
    with pytest.raises(ValueError, match="front matter"):
        with_field(text.encode(), LINE)


def test_what_is_no_text_is_left_alone() -> None:
    with pytest.raises(UnicodeDecodeError):
        with_field(b"---\ntitle: \xe6\n---\n", LINE)


class TestFiles:
    def test_a_file_gets_its_new_content_and_keeps_its_permissions(self, tmp_path: Path) -> None:
        file = tmp_path / "2026-03-12.md"
        file.write_text("før")
        file.chmod(0o640)
        replace(file, b"efter")
        assert file.read_text() == "efter"
        assert stat.S_IMODE(file.stat().st_mode) == 0o640
        assert [one.name for one in tmp_path.iterdir()] == ["2026-03-12.md"]

    def test_whatever_goes_wrong_it_stays_as_it_was_and_nothing_is_left_beside_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = tmp_path / "2026-03-12.md"
        file.write_text("før")

        def full(descriptor: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.fsync", full)
        with pytest.raises(OSError, match="No space"):
            replace(file, b"efter")
        assert file.read_text() == "før"
        assert [one.name for one in tmp_path.iterdir()] == ["2026-03-12.md"]
