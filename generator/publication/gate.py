"""THE GATE: from the private archive to what is public at one moment.

1. Nothing is public without a date that says so, but for the council's own facts and hand-written pages.
2. Every public value is built here by naming every field; nothing is copied whole.
3. The agenda's side of a meeting is public from `agenda.publish`, its minutes' side from `minutes.publish`.
4. Of a closed item only what stands under `closed:` is ever read.
5. Minutes that are withheld show that they are, since when and by which rule, and nothing else of their side.
6. A reference is kept only where its target is public in the same archive.
7. A member's name needs consent on the day; the organisation of a user never shows.
"""

from __future__ import annotations

from generator.publication.cases import cases
from generator.publication.councils import council, site
from generator.publication.followups import follow_ups
from generator.publication.hearings import hearings
from generator.publication.meetings import meetings
from generator.publication.moments import AsOf
from generator.publication.published import PublicArchive, PublishedPage
from generator.records.archive import Archive


def publish(archive: Archive, now: AsOf) -> PublicArchive:
    """Everything of an archive that is public at a moment."""
    public_meetings = meetings(archive, now)
    public_hearings = hearings(archive, now, public_meetings)
    return PublicArchive(
        today=now.today,
        site=site(archive.site.record),
        councils=tuple(council(entry.id, entry.record, now) for entry in archive.councils),
        meetings=tuple(public_meetings.values()),
        hearings=tuple(public_hearings.values()),
        follow_ups=follow_ups(archive, now, public_meetings),
        cases=cases(archive, now, public_meetings),
        pages=tuple(
            PublishedPage(id=entry.id, title=entry.record.title, text=entry.record.body or "")
            for entry in sorted(archive.pages, key=lambda entry: entry.id)
        ),
    )
