"""YAML with positions, and Markdown with front matter: data as nested dicts, lists and strings, never YAML's guesses.

PyYAML's C parser composes the nodes once; values and positions both come from them. Its recursion and its silent
aliases are kept out by a scan of the events, which runs only for the few texts that could hold such things.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import yaml

from generator.findings import Finding, Position, Rule
from generator.findings.rules import reading
from generator.sources.files import SourceText
from generator.sources.privacy import may_hold_private
from generator.sources.syntax import mistake
from generator.sources.text import forbidden_character, line_of, normalised

Raw = str | list["Raw"] | dict[str, "Raw"]
Path = tuple[str | int, ...]

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
# Whatever else follows & and *, as in **bold**, the parser refuses by itself.
# The sign comes first and what stands before it second: so the search is one quick scan.
_MARK_OF_ALIAS_OR_TAG = re.compile(r"[&*!](?<![^\s\[{,:-].)(?:(?<=!)|(?=[\w-]))")
_STEEP_LINE = re.compile(r"^[ \-?:]{60}", re.MULTILINE)
_MANY_BRACKETS = 40
_MAX_DEPTH = 20
_COLON = re.compile(r"\s*:")
_REST_IS_COMMENT = re.compile(r"[ \t]+#")
# A remark begins with a blank after the #; what follows the # at once was meant as text: "color: #2b5f75".
_REST_IS_TEXT = re.compile(r"[ \t]*#[^\s#]")


class CutText(str):
    """A scalar that YAML cut off at a # sign; fields of free text refuse it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """What the format forbids at a field, although the rest of the file can be read."""

    rule: Rule
    path: Path
    position: Position
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Document:
    """A record as typed: its fields, its Markdown body (None in a .yml), and what is needed to point into it."""

    path: str
    parts: tuple[str, ...]
    text: str
    fields: dict[str, Raw]
    body: str | None
    first_line: int
    body_line: int
    troubles: tuple[Trouble, ...] = ()

    @property
    def id(self) -> str:
        """The record's id: its file name without the ending."""
        return self.parts[-1].rsplit(".", 1)[0]


def parse(source: SourceText) -> Document | Finding:
    """The document of a source text, or the finding that prevents it."""
    split = _split_front_matter(source)
    if isinstance(split, Finding):
        return _with_line(split, source.text)
    front, first_line, body, body_line = split
    node = _compose(front, source.path, first_line)
    if isinstance(node, Finding):
        return _with_line(node, source.text)
    reader = _Reader(front, source.path, first_line)
    fields = reader.value(node, ()) if node is not None else {}
    if not isinstance(fields, dict):
        where = Position(source.path, first_line, 1)
        return _with_line(Finding(reading.WRONG_SHAPE, where, known={"expected": reading.FIELDS}), source.text)
    return Document(source.path, source.parts, source.text, fields, body, first_line, body_line, tuple(reader.troubles))


def compose_again(document: Document) -> tuple[yaml.Node, str]:
    """The nodes and the YAML text of a document that has been parsed before, for pointing into it."""
    lines = document.text.split("\n")
    last = document.body_line - 2 if document.body is not None else len(lines)
    front = "\n".join(lines[document.first_line - 1 : last]) + "\n"
    start = yaml.Mark("", 0, 0, 0, "", 0)
    node = yaml.compose(front, Loader=yaml.CBaseLoader)
    return node or yaml.MappingNode("tag:yaml.org,2002:map", [], start, start), front


def _split_front_matter(source: SourceText) -> tuple[str, int, str | None, int] | Finding:
    """YAML text, its first line, the body or None, and the body's first line."""
    text = source.text
    if not source.path.endswith(".md"):
        return text, 1, None, 1
    opening = _FENCE.match(text)
    if opening is None:
        return Finding(reading.NO_FRONT_MATTER, Position(source.path, 1, 1))
    closing = _FENCE.search(text, opening.end())
    if closing is None:
        return Finding(reading.UNCLOSED_FRONT_MATTER, Position(source.path, 1, 1))
    return (
        text[opening.end() + 1 : closing.start()],
        2,
        text[closing.end() + 1 :],
        text.count("\n", 0, closing.end()) + 2,
    )


