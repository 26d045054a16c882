"""From a Site to a folder that a web server can serve."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from generator.audit import Problem, check_seal, examine, write_report
from generator.rendering.errors import (
    BrokenEnvironment,
    BrokenTheme,
    BuildInProgress,
    RenderingError,
    UnusableOutput,
)
from generator.rendering.feeds import rss
from generator.rendering.fragments import Filters, Fragments, Translations
from generator.rendering.manifest import write_manifest
from generator.rendering.pages import write_pages
from generator.rendering.search import BUNDLE, search_index
from generator.rendering.sitemap import robots_txt, sitemap_xml
from generator.rendering.staging import staged
from generator.rendering.stylesheet import COUNCIL_CSS, council_css
from generator.site.model import SearchDocument, Site

__all__ = [
    "BrokenEnvironment",
    "BrokenTheme",
    "BuildInProgress",
    "Draft",
    "RenderingError",
    "UnusableOutput",
    "own_files",
    "publish",
]


class Draft(Protocol):
    """A site in the making: what can be found is known at once, the whole of it when it is first asked for."""

    @property
    def language(self) -> str:
        """Return the language of the site."""
        ...

    @property
    def search(self) -> Sequence[SearchDocument]:
        """Return what can be found."""
        ...

    @property
    def site(self) -> Site:
        """Return the whole site, which may take its time."""
        ...


def publish(draft: Draft, translations: Translations, filters: Filters, theme: Path, out: Path) -> tuple[Problem, ...]:
    """Write the site, audit it and swap it into place as `out`, unless the audit finds something, which is returned.

    Raises RenderingError, or one of its kinds; `out` is then as it was before.
    """
    with staged(out) as stage:
        with search_index(draft.search, draft.language, stage.scratch) as index:
            site = draft.site
            fragments = Fragments(site, theme, translations, filters)
            write_pages(site, fragments, theme, stage.site)
            for address, made in own_files(site).items():
                path = stage.site / address
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(made())
            index.wait(stage.site / BUNDLE)
        problems = _audit_and_seal(stage.site, site.url)
        if not problems:
            stage.publish()
    return problems


def _audit_and_seal(folder: Path, site_url: str) -> tuple[Problem, ...]:
    """Open everything; where nothing is wrong, write the report and the manifest of it and see that they are true."""
    examined = examine(folder, site_url)
    if examined.problems:
        return examined.problems
    write_manifest(folder, write_report(folder, examined))
    return check_seal(folder, examined)


def own_files(site: Site) -> dict[str, Callable[[], bytes]]:
    """Return what is made of the site's values and is no page, by address; each is made when it is asked for."""
    return {feed.address: partial(rss, feed, site) for feed in site.feeds} | {
        "sitemap.xml": lambda: sitemap_xml(site),
        "robots.txt": lambda: robots_txt(site).encode(),
        COUNCIL_CSS: lambda: council_css(site.color).encode(),
    }
