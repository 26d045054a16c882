"""What can be found of projects, plans, budgets and annual reports; of a report its foreword, not its figures."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.published import (
    PublishedActivity,
    PublishedBudget,
    PublishedPlan,
    PublishedProject,
    PublishedReport,
    PublishedSeminar,
)
from generator.site.addresses import theme_anchor
from generator.site.context import Context
from generator.site.lookup import newest_day
from generator.site.markdown import plain
from generator.site.model import SearchDocument, SearchSection
from generator.site.search_parts import filter_values, joined


def work_documents(context: Context) -> Iterator[SearchDocument]:
    """A document for each project, plan, budget and report."""
    archive = context.archive
    yield from (_project(context, project) for project in archive.projects)
    yield from (_plan(context, plan) for plan in archive.plans)
    yield from (_budget(context, budget) for budget in archive.budgets)
    yield from (_report(context, report) for report in archive.reports)


def _project(context: Context, project: PublishedProject) -> SearchDocument:
    day = newest_day(project)
    updates = (plain(update.text) for update in project.updates)
    return SearchDocument(
        address=context.addresses.project(project.council, project.id),
        title=project.title,
        text=joined(plain(project.easy), plain(project.text), project.lead, *project.partners, *updates),
        date=day,
        filters=filter_values(context, context.words.gettext("Project"), project.council, day.year, project.topics),
    )


def _plan(context: Context, plan: PublishedPlan) -> SearchDocument:
    titled: list[PublishedActivity | PublishedSeminar] = [*plan.activities]
    titled += [plan.seminar] if plan.seminar else []
    topics = dict.fromkeys(topic for theme in plan.themes for topic in theme.topics)
    kind = context.words.gettext("Plan of the year")
    return SearchDocument(
        address=context.addresses.of_year("aarsplan", plan.council, plan.id),
        title=context.words.gettext("Plan of %(year)s", year=plan.id),
        text=joined(plain(plan.introduction), *(joined(one.title, plain(one.text)) for one in titled)),
        date=None,
        sections=tuple(SearchSection(theme_anchor(t.id), t.title, plain(t.text)) for t in plan.themes),
        filters=filter_values(context, kind, plan.council, int(plan.id), tuple(topics)),
    )


def _budget(context: Context, budget: PublishedBudget) -> SearchDocument:
    notes = (plain(budget.note), plain(budget.spent.note) if budget.spent else None)
    return SearchDocument(
        address=context.addresses.of_year("budget", budget.council, budget.id),
        title=context.words.gettext("Budget of %(year)s", year=budget.id),
        text=joined(*notes, *(post.title for post in budget.posts)),
        date=None,
        filters=filter_values(context, context.words.gettext("Budget"), budget.council, int(budget.id)),
    )


def _report(context: Context, report: PublishedReport) -> SearchDocument:
    kind = context.words.gettext("Annual report")
    return SearchDocument(
        address=context.addresses.of_year("aarsrapport", report.council, report.id),
        title=context.words.gettext("Annual report of %(year)s", year=report.id),
        text=plain(report.text),
        date=None,
        filters=filter_values(context, kind, report.council, int(report.id)),
    )
