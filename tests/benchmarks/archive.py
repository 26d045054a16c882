"""A believable archive as values: councils with 10 to 25 years of meetings of ten items each.

It is what a build of 10 September 2026 shows: nothing in it is private, so that each generator gets the same texts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from tests.benchmarks.texts import Writer

AS_OF = "2026-09-10T12:00"
TOPICS = (
    "bolig", "budget", "boern", "digitalisering", "foreninger", "frivillighed", "handicap", "hjemloeshed", "idraet",
    "integration", "klima", "kultur", "misbrug", "psykiatri", "rehabilitering", "sundhed", "tandpleje",
    "tilgaengelighed", "trafik", "unge", "uddannelse", "vold", "aeldre", "oekonomi",
)  # fmt: skip
_TODAY = date(2026, 9, 10)
_LAST_YEAR = 2026
_SMALL, _SMALL_PER_YEAR = 300, 6
_YEARS, _PER_YEAR = (25, 20, 15, 10), 10


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote in numbers."""

    votes_for: int
    against: int
    abstain: int


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of an item."""

    text: str
    question: str | None
    vote: Vote | None


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item; a closed one has a title and nothing else."""

    number: int
    title: str
    type: str
    closed: bool
    text: str | None = None
    recommendation: str | None = None
    case_number: str | None = None
    topics: tuple[str, ...] = ()
    case: str | None = None
    hearing: str | None = None
    outcome: str | None = None
    decisions: tuple[Decision, ...] = ()
    easy: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting; `minutes` says whether it has been held, `withheld` that its minutes are kept back."""

    council: str
    day: date
    items: tuple[Item, ...]
    introduction: str
    easy: str | None
    minutes: bool
    withheld: bool
    present: int

    @property
    def agenda_day(self) -> date:
        """When the agenda becomes public."""
        return self.day - timedelta(days=8)

    @property
    def minutes_day(self) -> date:
        """When the minutes become public."""
        return self.day + timedelta(days=10)


@dataclass(frozen=True, slots=True)
class Hearing:
    """A hearing that was answered."""

    id: str
    council: str
    title: str
    introduction: str
    topics: tuple[str, ...]
    deadline: date
    answer: str
    outcome: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """A matter that several meetings deal with."""

    id: str
    council: str
    title: str
    topics: tuple[str, ...]
    text: str
    begins: date


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What became of the first decision of an item."""

    council: str
    meeting: date
    item: int
    title: str
    updates: tuple[tuple[date, str], ...]


