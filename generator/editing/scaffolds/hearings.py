"""A new hearing: who asks, by when, and whether that is the time that the rules give the council."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.editing import values
from generator.editing.ground import Ground
from generator.editing.refusals import NotWritten
from generator.editing.scaffolds.common import council, days, not_public, publishing, topics, worded
from generator.editing.sheet import Draft, Lines, front, later, remark
from generator.language import deferred as _


@dataclass(frozen=True, slots=True)
class NewHearing:
    """A hearing as a user asks for it; without an id it gets one from its title. The organ by its id or name."""

    id: str | None
    title: str
    authority: str
    deadline: str
    received: str | None = None

    def draft(self, ground: Ground) -> Draft:
        """The hearing's record; raises NotWritten."""
        title = values.line(self.title, "--title")
        deadline = values.day(self.deadline)
        received = values.day(self.received) if self.received else None
        words = ground.words
        text = front(
            not_public(ground),
            council(ground),
            f"title: {values.scalar(title)}",
            publishing(ground, words.gettext("From this day it is public that the council is heard:")),
            f"authority: {_organ(ground, self.authority)}",
            topics(ground),
            later("subject: quality-standard | budget | development-plan | construction | activity | other"),
            later("kind: duty | optional"),
            worded(ground, "introduction", _("What the council is asked.")),
            days(ground, "sent"),
            (f"received: {received}",) if received else days(ground, "received"),
            remark(ground.told("hearing.sent_to", received or deadline)),
            days(ground, "to_members"),
            remark(_time(ground, received or ground.now.today, deadline)),
            f"deadline: {deadline}",
            remark(words.gettext("The day when the authority decides:")),
            days(ground, "decides"),
            _meeting(ground, deadline),
            remark(words.gettext("When the council has answered, with its answer as text below the last line:")),
            later(f"response: {{status: answered, {_days(ground, 'adopted', 'sent', 'publish')}}}"),
        )
        return Draft("hearings", values.identity(self.id, title), text)


def _organ(ground: Ground, wanted: str) -> str:
    """The id of an organ of the council's list."""
    organs = ground.council.record.organs
    name = " ".join(wanted.split()).casefold()
    for organ in organs:
        if name in {organ.id, organ.name.casefold()}:
            return organ.id
    known = ", ".join(organ.id for organ in organs) or "–"
    message = _(
        "There is no organ {value}. Write one of these: {known}. Or add it under organs: in the council's file."
    )
    raise NotWritten(message, value=wanted, known=known)


def _time(ground: Ground, begun: date, deadline: date) -> str:
    """How many days the council has, and the rule on it."""
    time = ground.words.gettext(
        "The council has %(days)s days, counted from %(day)s.",
        days=max((deadline - begun).days, 0),
        day=ground.words.long_date(begun),
    )
    earliest = ground.days_after("hearing.min_days", begun)
    if earliest is None:
        return time
    short = ground.words.gettext(
        "That is too short: the deadline should be %(day)s at the earliest.", day=ground.words.long_date(earliest.day)
    )
    rule = ground.told("hearing.min_days", begun)
    return f"{time} {rule} {short}" if deadline < earliest.day else f"{time} {rule}"


def _meeting(ground: Ground, deadline: date) -> Lines:
    """The meeting that can deal with it."""
    meeting = ground.next_meeting(ground.now.today)
    if meeting is None or meeting.record.date > deadline:
        return remark(ground.words.gettext("No meeting is planned before the deadline."))
    note = ground.words.gettext("The meeting that deals with it; the next one is %(id)s.", id=meeting.id)
    return (*remark(note), *later(f"meeting: {meeting.id}"))


def _days(ground: Ground, *fields: str) -> str:
    date_ = ground.words.gettext("YYYY-MM-DD")
    return ", ".join(f"{field}: {date_}" for field in fields)
