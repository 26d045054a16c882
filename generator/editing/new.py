"""A new record: its text, tried out on all records before anything is written."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.editing.checked import faultless, reread
from generator.editing.ground import Ground
from generator.editing.refusals import NotWritten
from generator.editing.sheet import Draft
from generator.language import Language
from generator.language import deferred as _
from generator.publication.moments import AsOf
from generator.records.archive import Archive, Entry
from generator.records.council import Council
from generator.records.load import OF_A_COUNCIL, load
from generator.site.words import Words

Scaffold = Callable[[Ground], Draft]

_FOLLOW_UPS = "decisions"


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record that can be written: what it is called, and the file that does not exist yet, with its bytes."""

    record: str
    file: Path
    data: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose record it is (None where the site has one council), the moment it is, and the language of the remarks."""

    council: str | None
    now: AsOf
    language: Language


def prepare(config: Path, content: Path, asked: Asked, scaffold: Scaffold) -> NewRecord:
    """The record that a scaffold makes, with which all records have no finding that blocks; raises Refused."""
    archive, findings = load(config, content)
    archive = faultless(archive, findings, asked.now)
    whose = _council(archive, asked.council)
    draft = scaffold(
        Ground(archive, whose, asked.now, Words.of(asked.language), Words.of(archive.site.record.language))
    )
    folder = (draft.kind, whose.id) if len(archive.councils) > 1 else (draft.kind,)
    file = content.joinpath(*folder, f"{draft.id}.md")
    if (draft.kind, whose.id, draft.id) in archive.ids or os.path.lexists(file):
        raise NotWritten(_already_there(draft), file=file, id=draft.id)
    data = draft.text.encode()
    entry = reread(archive, (str(file), (*folder, file.name)), whose.id, OF_A_COUNCIL[draft.kind], data)
    faultless(_with(archive, draft.kind, entry), (), asked.now)
    return NewRecord("/".join((*folder, draft.id)), file, data)


def _council(archive: Archive, wanted: str | None) -> Entry[Council]:
    known = ", ".join(entry.id for entry in archive.councils)
    if wanted is None:
        if len(archive.councils) > 1:
            raise NotWritten(_("Whose record is it? Write --council and one of these: {known}."), known=known)
        return archive.councils[0]
    found = next((entry for entry in archive.councils if entry.id == wanted), None)
    if found is None:
        raise NotWritten(_("There is no council {value}. Write one of these: {known}."), value=wanted, known=known)
    return found


def _already_there(draft: Draft) -> str:
    if draft.kind == "meetings" and "-moede-" not in draft.id:
        return _("{file} is there already and was not changed. Is it a second meeting that day? Write {id}-moede-2.")
    if draft.kind == _FOLLOW_UPS:
        return _("{file} is there already and was not changed. Write the next step under updates: in it.")
    return _("{file} is there already and was not changed. Choose another id.")


def _with(archive: Archive, kind: str, entry: Entry[Any]) -> Archive:
    """All records and the new one."""
    field = "follow_ups" if kind == _FOLLOW_UPS else kind
    more: dict[str, Any] = {field: (*getattr(archive, field), entry)}
    return replace(archive, ids=archive.ids | {(kind, entry.council, entry.id)}, **more)
