"""What all records have in common."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, ClassVar, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    ValidationError,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError

from generator.findings import Rule
from generator.findings.rules import reading
from generator.records.fields import refuse

Missing = tuple[str, Rule]

_EMPTY = {"type": "null"}


class Record(BaseModel):
    """A private value: immutable, nothing unknown, an empty field is the same as an absent one.

    A field whose name Python keeps for itself is written with an underscore: `from_` is "from" in a record.
    A field that `KEEPS_BACK` is the exception: left empty it could show what it was meant to hide.
    A subclass may demand what one field alone cannot tell in `incomplete`; `shape` says the same to editors,
    as JSON Schema.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=lambda name: name.rstrip("_"))
    shape: ClassVar[dict[str, Any]] = {}

    @classmethod
    def incomplete(cls, fields: dict[str, Any]) -> Iterator[Missing]:
        """The field ("" = the record itself) and rule of each demand that these fields do not meet."""
        del fields
        yield from ()

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The schema for editors: what may be left out may also be left empty, and nothing has a default to fill in."""
        reference = handler(core)
        schema = handler.resolve_ref_schema(reference)
        for name, field in schema["properties"].items():
            field.pop("default", None)
            choices = [one for one in field.pop("anyOf", [dict(field)]) if one != _EMPTY]
            if name not in schema.get("required", ()) and name in may_be_empty(cls):
                choices.append(_EMPTY)
            title = field.get("title")
            field.clear()
            field.update(choices[0] if len(choices) == 1 else {"anyOf": choices})
            if title:
                field["title"] = title
        schema.update(cls.shape)
        return reference

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, typed: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if not isinstance(typed, dict):
            return handler(typed)
        droppable = may_be_empty(cls)
        fields = {key: value for key, value in typed.items() if key not in droppable or not _is_empty(value)}
        demands = [
            InitErrorDetails(
                type=PydanticCustomError(broken.code, "{plain}", {"plain": broken.plain, "field": field}),
                loc=(field,) if field else (),
                input=None,
            )
            for field, broken in cls.incomplete(fields)
        ]
        if not demands:
            return handler(fields)
        try:
            handler(fields)
        except ValidationError as error:
            demands += [_again(detail) for detail in error.errors()]
        raise ValidationError.from_exception_data(cls.__name__, demands)


def _is_empty(value: Any) -> bool:
    """Whether nothing, or nothing but blanks, stands at a field."""
    return not (value.strip() if isinstance(value, str) else value)


def _not_empty(value: Any) -> Any:
    if _is_empty(value):
        refuse(reading.EMPTY_RESTRICTION)
    return value


KEEPS_BACK = BeforeValidator(_not_empty)
"""Marks a field that keeps something back."""


@cache
def keys(of: type[Record]) -> frozenset[str]:
    """The keys that a record of this kind may have, as they are written."""
    return frozenset(field.alias or name for name, field in of.model_fields.items())


@cache
def may_be_empty(of: type[Record]) -> frozenset[str]:
    """The keys that mean the same empty as absent."""
    return frozenset(field.alias or name for name, field in of.model_fields.items() if KEEPS_BACK not in field.metadata)


def _again(detail: Any) -> InitErrorDetails:
    error = PydanticCustomError(detail["type"], "{plain}", {"plain": detail["msg"], **detail.get("ctx", {})})
    return InitErrorDetails(type=error, loc=detail["loc"], input=detail["input"])
