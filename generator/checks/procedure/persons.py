"""Checks by the rules of procedure about cases of single persons and personnel cases.

A program sees only what calls itself such a case; what a text tells of a person has to be read by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.procedure.affairs import Affairs, Check
from generator.findings import Finding, Rule
from generator.findings.rules.procedure import work as rules
from generator.profiles.rules import RuleId
from generator.records.meeting import Item
from generator.records.places import Path

_ENDING = r"sag(?:en|er|erne)?\b"
_SINGLE = re.compile(rf"\b(?:person|enkelt|borger|individ){_ENDING}", re.IGNORECASE)
_PERSONNEL = re.compile(
    rf"\b(?:(?:personale|ansættelses|afskedigelses|tjeneste|disciplinær){_ENDING}|afskedigelse\b|bortvisning\b)",
    re.IGNORECASE,
)


def no_item_is_the_case_of_a_person(affairs: Affairs) -> Iterator[Finding]:
    """No item calls itself the case of a single person, unless it is marked as a matter of principle."""
    yield from _called(affairs, "single_cases", _SINGLE, rules.SINGLE_CASE)


def no_item_is_a_personnel_case(affairs: Affairs) -> Iterator[Finding]:
    """No item calls itself a personnel case, unless it is marked as a matter of principle."""
    yield from _called(affairs, "personnel_cases", _PERSONNEL, rules.PERSONNEL_CASE)


def _called(affairs: Affairs, rule: RuleId, words: re.Pattern[str], which: Rule) -> Iterator[Finding]:
    for entry in affairs.meetings:
        if (source := affairs.where(rule, "forbidden", entry.record.date)) is None:
            continue
        for index, item in enumerate(entry.record.agenda.items):
            path, title = _title(item)
            if not item.principle and words.search(title):
                yield entry.finding(which, ("agenda", "items", index, *path), words={"source": source})


def _title(item: Item) -> tuple[Path, str]:
    """The title that readers see, and where it stands."""
    return (("closed", "title"), item.closed.title) if item.closed else (("title",), item.title or "")


CHECKS: tuple[Check, ...] = (no_item_is_the_case_of_a_person, no_item_is_a_personnel_case)
