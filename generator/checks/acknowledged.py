"""Warnings that somebody has acknowledged, and acknowledgements that are of no warning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from generator.findings import Acknowledged, Finding, Severity, blocking
from generator.findings.rules import RULES, consistency
from generator.records.acknowledgements import Acknowledgement, Acknowledgements
from generator.records.archive import Archive, Entry

Key = tuple[str, str, str]
"""What a warning is told apart by: its file, its code, and what it is about within the file."""


def codes_are_of_warnings(archive: Archive) -> Iterator[Finding]:
    """Only warnings can be acknowledged: what is wrong with a record is mended."""
    entry = archive.acknowledgements
    for index, one in enumerate(entry.record.acknowledged if entry else ()):
        rule = RULES.get(one.code)
        which = consistency.UNKNOWN_CODE if rule is None else consistency.NOT_A_WARNING
        if entry and (rule is None or rule.severity is Severity.ERROR):
            yield entry.finding(which, ("acknowledged", index, "code"))


def acknowledge(
    findings: Iterable[Finding], by: Entry[Acknowledgements] | None
) -> tuple[list[Finding], list[Acknowledged]]:
    """The findings that are left to tell, and those that are acknowledged.

    Each acknowledgement is of one warning: where a file has two of a kind at one item, and one of them is
    acknowledged, the other is told. One that fits none is a warning itself, unless something blocks: then nobody knows
    yet which warnings there will be.
    """
    found = list(findings)
    if by is None:
        return found, []
    content = PurePath(by.document.path).parent
    waiting = dict(enumerate(by.record.acknowledged))
    told: list[Finding] = []
    left: list[Acknowledged] = []
    for finding in found:
        index = next((index for index, one in waiting.items() if _key(one) == _key_of(finding, content)), None)
        if index is None or finding.rule.severity is Severity.ERROR:
            told.append(finding)
        else:
            one = waiting.pop(index)
            left.append(Acknowledged(finding, one.reason, one.by))
    if not blocking(found):
        told += (by.finding(consistency.ACKNOWLEDGES_NOTHING, ("acknowledged", index)) for index in waiting)
    return told, left


def _key(one: Acknowledgement) -> Key:
    return one.file, one.code, one.item or ""


def _key_of(finding: Finding, content: PurePath) -> Key:
    return _file(finding.position.path, content), finding.rule.code, finding.part


def _file(path: str, content: PurePath) -> str:
    """What a finding's file is called in an acknowledgement; a page of the site is called by its address."""
    whole = PurePath(path)
    if whole.is_relative_to(content):
        return whole.relative_to(content).as_posix()
    return path if path.endswith("/") else whole.name
