"""The items that a new meeting's agenda begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.checks.numbers import number
from generator.editing.ground import Ground
from generator.editing.scaffolds.common import worded
from generator.editing.sheet import Lines, later, remark
from generator.editing.values import scalar
from generator.language import deferred as _
from generator.profiles.answers import says, texts
from generator.publication.meetings import announced
from generator.records.archive import Entry
from generator.records.hearing import Hearing
from generator.records.meeting import Meeting

_USUAL = (
    _("Approval of the agenda"),
    _("News from the chair"),
    _("News from the administration"),
    _("Any other business"),
)
# What an item is by the words of its title; the first that fits.
_TYPES = (
    ("any-other-business", re.compile(r"\b(?:eventuelt|evt\b|any other business)", re.IGNORECASE)),
    ("approval", re.compile(r"godkend|approv", re.IGNORECASE)),
    ("orientation", re.compile(r"orienter|\bnyt\b|meddelels|\bnews\b|information", re.IGNORECASE)),
)
_ON_MINUTES = re.compile(r"referat|minutes", re.IGNORECASE)
# How far ahead a hearing's deadline may lie where no later meeting is planned.
_AHEAD = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class _Item:
    """An item without its number; remarks stand above it."""

    title: str
    type: str
    more: Lines = ()
    remarks: Lines = ()


def items(ground: Ground, day: date) -> Lines:
    """The standing items, minutes to approve and open hearings, in lines; the last item stays the last."""
    standing = list(_standing(ground, day))
    last = [item for item in standing if item.type == "any-other-business"]
    hearings = [_hearing(ground, entry) for entry in _ready(ground, day)]
    others = [item for item in standing if item not in last]
    lines: list[str] = []
    for place, item in enumerate((*others, *hearings, *last), _first_number(ground, day)):
        title = f"  title: {scalar(item.title)}"
        lines += [*item.remarks, f"- number: {place}", title, f"  type: {item.type}", *item.more]
    return tuple(lines)


def waiting_hearings(ground: Ground, day: date) -> Iterator[str]:
    """A sentence for each open hearing that is no item, and why not."""
    ready = {entry.id for entry in _ready(ground, day)}
    for entry in ground.open_hearings:
        values = {"id": entry.id, "deadline": ground.words.long_date(entry.record.deadline)}
        if entry.record.deadline < day and entry.record.meeting is None:
            yield ground.words.gettext(
                "The hearing %(id)s must be answered before this meeting: %(deadline)s.", **values
            )
        elif entry.id not in ready and _is_for(ground, entry, day):
            yield ground.words.gettext(
                "The hearing %(id)s is to be answered by %(deadline)s. It is not public yet, so it is not an item: "
                "its title would be public with the agenda.",
                **values,
            )


def _standing(ground: Ground, day: date) -> Iterator[_Item]:
    named = texts(ground.rule("agenda.standing", day))
    titles = list(named or map(ground.site.gettext, _USUAL))
    minutes = [title for title in titles if _ON_MINUTES.search(title)]
    if not minutes and says(ground.rule("minutes.approval", day), "item"):
        minutes = [ground.site.gettext("Approval of the minutes of the last meeting")]
        titles[1 if _type(titles[0]) == "approval" else 0 : 0] = minutes
    for title in titles:
        approval = title in minutes and _type(title) == "approval"
        yield _minutes(ground, day, title) if approval else _Item(title, _type(title))


def _type(title: str) -> str:
    return next((kind for kind, words in _TYPES if words.search(title)), "discussion")


def _minutes(ground: Ground, day: date, title: str) -> _Item:
    """The item that approves minutes names them; those of a meeting that is not public yet only in a remark."""
    approved = list(_to_approve(ground, day))
    known = [one for one in approved if ground.now.reached(announced(one.record))]
    text: Lines = ()
    if known:
        dates = ground.site.listing([ground.site.long_date(one.record.date) for one in known])
        approves = ground.site.gettext("The council approves the minutes of the meeting on %(dates)s.", dates=dates)
        text = ("  text: |", f"    {approves}")
    hidden = [str(one.record.date) for one in approved if one not in known]
    note = ground.words.gettext(
        "Minutes that are to be approved too; the meeting is not public yet: %(days)s.", days=", ".join(hidden)
    )
    return _Item(title, "approval", text, remark(note) if hidden else ())


def _to_approve(ground: Ground, day: date) -> Iterator[Entry[Meeting]]:
    """The meetings whose minutes wait for approval; only the last one where it is still to come: it has the others."""
    before = [one for one in ground.meetings if one.record.date < day and one.record.kind != "seminar"]
    for entry in before:
        approval = entry.record.minutes.approval
        waits = approval == "pending" and before[-1].record.status == "held"
        if waits or (entry is before[-1] and approval in {None, "pending"}):
            yield entry


def _ready(ground: Ground, day: date) -> list[Entry[Hearing]]:
    """The hearings that the meeting can deal with, and whose titles are public already."""
    return [
        entry
        for entry in ground.open_hearings
        if _is_for(ground, entry, day) and ground.now.reached(entry.record.publish)
    ]


def _is_for(ground: Ground, entry: Entry[Hearing], day: date) -> bool:
    """Whether an open hearing is this meeting's: it can wait so long, but not for the next one, nor has another."""
    following = ground.next_meeting(day + timedelta(days=1))
    until = following.record.date if following else day + _AHEAD
    return day <= entry.record.deadline < until and (entry.record.meeting or str(day)).startswith(str(day))


def _hearing(ground: Ground, entry: Entry[Hearing]) -> _Item:
    title = ground.site.gettext("Hearing: %(title)s", title=entry.record.title)
    note = ground.words.gettext(
        "To be answered by %(deadline)s. Write the meeting in the hearing's file too (meeting:).",
        deadline=ground.words.long_date(entry.record.deadline),
    )
    return _Item(title, "decision", (f"  hearing: {entry.id}",), remark(note))


def _first_number(ground: Ground, day: date) -> int:
    """1, or the number that follows where the council goes on from one meeting to the next."""
    numbered = [
        [number(item.number)[0][0] for item in entry.record.agenda.items if item.number]
        for entry in ground.meetings
        if entry.record.date < day
    ]
    last = next((numbers for numbers in reversed(numbered) if numbers), [0])
    return max(last) + 1 if min(last) > 1 else 1


def example(ground: Ground) -> Lines:
    """How a matter of the council's own is written."""
    kinds = "heading, approval, orientation, discussion, decision, any-other-business"
    text = ground.words.gettext("An item is written like this; its type is one of: %(kinds)s.", kinds=kinds)
    facts = ground.words.gettext("The facts of the matter.")
    asked = ground.words.gettext("What the council is asked to decide.")
    return (
        *remark(text),
        *later("- number: 9"),
        *worded(ground, "  title", _("What it is about")),
        *later("  type: decision", "  text: |", f"    {facts}", "  recommendation: |", f"    {asked}"),
    )
