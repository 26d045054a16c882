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
_DEFINITION = re.compile(r"^ {0,3}\[([^\[\]]*)\]:", re.MULTILINE)
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
        links, references = _read(text)
        wrong = next((_link_problem(link, text) for link in links if not _allowed(link)), None)
        return wrong or next((_remark(name, text) for name in references.unseen()), None)
    return None


def _remark(name: str, text: str) -> Problem:
    """Where something is defined that no link leads to: readers would not see it, and it may be anything."""
    written = (found[0] for found in _DEFINITION.finditer(text) if found[1].strip().lower() == name)
    return Problem(reading.RAW_HTML, next(written, "]:"))


def _link_problem(link: str, text: str) -> Problem:
    written = re.search(rf"(?:\(|<|\]:)\s*{re.escape(link)}", text)
    snippet = written[0] if written else link
    return Problem(reading.NOT_AN_ADDRESS, snippet, len(snippet) - len(link))


def _allowed(link: str) -> bool:
    return bool(_ALLOWED_LINK.match(link)) or link.startswith(_EMAIL_AS_ENTITIES)


class _References(dict[str, tuple[str, str]]):
    """The definitions of a text (`[name]: address`), and which of them are of use."""

    def __init__(self) -> None:
        super().__init__()
        self._used: set[str] = set()
        self._replaced: set[str] = set()

    def __getitem__(self, name: str) -> tuple[str, str]:
        self._used.add(name)
        return super().__getitem__(name)

    def __setitem__(self, name: str, value: tuple[str, str]) -> None:
        if name in self:
            self._replaced.add(name)
        super().__setitem__(name, value)

    def unseen(self) -> list[str]:
        """The names of definitions that no link leads to, or that another took the place of."""
        return [name for name in self if name not in self._used or name in self._replaced]


def _read(text: str) -> tuple[list[str], _References]:
    """Where the links of a text go, and its definitions."""
    converter, collector = _converter()
    converter.reset()
    references = converter.references = _References()
    converter.convert(text)
    return collector.links, references


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
