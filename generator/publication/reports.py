"""The gate for annual reports: the foreword from its `publish`; all else of a report is made of what is public."""

from __future__ import annotations

from generator.publication.meetings import Key
from generator.publication.moments import AsOf
from generator.publication.published import PublishedReport
from generator.records.archive import Archive, Entry
from generator.records.report import Report


def reports(archive: Archive, now: AsOf) -> dict[Key, PublishedReport]:
    """The public reports by council and year."""
    return {
        (entry.council, entry.id): _report(entry)
        for entry in sorted(archive.reports, key=lambda entry: (entry.council, entry.id))
        if now.reached(entry.record.publish)
    }


def _report(entry: Entry[Report]) -> PublishedReport:
    assert entry.record.publish is not None
    return PublishedReport(
        id=entry.id, council=entry.council, published=entry.record.publish, text=entry.record.body or None
    )
