"""A new meeting: planned, with the standing items, and with the days that the council's rules set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.editing import values
from generator.editing.ground import Ground, Limit
from generator.editing.refusals import NotWritten
from generator.editing.scaffolds import agendas
from generator.editing.scaffolds.common import council, days, not_public, worded
from generator.editing.sheet import Draft, Lines, front, indented, later, remark
from generator.language import deferred as _
from generator.profiles.answers import amount, says
from generator.profiles.rules import RuleId

Kind = Literal["ordinary", "extraordinary", "constitutive", "joint", "seminar"]

_ID = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:-moede-[2-9])?")
_ITEMS = 4


@dataclass(frozen=True, slots=True)
class NewMeeting:
    """A meeting as a user asks for it: its date, or its id where it is the second one of a day.

    `public_from` is the day from which it and a draft of its agenda are public; else that is left to be filled in.
    """

    id: str
    kind: Kind = "ordinary"
    start: str | None = None
    place: str | None = None
    public_from: date | None = None

    def draft(self, ground: Ground) -> Draft:
        """The meeting's record; raises NotWritten."""
        named = _ID.fullmatch(self.id)
        day = values.day(named[1] if named else self.id)
        if self.kind == "joint" and not ground.council.record.organs:
            raise NotWritten(_("A joint meeting is held with an organ. Add it under organs: in the council's file."))
        agenda = () if self.kind == "seminar" else indented(agendas.items(ground, day), _ITEMS)
        text = front(
            _seen(ground, self),
            *_facts(ground, self, day),
            *_notice(ground, self, day),
            "agenda:",
            *_agenda(ground, self, day),
            *(("  items:", *agenda) if agenda else ()),
            indented([*_matters(ground, day), *_closed(ground, day)], _ITEMS),
            *_afterwards(ground, day),
        )
        return Draft("meetings", self.id, text)


def _seen(ground: Ground, wanted: NewMeeting) -> Lines:
    """What the site shows of the meeting at first."""
    if wanted.public_from is None:
        return not_public(ground)
    seen = _("The site shows the meeting and a draft of its agenda from the days at announce and publish.")
    return remark(ground.words.gettext(seen))


def _public(ground: Ground, wanted: NewMeeting, field: str, indent: int = 0) -> Lines:
    """A day from which something is public."""
    if wanted.public_from is None:
        return days(ground, field, indent=indent)
    return (f"{' ' * indent}{field}: {wanted.public_from}",)


def _facts(ground: Ground, wanted: NewMeeting, day: date) -> Iterator[Lines]:
    yield council(ground)
    yield (*remark(ground.words.weekday_date(day)), f"date: {day}")
    yield later("start: 16:00") if wanted.start is None else (f"start: {values.clock(wanted.start)}",)
    yield later("end: 18:00")
    if wanted.place is None:
        yield worded(ground, "place", _("The town hall"))
    else:
        yield (f"place: {values.scalar(values.line(wanted.place, '--place'))}",)
    yield (*remark(_number(ground, wanted, day)), f"kind: {wanted.kind}")
    if wanted.kind == "extraordinary":
        yield (*remark(ground.words.gettext("Who called it: the chair, or a third of the members.")),)
        yield later("called_by: chair", "called_by: third")
    if wanted.kind == "joint":
        organs = ", ".join(organ.id for organ in ground.council.record.organs)
        yield (
            *remark(ground.words.gettext("Whom it is held with; take away the others.")),
            *later(f"with: [{organs}]"),
        )
    yield (*remark(ground.words.gettext("planned, then convened, at last held; or cancelled.")), "status: planned")
    yield remark(ground.words.gettext("From this day the site shows date, time, place and kind of the meeting:"))
    yield _public(ground, wanted, "announce")


def _number(ground: Ground, wanted: NewMeeting, day: date) -> str | None:
    """Which of the year's ordinary meetings it is, where the rules say how many there are."""
    rule = ground.rule("meetings.per_year", day)
    number = amount(rule)
    if rule is None or number is None or wanted.kind != "ordinary":
        return None
    ordinary = [one.record.date for one in ground.meetings if one.record.kind == "ordinary"]
    before = sum(one <= day and one.year == day.year for one in ordinary)
    told = ground.told("meetings.per_year", day)
    place = ground.words.gettext("Ordinary meeting number %(number)s of the year.", number=before + 1)
    return f"{place} {told}"


def _notice(ground: Ground, wanted: NewMeeting, day: date) -> Iterator[Lines]:
    limit = _limit(ground, wanted, "notice.convening_days", day)
    called = ground.words.gettext("The day when the meeting was called.")
    yield remark(_by(ground, called, limit))
    yield days(ground, "convened")


