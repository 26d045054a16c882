"""A command that is typed wrongly: a plain sentence in the user's language, and nothing of what was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.whole.conftest import raad

PRIVATE = "hemmeligt"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["chek"], "Den kommando findes ikke.\nMere: raad --help\n"),
        (["check", "--quite"], "Det tilvalg findes ikke. Mener du --quiet?\nMere: raad check --help\n"),
        (["new", "meting"], "Den kommando findes ikke. Mener du meeting"),
        (["check", "--format", PRIVATE], "--format skal være en af disse: text, json, github, sarif.\n"),
        (["check", PRIVATE], "Der står et ord for meget eller et, der ikke hører til."),
        (["new", "hearing", "--title", PRIVATE, "--deadline", "2026-01-01"], "--authority mangler.\n"),
        (["withdraw"], "RECORD mangler.\nMere: raad withdraw --help\n"),
        (["check", "--as-of"], "--as-of bruges ikke sådan. Se efter, om der mangler en værdi.\n"),
        (["check", "--quiet=" + PRIVATE], "--quiet bruges ikke sådan."),
        (["serve", "--port", PRIVATE], "--port kan ikke bruges med den værdi.\n"),
        (["check", "--language", "en", "--quite"], "There is no such option. Do you mean --quiet?\nMore: raad check"),
        (["--language=en", "chek"], "There is no such verb.\n"),
    ],
)
def test_it_is_said_plainly(tmp_path: Path, words: list[str], told: str) -> None:
    done = raad(*words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(told)
    assert PRIVATE not in done.stderr


@pytest.mark.parametrize("output", ["github", "sarif"])
@pytest.mark.parametrize(
    "words",
    [
        ("schedule",),
        ("mail", "x"),
        ("poster",),
        ("diff",),
        ("init", "raad"),
        ("new", "meeting", "2026-01-01"),
        ("withdraw", "x"),
    ],
)
def test_a_verb_without_a_format_writes_no_text_instead(tmp_path: Path, words: tuple[str, ...], output: str) -> None:
    for typed in ((*words, "--format", output), ("--format", output, *words)):
        done = raad(*typed, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "--format skal være en af disse: text, json.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [(), ("new",), ("check",), ("new", "meeting")])
def test_help_is_danish_from_its_first_line_to_its_last(words: tuple[str, ...], tmp_path: Path) -> None:
    said = raad(*words, "--help", cwd=tmp_path).stdout
    assert said.startswith(" ".join(["Sådan skrives det: raad", *words, "[TILVALG]"]))
    assert "Vis dette, og slut." in said
    assert not {"Usage", "OPTIONS", "COMMAND", "Show", "exit"} & set(said.replace("[", " ").replace(":", " ").split())


def test_help_is_english_where_it_is_asked_for(tmp_path: Path) -> None:
    said = raad("check", "--language", "en", "--help", cwd=tmp_path).stdout
    assert said.startswith("Usage: raad check [OPTIONS]")
    assert "Show this, and end." in said
