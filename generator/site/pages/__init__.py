"""The kinds of pages: each module makes the pages of one family, as values without any HTML but safe fragments."""

from __future__ import annotations

from collections.abc import Iterator

from generator.site.context import Context
from generator.site.model import Page
from generator.site.pages import (
    budgets,
    cases,
    corrections,
    councils,
    decisions,
    followed,
    hearings,
    home,
    meetings,
    others,
    plans,
    projects,
    reports,
    statements,
    topics,
    withdrawn,
)
from generator.site.pages import unpublished as not_published

FAMILIES = (
    home,
    meetings,
    decisions,
    followed,
    hearings,
    statements,
    cases,
    topics,
    projects,
    plans,
    budgets,
    reports,
    councils,
    corrections,
    withdrawn,
    not_published,
    others,
)


def all_pages(context: Context) -> Iterator[Page]:
    """Every page of the site."""
    for family in FAMILIES:
        yield from family.pages(context)
