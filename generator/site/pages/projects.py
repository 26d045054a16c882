"""Projects: the list, and a page for each with its course."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from generator.publication.published import PublishedProject
from generator.site import labels
from generator.site.context import Context
from generator.site.lookup import newest_day
from generator.site.model import Link, Page
from generator.site.pages.listing import Entry, listings
from generator.site.pages.meeting_titles import short_heading
from generator.site.parts import Badge, Fact, Row, Step

_ORDER = ("running", "planned", "done", "stopped")


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """The value of a project's page."""

    heading: str
    council: str
    badges: tuple[Badge, ...]
    crumbs: tuple[Link, ...]
    facts: tuple[Fact, ...]
    easy: Markup | None
    text: Markup | None
    steps: tuple[Step, ...]
    topics: tuple[Link, ...]
    links: tuple[Link, ...]


def pages(context: Context) -> Iterator[Page]:
    """The lists of projects, those under way first, and every project."""
    introduction = context.words.gettext("What the council works on over time, and how far it has come.")
    found = sorted(context.archive.projects, key=newest_day, reverse=True)
    found.sort(key=lambda project: _ORDER.index(project.status))
    yield from listings(context, "projekter", introduction, [_entry(context, project) for project in found])
    for project in context.archive.projects:
        yield _page(context, project)


def project_row(context: Context, project: PublishedProject) -> Row:
    """A project in a register of many kinds; its day is that of the newest thing about it."""
    return Row(
        day=newest_day(project),
        owner=project.council,
        council=context.shown_name(project.council),
        title=project.title,
        address=context.addresses.project(project.council, project.id),
        kind=context.words.gettext("Project"),
        badges=(_badge(context, project),),
    )


def main_steps(context: Context, project: PublishedProject, page: str) -> Iterator[Step]:
    """The steps of a project where it is part of something larger; each names the project."""
    title = context.words.gettext("Project: %(title)s", title=project.title)
    address = context.addresses.project(project.council, project.id)
    yield from (replace(step, title=title, address=address) for step in _own_steps(context, project, page))


def period(context: Context, first: date | None, last: date | None) -> str:
    """A span of days as far as it is known."""
    words = context.words
    if first and last:
        return words.gettext("%(start)s to %(end)s", start=words.long_date(first), end=words.long_date(last))
    if first:
        return words.gettext("From %(day)s", day=words.long_date(first))
    return words.gettext("Until %(day)s", day=words.long_date(last)) if last else ""


def _badge(context: Context, project: PublishedProject) -> Badge:
    return labels.badge(context.words, labels.PROJECT_STATUS[project.status])


def _entry(context: Context, project: PublishedProject) -> Entry:
    return Entry(
        owner=project.council,
        title=project.title,
        address=context.addresses.project(project.council, project.id),
        council=context.shown_name(project.council),
        badge=_badge(context, project),
        note=period(context, project.first, project.last),
    )


def _page(context: Context, project: PublishedProject) -> Page:
    words, addresses = context.words, context.addresses
    address = addresses.project(project.council, project.id)
    value = ProjectPage(
        heading=project.title,
        council=context.name(project.council),
        badges=(_badge(context, project),),
        crumbs=context.crumbs(
            project.council, Link(words.gettext("Projects"), addresses.register("projekter", project.council))
        ),
        facts=tuple(_facts(context, project)),
        easy=context.html(project.easy, address, 2),
        text=context.html(project.text, address, 1),
        steps=tuple(sorted((*_own_steps(context, project, address), *_items(context, project)), key=lambda s: s.day)),
        topics=context.topic_links(project.topics),
        links=tuple(context.texts.links(project.links, address)),
    )
    values = {"title": project.title, "council": context.name(project.council)}
    return Page(
        address=address,
        title=context.named(words.gettext("Project: %(title)s", title=project.title), project.council),
        template="project.html",
        value=value,
        description=words.gettext("The project “%(title)s” of %(council)s, step by step.", **values),
    )


def _facts(context: Context, project: PublishedProject) -> Iterator[Fact]:
    words = context.words
    if span := period(context, project.first, project.last):
        yield Fact(words.gettext("Period"), span)
    if project.lead:
        yield Fact(words.gettext("Led by"), project.lead)
    if project.partners:
        yield Fact(words.gettext("Together with"), words.listing(project.partners))
    if case := context.lookup.cases.get((project.council, project.case or "")):
        address = context.addresses.case(case.council, case.id)
        yield Fact(words.gettext("Course of the matter"), case.title, address)


def _own_steps(context: Context, project: PublishedProject, page: str) -> Iterator[Step]:
    words = context.words
    if project.first:
        yield Step(project.first, words.gettext("The project begins"), coming=not context.is_reached(project.first))
    for update in sorted(project.updates, key=lambda update: update.day):
        label = labels.PROJECT_STATUS[update.status][0] if update.status else ""
        coming = not context.is_reached(update.day)
        text = context.html(update.text, page, 3)
        yield Step(update.day, words.gettext(label) if label else words.gettext("News"), text=text, coming=coming)
    if project.last:
        yield Step(project.last, words.gettext("The project ends"), coming=not context.is_reached(project.last))


def _items(context: Context, project: PublishedProject) -> Iterator[Step]:
    for meeting, item in context.lookup.items_of_project.get((project.council, project.id), ()):
        yield Step(
            day=meeting.day,
            label=context.words.gettext("On the agenda"),
            title=f"{item.title} – {short_heading(context.words, meeting)}",
            address=context.addresses.item(meeting.council, meeting.id, item.anchor),
            coming=not context.is_reached(meeting.day),
        )
