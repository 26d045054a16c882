"""Rules about what an agenda gives away: closed items that the council does not have, gaps, and words that point."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.numbers import Gap, Number, gaps, number, written
from generator.checks.pointers import pointers
from generator.checks.texts import public_items, public_texts
from generator.findings import Finding, Rule
from generator.findings.rules import consistency
from generator.records.archive import Archive, Entry
from generator.records.meeting import Item, Meeting
from generator.records.places import Path, Places


def closed_items_are_allowed(archive: Archive) -> Iterator[Finding]:
    """A council whose rules know no closed items has none; before `strict_from` that is only a warning."""
    for entry in archive.meetings:
        council, day = archive.council.get(entry.council), entry.record.date
        rule = council.in_force("closed_items", day) if council else None
        if rule is None or rule.value != "forbidden":
            continue
        which = consistency.CLOSED_FORBIDDEN if archive.strict(day) else consistency.HISTORIC_CLOSED_FORBIDDEN
        for index, item in public_items(entry.record):
            if item.closed:
                path = ("agenda", "items", index, "closed")
                yield entry.finding(which, path, at_key=True, words={"source": rule.source})


def numbers_have_no_gap(archive: Archive) -> Iterator[Finding]:
    """The numbers of a published agenda have no gap that tells of an item which is not shown.

    Nor have they once the items that were added at the meeting are there too. It is an error from the day of
    `strict_from` on, where the site names one: agendas of the past cannot be mended.
    """
    last: dict[str, int] = {}
    for entry in sorted(archive.meetings, key=lambda entry: (entry.record.date, entry.id)):
        numbered = [(index, number(item.number), item) for index, item in public_items(entry.record) if item.number]
        strict = "strict_from" in archive.site.record.model_fields_set and archive.strict(entry.record.date)
        which = consistency.GAP if strict else consistency.HISTORIC_GAP
        follows = last.get(entry.council, 0)
        for gap in _gaps(numbered, follows):
            place = next(index for index, of, _ in numbered if of[: len(gap.before)] == gap.before)
            yield _gap(entry, which, place, gap)
        every = (number(item.number) for item in entry.record.agenda.items if item.number)
        last[entry.council] = max((of[0][0] for of in every), default=follows)


def _gap(entry: Entry[Meeting], which: Rule, place: int, gap: Gap) -> Finding:
    """The finding of a gap at the number that follows it."""
    path: Path = ("agenda", "items", place)
    at = Places(entry.document).position((*path, "number"))
    # The number of a closed item is as public as what stands under `closed`, whatever else its line may hold.
    beside = "closed" if entry.record.agenda.items[place].closed else "number"
    return entry.finding(which, (*path, beside), at=at, words={"missing": gap.missing, "next": written(gap.before)})


def _gaps(numbered: list[tuple[int, Number, Item]], follows: int) -> list[Gap]:
    """The gaps of the agenda as sent, then those that are there with the added items only."""
    as_sent = list(gaps((of for _, of, item in numbered if not item.added), follows))
    return [*as_sent, *(gap for gap in gaps((of for _, of, _ in numbered), follows) if gap not in as_sent)]


def no_text_points_to_a_closed_item(archive: Archive) -> Iterator[Finding]:
    """No public text of a meeting points to one of its closed items: the words around it may tell what that is."""
    for entry in archive.meetings:
        closed = [number(item.number) for _, item in public_items(entry.record) if item.closed and item.number]
        for path, text in public_texts(entry.record) if closed else ():
            if items := [item for _, item in _pointed(text, closed)]:
                yield from _pointing(entry, path, closed, items)


def _pointed(text: str, closed: list[Number]) -> Iterator[tuple[int, str]]:
    """The places where a text points to one of the closed items, and the item's number."""
    for pointer in pointers(text):
        yield from ((pointer.start, written(item)) for item in closed if pointer.names(item))


def _pointing(entry: Entry[Meeting], path: Path, closed: list[Number], items: list[str]) -> Iterator[Finding]:
    """The findings of a text that points to these closed items, each where it does so in the file."""
    places = Places(entry.document)
    typed = list(_pointed(places.typed(path), closed))
    # Where escapes in quotes hide the words, the field itself is the place.
    for start, item in typed or [(0, item) for item in items]:
        at = places.within(path, start)
        yield entry.finding(consistency.POINTS_TO_CLOSED, path, at=at, words={"number": item})
