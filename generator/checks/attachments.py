"""Rules about files that records name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.findings import Finding
from generator.findings.rules import consistency
from generator.records.archive import Archive, Entry
from generator.records.parts import Attachment
from generator.records.places import Path


def _attachments(archive: Archive) -> Iterator[tuple[Entry[Any], Path, Attachment]]:
    for meeting in archive.meetings:
        for place, item in enumerate(meeting.record.agenda.items):
            for index, attachment in enumerate(item.attachments):
                yield meeting, ("agenda", "items", place, "attachments", index), attachment
    for hearing in archive.hearings:
        for index, attachment in enumerate(hearing.record.attachments):
            yield hearing, ("attachments", index), attachment
        for index, attachment in enumerate(hearing.record.response.attachments if hearing.record.response else ()):
            yield hearing, ("response", "attachments", index), attachment
    for statement in archive.statements:
        for index, attachment in enumerate(statement.record.attachments):
            yield statement, ("attachments", index), attachment


def attachments_lie_in_their_folder(archive: Archive) -> Iterator[Finding]:
    """An attachment is a file in the folder of its record's own name, and nowhere else."""
    for entry, path, attachment in _attachments(archive):
        name = attachment.file
        known = {"folder": entry.document.path.removesuffix(".md")}
        if "/" in name or "\\" in name or name in {".", ".."}:
            yield entry.finding(consistency.ATTACHMENT_OUTSIDE, (*path, "file"), known=known)
        elif (*entry.document.parts[:-1], entry.id, name) not in archive.files:
            yield entry.finding(consistency.ATTACHMENT_MISSING, (*path, "file"), words={"value": name}, known=known)


def attachments_are_not_published_yet(archive: Archive) -> Iterator[Finding]:
    """A record with attachments says that its page is made without them."""
    told: set[int] = set()
    for entry, path, _ in _attachments(archive):
        if id(entry) not in told:
            told.add(id(entry))
            yield entry.finding(consistency.ATTACHMENTS_NOT_PUBLISHED, path)


def the_logo_is_not_published_yet(archive: Archive) -> Iterator[Finding]:
    """A site with a logo says that its pages are made without it."""
    if archive.site.record.theme.logo:
        yield archive.site.finding(consistency.LOGO_NOT_PUBLISHED, ("theme", "logo"))
