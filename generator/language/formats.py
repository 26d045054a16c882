"""Dates, times, numbers and alphabetical order as Danes and the English write them."""

from __future__ import annotations

import unicodedata
from datetime import date, time
from functools import lru_cache

from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal

from generator.language import Language

_LAST = ("\uffa0", "\uffa1", "\uffa2")
# Two letters that are read as one; the sign stands for them until then.
_DOUBLE_A = "\ua733"
_LETTERS = str.maketrans(
    dict(zip("æøå", _LAST, strict=True))
    | dict(zip("äö" + _DOUBLE_A, _LAST, strict=True))
    | {"ü": "y", "ð": "d", "þ": "th", "œ": "oe"}
)
_OWN_LETTERS = dict.fromkeys(map(ord, "abcdefghijklmnopqrstuvwxyzæøå"), " ")


@lru_cache(maxsize=4096)
def long_date(day: date, language: Language) -> str:
    """A day in words: "12. marts 2026" or "12 March 2026"."""
    return format_date(day, "d. MMMM y" if language == "da" else "d MMMM y", locale=language)


@lru_cache(maxsize=4096)
def weekday_date(day: date, language: Language) -> str:
    """A day with its weekday: "torsdag den 12. marts 2026" or "Thursday 12 March 2026"."""
    return format_date(day, "EEEE 'den' d. MMMM y" if language == "da" else "EEEE d MMMM y", locale=language)


def month(number: int, language: Language) -> str:
    """The name of a month, from 1 on, as it begins a line: "Marts" or "March"."""
    return str(get_month_names("wide", "stand-alone", locale=language)[number]).capitalize()


def clock(at: time, language: Language) -> str:
    """A time of day: "kl. 16.00" or "16:00"."""
    return at.strftime("kl. %H.%M" if language == "da" else "%H:%M")


@lru_cache(maxsize=4096)
def number(value: int, language: Language) -> str:
    """A whole number with separators: "51.000" or "51,000"."""
    return format_decimal(value, locale=language)


def sort_key(text: str) -> tuple[str, str, str]:
    """Danish alphabetical order (Retskrivningsordbogen § 4): æ, ø and å come last, and aa is sorted as å.

    Foreign letters stand with those they are read as, and accents do not count. Of words that are equal by that, å
    comes before aa, a letter before its variants, and a capital before a small letter.
    """
    folded = unicodedata.normalize("NFC", text.casefold()).replace("aa", _DOUBLE_A)
    plain = unicodedata.normalize("NFD", folded.translate(_LETTERS))
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    return letters, folded.translate(_OWN_LETTERS), text
