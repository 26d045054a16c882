"""Records of a council whose files are not written yet: its first meeting, and templates to copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TypeVar

from generator.editing.checked import faultless, reread
from generator.editing.ground import Ground
from generator.editing.refusals import Faulty
from generator.editing.scaffolds.hearings import NewHearing
from generator.editing.scaffolds.matters import NewCase, NewProject, NewStatement
from generator.editing.scaffolds.meetings import NewMeeting
from generator.editing.starting.answers import Answers
from generator.findings import Finding, in_order
from generator.publication.moments import AsOf
from generator.records.archive import Archive, Entry
from generator.records.base import Record
from generator.records.council import Council
from generator.records.meeting import Meeting
from generator.records.page import HandwrittenPage
from generator.records.parse import read as read_record
from generator.records.site import SiteConfig
from generator.site.words import Words
from generator.sources.document import parse
from generator.sources.files import SourceText

CONFIG = "site_config.yml"
_CONTENT = "content"

R = TypeVar("R", bound=Record)


def first_meeting(texts: Mapping[str, str], answers: Answers, now: AsOf) -> tuple[str, str]:
    """The path and the text of the first meeting; `texts` are the configuration, the council and the pages by path.

    All of them together pass every check. Raises Faulty where they do not.
    """
    ground = _ground(texts, answers, now)
    archive = ground.archive
    draft = NewMeeting(str(answers.first_meeting), public_from=answers.today).draft(ground)
    parts = (draft.kind, f"{draft.id}.md")
    path = "/".join((_CONTENT, *parts))
    entry = reread(archive, (path, parts), answers.id, Meeting, draft.text.encode())
    ids = archive.ids | {(draft.kind, answers.id, draft.id)}
    faultless(replace(archive, meetings=(entry,), ids=ids), (), now)
    return path, draft.text


def templates(texts: Mapping[str, str], answers: Answers, now: AsOf) -> Mapping[str, str]:
    """Records to copy where there is no program, by path: nothing of them is public before somebody writes the day."""
    ground = _ground(texts, answers, now)
    title, day = ground.words.gettext("The title"), str(answers.first_meeting)
    authority = ground.council.record.organs[0].id
    asked = (
        NewMeeting(day),
        NewHearing(None, title, authority, day),
        NewStatement(None, title, day),
        NewCase(None, title),
        NewProject(None, title),
    )
    drafts = (one.draft(ground) for one in asked)
    return {f"templates/{draft.kind}.md": draft.text for draft in drafts}


def _ground(texts: Mapping[str, str], answers: Answers, now: AsOf) -> Ground:
    archive, words = _archive(texts), Words.of(answers.language)
    return Ground(archive, archive.councils[0], now, words, words)


def _archive(texts: Mapping[str, str]) -> Archive:
    """The archive of a site that has nothing but its configuration, a council and pages."""
    site = _entry(CONFIG, (CONFIG,), texts[CONFIG], SiteConfig)
    councils = tuple(_under("councils", texts, Council))
    pages = tuple(_under("pages", texts, HandwrittenPage))
    ids = frozenset((one.document.parts[0], "", one.id) for one in (*councils, *pages))
    return Archive(site, councils, (), (), (), (), (), (), (), (), (), pages, ids, frozenset())


def _under(folder: str, texts: Mapping[str, str], kind: type[R]) -> Iterator[Entry[R]]:
    for path, text in texts.items():
        parts = PurePosixPath(path).parts
        if parts[:2] == (_CONTENT, folder):
            yield _entry(path, parts[1:], text, kind)


def _entry(path: str, parts: tuple[str, ...], text: str, kind: type[R]) -> Entry[R]:
    document = parse(SourceText(path, parts, text))
    if isinstance(document, Finding):
        raise Faulty([document], open_repository=True)
    record = read_record(document, kind)
    if isinstance(record, list):
        raise Faulty(in_order(record), open_repository=True)
    return Entry(document.id, "", record, document)
