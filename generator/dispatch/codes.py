"""Codes that a telephone reads (QR, ISO/IEC 18004), as pictures within a page."""

from __future__ import annotations

import segno
from markupsafe import Markup

_QUIET_ZONE = 4
"""So many empty squares must surround a code."""


def qr_code(url: str) -> Markup:
    """The code of an address as SVG; a seventh of it may be worn off and it is still read."""
    code = segno.make_qr(url, error="m")
    # The SVG holds squares only and none of the text.
    return Markup(code.svg_inline(border=_QUIET_ZONE, omitsize=True, svgclass=None, lineclass=None))  # noqa: S704
