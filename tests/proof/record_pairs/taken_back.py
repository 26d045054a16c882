"""Pairs of records that were public and are taken back: equal in what feeds had told of, and in nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.records.base import Record
from generator.records.case import Case
from generator.records.followup import FollowUp, Update
from generator.records.hearing import Hearing, Outcome, Response
from generator.records.meeting import Agenda, Closed, Correction, Decision, Item, Meeting, Minutes
from generator.records.meeting import ItemMinutes as Said
from generator.records.project import Project, ProjectUpdate
from generator.records.statement import Statement
from tests.proof.record_pairs.clocks import Clock, moment_of
from tests.proof.record_pairs.drawing import Drawing, Two
from tests.proof.record_pairs.making import TOPICS, Raw
from tests.proof.record_pairs.situations import TAKEN_BACK

MEETING = "2026-02-10"
HEARING = STATEMENT = CASE = PROJECT = "b-tilbage"
_ELSEWHERE = "2026-02-17"


@dataclass(frozen=True, slots=True)
class Gone:
    """When a record was taken back, and typed moments at which its parts could have become public before that."""

    at: str
    before: tuple[str, ...]

    def later(self, clock: Clock) -> tuple[str | None, ...]:
        """Moments at which nothing of it could become public any more."""
        return (None, self.at, *clock.future)


@dataclass(frozen=True, slots=True)
class _News:
    """What feeds had told of a meeting: its state, the items they named, and the days of corrections on each side."""

    state: str
    items: tuple[tuple[str, tuple[str, ...], str | None, int], ...]
    corrections: tuple[tuple[str, str | None], ...]
    follow_ups: dict[tuple[str, str | None], tuple[str, ...]]


def gone(d: Drawing, since: tuple[str, ...] = ()) -> Gone | None:
    """A moment after whatever had to be public before; None where there is none."""
    moments = {moment_of(one): one for one in d.clock.past}
    ordered = [moments[one] for one in sorted(moments)]
    least = max((moment_of(one) for one in since), default=moment_of(ordered[0]))
    later = tuple(one for one in ordered if moment_of(one) > least)
    if not later:
        return None
    at = d.pick(later)
    return Gone(at, tuple(one for one in ordered if moment_of(one) < moment_of(at)))


def _both_sides(d: Drawing, model: type[Record], news: Callable[[], Any], make: Callable[[Any], Raw]) -> Two:
    """A record on each side, with the same news of it."""
    same = news()
    first, second = _noted(d, model, (make(same), make(same if "taken-back-news" in d.told else news())))
    return (first, second if "taken-back" in d.told or d.bits(1) else None)


def _noted(d: Drawing, model: type[Record], two: Two) -> Two:
    for key in {**two[0], **two[1]}:
        d.noted(model, key, TAKEN_BACK, (two[0].get(key), two[1].get(key)))
    return two


def case(d: Drawing) -> Two:
    """A case; nothing of it is told but that it was there."""
    when = gone(d)
    assert when is not None
    return _both_sides(
        d,
        Case,
        lambda: None,
        lambda _: d.whole(Case, publish=d.pick(when.before), withdrawn={"date": when.at}),
    )


def hearing(d: Drawing) -> Two:
    """A hearing, with the topics whose feeds had it, and whether they had its answer and its outcome."""
    when = gone(d)
    assert when is not None

    def part(model: type[Record], *, told: bool) -> Raw | None:
        publish = d.pick(when.before if told else when.later(d.clock))
        return d.whole(model, publish=publish) if told or d.bits(1) else None

    return _both_sides(
        d,
        Hearing,
        lambda: (list(TOPICS[: d.number(2)]) or None, d.bits(1) == 1, d.bits(1) == 1),
        lambda news: d.whole(
            Hearing,
            publish=d.pick(when.before),
            topics=news[0],
            response=part(Response, told=news[1]),
            outcome=part(Outcome, told=news[2]),
            withdrawn={"date": when.at},
        ),
    )


def statement(d: Drawing, cases: tuple[str, ...]) -> Two:
    """A statement, with the topics and the case whose feeds had it."""
    when = gone(d)
    assert when is not None
    return _both_sides(
        d,
        Statement,
        lambda: (list(TOPICS[: d.number(2)]) or None, d.pick((None, *cases))),
        lambda news: d.whole(
            Statement,
            publish=d.pick(when.before),
            topics=news[0],
            case=news[1],
            withdrawn={"date": when.at},
        ),
    )


def project(d: Drawing, cases: tuple[str, ...]) -> Two:
    """A project, with the topics and the case whose feeds had it, and the days of its updates."""
    when = gone(d)
    assert when is not None
    return _both_sides(
        d,
        Project,
        lambda: (list(TOPICS[: d.number(2)]) or None, d.pick((None, *cases)), _days(d, ProjectUpdate, when)),
        lambda news: d.whole(
            Project,
            topics=news[0],
            case=news[1],
            withdrawn={"date": when.at},
            **_published(d, ProjectUpdate, when, news[2]),
        ),
    )


def follow_up(d: Drawing, of: Raw, when: Gone) -> Two:
    """A follow-up of a decision that still stands, with the days of its updates."""
    return _both_sides(
        d,
        FollowUp,
        lambda: _days(d, Update, when),
        lambda days: {**_follow_up(d, of, when, days), "withdrawn": {"date": when.at}},
    )


def _days(d: Drawing, model: type[Record], when: Gone) -> tuple[str, ...]:
    """The days of the updates that were public; they never became so together with the record."""
    return tuple(d.value(model, "date") for _ in range(d.number(2) if len(when.before) > 1 else 0))


def _published(d: Drawing, update: type[Record], when: Gone, days: tuple[str, ...]) -> Raw:
    """When a record and its updates of these days became public; further updates did not before it was taken back."""
    half = max(1, len(when.before) // 2)
    updates = [d.whole(update, publish=d.pick(when.before[half:]), date=day) for day in days]
    updates += [d.whole(update, publish=d.pick(when.later(d.clock))) for _ in range(d.bits(1))]
    return {"publish": d.pick(when.before[:half] if days else when.before), "updates": updates or None}


def _follow_up(d: Drawing, of: Raw, when: Gone, days: tuple[str, ...]) -> Raw:
    # It fell with its meeting, if it was not taken back itself.
    return d.whole(FollowUp, withdrawn=None, **_published(d, Update, when, days), **of)


def meeting(d: Drawing, cases: tuple[str, ...]) -> dict[tuple[str, str], Two]:
    """A meeting and the follow-ups that fell with it."""
    when = gone(d)
    assert when is not None
    news = _news(d, when, cases)
    drawn = iter((news,))
    two = _both_sides(
        d, Meeting, lambda: next(drawn, None) or _news(d, when, cases), lambda told: _meeting(d, when, told)
    )
    found = {("meetings", MEETING): two}
    for (anchor, letter), days in news.follow_ups.items():
        of = {"meeting": MEETING, "item": anchor, "decision": letter}
        name = "-".join(filter(None, (MEETING, "punkt", anchor, letter)))
        if None not in two and "taken-back-news" in d.told:
            fell = (_follow_up(d, of, when, days), _follow_up(d, of, when, days))
            found["decisions", name] = _noted(d, FollowUp, fell)
    return found


def _news(d: Drawing, when: Gone, cases: tuple[str, ...]) -> _News:
    state = d.pick(("announced", "agenda", "minutes", "minutes"))
    items = tuple(
        (f"i{place}", TOPICS[: d.number(2)], d.pick((None, *cases)), 1 + d.bits(1))
        for place in range(d.number(2) if state != "announced" else 0)
    )
    parts = {"announced": (), "agenda": ("agenda",), "minutes": ("agenda", "minutes")}[state]
    corrections = tuple(
        (d.pick(parts), d.pick((None, *(anchor for anchor, *_ in items)))) for _ in range(d.number(2) if parts else 0)
    )
    decided = [(anchor, ("b" if second else None)) for anchor, _, _, count in items for second in range(count)]
    followed = {one: _days(d, Update, when) for one in decided if state == "minutes" and d.bits(2)}
    return _News(state, items, corrections, followed)


def _meeting(d: Drawing, when: Gone, news: _News) -> Raw:
    """Any meeting of which feeds had told just this."""
    moved = d.bits(1)
    first, second = sorted((d.pick(when.before), d.pick(when.before)), key=moment_of)
    items = [_item(d, news, one) for one in news.items]
    for place in range(d.number(2)):
        items.insert(d.bits(3) % (len(items) + 1), _untold_item(d, news, place))
    if news.state == "announced":
        agenda = d.whole(Agenda, publish=d.pick(when.later(d.clock)))
    else:
        agenda = d.whole(Agenda, publish=first, items=items or None)
    publish = d.pick(when.later(d.clock)) if agenda.get("publish") else None
    minutes = d.whole(Minutes, publish=second, withheld=None) if news.state == "minutes" else (
        d.whole(Minutes, publish=publish, withheld=None) if d.bits(1) else d.whole(Minutes, publish=None)
    )  # fmt: skip
    return d.whole(
        Meeting,
        date=_ELSEWHERE if moved else MEETING,
        moved_from=MEETING if moved else d.pick((None, "2026-02-01")),
        announce=first if news.state == "announced" or d.bits(1) else None,
        agenda=agenda,
        minutes=minutes,
        corrections=_corrections(d, news) or None,
        withdrawn={"date": when.at},
    )


def _item(d: Drawing, news: _News, told: tuple[str, tuple[str, ...], str | None, int]) -> Raw:
    """An open item that feeds had named: for its topics or its case, or for its decisions."""
    anchor, topics, case_id, count = told
    decisions: Any = [d.whole(Decision) for _ in range(count)] if news.state == "minutes" else None
    said = d.whole(Said, added=None, **({"decisions": decisions} if decisions else {}))
    return d.whole(Item, id=anchor, number=None, topics=list(topics) or None, case=case_id, closed=None, minutes=said)


def _untold_item(d: Drawing, news: _News, place: int) -> Raw:
    """An item of which no feed had an entry: without topics, case and decisions, or closed without a decision."""
    decision = d.value(Closed, "decision") if news.state == "agenda" else None
    closed = d.whole(Closed, decision=decision) if d.bits(1) else None
    return d.whole(
        Item, id=f"u-{place}", number=None, topics=None, case=None, closed=closed, minutes=d.whole(Said, decisions=None)
    )


def _corrections(d: Drawing, news: _News) -> list[Raw]:
    """Those that feeds had, of a day long gone, in any words; and slips of the pen, which they never have."""
    day, kinds = d.clock.past_days[-1], ("correction", "anonymised")
    found = [
        d.whole(Correction, date=day, kind=d.pick(kinds), part=part, item=item) for part, item in news.corrections
    ]  # fmt: skip
    for _ in range(d.bits(1)):
        found.insert(d.bits(2) % (len(found) + 1), d.whole(Correction, kind="typo"))
    return found
