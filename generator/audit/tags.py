"""HTML as a row of tags and texts, and what one tag says.

The grammar is the part of the standard's tokenisation (https://html.spec.whatwg.org/#tokenization) that has no parse
errors: what it covers every browser reads alike, and whatever it does not cover is a fault of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from generator.audit import vocabulary
from generator.audit.problems import Complaint, Fault
from generator.audit.stylesheets import loaded

_SPACE = "[ \\t\\n\\r\\f]"
_NAME = r"""[^ \t\n\r\f"'<>/=]++"""
_VALUE = r""""([^"]*+)"|'([^']*+)'|([^ \t\n\r\f"'=<>`]++)"""


def _token(*, within_a_line: bool) -> re.Pattern[str]:
    """Return what matches start tags, end tags and the document type; and everything that ends up as a comment."""
    value = _VALUE.replace("(", "(?:")
    start = f"<[a-zA-Z][a-zA-Z0-9-]*+(?:{_SPACE}++{_NAME}(?:{_SPACE}*+={_SPACE}*+(?:{value}))?+)*+{_SPACE}*+/?>"
    token = rf"{start}|</[a-zA-Z][a-zA-Z0-9-]*+{_SPACE}*+>|<!--[^\0]*?-->|<[!?][^>]*+>|</[^a-zA-Z>][^>]*+>"
    if within_a_line:
        token = token.replace("[ \\t\\n", "[ \\t").replace("[^", "[^\\n")
    return re.compile(f"({token})")


TOKEN = _token(within_a_line=False)
TOKEN_IN_LINE = _token(within_a_line=True)
UNREAD = re.compile(r"<[a-zA-Z/!?]")

_START = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)")
_END = re.compile(r"</[a-zA-Z]")
_ATTRIBUTE = re.compile(rf"{_SPACE}({_NAME})(?:{_SPACE}*+={_SPACE}*+(?:{_VALUE}))?+")
_REFRESH = re.compile(r"url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_LOADING_RELATIONS = frozenset(
    "stylesheet icon preload prefetch prerender preconnect dns-prefetch modulepreload manifest apple-touch-icon".split()
)
_LOADING = frozenset("src srcset imagesrcset poster data background ping action formaction xlink:href".split())
# Those of the vocabulary that are nothing but text, or where to find more of it.
_TEXT_ELEMENTS = vocabulary.ELEMENTS - frozenset("html head meta title link script".split())
_TEXT_ATTRIBUTES = vocabulary.ATTRIBUTES & frozenset(
    "href class lang title role aria-label aria-current datetime scope colspan rowspan".split()
)
_FEEDS = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json"})


class Tag(NamedTuple):
    """What one tag says, wherever it stands.

    `links` are its URLs, and of each whether a browser fetches it, or sends to it, without asking the reader.
    `declares` are pairs of what the page says of itself; `ends` is the end tag that must follow with no tag between.
    """

    name: str = ""
    ids: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    links: tuple[tuple[str, bool], ...] = ()
    feed: str | None = None
    declares: tuple[str, ...] = ()
    ends: str | None = None
    complaints: tuple[Complaint, ...] = ()

    @property
    def tells(self) -> bool:
        """Whether there is more to it than its name and classes."""
        return bool(self.ids or self.links or self.declares or self.ends or self.complaints)


SILENT = Tag()


@lru_cache(maxsize=1 << 16)
def read_tag(tag: str) -> Tag:
    """Return what a tag says that TOKEN has matched; an end tag says nothing."""
    start = _START.match(tag)
    if start is None:
        harmless = _END.match(tag) or tag.lower() == "<!doctype html>"
        return Tag() if harmless else Tag(complaints=((Fault.HIDDEN, "<!-- -->"),))
    name, pairs = start[1].lower(), attributes(tag)
    given = dict(reversed(pairs))
    twice = ((Fault.BROKEN, f"<{name}>"),) if len(given) < len(pairs) else ()
    return _Start(name, given).read(twice)


def attributes(tag: str) -> list[tuple[str, str]]:
    """Return names and values of a start tag in their order; of equal names a browser takes the first."""
    return [(name.lower(), unescape("".join(values))) for name, *values in _ATTRIBUTE.findall(tag)]


