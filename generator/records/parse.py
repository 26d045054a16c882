"""From a document to a record of its kind, or to every finding that the document deserves."""

from __future__ import annotations

import difflib
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.findings import Finding
from generator.findings.rules import RULES, reading
from generator.records.base import Record, keys
from generator.records.places import Path, Places
from generator.sources.document import Document

R = TypeVar("R", bound=Record)

_LISTED = 20
"""So many known words can be read at a glance; of more only the `_ALIKE` nearest are told."""

_ALIKE = 6

_SHAPES = {"model_type": reading.FIELDS, "tuple_type": reading.LIST}


def read(document: Document, kind: type[R]) -> R | list[Finding]:
    """The record that a document holds, or all its findings."""
    fields: dict[str, Any] = dict(document.fields)
    unknown: list[Path] = [("body",)] if fields.pop("body", None) is not None else []
    if document.body is not None:
        fields["body"] = document.body.strip("\n").rstrip()
    details: list[ErrorDetails] = []
    try:
        record = kind.model_validate(fields)
    except ValidationError as error:
        details = error.errors()
    if not details and not unknown and not document.troubles:
        return record
    unknown += [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
    places = Places(document, unknown)
    return [
        *(places.finding(one.rule, one.path, at=one.position, words=one.words) for one in document.troubles),
        *(_unknown_key(places, path, kind) for path in unknown),
        *(_finding(detail, places, kind) for detail in details if detail["loc"] not in unknown),
    ]


def _finding(detail: ErrorDetails, places: Places, kind: type[Record]) -> Finding:
    path: Path = detail["loc"]
    context = {key: str(value) for key, value in detail.get("ctx", {}).items()}
    match detail["type"]:
        case "missing" | reading.MISSING_FIELD.code:
            return _missing(places, path)
        case "literal_error" if isinstance(detail["input"], str):
            return _unknown_value(places, path, kind, detail["input"])
        case code if code in RULES:
            known = {"expected": context["expected"]} if "expected" in context else {}
            snippet, skip = context.get("snippet", ""), int(context.get("skip", 0))
            return places.finding(RULES[code], path, snippet=snippet, skip=skip, words=context, known=known)
        case other:
            return places.finding(reading.WRONG_SHAPE, path, known={"expected": _SHAPES.get(other, reading.TEXT)})


def _missing(places: Places, path: Path) -> Finding:
    field = str(path[-1])
    return places.finding(reading.MISSING_FIELD, path, words={"field": field}, known={"expected": f"{field}: …"})


def _unknown_key(places: Places, path: Path, kind: type[Record]) -> Finding:
    known = sorted(keys(_model_at(kind, tuple(path[:-1]))) - {"body"})
    key = str(path[-1])
    words = {"key": key, "nearest": nearest(key, known)}
    return places.finding(reading.UNKNOWN_KEY, path, at_key=True, words=words, known={"known": ", ".join(known)})


def _unknown_value(places: Places, path: Path, kind: type[Record], value: str) -> Finding:
    field = str(path[-1]) if isinstance(path[-1], str) else str(path[-2])
    model = _model_at(kind, tuple(path[:-1]))
    annotation = next(info.annotation for name, info in model.model_fields.items() if (info.alias or name) == field)
    known = list(_literals(annotation))
    words = {"value": value, "nearest": nearest(value, known)}
    return places.finding(reading.UNKNOWN_VALUE, path, words=words, known={"known": listed(value, known)})


def listed(word: str, known: list[str]) -> str:
    """The known words with commas between; of very many only those that look most like this one."""
    if len(known) <= _LISTED:
        return ", ".join(known)
    return ", ".join([*difflib.get_close_matches(word.casefold(), known, n=_ALIKE, cutoff=0.0), "…"])


def nearest(word: str, known: list[str]) -> str:
    """The known word that looks most like this one."""
    return max(known, key=lambda other: difflib.SequenceMatcher(None, word.casefold(), other).ratio())


@cache
def _model_at(kind: type[Record], path: tuple[str | int, ...]) -> type[Record]:
    model = kind
    for part in path:
        if isinstance(part, str):
            field = next(info for name, info in model.model_fields.items() if (info.alias or name) == part)
            model = _models(field.annotation)[0]
    return model


def _models(annotation: Any) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    return [model for inner in get_args(annotation) for model in _models(inner)]


def _literals(annotation: Any) -> Any:
    for inner in get_args(annotation):
        if isinstance(inner, str):
            yield inner
        else:
            yield from _literals(inner)
