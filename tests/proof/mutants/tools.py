"""How a mutant gets at what it leaks. The public types have no room for it, so every mutant must break a wall first."""

from __future__ import annotations

import importlib
import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.publication.moments import AsOf
from generator.publication.published import PublicArchive, PublishedCouncil, PublishedMeeting
from generator.records.archive import Archive, Entry, anchors
from generator.records.council import Member
from generator.records.hearing import Hearing
from generator.records.meeting import Item, Meeting
from generator.rendering.fragments import Fragments
from generator.site.model import Page, Site
from tests.rendering.example import Drafted

Around = Callable[..., Any]


@dataclass
class Tools:
    """What a mutant may use; `archive` is the private archive of the build that runs, once the gate has seen it."""

    patch: pytest.MonkeyPatch
    room: Path
    kept: list[Archive] = field(default_factory=list)

    @property
    def archive(self) -> Archive:
        return self.kept[-1]

    def around(self, place: str, around: Around) -> None:
        """Replaces "module:name" by a function that gets the original first."""
        module, _, name = place.partition(":")
        owner: Any = importlib.import_module(module)
        *path, last = name.split(".")
        for part in path:
            owner = getattr(owner, part)
        original = getattr(owner, last)
        self.patch.setattr(owner, last, lambda *given, **named: around(original, *given, **named))

    def gate(self, change: Callable[[Archive, PublicArchive], PublicArchive]) -> None:
        """Changes what comes out of the gate."""
        original = pipeline.publish

        def publish(archive: Archive, now: AsOf) -> PublicArchive:
            self.kept.append(archive)
            return change(archive, original(archive, now))

        self.patch.setattr(pipeline, "publish", publish)

    def keep_archive(self) -> None:
        """Lets the private archive live on behind the gate."""
        self.gate(lambda _, public: public)

    def meetings(self, change: Callable[[Meeting, PublishedMeeting], PublishedMeeting]) -> None:
        """Changes each public meeting, knowing its record."""

        def all_meetings(archive: Archive, public: PublicArchive) -> PublicArchive:
            changed = (change(archive.meeting[(one.council, one.id)].record, one) for one in public.meetings)
            return public.model_copy(update={"meetings": tuple(changed)})

        self.gate(all_meetings)

    def items(self, change: Callable[[Item, Any], Any]) -> None:
        """Changes each public item, knowing its record."""

        def of_meeting(record: Meeting, public: PublishedMeeting) -> PublishedMeeting:
            items = dict(zip(anchors(record), record.agenda.items, strict=True))
            changed = tuple(change(items[one.anchor], one) for one in public.items)
            return public.model_copy(update={"items": changed})

        self.meetings(of_meeting)

    def hearings(self, change: Callable[[Hearing, Any], Any]) -> None:
        """Changes each public hearing, knowing its record."""

        def all_hearings(archive: Archive, public: PublicArchive) -> PublicArchive:
            records = {(one.council, one.id): one.record for one in archive.hearings}
            changed = (change(records[(one.council, one.id)], one) for one in public.hearings)
            return public.model_copy(update={"hearings": tuple(changed)})

        self.gate(all_hearings)

    def members(self, change: Callable[[Member, Any], Any]) -> None:
        """Changes each seat of each council, knowing its record."""

        def of_council(archive: Archive, one: PublishedCouncil) -> PublishedCouncil:
            changed = map(change, archive.council[one.id].members, one.members)
            return one.model_copy(update={"members": tuple(changed)})

        def all_councils(archive: Archive, public: PublicArchive) -> PublicArchive:
            councils = tuple(of_council(archive, one) for one in public.councils)
            return public.model_copy(update={"councils": councils})

        self.gate(all_councils)

    def site(self, change: Callable[[Archive, Site], Site]) -> None:
        """Changes the site of values, knowing the private archive."""
        self.keep_archive()
        original = pipeline.Draft
        self.patch.setattr(pipeline, "Draft", lambda public: Drafted(change(self.archive, original(public).site)))

    def pages(self, change: Callable[[Archive, Page], Page]) -> None:
        """Changes each page, knowing the private archive."""
        self.site(lambda archive, site: replace(site, pages=tuple(change(archive, page) for page in site.pages)))

    def more_pages(self, addresses: Callable[[Archive], Iterable[str]]) -> None:
        """Adds pages without content at these addresses."""

        def change(archive: Archive, site: Site) -> Site:
            (written,) = (page for page in site.pages if page.address == "forretningsorden/")
            more = (replace(written, address=address, title="Kommer") for address in addresses(archive))
            return replace(site, pages=(*site.pages, *more))

        self.site(change)

    def template(self, name: str, text: str) -> None:
        """Adds text to the end of a page's template, which may now ask `records` for anything."""
        self.keep_archive()
        self.theme(f"pages/{name}", lambda template: template + text)
        original = Fragments.equip

        def equip(fragments: Fragments, environment: Any) -> None:
            original(fragments, environment)
            environment.globals["records"] = self.archive

        self.patch.setattr(Fragments, "equip", equip)

    def theme(self, name: str, change: Callable[[str], str]) -> None:
        """Changes a file of the theme."""
        theme = self.room / "theme"
        if not theme.exists():
            shutil.copytree(pipeline.THEME, theme)
            self.patch.setattr(pipeline, "THEME", theme)
        file = theme / name
        file.write_text(change(file.read_text()))

    def files(self, change: Callable[[Archive, Path], None]) -> None:
        """Changes the folder of a site when its pages have been written."""
        self.keep_archive()

        def render(original: Any, *given: Any) -> None:
            original(*given)
            out: Path = given[3]
            change(self.archive, out)

        self.around("generator.rendering:write_pages", render)

    @property
    def former(self) -> Path:
        """The site that stands where the one that is being built will be."""
        return Path(self.archive.site.document.path).parents[1] / "site"


def meeting_at(archive: Archive, address: str) -> Meeting | None:
    """The record of the meeting whose page has this address."""
    found = re.fullmatch(r"(?:(ungeraadet)/)?moeder/([0-9-]{10})/", address)
    entry = archive.meeting.get((found[1] or "udsatteraadet", found[2])) if found else None
    return entry.record if entry else None


def changed(entry: Entry[Any]) -> datetime:
    """When the file of a record was changed."""
    return datetime.fromtimestamp(Path(entry.document.path).stat().st_mtime, UTC)
