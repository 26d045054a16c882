"""Who sees what of budgets: two sides with a `publish` each, and no amount that one or two persons are paid."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.publication.gate import publish
from generator.publication.published import PublishedBudget
from generator.publication.small_numbers import hides, is_small, together
from generator.records.archive import Archive, Entry
from generator.records.budget import Budget, Post
from tests.publication.archives import archive_of, at, public

LATER = "2030-01-01"
BUDGET = """
    publish: 2026-03-01
    granted: 51000
    price_level: 2018
    posts:
      - {id: diaeter, title: Diæter, granted: 20000, spent: 18000, persons: 9}
      - {id: moeder, title: Møder, granted: 11000}
      - {id: gaver, title: Gaver, granted: 3000, spent: 1000, persons: 0}
    spent: {publish: 2027-02-01, note: Der blev penge til overs.}
    note: Byrådet har bevilget beløbet.
    internal: Bilagene mangler.
"""


def budget(text: str, moment: str = LATER) -> PublishedBudget | None:
    return next(iter(public({"budgets/2026.yml": text}, moment).budgets), None)


class TestSides:
    def test_nothing_before_its_publish(self) -> None:
        assert budget(BUDGET, "2026-02-28T23:59:59") is None
        assert budget(BUDGET.replace("    publish: 2026-03-01\n", "", 1)) is None

    def test_what_was_granted_from_then_on(self) -> None:
        found = budget(BUDGET, "2026-03-01")
        assert found is not None
        assert (found.granted, found.price_level, found.distributed) == (51000, 2018, 34000)
        assert (found.spent, found.together, found.note) == (None, None, "Byrådet har bevilget beløbet.")
        assert [(p.id, p.title, p.granted, p.spent, p.persons, p.few, p.joined) for p in found.posts] == [
            ("diaeter", "Diæter", 20000, None, 9, False, False),
            ("moeder", "Møder", 11000, None, None, False, False),
            ("gaver", "Gaver", 3000, None, 0, False, False),
        ]

    def test_what_was_spent_from_its_own_publish(self) -> None:
        before, after = budget(BUDGET, "2027-01-31T23:59:59"), budget(BUDGET, "2027-02-01")
        assert before is not None
        assert after is not None
        assert before.spent is None
        assert after.spent is not None
        assert (after.spent.total, after.spent.note) == (19000, "Der blev penge til overs.")
        assert [post.spent for post in after.posts] == [18000, None, 1000]

    def test_without_a_publish_of_its_own_nothing_of_what_was_spent(self) -> None:
        for text in (BUDGET.replace("publish: 2027-02-01, ", ""), BUDGET.partition("    spent:")[0]):
            found = budget(text)
            assert found is not None
            assert found.spent is None
            assert "18000" not in found.model_dump_json()


def post(granted: int = 1000, spent: int | None = None, persons: int | None = None, name: str = "p") -> dict[str, Any]:
    typed = {"id": name, "title": name, "granted": granted, "spent": spent, "persons": persons}
    return {key: str(value) for key, value in typed.items() if value is not None}


def posts(*persons: int | None) -> list[Post]:
    return [Post.model_validate(post(persons=one, name=f"p{place}")) for place, one in enumerate(persons)]


class TestTogether:
    @pytest.mark.parametrize(
        ("persons", "joined"),
        [
            ((None, 3, 12, 0), set()),
            ((), set()),
            ((None, 1, None, None), {1, 2}),
            ((None, None, 2), {1, 2}),
            ((2, 9), {0, 1}),
            # Nobody is paid from it, so it hides nothing.
            ((1, 0, None), {0, 1, 2}),
            ((1, 2, None), {0, 1, 2}),
            ((1, 1, 1, None), {0, 1, 2}),
            ((None, 1, None, 2, None), {1, 3, 4}),
            ((1,), {0}),
            ((1, 2), {0, 1}),
            ((0, 2, 0), {0, 1, 2}),
        ],
    )
    def test_which_posts_are_one_sum(self, persons: tuple[int | None, ...], joined: set[int]) -> None:
        assert together(posts(*persons)) == joined

    @pytest.mark.parametrize(
        ("persons", "hidden"),
        [((1,), False), ((2, 0), False), ((1, 2), False), ((1, None), True), ((2, 3), True), ((1, 1, 1), True)],
    )
    def test_when_a_sum_tells_of_nobody(self, persons: tuple[int | None, ...], hidden: bool) -> None:
        assert hides(posts(*persons)) is hidden

    def test_the_sum_takes_the_place_of_the_amounts(self) -> None:
        text = BUDGET.replace("title: Møder, granted: 11000", "title: Møder, granted: 11000, persons: 1, spent: 7000")
        found = budget(text)
        assert found is not None
        assert [(p.granted, p.spent, p.persons, p.few, p.joined) for p in found.posts] == [
            (None, None, 9, False, True),
            (None, None, None, True, True),
            (None, None, 0, False, True),
        ]
        assert found.together is not None
        assert (found.together.granted, found.together.spent) == (34000, 26000)

    def test_where_nothing_hides_it_there_is_no_sum_at_all(self) -> None:
        text = (
            "publish: 2026-01-01\ngranted: 8123\nposts: [{id: a, title: A, granted: 8123, spent: 7123, persons: 2}]\n"
        )
        found = budget(text + "spent: {publish: 2026-01-01}\n")
        assert found is not None
        assert (found.granted, found.distributed, found.together) == (None, None, None)
        assert found.spent is not None
        assert found.spent.total is None
        assert "123" not in found.model_dump_json()


KINDS = st.sampled_from([None, 0, 1, 2, 3, 9])
AMOUNTS = st.integers(0, 60)
POSTS = st.lists(st.tuples(AMOUNTS, st.none() | AMOUNTS, KINDS), max_size=6)
BASE = archive_of({"budgets/2026.yml": "publish: 2026-01-01\ngranted: 1\n"})


def with_posts(typed: list[dict[str, Any]]) -> Archive:
    record = Budget.model_validate(
        {"publish": "2026-01-01", "granted": "1000", "posts": typed, "spent": {"publish": "2026-01-01"}}
    )
    (entry,) = BASE.budgets
    return replace(BASE, budgets=(Entry(entry.id, entry.council, record, entry.document),))


def shown(typed: list[dict[str, Any]]) -> PublishedBudget:
    (found,) = publish(with_posts(typed), at(LATER)).budgets
    return found


def moved(typed: list[dict[str, Any]], giver: int, taker: int, key: str) -> list[dict[str, Any]] | None:
    """The same posts with one krone more or less from one to another; None where there is none to give."""
    amount = int(typed[giver].get(key, "0"))
    if amount == 0:
        return None
    changed = [dict(one) for one in typed]
    changed[giver][key] = str(amount - 1)
    changed[taker][key] = str(int(typed[taker].get(key, "0")) + 1)
    return changed


@settings(max_examples=300, deadline=None)
@given(POSTS)
def test_no_hidden_amount_can_be_computed(drawn: list[tuple[int, int | None, int | None]]) -> None:
    """For each hidden amount there is a budget that shows the same and has another, unless the sum is nothing."""
    typed = [post(granted, spent, persons, f"p{place}") for place, (granted, spent, persons) in enumerate(drawn)]
    records = [Post.model_validate(one) for one in typed]
    joined = sorted(together(records))
    public_budget = shown(typed)
    for place, record in enumerate(records):
        if is_small(record):
            assert place in joined
            assert (public_budget.posts[place].granted, public_budget.posts[place].spent) == (None, None)
            assert public_budget.posts[place].persons is None
    for key in ("granted", "spent"):
        for place in joined:
            others = [one for one in joined if one != place]
            same = [m for one in others for m in (moved(typed, place, one, key), moved(typed, one, place, key)) if m]
            assert all(shown(one) == public_budget for one in same)
            if public_budget.together and (getattr(public_budget.together, key) or 0):
                assert same


@settings(max_examples=100, deadline=None)
@given(POSTS)
def test_one_person_or_two_is_not_told(drawn: list[tuple[int, int | None, int | None]]) -> None:
    for few in (1, 2):
        typed = [
            post(granted, spent, few if persons in {1, 2} else persons, f"p{place}")
            for place, (granted, spent, persons) in enumerate(drawn)
        ]
        if few == 1:
            first = shown(typed)
    assert shown(typed) == first
