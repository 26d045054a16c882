"""The texts of a new council's folder, in the language of whoever fills them in.

They lie in `texts/<language>/`; `$name` in one of them is a place for a value, and `$$` is a dollar sign.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import Template

from generator.language import Language

_FOLDER = Path(__file__).parent / "texts"


def text(name: str, language: Language, values: Mapping[str, str]) -> str:
    """A text of a language with its places filled; raises KeyError where a value is missing."""
    return Template((_FOLDER / language / name).read_text(encoding="utf-8")).substitute(values)
