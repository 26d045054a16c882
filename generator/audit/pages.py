"""What one HTML page says about itself, and what is wrong with it taken alone."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from lxml import etree

from generator.audit.problems import Problem
from generator.audit.stylesheets import loaded
from generator.audit.targets import Resolver

NOT_FOUND = "404.html"

_LOADING_RELATIONS = frozenset(
    "stylesheet icon preload prefetch prerender preconnect dns-prefetch modulepreload manifest apple-touch-icon".split()
)
_LOADING = ("src", "srcset", "imagesrcset", "poster", "data", "background", "ping", "action", "formaction")
_SCRIPT_SCHEMES = frozenset({"javascript", "vbscript", "data"})
_HARMLESS_DATA = ("data:image/", "data:font/")
_REFRESH = re.compile(r"url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)

_Element = etree._Element  # noqa: SLF001 - lxml's only name for the type

_PARSER = etree.HTMLParser(encoding="utf-8", collect_ids=False)
_WITH_URLS = frozenset({"href", *_LOADING})
_IDS = etree.XPath("//@id", smart_strings=False)
_NAMES = etree.XPath("//a/@name", smart_strings=False)
_STYLES = etree.XPath("//@style | //style/text()", smart_strings=False)
_META = etree.XPath("//meta", smart_strings=False)
_HANDLERS = etree.XPath("//*[@*[starts-with(name(), 'on')]]", smart_strings=False)
_MAYBE_HANDLER = re.compile(rb"[\s/\"']on[a-z]+\s*=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """`links` are "address#anchor"; `listed` and `searchable` are what the page declares in its <meta>."""

    ids: frozenset[str]
    links: frozenset[str]
    listed: bool
    searchable: bool
    problems: tuple[Problem, ...]


def read_page(path: str, content: bytes, resolver: Resolver) -> PageFacts:
    """Return the facts of the page at `path` in the folder."""
    root = etree.fromstring(content, _PARSER) if content.strip() else None
    if root is None:
        empty = Problem("page", path, "the page is empty")
        return PageFacts(frozenset(), frozenset(), listed=True, searchable=False, problems=(empty,))
    reader = _Reader(path, resolver)
    # Reading the attributes' names is four times faster than asking XPath for any of ten attributes.
    for element in root.iter(etree.Element):
        if not _WITH_URLS.isdisjoint(element.keys()):
            reader.element(element)
    for css in _texts(_STYLES, root):
        for url in loaded(css):
            reader.load(url, "style")
    metas = _elements(_META, root)
    meta = {(e.get("name") or "").lower(): (e.get("content") or "").lower() for e in metas}
    reader.refreshes(metas)
    if _MAYBE_HANDLER.search(content):
        reader.handlers(_elements(_HANDLERS, root))
    return PageFacts(
        frozenset(map(sys.intern, (*_texts(_IDS, root), *_texts(_NAMES, root)))),
        frozenset(reader.links),
        listed="noindex" not in meta.get("robots", ""),
        searchable=meta.get("raad-search") == "yes",
        problems=tuple(sorted(set(reader.problems))),
    )


class _Reader:
    """Collects the links and problems of one page."""

    def __init__(self, path: str, resolver: Resolver) -> None:
        self._path, self._resolver = path, resolver
        self.links: set[str] = set()
        self.problems: list[Problem] = []

    def element(self, element: _Element) -> None:
        tag, href = str(element.tag), element.get("href")
        if tag == "base":
            self._report("link", "<base> moves every link of the page")
        elif href is not None and _navigates(element):
            self.follow(href)
        elif href is not None:
            self.load(href, tag)
        for name in _LOADING:
            value = element.get(name)
            if value is not None and (name != "data" or tag == "object"):
                for url in _candidates(name, value):
                    self.load(url, tag)

    def follow(self, url: str) -> None:
        """Note a link that a reader may click."""
        target = self._resolver.resolve(self._path, url)
        if target.scheme in _SCRIPT_SCHEMES:
            self._report("script", f"a link runs code: {target.scheme}:")
        elif target.address is not None:
            if target.relative and self._path == NOT_FOUND:
                self._report("link", f"the error page is served under any address, but its link is relative: {url}")
            self.links.add(sys.intern(f"{target.address}#{target.anchor}"))

    def load(self, url: str, tag: str) -> None:
        """Note what a browser fetches, or sends to, without asking the reader."""
        if url.strip().lower().startswith(_HARMLESS_DATA):
            return
        target = self._resolver.resolve(self._path, url)
        if target.address is None and target.scheme not in _SCRIPT_SCHEMES:
            self._report("third-party", f"<{tag}> uses {target.host or target.scheme}")
        else:
            self.follow(url)

    def refreshes(self, metas: list[_Element]) -> None:
        for meta in metas:
            if (meta.get("http-equiv") or "").lower() == "refresh":
                for url in _REFRESH.findall(meta.get("content") or ""):
                    self.load(url, "meta")

    def handlers(self, elements: list[_Element]) -> None:
        for element in elements:
            names = sorted(str(name) for name in element.attrib if str(name).startswith("on"))
            self._report("script", f"<{element.tag}> has {', '.join(names)}")

    def _report(self, rule: str, detail: str) -> None:
        self.problems.append(Problem(rule, self._path, detail))


def _elements(xpath: etree.XPath, root: _Element) -> list[_Element]:
    return cast("list[_Element]", xpath(root))


def _texts(xpath: etree.XPath, root: _Element) -> list[str]:
    return cast("list[str]", xpath(root))


def _navigates(element: _Element) -> bool:
    if element.tag == "link":
        return not _LOADING_RELATIONS & set((element.get("rel") or "").lower().split())
    return element.tag in {"a", "area"}


def _candidates(name: str, value: str) -> Iterator[str]:
    if name not in {"srcset", "imagesrcset"}:
        yield value
        return
    for candidate in value.split(","):
        if candidate.strip():
            yield candidate.split()[0]
