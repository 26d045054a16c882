"""The way from content/ to the site, as one function for each end of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from generator import rendering
from generator.audit import Problem, address_of, whole_address
from generator.audit import audit as audit_folder
from generator.checks import check as check_records
from generator.findings import Finding, Position, blocking, in_order
from generator.findings.rules import output
from generator.language import translations
from generator.publication.gate import publish
from generator.publication.moments import AsOf
from generator.publication.published import PublicArchive
from generator.publication.repository import check_repository
from generator.publication.upcoming import Upcoming, upcoming
from generator.records.load import load
from generator.site import Draft, filters
from generator.site.model import Site, Unlinked

THEME = Path(__file__).resolve().parent.parent / "theme"

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Sources:
    """Where a council keeps its records."""

    config: Path
    content: Path


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it: all findings in order, and where nothing blocks what is public and the site of it.

    `upcoming` is what changes next of what is public, without anybody doing anything; None where nothing waits.
    `open_repository` tells whether everybody may read the records; so it is where that could not be found out.
    """

    findings: tuple[Finding, ...]
    open_repository: bool = True
    public: PublicArchive | None = None
    site: Site | None = None
    upcoming: Upcoming | None = None

    @property
    def good(self) -> bool:
        """Whether nothing blocks."""
        return not blocking(self.findings)

    def with_findings(self, more: Iterable[Finding]) -> Result:
        """The same with further findings."""
        return replace(self, findings=in_order((*self.findings, *more)))


def check(sources: Sources, now: AsOf, progress: Progress) -> Result:
    """Reads and checks everything; where nothing blocks, what is public becomes a site of values."""
    result = _checked(sources, now, progress)
    if result.public is None:
        return result
    progress("assemble")
    return _with_site(result, Draft(result.public).site)


def build(sources: Sources, now: AsOf, out: Path, progress: Progress) -> Result:
    """Checks, and where nothing blocks puts the site in place; otherwise the former site is untouched.

    Raises RenderingError where the site cannot be written.
    """
    result = _checked(sources, now, progress)
    if result.public is None:
        return result
    progress("render")
    draft = Draft(result.public)
    problems = rendering.publish(draft, translations(draft.language), filters(draft.language), THEME, out)
    return _with_site(result, draft.site).with_findings(map(_problem, problems))


def _checked(sources: Sources, now: AsOf, progress: Progress) -> Result:
    """Reads and checks everything, and publishes what nothing blocks."""
    progress("read")
    archive, findings = load(sources.config, sources.content)
    progress("check")
    if archive is None:
        return Result(in_order(findings))
    findings += check_records(archive, now.today) + check_repository(archive, now)
    open_repository = archive.site.record.repository == "public"
    if blocking(findings):
        return Result(in_order(findings), open_repository)
    public = publish(archive, now)
    change = upcoming(archive, now, public)
    # The private side is not needed any more, and large archives fill the memory twice over.
    del archive
    return Result(in_order(findings), open_repository, public, upcoming=change)


def _with_site(result: Result, site: Site) -> Result:
    return replace(result, site=site).with_findings(map(_unlinked, site.unlinked))


def audit(folder: Path, site_url: str | None) -> Result:
    """Opens a finished folder as a stranger would; where no URL is given it is the one that the folder tells.

    Raises UnknownAddress where it tells none or the URL is none, and OSError where the folder cannot be opened.
    """
    problems = audit_folder(folder, whole_address(site_url) if site_url else address_of(folder))
    return Result(()).with_findings(map(_problem, problems))


def _unlinked(link: Unlinked) -> Finding:
    return Finding(output.UNKNOWN_LINK, Position(f"/{link.page}"), words={"value": link.target})


def _problem(problem: Problem) -> Finding:
    return Finding(output.OF_THE_AUDIT[problem.rule], Position(problem.path), words={"what": problem.detail})
