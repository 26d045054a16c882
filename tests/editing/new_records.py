"""Making new records in a council's folder, and reading them back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

from generator.checks import check
from generator.editing import files
from generator.editing.new import Asked, NewRecord, Scaffold, prepare
from generator.editing.scaffolds.decisions import NewFollowUp
from generator.editing.scaffolds.hearings import NewHearing
from generator.editing.scaffolds.matters import NewCase, NewProject, NewStatement
from generator.editing.scaffolds.meetings import NewMeeting
from generator.findings import Finding
from generator.language import Language
from generator.records.archive import Archive, Entry
from generator.records.load import load
from generator.records.meeting import Item, Meeting
from tests.publication.archives import COUNCIL, at

Folder = Callable[..., Path]
NOW = "2026-06-01T11:20"
NEW_MEETING = NewMeeting("2026-08-20")
RULES = "    rules:\n"
EVERY_KIND: tuple[tuple[Scaffold, str], ...] = (
    (NEW_MEETING.draft, "meetings/2026-08-20"),
    (NewHearing(None, "Plan: boliger", "Byrådet", "2026-09-01").draft, "hearings/plan-boliger"),
    (NewFollowUp("2026-03-12", "1").draft, "decisions/2026-03-12-punkt-1"),
    (NewStatement(None, "Tandpleje nu").draft, "statements/tandpleje-nu"),
    (NewCase("kulde", "Vinterens kulde").draft, "cases/kulde"),
    (NewProject(None, "Mobil tandklinik").draft, "projects/mobil-tandklinik"),
)


def prepared(
    folder: Path, scaffold: Scaffold, council: str | None = None, language: Language = "da", now: str = NOW
) -> NewRecord:
    return prepare(folder / "site_config.yml", folder / "content", Asked(council, at(now), language), scaffold)


def written(folder: Path, scaffold: Scaffold, council: str | None = None, now: str = NOW) -> str:
    """The text of a record that has been written."""
    record = prepared(folder, scaffold, council, now=now)
    files.create(record.file, record.data)
    return record.file.read_text(encoding="utf-8")


def archive(folder: Path) -> tuple[Archive, list[Finding]]:
    loaded, findings = load(folder / "site_config.yml", folder / "content")
    assert loaded is not None
    return loaded, [*findings, *check(loaded, at(NOW).today)]


def the_meeting(folder: Path, identity: str = "2026-08-20") -> Entry[Meeting]:
    return next(entry for entry in archive(folder)[0].meetings if entry.id == identity)


def items(folder: Path, identity: str = "2026-08-20") -> tuple[Item, ...]:
    return the_meeting(folder, identity).record.agenda.items


def titles(folder: Path, identity: str = "2026-08-20") -> list[str | None]:
    return [item.title for item in items(folder, identity)]


def with_rules(*rules: str) -> dict[str, str]:
    """The council's file with more rules."""
    lines = "".join(f"      - {{{rule}}}\n" for rule in rules)
    return {"councils/udsatteraadet.yml": COUNCIL.replace(RULES, RULES + lines)}


def in_a_line(text: str) -> str:
    """A record's text without its line ends and the signs of remarks."""
    return " ".join(text.replace("# ", "").split())


def meeting(**lines: str) -> str:
    return dedent("---\n" + "".join(f"{name}: {value}\n" for name, value in lines.items()) + "---\n")
