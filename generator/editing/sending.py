"""What of the records may be sent: what the gate makes public, at the moment when the part that is sent is public.

A part is sent to members before its day, but never one that has no day. What is collected here is only when to ask
the gate; what the mail is made from is its answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from generator.dispatch import Part, Sent
from generator.editing.checked import faultless
from generator.editing.names import named
from generator.editing.refusals import AlreadyWithdrawn, NotSent
from generator.language import deferred as _
from generator.publication.gate import publish
from generator.publication.moments import AsOf
from generator.publication.published import PublicArchive
from generator.publication.withdrawals import Withdrawable, withdrawable
from generator.records.archive import Archive, Entry
from generator.records.hearing import Hearing
from generator.records.load import load
from generator.records.meeting import Meeting
from generator.records.places import Places
from generator.records.statement import Statement

_PARTS: dict[type, tuple[Part, ...]] = {
    Meeting: ("notice", "agenda", "minutes"),
    Hearing: ("hearing", "answer"),
    Statement: ("statement",),
}
_Days = Iterator[tuple[tuple[str, ...], datetime | None]]
"""The fields that decide from when a part is public, and the moments that they hold."""


@dataclass(frozen=True, slots=True)
class Sendable:
    """A part of a record that may be sent, and everything that is public at a moment when the part is."""

    archive: PublicArchive
    record: Sent
    part: Part
    moment: datetime

    def public_from(self, present: AsOf) -> datetime | None:
        """From when what is sent is public, where that is still to come; whatever moment was asked about."""
        return None if present.reached(self.moment) else self.moment


def public(config: Path, content: Path, now: AsOf) -> PublicArchive:
    """Everything that is public at a moment; raises Faulty where the records have findings that block."""
    return publish(_checked(config, content, now), now)


def prepare(config: Path, content: Path, wanted: str, asked: Part | None, now: AsOf) -> Sendable:
    """A part of a record that may be sent: the one that is asked for, else the one that its dates suggest.

    Raises Refused: Faulty, NoSuchRecord, SeveralRecords, AlreadyWithdrawn, or NotSent with what to do.
    """
    archive = _checked(config, content, now)
    entry = named(withdrawable(archive), wanted)
    part = _part(entry, asked, now)
    then = AsOf(max(*_since(entry, part), now.moment))
    of = publish(_as_sent(archive, entry) if part == "agenda" else archive, then)
    record = _record(of, entry)
    if record is None:
        # All its dates have come by then: nothing else keeps it back.
        assert entry.record.withdrawn is not None
        raise AlreadyWithdrawn(entry.record.withdrawn.date)
    return Sendable(of, record, part, then.moment)


def _as_sent(archive: Archive, meeting: Withdrawable) -> Archive:
    """The archive without the minutes of a meeting: an agenda is sent before them, and what was added comes with them.

    Only the gate knows of a closed item that it was added.
    """
    return replace(archive, meetings=tuple(_unminuted(one) if one is meeting else one for one in archive.meetings))


def _unminuted(entry: Entry[Meeting]) -> Entry[Meeting]:
    minutes = entry.record.minutes.model_copy(update={"publish": None})
    return replace(entry, record=entry.record.model_copy(update={"minutes": minutes}))


def _checked(config: Path, content: Path, now: AsOf) -> Archive:
    archive, findings = load(config, content)
    return faultless(archive, findings, now)


def _part(entry: Withdrawable, asked: Part | None, now: AsOf) -> Part:
    possible = _PARTS.get(type(entry.record), ())
    if not possible:
        message = _("{file} is not sent by mail. Choose a meeting, a hearing or a statement.")
        raise NotSent(message, file=entry.document.path)
    if asked is None:
        return _suggested(entry, now)
    if asked not in possible:
        message = _("{file} has no such part. Write --what and one of these: {parts}.")
        raise NotSent(message, file=entry.document.path, parts=", ".join(possible))
    return asked


def _suggested(entry: Withdrawable, now: AsOf) -> Part:
    """The last part that there is. Of a cancelled meeting it is the notice that it is."""
    record = entry.record
    if isinstance(record, Hearing):
        return "answer" if record.response else "hearing"
    if not isinstance(record, Meeting):
        return "statement"
    if record.status == "cancelled":
        return "notice"
    if record.minutes.publish or record.date < now.today:
        return "minutes"
    return "agenda" if record.agenda.publish else "notice"


def _since(entry: Withdrawable, part: Part) -> Iterator[datetime]:
    """The moments that must have come before a part is public; raises NotSent where one is not given."""
    record = entry.record
    if part == "minutes" and isinstance(record, Meeting) and record.minutes.withheld:
        message = _("{place}: the minutes are withheld, and so they are not sent.")
        raise NotSent(message, place=_place(entry, ("minutes", "withheld")))
    for field, moment in _days(record, part):
        if moment is None:
            message = _("{place}: nothing says from when this is public, so it is not sent. Write a date at {field}.")
            raise NotSent(message, place=_place(entry, field), field=".".join(field))
        yield moment


def _days(record: object, part: Part) -> _Days:
    if isinstance(record, Meeting):
        yield ("announce",), record.announce or record.agenda.publish
        if part != "notice":
            yield ("agenda", "publish"), record.agenda.publish
        if part == "minutes":
            yield ("minutes", "publish"), record.minutes.publish
    elif isinstance(record, Hearing):
        yield ("publish",), record.publish
        if part == "answer":
            yield ("response", "publish"), record.response.publish if record.response else None
    elif isinstance(record, Statement):
        yield ("publish",), record.publish


def _place(entry: Withdrawable, field: tuple[str, ...]) -> str:
    position = Places(entry.document).position(field, at_key=True)
    return f"{position.path}:{position.line}"


def _record(of: PublicArchive, entry: Withdrawable) -> Sent | None:
    """The public record of an entry."""
    records: tuple[Sent, ...] = of.statements
    if isinstance(entry.record, Meeting):
        records = of.meetings
    elif isinstance(entry.record, Hearing):
        records = of.hearings
    return next((one for one in records if (one.council, one.id) == (entry.council, entry.id)), None)
