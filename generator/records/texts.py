"""The free texts of a record: what somebody has put into words, and not dates, numbers, ids and fixed values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic.fields import FieldInfo

from generator.records.base import Record
from generator.records.fields import Markdown, Prose, Text, WebAddress

Path = tuple[str | int, ...]

_FREE = [get_args(annotation)[1] for annotation in (Text, Prose, Markdown, WebAddress)]
_NAMES_AN_ITEM = "item"


def texts(record: Record, path: Path = ()) -> Iterator[Path]:
    """The places of a record's texts, in the order of its fields; one without a letter or digit ("–") is none."""
    for name, value in record:
        field = type(record).model_fields[name]
        here = (*path, field.alias or name)
        for place, one in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            deeper = here if place is None else (*here, place)
            if isinstance(one, Record):
                yield from texts(one, deeper)
            elif isinstance(one, str) and name != _NAMES_AN_ITEM and _is_free(field) and any(map(str.isalnum, one)):
                yield deeper


def _is_free(field: FieldInfo) -> bool:
    """Whether a field's type is one of free text, alone or beside others."""
    return any(mark in _FREE for mark in (*field.metadata, *_marks(field.annotation)))


def _marks(annotation: Any) -> Iterator[Any]:
    """Everything that a type is made of, and what it is annotated with."""
    for inner in get_args(annotation):
        yield inner
        yield from _marks(inner)
