"""What a new record starts from: the records that there are, the council, its rules, and the day it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.profiles.answers import whole
from generator.profiles.clauses import Provision
from generator.profiles.rules import RULES, RuleId
from generator.publication.moments import AsOf
from generator.records.archive import Archive, Entry
from generator.records.council import Council
from generator.records.hearing import Hearing
from generator.records.meeting import Meeting
from generator.site.words import Words


@dataclass(frozen=True, slots=True)
class Limit:
    """A day that a rule sets, and where the rule stands."""

    day: date
    source: str


@dataclass(frozen=True, slots=True)
class Ground:
    """All records, the council of the new one, and the moment it is.

    `words` are those of the remarks, which the secretary reads; `site` those of the texts that readers will see.
    """

    archive: Archive
    council: Entry[Council]
    now: AsOf
    words: Words
    site: Words

    @property
    def meetings(self) -> tuple[Entry[Meeting], ...]:
        """The council's meetings that were or will be held, in the order of their days."""
        own = (entry for entry in self.archive.meetings if entry.council == self.council.id)
        going_ahead = (entry for entry in own if entry.record.status != "cancelled" and not entry.record.withdrawn)
        return tuple(sorted(going_ahead, key=lambda entry: (entry.record.date, entry.id)))

    @property
    def open_hearings(self) -> Iterator[Entry[Hearing]]:
        """The council's hearings that are not answered and can still be, in the order of their ids."""
        for entry in self.archive.hearings:
            hearing = entry.record
            answered = hearing.response is not None or hearing.withdrawn is not None
            if entry.council == self.council.id and not answered and hearing.deadline >= self.now.today:
                yield entry

    def next_meeting(self, day: date) -> Entry[Meeting] | None:
        """The first meeting on that day or later."""
        return next((entry for entry in self.meetings if entry.record.date >= day), None)

    def rule(self, rule: RuleId, day: date) -> Provision | None:
        """What a rule says on a day; None where that is unknown."""
        return self.council.record.in_force(rule, day)

    def told(self, rule: RuleId, day: date) -> str | None:
        """What a rule says on a day, as a sentence with its source; None where that is unknown."""
        said = self.rule(rule, day)
        if said is None:
            return None
        sentence = RULES[rule].value.sentence(said.value, self.words)
        return self.words.gettext("%(sentence)s, cf. %(source)s.", sentence=sentence, source=said.source)

    def days_before(self, rule: RuleId, day: date) -> Limit | None:
        """The last day to send something that a rule wants some days before a meeting; None where that is unknown."""
        uncounted = self.council.record.uncounted(day)
        return self._limit(rule, day, lambda days: -days - uncounted)

    def days_after(self, rule: RuleId, day: date) -> Limit | None:
        """The day that lies as many days after another as a rule says; None where that is unknown."""
        return self._limit(rule, day, lambda days: days)

    def _limit(self, rule: RuleId, day: date, away: Callable[[int], int]) -> Limit | None:
        said = self.rule(rule, day)
        days = whole(said)
        if said is None or days is None:
            return None
        try:
            return Limit(day + timedelta(days=away(days)), said.source)
        except OverflowError:
            return None
