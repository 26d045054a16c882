"""What is asked of whoever begins: at most five questions, each with an answer that does no harm."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from generator.editing import values
from generator.editing.refusals import NotWritten
from generator.findings.reports import masked
from generator.language import Language
from generator.language import deferred as _
from generator.sources.text import forbidden_character, normalised

_MUNICIPALITIES = MappingProxyType(
    {
        "ishoej": "Ishøj Kommune",
        "esbjerg": "Esbjerg Kommune",
        "odense": "Odense Kommune",
        "herning": "Herning Kommune",
        "randers": "Randers Kommune",
        "vejle": "Vejle Kommune",
    }
)
# Narrower than what a record may hold: whatever is taken here works as a link on every page.
_HOST = r"\w+(?:[.-]\w+)*\.\w{2,}"
_ADDRESS = re.compile(rf"https://{_HOST}(?::[0-9]{{1,5}})?(?:/\w[\w.~-]*)*/?")
_EMAIL = re.compile(rf"\w+(?:[.+-]\w+)*@{_HOST}")
_WITHOUT_LATIN_LETTERS = "raadet"
_LONGEST = 200
_THURSDAY = 3
_AHEAD = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything that a new council's files are made of."""

    profile: str
    language: Language
    today: date
    name: str
    municipality: str
    url: str
    email: str
    first_meeting: date

    @property
    def id(self) -> str:
        """The council's id: what its file is called."""
        return _identity(self.name)


@dataclass(frozen=True, slots=True)
class Basis:
    """What is known before anything is asked, and what has been answered so far, as it was typed."""

    profile: str
    language: Language
    today: date
    typed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """A field of Answers, the question for it (a key of the catalogues), and its answer where there is none."""

    field: str
    text: str
    default: Callable[[Basis], str]
    convert: Callable[[str, Basis], Any]

    @property
    def option(self) -> str:
        """The option that answers it."""
        return f"--{self.field.replace('_', '-')}"

    def converted(self, typed: str, basis: Basis) -> Any:
        """The answer as the field's value; raises NotWritten, which repeats nothing that could be a CPR number."""
        if masked(typed) != typed:
            raise NotWritten(_("{option} looks like a CPR number. Nothing was written."), option=self.option)
        if len(typed) > _LONGEST or forbidden_character(normalised(typed)):
            message = _("{option} must be a text of at most {n} signs, all of which can be seen.")
            raise NotWritten(message, option=self.option, n=_LONGEST)
        return self.convert(typed, basis)


def answered(basis: Basis) -> Answers:
    """All answers, with the defaults where none was typed; raises NotWritten."""
    converted = {}
    for question in QUESTIONS:
        typed = basis.typed.get(question.field)
        converted[question.field] = question.converted(question.default(basis) if typed is None else typed, basis)
    return Answers(basis.profile, basis.language, basis.today, **converted)


def _identity(name: str) -> str:
    try:
        return values.identity(None, name)
    except NotWritten:
        return _WITHOUT_LATIN_LETTERS


def _host(basis: Basis) -> str:
    """A host that exists nowhere."""
    name = basis.typed.get("name")
    return f"{_identity(name) if name else 'udsatteraadet'}.example"


def _municipality(basis: Basis) -> str:
    return _MUNICIPALITIES.get(basis.profile, "Eksempelkøbing Kommune")


def _some_weeks_ahead(basis: Basis) -> str:
    """The first Thursday in four weeks or later that is neither around New Year nor in July."""
    day = basis.today + _AHEAD
    day += timedelta(days=(_THURSDAY - day.weekday()) % 7)
    while day.month == 7 or (day.month, day.day) >= (12, 18) or (day.month, day.day) <= (1, 6):
        day += timedelta(weeks=1)
    return str(day)


def _text(option: str) -> Callable[[str, Basis], str]:
    return lambda typed, _basis: values.line(typed, option)


def _url(typed: str, basis: Basis) -> str:
    del basis
    address = typed.strip()
    address = address if "://" in address else f"https://{address}"
    if not _ADDRESS.fullmatch(address):
        raise NotWritten(_("{option} must be a web address such as https://raad.example/."), option="--url")
    return f"{address.rstrip('/')}/"


def _email(typed: str, basis: Basis) -> str:
    del basis
    address = typed.strip()
    if not _EMAIL.fullmatch(address):
        raise NotWritten(_("{option} must be an e-mail address such as raad@eksempel.example."), option="--email")
    return address


def _day(typed: str, basis: Basis) -> date:
    day = values.day(typed.strip())
    if day < basis.today:
        raise NotWritten(_("{option} must be today or a later day."), option="--first-meeting")
    return day


QUESTIONS = (
    Question("name", _("What is the council called?"), lambda _basis: "Udsatterådet", _text("--name")),
    Question("municipality", _("Which municipality does it belong to?"), _municipality, _text("--municipality")),
    Question("url", _("What will the site's address be?"), lambda basis: f"https://{_host(basis)}/", _url),
    Question("email", _("Which e-mail address can people write to?"), lambda basis: f"raad@{_host(basis)}", _email),
    Question("first_meeting", _("What day is the first meeting?"), _some_weeks_ahead, _day),
)
"""All that is asked, in the order of asking."""
