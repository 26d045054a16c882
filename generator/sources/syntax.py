"""What a secretary most likely did where the YAML parser gives up, and where to look for it."""

from __future__ import annotations

import re

import yaml

from generator.findings import Rule
from generator.findings.rules import reading

Place = tuple[int, int]
"""Line and column, both counted from 0."""

# A line that begins a field: what stands before its colon is one word.
_FIELD = re.compile(r"\s*(?:- +)*[\"']?[\w-]+[\"']?\s*")
_SIGN = re.compile(r"\s#")


def mistake(error: yaml.MarkedYAMLError, text: str) -> tuple[Rule, Place]:
    """The rule that an error of the parser comes to, and its place within the text."""
    lines = text.rstrip("\n").split("\n")
    start = _place(error.context_mark, lines)
    place = _place(error.problem_mark, lines) or start or (0, 0)
    line = lines[place[0]]
    before, sign = line[: place[1]].rstrip(), line[place[1] : place[1] + 1]
    context, problem = error.context or "", error.problem or ""
    in_flow = context.startswith("while parsing a flow")
    if "mapping values are not allowed" in problem:
        return _colon(lines, place)
    likely = (
        (reading.TAB, "tab character" in problem or sign == "\t"),
        (reading.UNQUOTED_COLON, in_flow and sign == ":"),
        (reading.SIGN, "cannot start any token" in problem or "not allowed in this context" in problem),
        (reading.BACKSLASH, context == "while parsing a quoted scalar"),
        (reading.TEXT_AFTER_QUOTE, context == "while parsing a block mapping" and before.endswith(('"', "'"))),
    )
    for which, holds in likely:
        if holds:
            return which, place
    if start and in_flow and (cut := _SIGN.search(lines[start[0]], start[1])):
        return reading.CUT_BY_COMMENT, (start[0], cut.end() - 1)
    # What was opened and never closed is better shown where it opens than where the text runs out.
    if start and (in_flow or context.startswith("while scanning a")):
        place = start
    return _named(context, problem), place


def _named(context: str, problem: str) -> Rule:
    if re.search("alias|anchor", context + problem):
        return reading.ALIAS
    return reading.TAG if re.search(r"\btag\b", context + problem) else reading.SYNTAX


def _colon(lines: list[str], place: Place) -> tuple[Rule, Place]:
    """A colon within a text; or the line is a field, and something is wrong with its indentation or the line before."""
    number, column = place
    before = lines[number][:column]
    if not _FIELD.fullmatch(before):
        return reading.UNQUOTED_COLON, place
    indent = len(before) - len(before.lstrip())
    above = lines[number - 1]
    further = indent > len(above) - len(above.lstrip()) and ":" in above
    return (reading.INDENTATION if further else reading.SYNTAX), (number, indent)


def _place(mark: yaml.Mark | None, lines: list[str]) -> Place | None:
    """Where a mark stands; at the end of the text where it stands behind it."""
    if mark is None:
        return None
    if mark.line < len(lines):
        return mark.line, mark.column
    return len(lines) - 1, len(lines[-1])
