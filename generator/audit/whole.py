"""All rules over one finished folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.audit.feeds import check_feeds
from generator.audit.files import FileFacts, read_files
from generator.audit.lists import check_manifest, check_search, check_sitemap, file_of
from generator.audit.problems import Problem
from generator.audit.targets import Resolver


def audit(folder: Path, site_url: str) -> tuple[Problem, ...]:
    """Return every problem of the folder that is served at `site_url` (which ends in a slash), sorted by file."""
    files, problems = read_files(folder, site_url)
    resolver = Resolver(site_url)
    problems += check_manifest(folder, files)
    problems += check_sitemap(folder, files, resolver)
    problems += check_search(folder, files)
    problems += _links_of_files(files)
    for found in check_feeds(folder, files, resolver):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            path, link, must_be_page = found
            problems += _check_link(path, link, files, must_be_page=must_be_page)
    return tuple(sorted(set(problems), key=lambda problem: (problem.path, problem.rule, problem.detail)))


def _links_of_files(files: Mapping[str, FileFacts]) -> Iterator[Problem]:
    for path, facts in files.items():
        yield from facts.problems
        yield from facts.page.problems if facts.page else ()
        for link in facts.page.links if facts.page else facts.links:
            yield from _check_link(path, link, files)


def _check_link(
    path: str, link: str, files: Mapping[str, FileFacts], *, must_be_page: bool = False
) -> Iterator[Problem]:
    address, _, anchor = link.rpartition("#")
    target = files.get(file_of(address))
    if target is None:
        yield Problem("link", path, f"leads to nothing: /{address.removeprefix('/')}")
    elif target.page is None:
        if must_be_page:
            yield Problem("feed", path, f"an entry leads to no page: /{address}")
    elif anchor and anchor != "top" and anchor not in target.page.ids:
        yield Problem("anchor", path, f"leads to an anchor that is not there: /{address}#{anchor}")
