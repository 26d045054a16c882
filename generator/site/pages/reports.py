"""The annual reports: a foreword, and the year in figures made of what is public."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.profiles.answers import amount
from generator.publication.published import PublishedBudget, PublishedReport
from generator.site import addresses as at
from generator.site import labels
from generator.site.context import Context
from generator.site.figures import Year
from generator.site.model import Link, Page
from generator.site.pages.budgets import granted_text, spent_text
from generator.site.pages.listing import Entry, listings
from generator.site.pages.years import same_year
from generator.site.parts import Fact


@dataclass(frozen=True, slots=True)
class Chapter:
    """One subject of the year: its figures, and pages to read on."""

    heading: str
    facts: tuple[Fact, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportPage:
    """The value of the page of an annual report."""

    heading: str
    council: str
    introduction: str
    foreword: Markup | None
    chapters: tuple[Chapter, ...]
    crumbs: tuple[Link, ...]
    related: tuple[Link, ...]


def pages(context: Context) -> Iterator[Page]:
    """The lists of reports, newest first, and every report."""
    introduction = context.words.gettext("What the council did in a year, in words and figures.")
    newest = sorted(context.archive.reports, key=lambda report: report.id, reverse=True)
    yield from listings(context, "aarsrapport", introduction, [_entry(context, report) for report in newest])
    for report in context.archive.reports:
        yield _page(context, report)


def _title(context: Context, report: PublishedReport) -> str:
    return context.words.gettext("Annual report of %(year)s", year=report.id)


def _entry(context: Context, report: PublishedReport) -> Entry:
    return Entry(
        owner=report.council,
        title=_title(context, report),
        address=context.addresses.of_year("aarsrapport", report.council, report.id),
        council=context.shown_name(report.council),
    )


def _page(context: Context, report: PublishedReport) -> Page:
    words, addresses = context.words, context.addresses
    address = addresses.of_year("aarsrapport", report.council, report.id)
    heading = _title(context, report)
    register = Link(words.gettext("Annual reports"), addresses.register("aarsrapport", report.council))
    value = ReportPage(
        heading=heading,
        council=context.name(report.council),
        introduction=words.gettext("The figures are made of what is published on this site."),
        foreword=context.html(report.text, address, 1),
        chapters=tuple(_chapters(context, report)),
        crumbs=context.crumbs(report.council, register),
        related=same_year(context, report.council, report.id, "aarsrapport"),
    )
    values = {"council": context.name(report.council), "year": report.id}
    description = words.gettext("What %(council)s did in %(year)s, in words and figures.", **values)
    return Page(address, context.named(heading, report.council), "report.html", value, description)


def _chapters(context: Context, report: PublishedReport) -> Iterator[Chapter]:
    """The subjects of which there is something to tell."""
    words, year = context.words, Year.of(context.archive, report.council, int(report.id))
    yield Chapter(words.gettext("Meetings"), tuple(_meetings(context, report, year)))
    if year.decisions:
        yield Chapter(words.gettext("Decisions"), tuple(_decisions(context, report, year)))
    if year.hearings:
        yield Chapter(words.gettext("Hearings and responses"), tuple(_hearings(context, report, year)))
    if year.statements:
        yield Chapter(words.gettext("Statements"), (), tuple(_statements(context, year)))
    if themes := tuple(_themes(context, report)):
        yield Chapter(words.gettext("Main themes"), themes)
    if year.projects:
        yield Chapter(words.gettext("Projects"), tuple(_projects(context, year)))
    for budget in context.archive.budgets:
        if (budget.council, budget.id) == (report.council, report.id):
            yield Chapter(words.gettext("Money"), tuple(_money(context, budget)))


def _meetings(context: Context, report: PublishedReport, year: Year) -> Iterator[Fact]:
    words, number = context.words, context.words.number
    register = at.year_of(context.addresses.register("moeder", report.council), int(report.id))
    held = year.held(context.today)
    all_held, ordinary = number(len(held)), number(sum(meeting.kind == "ordinary" for meeting in held))
    planned = amount(context.lookup.rule(report.council, "meetings.per_year", date(int(report.id), 12, 31)))
    if planned and planned.about:
        much = words.gettext("about %(n)s", n=number(planned.number))
        all_held = words.gettext("%(held)s (the rules say %(planned)s a year)", held=all_held, planned=much)
    yield Fact(words.gettext("Meetings held"), all_held, register if year.meetings else None)
    if planned and not planned.about:
        # An exact number is one of ordinary meetings.
        much = number(planned.number)
        text = words.gettext("%(held)s (the rules say %(planned)s a year)", held=ordinary, planned=much)
        yield Fact(words.gettext("Of these ordinary"), text)
    if year.cancelled:
        yield Fact(words.gettext("Cancelled"), number(year.cancelled))
    yield Fact(words.gettext("Items on the agendas"), number(year.items))
    if year.closed:
        yield Fact(words.gettext("Closed items"), number(year.closed), at.NOT_PUBLISHED)
    if year.withheld:
        yield Fact(words.gettext("Withheld minutes"), number(year.withheld), at.NOT_PUBLISHED)


def _decisions(context: Context, report: PublishedReport, year: Year) -> Iterator[Fact]:
    words = context.words
    register = at.year_of(context.addresses.register("beslutninger", report.council), int(report.id))
    yield Fact(words.gettext("Decisions"), words.number(year.decisions), register)
    if year.follow_ups:
        yield Fact(words.gettext("Followed up"), words.number(len(year.follow_ups)))
    for status, (label, _) in labels.STATUS.items():
        if count := year.statuses[status]:
            yield Fact(words.gettext(label), words.number(count))


def _hearings(context: Context, report: PublishedReport, year: Year) -> Iterator[Fact]:
    words, number = context.words, context.words.number
    register = at.year_of(context.addresses.register("hoeringer", report.council), int(report.id))
    yield Fact(words.gettext("Hearings"), number(len(year.hearings)), register)
    yield Fact(words.gettext("Answered"), number(year.answered))
    if year.answered:
        yield Fact(words.gettext("Answered in time"), number(year.in_time))
    if year.declined:
        yield Fact(words.gettext("Declined to answer"), number(year.declined))
    if days := year.days_given():
        span = number(days[0]) if days[0] == days[-1] else f"{number(days[0])}–{number(days[-1])}"
        yield Fact(words.gettext("Days to answer"), span)
    for followed, (label, _) in labels.FOLLOWED.items():
        if count := year.outcomes[followed]:
            yield Fact(words.gettext(label), number(count))


def _statements(context: Context, year: Year) -> Iterator[Link]:
    return (Link(one.title, context.addresses.statement(one.council, one.id)) for one in year.statements)


def _themes(context: Context, report: PublishedReport) -> Iterator[Fact]:
    plan = context.lookup.plans.get((report.council, report.id))
    for theme in plan.themes if plan else ():
        items = context.lookup.items_of_theme.get((report.council, report.id, theme.id), ())
        said = context.words.ngettext("%(n)s item", "%(n)s items", len(items))
        yield Fact(theme.title, said, context.addresses.theme(report.council, report.id, theme.id))


def _projects(context: Context, year: Year) -> Iterator[Fact]:
    for project in year.projects:
        status = context.words.gettext(labels.PROJECT_STATUS[project.status][0])
        yield Fact(project.title, status, context.addresses.project(project.council, project.id))


def _money(context: Context, budget: PublishedBudget) -> Iterator[Fact]:
    words = context.words
    page = context.addresses.of_year("budget", budget.council, budget.id)
    yield Fact(words.gettext("Granted"), granted_text(context, budget) or words.gettext("not shown"), page)
    if spent := spent_text(context, budget):
        yield Fact(words.gettext("Spent"), spent)
