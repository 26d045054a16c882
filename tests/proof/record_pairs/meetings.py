"""Pairs of meetings in each of the states of a meeting that is public, and meetings that are not public at all."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.publication.visibility import Seen
from generator.records.meeting import Agenda, Closed, Correction, Item, Meeting, Minutes, Withheld
from generator.records.meeting import ItemMinutes as Said
from tests.proof.record_pairs.clocks import moment_of
from tests.proof.record_pairs.drawing import NEITHER, Drawing, Two, both
from tests.proof.record_pairs.making import Raw, Ref
from tests.proof.record_pairs.situations import (
    MINUTES_WAIT,
    MINUTES_WITHHELD,
    NOT_SHOWN,
    NOT_TOLD,
    OF_ADDED,
    OF_CLOSED,
    ONLY_CANCELLED,
    WAITS,
    Situation,
)

ANNOUNCED, AGENDA, MINUTES, WITHHELD = "announced", "agenda", "minutes", "withheld"
_STATES = (AGENDA, MINUTES, WITHHELD, MINUTES, ANNOUNCED, MINUTES, WITHHELD, AGENDA)
_MOVED_TO = "2026-06-11"
_UNCALLED = ("planned", "convened", "held")


@dataclass(frozen=True, slots=True)
class Known:
    """What the public items of a council may refer to, and what they have referred to."""

    cases: tuple[str, ...]
    hearings: tuple[str, ...]
    statements: tuple[str, ...]
    projects: tuple[str, ...]
    themes: tuple[str, ...]
    grounds: int
    referred: set[str] = field(default_factory=set)
    used_grounds: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Held:
    """A public meeting on both sides, and its public decisions as anchor and letter."""

    two: tuple[Raw, Raw]
    since: tuple[str, ...]
    """The moments from which it and its minutes are public."""
    decisions: tuple[tuple[str, str | None], ...]
    cases_apart: frozenset[str]
    """The items that belong to another case on the other side, and show none."""


@dataclass(slots=True)
class _Public:
    """The public items so far: each on both sides, whether it is closed, and the decisions."""

    items: list[Two] = field(default_factory=list)
    closed: dict[str, bool] = field(default_factory=dict)
    decisions: list[tuple[str, str | None]] = field(default_factory=list)
    cases_apart: set[str] = field(default_factory=set)


def public_meeting(d: Drawing, identity: str, known: Known) -> Held:
    """A meeting that is announced at least, in one of its states."""
    state = d.pick(_STATES)
    here = Situation(part=state != ANNOUNCED, minutes=state == MINUTES, withheld=state == WITHHELD)
    public = _items(d, here, known) if here.part else _Public()
    agenda, announce = _agenda(d, here, public)
    moved = d.bits(3) == 1
    given = {
        "date": both(_MOVED_TO if moved else identity),
        "moved_from": both(identity if moved else None),
        "status": _status(d),
        "announce": announce,
        "agenda": agenda,
        "minutes": _minutes(d, here, agenda),
        "corrections": _corrections(d, here, public),
        "withdrawn": d.standing(Meeting),
    }
    moments = [one["publish"] for part in (agenda, given["minutes"]) for one in part if one and "publish" in one]
    since = tuple(one for one in (*moments, *announce) if one)
    return Held(d.fields(Meeting, here, given), since, tuple(public.decisions), frozenset(public.cases_apart))


def hidden_meeting(d: Drawing, identity: str) -> Raw:
    """A meeting of any content that is not even announced."""
    announce, agenda = d.not_yet(), d.pick((None, *d.clock.future, *d.clock.past))
    if announce is None and d.clock.reached(agenda):
        announce = d.clock.future[0]
    return d.whole(Meeting, date=identity[:10], announce=announce, agenda=d.whole(Agenda, publish=agenda))


def _status(d: Drawing) -> Two:
    if "cancelled" not in d.told:
        return d.apart(Meeting, "status", NOT_TOLD, needed=True)
    if d.bits(3) == 1:
        return both("cancelled")
    why = ONLY_CANCELLED
    return d.apart(Meeting, "status", why, lambda: d.pick(_UNCALLED), needed=True)


def _agenda(d: Drawing, here: Situation, public: _Public) -> tuple[Two, Two]:
    """The agenda, and the meeting's `announce`, which the agenda's `publish` stands for."""
    if not here.part:
        why = WAITS
        agenda = d.apart(Meeting, "agenda", why, lambda: d.whole(Agenda, publish=d.not_yet()))
        return agenda, d.since(Meeting, "announce")
    publish = d.since(Agenda, "publish")
    why = OF_ADDED
    # With the minutes everything that was added is public.
    most = 0 if here.minutes else 2
    items = d.with_private(public.items, Agenda, "items", why, lambda: _added(d), most=most)
    agenda = d.fields(Agenda, here, {"publish": publish, "items": items})
    if d.bits(1):
        return agenda, d.since(Meeting, "announce")
    # Announced with the agenda: that may be written twice.
    return agenda, (publish[0] if d.bits(1) else None, publish[1] if d.bits(1) else None)


def _added(d: Drawing) -> Raw:
    """An item added at the meeting."""
    return d.whole(Item, minutes=d.whole(Said, added=d.value(Said, "added")))


def _items(d: Drawing, here: Situation, known: Known) -> _Public:
    """The public items, numbered without a gap; those added at the meeting have an id."""
    public, number = _Public(), 0
    for place in range(d.pick((0, 1, 2, 3, 2))):
        added, numbered, closed = here.minutes and d.bits(2) == 1, d.bits(3) < 5, d.bits(3) in {1, 2, 3}
        numbered = numbered and not added
        number += numbered
        anchor = str(number) if numbered else f"i{place}"
        item_here = replace(here, numbered=numbered, added=added, closed=closed)
        # An id is given where it is the address, and private beside a number.
        given = {"number": both(anchor) if numbered else NEITHER} | ({} if numbered else {"id": both(anchor)})
        if closed:
            public.items.append(_closed_item(d, item_here, given, known))
        else:
            two = _open_item(d, item_here, given, known)
            public.items.append(two)
            if two[0].get("case") != two[1].get("case"):
                public.cases_apart.add(anchor)
            if here.minutes:
                said = two[0].get("minutes", {})
                public.decisions += [(anchor, letter) for letter in _letters(said)]
        public.closed[anchor] = closed
    return public


def _letters(said: Raw) -> list[str | None]:
    return [None, "b", "c"][: len(said.get("decisions", ()))]


def _open_item(d: Drawing, here: Situation, given: dict[str, Two], known: Known) -> tuple[Raw, Raw]:
    case = d.pick((None, *known.cases))
    hearing = d.pick((None, *known.hearings))
    statement = d.pick((None, *known.statements))
    project = d.pick((None, *known.projects))
    if case:
        known.referred.add(case)
    if here.minutes:
        added = d.value(Said, "added") if here.added else None
        said = both(d.whole(Said, added=added)) if here.added or d.bits(2) else NEITHER
    else:
        why = MINUTES_WITHHELD if here.withheld else MINUTES_WAIT
        said = d.apart(Item, "minutes", why, lambda: d.whole(Said, added=None))
    hidden = NOT_SHOWN
    return d.fields(
        Item,
        here,
        {
            **given,
            "title": both(d.value(Item, "title")),
            "closed": NEITHER,
            "case": both(case) if case else d.apart(Item, "case", NOT_SHOWN, lambda: Ref("gone cases", 0)),
            "hearing": both(hearing)
            if hearing
            else d.apart(Item, "hearing", hidden, lambda: Ref("hidden hearings", d.bits(3))),
            "statement": both(statement)
            if statement
            else d.apart(Item, "statement", hidden, lambda: Ref("hidden statements", d.bits(3))),
            "project": both(project)
            if project
            else d.apart(Item, "project", hidden, lambda: Ref("hidden projects", d.bits(3))),
            "theme": both(d.pick((None, *known.themes)))
            if known.themes
            else d.apart(Item, "theme", hidden, lambda: Ref("themes", d.bits(3))),
            "minutes": said,
        },
    )


def _closed_item(d: Drawing, here: Situation, given: dict[str, Two], known: Known) -> Two:
    ground = d.bits(3) % known.grounds
    known.used_grounds.add(ground)
    if "closed-ground" in d.told:
        shown = both(Ref("grounds", ground))
    else:
        shown = d.apart(Closed, "ground", NOT_TOLD, lambda: Ref("any grounds", d.bits(3)), needed=True)
    # Whether it was added steers when it shows, and is itself not shown.
    free = here.minutes and not here.numbered
    said = d.apart(
        Item, "minutes", OF_CLOSED, lambda: d.whole(Said) if free else d.whole(Said, added=None)
    )  # fmt: skip
    closed = d.fields(Closed, here, {"ground": shown})
    two = d.fields(Item, here, {**given, "closed": closed, "minutes": said})
    if "closed-item" in d.told:
        return two
    on = d.bits(2)
    return (two[0] if on & 1 else None, two[1] if on & 2 else None)


def _minutes(d: Drawing, here: Situation, agenda: Two) -> Two:
    if here.withheld:
        return _withheld(d, here)
    if not here.minutes:
        # Withheld minutes are told of only from the day of the decision, and never before the agenda is.
        days = d.clock.future_days if here.part else d.clock.future_days + d.clock.past_days
        return d.apart(Meeting, "minutes", MINUTES_WAIT, lambda: _waiting(d, days))
    first = max(moment_of(one["publish"]) for one in agenda)
    after = tuple(one for one in d.clock.past if moment_of(one) >= first)
    given = {"publish": d.since(Minutes, "publish", among=after), "withheld": NEITHER, **_approval(d, here)}
    return d.fields(Minutes, here, given)


def _waiting(d: Drawing, days: tuple[str, ...]) -> Raw:
    """Minutes that are neither public nor told to be withheld."""
    withheld = d.whole(Withheld, decided=d.pick(days)) if d.bits(1) else None
    publish = None if withheld else d.not_yet()
    return d.whole(Minutes, publish=publish, withheld=withheld)


def _withheld(d: Drawing, here: Situation) -> Two:
    if "withheld-since" in d.told:
        decided = both(d.pick(d.clock.past_days))
    else:
        decided = d.apart(Withheld, "decided", NOT_TOLD, lambda: d.pick(d.clock.past_days), needed=True)
    told = d.fields(Withheld, here, {"decided": decided}, Seen.WITHHELD)
    two = d.fields(Minutes, here, {"publish": NEITHER, "withheld": told})
    return two if "withheld" in d.told else (two[0], d.pick((two[1], None)))


def _approval(d: Drawing, here: Situation) -> dict[str, Two]:
    """What is told of the approval: nothing, that it is pending, or how and when it ended."""
    waits, future = WAITS, d.clock.future_days
    state = d.pick(("none", "pending", "told", "dated"))
    if state == "told":
        return {"approval": both(d.value(Minutes, "approval")), "approved_at": NEITHER}
    if state == "dated":
        return {
            "approval": both(d.value(Minutes, "approval")) if d.bits(2) else NEITHER,
            "approved_at": both(d.pick(d.clock.past_days)),
        }
    if state == "none" and "pending" in d.told:
        # Without an approval a day to come says nothing.
        return {"approval": NEITHER, "approved_at": d.apart(Minutes, "approved_at", waits, lambda: d.pick(future))}
    make = (lambda: d.value(Minutes, "approval")) if "pending" in d.told else lambda: d.pick((None, "approved"))
    drawn = d.apart(Minutes, "approval", waits, make, needed=True)
    dates = d.noted(Minutes, "approved_at", waits, (d.pick(future), d.pick(future)))
    # `pending` needs no day.
    plain = tuple(None if how == "pending" and d.bits(1) else day for how, day in zip(drawn, dates, strict=True))
    return {"approval": drawn, "approved_at": (plain[0], plain[1])}


def _corrections(d: Drawing, here: Situation, public: _Public) -> Two:
    listed: list[Two] = [_correction(d, here, public) for _ in range(d.number(2) if here.part else 0)]
    why = WAITS
    return d.with_private(listed, Meeting, "corrections", why, lambda: _hidden_correction(d, here))


def _correction(d: Drawing, here: Situation, public: _Public) -> Two:
    """A correction that is listed; of an anonymised one, and of a closed item, without its text."""
    part = d.pick(("agenda", "minutes")) if here.minutes else "agenda"
    kind = d.value(Correction, "kind")
    item = d.pick((None, *public.closed))
    silent = kind == "anonymised" or (item is not None and public.closed[item])
    shown = replace(here, part=True, shown=not silent, closed=False)
    given = {
        "date": both(d.pick(d.clock.past_days)),
        "kind": both(kind),
        "part": both(part),
        "item": both(item),
    }
    two = d.fields(Correction, shown, given, Seen.CORRECTED)
    fact = "correction-anonymised" if kind == "anonymised" else "correction-of-closed"
    if "closed-item" not in d.told and item is not None and public.closed[item]:
        # Without the item on both sides nothing can correct it.
        return NEITHER
    if silent and fact not in d.told:
        return (two[0], two[1] if d.bits(1) else None)
    return two


def _hidden_correction(d: Drawing, here: Situation) -> Raw:
    """A correction that is not listed: one of a day to come, or of a side that is not public."""
    if here.minutes or not d.bits(2):
        return d.whole(Correction, date=d.pick(d.clock.future_days))
    date = d.pick(d.clock.past_days + d.clock.future_days)
    if not here.part:
        return d.whole(Correction, date=date)
    # Without such an item on this side the correction is left out.
    given = {"item": Ref("added items", d.bits(2))} if d.bits(1) else {"part": "minutes"}
    return d.whole(Correction, date=date, **given)
