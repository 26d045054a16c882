"""Dates, times, numbers and alphabetical order as Danes and the English write them."""

from __future__ import annotations

import unicodedata
from datetime import date, time
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

from generator.language import Language

_DANISH_LAST = {"æ": "\uffa0", "ø": "\uffa1", "å": "\uffa2", "ä": "\uffa0", "ö": "\uffa1"}


@lru_cache(maxsize=4096)
def long_date(day: date, language: Language) -> str:
    """A day in words: "12. marts 2026" or "12 March 2026"."""
    return format_date(day, "d. MMMM y" if language == "da" else "d MMMM y", locale=language)


@lru_cache(maxsize=4096)
def weekday_date(day: date, language: Language) -> str:
    """A day with its weekday: "torsdag den 12. marts 2026" or "Thursday 12 March 2026"."""
    return format_date(day, "EEEE 'den' d. MMMM y" if language == "da" else "EEEE d MMMM y", locale=language)


def clock(at: time, language: Language) -> str:
    """A time of day: "kl. 16.00" or "16:00"."""
    return at.strftime("kl. %H.%M" if language == "da" else "%H:%M")


@lru_cache(maxsize=4096)
def number(value: int, language: Language) -> str:
    """A whole number with separators: "51.000" or "51,000"."""
    return format_decimal(value, locale=language)


def sort_key(text: str) -> tuple[str, str]:
    """Danish alphabetical order: æ, ø, å last, and aa sorted as å; equal letters are told apart by the text itself."""
    folded = text.casefold().replace("aa", "å")
    letters = (_DANISH_LAST.get(letter) or unicodedata.normalize("NFD", letter)[0] for letter in folded)
    return "".join(letters), text
