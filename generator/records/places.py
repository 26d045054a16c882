"""Where in a file a field stands, and whether that place may hold private text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

import yaml

from generator.findings import Finding, Position, Rule
from generator.sources.document import Document, Raw, compose_again
from generator.sources.privacy import private_name
from generator.sources.text import line_of, position_of

Path = Sequence[str | int]

# A post of a budget may be what one or two persons are paid; why a warning is acknowledged is nobody else's business.
_PRIVATE_ANYWHERE = frozenset({"internal", "protected_venues", "members", "posts", "acknowledged"})
# The minutes' side of a meeting, which is private where the minutes are withheld.
_MINUTES_SIDE = frozenset({"minutes", "easy", "guests", "chaired_by", "present", "absent", "corrections"})


class Places:
    """The positions of one document's fields; made only for documents that have findings.

    `unknown` names the fields that no record has: nobody knows what their values are, so they are never shown.
    """

    def __init__(self, document: Document, unknown: Collection[Path] = ()) -> None:
        self._document = document
        self._unknown = {tuple(path) for path in unknown}
        self._root, self._front = compose_again(document)

    def finding(  # noqa: PLR0913
        self,
        which: Rule,
        path: Path,
        *,
        at_key: bool = False,
        at: Position | None = None,
        snippet: str = "",
        skip: int = 0,
        words: Mapping[str, str] | None = None,
        known: Mapping[str, str] | None = None,
    ) -> Finding:
        """A finding at a field: at its key, its value, a snippet within its value, or a position that is known."""
        position = at or self.position(path, at_key=at_key, snippet=snippet, skip=skip)
        private = self.private(path)
        line = None if private else self._shown(position)
        return Finding(which, position, words or {}, known or {}, line, private, self._part(path))

    def position(self, path: Path, *, at_key: bool = False, snippet: str = "", skip: int = 0) -> Position:
        """The position of a field; of the nearest thing around it where it is absent."""
        if list(path) == ["body"] and self._document.body is not None and not at_key:
            return self._within(self._document.body, self._document.body_line, snippet, skip)
        key, node = self._nodes(path)
        if snippet:
            start = node.start_mark.index
            value = self._front[start : self._front.find("\n", node.end_mark.index)]
            if (found := value.find(snippet)) >= 0:
                return self._place(position_of(self._front, start + found + skip, ""))
        mark = (key if at_key and key is not None else node).start_mark
        return self._place(Position("", mark.line + 1, mark.column + 1))

    def typed(self, path: Path) -> str:
        """The text of a field as it stands in the file, with its quotes and indentation."""
        if list(path) == ["body"]:
            return self._document.body or ""
        _, node = self._nodes(path)
        return self._front[node.start_mark.index : node.end_mark.index]

    def within(self, path: Path, index: int) -> Position:
        """The position of a character of a field's text as typed."""
        if list(path) == ["body"]:
            place = position_of(self._document.body or "", index, self._document.path)
            return Position(place.path, place.line + self._document.body_line - 1, place.column)
        _, node = self._nodes(path)
        return self._place(position_of(self._front, node.start_mark.index + index, ""))

    def private(self, path: Path) -> bool:
        """Whether the value at this path may be something that never becomes public."""
        if "withdrawn" in self._document.fields and list(path[:1]) != ["withdrawn"]:
            # Whatever stands in a record that is taken back may be the reason why.
            return True
        names = {private_name(part) for part in path if isinstance(part, str)}
        if names & _PRIVATE_ANYWHERE:
            return True
        if list(path[:2]) != ["agenda", "items"]:
            return self._withheld and bool(path) and path[0] in _MINUTES_SIDE
        if len(path) == 2:
            return False
        if path[2] in self._closed_items and "closed" not in names:
            return True
        added = path[2] in self._added_items
        return self._withheld and (added or "minutes" in path or ("closed" in names and "decision" in path))

    def _part(self, path: Path) -> str:
        """The number or id, as typed, of the first part on the way to a field that has one; "" where none has."""
        value: Raw | None = self._document.fields
        for step in path:
            value = _fields(value).get(step) if isinstance(step, str) else _entry(value, step)
            named = _fields(value).get("number") or _fields(value).get("id")
            if isinstance(step, int) and isinstance(named, str):
                return named
        return ""

    @cached_property
    def _withheld(self) -> bool:
        return any(private_name(key) == "withheld" for key in _fields(self._document.fields.get("minutes")))

    @cached_property
    def _closed_items(self) -> frozenset[int]:
        return frozenset(place for place, item in self._items() if "closed" in map(private_name, item))

    @cached_property
    def _added_items(self) -> frozenset[int]:
        return frozenset(place for place, item in self._items() if "added" in _fields(item.get("minutes")))

    def _items(self) -> Iterator[tuple[int, Mapping[str, Raw]]]:
        items = _fields(self._document.fields.get("agenda")).get("items")
        for place, item in enumerate(items if isinstance(items, list) else ()):
            yield place, _fields(item)

    def _shown(self, position: Position) -> str | None:
        """The line of a position without what is private or unknown on it; None where nothing is left to point at."""
        line = line_of(self._document.text, position.line)
        cut = self._cuts.get(position.line)
        if line is None or cut is None:
            return line
        rest = "…" if line[cut:].strip() else ""
        return line[:cut] + rest if position.column <= cut else None

    @cached_property
    def _cuts(self) -> dict[int, int]:
        """How much of a line may be shown, for each line that holds a private or unknown value."""
        cuts: dict[int, int] = {}
        for node in self._hidden(self._root, ()):
            first, last = node.start_mark.line, _last_line(node)
            for line in range(first, last + 1):
                column = node.start_mark.column if line == first else 0
                number = line + self._document.first_line
                cuts[number] = min(column, cuts.get(number, column))
        return cuts

    def _hidden(self, node: yaml.Node, path: tuple[str | int, ...]) -> Iterator[yaml.Node]:
        for name, _, value in _children(node):
            here = (*path, name)
            an_item = list(here[:2]) == ["agenda", "items"] and len(here) == 3
            if here in self._unknown or (self.private(here) and not an_item):
                yield value
            else:
                yield from self._hidden(value, here)

    def _within(self, text: str, first_line: int, snippet: str, skip: int) -> Position:
        found = text.find(snippet)
        place = position_of(text, found + skip if found >= 0 else 0, "")
        return Position(self._document.path, place.line + first_line - 1, place.column)

    def _place(self, in_front: Position) -> Position:
        return Position(self._document.path, in_front.line + self._document.first_line - 1, in_front.column)

    def _nodes(self, path: Path) -> tuple[yaml.Node | None, yaml.Node]:
        """The key and value nodes of the deepest part of a path that exists."""
        key: yaml.Node | None = None
        node = self._root
        for part in path:
            found = next(((its_key, value) for name, its_key, value in _children(node) if name == part), None)
            if found is None:
                break
            key, node = found
        return key, node


def _children(node: yaml.Node) -> Iterator[tuple[str | int, yaml.Node | None, yaml.Node]]:
    """What a node holds: the name or number of each, its key, and its value."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield str(key.value), key, value
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield index, None, value


def _fields(value: object) -> Mapping[str, Raw]:
    return value if isinstance(value, dict) else {}


def _entry(value: object, place: int) -> Raw | None:
    return value[place] if isinstance(value, list) and place < len(value) else None


def _last_line(node: yaml.Node) -> int:
    """The last line of a node's own text; a block's end is marked where the next thing begins."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    end = node.end_mark
    return int(end.line) - (end.column == 0 and end.line > node.start_mark.line)
