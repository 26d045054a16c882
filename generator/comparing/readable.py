"""What a reader sees of a page's HTML, as lines of plain text, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import html

# All other elements begin a line of their own.
_WITHIN_A_LINE = frozenset(
    {"a", "abbr", "b", "button", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time"}
)


@dataclass(frozen=True, slots=True)
class Readable:
    """The lines of a page without empty ones, and the whole URLs that links of the same words lead to."""

    lines: tuple[str, ...]
    links: Mapping[str, tuple[str, ...]]


def readable(fragment: str, url: str) -> Readable:
    """What is readable of a safe fragment of HTML that is served at `url`."""
    root = html.fragment_fromstring(fragment, create_parent="div")
    lines = (" ".join(line.split()) for line in "".join(_pieces(root)).split("\n"))
    links: dict[str, tuple[str, ...]] = {}
    for link in root.iter("a"):
        words = " ".join(link.text_content().split())
        links[words] = (*links.get(words, ()), urljoin(url, link.get("href", "")))
    return Readable(tuple(line for line in lines if line), links)


def _pieces(element: html.HtmlElement) -> Iterator[str]:
    """The text of an element in order, with a line's end around each that is not part of a line."""
    edge = "" if element.tag in _WITHIN_A_LINE else "\n"
    yield edge
    yield _unbroken(element.text)
    for child in element:
        yield from _pieces(child)
        yield _unbroken(child.tail)
    yield edge


def _unbroken(text: str | None) -> str:
    return (text or "").replace("\n", " ")
