"""Catalogues are read as Babel reads them, and a line that is no part of a message is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator import language
from generator.language import translations
from generator.language.catalogues import catalogue

CATALOGUES = sorted((Path(language.__file__).parent / "da").glob("*.po"))
HEAD = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.name)
def test_every_message_is_read_as_babel_reads_it(file: Path) -> None:
    ours = catalogue([file])
    with file.open("rb") as text:
        messages = [one for one in read_po(text, locale="da", abort_invalid=True) if one.id]
    assert messages
    for message in messages:
        if isinstance(message.id, tuple):
            assert tuple(ours.ngettext(*message.id, n) for n in (1, 2)) == message.string
        else:
            assert ours.gettext(message.id) == message.string


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.name)
def test_the_plural_is_for_every_number_but_one(file: Path) -> None:
    with file.open("rb") as text:
        assert read_po(text, locale="da").plural_expr in {"(n != 1)", "n != 1"}


def test_texts_of_several_lines_and_with_escapes(tmp_path: Path) -> None:
    file = tmp_path / "a.po"
    file.write_text(HEAD + '#: x.py\nmsgid "a \\"b\\"\\n"\n"c"\nmsgstr ""\n"d\\\\"\n', encoding="utf-8")
    assert catalogue([file]).gettext('a "b"\nc') == "d\\"


def test_what_is_not_translated_comes_back_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.po"
    file.write_text(HEAD + 'msgid "one"\nmsgstr ""\n\nmsgid "{n} one"\nmsgid_plural "{n} many"\nmsgstr[0] "{n} en"\n')
    read = catalogue([file])
    assert read.gettext("one") == "one"
    assert [read.ngettext("{n} one", "{n} many", n) for n in (0, 1, 2)] == ["{n} many", "{n} one", "{n} many"]
    assert read.gettext("other") == "other"
    assert translations("en").ngettext("{n} one", "{n} many", 1) == "{n} one"


@pytest.mark.parametrize(
    "text",
    [
        'msgstr "a"\n',
        'msgid a\nmsgstr "a"\n',
        'msgid "a\n',
        'msgctxt "a"\nmsgid "a"\n',
        'msgid "a"\nmsgstr "b"\nmsgstr "c"\n',
    ],
)
def test_a_line_that_is_no_part_of_a_message_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.po").write_text(text)
    with pytest.raises(ValueError, match=r"a\.po:\d"):
        catalogue([tmp_path / "a.po"])
