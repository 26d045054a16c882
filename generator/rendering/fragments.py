"""The only place where a page's own HTML is made: an autoescaping environment over theme/pages/."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, TemplateError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.rendering.errors import THEME_FAULT, BrokenTheme
from generator.rendering.links import Linker
from generator.site.model import Page, Site

Filter = Callable[..., Any]
Filters = Mapping[str, Filter]


class Translations(Protocol):
    """The part of gettext's interface that templates use."""

    def gettext(self, message: str, /) -> str:
        """Return `message` in the site's language."""

    def ngettext(self, singular: str, plural: str, number: int, /) -> str:
        """Return the form for `number` in the site's language."""


class Fragments:
    """Renders the inner HTML of pages."""

    def __init__(
        self,
        site: Site,
        theme: Path,
        translations: Translations,
        filters: Filters,
        compiled: BytecodeCache | None = None,
    ) -> None:
        """Take all that templates may see, apart from the page.

        Where there will be others of the same translations and filters, `compiled` keeps what is alike in all.
        """
        self.link = Linker(site.url)
        self._site, self._translations, self._filters = site, translations, filters
        self._environment = Environment(
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            loader=FileSystemLoader(theme),
            bytecode_cache=compiled,
        )
        self.equip(self._environment)

    def equip(self, environment: Environment) -> None:
        """Give an environment what every template may use: link, site, translations and filters."""
        environment.add_extension("jinja2.ext.i18n")
        environment.install_gettext_callables(  # type: ignore[attr-defined]
            self._translations.gettext, self._translations.ngettext, newstyle=True
        )
        environment.globals |= {"link": self.link, "site": self._site}
        environment.filters |= {**self._filters, "rebase": self._rebase_filter()}

    def render(self, page: Page) -> Markup:
        """Return the page's HTML and make it the linker's current page; raises BrokenTheme with template and line."""
        self.link.enter(page.address)
        try:
            template = self._environment.get_template(f"pages/{page.template}")
            return Markup(template.render(page=page.value))  # noqa: S704 - comes from the autoescaping environment
        except (TemplateError, ValueError) as error:
            reason = f"/{page.address}: {page.template}: {error}"
            raise BrokenTheme(THEME_FAULT, reason=reason) from error

    def _rebase_filter(self) -> Filter:
        # A filter that takes the context is never evaluated at compile time, where no page is current.
        @pass_context
        def filter_rebase(_: Context, fragment: str) -> Markup:
            return self.link.rebase(fragment)

        return filter_rebase
