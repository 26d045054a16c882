"""Danish and English: catalogues of messages, dates, times and alphabetical order.

The English text stands in the code and is the key (gettext); `da/*.po` hold the Danish.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path
from typing import Literal

from generator.language.catalogues import catalogue

Language = Literal["da", "en"]

_CATALOGUES = Path(__file__).parent


@cache
def translations(language: Language) -> gettext.NullTranslations:
    """The messages of a language; a message without a translation comes back in English."""
    return catalogue(sorted((_CATALOGUES / language).glob("*.po")))


def deferred(message: str) -> str:
    """Marks a message for the catalogues where it is defined; it is translated where it is shown."""
    return message
