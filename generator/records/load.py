"""From a configuration file and a content folder to an Archive, and every finding on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from generator.cores import on_all_cores
from generator.findings import Finding
from generator.findings.rules import consistency, reading
from generator.records.acknowledgements import Acknowledgements
from generator.records.archive import Archive, Entry
from generator.records.base import Record
from generator.records.budget import Budget
from generator.records.case import Case
from generator.records.council import Council
from generator.records.fields import is_slug
from generator.records.followup import FollowUp
from generator.records.hearing import Hearing
from generator.records.meeting import Meeting
from generator.records.page import HandwrittenPage
from generator.records.parse import read as read_record
from generator.records.plan import Plan
from generator.records.project import Project
from generator.records.report import Report
from generator.records.site import SiteConfig
from generator.records.statement import Statement
from generator.sources import document as documents
from generator.sources import files
from generator.sources.text import whole_file

OF_A_COUNCIL: dict[str, type[Record]] = {
    "meetings": Meeting,
    "hearings": Hearing,
    "statements": Statement,
    "decisions": FollowUp,
    "cases": Case,
    "projects": Project,
    "plans": Plan,
    "budgets": Budget,
    "reports": Report,
}
OF_THE_SITE: dict[str, type[Record]] = {"councils": Council, "pages": HandwrittenPage}
AT_THE_TOP: dict[str, type[Record]] = {"acknowledged.yml": Acknowledgements}
"""The files that lie beside the folders."""
ENDINGS = {"councils": ".yml", "plans": ".yml", "budgets": ".yml"}
OF_A_YEAR = (Plan, Budget, Report)

_YEAR_NAME = re.compile(r"(?:19|20)\d{2}")
_MEETING_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-moede-[2-9])?")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a record lies, of which kind and council it is there; `homeless` if several councils could have it."""

    parts: tuple[str, ...]
    kind: str
    council: str
    homeless: bool


@dataclass
class _Loading:
    """What has been read so far."""

    content: Path
    councils: list[str]
    findings: list[Finding]
    entries: dict[str, list[Entry[Any]]] = field(default_factory=dict)
    ids: set[tuple[str, str, str]] = field(default_factory=set)
    folders: set[tuple[str, ...]] = field(default_factory=set)
    others: set[tuple[str, ...]] = field(default_factory=set)


def load(config: Path, content: Path) -> tuple[Archive | None, list[Finding]]:
    """The archive (None where there is no usable configuration) and all findings of reading it.

    Where files change meanwhile, that is all there is to tell: what was read may be half of the old and half of the
    new, and any other finding a ghost.
    """
    found, findings = files.walk(content)
    before = files.stamps(config, content, found)
    archive = _read(config, content, found, findings)
    changed = files.changes(before, files.stamps(config, content, files.walk(content)[0]))
    return (None, changed) if changed else (archive, findings)


def _read(config: Path, content: Path, found: list[tuple[str, ...]], findings: list[Finding]) -> Archive | None:
    site = _site(config, findings)
    councils = _council_order(site, found)
    if not councils:
        expected = str(content / "councils" / "<id>.yml")
        findings.append(whole_file(reading.MISSING_FILE, str(content), expected=expected))
    loading = _Loading(content, councils, findings)
    records = [one for parts in found if (one := _record_at(loading, parts))]
    for one, entry in zip(records, on_all_cores(partial(_entry, content), records), strict=True):
        _keep(loading, one, entry)
    _report_unused(loading)
    return None if site is None else _archive(site, loading)


def _site(config: Path, findings: list[Finding]) -> Entry[SiteConfig] | None:
    source = files.read(config, (config.name,))
    if isinstance(source, list):
        findings += source
        return None
    document = documents.parse(source)
    if isinstance(document, Finding):
        findings.append(document)
        return None
    record = read_record(document, SiteConfig)
    if isinstance(record, list):
        findings += record
        return None
    return Entry("site", "", record, document)


def _council_order(site: Entry[SiteConfig] | None, found: Iterable[tuple[str, ...]]) -> list[str]:
    """The ids of the councils: as the site orders them, then the others by id."""
    files_of_councils = [parts[1] for parts in found if len(parts) == 2 and parts[0] == "councils"]
    existing = [name.removesuffix(".yml") for name in files_of_councils if name.endswith(".yml")]
    wanted = list(dict.fromkeys(site.record.councils)) if site else []
    return [one for one in wanted if one in existing] + [one for one in existing if one not in wanted]


