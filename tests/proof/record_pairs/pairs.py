"""Whole pairs of content folders, equal in what is public by the table and the declared list, and in nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from generator.publication.told import TOLD, Told
from generator.records.acknowledgements import Acknowledgements
from generator.records.base import Record
from generator.records.case import Case
from generator.records.followup import FollowUp
from generator.records.hearing import Hearing
from generator.records.load import ENDINGS
from generator.records.meeting import Meeting
from generator.records.project import Project
from generator.records.site import SiteConfig
from generator.records.statement import Statement
from tests.proof.record_pairs import councils, meetings, others, taken_back, work
from tests.proof.record_pairs.clocks import CLOCKS, Clock
from tests.proof.record_pairs.drawing import NEITHER, Drawing, Note, Two
from tests.proof.record_pairs.folders import CONFIG, STRAY_FILES, Side
from tests.proof.record_pairs.making import Raw
from tests.proof.record_pairs.settling import Names, anchored, settled, settled_meeting
from tests.proof.record_pairs.situations import NEVER

# Ids of what is not public sort before, between and after those of what is.
_MEETINGS = ("2026-03-12", "2026-05-07")
_HIDDEN_IDS = {
    "meetings": ("2026-01-15", "2026-03-12-moede-2", "2026-04-09", "2026-12-03"),
    "hearings": ("a-hoering", "m-hoering", "z-hoering"),
    "statements": ("a-udtalelse", "m-udtalelse", "z-udtalelse"),
    "cases": ("a-sag", "m-sag", "z-sag"),
    "projects": ("a-projekt", "m-projekt", "z-projekt"),
}
_HEARINGS = ("budget", "plan")
_STATEMENTS = ("herberg", "varmestue")
_CASES = ("bolig", "tandpleje")
_PROJECTS = ("bus", "kort")
_HIDDEN: Mapping[str, tuple[type[Record], Callable[[Drawing, str], Raw]]] = {
    "meetings": (Meeting, meetings.hidden_meeting),
    "hearings": (Hearing, lambda d, _: others.hidden(d, Hearing)),
    "statements": (Statement, lambda d, _: others.hidden(d, Statement)),
    "cases": (Case, lambda d, _: others.hidden(d, Case)),
    "projects": (Project, lambda d, _: others.hidden(d, Project)),
}

Place = tuple[str, str]
"""Folder and id of a record of one council."""
Records = dict[Place, Two]
Decided = tuple[str, str, str | None]
"""A decision: meeting, item and letter."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two folders that a reader must not be able to tell apart at a moment, and what was drawn private in them."""

    clock: Clock
    sides: tuple[Side, Side]
    notes: tuple[Note, ...]
    names: Mapping[tuple[str, int], Names]

    def __repr__(self) -> str:
        differing = sorted(name for name in self._all() if self._all()[name][0] != self._all()[name][1])
        return f"<pair at {self.clock.now:%Y-%m-%d %H:%M:%S} UTC, differing in {', '.join(differing) or 'nothing'}>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """What hypothesis prints: the records themselves stand in the counterexample."""
        printer.text(repr(self))

    def differing(self) -> Mapping[str, Two]:
        """The records and files that are not the same on both sides."""
        return {name: two for name, two in self._all().items() if two[0] != two[1]}

    def _all(self) -> Mapping[str, Two]:
        first, second = ({**side.records, **side.others} for side in self.sides)
        return {name: (first.get(name), second.get(name)) for name in sorted({*first, *second})}


def pairs(told: Iterable[Told] = TOLD) -> st.SearchStrategy[Pair]:
    """Pairs in which just these facts are told of what is private."""
    facts = tuple(told)

    @st.composite
    def whole(draw: Any) -> Pair:
        return _pair(Drawing(draw, draw(st.sampled_from(CLOCKS)), facts))

    return whole()


def _pair(d: Drawing) -> Pair:
    names = councils.COUNCILS if d.bits(3) == 1 else councils.COUNCILS[1:]
    site = councils.site(d, names)
    strict = tuple(one.get("strict_from", "0001-01-01") for one in site)
    files: tuple[dict[str, Raw], dict[str, Raw]] = ({}, {})
    known: dict[tuple[str, int], Names] = {}
    for name in names:
        for side, (found, has) in enumerate(_council(d, name, strict, alone=len(names) == 1)):
            files[side].update(found)
            known[name, side] = has
    for page, two in councils.pages(d).items():
        for side in (0, 1):
            files[side][f"pages/{page}.md"] = two[side]
    for side, raw in enumerate(_acknowledged(d)):
        files[side].update({"acknowledged.yml": raw} if raw is not None else {})
    for side, repository in enumerate(_repositories(d, files)):
        files[side][CONFIG] = {**site[side], "repository": repository}
    sides = tuple(_side(d, one) for one in files)
    return Pair(d.clock, (sides[0], sides[1]), tuple(d.notes), known)


def _acknowledged(d: Drawing) -> tuple[Raw | None, Raw | None]:
    """The warnings that are acknowledged, of which nobody else is told."""
    first, second = d.apart(Acknowledgements, "acknowledged", NEVER)
    return first and {"acknowledged": first}, second and {"acknowledged": second}


def _repositories(d: Drawing, files: tuple[dict[str, Raw], dict[str, Raw]]) -> Two:
    """Only where nothing private is written may everybody read the records."""
    nothing_private = [
        bare and not any("withdrawn" in raw or _pays_few(raw) for raw in found.values())
        for bare, found in zip(d.bare, files, strict=True)
    ]  # fmt: skip
    sides = tuple("public" if nothing and d.bits(1) else "private" for nothing in nothing_private)
    return d.noted(SiteConfig, "repository", NEVER, (sides[0], sides[1]))


def _pays_few(raw: Raw) -> bool:
    """Whether a record is a budget that tells what one or two persons are paid."""
    return any(post.get("persons") in {"1", "2"} for post in raw.get("posts", ()))


def _council(d: Drawing, name: str, strict: tuple[str, ...], *, alone: bool) -> list[tuple[dict[str, Raw], Names]]:
    """The files of a council on each side, and what its references can name there."""
    d.council = name
    records: Records = {}
    hidden = {kind: _hidden(d, kind, records) for kind in _HIDDEN}
    shown_meetings, shown_hearings = _MEETINGS[: d.pick((0, 1, 2, 1, 2))], _HEARINGS[: d.number(2)]
    shown_cases, grounds = _CASES[: d.number(2)], 1 + d.number(2)
    shown_statements = _STATEMENTS[: d.number(2)]
    shown_projects, (plan, themes) = _PROJECTS[: d.number(2)], work.plan(d)
    known = meetings.Known(shown_cases, shown_hearings, shown_statements, shown_projects, themes, grounds)
    held = {one: meetings.public_meeting(d, one, known) for one in shown_meetings}
    records |= {("meetings", one): (*meeting.two,) for one, meeting in held.items()}
    records |= {("hearings", one): others.hearing(d, shown_meetings) for one in shown_hearings}
    records |= {("statements", one): others.statement(d, shown_meetings, known) for one in shown_statements}
    records |= {("projects", one): work.project(d, known) for one in shown_projects}
    records |= {
        ("plans", work.YEAR): plan,
        ("budgets", work.YEAR): work.budget(d),
        ("reports", work.YEAR): work.report(d),
    }
    records |= {("cases", one): others.case(d, referred=one in known.referred) for one in shown_cases}
    council, ids = councils.council(d, name, frozenset(known.used_grounds), grounds)
    decided = {(one, *place): meeting.since for one, meeting in held.items() for place in meeting.decisions}
    apart = frozenset((one, anchor) for one, meeting in held.items() for anchor in meeting.cases_apart)
    records |= _follow_ups(d, decided, apart)
    records |= _taken_back(d, shown_cases)
    result = []
    for side in (0, 1):
        shown = {
            "meetings": shown_meetings,
            "hearings": shown_hearings,
            "statements": shown_statements,
            "cases": shown_cases,
            "projects": shown_projects,
        }
        themes_there = [theme["id"] for theme in (plan[side] or {}).get("themes", ())]
        has = Names(
            {
                **{kind: (*shown[kind], *hidden[kind][side]) for kind in shown},
                **{f"hidden {kind}": hidden[kind][side] for kind in shown},
                "any grounds": tuple(one["id"] for one in council[side]["grounds"]),
                "members": tuple(one["id"] for one in council[side].get("members", ())),
                "councils": (name,),
                "themes": ("et-tema",) if plan[side] is None else tuple(themes_there),
                "gone cases": tuple(one for kind, one in records if (kind, one) == ("cases", taken_back.CASE)),
            },
            ids[side],
        )
        own = {place: two[side] for place, two in records.items() if two[side] is not None}
        own = {place: _settled(place, raw, has, strict[side]) for place, raw in own.items()}
        own |= _follow_ups_of_hidden(d, own, decided, side)
        folder = f"/{name}" if not alone or d.bits(2) == 1 else ""
        files = {f"{kind}{folder}/{one}{ENDINGS.get(kind, '.md')}": raw for (kind, one), raw in own.items()}
        result.append(({**files, f"councils/{name}.yml": settled(council[side], has)}, has))
    return result


def _settled(place: Place, raw: Raw, names: Names, strict_from: str) -> Raw:
    return settled_meeting(raw, names, strict_from) if place[0] == "meetings" else dict(settled(raw, names))


def _hidden(d: Drawing, kind: str, records: Records) -> Two:
    """Adds records that are not public, and says which there are on each side."""
    there: tuple[list[str], list[str]] = ([], [])
    model, make = _HIDDEN[kind]
    # Not all kinds in every pair, and none of the records as often as any: small pairs are quick, and easy to read.
    for identity in _HIDDEN_IDS[kind] if d.bits(1) else ():
        two = others.hidden_pair(d, model, max(0, d.bits(3) - 4), lambda one=identity: make(d, one))
        if two != NEITHER:
            records[kind, identity] = two
        for side in (0, 1):
            there[side].extend([identity] if two[side] is not None else [])
    return (tuple(there[0]), tuple(there[1]))


def _taken_back(d: Drawing, cases: tuple[str, ...]) -> Records:
    """Records that had been public."""
    # Often none where a side is bare: only then may everybody read its records.
    which = 0 if any(d.bare) and d.bits(1) else d.bits(5) & d.bits(5)
    found: Records = {}
    if which & 1:
        found |= taken_back.meeting(d, cases)
    if which >> 2 & 1:
        found["hearings", taken_back.HEARING] = taken_back.hearing(d)
    if which >> 3 & 1:
        found["cases", taken_back.CASE] = taken_back.case(d)
    if which >> 4 & 1:
        found["statements", taken_back.STATEMENT] = taken_back.statement(d, cases)
    if which >> 1 & 1:
        found["projects", taken_back.PROJECT] = taken_back.project(d, cases)
    return found


def _follow_ups(
    d: Drawing, decided: Mapping[Decided, tuple[str, ...]], cases_apart: frozenset[tuple[str, str]]
) -> Records:
    """Follow-ups of public decisions, of which some are not public yet, and some taken back.

    What is taken back tells in which case's feed it was ("taken-back-news"): so no such item's case may differ.
    """
    found: Records = {}
    for meeting, anchor, letter in sorted(decided, key=str)[:3]:
        of = {"meeting": meeting, "item": anchor, "decision": letter}
        place = ("decisions", _name(meeting, anchor, letter))
        which, when = d.pick(("none", "public", "hidden", "public", "gone", "public", "public")), None
        if which == "gone" and (meeting, anchor) not in cases_apart:
            when = taken_back.gone(d, decided[meeting, anchor, letter])
        if when is not None:
            found[place] = taken_back.follow_up(d, of, when)
        elif which == "public":
            found[place] = others.follow_up(d, of)
        elif which == "hidden":
            found[place] = others.hidden_pair(d, FollowUp, d.bits(2), lambda of=of: others.hidden(d, FollowUp, **of))
    return found


def _follow_ups_of_hidden(
    d: Drawing, own: Mapping[Place, Raw], decided: Mapping[Decided, Any], side: int
) -> dict[Place, Raw]:
    """Follow-ups, on one side, of decisions that are not public: nothing of them is, whatever their `publish`."""
    found = {}
    for (kind, meeting), raw in own.items():
        # Of a meeting that is taken back, those that were public are drawn with it.
        waits = kind == "meetings" and meeting != taken_back.MEETING and not d.bare[side]
        items = raw.get("agenda", {}).get("items", []) if waits else []
        for anchor, item in anchored(items):
            decisions = len(item.get("minutes", {}).get("decisions", ())) if "closed" not in item else 0
            if decisions and (meeting, anchor, None) not in decided and d.bits(1):
                letter = d.pick((None, "b")[:decisions])
                of = {"meeting": meeting, "item": anchor, "decision": letter}
                record = found["decisions", _name(meeting, anchor, letter)] = d.whole(FollowUp, **of)
                others.noted_record(d, FollowUp, (record, None))
    return found


def _name(meeting: str, anchor: str, letter: str | None) -> str:
    return "-".join(filter(None, (meeting, "punkt", anchor, letter)))


def _side(d: Drawing, records: Mapping[str, Raw]) -> Side:
    """The records with their attachments, and stray files."""
    salt = d.bits(8)
    files = {name: content for place, (name, content) in enumerate(STRAY_FILES) if d.bits(1)}
    for name, raw in records.items():
        for file in _files_of(raw):
            files[f"{name.removesuffix('.md')}/{file}"] = f"bilag {salt}".encode()
    return Side(records, files, salt)


def _files_of(value: Any) -> list[str]:
    """The names of the attachments anywhere in a record."""
    if isinstance(value, dict):
        named = [one["file"] for one in value.get("attachments", ())]
        return named + [name for one in value.values() for name in _files_of(one)]
    return [name for one in value for name in _files_of(one)] if isinstance(value, list) else []
