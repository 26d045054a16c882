"""News of what comes once a year: plans, budgets and what was spent of them, and reports."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from markupsafe import Markup

from generator.publication.published import PublishedBudget, PublishedPlan, PublishedReport, PublishedSpent
from generator.site.context import Context
from generator.site.feeds.ids import yearly_id
from generator.site.feeds.news import News, everywhere, fragment, labelled, paragraph
from generator.site.model import FeedEntry
from generator.site.pages.budgets import granted_text, spent_text
from generator.site.pages.plans import plan_title


def news(context: Context) -> Iterator[News]:
    """Each plan, each budget and later what was spent, and each report."""
    for plan in context.archive.plans:
        yield _news(context, plan.council, plan.published, partial(_plan, context, plan))
    for budget in context.archive.budgets:
        spent = budget.spent
        if spent is None or spent.published != budget.published:
            yield _news(context, budget.council, budget.published, partial(_budget, context, budget))
        if spent is not None:
            yield _news(context, budget.council, spent.published, partial(_spent, context, budget, spent))
    for report in context.archive.reports:
        yield _news(context, report.council, report.published, partial(_report, context, report))


def _news(context: Context, council: str, published: datetime, make: partial[FeedEntry]) -> News:
    return News(published, everywhere(context, council), make)


def _plan(context: Context, plan: PublishedPlan) -> FeedEntry:
    words, page = context.words, context.addresses.of_year("aarsplan", plan.council, plan.id)
    themes = words.listing([theme.title for theme in plan.themes])
    return FeedEntry(
        id=yearly_id(context, page, "aarsplan"),
        title=_title(context, plan_title(context, plan), plan.council),
        address=page,
        published=plan.published,
        html=fragment(
            context.html(plan.introduction, page),
            _labelled(words.gettext("Main themes"), themes),
        ),
    )


def _budget(context: Context, budget: PublishedBudget) -> FeedEntry:
    words, page = context.words, context.addresses.of_year("budget", budget.council, budget.id)
    return FeedEntry(
        id=yearly_id(context, page, "budget"),
        title=_title(context, words.gettext("Budget of %(year)s", year=budget.id), budget.council),
        address=page,
        published=budget.published,
        html=fragment(
            _labelled(words.gettext("Granted"), granted_text(context, budget)), context.html(budget.note, page)
        ),
    )


def _spent(context: Context, budget: PublishedBudget, spent: PublishedSpent) -> FeedEntry:
    words, page = context.words, context.addresses.of_year("budget", budget.council, budget.id)
    return FeedEntry(
        id=yearly_id(context, page, "regnskab"),
        title=_title(context, words.gettext("Budget of %(year)s: what was spent", year=budget.id), budget.council),
        address=page,
        published=spent.published,
        html=fragment(
            _labelled(words.gettext("Granted"), granted_text(context, budget)),
            _labelled(words.gettext("Spent"), spent_text(context, budget)),
            context.html(spent.note, page),
        ),
    )


def _report(context: Context, report: PublishedReport) -> FeedEntry:
    words, page = context.words, context.addresses.of_year("aarsrapport", report.council, report.id)
    return FeedEntry(
        id=yearly_id(context, page, "aarsrapport"),
        title=_title(context, words.gettext("Annual report of %(year)s", year=report.id), report.council),
        address=page,
        published=report.published,
        html=fragment(context.html(report.text, page)),
    )


def _title(context: Context, what: str, council: str) -> str:
    return f"{what} – {context.name(council)}"


def _labelled(label: str, text: str) -> Markup | None:
    return labelled(label, paragraph(text)) if text else None
