"""All contact with MkDocs and Material: this is the only module that imports them.

MkDocs gets pages that are already HTML. It parses no Markdown, sees no navigation but a handful of links, and writes
only the files that a page needs.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Environment, TemplateError
from markupsafe import escape
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from generator.rendering.assets import (
    UnusedAssets,
    favicon,
    is_candidate,
    is_published,
    without_drawers,
    without_source_map,
)
from generator.rendering.errors import BrokenTheme
from generator.rendering.fragments import Fragments
from generator.rendering.quiet import complaints, environment
from generator.rendering.stylesheet import COUNCIL_CSS
from generator.rendering.words import remember_words
from generator.site.model import Page, Site

NOT_FOUND = "404.html"


def render(site: Site, fragments: Fragments, theme: Path, out: Path) -> None:
    """Write every page, the error page and the theme's assets into `out`; raises BrokenTheme."""
    out.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="raad-") as empty,
        environment(SOURCE_DATE_EPOCH="0", NO_MKDOCS_2_WARNING="1"),
        complaints("mkdocs") as messages,
    ):
        with _as_broken_theme(messages):
            config = _config(site, theme.resolve(), Path(empty, "docs"), out.resolve())
            config.plugins["raad"] = plugin = _SiteInMemory(site, fragments, theme.resolve())
            build(config)
            plugin.unused.remove_from(out)
        if messages:
            raise BrokenTheme("; ".join(messages))


@contextmanager
def _as_broken_theme(messages: list[str]) -> Iterator[None]:
    try:
        yield
    except (TemplateError, MkDocsException, ValueError) as error:
        raise BrokenTheme("; ".join([*messages, str(error)])) from error


def _config(site: Site, theme: Path, docs: Path, out: Path) -> MkDocsConfig:
    docs.mkdir()
    config = MkDocsConfig(config_file_path=str(docs.with_name("mkdocs.yml")))
    icon = favicon(theme)
    config.load_dict(
        {
            "site_name": site.name,
            "site_url": site.url,
            "docs_dir": str(docs),
            "site_dir": str(out),
            "plugins": [],
            "markdown_extensions": [],
            "extra_css": [COUNCIL_CSS],
            "extra": {"site": site, "generator": False},
            "theme": {
                "name": "material",
                "custom_dir": str(theme),
                "language": site.language,
                "font": False,
                "palette": {"scheme": "default", "primary": "custom", "accent": "custom"},
                "features": [],
            }
            | ({"favicon": icon} if icon else {}),
        }
    )
    errors, warnings = config.validate()
    if errors or warnings:
        raise BrokenTheme("; ".join(f"{key}: {fault}" for key, fault in [*errors, *warnings]))
    config.theme.static_templates = {NOT_FOUND}
    return config


class _RenderedPage(MkDocsPage):
    """A page whose content is not made before it is written, so that 10,000 of them never lie in memory."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(str(escape(page.title)), file, config)
        self.title = escape(page.title)
        self.source = page

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' interface
        self.markdown = ""
        self.meta = {"template": "main.html", "hide": ["toc"]}
        if self.source.description:
            self.meta["description"] = escape(self.source.description)

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' interface
        self.content = ""
        self.toc = TableOfContents([])


class _SiteInMemory(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Hands the site to MkDocs, piece by piece."""

    def __init__(self, site: Site, fragments: Fragments, theme: Path) -> None:
        self._site, self._fragments, self._theme = site, fragments, theme
        self.unused = UnusedAssets(())
        self._searchable = frozenset(document.address for document in site.search)
        self._sources = {_source_uri(page): page for page in site.pages}
        self._links = [Link(escape(link.title), link.address) for link in site.navigation]

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        ours = [file for file in files if file.src_dir == str(self._theme) and is_published(file.src_uri)]
        theirs = [file for file in files if is_candidate(file.src_uri) and file not in ours]
        for file in (file for file in theirs if not file.src_uri.endswith(".png")):
            file.content_string = without_source_map(file.content_string)
        self.unused = UnusedAssets(file.src_uri for file in theirs)
        return Files([*ours, *theirs, *(_file(page, config) for page in self._site.pages)])

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        nav.items = self._links
        front = files.get_file_from_path("index.md")
        nav.homepage = front.page if front else None
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        # Material itself escapes little, and turns an escaped title back into HTML ("page.title | striptags").
        env.autoescape = True
        self._fragments.equip(env)
        remember_words(env, self._site.language)
        return env

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs' interface
        nav: Navigation,  # noqa: ARG002 - MkDocs' interface
    ) -> TemplateContext:
        source = self._sources[page.file.src_uri]
        page.content = self._fragments.render(source)
        return self._context(context, source)

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        page.content = ""
        return self.on_post_template(output)

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        self._fragments.link.enter_anywhere()
        return self._context(context, None)

    def on_post_template(self, output: str, **_: object) -> str:
        output = without_drawers(output)
        self.unused.look(output)
        return output

    def _context(self, context: TemplateContext, page: Page | None) -> TemplateContext:
        self._mark_section(page.address if page else None)
        extra = {
            "raad": page,
            "raad_listed": page is not None and page.listed,
            "raad_searchable": page is not None and page.address in self._searchable,
        }
        return context | extra  # type: ignore[return-value]

    def _mark_section(self, address: str | None) -> None:
        active: Link | None = None
        for link in self._links:
            link.active = False
            if address is not None and _is_within(address, link.url):
                active = link if active is None or len(link.url) > len(active.url) else active
        if active is not None:
            active.active = True


def _source_uri(page: Page) -> str:
    return f"{page.address}index.md"


def _file(page: Page, config: MkDocsConfig) -> File:
    file = File.generated(config, _source_uri(page), content="", inclusion=InclusionLevel.NOT_IN_NAV)
    _RenderedPage(page, file, config)
    return file


def _is_within(address: str, section: str) -> bool:
    return address == section or (section.endswith("/") and address.startswith(section))
