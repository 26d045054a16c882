"""Markdown of a record, to HTML that is safe whoever wrote it.

Two walls: Python-Markdown with raw HTML switched off, then nh3 with an allowlist. Links go only to https, mailto,
tel and addresses of this site; a link within the site to something that is not there loses its link, so that a text
never points to what is not public yet.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from generator.publication.published import PublishedLink
from generator.site.model import Link, Unlinked
from generator.site.quick import is_plain, quick_html

_HEADING = re.compile(r"h[1-6]")
_OUTSIDE = re.compile(r"(?:https://[^\s/\\]|mailto:|tel:)[^\s<>\"]*", re.IGNORECASE)
_INSIDE = re.compile(r"/(?:[^/\\\s<>\"][^\\\s<>\"]*)?")
_INSIDE_LINK = re.compile(r'<a href="(/[^"]*)">(.*?)</a>', re.DOTALL)
_NO_LINK = re.compile(r"<a>(.*?)</a>", re.DOTALL)

_TAG = re.compile(r"<[^>]*>")
_HEADING_MARK = re.compile(r"^[ >]*(?:#|=|-+ *$)", re.MULTILINE)

TAGS = frozenset("a blockquote br code em h2 h3 h4 h5 h6 hr li ol p pre strong table tbody td th thead tr ul".split())


class _Tidy(Treeprocessor):
    """Headings below the text's own heading without a gap, images as their alternative text, columns by class."""

    level = 2

    def run(self, root: Element) -> None:
        above: list[str] = []
        for element in root.iter():
            if _HEADING.fullmatch(element.tag):
                while above and above[-1] >= element.tag:
                    above.pop()
                above.append(element.tag)
                element.tag = f"h{min(self.level + len(above), 6)}"
            elif element.tag == "img":
                element.tag, element.text = "span", element.get("alt")
            elif element.tag in {"td", "th"} and "right" in element.attrib.pop("style", ""):
                element.set("class", "right")


class _Safe(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's interface
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        # After "unescape", which is the last to change anything.
        md.treeprocessors.register(_Tidy(md), "tidy", -10)


def _href(_tag: str, attribute: str, value: str) -> str | None:
    if attribute != "href":
        return value
    return value if _OUTSIDE.fullmatch(value) or _INSIDE.fullmatch(value) else None


_MARKDOWN = Markdown(extensions=[TableExtension(), SaneListExtension(), _Safe()], output_format="html")
_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes={"a": {"href"}, "ol": {"start"}},
    attribute_filter=_href,
    link_rel=None,
    set_tag_attribute_values={"th": {"scope": "col"}},
    url_schemes={"https", "mailto", "tel"},
    allowed_classes={"td": {"right"}, "th": {"right"}},
)


def slow_html(text: str, level: int) -> str:
    """The HTML of any text, its headings below `level`: both walls, no short cut."""
    tidy = _MARKDOWN.treeprocessors["tidy"]
    assert isinstance(tidy, _Tidy)
    tidy.level = level
    return _NO_LINK.sub(r"\1", _CLEANER.clean(_MARKDOWN.reset().convert(text)))


@lru_cache(maxsize=8192)
def _cached_html(text: str, level: int) -> str:
    return slow_html(text, level)


def safe_html(text: str, level: int = 1) -> str:
    """The HTML of a text, its headings below `level`; links within the site are still there."""
    quick = quick_html(text)
    if quick is not None:
        return quick
    # Most texts have no headings: then the level makes no difference, and one result serves everywhere.
    return _cached_html(text, level if _HEADING_MARK.search(text) else 1)


def plain(text: str | None) -> str:
    """A text without any markup, on one line."""
    if not text:
        return ""
    if not is_plain(text.strip("\n")):
        text = html.unescape(_TAG.sub("", safe_html(text)))
    return " ".join(text.split())


def shortened(text: str | None, length: int) -> str:
    """The beginning of a text without any markup, cut between words."""
    line = plain(text)
    return line if len(line) <= length else line[:length].rpartition(" ")[0] + " …"


@dataclass(frozen=True, slots=True)
class Texts:
    """Makes the HTML of the site's pages; `known` are the addresses that a text may link to.

    `url` is that of the site: whoever writes a whole address of the site links within it all the same.
    """

    known: Collection[str]
    url: str = ""
    unlinked: set[Unlinked] = field(default_factory=set)

    def html(self, text: str | None, page: str, level: int = 1) -> Markup | None:
        """The HTML of a text on a page, its headings below `level`; None where there is no text."""
        if text is None or not text.strip():
            return None
        made = safe_html(text, level)
        if self.url and self.url in made:
            made = made.replace(f'<a href="{html.escape(self.url)}', '<a href="/')
        if '<a href="/' in made:
            made = _INSIDE_LINK.sub(partial(self._link, page), made)
        return Markup(made)  # noqa: S704 - safe_html is what makes it so

    def links(self, links: Iterable[PublishedLink], page: str) -> Iterator[Link]:
        """The links that stand beside a text; not those within the site to what is not there."""
        for link in links:
            if not self.url or not link.url.startswith(self.url):
                yield Link(link.title, link.url)
            elif self._leads(page, address := link.url.removeprefix(self.url)):
                yield Link(link.title, address)

    def _link(self, page: str, match: re.Match[str]) -> str:
        return match[0] if self._leads(page, html.unescape(match[1]).lstrip("/")) else match[2]

    def _leads(self, page: str, address: str) -> bool:
        """Whether an address of the site is there; the secretary is told of one that is not."""
        known = self._is_known(address)
        if not known:
            self.unlinked.add(Unlinked(page, f"/{address}"))
        return known

    def _is_known(self, address: str) -> bool:
        path, anchor, rest = address.partition("#")
        path = path.partition("?")[0]
        return f"{path}{anchor}{rest}" in self.known
