"""Where mutants are tried: from the records of a variant to what strangers get, as files in a folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline, rendering
from generator.pipeline import Result, Sources
from generator.publication.moments import as_of
from generator.rendering.search import search_page
from generator.site.model import Site
from tests.proof.canaries import MOMENT, VARIANTS, Variant, write, write_former
from tests.proof.mutants.messages import say_everything
from tests.proof.mutants.table import Bench
from tests.proof.mutants.templates import remember_templates
from tests.rendering.example import Drafted


class BrokenMutantError(Exception):
    """The build did not come to its end: nothing is caught by that."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What strangers get of both variants, one folder each, and whether the audit had anything against one of them.

    `also` is what they get besides, which is not compared.
    """

    one: Path
    other: Path
    also: tuple[Path, ...] = ()
    refused: bool = False


def run(bench: Bench, patch: pytest.MonkeyPatch, room: Path) -> Outcome:
    """Builds both variants as far as a bench goes; raises BrokenMutantError where that is not possible."""
    folders = {variant: room / variant for variant in VARIANTS}
    for variant, folder in folders.items():
        write(variant, folder / "records")
    if bench is Bench.MESSAGES:
        return _messages(patch, folders)
    refused = [_BUILDERS[bench](patch, variant, folder) for variant, folder in folders.items()]
    one, other = (folders[variant] / "site" for variant in VARIANTS)
    if any(refused):
        # What is refused has no list of its files yet: that only one of them has one tells nothing.
        for folder, name in product((one, other), ("manifest.json", "audit.json")):
            (folder / name).unlink(missing_ok=True)
    return Outcome(one, other, refused=any(refused))


def _values(_patch: pytest.MonkeyPatch, _variant: Variant, folder: Path) -> bool:
    result = pipeline.check(_sources(folder), as_of(MOMENT), lambda stage: None)
    site = _good(result).site
    assert site is not None
    for path, content in _as_files(site).items():
        file = folder / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return False


def _as_files(site: Site) -> dict[str, bytes]:
    pages = {f"{page.address}index.value": repr(page).encode() for page in site.pages}
    feeds = {feed.address: rendering.rss(feed, site) for feed in site.feeds}
    search = {f"search/{place}": search_page(one, "da").encode() for place, one in enumerate(site.search)}
    rest = {"sitemap.xml": rendering.sitemap_xml(site), "robots.txt": rendering.robots_txt(site).encode()}
    frame = {"frame.value": repr((site.name, site.notice, site.color, site.navigation, site.footer)).encode()}
    return pages | feeds | search | rest | frame


def _folder(patch: pytest.MonkeyPatch, _variant: Variant, folder: Path) -> bool:
    with patch.context() as only_here:
        return _without_search(only_here, folder, folder / "records")


def _without_search(patch: pytest.MonkeyPatch, folder: Path, records: Path) -> bool:
    original = pipeline.Draft
    patch.setattr(pipeline, "Draft", lambda public: Drafted(replace(original(public).site, search=())))
    return _build(patch, folder, records)


def _search(patch: pytest.MonkeyPatch, _variant: Variant, folder: Path) -> bool:
    return _build(patch, folder, folder / "records")


def _again(patch: pytest.MonkeyPatch, variant: Variant, folder: Path) -> bool:
    """One variant follows upon a site with a hearing that is gone since; the other is built for the first time."""
    if variant == "one":
        with pytest.MonkeyPatch.context() as unchanged:
            assert not _without_search(unchanged, folder, write_former(folder / "former"))
    return _folder(patch, variant, folder)


_BUILDERS: dict[Bench, Callable[[pytest.MonkeyPatch, Variant, Path], bool]] = {
    Bench.VALUES: _values,
    Bench.FOLDER: _folder,
    Bench.SEARCH: _search,
    Bench.AGAIN: _again,
}


def _build(patch: pytest.MonkeyPatch, folder: Path, records: Path) -> bool:
    """Builds a site; where the audit refuses it, what it would have been is looked at all the same."""
    problems: list[Any] = []
    out = folder / "site"
    original = rendering.publish

    def publish(*given: Any) -> tuple[Any, ...]:
        problems.extend(original(*given))
        return ()

    with patch.context() as only_here:
        remember_templates(only_here)
        only_here.setattr(rendering, "publish", publish)
        only_here.setattr(rendering, "staged", partial(_kept, rendering.staged, folder / "refused"))
        sources = Sources(records / "site_config.yml", records / "content")
        _good(pipeline.build(sources, as_of(MOMENT), out, lambda stage: None))
    if problems:
        shutil.rmtree(out, ignore_errors=True)
        (folder / "refused").rename(out)
    return bool(problems)


@contextmanager
def _kept(staged: Callable[[Path], Any], copy: Path, out: Path) -> Iterator[Any]:
    with staged(out) as stage:
        yield stage
        if stage.site.exists():
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(stage.site, copy, symlinks=True)


def _messages(patch: pytest.MonkeyPatch, folders: dict[Variant, Path]) -> Outcome:
    for folder in folders.values():
        say_everything(patch, folder / "records", folder)
    heard = tuple(folder / "heard" for folder in folders.values())
    return Outcome(folders["one"] / "compared", folders["other"] / "compared", also=heard)


def _sources(folder: Path) -> Sources:
    return Sources(folder / "records/site_config.yml", folder / "records/content")


def _good(result: Result) -> Result:
    if not result.good or result.site is None:
        raise BrokenMutantError([(finding.rule.code, finding.position) for finding in result.findings])
    return result
