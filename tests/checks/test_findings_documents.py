"""A code is explained on the terminal and on a page of its own."""

from __future__ import annotations

from generator.cli.explanation import findings_in
from generator.findings.rules import RULES
from tests.checks.findings_documents import FOLDER, documents, examples
from tests.whole.conftest import raad


def test_the_examples_and_pages_are_current() -> None:
    wanted = "Run python -m tests.checks.findings_documents."
    assert {file: file.read_text(encoding="utf-8") for file in examples()} == examples(), wanted
    assert {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()} == documents(), wanted


def test_what_a_record_can_have_is_shown_by_an_example() -> None:
    for text in examples().values():
        assert {code for code in RULES if code[0] in "CF"} <= findings_in(text).keys()


def test_a_code_is_explained_in_both_languages_however_it_is_typed() -> None:
    danish, english = raad("explain", "f111"), raad("explain", "F111", "--language", "en")
    assert (danish.returncode, english.returncode) == (0, 0)
    assert "# F111" in danish.stdout
    assert "Forretningsorden § 9" in danish.stdout
    assert "How to mend it" in english.stdout
    assert "warning F111 The agenda was sent" in english.stdout


def test_without_a_code_every_code_is_told() -> None:
    told = raad("explain").stdout.splitlines()
    assert [line.split()[0] for line in told] == sorted(RULES)


def test_a_code_that_there_is_not_gets_a_suggestion() -> None:
    done = raad("explain", "F11")
    assert done.returncode == 2
    assert "F111" in done.stderr
