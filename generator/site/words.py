"""The site's language: messages, dates, times and numbers, bound once and handed to every page and template."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from gettext import NullTranslations
from zoneinfo import ZoneInfo

from generator.language import Language, formats, translations

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def day_of(moment: datetime) -> date:
    """The day it is in Denmark at a moment."""
    return moment.astimezone(COPENHAGEN).date()


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that depends on the language of the site."""

    language: Language
    messages: NullTranslations

    @classmethod
    def of(cls, language: Language) -> Words:
        """The words of one language."""
        return cls(language, translations(language))

    def gettext(self, message: str, **values: object) -> str:
        """A message, with its `%(name)s` filled in."""
        text = self.messages.gettext(message)
        return text % values if values else text

    def ngettext(self, one: str, many: str, n: int, **values: object) -> str:
        """A message that counts; `%(n)s` is the number."""
        return self.messages.ngettext(one, many, n) % {"n": self.number(n), **values}

    def long_date(self, day: date) -> str:
        """A day in words."""
        return formats.long_date(day, self.language)

    def weekday_date(self, day: date) -> str:
        """A day in words, with its weekday."""
        return formats.weekday_date(day, self.language)

    def clock(self, at: time) -> str:
        """A time of day."""
        return formats.clock(at, self.language)

    def number(self, value: int) -> str:
        """A whole number with separators."""
        return formats.number(value, self.language)

    def kroner(self, value: int) -> str:
        """An amount of money: "51.000 kr."."""
        return self.gettext("DKK %(amount)s", amount=self.number(value))

    def month(self, number: int) -> str:
        """The name of a month, from 1 on, as it begins a line."""
        return formats.month(number, self.language)

    def listing(self, parts: Sequence[str]) -> str:
        """Several things as one phrase: "a, b and c"."""
        if len(parts) < 2:
            return "".join(parts)
        return self.gettext("%(most)s and %(last)s", most=", ".join(parts[:-1]), last=parts[-1])

    def alternatives(self, parts: Sequence[str]) -> str:
        """Several things to choose from as one phrase: "a, b or c"."""
        if len(parts) < 2:
            return "".join(parts)
        return self.gettext("%(most)s or %(last)s", most=", ".join(parts[:-1]), last=parts[-1])


def filters(language: Language) -> Mapping[str, Callable[..., str]]:
    """The filters that the templates use, in the language of the site."""
    words = Words.of(language)
    return {
        "long_date": words.long_date,
        "weekday_date": words.weekday_date,
        "clock": words.clock,
        "number": words.number,
    }
