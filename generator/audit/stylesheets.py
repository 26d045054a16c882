"""What a style sheet loads, and what it hides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.audit.facts import Reading, Style, Surroundings
from generator.audit.problems import Complaint, Fault

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LOADED = re.compile(
    r"""@import\s+(?:"(?P<i1>[^"]*)"|'(?P<i2>[^']*)')
    |url\(\s*(?:"(?P<u1>[^"]*)"|'(?P<u2>[^']*)'|(?P<u3>[^)"']*))\s*\)
    |image-set\(\s*(?:"(?P<s1>[^"]*)"|'(?P<s2>[^']*)')""",
    re.IGNORECASE | re.VERBOSE,
)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_HIDING = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0?\.?0+(?![.\d])"
    r"|font-size\s*:\s*0(?![.\d])|clip(?:-path)?\s*:|text-indent\s*:\s*-\d{3,})"
)
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
# What stands in :not(…) names what is left alone; a pseudo-element holds no text of the page.
_NOT = re.compile(r":not\([^)]*\)")


def read_stylesheet(path: str, content: bytes, around: Surroundings) -> Reading:
    """Return what a style sheet hides, and what is wrong with it."""
    try:
        css = content.decode()
    except UnicodeDecodeError:
        return Reading(((Fault.BROKEN, "utf-8"),))
    complaints = list(_links(path, css, around))
    if "sourceMappingURL" in css:
        complaints.append((Fault.TRACE, "sourceMappingURL"))
    return Reading(tuple(complaints), Style(frozenset(hidden(css))))


def loaded(css: str) -> Iterator[str]:
    """Yield the URLs that the style sheet makes a browser fetch; data and references within the document apart."""
    for match in _LOADED.finditer(_COMMENT.sub("", css)):
        url = next(group for group in match.groups() if group is not None).strip()
        if not url.lower().startswith(("data:", "#")):
            yield url


def hidden(css: str) -> Iterator[str]:
    """Yield the selectors, one by one, of everything with a class that the style sheet hides."""
    for selectors, declarations in _RULE.findall(_COMMENT.sub("", css)):
        if _HIDING.search(declarations):
            yield from (one for one in map(str.strip, selectors.split(",")) if classes(one) and "::" not in one)


def classes(selector: str) -> frozenset[str]:
    """Return the classes that an element, or what it stands in, must have for a selector."""
    return frozenset(_CLASS.findall(_NOT.sub("", selector)))


def _links(path: str, css: str, around: Surroundings) -> Iterator[Complaint]:
    for url in loaded(css):
        target = around.resolver.resolve(path, url)
        if target.address is None:
            yield Fault.THIRD_PARTY, target.host or target.scheme
        elif not around.serves(target.address):
            yield Fault.LINK, f"/{target.address.removeprefix('/')}"