class _Start:
    """One start tag, part by part."""

    def __init__(self, name: str, given: dict[str, str]) -> None:
        self._name, self._given = name, given
        self._relations = frozenset(given.get("rel", "").lower().split())
        self._classes = given.get("class", "").split()

    def read(self, complaints: tuple[Complaint, ...]) -> Tag:
        href = self._given.get("href")
        if self._is_plain() and not complaints:
            links = () if href is None else ((href, not self._navigates()),)
            return Tag(self._name, classes=tuple(self._classes), links=links)
        return Tag(
            name=self._name,
            ids=tuple(self._given[name] for name in self._id_names() if self._given.get(name)),
            classes=tuple(self._classes),
            links=tuple(self._links(href)),
            feed=href if self._given.get("type") in _FEEDS else None,
            declares=tuple(self._declares()),
            ends=f"</{self._name}>" if self._name in {"title", "script"} else None,
            complaints=tuple(sorted({*complaints, *self._names(), *self._meta(), *self._code(), *self._hidden()})),
        )

    def _is_plain(self) -> bool:
        """Whether all that can be of interest is where it leads to: so it is with nearly all tags."""
        harmless = self._name in _TEXT_ELEMENTS and self._given.keys() <= _TEXT_ATTRIBUTES
        return harmless and vocabulary.FOR_SCREEN_READERS not in self._classes

    def _id_names(self) -> tuple[str, ...]:
        return ("id", "name") if self._name == "a" else ("id",)

    def _navigates(self) -> bool:
        if self._name == "link":
            return not _LOADING_RELATIONS & self._relations
        return self._name in {"a", "area"}

    def _links(self, href: str | None) -> Iterator[tuple[str, bool]]:
        if href is not None:
            yield href, not self._navigates()
        yield from ((url, True) for url in self._loads())

    def _loads(self) -> Iterator[str]:
        for name in sorted(_LOADING & self._given.keys()):
            value = self._given[name]
            if name in {"srcset", "imagesrcset"}:
                yield from (one.split()[0] for one in value.split(",") if one.strip())
            else:
                yield value
        if self._name == "meta" and self._given.get("http-equiv", "").lower() == "refresh":
            yield from _REFRESH.findall(self._given.get("content", ""))
        if "style" in self._given:
            yield from loaded(self._given["style"])

    def _declares(self) -> Iterator[str]:
        if self._name == "meta":
            name, content = self._given.get("name", "").lower(), self._given.get("content", "").lower()
            yield from (f"{name}={word.strip()}" for word in content.split(",") if name in vocabulary.META)

    def _names(self) -> Iterator[Complaint]:
        if self._name not in vocabulary.ELEMENTS:
            yield Fault.UNKNOWN, f"<{self._name}>"
        for name in self._given.keys() - vocabulary.ATTRIBUTES:
            if not name.startswith("on") and name != "style":
                yield Fault.UNKNOWN, f"<{self._name} {name}>"
        place = self._given.get("id")
        if place is not None and not vocabulary.IDS.fullmatch(place):
            yield Fault.UNKNOWN, f'id="{place}"'

    def _meta(self) -> Iterator[Complaint]:
        name = self._given.get("name", "").lower()
        if self._name == "link" and not self._relations <= vocabulary.LINK_RELATIONS:
            yield Fault.UNKNOWN, f"<link rel={' '.join(sorted(self._relations))}>"
        elif self._name == "meta" and name == "generator":
            yield Fault.TRACE, "<meta name=generator>"
        elif self._name == "meta" and "http-equiv" in self._given:
            yield Fault.UNKNOWN, f"<meta http-equiv={self._given['http-equiv'].lower()}>"
        elif self._name == "meta" and "charset" not in self._given and name not in vocabulary.META:
            yield Fault.UNKNOWN, f"<meta name={name}>"
        if self._given.get("charset", "utf-8").lower() != "utf-8":
            yield Fault.UNKNOWN, f"<{self._name} charset>"

    def _code(self) -> Iterator[Complaint]:
        for name in self._given:
            if name.startswith("on"):
                yield Fault.SCRIPT, f"<{self._name} {name}>"
        if self._name == "script" and "src" not in self._given:
            yield Fault.SCRIPT, "<script>"

    def _hidden(self) -> Iterator[Complaint]:
        if "style" in self._given or self._name == "style":
            yield Fault.HIDDEN, f"<{self._name} style>" if self._name != "style" else "<style>"
        if "hidden" in self._given and not vocabulary.HIDDEN_UNTIL_NEEDED.intersection(self._classes):
            yield Fault.HIDDEN, f"<{self._name} hidden>"
        if self._given.get("type", "").lower() == "hidden":
            yield Fault.HIDDEN, f"<{self._name} type=hidden>"
        read_aloud = vocabulary.FOR_SCREEN_READERS in self._classes
        if read_aloud and self._name not in vocabulary.FOR_SCREEN_READERS_ON:
            yield Fault.HIDDEN, f"<{self._name} class={vocabulary.FOR_SCREEN_READERS}>"
