"""Checks by the rules of procedure about the budget of a year.

Posts are private places, as one or two persons may be paid from one: a finding tells where one stands, never its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.procedure.affairs import Affairs, Check
from generator.checks.procedure.naming import is_named, may_be_named
from generator.checks.procedure.years import of_years
from generator.findings import Finding, Rule
from generator.findings.rules.procedure import municipality as rules
from generator.profiles.answers import text, texts, whole
from generator.profiles.provisions import Provision
from generator.records.archive import Entry
from generator.records.budget import Budget
from generator.records.places import Places


def budgets_have_their_amount(affairs: Affairs) -> Iterator[Finding]:
    """The council has an amount a year: in prices of the year that the rules name, else of the budget's own.

    A budget in prices of another year is not compared, for amounts are never adjusted.
    """
    for entry, end in of_years(affairs.budgets):
        rule = affairs.rule("budget.amount", end)
        amount = whole(rule)
        level = text(affairs.rule("budget.price_level", end)) or str(end.year)
        if rule is None or amount is None or level != str(entry.record.price_level or end.year):
            continue
        if entry.record.granted != amount:
            words = {"amount": str(amount), "level": level, "source": rule.source}
            yield entry.finding(rules.OTHER_AMOUNT, ("granted",), words=words)


def posts_are_what_the_budget_is_for(affairs: Affairs) -> Iterator[Finding]:
    """Each post of a budget may be one of the things that the budget is for, by the words of its title."""
    for entry, end in of_years(affairs.budgets):
        rule = affairs.rule("budget.posts", end)
        things = texts(rule)
        if rule is None or things is None:
            continue
        for index, post in enumerate(entry.record.posts):
            if not may_be_named(post.title, things):
                yield _at_post(entry, index, rules.OTHER_POST, rule)


def posts_are_nothing_excluded(affairs: Affairs) -> Iterator[Finding]:
    """No post of a budget names something that is not paid for."""
    for entry, end in of_years(affairs.budgets):
        rule = affairs.rule("budget.excluded", end)
        things = texts(rule)
        if rule is None or things is None:
            continue
        for index, post in enumerate(entry.record.posts):
            if is_named(post.title, things):
                yield _at_post(entry, index, rules.EXCLUDED_POST, rule)


def _at_post(entry: Entry[Budget], index: int, which: Rule, rule: Provision) -> Finding:
    """A finding where a post stands: its line is private; the source of the rule is none of its words."""
    places = Places(entry.document)
    at = places.position(("posts", index, "title"))
    return places.finding(which, (), at=at, words={"source": rule.source})


CHECKS: tuple[Check, ...] = (
    budgets_have_their_amount,
    posts_are_what_the_budget_is_for,
    posts_are_nothing_excluded,
)
