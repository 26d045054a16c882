"""The types of a record's fields. The field's type decides what a text means, never YAML's guess.

Each converter takes the text as typed and returns the value, or raises `PydanticCustomError` whose type is the code
of the rule that the text breaks.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from typing import Annotated, Any, NoReturn
from zoneinfo import ZoneInfo

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.findings import Rule
from generator.findings.rules import reading
from generator.records.markup import problem_in
from generator.sources.document import CutText

COPENHAGEN = ZoneInfo("Europe/Copenhagen")

# A year before this is a slip of the pen.
_FIRST_YEAR = 1900
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SHORT_YEAR = re.compile(r"[0-9]{1,2}[-./ ]+[0-9]{1,2}[-./ ]+[0-9]{2}")
_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]([01]?[0-9]|2[0-3])[:.]([0-5][0-9]))?")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ITEM_NUMBER = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}){0,4}[a-z]?")
_EMAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"']+")
_WEB = re.compile(r"https://[^\s<>\"'/\\]+(?:/[^\s<>\"\\]*)?")
_MONTH = re.compile(r"0?[1-9]|1[0-2]")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


def day_of(moment: datetime) -> date:
    """The day that a moment belongs to in Copenhagen."""
    return moment.astimezone(COPENHAGEN).date()


def refuse(broken: Rule, **words: str) -> NoReturn:
    """Raises the error that becomes a finding of this rule."""
    raise PydanticCustomError(broken.code, "{plain}", {"plain": broken.plain, **words})


def _typed(value: Any) -> str:
    if not isinstance(value, str):
        refuse(reading.WRONG_SHAPE, expected=reading.TEXT)
    return value


def _text(value: Any) -> str:
    return " ".join(_whole(value).split())


def _prose(value: Any) -> str:
    return _whole(value).rstrip()


def _whole(value: Any) -> str:
    text = _typed(value)
    if isinstance(text, CutText):
        refuse(reading.CUT_BY_COMMENT, snippet=" #", skip="1")
    return text


def _markdown(value: Any) -> str:
    text = _prose(value)
    if problem := problem_in(text):
        refuse(problem.rule, snippet=problem.snippet, skip=str(problem.skip), character=problem.character)
    return text


def _date(value: Any) -> date:
    text = _typed(value)
    if _SHORT_YEAR.fullmatch(text):
        refuse(reading.TWO_DIGIT_YEAR)
    if not _ISO_DATE.fullmatch(text):
        refuse(reading.NOT_A_DATE, value=text)
    return _existing(text)


def _existing(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        refuse(reading.NO_SUCH_DATE, value=text)
    if day.year < _FIRST_YEAR:
        refuse(reading.NO_SUCH_DATE, value=text)
    return day


def _time(value: Any) -> time:
    text = _typed(value)
    match = _TIME.fullmatch(text)
    if match is None:
        refuse(reading.NOT_A_TIME, value=text)
    return time(int(match[1]), int(match[2]))


def _moment(value: Any) -> datetime:
    text = _typed(value)
    if _SHORT_YEAR.fullmatch(text):
        refuse(reading.TWO_DIGIT_YEAR)
    match = _MOMENT.fullmatch(text)
    if match is None:
        refuse(reading.NOT_A_MOMENT, value=text)
    day, hour, minute = _existing(match[1]), int(match[2] or 0), int(match[3] or 0)
    return never_too_early(datetime.combine(day, time(hour, minute)))


def never_too_early(local: datetime) -> datetime:
    """The UTC moment of a Copenhagen wall time; the later one where the clock change makes it double or missing."""
    return max(local.replace(tzinfo=COPENHAGEN, fold=fold).astimezone(UTC) for fold in (0, 1))


def _integer(value: Any) -> int:
    text = _typed(value)
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        refuse(reading.NOT_A_NUMBER, value=text)
    return int(text)


def _month(value: Any) -> int:
    text = _typed(value)
    if not _MONTH.fullmatch(text):
        refuse(reading.NOT_A_MONTH, value=text)
    return int(text)


def _boolean(value: Any) -> bool:
    text = _typed(value)
    if text not in {"true", "false"}:
        refuse(reading.NOT_A_BOOLEAN, value=text)
    return text == "true"


def _pattern(pattern: re.Pattern[str], broken: Rule) -> PlainValidator:
    def convert(value: Any) -> str:
        text = _typed(value)
        if not pattern.fullmatch(text):
            refuse(broken, value=text)
        return str(text)

    return PlainValidator(convert)


def _schema(types: str | list[str], pattern: re.Pattern[str] | None = None, **more: Any) -> WithJsonSchema:
    """What an editor sees: YAML has made a number of 2027 there, where the reader still sees the text."""
    return WithJsonSchema({"type": types, **more, **({"pattern": f"^{pattern.pattern}$"} if pattern else {})})


_ANY = ["string", "number", "boolean"]

Text = Annotated[str, PlainValidator(_text), _schema(_ANY, minLength=1)]
Prose = Annotated[str, PlainValidator(_prose), _schema(_ANY)]
Markdown = Annotated[str, PlainValidator(_markdown), _schema(_ANY, contentMediaType="text/markdown")]
Day = Annotated[date, PlainValidator(_date), _schema("string", format="date")]
Clock = Annotated[time, PlainValidator(_time), _schema(["string", "number"], _TIME)]
Moment = Annotated[datetime, PlainValidator(_moment), _schema("string", _MOMENT)]
Integer = Annotated[int, PlainValidator(_integer), _schema("integer", minimum=0)]
Month = Annotated[int, PlainValidator(_month), _schema(["integer", "string"], _MONTH, minimum=1, maximum=12)]
Boolean = Annotated[bool, PlainValidator(_boolean), _schema("boolean")]
Slug = Annotated[str, _pattern(_SLUG, reading.NOT_AN_ID), _schema(["string", "integer"], _SLUG, minimum=0)]
ItemNumber = Annotated[
    str, _pattern(_ITEM_NUMBER, reading.NOT_AN_ITEM_NUMBER), _schema(["string", "number"], _ITEM_NUMBER, minimum=0)
]
Email = Annotated[str, _pattern(_EMAIL, reading.NOT_AN_EMAIL), _schema("string", _EMAIL, format="email")]
WebAddress = Annotated[str, _pattern(_WEB, reading.NOT_AN_ADDRESS), _schema("string", _WEB, format="uri")]
Color = Annotated[str, _pattern(_COLOR, reading.NOT_A_COLOR), _schema("string", _COLOR)]

is_slug = _SLUG.fullmatch
