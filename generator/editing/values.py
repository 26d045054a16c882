"""What a user types, as it may stand in a record: dates, times, texts, and ids that are made of titles."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from generator.editing.refusals import NotWritten
from generator.language import deferred as _
from generator.records.fields import is_slug
from generator.sources.text import forbidden_character, normalised

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")
_FIRST_YEAR = 1900
# What YAML takes for a text whatever it knows: it begins with a letter and has no sign that could mean something.
_PLAIN = re.compile(r"[^\W\d_][^:#\"\\\[\]{}]*")
_OTHER_THAN_TEXT = frozenset("y yes n no true false on off null".split())
_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ð": "d", "þ": "th", "œ": "oe"})
_LONGEST_ID = 60


def day(typed: str) -> date:
    """The date that a user has typed; raises NotWritten."""
    try:
        found = date.fromisoformat(typed) if _ISO.fullmatch(typed) else None
    except ValueError:
        found = None
    if found is None or found.year < _FIRST_YEAR:
        raise NotWritten(_("{value} is not a date. Write it like this: 2026-12-03."), value=typed)
    return found


def clock(typed: str) -> str:
    """The time of day that a user has typed, as 16:00; raises NotWritten."""
    found = _CLOCK.fullmatch(typed)
    if found is None:
        raise NotWritten(_("{value} is not a time of day. Write it like this: 16:00."), value=typed)
    return f"{int(found[1]):02}:{found[2]}"


def line(typed: str, option: str) -> str:
    """A text as a record has it: in one line, without what is invisible; raises NotWritten where it cannot be one."""
    text = " ".join(normalised(typed).split())
    if not text or forbidden_character(text):
        raise NotWritten(_("{option} must be a text without signs that cannot be seen."), option=option)
    return text


def scalar(text: str) -> str:
    """A text as the value of a field: in quotes where YAML could take it for something else."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _OTHER_THAN_TEXT:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def identity(typed: str | None, title: str) -> str:
    """The id that a user has typed, or else one that is made of the title; raises NotWritten."""
    if typed is not None:
        if not is_slug(typed):
            message = _("{value} cannot be an id. Use small letters a to z, digits and single hyphens: budget-2027.")
            raise NotWritten(message, value=typed)
        return typed
    made = _shortened("-".join(re.findall("[a-z0-9]+", _latin(title))))
    if not made:
        raise NotWritten(_("No id can be made of the title. Write one before --title, such as budget-2027."))
    return made


def _latin(title: str) -> str:
    """The title in small letters from a to z, as far as it can be; what stands on letters is left out."""
    # First as one sign each: å is no a with something on it.
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFC", title.casefold()).translate(_DANISH))
    return "".join(one for one in decomposed if not unicodedata.combining(one))


def _shortened(slug: str) -> str:
    """As many of its words as fit."""
    if len(slug) <= _LONGEST_ID:
        return slug
    cut = slug[: _LONGEST_ID + 1]
    return cut.rpartition("-")[0] or slug[:_LONGEST_ID]
