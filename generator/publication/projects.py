"""The gate for projects: a project from its `publish`, each of its updates from its own."""

from __future__ import annotations

from generator.publication.meetings import Key, links
from generator.publication.moments import AsOf
from generator.publication.published import ProjectStatus, PublishedProject, PublishedProjectUpdate
from generator.records.archive import Archive, Entry
from generator.records.project import Project, ProjectUpdate


def projects(archive: Archive, now: AsOf) -> dict[Key, PublishedProject]:
    """The public projects by council and id."""
    cases = frozenset((entry.council, entry.id) for entry in archive.cases)
    return {
        (entry.council, entry.id): _project(entry, now, cases)
        for entry in sorted(archive.projects, key=lambda entry: (entry.council, entry.id))
        if now.reached(entry.record.publish)
    }


def _project(entry: Entry[Project], now: AsOf, cases: frozenset[Key]) -> PublishedProject:
    record = entry.record
    assert record.publish is not None
    updates = tuple(_update(update) for update in record.updates if now.reached(update.publish))
    return PublishedProject(
        id=entry.id,
        council=entry.council,
        published=record.publish,
        title=record.title,
        topics=record.topics,
        case=record.case if (entry.council, record.case) in cases else None,
        status=_status(record, updates),
        first=record.from_,
        last=record.to,
        lead=record.lead,
        partners=tuple(partner.organisation for partner in record.partners),
        links=links(record.links),
        easy=record.easy,
        text=record.body or None,
        updates=updates,
    )


def _status(record: Project, updates: tuple[PublishedProjectUpdate, ...]) -> ProjectStatus:
    """That of the newest public update which has one; until then the project's own."""
    telling = [update for update in updates if update.status]
    # Of several of one day the last written.
    newest = max(reversed(telling), key=lambda update: update.day, default=None)
    return newest.status if newest and newest.status else record.status


def _update(update: ProjectUpdate) -> PublishedProjectUpdate:
    assert update.publish is not None
    return PublishedProjectUpdate(published=update.publish, day=update.date, status=update.status, text=update.text)
