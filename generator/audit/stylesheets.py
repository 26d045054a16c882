"""What a style sheet loads."""

from __future__ import annotations

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LOADED = re.compile(
    r"""@import\s+(?:"(?P<i1>[^"]*)"|'(?P<i2>[^']*)')
    |url\(\s*(?:"(?P<u1>[^"]*)"|'(?P<u2>[^']*)'|(?P<u3>[^)"']*))\s*\)
    |image-set\(\s*(?:"(?P<s1>[^"]*)"|'(?P<s2>[^']*)')""",
    re.IGNORECASE | re.VERBOSE,
)


def loaded(css: str) -> Iterator[str]:
    """Yield the URLs that the style sheet makes a browser fetch; data and references within the document apart."""
    for match in _LOADED.finditer(_COMMENT.sub("", css)):
        url = next(group for group in match.groups() if group is not None).strip()
        if not url.lower().startswith(("data:", "#")):
            yield url
