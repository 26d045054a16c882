"""When something becomes public next, and of which files: found by asking the gate, never decided here.

What is collected here is only when to ask: every moment of a record at which the gate may answer differently.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol

from generator.publication.gate import publish
from generator.publication.moments import AsOf
from generator.publication.published import PublicArchive, PublishedCouncil
from generator.publication.withdrawals import remaining, withdrawable
from generator.records.archive import Archive, Entry
from generator.records.base import Record
from generator.records.council import Council
from generator.records.fields import never_too_early
from generator.records.meeting import Meeting

Name = tuple[str, str, str]
"""A record's kind, council and id."""


@dataclass(frozen=True, slots=True)
class Upcoming:
    """The next moment at which what is public changes; the paths of the files that gain something, and that lose it."""

    moment: datetime
    published: tuple[str, ...]
    taken_back: tuple[str, ...]


class _Published(Protocol):
    """A public record of a council."""

    @property
    def id(self) -> str:
        """What it is called."""

    @property
    def council(self) -> str:
        """Whose it is."""


Change = tuple[Upcoming, PublicArchive]
"""What changes, and what is public from then on."""


def changes(archive: Archive, now: AsOf, public: PublicArchive) -> Iterator[Change]:
    """Every change after a moment of what is `public` of an archive then, one after the other."""
    before = _records(public)
    for moment in sorted({moment for moment in _moments(archive) if moment is not None and not now.reached(moment)}):
        then = AsOf(moment)
        public = publish(archive, then)
        after = _records(public)
        if after != before:
            left = remaining(archive, then)
            same = withdrawable(left) == withdrawable(remaining(archive, now))
            # What is taken back leaves first, by the clock of before: so what goes is told apart from what comes.
            between = before if same else _records(publish(left, now))
            yield _upcoming(archive, moment, before, between, after), public
            before, now = after, then


def _records(public: PublicArchive) -> dict[Name, object]:
    """What is public of each record; pages and the site itself never change by themselves."""
    kinds: tuple[tuple[str, Iterable[_Published]], ...] = (
        ("meetings", public.meetings),
        ("hearings", public.hearings),
        ("statements", public.statements),
        ("decisions", public.follow_ups),
        ("cases", public.cases),
        ("projects", public.projects),
        ("plans", public.plans),
        ("budgets", public.budgets),
        ("reports", public.reports),
    )
    return {(kind, one.council, one.id): one for kind, found in kinds for one in found} | {
        ("councils", "", one.id): one for one in public.councils
    }


def _upcoming(
    archive: Archive,
    moment: datetime,
    before: Mapping[Name, object],
    between: Mapping[Name, object],
    after: Mapping[Name, object],
) -> Upcoming:
    paths = _paths(archive)
    gains = {name for name, one in after.items() if _gains(between.get(name), one)}
    loses = {name for name, one in before.items() if one != between.get(name) or _loses_a_name(one, after.get(name))}
    return Upcoming(
        moment=moment,
        published=tuple(sorted(paths[name] for name in gains)),
        taken_back=tuple(sorted(paths[name] for name in loses)),
    )


def _gains(before: object, after: object) -> bool:
    """Whether a record shows anything that it did not; a council that only loses names does not."""
    return before != after and (not _loses_a_name(before, after) or _loses_a_name(after, before))


def _loses_a_name(before: object, after: object) -> bool:
    """Whether a council shows no longer who has a seat: consents run out, and terms end."""
    return (
        isinstance(before, PublishedCouncil)
        and isinstance(after, PublishedCouncil)
        and any(old.name and not new.name for old, new in zip(before.members, after.members, strict=True))
    )


def _paths(archive: Archive) -> dict[Name, str]:
    kinds: tuple[tuple[str, tuple[Entry[Record], ...]], ...] = (
        ("meetings", archive.meetings),
        ("hearings", archive.hearings),
        ("statements", archive.statements),
        ("decisions", archive.follow_ups),
        ("cases", archive.cases),
        ("projects", archive.projects),
        ("plans", archive.plans),
        ("budgets", archive.budgets),
        ("reports", archive.reports),
        ("councils", archive.councils),
    )
    return {(kind, entry.council, entry.id): entry.document.path for kind, entries in kinds for entry in entries}


def _moments(archive: Archive) -> Iterator[datetime | None]:
    """Every moment of every record at which the gate may answer otherwise than just before."""
    for meeting in archive.meetings:
        yield from _of_meeting(meeting.record)
    for hearing in archive.hearings:
        parts = (hearing.record, hearing.record.response, hearing.record.outcome)
        yield from (part.publish for part in parts if part is not None)
    for follow_up in archive.follow_ups:
        yield follow_up.record.publish
        yield from (update.publish for update in follow_up.record.updates)
    for project in archive.projects:
        yield project.record.publish
        yield from (step.publish for step in project.record.updates)
    for budget in archive.budgets:
        yield from (part.publish for part in (budget.record, budget.record.spent) if part is not None)
    yield from (entry.record.publish for entry in archive.statements)
    yield from (entry.record.publish for entry in archive.cases)
    yield from (entry.record.publish for entry in archive.plans)
    yield from (entry.record.publish for entry in archive.reports)
    taken_back = (entry.record.withdrawn for entry in withdrawable(archive))
    yield from (withdrawn.date for withdrawn in taken_back if withdrawn is not None)
    for one in archive.councils:
        yield from _of_council(one.record)


def _of_meeting(record: Meeting) -> Iterator[datetime | None]:
    yield from (record.announce, record.agenda.publish, record.minutes.publish)
    withheld = record.minutes.withheld
    yield _start(None if withheld is None else withheld.decided)
    yield _start(record.minutes.approved_at)
    yield from (_start(correction.date) for correction in record.corrections)


def _of_council(record: Council) -> Iterator[datetime | None]:
    """When names may come and go, by consent, term or rule, and when an organ is called something else."""
    for member in record.members:
        yield from (_start(member.from_), _end(record.last_day(member)))
        if member.consent is not None:
            consent = member.consent
            yield from (_start(consent.given), _start(consent.withdrawn), _end(consent.until))
    for organ in record.organs:
        for alias in organ.aliases:
            yield from (_start(alias.from_), _end(alias.to))
    yield from (_start(rule.from_) for rule in record.rules)


def _start(day: date | None) -> datetime | None:
    """When a day begins in Copenhagen."""
    return None if day is None else never_too_early(datetime.combine(day, time()))


def _end(day: date | None) -> datetime | None:
    """When the day after begins in Copenhagen; the last day of the calendar never ends."""
    return None if day is None or day == date.max else _start(day + timedelta(days=1))
