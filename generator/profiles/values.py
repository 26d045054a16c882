"""The kinds of values that rules have. A value is always one text, as it stands in a YAML file.

Each kind knows which texts are values, reads them, and says in a sentence what they mean. Sentences have no full stop,
so that the source can follow. Their texts are English and keys of the catalogues.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Literal, Protocol

from generator.language import deferred as _

UNKNOWN = "unknown"
"""The value by which a rule says that it is not known. No rule is checked by it, and nothing is concluded from it."""

_ABOUT = "about "
_SHARES: Mapping[Fraction, str] = MappingProxyType(
    {
        Fraction(1, 2): _("half"),
        Fraction(1, 3): _("one third"),
        Fraction(2, 3): _("two thirds"),
    }
)


class Speaker(Protocol):
    """The language that a sentence is said in."""

    def gettext(self, message: str, **values: object) -> str:
        """A message with its placeholders filled in."""
        ...

    def number(self, value: int) -> str:
        """A whole number with separators."""
        ...

    def listing(self, parts: Sequence[str]) -> str:
        """Several things as one phrase: "a, b and c"."""
        ...

    def alternatives(self, parts: Sequence[str]) -> str:
        """Several things as one phrase: "a, b or c"."""
        ...


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of something, exact or about."""

    number: int
    about: bool


@dataclass(frozen=True, slots=True)
class Bounds:
    """From how many to how many, both included."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class FixedWords:
    """One of a few words, each with its sentence."""

    sentences: Mapping[str, str]

    @property
    def words(self) -> tuple[str, ...]:
        """The words that there are."""
        return tuple(self.sentences)

    @property
    def example(self) -> str:
        """A value that it takes."""
        return self.words[0]

    def strange(self, value: str) -> str:
        """What of a value is none of the words; empty where all is."""
        return "" if value in self.sentences else value

    def takes(self, value: str) -> bool:
        """Whether this is one of the words."""
        return value in self.sentences

    def read(self, value: str) -> tuple[str, ...]:
        """The word."""
        return (value,)

    def sentence(self, value: str, speaker: Speaker) -> str:
        """What a value means."""
        return speaker.gettext(self.sentences[value])


@dataclass(frozen=True, slots=True)
class WordList:
    """One or more of a few words with blanks between; their phrases stand in the sentence as %(words)s."""

    text: str
    phrases: Mapping[str, str]
    joined: Literal["and", "or"]

    @property
    def words(self) -> tuple[str, ...]:
        """The words that there are."""
        return tuple(self.phrases)

    @property
    def example(self) -> str:
        """A value that it takes."""
        return " ".join(self.words[:2])

    def strange(self, value: str) -> str:
        """The first word that is none of them; empty where there is none."""
        return next((word for word in value.split() if word not in self.phrases), "")

    def takes(self, value: str) -> bool:
        """Whether each is one of the words, and none is there twice."""
        words = value.split()
        return bool(words) and len(set(words)) == len(words) and set(words) <= set(self.phrases)

    def read(self, value: str) -> tuple[str, ...]:
        """The words, in the order in which they are written."""
        return tuple(value.split())

    def sentence(self, value: str, speaker: Speaker) -> str:
        """What a value means."""
        join = speaker.listing if self.joined == "and" else speaker.alternatives
        return speaker.gettext(
            self.text, words=join([speaker.gettext(self.phrases[word]) for word in self.read(value)])
        )


@dataclass(frozen=True, slots=True)
class WholeNumber:
    """A whole number, which stands in the sentence as %(number)s."""

    text: str
    example = "21"

    def takes(self, value: str) -> bool:
        """Whether this is a whole number in digits."""
        return value.isascii() and value.isdigit() and len(value) <= 9

    def read(self, value: str) -> int:
        """The number."""
        return int(value)

    def sentence(self, value: str, speaker: Speaker) -> str:
        """What a value means."""
        return speaker.gettext(self.text, number=speaker.number(self.read(value)))


@dataclass(frozen=True, slots=True)
class AboutNumber:
    """A whole number that may be inexact ("about 6"), which is why it has a sentence of its own then."""

    exact: WholeNumber
    inexact: WholeNumber
    example = "6 / about 6"

    def takes(self, value: str) -> bool:
        """Whether this is a whole number in digits, perhaps after the word "about"."""
        return self.exact.takes(value.removeprefix(_ABOUT))

    def read(self, value: str) -> Amount:
        """The number, and whether it is inexact."""
        return Amount(int(value.removeprefix(_ABOUT)), value.startswith(_ABOUT))

    def sentence(self, value: str, speaker: Speaker) -> str:
        """What a value means."""
        which = self.inexact if self.read(value).about else self.exact
        return which.sentence(value.removeprefix(_ABOUT), speaker)


@dataclass(frozen=True, slots=True)
class Range:
    """From how many to how many ("8-12"), which stand in the sentence as %(least)s and %(most)s."""

    text: str
    example = "8-12"

    def takes(self, value: str) -> bool:
        """Whether these are two whole numbers in digits, the smaller first."""
        parts = value.split("-")
        return len(parts) == 2 and all(_is_small(part) for part in parts) and int(parts[0]) <= int(parts[1])

    def read(self, value: str) -> Bounds:
        """The two numbers."""
        least, most = value.split("-")
        return Bounds(int(least), int(most))

    def sentence(self, value: str, speaker: Speaker) -> str:
        """What a value means."""
        bounds = self.read(value)
        return speaker.gettext(self.text, least=speaker.number(bounds.least), most=speaker.number(bounds.most))


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the council as a fraction ("1/3"), which stands in the sentence as %(share)s."""

    text: str
    example = "1/3"

    def takes(self, value: str) -> bool:
        """Whether this is a fraction of whole numbers, more than nothing and no more than all."""
        parts = value.split("/")
        return len(parts) == 2 and all(_is_small(part) for part in parts) and 0 < int(parts[0]) <= int(parts[1])

    def read(self, value: str) -> Fraction:
        """The fraction."""
        return Fraction(value)

    def sentence(self, value: str, speaker: Speaker) -> str:
        """What a value means."""
        share = self.read(value)
        return speaker.gettext(self.text, share=speaker.gettext(_SHARES[share]) if share in _SHARES else value)


@dataclass(frozen=True, slots=True)
class FreeText:
    """The council's own words, which stand in the sentence as %(text)s."""

    text: str
    example = "Socialforvaltningen"

    def takes(self, value: str) -> bool:
        """Whether anything is said."""
        return value not in ("", UNKNOWN)

    def read(self, value: str) -> str:
        """The words."""
        return value

    def sentence(self, value: str, speaker: Speaker) -> str:
        """What a value means."""
        return speaker.gettext(self.text, text=value)


@dataclass(frozen=True, slots=True)
class Texts:
    """Several things in the council's own words with semicolons between, in the sentence as %(texts)s."""

    text: str
    example = "hjemløshed; vold"

    def takes(self, value: str) -> bool:
        """Whether anything is said, and nothing is empty."""
        return value != UNKNOWN and all(self.read(value))

    def read(self, value: str) -> tuple[str, ...]:
        """Each of the things."""
        return tuple(part.strip() for part in value.split(";"))

    def sentence(self, value: str, speaker: Speaker) -> str:
        """What a value means."""
        texts = self.read(value)
        # Where one has a comma of its own, commas would not tell where the next begins.
        joined = "; ".join(texts) if any("," in one for one in texts) else speaker.listing(texts)
        return speaker.gettext(self.text, texts=joined)


Value = FixedWords | WordList | WholeNumber | AboutNumber | Range | Share | FreeText | Texts
"""Any kind of value."""


def _is_small(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 3
