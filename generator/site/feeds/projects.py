"""News of projects."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from operator import attrgetter

from generator.publication.published import PublishedProject, PublishedProjectUpdate, numbered
from generator.site import labels
from generator.site.context import Context
from generator.site.feeds.ids import project_id, project_update_id
from generator.site.feeds.news import News, everywhere, fragment, labelled, subjects
from generator.site.model import FeedEntry


def news(context: Context) -> Iterator[News]:
    """That there are projects, and each step of them."""
    for project in context.archive.projects:
        own = subjects(context, project.council, project.topics, [project.case])
        channels = (*everywhere(context, project.council), *own)
        # A step that became public at once tells more than that there is a project.
        if all(update.published != project.published for update in project.updates):
            yield News(project.published, channels, partial(_begun, context, project))
        for update, number in numbered(project.updates, attrgetter("day")):
            yield News(update.published, channels, partial(_step, context, project, update, number))


def _begun(context: Context, project: PublishedProject) -> FeedEntry:
    page = context.addresses.project(project.council, project.id)
    return FeedEntry(
        id=project_id(context, project.council, project.id),
        title=_title(context, project, project.title),
        address=page,
        published=project.published,
        html=fragment(
            labelled(context.words.gettext("In short"), context.html(project.easy, page)),
            context.html(project.text, page),
        ),
        categories=context.topic_titles(project.topics),
    )


def _step(context: Context, project: PublishedProject, update: PublishedProjectUpdate, number: int) -> FeedEntry:
    page = context.addresses.project(project.council, project.id)
    status = context.words.gettext(labels.PROJECT_STATUS[update.status][0]) if update.status else None
    day = context.words.long_date(update.day)
    return FeedEntry(
        id=project_update_id(context, project.council, project.id, update.day, number),
        title=_title(context, project, f"{project.title} – {status or day}"),
        address=page,
        published=update.published,
        html=fragment(context.html(update.text, page)),
        categories=context.topic_titles(project.topics),
    )


def _title(context: Context, project: PublishedProject, what: str) -> str:
    return f"{context.words.gettext('Project: %(title)s', title=what)} – {context.name(project.council)}"
