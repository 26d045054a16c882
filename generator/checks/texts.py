"""The items and texts of a meeting that are public at some time, each with its place in the record."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.archive import index_of
from generator.records.meeting import Correction, Item, ItemMinutes, Meeting
from generator.records.places import Path


def public_items(record: Meeting) -> Iterator[tuple[int, Item]]:
    """The items that are public at some time; those that were added at the meeting only with public minutes."""
    for index, item in enumerate(record.agenda.items if _has_public_agenda(record) else ()):
        if record.minutes.publish or not item.added:
            yield index, item


def public_texts(record: Meeting) -> Iterator[tuple[Path, str]]:
    """Every text of a meeting that is public at some time, by the sides that the record publishes."""
    return ((path, text) for path, text in _written(record) if text is not None)


def _written(record: Meeting) -> Iterator[tuple[Path, str | None]]:
    if not _has_public_agenda(record):
        return
    minutes = record.minutes.publish is not None
    yield ("body",), record.body
    if minutes:
        yield ("easy",), record.easy
    for index, item in public_items(record):
        yield from _of_item(item, ("agenda", "items", index), with_minutes=minutes)
    for index, correction in enumerate(record.corrections):
        if (minutes or correction.part == "agenda") and _is_told(correction, record):
            yield ("corrections", index, "text"), correction.text


def _has_public_agenda(record: Meeting) -> bool:
    """Whether the agenda has a date that publishes it; what is taken back is left as it is."""
    return record.agenda.publish is not None and record.withdrawn is None


def _of_item(item: Item, path: tuple[str | int, ...], *, with_minutes: bool) -> Iterator[tuple[Path, str | None]]:
    if item.closed:
        yield (*path, "closed", "title"), item.closed.title
        if with_minutes:
            yield (*path, "closed", "decision"), item.closed.decision
        return
    yield (*path, "title"), item.title
    yield (*path, "text"), item.text
    yield (*path, "recommendation"), item.recommendation
    for index, link in enumerate(item.links):
        yield (*path, "links", index, "title"), link.title
    if item.minutes and with_minutes:
        yield from _of_minutes(item.minutes, (*path, "minutes"))


def _of_minutes(minutes: ItemMinutes, path: tuple[str | int, ...]) -> Iterator[tuple[Path, str | None]]:
    yield (*path, "easy"), minutes.easy
    for index, decision in enumerate(minutes.decisions):
        here = (*path, "decisions", index)
        yield (*here, "text"), decision.text
        yield (*here, "question"), decision.question
        yield (*here, "minority"), decision.minority


def _is_told(correction: Correction, record: Meeting) -> bool:
    """Whether a correction is listed with its text: neither an anonymised one is, nor that of a closed item."""
    index = index_of(record, correction.item) if correction.item else None
    return correction.kind != "anonymised" and (index is None or record.agenda.items[index].closed is None)
