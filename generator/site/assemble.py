"""From what is public to the whole site, as one pure function."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from generator.publication.published import PublicArchive
from generator.site.addresses import Addresses
from generator.site.context import Context
from generator.site.links import leads_nowhere
from generator.site.lookup import Lookup
from generator.site.markdown import Texts
from generator.site.model import Page, SearchDocument, Site, Unlinked
from generator.site.targets import targets
from generator.site.words import Words


class AddressTaken(ValueError):
    """Two pages want the same address; the records' ids must tell them apart."""


class Draft:
    """A site in the making: each part of it is made when it is first asked for.

    The index of a large site takes longer than anything else, and can be begun while the pages are put together. A
    check needs neither, and imports nothing of what makes them.
    """

    def __init__(self, archive: PublicArchive) -> None:
        """Take what is public."""
        addresses = Addresses.of([council.id for council in archive.councils])
        texts = Texts(targets(archive, addresses), archive.site.url)
        self._context = Context(archive, Words.of(archive.site.language), addresses, Lookup.of(archive), texts)
        self.language = archive.site.language

    @cached_property
    def unlinked(self) -> tuple[Unlinked, ...]:
        """The links of texts that are left out; raises AddressTaken."""
        return self.site.unlinked if leads_nowhere(self._context.archive, self._context.texts) else ()

    @cached_property
    def search(self) -> tuple[SearchDocument, ...]:
        """What can be found."""
        from generator.site.search_documents import search_documents

        return tuple(search_documents(self._context))

    @cached_property
    def site(self) -> Site:
        """The site; raises AddressTaken."""
        return _site(self._context, self.search)


def assemble(archive: PublicArchive) -> Site:
    """The site of an archive; raises AddressTaken."""
    return Draft(archive).site


def _site(context: Context, search: tuple[SearchDocument, ...]) -> Site:
    from generator.site.feeds import feeds
    from generator.site.navigation import footer, navigation
    from generator.site.pages import all_pages

    of = context.archive.site
    pages = tuple(all_pages(context))
    _refuse_doubles(pages)
    return Site(
        url=of.url,
        name=of.name,
        language=of.language,
        color=of.color,
        notice=of.notice,
        navigation=navigation(context),
        footer=footer(context),
        pages=pages,
        feeds=tuple(feeds(context)),
        search=search,
        unlinked=tuple(sorted(context.texts.unlinked)),
    )


def _refuse_doubles(pages: Iterable[Page]) -> None:
    doubles = [address for address, n in Counter(page.address for page in pages).items() if n > 1]
    if doubles:
        raise AddressTaken(", ".join(f"/{address}" for address in doubles))
