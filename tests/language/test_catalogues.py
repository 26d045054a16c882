"""Every message of the program has a Danish text with the same placeholders, and the catalogues hold nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from generator import language

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted((Path(language.__file__).parent / "da").glob("*.po"))
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "deferred": None}
PLACEHOLDER = re.compile(r"%\([^)]+\)[a-z]|(?<!\{)\{[a-z_]+\}(?!\})|\{\{|\}\}")

Message = tuple[str, ...]
"""A message; with its plural where it has one."""


@cache
def extracted() -> dict[Message, str]:
    """Every message of code and theme, and the file that it stands in."""
    found: dict[Message, str] = {}
    for folder, methods in (
        (ROOT / "generator", [("**.py", "python")]),
        (ROOT / "theme", [("**.py", "python"), ("**.html", "jinja2"), ("**.xml", "jinja2"), ("**.js", "javascript")]),
    ):
        if folder.is_dir():
            options = {pattern: {"extensions": "jinja2.ext.i18n"} for pattern, method in methods if method == "jinja2"}
            for file, _, message, _, _ in extract_from_dir(folder, methods, options, keywords=KEYWORDS):
                key = message if isinstance(message, tuple) else (message,)
                found[tuple(text for text in key if text)] = f"{folder.name}/{file}"
    return found


@cache
def danish() -> dict[Message, tuple[str, ...]]:
    """Every Danish text, by its message."""
    return {message: texts for catalogue in CATALOGUES for message, texts in of(catalogue)}


def of(catalogue: Path) -> Iterator[tuple[Message, tuple[str, ...]]]:
    """The messages of one catalogue and their texts."""
    with catalogue.open("rb") as text:
        for message in read_po(text, locale="da", abort_invalid=True):
            if message.id:
                key = message.id if isinstance(message.id, tuple) else (message.id,)
                texts = message.string if isinstance(message.string, tuple) else (message.string,)
                yield tuple(key), tuple(texts)


@pytest.mark.parametrize(
    "part", ["generator/cli", "generator/findings", "generator/sources", "generator/site", "theme", ""]
)
def test_every_message_has_a_danish_text(part: str) -> None:
    missing = [
        (file, message)
        for message, file in extracted().items()
        if file.startswith(part) and not all(danish().get(message, ("",)))
    ]
    assert missing == []


def test_placeholders_are_the_same() -> None:
    wrong = [
        (message, texts)
        for message, texts in danish().items()
        if any(sorted(PLACEHOLDER.findall(text)) != sorted(PLACEHOLDER.findall(message[-1])) for text in texts)
    ]
    assert wrong == []


def test_no_catalogue_holds_what_the_program_does_not_say() -> None:
    assert [message for message in danish() if message not in extracted()] == []


def test_no_message_is_translated_twice() -> None:
    everything = [message for catalogue in CATALOGUES for message, _ in of(catalogue)]
    assert sorted(message for message in set(everything) if everything.count(message) > 1) == []


def test_translations_are_not_marked_doubtful() -> None:
    for catalogue in CATALOGUES:
        assert "fuzzy" not in catalogue.read_text(encoding="utf-8")