def _agenda(ground: Ground, wanted: NewMeeting, day: date) -> Iterator[Lines]:
    words = ground.words
    limit = _limit(ground, wanted, "notice.agenda_days", day)
    yield remark(_by(ground, words.gettext("The day when the agenda was sent to the members."), limit), 2)
    yield days(ground, "sent", indent=2)
    with_draft = says(ground.rule("notice.with_draft_agenda", day), "yes")
    if with_draft or wanted.public_from is not None:
        draft = words.gettext("Take this line away when the agenda is no draft any more.")
        told = ground.told("notice.with_draft_agenda", day) if with_draft else None
        yield (*remark(" ".join(filter(None, (told, draft))), 2), "  draft: true")
    public = words.gettext(
        "From this day the agenda is public: the introduction, and of each item number, title, type, text, "
        "recommendation, case number, topics and links. Of a closed item only what stands under closed."
    )
    yield remark(" ".join(filter(None, (public, ground.told("agenda.publish", day)))), 2)
    yield _public(ground, wanted, "publish", indent=2)


def _limit(ground: Ground, wanted: NewMeeting, rule: RuleId, day: date) -> Limit | None:
    """The last day by the rule, for meetings that are called with notice."""
    return ground.days_before(rule, day) if ground.council.record.has_notice(wanted.kind, day) else None


def _by(ground: Ground, what: str, limit: Limit | None) -> str:
    """What a day is, and by when at the latest."""
    if limit is None:
        return what
    latest = ground.words.gettext(
        "At the latest %(day)s, cf. %(source)s.", day=ground.words.long_date(limit.day), source=limit.source
    )
    passed = ground.words.gettext("That day is over.") if limit.day < ground.now.today else ""
    return f"{what} {latest} {passed}".rstrip()


def _matters(ground: Ground, day: date) -> Lines:
    """How the council's own matters are put on the agenda, and which may not be."""
    words = ground.words
    told = [ground.told(rule, day) for rule in ("items.admission", "single_cases", "personnel_cases")]
    own = [one for one in ground.archive.cases if one.council == ground.council.id and not one.record.withdrawn]
    cases = sorted((one for one in own if one.record.status == "open"), key=lambda one: one.id)
    lines = [*agendas.example(ground)]
    if cases:
        lines += remark(
            words.gettext("Open cases; an item that goes on with one names it, as in case: %(id)s.", id=cases[0].id)
        )
        lines += (line for one in cases for line in remark(f"- {one.id}: {one.record.title}"))
    return (*lines, *(line for text in (*agendas.waiting_hearings(ground, day), *told) for line in remark(text)))


def _closed(ground: Ground, day: date) -> Lines:
    """Whether there are closed items, and how one is written."""
    words = ground.words
    rule = ground.told("closed_items", day)
    if says(ground.rule("closed_items", day), "forbidden"):
        return remark(rule)
    how = words.gettext(
        "A closed item is written like this; only what stands under closed is ever shown, and it must tell nothing of "
        "the matter."
    )
    unknown = words.gettext("No rule on closed items is known.")
    private = ground.archive.site.record.repository == "private"
    only = "" if private else words.gettext("Nothing else of it may stand in this file.")
    grounds = [one.id for one in ground.council.record.grounds]
    title, one_of = words.gettext("A neutral title"), words.gettext("an id under grounds: in the council's file")
    example = (
        "- number: 9",
        "  type: decision",
        "  closed:",
        f"    title: {title}",
        f"    ground: {' | '.join(grounds) or one_of}",
    )
    return (*remark(f"{rule or unknown} {how} {only}"), *later(*example))


def _afterwards(ground: Ground, day: date) -> Iterator[Lines]:
    """What is filled in after the meeting."""
    words = ground.words
    held = words.gettext(
        "After the meeting: status: held, the numbers of those present and absent, and under each item:"
    )
    yield remark(held)
    decision = words.gettext("The decision, not what was said.")
    yield later("    minutes:", "      outcome: decided", f'      decisions: [{{text: "{decision}"}}]')
    yield later("present: 9", "absent: 1", "chaired_by: chair")
    public = words.gettext("From publish on the minutes are public, without names.")
    yield remark(_by(ground, public, ground.days_after("minutes.publish_days", day)))
    yield remark(ground.told("minutes.approval", day))
    date_ = words.gettext("YYYY-MM-DD")
    yield later("minutes:", f"  sent: {date_}", f"  publish: {date_}", "  approval: pending")
    yield remark(words.gettext("An introduction may stand below the last line; it is public with the agenda."))
