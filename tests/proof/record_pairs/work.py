"""Pairs of projects, plans, budgets and reports. What a budget may tell is read here anew from the contract."""

from __future__ import annotations

from generator.records.budget import Budget, Post, Spent
from generator.records.plan import FocusTheme, Plan
from generator.records.project import Project, ProjectUpdate
from generator.records.report import Report
from tests.proof.record_pairs.drawing import Drawing, Two, both
from tests.proof.record_pairs.making import Raw, Ref
from tests.proof.record_pairs.meetings import Known
from tests.proof.record_pairs.others import hidden, hidden_pair
from tests.proof.record_pairs.situations import FEW, NOT_SHOWN, UPDATES_TELL, WAITS, Situation

YEAR = "2026"
THEMES = ("bolig-til-alle", "natten", "tandpleje")


def project(d: Drawing, known: Known) -> tuple[Raw, Raw]:
    """A public project; of its updates some are public, and one that has a status tells the project's."""
    case_id = d.pick((None, *known.cases))
    if case_id:
        known.referred.add(case_id)
    since = [{"publish": d.since(ProjectUpdate, "publish")} for _ in range(d.number(2))]
    public: list[Two] = [d.fields(ProjectUpdate, Situation(), given) for given in since]
    told = any("status" in update[0] for update in public)
    status = (d.value(Project, "status"), d.value(Project, "status")) if told else both(d.value(Project, "status"))
    given = {
        "publish": d.since(Project, "publish"),
        "case": both(case_id) if case_id else d.apart(Project, "case", NOT_SHOWN, lambda: Ref("gone cases", 0)),
        "updates": d.with_private(
            public, Project, "updates", WAITS, lambda: d.whole(ProjectUpdate, publish=d.not_yet())
        ),
        "status": d.noted(Project, "status", UPDATES_TELL, status) if told else status,
        "withdrawn": d.standing(Project),
    }
    return d.fields(Project, Situation(updates=told), given)


def plan(d: Drawing) -> tuple[Two, tuple[str, ...]]:
    """The plan of the year of all meetings, and its themes where it is public."""
    if d.bits(1):
        themes = THEMES[: d.number(3)]
        given = {"publish": d.since(Plan, "publish"), "themes": both(_themes(d, themes) or None)}
        return d.fields(Plan, Situation(), given), themes
    return hidden_pair(d, Plan, d.bits(2), lambda: _hidden_plan(d)), ()


def _hidden_plan(d: Drawing) -> Raw:
    return hidden(d, Plan, themes=_themes(d, THEMES[: d.number(3)]) or None)


def _themes(d: Drawing, names: tuple[str, ...]) -> list[Raw]:
    return [d.whole(FocusTheme, id=name) for name in names]


def report(d: Drawing) -> Two:
    """A report, public or not."""
    if d.bits(1):
        return d.fields(Report, Situation(), {"publish": d.since(Report, "publish")})
    return hidden_pair(d, Report, d.bits(2), lambda: hidden(d, Report))


def budget(d: Drawing) -> Two:
    """A budget, public or not; a public one without small numbers, with one that is hidden, or with nothing else."""
    if not d.bits(2):
        return hidden_pair(d, Budget, d.bits(2), lambda: hidden(d, Budget, posts=[d.whole(Post)]))
    with_spent, kind = d.bits(1) == 1, d.pick(("plain", "joined", "alone"))
    posts = {"plain": _plain, "joined": _joined, "alone": _alone}[kind](d, with_spent=with_spent)
    alone = Situation(few=kind == "alone")
    given = {
        "publish": d.since(Budget, "publish"),
        "granted": d.apart(Budget, "granted", FEW, needed=True) if alone.few else both(d.value(Budget, "granted")),
        "posts": ([post[0] for post in posts] or None, [post[1] for post in posts] or None),
        "spent": d.fields(Spent, Situation(), {"publish": d.since(Spent, "publish")})
        if with_spent
        else d.apart(Budget, "spent", WAITS, lambda: d.whole(Spent, publish=d.not_yet())),
    }
    return d.fields(Budget, alone, given)


def _plain(d: Drawing, *, with_spent: bool) -> list[Two]:
    return [_post(d, place, with_spent=with_spent) for place in range(d.number(2))]


def _post(d: Drawing, place: int, *, with_spent: bool) -> Two:
    given = {
        "id": both(f"p{place}"),
        "persons": both(d.pick((None, "3", "12", "0"))),
        "spent": both(d.pick((None, d.value(Post, "spent")))) if with_spent else _not_yet_spent(d),
    }
    return d.fields(Post, Situation(), given)


def _not_yet_spent(d: Drawing) -> Two:
    return d.apart(Post, "spent", WAITS, lambda: d.value(Post, "spent"))


def _joined(d: Drawing, *, with_spent: bool) -> list[Two]:
    """A small post beside one that hides it: on each side other amounts of the same sum."""
    granted = _split(d, "granted")
    spent = _split(d, "spent") if with_spent else [_not_yet_spent(d), _not_yet_spent(d)]
    small = d.noted(Post, "persons", FEW, (d.pick(("1", "2")), d.pick(("1", "2"))))
    persons = (small, both(d.pick((None, "7"))))
    pair = [
        d.fields(
            Post,
            Situation(few=True),
            {"id": both(f"j{at}"), "granted": granted[at], "spent": spent[at], "persons": persons[at]},
        )
        for at in range(2)
    ]
    return pair[:: d.pick((1, -1))] if d.bits(1) else [_post(d, 0, with_spent=with_spent), *pair]


def _split(d: Drawing, key: str) -> list[Two]:
    """The amounts of the two posts, on each side in another way."""
    total = 20 + d.bits(5)
    totals = (total, total if "joined-posts" in d.told else total + 1 + d.bits(3))
    first = tuple(d.bits(4) for _ in totals)
    second = tuple(whole - part for whole, part in zip(totals, first, strict=True))
    return [d.noted(Post, key, FEW, (str(one[0]), str(one[1]))) for one in (first, second)]


def _alone(d: Drawing, *, with_spent: bool) -> list[Two]:
    """A small post with nothing to hide it: no sum shows either."""
    small = d.noted(Post, "persons", FEW, (d.pick(("1", "2")), d.pick(("1", "2"))))
    if "joined-posts" not in d.told:
        small = (small[0], "3")
    given = {
        "id": both("p0"),
        "granted": d.apart(Post, "granted", FEW, needed=True),
        "spent": d.apart(Post, "spent", FEW) if with_spent else _not_yet_spent(d),
        "persons": small,
    }
    return [d.fields(Post, Situation(few=True), given)]
