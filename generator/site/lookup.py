"""Tables over the public archive, built once, so that no page ever searches through all records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.publication.published import (
    PublicArchive,
    PublishedCase,
    PublishedClosedItem,
    PublishedCouncil,
    PublishedFollowUp,
    PublishedHearing,
    PublishedItem,
    PublishedMeeting,
    PublishedRule,
)

Key = tuple[str, str]
"""A record's council and id."""

DecisionKey = tuple[str, str, str, str | None]
"""A decision's council, meeting, anchor and letter."""

Place = tuple[PublishedMeeting, PublishedItem]
"""An open item and the meeting it stands in."""

Neighbours = tuple[PublishedMeeting | None, PublishedMeeting | None]


@dataclass(frozen=True, slots=True)
class Lookup:
    """What refers to what."""

    councils: Mapping[str, PublishedCouncil]
    topics: Mapping[str, str]
    meetings: Mapping[Key, PublishedMeeting]
    neighbours: Mapping[Key, Neighbours]
    hearings: Mapping[Key, PublishedHearing]
    cases: Mapping[Key, PublishedCase]
    follow_ups: Mapping[DecisionKey, PublishedFollowUp]
    items_of_case: Mapping[Key, tuple[Place, ...]]
    items_of_hearing: Mapping[Key, tuple[Place, ...]]

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
            cases={(case.council, case.id): case for case in archive.cases},
            follow_ups={(f.council, f.meeting, f.anchor, f.letter): f for f in archive.follow_ups},
            items_of_case=_grouped(((m.council, i.case), (m, i)) for m, i in places if i.case),
            items_of_hearing=_grouped(((m.council, i.hearing), (m, i)) for m, i in places if i.hearing),
        )

    def rule(self, council: str, name: str, day: date) -> PublishedRule | None:
        """A council's own rule of that name that was in force on a day."""
        found = [
            rule
            for rule in self.councils[council].rules
            if rule.rule == name and (rule.valid_from is None or rule.valid_from <= day)
        ]
        return max(found, key=lambda rule: rule.valid_from or date.min, default=None)


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


def _grouped(pairs: Iterable[tuple[Key, Place]]) -> Mapping[Key, tuple[Place, ...]]:
    groups: dict[Key, list[Place]] = defaultdict(list)
    for key, place in pairs:
        groups[key].append(place)
    return {key: tuple(places) for key, places in groups.items()}
