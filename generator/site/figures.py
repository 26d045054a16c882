"""The figures of a council's year, counted in what is public and in nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.publication.published import (
    PublicArchive,
    PublishedClosedItem,
    PublishedFollowUp,
    PublishedHearing,
    PublishedItem,
    PublishedMeeting,
    PublishedProject,
    PublishedStatement,
)


@dataclass(frozen=True, slots=True)
class Year:
    """What is public of a council's year: hearings by their deadline, follow-ups by the day of the decision."""

    meetings: tuple[PublishedMeeting, ...]
    hearings: tuple[PublishedHearing, ...]
    statements: tuple[PublishedStatement, ...]
    follow_ups: tuple[PublishedFollowUp, ...]
    projects: tuple[PublishedProject, ...]

    @classmethod
    def of(cls, archive: PublicArchive, council: str, year: int) -> Year:
        """The records of a council that belong to a year."""
        meetings = tuple(m for m in archive.meetings if (m.council, m.day.year) == (council, year))
        names = {meeting.id for meeting in meetings}
        return cls(
            meetings=meetings,
            hearings=tuple(h for h in archive.hearings if (h.council, h.deadline.year) == (council, year)),
            statements=tuple(s for s in archive.statements if (s.council, s.adopted.year) == (council, year)),
            follow_ups=tuple(f for f in archive.follow_ups if f.council == council and f.meeting in names),
            projects=tuple(p for p in archive.projects if p.council == council and _goes_on(p, year)),
        )

    def held(self, today: date) -> tuple[PublishedMeeting, ...]:
        """The meetings that have been held by a day."""
        return tuple(meeting for meeting in self.meetings if not meeting.cancelled and meeting.day <= today)

    @property
    def cancelled(self) -> int:
        """How many meetings were cancelled."""
        return sum(meeting.cancelled for meeting in self.meetings)

    @property
    def items(self) -> int:
        """How many open items there were on the agendas; a heading is none."""
        return sum(isinstance(item, PublishedItem) and item.type != "heading" for item in self._all_items())

    @property
    def closed(self) -> int:
        """How many closed items there were."""
        return sum(isinstance(item, PublishedClosedItem) for item in self._all_items())

    @property
    def withheld(self) -> int:
        """Of how many meetings the minutes are withheld."""
        return sum(meeting.withheld is not None for meeting in self.meetings)

    @property
    def decisions(self) -> int:
        """How many decisions of open items stand in public minutes."""
        return sum(
            len(item.minutes.decisions)
            for item in self._all_items()
            if isinstance(item, PublishedItem) and item.minutes
        )

    @property
    def statuses(self) -> Counter[str]:
        """How far the decisions have come that are followed up, by status."""
        return Counter(follow_up.status for follow_up in self.follow_ups)

    @property
    def answered(self) -> int:
        """How many hearings the council answered."""
        return sum(one.response is not None and one.response.status == "answered" for one in self.hearings)

    @property
    def declined(self) -> int:
        """How many hearings the council chose not to answer."""
        return sum(one.response is not None and one.response.status == "declined" for one in self.hearings)

    @property
    def in_time(self) -> int:
        """How many answers were sent by the deadline."""
        return sum(
            one.response is not None
            and one.response.status == "answered"
            and one.response.sent is not None
            and one.response.sent <= one.deadline
            for one in self.hearings
        )

    @property
    def outcomes(self) -> Counter[str]:
        """How far the council was followed, by how it is assessed."""
        return Counter(one.outcome.followed for one in self.hearings if one.outcome)

    def days_given(self) -> tuple[int, ...]:
        """How many days the council had for each hearing of which that is known, from few to many."""
        return tuple(sorted(_days(self.hearings)))

    def _all_items(self) -> Iterator[PublishedItem | PublishedClosedItem]:
        return (item for meeting in self.meetings for item in meeting.items)


def _days(hearings: Iterable[PublishedHearing]) -> Iterator[int]:
    for hearing in hearings:
        came = hearing.received or hearing.sent
        if came:
            yield (hearing.deadline - came).days


def _goes_on(project: PublishedProject, year: int) -> bool:
    """Whether a project was there in a year, by its own days or by its updates."""
    days = [*(update.day for update in project.updates), *filter(None, (project.first, project.last))]
    return bool(days) and min(days).year <= year <= max(days).year
