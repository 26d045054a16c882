"""Pairs of hearings, statements, cases and follow-ups, and such of them as are not public at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.records.base import Record
from generator.records.case import Case
from generator.records.followup import FollowUp, Update
from generator.records.hearing import Hearing, Outcome, Response
from generator.records.statement import Statement
from tests.proof.record_pairs.drawing import NEITHER, Drawing, Two, both
from tests.proof.record_pairs.making import Raw, Ref
from tests.proof.record_pairs.meetings import Known
from tests.proof.record_pairs.situations import NOT_SHOWN, RECORD_WAITS, UPDATES_TELL, WAITS, Situation

# A follow-up that has updates shows no status but theirs.
_ADOPTED = "adopted"


def hearing(d: Drawing, meetings: tuple[str, ...]) -> tuple[Raw, Raw]:
    """A public hearing; its answer and its outcome public, not yet, or not there."""
    response, answered = _part(d, "response", Response)
    outcome, _ = _part(d, "outcome", Outcome)
    meeting = d.pick((None, *meetings))
    hidden = (
        d.apart(Hearing, "meeting", NOT_SHOWN, lambda: Ref("hidden meetings", d.bits(3))) if not meeting else NEITHER
    )
    public_body = both(d.value(Hearing, "body")) if d.bits(2) else NEITHER
    body = public_body if answered else d.apart(Hearing, "body", WAITS)
    given = {
        "publish": d.since(Hearing, "publish"),
        "meeting": both(meeting) if meeting else hidden,
        "response": response,
        "outcome": outcome,
        "withdrawn": d.standing(Hearing),
        "body": body,
    }
    return d.fields(Hearing, Situation(), given)


def _part(d: Drawing, key: str, model: type[Record]) -> tuple[Two, bool]:
    """A part with a `publish` of its own, and whether it is public."""
    if d.bits(1):
        return d.fields(model, Situation(), {"publish": d.since(model, "publish")}), True
    return d.apart(Hearing, key, WAITS, lambda: d.whole(model, publish=d.not_yet())), False


def statement(d: Drawing, meetings: tuple[str, ...], known: Known) -> tuple[Raw, Raw]:
    """A public statement; the titles of cases that it refers to are public with it."""
    meeting, case_id = d.pick((None, *meetings)), d.pick((None, *known.cases))
    if case_id:
        known.referred.add(case_id)
    given = {
        "publish": d.since(Statement, "publish"),
        "meeting": both(meeting)
        if meeting
        else d.apart(Statement, "meeting", NOT_SHOWN, lambda: Ref("hidden meetings", d.bits(3))),
        "case": both(case_id) if case_id else d.apart(Statement, "case", NOT_SHOWN, lambda: Ref("gone cases", 0)),
        "withdrawn": d.standing(Statement),
    }
    return d.fields(Statement, Situation(), given)


def case(d: Drawing, *, referred: bool) -> tuple[Raw, Raw]:
    """A case that is public itself, or by its title alone because something public refers to it."""
    if not referred or d.bits(1):
        given = {"publish": d.since(Case, "publish"), "withdrawn": d.standing(Case)}
        return d.fields(Case, Situation(), given)
    publish = d.noted(Case, "publish", WAITS, (d.not_yet(), d.not_yet()))
    given = {"publish": publish, "withdrawn": d.standing(Case)}
    if "case-title" in d.told:
        given["title"] = both(d.value(Case, "title"))
    return d.fields(Case, Situation(record=False, referred=True), given)


def follow_up(d: Drawing, of: dict[str, Any]) -> tuple[Raw, Raw]:
    """A public follow-up of a public decision."""
    told = "updates" in d.told
    shown_updates = range(d.number(2) if told else 0)
    public = [d.fields(Update, Situation(), {"publish": d.since(Update, "publish")}) for _ in shown_updates]
    given = {
        "publish": d.since(FollowUp, "publish"),
        "withdrawn": d.standing(FollowUp),
        **{key: both(value) for key, value in of.items()},
    }
    shown = _ADOPTED if d.bits(1) else d.value(FollowUp, "status")
    private: Two = NEITHER
    if public or shown == _ADOPTED or not told:
        # Until the first is public, updates show no other status than this one.
        private = d.with_private([], FollowUp, "updates", WAITS, lambda: d.whole(Update, publish=d.not_yet()))
    updates: list[list[Raw]] = [[], []]
    for side in (0, 1):
        updates[side] = [one[side] for one in public]
        for one in private[side] or ():
            updates[side].insert(d.bits(2) % (len(updates[side]) + 1), one)
    status = tuple(d.value(FollowUp, "status") if updates[side] else shown for side in (0, 1))
    if any(updates):
        d.noted(FollowUp, "status", UPDATES_TELL, (status[0], status[1]))
    given |= {"updates": (updates[0] or None, updates[1] or None), "status": (status[0], status[1])}
    return d.fields(FollowUp, Situation(updates=True), given)


def hidden(d: Drawing, model: type[Record], **given: Any) -> Raw:
    """A record of any content that is not public yet."""
    return d.whole(model, publish=d.not_yet(), **given)


def hidden_pair(d: Drawing, model: type[Record], on: int, make: Callable[[], Raw]) -> Two:
    """A record that is not public, on the sides that a number says."""
    sides = tuple(make() if on & (1 << side) and not d.bare[side] else None for side in (0, 1))
    return noted_record(d, model, (sides[0], sides[1]))


def noted_record(d: Drawing, model: type[Record], two: Two) -> Two:
    """A record that is not public, with each of its fields noted."""
    first, second = (raw or {} for raw in two)
    for key in {**first, **second}:
        d.noted(model, key, RECORD_WAITS, (first.get(key), second.get(key)))
    return two
