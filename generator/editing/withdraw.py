"""Taking a record back: what would be written, and what becomes of the site; checked before anything is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from generator.editing.checked import faultless, reread
from generator.editing.lines import with_field
from generator.editing.names import name, named
from generator.editing.refusals import AlreadyWithdrawn, Changed, NeverPublic
from generator.publication.gate import publish
from generator.publication.moments import AsOf
from generator.publication.withdrawals import withdrawable
from generator.records.archive import Archive, Entry
from generator.records.fields import COPENHAGEN
from generator.records.load import load
from generator.site import assemble
from generator.site.model import Feed, Page, Site
from generator.sources.text import decode


@dataclass(frozen=True, slots=True)
class Effect:
    """What a withdrawal does to the site: whole URLs, in order.

    `tombstones` say from now on that something is withdrawn, `gone` are no pages any more, `changed` showed something
    of it, and `feeds` told of it.
    """

    tombstones: tuple[str, ...]
    gone: tuple[str, ...]
    changed: tuple[str, ...]
    feeds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A withdrawal that can be made: of the record of this name, by giving its file these bytes."""

    record: str
    file: Path
    data: bytes
    written: str
    effect: Effect


@dataclass(frozen=True, slots=True)
class _Edit:
    """The file's new bytes, the date in them, the moment it means, and all records as they would then be."""

    data: bytes
    written: str
    moment: datetime
    archive: Archive


def prepare(config: Path, content: Path, wanted: str, day: date | None, now: AsOf) -> Withdrawal:
    """The withdrawal of a record from a day on (today where it is None); raises Refused and OSError.

    Where something of the record has become public today, today means from this minute on: by its date alone it would
    not have been public, and so leave no sign and no notice to those who have it.
    """
    archive, findings = load(config, content)
    archive = faultless(archive, findings, now)
    entry = named(withdrawable(archive), wanted)
    if entry.record.withdrawn is not None:
        raise AlreadyWithdrawn(entry.record.withdrawn.date)
    edit = _edit(archive, entry, str(day or now.today), now)
    if day in {None, now.today}:
        minute = _edit(archive, entry, f"{now.moment.astimezone(COPENHAGEN):%Y-%m-%d %H:%M}", now)
        edit = minute if _signs(minute, now) != _signs(edit, now) else edit
    return Withdrawal(
        record=name(entry),
        file=Path(entry.document.path),
        data=edit.data,
        written=edit.written,
        effect=_effect(archive, edit, AsOf(max(edit.moment, now.moment))),
    )


def _edit(archive: Archive, entry: Entry[Any], written: str, now: AsOf) -> _Edit:
    document = entry.document
    data = Path(document.path).read_bytes()
    if decode(data, document.path) != document.text:
        raise Changed(document.path)
    data = with_field(data, f"withdrawn: {{date: {written}}}")
    changed = reread(archive, (document.path, document.parts), entry.council, type(entry.record), data)
    edited = _with(archive, entry, changed)
    return _Edit(data, written, changed.record.withdrawn.date, faultless(edited, (), now))


def _with(archive: Archive, old: Entry[Any], new: Entry[Any]) -> Archive:
    return replace(
        archive,
        meetings=tuple(new if one is old else one for one in archive.meetings),
        hearings=tuple(new if one is old else one for one in archive.hearings),
        statements=tuple(new if one is old else one for one in archive.statements),
        follow_ups=tuple(new if one is old else one for one in archive.follow_ups),
        cases=tuple(new if one is old else one for one in archive.cases),
        projects=tuple(new if one is old else one for one in archive.projects),
    )


def _signs(edit: _Edit, now: AsOf) -> set[tuple[object, ...]]:
    """What an edit leaves in place of what was public, whenever that is."""
    public = publish(edit.archive, now)
    return {(one.kind, one.council, one.id, one.notices) for one in public.withdrawals}


def _effect(archive: Archive, edit: _Edit, at: AsOf) -> Effect:
    before, after = publish(archive, at), publish(edit.archive, at)
    if before.withdrawals == after.withdrawals:
        raise NeverPublic
    return _difference(assemble(before), assemble(after))


def _difference(before: Site, after: Site) -> Effect:
    """What of a site is another, or no more."""
    now: dict[str, Page] = {page.address: page for page in after.pages}
    feeds: dict[str, Feed] = {feed.address: feed for feed in after.feeds}
    listed = [page for page in before.pages if page.listed]
    left = [page for page in listed if page.address in now]

    def urls(things: Iterable[Page | Feed]) -> tuple[str, ...]:
        return tuple(sorted(before.url + thing.address for thing in things))

    return Effect(
        tombstones=urls(page for page in left if not now[page.address].listed),
        gone=urls(page for page in listed if page.address not in now),
        changed=urls(page for page in left if now[page.address].listed and now[page.address] != page),
        feeds=urls(feed for feed in before.feeds if feeds.get(feed.address) != feed),
    )
