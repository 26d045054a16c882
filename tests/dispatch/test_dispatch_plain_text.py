"""Markdown as the text of a mail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dispatch.plain_text import plain_text
from generator.site.markdown import plain, safe_html

SITE = "https://udsatteraad.example/"


def text(markdown: str) -> str:
    return plain_text(safe_html(markdown), SITE)


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("Rådet vedtog **forslaget**.", "Rådet vedtog forslaget."),
        ("Første\nlinje.\n\nAndet afsnit.", "Første linje.\n\nAndet afsnit."),
        ("## Baggrund\n\nTekst.", "Baggrund\n\nTekst."),
        ("Vi ønsker:\n\n- ro\n- varme\n\n## Tid\n\nNu.", "Vi ønsker:\n\n- ro\n- varme\n\nTid\n\nNu."),
        ("1. ro\n2. varme", "1. ro\n2. varme"),
        ("3. ro\n4. varme", "3. ro\n4. varme"),
        ("- ro\n    - om natten\n- varme", "- ro\n  - om natten\n- varme"),
        ("- ro\n\n    Også om natten.\n\n- varme", "- ro\n  Også om natten.\n- varme"),
        ("Se [siden](https://eksempel.example/a).", "Se siden (https://eksempel.example/a)."),
        ("Se [mødet](/moeder/2026-03-12/).", "Se mødet (https://udsatteraad.example/moeder/2026-03-12/)."),
        ("[raad@eksempel.example](mailto:raad@eksempel.example)", "raad@eksempel.example"),
        ("Ring til [rådet](tel:+4500000000)", "Ring til rådet (+4500000000)"),
        ("Linje  \nunder.", "Linje\nunder."),
        ("5 < 6 & 7 > 6", "5 < 6 & 7 > 6"),
        ("| år | tal |\n|---|---:|\n| 2025 | 7 |", "år | tal\n2025 | 7"),
        ("| a | b |\n|---|---|\n|  | 7 |", "a | b\n| 7"),
        ("    kode\n      ind", "kode\n  ind"),
        ("", ""),
    ],
)
def test_each_kind_of_markup(markdown: str, shown: str) -> None:
    assert text(markdown) == shown


@given(st.text("aÅæ.,-*#_1 \n|[]()>`", max_size=60))
def test_no_word_is_lost_and_none_comes_of_it(markdown: str) -> None:
    def letters(of: str) -> str:
        return "".join(letter for letter in of if letter.isalpha())

    assert letters(text(markdown)) == letters(plain(markdown))
