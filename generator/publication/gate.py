"""THE GATE: from the private archive to what is public at one moment.

1. Nothing is public without a date that says so, but for the council's own facts and hand-written pages.
2. Every public value is built here by naming every field; nothing is copied whole.
3. The agenda's side of a meeting is public from `agenda.publish`, its minutes' side from `minutes.publish`.
4. Of a closed item only what stands under `closed:` is ever read.
5. Minutes that are withheld show that they are, since when and by which rule, and nothing else of their side.
6. A reference is kept only where its target is public in the same archive.
7. A member's name needs consent on the day, or a rule of the council on the names of the group.
   The organisation of a user never shows, and of whoever comes from a protected venue neither it nor the name.
8. Of a record that is taken back only its kind, its address, the moment and the places of its news are public.
9. What one or two persons are paid is never public, nor is an amount that it could be computed from.
"""

from __future__ import annotations

from generator.publication.councils import council, site
from generator.publication.moments import AsOf
from generator.publication.published import PublicArchive, PublishedPage
from generator.publication.standing import public_records
from generator.publication.withdrawals import remaining, withdrawals
from generator.records.archive import Archive


def publish(archive: Archive, now: AsOf) -> PublicArchive:
    """Everything of an archive that is public at a moment."""
    records = public_records(remaining(archive, now), now)
    return PublicArchive(
        today=now.today,
        site=site(archive.site.record),
        councils=tuple(council(entry.id, archive.council, now) for entry in archive.councils),
        meetings=tuple(records.meetings.values()),
        hearings=tuple(records.hearings.values()),
        statements=tuple(records.statements.values()),
        follow_ups=records.follow_ups,
        cases=records.cases,
        projects=tuple(records.projects.values()),
        plans=tuple(records.plans.values()),
        budgets=tuple(records.budgets.values()),
        reports=tuple(records.reports.values()),
        withdrawals=withdrawals(archive, now, records),
        pages=tuple(
            PublishedPage(id=entry.id, title=entry.record.title, text=entry.record.body or "")
            for entry in sorted(archive.pages, key=lambda entry: entry.id)
        ),
    )