def _compose(text: str, path: str, first_line: int) -> yaml.Node | Finding | None:
    """The root node; the C composer is recursive and keeps aliases silent, so doubtful texts are scanned first."""
    try:
        if problem := _dangerous(text, path, first_line):
            return problem
        return yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        which, (line, column) = mistake(error, text)
        return Finding(which, Position(path, first_line + line, column + 1))


def _dangerous(text: str, path: str, first_line: int) -> Finding | None:
    """The first alias, anchor, tag or excessive nesting, looked for only where the text could hold one."""
    steep = text.count("[") + text.count("{") > _MANY_BRACKETS or _STEEP_LINE.search(text)
    if not steep and not _MARK_OF_ALIAS_OR_TAG.search(text):
        return None
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        which: Rule | None = None
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            which = reading.ALIAS
        elif getattr(event, "tag", None):
            which = reading.TAG
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            which = reading.TOO_DEEP if depth > _MAX_DEPTH else None
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if which:
            mark: Any = event.start_mark
            return Finding(which, Position(path, first_line + mark.line, mark.column + 1))
    return None


class _Reader:
    """Turns composed nodes into plain data and collects what the format forbids."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self._text = text
        self._path = path
        self._first_line = first_line
        self._has_hash = "#" in text
        self.troubles: list[Trouble] = []

    def value(self, node: yaml.Node, path: Path) -> Raw:
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*path, index)) for index, child in enumerate(node.value)]
        return self._mapping(node, path)

    def _scalar(self, node: yaml.ScalarNode, path: Path) -> str:
        value: str = node.value
        if node.style == '"':
            return self._without_escapes(node, path)
        if self._has_hash and not node.style:
            end = node.end_mark.index
            if value and _REST_IS_COMMENT.match(self._text, end):
                return CutText(value)
            if not value and _REST_IS_TEXT.match(self._text, end):
                self._found(reading.CUT_BY_COMMENT, path, node.end_mark, before=self._text.index("#", end) - end)
        return value

    def _without_escapes(self, node: yaml.ScalarNode, path: Path) -> str:
        """A text in double quotes: its escapes are held to the same as what is typed."""
        value = normalised(node.value)
        if found := forbidden_character(value):
            self._found(reading.FORBIDDEN_CHARACTER, path, node.start_mark, {"character": found[1]})
        return value

    def _mapping(self, node: Any, path: Path) -> dict[str, Raw]:
        seen: dict[str, yaml.Mark] = {}
        result: dict[str, Raw] = {}
        for key_node, value_node in node.value:
            mark = key_node.start_mark
            if not isinstance(key_node, yaml.ScalarNode):
                self._found(reading.SYNTAX, path, mark)
                continue
            key = self._scalar(key_node, path)
            here = (*path, key)
            value = self.value(value_node, here)
            if node.flow_style and not value and not _COLON.match(self._text, key_node.end_mark.index):
                self._found(reading.SPLIT_BY_COMMA, here, mark)
            elif key in seen:
                line = str(self._first_line + seen[key].line)
                self._found(reading.DUPLICATE_KEY, here, mark, {"key": key, "line": line})
            else:
                seen[key] = mark
                result[key] = value
        return result

    def _found(
        self, which: Rule, path: Path, mark: yaml.Mark, words: Mapping[str, str] | None = None, before: int = 0
    ) -> None:
        position = Position(self._path, self._first_line + mark.line, mark.column + 1 + before)
        self.troubles.append(Trouble(which, path, position, words or {}))


def _with_line(finding: Finding, text: str) -> Finding:
    """The finding with its line, unless a file of unknown structure could hold private text."""
    private = may_hold_private(text)
    return replace(finding, line=None if private else line_of(text, finding.position.line), private=private)
