"""All contact with MkDocs and Material: this is the only module that imports them.

MkDocs draws the frames of pages, one of each kind, and writes the files that a page needs. It sees no record, parses no
Markdown, and knows of no navigation but a handful of links.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Environment, TemplateError
from markupsafe import Markup, escape
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
from generator.rendering.errors import THEME_FAULT, BrokenTheme
from generator.rendering.fragments import Fragments
from generator.rendering.frames import Frame, FrameKind, FrameKinds, Frames, blank, slot
from generator.rendering.quiet import complaints, environment
from generator.rendering.stylesheet import COUNCIL_CSS
from generator.site.model import Page, Site

NOT_FOUND = "404.html"


def draw(site: Site, fragments: Fragments, theme: Path, out: Path) -> Frames:
    """Write the error page and the theme's assets into `out`, and return the frames of all pages.

    Uses the folder around `out` too. Raises BrokenTheme.
    """
    out.mkdir(parents=True, exist_ok=True)
    with (
        _empty_folder(out.parent) as empty,
        environment(SOURCE_DATE_EPOCH="0", NO_MKDOCS_2_WARNING="1"),
        complaints("mkdocs") as messages,
    ):
        with _as_broken_theme(messages):
            config = _config(site, theme.resolve(), Path(empty, "docs"), out.resolve())
            config.plugins["raad"] = plugin = _FramesInMemory(site, fragments, theme.resolve())
            build(config)
            plugin.unused.remove_from(out)
        if messages:
            raise BrokenTheme(THEME_FAULT, reason="; ".join(messages))
    return plugin.frames


@contextmanager
def _empty_folder(place: Path) -> Iterator[str]:
    # The standard library's own cannot get over a folder that may not be removed.
    folder = tempfile.mkdtemp(prefix=".docs-", dir=place)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _as_broken_theme(messages: list[str]) -> Iterator[None]:
    try:
        yield
    except (TemplateError, MkDocsException, ValueError) as error:
        raise BrokenTheme(THEME_FAULT, reason="; ".join([*messages, str(error)])) from error


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
        raise BrokenTheme(THEME_FAULT, reason="; ".join(f"{key}: {fault}" for key, fault in [*errors, *warnings]))
    config.theme.static_templates = {NOT_FOUND}
    return config


class _BlankPage(MkDocsPage):
    """A page with slots for all that is its own, in whatever attribute of MkDocs' a theme looks for it."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(page.title, file, config)
        self.title = page.title
        self.canonical_url = f"{config.site_url}{page.address}"
        self.source = page

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' interface
        self.markdown = ""
        self.meta = {"template": "main.html", "hide": ["toc"]}
        if self.source.description:
            self.meta["description"] = self.source.description

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' interface
        self.content = Markup(slot("content"))  # noqa: S704 - a mark
        self.toc = TableOfContents([])


class _FramesInMemory(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Has MkDocs draw one page of each kind of frame, and keeps it."""

    def __init__(self, site: Site, fragments: Fragments, theme: Path) -> None:
        self._fragments, self._theme = fragments, theme
        self._kind_of = FrameKinds(site)
        self._examples = {_source_uri(page): page for page in self._kind_of.examples()}
        self._links = [Link(escape(link.title), link.address) for link in site.navigation]
        self._drawn: dict[FrameKind, Frame] = {}
        self.unused = UnusedAssets(())

    @property
    def frames(self) -> Frames:
        return Frames(self._kind_of, self._drawn)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        ours = [file for file in files if file.src_dir == str(self._theme) and is_published(file.src_uri)]
        theirs = [file for file in files if is_candidate(file.src_uri) and file not in ours]
        for file in (file for file in theirs if not file.src_uri.endswith(".png")):
            file.content_string = without_source_map(file.content_string)
        self.unused = UnusedAssets(file.src_uri for file in theirs)
        return Files([*ours, *theirs, *(_file(uri, page, config) for uri, page in self._examples.items())])

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        nav.items = self._links
        front = files.get_file_from_path("index.md")
        nav.homepage = front.page if front else None
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        # Material itself escapes little, and turns an escaped title back into HTML ("page.title | striptags").
        env.autoescape = True
        self._fragments.equip(env)
        return env

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs' interface
        nav: Navigation,  # noqa: ARG002 - MkDocs' interface
    ) -> TemplateContext:
        example = self._examples[page.file.src_uri]
        self._fragments.link.enter(example.address)
        return self._context(context, blank(example), self._kind_of(example))

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        self._drawn[self._kind_of(self._examples[page.file.src_uri])] = Frame.of(self.on_post_template(output))
        # MkDocs writes no file for a page without output.
        return ""

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        self._fragments.link.enter_anywhere()
        return self._context(context, None, None)

    def on_post_template(self, output: str, **_: object) -> str:
        output = without_drawers(output)
        self.unused.look(output)
        return output

    def _context(self, context: TemplateContext, page: Page | None, kind: FrameKind | None) -> TemplateContext:
        for link in self._links:
            link.active = kind is not None and link.url == kind.section
        return context | {"raad": page, "raad_searchable": kind is not None and kind.searchable}  # type: ignore[return-value]


def _source_uri(page: Page) -> str:
    return f"{page.address}index.md"


def _file(uri: str, page: Page, config: MkDocsConfig) -> File:
    file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    _BlankPage(blank(page), file, config)
    return file
