"""The council's own colour, the only thing of the look that a council sets."""

from __future__ import annotations

import re

COUNCIL_CSS = "assets/council.css"

_COLOR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def council_css(color: str | None) -> str:
    """Return the style sheet for a colour such as "#2b5f75", or an empty rule; raises ValueError for anything else."""
    if color is None:
        return ":root {\n}\n"
    if not _COLOR.fullmatch(color):
        message = f"not a colour such as #2b5f75: {color!r}"
        raise ValueError(message)
    return f":root {{\n  --raad-color: {color.lower()};\n}}\n"
