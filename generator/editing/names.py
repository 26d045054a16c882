"""Which record a user means."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

from generator.editing.refusals import NoSuchRecord, SeveralRecords
from generator.records.archive import Entry

E = TypeVar("E", bound=Entry[Any])


def name(entry: Entry[Any]) -> str:
    """What a record is called: its path below content/ without the ending, as in "meetings/2026-03-12"."""
    return "/".join(entry.document.parts).removesuffix(".md")


def named(entries: Sequence[E], wanted: str) -> E:
    """The record of this path, name or id; its council may be left out where that leaves no doubt.

    Raises NoSuchRecord, or SeveralRecords where the name may mean more than one.
    """
    plain = wanted.removesuffix(".md").strip("/")
    found = [entry for entry in entries if _is_file(entry, wanted) or plain in _names(entry)]
    if len(found) == 1:
        return found[0]
    exact = [entry for entry in found if _is_file(entry, wanted) or plain == name(entry)]
    if len(exact) == 1:
        return exact[0]
    if found:
        raise SeveralRecords(wanted, sorted(name(entry) for entry in found))
    raise NoSuchRecord(wanted, _alike(entries, plain))


def _names(entry: Entry[Any]) -> tuple[str, ...]:
    return (name(entry), f"{entry.document.parts[0]}/{entry.id}", entry.id)


def _is_file(entry: Entry[Any], wanted: str) -> bool:
    return Path(wanted).absolute() == Path(entry.document.path).absolute()


def _alike(entries: Sequence[Entry[Any]], wanted: str) -> list[str]:
    """Up to five names that look most like the wanted one."""
    whole = {one: name(entry) for entry in entries for one in _names(entry)}
    close = difflib.get_close_matches(wanted, list(whole), n=5, cutoff=0.6)
    return list(dict.fromkeys(whole[one] for one in close))
