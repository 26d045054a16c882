"""The way from content/ to the site, as one function for each end of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from generator.checks import check as check_records
from generator.checks.acknowledged import acknowledge
from generator.findings import Acknowledged, Finding, Position, Severity, blocking, in_order
from generator.findings.rules import output
from generator.language import translations
from generator.publication.gate import publish
from generator.publication.moments import AsOf
from generator.publication.published import PublicArchive
from generator.publication.repository import check_repository
from generator.publication.upcoming import Change, Upcoming, changes
from generator.records.acknowledgements import Acknowledgements
from generator.records.archive import Archive, Entry
from generator.records.load import load
from generator.site import Draft
from generator.site.model import Site, Unlinked

if TYPE_CHECKING:
    from generator.audit import Problem

_HERE = Path(__file__).resolve().parent
# In a wheel the theme lies within the package, in the project beside it.
THEME = _HERE / "theme" if (_HERE / "theme").is_dir() else _HERE.parent / "theme"

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Sources:
    """Where a council keeps its records."""

    config: Path
    content: Path


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it: all findings in order, and where nothing blocks what is public and the site of it.

    The site is put together when it is first asked for: a check needs it only where a text links to nowhere.
    `upcoming` is what changes next of what is public, without anybody doing anything; None where nothing waits.
    Of the warnings those that are `acknowledged`, by what the council has written of them, are not among the findings.
    `open_repository` tells whether everybody may read the records; so it is where that could not be found out.
    """

    findings: tuple[Finding, ...]
    open_repository: bool = True
    acknowledgements: Entry[Acknowledgements] | None = None
    acknowledged: tuple[Acknowledged, ...] = ()
    public: PublicArchive | None = None
    draft: Draft | None = None
    upcoming: Upcoming | None = None

    @property
    def site(self) -> Site | None:
        """The site of values; None where something blocks."""
        return None if self.draft is None else self.draft.site

    @property
    def good(self) -> bool:
        """Whether nothing blocks."""
        return not blocking(self.findings)

    def with_findings(self, more: Iterable[Finding]) -> Result:
        """The same with further findings."""
        return replace(self, findings=in_order((*self.findings, *more)))

    def only_warnings_at(self, changed: Callable[[str, int], bool]) -> Result:
        """The same without the warnings, acknowledged or not, that stand at a path and line which is not changed."""

        def stays(one: Finding) -> bool:
            return one.rule.severity is Severity.ERROR or changed(one.position.path, one.position.line)

        return replace(
            self,
            findings=tuple(filter(stays, self.findings)),
            acknowledged=tuple(one for one in self.acknowledged if stays(one.finding)),
        )

    def without_acknowledged(self) -> Result:
        """The same once all findings are there: those that are acknowledged apart."""
        findings, acknowledged = acknowledge(self.findings, self.acknowledgements)
        return replace(self, findings=in_order(findings), acknowledged=tuple(acknowledged))


def check(sources: Sources, now: AsOf, progress: Progress) -> Result:
    """Reads and checks everything; where nothing blocks, what is public becomes a site of values."""
    return _drafted(_checked(sources, now, progress)[0], progress)


def foresee(sources: Sources, now: AsOf, progress: Progress) -> tuple[Result, Iterator[Change]]:
    """The same, and every change of what is public that comes after the moment by itself, one after the other."""
    result, coming = _checked(sources, now, progress)
    return _drafted(result, progress), coming


def build(sources: Sources, now: AsOf, out: Path, progress: Progress) -> Result:
    """Checks, and where nothing blocks puts the site in place; otherwise the former site is untouched.

    Raises RenderingError where the site cannot be written.
    """
    result = _checked(sources, now, progress)[0]
    if result.public is None:
        return result.without_acknowledged()
    # What only a build needs takes longer to import than a whole check.
    from generator import rendering
    from generator.site.words import filters

    progress("render")
    draft = Draft(result.public)
    problems = rendering.publish(draft, translations(draft.language), filters(draft.language), THEME, out)
    whole = _with_draft(result, draft, draft.site.unlinked).with_findings(map(as_finding, problems))
    return whole.without_acknowledged()


def _checked(sources: Sources, now: AsOf, progress: Progress) -> tuple[Result, Iterator[Change]]:
    """Reads and checks everything, and publishes what nothing blocks; and what is public later.

    What comes later holds the private side, which fills the memory twice over in large archives: who does not ask for
    it does not keep it.
    """
    progress("read")
    archive, findings = load(sources.config, sources.content)
    progress("check")
    if archive is None:
        return Result(in_order(findings)), iter(())
    findings += check_records(archive, now.today) + check_repository(archive, now)
    open_repository = archive.site.record.repository == "public"
    found = Result(in_order(findings), open_repository, archive.acknowledgements)
    if blocking(findings):
        return found, iter(())
    return _published(found, archive, now)


def _published(found: Result, archive: Archive, now: AsOf) -> tuple[Result, Iterator[Change]]:
    public = publish(archive, now)
    coming = changes(archive, now, public)
    first = next(coming, None)
    if first is None:
        return replace(found, public=public), coming
    return replace(found, public=public, upcoming=first[0]), chain([first], coming)


def _drafted(result: Result, progress: Progress) -> Result:
    if result.public is None:
        return result.without_acknowledged()
    progress("assemble")
    draft = Draft(result.public)
    return _with_draft(result, draft, draft.unlinked).without_acknowledged()


def _with_draft(result: Result, draft: Draft, unlinked: Iterable[Unlinked]) -> Result:
    return replace(result, draft=draft).with_findings(map(_unlinked, unlinked))


def audit(folder: Path, site_url: str | None) -> Result:
    """Opens a finished folder as a stranger would; where no URL is given it is the one that the folder tells.

    Raises UnknownAddress where it tells none or the URL is none, and OSError where the folder cannot be opened.
    """
    from generator.audit import address_of, whole_address
    from generator.audit import audit as audit_folder

    problems = audit_folder(folder, whole_address(site_url) if site_url else address_of(folder))
    return Result(()).with_findings(map(as_finding, problems))


def _unlinked(link: Unlinked) -> Finding:
    return Finding(output.UNKNOWN_LINK, Position(f"/{link.page}"), words={"value": link.target})


def as_finding(problem: Problem) -> Finding:
    """What the audit says of a finished folder, as it is told to the user."""
    return Finding(output.OF_THE_AUDIT[problem.rule], Position(problem.path), words={"what": problem.detail})
