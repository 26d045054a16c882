"""Rules about a meeting's items and dates."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding
from generator.findings.rules import consistency
from generator.records.archive import Archive
from generator.records.places import Places


def one_item_of_each_number(archive: Archive) -> Iterator[Finding]:
    """No two items of a meeting have the same number or id; before `strict_from` that is only a warning."""
    for entry in archive.meetings:
        seen: dict[str, int] = {}
        which = consistency.DUPLICATE_ITEM if archive.strict(entry.record.date) else consistency.HISTORIC_DUPLICATE_ITEM
        for index, item in enumerate(entry.record.agenda.items):
            first = seen.setdefault(item.anchor, index)
            if first != index:
                line = Places(entry.document).position(("agenda", "items", first)).line
                path = ("agenda", "items", index, "number" if item.number else "id")
                yield entry.finding(which, path, words={"line": str(line)})


def minutes_not_before_the_agenda(archive: Archive) -> Iterator[Finding]:
    """Minutes say what came of the agenda's items, so they are not public before the agenda is."""
    for entry in archive.meetings:
        agenda, minutes = entry.record.agenda.publish, entry.record.minutes.publish
        if minutes is not None and (agenda is None or agenda > minutes):
            yield entry.finding(consistency.MINUTES_BEFORE_AGENDA, ("minutes", "publish"))
