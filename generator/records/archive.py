"""All records of a site together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import count
from typing import Any, Generic, TypeVar

from generator.findings import Finding, Rule
from generator.records.acknowledgements import Acknowledgements
from generator.records.base import Record
from generator.records.budget import Budget
from generator.records.case import Case
from generator.records.council import Council
from generator.records.followup import FollowUp
from generator.records.hearing import Hearing
from generator.records.meeting import Meeting
from generator.records.page import HandwrittenPage
from generator.records.places import Path, Places
from generator.records.plan import Plan
from generator.records.project import Project
from generator.records.report import Report
from generator.records.site import SiteConfig
from generator.records.statement import Statement
from generator.sources.document import Document

R = TypeVar("R", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record with its id (the file name), whose it is ("" for the whole site), and where it was read."""

    id: str
    council: str
    record: R
    document: Document

    def finding(self, which: Rule, path: Path, **details: Any) -> Finding:
        """A finding at a field of this record; details as in `Places.finding`."""
        return Places(self.document).finding(which, path, **details)


@dataclass(frozen=True)
class Archive:
    """Every record that could be read. `ids` and `files` also name those that could not.

    `ids` holds (kind folder, council, id); `files` the paths below content/ of everything that is no record.
    The councils are in the order of the site. The acknowledgements say nothing that anybody publishes.
    """

    site: Entry[SiteConfig]
    councils: tuple[Entry[Council], ...]
    meetings: tuple[Entry[Meeting], ...]
    hearings: tuple[Entry[Hearing], ...]
    statements: tuple[Entry[Statement], ...]
    follow_ups: tuple[Entry[FollowUp], ...]
    cases: tuple[Entry[Case], ...]
    projects: tuple[Entry[Project], ...]
    plans: tuple[Entry[Plan], ...]
    budgets: tuple[Entry[Budget], ...]
    reports: tuple[Entry[Report], ...]
    pages: tuple[Entry[HandwrittenPage], ...]
    ids: frozenset[tuple[str, str, str]]
    files: frozenset[tuple[str, ...]]
    acknowledgements: Entry[Acknowledgements] | None = None

    @cached_property
    def council(self) -> Mapping[str, Council]:
        """The councils by id."""
        return {entry.id: entry.record for entry in self.councils}

    @cached_property
    def meeting(self) -> Mapping[tuple[str, str], Entry[Meeting]]:
        """The meetings by council and id."""
        return {(entry.council, entry.id): entry for entry in self.meetings}

    def strict(self, day: date) -> bool:
        """Whether what happened that day is held to every rule, or is history."""
        return day >= self.site.record.strict_from


def anchors(meeting: Meeting) -> tuple[str, ...]:
    """What each item is called within its meeting; a repeated number gets the first that is free of -2, -3 and on.

    Items added at the meeting are named last, so that their being there tells in no other item's name.
    """
    items = meeting.agenda.items
    sent_first = sorted(range(len(items)), key=lambda index: (items[index].added, index))
    names: dict[str, int] = {}
    for index in sent_first:
        names.setdefault(items[index].anchor, index)
    for index in sent_first:
        anchor = items[index].anchor
        if names[anchor] != index:
            names[next(f"{anchor}-{n}" for n in count(2) if f"{anchor}-{n}" not in names)] = index
    return tuple(sorted(names, key=names.__getitem__))


def letter_of(place: int) -> str | None:
    """What an item's decision at a place from 0 is told apart by: None for the first, then "b", "c", and so on."""
    first = place % 26
    return None if place == 0 else "abcdefghijklmnopqrstuvwxyz"[first] * (place // 26 + 1)


def index_of(meeting: Meeting, item: str) -> int | None:
    """The position of the item with this number or id; None where the meeting has none."""
    wanted = item.replace(".", "-")
    return next((index for index, name in enumerate(anchors(meeting)) if name == wanted), None)