def _record_at(loading: _Loading, parts: tuple[str, ...]) -> _Place | None:
    """What a file's place says of the record in it; None where it holds none."""
    if len(parts) == 1 and parts[0] in AT_THE_TOP:
        return _Place(parts, parts[0], "", homeless=False)
    kind, ending = parts[0], ENDINGS.get(parts[0], ".md")
    folder, name = parts[1:-1], parts[-1]
    several = len(folder) == 1 and folder[0] in loading.councils and kind in OF_A_COUNCIL
    is_record = name.endswith(ending) and (kind in OF_A_COUNCIL or kind in OF_THE_SITE) and (not folder or several)
    if not is_record:
        loading.others.add(parts)
        return None
    path = str(loading.content.joinpath(*parts))
    identity = name.removesuffix(ending)
    if not is_slug(identity):
        loading.findings.append(whole_file(reading.BAD_FILE_NAME, path))
        return None
    homeless = kind in OF_A_COUNCIL and not several and len(loading.councils) > 1
    if homeless:
        expected = str(loading.content.joinpath(kind, loading.councils[0], name))
        loading.findings.append(whole_file(consistency.COUNCIL_NEEDED, path, expected=expected))
    council = folder[0] if several else (loading.councils or [""])[0] if kind in OF_A_COUNCIL else ""
    if (kind, council, identity) in loading.ids:
        loading.findings.append(whole_file(consistency.DUPLICATE_FILE, path))
    loading.ids.add((kind, council, identity))
    if kind in OF_A_COUNCIL:
        loading.folders.add((*parts[:-1], identity))
    return _Place(parts, kind, council, homeless)


def _entry(content: Path, place: _Place) -> Entry[Any] | list[Finding]:
    """The record at a place, or what is wrong with it."""
    source = files.read(content.joinpath(*place.parts), place.parts)
    if isinstance(source, list):
        return source
    document = documents.parse(source)
    if isinstance(document, Finding):
        return [document]
    record = read_record(document, (OF_A_COUNCIL | OF_THE_SITE | AT_THE_TOP)[place.kind])
    return record if isinstance(record, list) else Entry(document.id, place.council, record, document)


def _keep(loading: _Loading, place: _Place, entry: Entry[Any] | list[Finding]) -> None:
    if isinstance(entry, list):
        loading.findings += entry
        return
    loading.entries.setdefault(place.kind, []).append(entry)
    loading.findings += _misplaced(entry, loading.councils, homeless=place.homeless)


def _misplaced(entry: Entry[Any], councils: list[str], *, homeless: bool) -> Iterable[Finding]:
    """A record whose own words and place disagree."""
    said = getattr(entry.record, "council", None)
    if said is not None and said not in councils:
        words = {"value": said, "known": ", ".join(councils) or "–"}
        yield entry.finding(consistency.UNKNOWN_COUNCIL, ("council",), words=words)
    elif said is not None and said != entry.council and not homeless:
        yield entry.finding(consistency.COUNCIL_FOLDER, ("council",))
    if isinstance(entry.record, Meeting):
        name = _MEETING_NAME.fullmatch(entry.id)
        if name is None or name[1] not in {str(entry.record.date), str(entry.record.moved_from)}:
            yield entry.finding(reading.NAME_IS_NOT_DATE, ("date",))
    if isinstance(entry.record, OF_A_YEAR) and not _YEAR_NAME.fullmatch(entry.id):
        yield entry.finding(reading.NAME_IS_NOT_YEAR, ("publish",))


def _report_unused(loading: _Loading) -> None:
    """A warning for each file that is neither a record nor in the folder of one."""
    for parts in sorted(loading.others):
        if parts[:-1] not in loading.folders:
            loading.findings.append(whole_file(reading.UNUSED_FILE, str(loading.content.joinpath(*parts))))


def _archive(site: Entry[SiteConfig], loading: _Loading) -> Archive:
    read = loading.entries
    order = {council: place for place, council in enumerate(loading.councils)}
    return Archive(
        site=site,
        councils=tuple(sorted(read.get("councils", []), key=lambda entry: order[entry.id])),
        meetings=tuple(read.get("meetings", [])),
        hearings=tuple(read.get("hearings", [])),
        statements=tuple(read.get("statements", [])),
        follow_ups=tuple(read.get("decisions", [])),
        cases=tuple(read.get("cases", [])),
        projects=tuple(read.get("projects", [])),
        plans=tuple(read.get("plans", [])),
        budgets=tuple(read.get("budgets", [])),
        reports=tuple(read.get("reports", [])),
        pages=tuple(read.get("pages", [])),
        ids=frozenset(loading.ids),
        files=frozenset(loading.others),
        acknowledgements=next(iter(read.get("acknowledged.yml", [])), None),
    )
