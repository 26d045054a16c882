"""Danish and English: catalogues of messages, dates, times and alphabetical order.

The English text stands in the code and is the key (gettext); `da/*.po` hold the Danish.
"""

from __future__ import annotations

import gettext
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Literal

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

Language = Literal["da", "en"]

_CATALOGUES = Path(__file__).parent


@cache
def translations(language: Language) -> gettext.NullTranslations:
    """The messages of a language; a message without a translation comes back in English."""
    merged: gettext.NullTranslations = gettext.NullTranslations()
    for catalogue in sorted((_CATALOGUES / language).glob("*.po")):
        compiled = BytesIO()
        with catalogue.open("rb") as text:
            write_mo(compiled, read_po(text, locale=language, abort_invalid=True))
        compiled.seek(0)
        part = gettext.GNUTranslations(compiled)
        part.add_fallback(merged)
        merged = part
    return merged


def deferred(message: str) -> str:
    """Marks a message for the catalogues where it is defined; it is translated where it is shown."""
    return message
