"""Values, parts and whole records as a secretary could write them, drawn by the types of their fields.

Everything is text, as in a file. A reference is a `Ref`, for what it may name is known only once a folder is complete.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from generator.records import fields as types
from generator.records.base import Record
from generator.records.meeting import Item, Minutes
from generator.records.parts import Attachment, Recipient, WebLink
from generator.records.plan import Activity
from tests.proof.record_pairs.clocks import Clock
from tests.proof.record_pairs.texts import line, markdown

Raw = dict[str, Any]
Draw = Callable[[st.SearchStrategy[Any]], Any]

TOPICS = ("bolig", "budget", "tandpleje")
ORGANS = ("byraadet", "socialudvalget")
PAGE = "forretningsorden"


@dataclass(frozen=True, slots=True)
class Ref:
    """One of what there is of a kind, chosen by a number; where there is none the field is left out."""

    kind: str
    number: int


_BYTES = 16
_MASKS = st.binary(min_size=_BYTES, max_size=_BYTES)
_TEXT_BITS = 12
_DAYS = ("2026-03-01", "2025-11-30", "2026-08-17", "2027-01-02", "1999-12-31", "2028-02-29")
_FILE_NAMES = ("bilag.pdf", "notat om æbler.docx", "0.txt", "zz.PNG")
_CHOICES: Mapping[Any, tuple[str, ...]] = {
    types.Day: _DAYS,
    types.Clock: ("16:00", "9.30", "18:45"),
    types.Integer: tuple(map(str, range(30))),
    types.Boolean: ("true", "false"),
    types.Month: ("1", "7", "12"),
    types.Slug: ("a", "b2", "midt-imellem", "punkt-3", "x", "z-9", "2026", "bolig"),
    types.Email: ("raad@eksempel.example", "post@kommune.example"),
    types.WebAddress: ("https://eksempel.example/", "https://b.example/sti/?q=1&r=2", "https://c.example/%C3%A6#anker"),
    types.Color: ("#2b5f75", "#702040"),
    # A wish: settled once the other items of the meeting are known.
    types.ItemNumber: ("next", "same"),
}
_TEXTS: Mapping[Any, Callable[[int], str]] = {types.Text: line, types.Prose: markdown, types.Markdown: markdown}
# Fields that name something, and the few texts of a form of their own.
_LISTS: Mapping[str, tuple[str, ...]] = {
    "Item.topics": TOPICS,
    "Hearing.topics": TOPICS,
    "Statement.topics": TOPICS,
    "Case.topics": TOPICS,
    "Project.topics": TOPICS,
    "FocusTheme.topics": TOPICS,
    "Meeting.with": ORGANS,
}
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "Hearing.authority": ORGANS,
    "Council.appointed_by": ORGANS,
    "RulesOfProcedure.changed_by": ORGANS,
    "Recipient.organ": ORGANS,
    "RulesOfProcedure.page": (PAGE,),
    "Attachment.file": _FILE_NAMES,
    "Acknowledgement.file": ("meetings/2026-03-12.md", "hearings/plan.md", "site_config.yml"),
    "Acknowledgement.code": ("F111", "P004", "C033"),
    "Theme.logo": _FILE_NAMES,
}
_REFERENCES = {
    "Item.case": "cases",
    "Item.hearing": "hearings",
    "Item.statement": "statements",
    "Item.project": "projects",
    "Item.theme": "themes",
    "Project.case": "cases",
    "Hearing.meeting": "meetings",
    "Statement.meeting": "meetings",
    "Statement.case": "cases",
    "Member.substitute": "members",
    "Member.ex_officio": "councils",
    "Closed.ground": "any grounds",
    "Correction.item": "items",
}


@cache
def typed_fields(model: type[Record]) -> tuple[tuple[str, Any, bool], ...]:
    """Each field of a model as it is written: its key, its type, and whether it cannot be left out."""
    hints = get_type_hints(model, include_extras=True)
    return tuple(
        (info.alias or name, _plain(hints[name]), info.is_required()) for name, info in model.model_fields.items()
    )


def _plain(hint: Any) -> Any:
    """A type without None and without the mark that an empty value keeps something back."""
    if hint in _CHOICES or hint in _TEXTS or hint == types.Moment:
        return hint
    if get_origin(hint) is Annotated:
        return _plain(get_args(hint)[0])
    options = [one for one in get_args(hint) if one is not type(None)]
    return _plain(options[0]) if len(options) < len(get_args(hint)) else hint


class Maker:
    """Draws values and parts. Nothing drawn but zeros is the smallest of everything, with nothing optional in it."""

    def __init__(self, draw: Draw, clock: Clock) -> None:
        self.draw = draw
        self.clock = clock
        self.council = ""
        self._mask = self._left = 0

    def bits(self, count: int) -> int:
        """A number of a few bits; many of them cost one draw."""
        if self._left < count:
            self._mask, self._left = int.from_bytes(self.draw(_MASKS), "little"), 8 * _BYTES
        taken = self._mask & ((1 << count) - 1)
        self._mask >>= count
        self._left -= count
        return taken

    def pick(self, choices: tuple[Any, ...]) -> Any:
        """One of a few; the first is the simplest."""
        return choices[self.bits(5) % len(choices)]

    def value(self, model: type[Record], key: str) -> Any:
        """A value of a field."""
        return _way(model, key)(self)

    def whole(self, model: type[Record], **given: Any) -> Raw:
        """A record or part of any content; a field is given (None leaves it out) or drawn."""
        made = {**_PARTLY[model](self), **given} if model in _PARTLY else given
        raw: Raw = {}
        for key, _, required in typed_fields(model):
            # Parts more often than not: what stands in them has to be drawn as well.
            drawn = key not in made and (required or (self.bits(3) > 1 if _holds_part(model, key) else self.bits(1)))
            value = self.value(model, key) if drawn else made.get(key)
            if value is not None:
                raw[key] = value
        return raw


@cache
def _holds_part(model: type[Record], key: str) -> bool:
    return dict(models_within(model))[key] not in {None, Attachment, WebLink}


Way = Callable[[Maker], Any]
"""How a value is drawn."""


@cache
def _way(model: type[Record], key: str) -> Way:
    hint = next(hint for name, hint, _ in typed_fields(model) if name == key)
    return _way_of(f"{model.__name__}.{key}", hint)


def _way_of(name: str, hint: Any) -> Way:
    """How a value of a field of this name and type is drawn."""
    if get_origin(hint) is tuple and name not in _LISTS:
        inner = _way_of(name, _plain(get_args(hint)[0]))
        return lambda maker: [inner(maker) for _ in range(1 + maker.bits(1))]
    if isinstance(hint, type) and issubclass(hint, Record):
        return lambda maker: maker.whole(hint)
    if hint == types.Moment:
        return lambda maker: maker.pick(maker.clock.past + maker.clock.future)
    text = _TEXTS.get(hint)
    if text and name not in _FIELDS and name not in _REFERENCES:
        return lambda maker: text(maker.bits(_TEXT_BITS))
    choices = _FIELDS.get(name) or _CHOICES.get(hint) or get_args(hint)
    return _way_of_name(name) or (lambda maker: maker.pick(choices))


def _way_of_name(name: str) -> Way | None:
    """How what names something is drawn; None for any other field."""
    if name in _LISTS:
        return lambda maker: _some(_LISTS[name], maker.bits(3), 1 + maker.bits(1))
    if name in _REFERENCES:
        return lambda maker: Ref(_REFERENCES[name], maker.bits(3))
    return (lambda maker: maker.council) if name.endswith(".council") else None


def _some(of: tuple[str, ...], start: int, count: int) -> list[str]:
    return [of[(start + place) % len(of)] for place in range(count)]


def _minutes(maker: Maker) -> Raw:
    """Minutes are published or withheld, or neither, but not both."""
    which = maker.bits(2)
    return {
        "publish": maker.value(Minutes, "publish") if which == 1 else None,
        "withheld": maker.value(Minutes, "withheld") if which > 1 else None,
    }


def _recipient(maker: Maker) -> Raw:
    kind = maker.pick(("persons", "organ", "organisation"))
    return {key: maker.value(Recipient, key) if key == kind else None for key in ("persons", "organ", "organisation")}


def _item(maker: Maker) -> Raw:
    """An id is made one of its own later; a title may be missing only from a closed item."""
    return {"id": maker.value(Item, "id"), "title": maker.value(Item, "title")}


def _activity(maker: Maker) -> Raw:
    """In a month or on a day."""
    kind = maker.pick(("month", "date"))
    return {key: maker.value(Activity, key) if key == kind else None for key in ("month", "date")}


_PARTLY: Mapping[type[Record], Callable[[Maker], Raw]] = {
    Minutes: _minutes,
    Recipient: _recipient,
    Item: _item,
    Activity: _activity,
}


def models_within(model: type[Record]) -> Iterator[tuple[str, type[Record] | None]]:
    """Each key of a model, with the model of its part or parts; None where it is a plain value."""
    for key, hint, _ in typed_fields(model):
        inner = _plain(get_args(hint)[0]) if get_origin(hint) is tuple else hint
        yield key, inner if isinstance(inner, type) and issubclass(inner, Record) else None
