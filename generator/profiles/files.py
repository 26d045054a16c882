"""The profiles as their files hold them: read once, strictly, every value as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

from generator.profiles.clauses import Clause, Profile, Provision, Source
from generator.profiles.rules import RULES, RuleId

PROFILES = ("ishoej", "esbjerg", "odense", "herning", "randers", "vejle", "neutral")
"""The profiles that a council can choose."""

UNNAMED = "unnamed"
"""What a source says of councils that it does not name. Nobody can choose it; the list of rules shows it."""

_FOLDER = Path(__file__).parent / "data"
_Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Source(_Strict):
    id: _Text
    title: _Text
    date: _Text
    note: _Text


def _a_source(value: str) -> str:
    if value not in sources():
        raise ValueError("no such source")
    return value


class _Clause(_Strict):
    rule: RuleId
    value: _Text
    quotation: _Text
    source: _Text
    file: Annotated[str, AfterValidator(_a_source)]
    lines: Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]*(-[1-9][0-9]*)?$")]
    since: date | None = Field(default=None, alias="from")

    def clause(self) -> Clause:
        provision = Provision(self.rule, self.value, self.source, self.since)
        return Clause(provision, self.quotation, self.file, self.lines)


class _File(_Strict):
    rules: tuple[_Clause, ...]
    unknown: tuple[RuleId, ...]


@cache
def sources() -> Mapping[str, Source]:
    """The texts that profiles quote, by their ids."""
    texts = _texts((_FOLDER / "sources.yml").read_text(encoding="utf-8"))
    read = TypeAdapter(tuple[_Source, ...]).validate_python(texts)
    return MappingProxyType({one.id: Source(one.id, one.title, one.date, one.note) for one in read})


@cache
def profile(identity: str) -> Profile:
    """The profile of this id, from its file.

    Raises ValueError where the file does not hold every rule either with values that it takes or as unknown.
    """
    return parse((_FOLDER / f"{identity}.yml").read_text(encoding="utf-8"))


@cache
def provisions(identity: str) -> Mapping[str, tuple[Provision, ...]]:
    """What each rule of a profile says at all times, by the rules' ids; of another id than a profile's nothing."""
    if identity not in PROFILES:
        return MappingProxyType({})
    every = [clause.provision for clause in profile(identity).clauses]
    return MappingProxyType({rule: tuple(one for one in every if one.rule == rule) for rule in RULES})


def parse(text: str) -> Profile:
    """The profile that a YAML text holds; raises ValueError as `profile` does."""
    read = _File.model_validate(_texts(text))
    wrong = [one.rule for one in read.rules if not RULES[one.rule].value.takes(one.value)]
    known = {one.rule for one in read.rules}
    missing = [rule for rule in RULES if rule not in known and rule not in read.unknown]
    twice = [*known.intersection(read.unknown), *_repeated(read.unknown)]
    if wrong or missing or twice:
        raise ValueError(f"values not taken: {wrong}; rules missing: {missing}; rules named twice: {twice}")
    return Profile(tuple(one.clause() for one in read.rules), tuple(read.unknown))


def _texts(text: str) -> object:
    """What a YAML text holds, with every scalar as the text that it is."""
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes texts, lists and maps only


def _repeated(rules: Iterable[str]) -> list[str]:
    listed = list(rules)
    return sorted({rule for rule in listed if listed.count(rule) > 1})