@dataclass(frozen=True)
class Council:
    """A council and when it meets."""

    id: str
    name: str
    municipality: str
    meeting_days: tuple[date, ...]
    seed: int

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """About one new matter each year."""
        write = Writer(self._random("cases"))
        return tuple(self._case(write, number, day) for number, day in enumerate(self.meeting_days[3::9], 1))

    @cached_property
    def hearings(self) -> tuple[Hearing, ...]:
        """About two each year."""
        write = Writer(self._random("hearings"))
        return tuple(self._hearing(write, number, day) for number, day in enumerate(self.meeting_days[1:-1:5], 1))

    def meetings(self) -> Iterator[Meeting]:
        """The meetings, oldest first; each is made anew from its day alone."""
        hearings = {one.deadline: one for one in self.hearings}
        for day in self.meeting_days:
            yield self._meeting(day, hearings.get(day))

    def follow_ups(self, meeting: Meeting) -> Iterator[FollowUp]:
        """One for every third meeting with decisions."""
        write = Writer(self._random(f"follow-up {meeting.day}"))
        item = next((one for one in meeting.items[1:] if one.decisions), None)
        if item is None or write.random.random() > 0.33:
            return
        days = (meeting.minutes_day + timedelta(days=days) for days in (0, 60, 200))
        updates = tuple((day, write.decision()) for day in days if day < _TODAY)
        yield FollowUp(self.id, meeting.day, item.number, item.title, updates)

    def _random(self, what: str) -> Random:
        return Random(f"{self.seed} {self.id} {what}")

    def _case(self, write: Writer, number: int, day: date) -> Case:
        return Case(f"sag-{number}", self.id, write.title(), _topics(write.random), write.prose(2), day)

    def _hearing(self, write: Writer, number: int, day: date) -> Hearing:
        outcome = write.decision() if write.random.random() < 0.7 and day + timedelta(days=60) < _TODAY else None
        return Hearing(
            id=f"hoering-{number}",
            council=self.id,
            title=f"Høring: {write.title()}".replace(": Høring om", " om"),
            introduction=write.paragraph(),
            topics=_topics(write.random),
            deadline=day,
            answer=write.prose(write.length() + 2),
            outcome=outcome,
        )

    def _meeting(self, day: date, hearing: Hearing | None) -> Meeting:
        write = Writer(self._random(str(day)))
        held = day + timedelta(days=10) < _TODAY
        withheld = held and write.random.random() < 0.007
        running = [case.id for case in self.cases if case.begins <= day][-3:]
        with_decisions = {1, *write.random.sample(range(2, 10), 3)}
        items = tuple(
            self._item(
                write,
                number,
                day,
                case=write.random.choice(running) if running and write.random.random() < 0.12 else None,
                hearing=hearing.id if hearing and number == max(with_decisions) else None,
                minutes=held and not withheld,
                decided=number in with_decisions,
            )
            for number in range(1, 11)
        )
        easy = write.easy() if write.random.random() < 0.4 else None
        introduction = write.paragraph()
        return Meeting(self.id, day, items, introduction, easy, held, withheld, write.random.randint(6, 12))

    def _item(
        self,
        write: Writer,
        number: int,
        day: date,
        *,
        case: str | None,
        hearing: str | None,
        minutes: bool,
        decided: bool,
    ) -> Item:
        random = write.random
        if number == 1:
            return Item(1, "Godkendelse af dagsorden", "approval", closed=False,
                        decisions=(Decision("Godkendt.", None, None),) if minutes else (),
                        outcome="decided" if minutes else None)  # fmt: skip
        if number == 10:
            return Item(10, "Eventuelt", "any-other-business", closed=False, outcome="noted" if minutes else None)
        if not decided and random.random() < 0.035:
            return Item(number, "Aftale med en leverandør", "decision", closed=True)
        decisions = tuple(self._decision(write) for _ in range(2 if random.random() < 0.06 else 1)) if decided else ()
        return Item(
            number=number,
            title=write.title(),
            type="decision" if decided else random.choice(("orientation", "discussion")),
            closed=False,
            text=write.prose(write.length()) if random.random() < 0.85 else None,
            recommendation=write.recommendation() if decided or random.random() < 0.3 else None,
            case_number=f"{day.year}-{random.randint(1, 99999):06d}" if random.random() < 0.5 else None,
            topics=_topics(random) if random.random() < 0.6 else (),
            case=case,
            hearing=hearing,
            outcome=("decided" if decided else "noted") if minutes else None,
            decisions=decisions if minutes else (),
            easy=write.easy() if minutes and random.random() < 0.15 else None,
        )

    def _decision(self, write: Writer) -> Decision:
        if write.random.random() < 0.2:
            against = write.random.randint(0, 4)
            return Decision(write.decision(), write.question(), Vote(8 - against, against, write.random.randint(0, 2)))
        return Decision(write.decision(), None, None)


def councils(meetings: int, seed: int = 1) -> tuple[Council, ...]:
    """The councils that together have so many meetings: one with 6 a year, or several with 10 a year."""
    names = Writer(Random(f"{seed} councils"))
    found: list[Council] = []
    left = meetings
    while left:
        index = len(found)
        years = meetings // _SMALL_PER_YEAR + 1 if meetings <= _SMALL else _YEARS[index % len(_YEARS)]
        per_year = _SMALL_PER_YEAR if meetings <= _SMALL else _PER_YEAR
        number = min(left, years * per_year)
        place = names.place()
        council = Council(
            id=f"raad-{index + 1}",
            name=f"Rådet i {place}",
            municipality=f"{place} Kommune",
            meeting_days=_days(number, per_year, offset=index % 20),
            seed=seed,
        )
        found.append(council)
        left -= number
    return tuple(found)


def _days(number: int, per_year: int, offset: int) -> tuple[date, ...]:
    """So many days, oldest first; the last one is two weeks after the day of the build."""
    months = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11] if per_year == _PER_YEAR else [1, 3, 5, 8, 9, 11]
    days = [date(year, month, 1 + offset) for year in range(_LAST_YEAR, 1960, -1) for month in reversed(months)]
    past = [day for day in days if day + timedelta(days=12) < _TODAY]
    return (*reversed(past[: number - 1]), _TODAY + timedelta(days=7 + offset % 7))


def _topics(random: Random) -> tuple[str, ...]:
    return tuple(sorted(random.sample(TOPICS, random.choice((1, 1, 2)))))
