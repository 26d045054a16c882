"""What Markdown in a record may not hold: raw HTML, comments, and links to places that are not allowed.

Texts without the characters that could start such a thing are accepted at once; for the others Markdown itself
decides what is a link (Python-Markdown does not sanitise, see its own documentation).
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor

from generator.findings import Rule
from generator.findings.rules import reading
from generator.sources.text import forbidden_character

# A < sign that is not escaped and begins neither an address nor an e-mail address in angle brackets.
_TAG = re.compile(
    r"(?<!\\)(?:\\\\)*(?P<tag><(?!(?:https?|ftp)://[^\s<>]+>|(?:mailto:)?[^\s<>@:]+@[^\s<>@]+>)[A-Za-z/!?])",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&#?\w+;?")
_COULD_LINK = re.compile(r"\]\s*[(\[:]|<[A-Za-z]")
# Such a link leads where it says, whatever Markdown makes of it, and to a place that is allowed.
_PLAIN_LINK = re.compile(r"\]\((?:https://\w|/(?=[\w#)]))[\w./?=#~%:+-]*\)")
_ALLOWED_LINK = re.compile(r"https://\S|mailto:\S|tel:\+?[0-9]|/(?![/\\\s])")
_EMAIL_AS_ENTITIES = "\x02amp\x03#"


@dataclass(frozen=True, slots=True)
class Problem:
    """The rule that a text breaks, and the piece of the text that breaks it once `skip` characters are left out."""

    rule: Rule
    snippet: str
    skip: int = 0
    character: str = ""


def problem_in(text: str) -> Problem | None:
    """The first thing in a Markdown text that a record may not hold."""
    if "<" in text and (tag := _TAG.search(text)):
        start = tag.start("tag")
        return Problem(reading.RAW_HTML, text[start : start + 12].partition("\n")[0])
    for entity in _ENTITY.finditer(text) if "&" in text else ():
        if found := forbidden_character(html.unescape(entity[0])):
            return Problem(reading.FORBIDDEN_CHARACTER, entity[0], character=found[1])
    if not all(_PLAIN_LINK.match(text, found.start()) for found in _COULD_LINK.finditer(text)):
        return next((_link_problem(link, text) for link in _links(text) if not _allowed(link)), None)
    return None


def _link_problem(link: str, text: str) -> Problem:
    written = re.search(rf"(?:\(|<|\]:)\s*{re.escape(link)}", text)
    snippet = written[0] if written else link
    return Problem(reading.NOT_AN_ADDRESS, snippet, len(snippet) - len(link))


def _allowed(link: str) -> bool:
    return bool(_ALLOWED_LINK.match(link)) or link.startswith(_EMAIL_AS_ENTITIES)


def _links(text: str) -> list[str]:
    converter, collector = _converter()
    converter.reset()
    converter.convert(text)
    return collector.links


class _Collector(Treeprocessor):
    """Notes where every link and image goes."""

    links: list[str]

    def run(self, root: Element) -> None:
        self.links = [
            address
            for element in root.iter()
            for address in (element.get("href"), element.get("src"))
            if address is not None
        ]


@cache
def _converter() -> tuple[markdown.Markdown, _Collector]:
    converter = markdown.Markdown(extensions=["tables", "sane_lists"])
    collector = _Collector(converter)
    # After the inline patterns have made the links.
    converter.treeprocessors.register(collector, "collector", 5)
    return converter, collector
