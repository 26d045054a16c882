"""Tables over the public archive, built once, so that no page ever searches through all records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.profiles.provisions import Provision, in_force
from generator.publication.published import (
    PublicArchive,
    PublishedCase,
    PublishedClosedItem,
    PublishedCouncil,
    PublishedFollowUp,
    PublishedHearing,
    PublishedItem,
    PublishedMeeting,
    PublishedPlan,
    PublishedProject,
    PublishedStatement,
)
from generator.site.words import day_of

Key = tuple[str, str]
"""A record's council and id."""

ThemeKey = tuple[str, str, str]
"""A theme's council, year and id."""

DecisionKey = tuple[str, str, str, str | None]
"""A decision's council, meeting, anchor and letter."""

Place = tuple[PublishedMeeting, PublishedItem]
"""An open item and the meeting it stands in."""

K = TypeVar("K")
T = TypeVar("T")

Neighbours = tuple[PublishedMeeting | None, PublishedMeeting | None]


@dataclass(frozen=True, slots=True)
class Lookup:
    """What refers to what."""

    councils: Mapping[str, PublishedCouncil]
    topics: Mapping[str, str]
    meetings: Mapping[Key, PublishedMeeting]
    neighbours: Mapping[Key, Neighbours]
    hearings: Mapping[Key, PublishedHearing]
    statements: Mapping[Key, PublishedStatement]
    cases: Mapping[Key, PublishedCase]
    follow_ups: Mapping[DecisionKey, PublishedFollowUp]
    items_of_case: Mapping[Key, tuple[Place, ...]]
    items_of_hearing: Mapping[Key, tuple[Place, ...]]
    items_of_statement: Mapping[Key, tuple[Place, ...]]
    statements_of_case: Mapping[Key, tuple[PublishedStatement, ...]]
    projects: Mapping[Key, PublishedProject]
    plans: Mapping[Key, PublishedPlan]
    items_of_project: Mapping[Key, tuple[Place, ...]]
    items_of_theme: Mapping[ThemeKey, tuple[Place, ...]]
    projects_of_case: Mapping[Key, tuple[PublishedProject, ...]]

    @classmethod
    def of(cls, archive: PublicArchive) -> Lookup:
        """The tables of one archive."""
        places = list(open_items(archive.meetings))
        return cls(
            councils={council.id: council for council in archive.councils},
            topics={topic.id: topic.title for topic in archive.site.topics},
            meetings={(meeting.council, meeting.id): meeting for meeting in archive.meetings},
            neighbours=_neighbours(archive.meetings),
            hearings={(hearing.council, hearing.id): hearing for hearing in archive.hearings},
            statements={(statement.council, statement.id): statement for statement in archive.statements},
            cases={(case.council, case.id): case for case in archive.cases},
            follow_ups={(f.council, f.meeting, f.anchor, f.letter): f for f in archive.follow_ups},
            items_of_case=_grouped(((m.council, i.case), (m, i)) for m, i in places if i.case),
            items_of_hearing=_grouped(((m.council, i.hearing), (m, i)) for m, i in places if i.hearing),
            items_of_statement=_grouped(((m.council, i.statement), (m, i)) for m, i in places if i.statement),
            statements_of_case=_grouped(_cases_of_statements(archive.statements, places)),
            projects={(project.council, project.id): project for project in archive.projects},
            plans={(plan.council, plan.id): plan for plan in archive.plans},
            items_of_project=_grouped(((m.council, i.project), (m, i)) for m, i in places if i.project),
            items_of_theme=_grouped(((m.council, str(m.day.year), i.theme), (m, i)) for m, i in places if i.theme),
            projects_of_case=_grouped(((p.council, p.case), p) for p in archive.projects if p.case),
        )

    def rule(self, council: str, name: str, day: date) -> Provision | None:
        """What a rule of a council said on a day; None where that is not known."""
        of = self.councils[council]
        own = (Provision(one.rule, one.value, one.source, one.valid_from) for one in of.rules)
        return in_force(name, day, own, of.profile)


def newest_day(project: PublishedProject) -> date:
    """The day of the newest thing about a project: an update, else its beginning, else that it became public."""
    days = [update.day for update in project.updates]
    return max(days) if days else project.first or day_of(project.published)


def open_items(meetings: Iterable[PublishedMeeting]) -> Iterator[Place]:
    """Every open item with its meeting, in order."""
    for meeting in meetings:
        for item in meeting.items:
            if isinstance(item, PublishedItem):
                yield meeting, item


def closed_items(meeting: PublishedMeeting) -> Iterator[PublishedClosedItem]:
    """The closed items of a meeting."""
    return (item for item in meeting.items if isinstance(item, PublishedClosedItem))


def _neighbours(meetings: Iterable[PublishedMeeting]) -> Mapping[Key, Neighbours]:
    of_council: dict[str, list[PublishedMeeting]] = defaultdict(list)
    for meeting in meetings:
        of_council[meeting.council].append(meeting)
    return {
        (meeting.council, meeting.id): (before, after)
        for row in of_council.values()
        for before, meeting, after in zip([None, *row], row, [*row[1:], None], strict=False)
    }


def _cases_of_statements(
    statements: Iterable[PublishedStatement], places: Iterable[Place]
) -> Iterator[tuple[Key, PublishedStatement]]:
    """Each statement by its own case, and by those of the items that refer to it; once for each case."""
    referring: dict[Key, set[str]] = defaultdict(set)
    for meeting, item in places:
        if item.statement and item.case:
            referring[meeting.council, item.statement].add(item.case)
    for one in statements:
        cases = referring[one.council, one.id] | ({one.case} if one.case else set())
        yield from (((one.council, case), one) for case in sorted(cases))


def _grouped(pairs: Iterable[tuple[K, T]]) -> Mapping[K, tuple[T, ...]]:
    groups: dict[K, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
