"""Rules about the records as a whole: one small generator function each, in one table; its docstring is the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from generator.checks import acknowledged, agenda, attachments, items, references, rules
from generator.checks.procedure import check_procedure
from generator.findings import Finding
from generator.records.archive import Archive

Check = Callable[[Archive], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    items.one_item_of_each_number,
    items.minutes_not_before_the_agenda,
    agenda.closed_items_are_allowed,
    agenda.numbers_have_no_gap,
    agenda.no_text_points_to_a_closed_item,
    rules.rules_have_values_of_theirs,
    references.organs_exist,
    references.topics_exist,
    references.cases_exist,
    references.hearings_exist,
    references.statements_exist,
    references.projects_exist,
    references.themes_exist,
    references.meetings_exist,
    references.grounds_exist,
    references.members_exist,
    references.pages_exist,
    references.councils_exist,
    references.corrected_items_exist,
    references.followed_decisions_exist,
    references.ids_are_unique,
    references.addresses_are_free,
    attachments.attachments_lie_in_their_folder,
    attachments.attachments_are_not_published_yet,
    attachments.the_logo_is_not_published_yet,
    acknowledged.codes_are_of_warnings,
)


def check(archive: Archive, today: date) -> list[Finding]:
    """Every finding of every check; `today` is the day it is in Copenhagen, for what had to be done by now."""
    return [*(finding for one in CHECKS for finding in one(archive)), *check_procedure(archive, today)]
