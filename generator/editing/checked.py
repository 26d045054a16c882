"""A change to the records is tried out on all of them before anything is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from generator.checks import check
from generator.editing.refusals import Faulty
from generator.findings import Finding, blocking, in_order
from generator.publication.moments import AsOf
from generator.publication.repository import check_repository
from generator.records.archive import Archive, Entry
from generator.records.base import Record
from generator.records.parse import read as read_record
from generator.sources.document import parse
from generator.sources.files import SourceText
from generator.sources.text import decode

R = TypeVar("R", bound=Record)


def faultless(archive: Archive | None, findings: Iterable[Finding], now: AsOf) -> Archive:
    """The archive, where neither these findings nor those of its checks block; raises Faulty with all of them."""
    if archive is None:
        raise Faulty(in_order(findings), open_repository=True)
    everything = [*findings, *check(archive, now.today), *check_repository(archive, now)]
    if blocking(everything):
        raise Faulty(in_order(everything), open_repository=_is_open(archive))
    return archive


def reread(archive: Archive, at: tuple[str, tuple[str, ...]], council: str, kind: type[R], data: bytes) -> Entry[R]:
    """The record as it would be read from these bytes at a path and its parts below content/; raises Faulty."""
    path, parts = at
    text = decode(data, path)
    document = parse(SourceText(path, parts, text)) if isinstance(text, str) else text
    if isinstance(document, Finding):
        raise Faulty([document], open_repository=_is_open(archive))
    record = read_record(document, kind)
    if isinstance(record, list):
        raise Faulty(in_order(record), open_repository=_is_open(archive))
    return Entry(document.id, council, record, document)


def _is_open(archive: Archive) -> bool:
    return archive.site.record.repository == "public"
