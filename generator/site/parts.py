"""Small values that pages of several kinds are made of. All text is plain unless it is Markup."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from markupsafe import Markup

from generator.site.model import Link

Tone = Literal["neutral", "info", "good", "warn", "stop"]


@dataclass(frozen=True, slots=True)
class Badge:
    """A word on the state of something; the tone only colours what the word says."""

    text: str
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a list of facts."""

    label: str
    value: str
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader must know before reading on."""

    heading: str
    text: str
    tone: Tone = "info"
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One dated thing in a timeline; a step that lies ahead is `coming`."""

    day: date
    label: str
    title: str | None = None
    address: str | None = None
    text: Markup | None = None
    coming: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a register; `owner` is the id of the council it belongs to, `council` its name."""

    day: date
    owner: str
    council: str
    title: str
    address: str
    note: str = ""
    kind: str = ""
    badges: tuple[Badge, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A thing worth a few lines of its own on the front page."""

    day: date
    title: str
    address: str
    council: str = ""
    text: Markup | None = None
    note: str = ""
    badges: tuple[Badge, ...] = ()
