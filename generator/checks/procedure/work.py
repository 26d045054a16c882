"""Checks by the rules of procedure about what the council deals with and its statements."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.procedure.affairs import Affairs, Check
from generator.findings import Finding, Rule
from generator.findings.rules.procedure import work as rules
from generator.profiles.answers import says
from generator.profiles.rules import RuleId
from generator.records.archive import Entry
from generator.records.fields import day_of
from generator.records.places import Path
from generator.records.statement import Statement

_DEALT_WITH = frozenset({"discussion", "decision"})


def matters_are_admitted_by_the_rules(affairs: Affairs) -> Iterator[Finding]:
    """The council deals with a matter only on one of some grounds, which the item names as its basis.

    Only matters for discussion or decision need one. What is added at the meeting has a rule of its own, and the record
    of a closed item has no place for a basis where everybody may read it. The rule does not speak of seminars.
    """
    for entry in affairs.meetings:
        rule = affairs.rule("items.admission", entry.record.date)
        if rule is None or entry.record.kind == "seminar":
            continue
        for index, item in enumerate(entry.record.agenda.items):
            if item.closed:
                continue
            path = ("agenda", "items", index, "basis")
            needed = entry.record.status == "held" and item.type in _DEALT_WITH and not item.added
            if item.basis is None and needed:
                yield entry.finding(rules.BASIS_MISSING, path, words={"source": rule.source})
            if item.basis is not None and not says(rule, item.basis):
                yield entry.finding(rules.BASIS_NOT_NAMED, path, words={"source": rule.source})


def statements_have_an_occasion(affairs: Affairs) -> Iterator[Finding]:
    """A statement is given on one of some occasions; a missing one is told once the day of its adoption is over."""
    path = ("occasion",)
    for entry in affairs.statements:
        occasion, adopted = entry.record.occasion, entry.record.adopted
        if occasion is None and adopted < affairs.today:
            yield from _by_the_rule(affairs, entry, "statements.occasion", rules.OCCASION_MISSING, path)
        if occasion is not None and not says(affairs.rule("statements.occasion", adopted), occasion):
            yield from _by_the_rule(affairs, entry, "statements.occasion", rules.OCCASION_NOT_NAMED, path)


def statements_are_published(affairs: Affairs) -> Iterator[Finding]:
    """Statements are published, be it on a day to come; told once the day of the adoption is over."""
    for entry in affairs.statements:
        if entry.record.publish is None and entry.record.adopted < affairs.today:
            yield from _by_the_rule(affairs, entry, "statements.publish", rules.NOT_PUBLISHED, ("adopted",))


def statements_have_recipients(affairs: Affairs) -> Iterator[Finding]:
    """Statements are sent to somebody; told once the day on which the statement becomes public is over."""
    for entry in affairs.statements:
        publish = entry.record.publish
        public = publish is not None and day_of(publish) < affairs.today
        if public and not entry.record.recipients:
            yield from _by_the_rule(affairs, entry, "statements.recipients", rules.NO_RECIPIENTS, ("recipients",))


def _by_the_rule(
    affairs: Affairs, entry: Entry[Statement], rule_id: RuleId, which: Rule, path: Path
) -> Iterator[Finding]:
    """A finding at a statement where the rule is known on the day of its adoption."""
    if rule := affairs.rule(rule_id, entry.record.adopted):
        yield entry.finding(which, path, words={"source": rule.source})


CHECKS: tuple[Check, ...] = (
    matters_are_admitted_by_the_rules,
    statements_have_an_occasion,
    statements_are_published,
    statements_have_recipients,
)
