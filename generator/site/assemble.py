"""From what is public to the whole site, as one pure function."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.publication.published import PublicArchive
from generator.site.addresses import Addresses
from generator.site.context import Context
from generator.site.feeds import feeds
from generator.site.lookup import Lookup
from generator.site.markdown import Texts
from generator.site.model import Page, Site
from generator.site.navigation import footer, navigation
from generator.site.pages import all_pages
from generator.site.search_documents import search_documents
from generator.site.targets import targets
from generator.site.words import Words


class AddressTaken(ValueError):
    """Two pages want the same address; the records' ids must tell them apart."""


def assemble(archive: PublicArchive) -> Site:
    """The site of an archive; raises AddressTaken."""
    addresses = Addresses.of([council.id for council in archive.councils])
    texts = Texts(targets(archive, addresses), archive.site.url)
    context = Context(archive, Words.of(archive.site.language), addresses, Lookup.of(archive), texts)
    pages = tuple(all_pages(context))
    _refuse_doubles(pages)
    return Site(
        url=archive.site.url,
        name=archive.site.name,
        language=archive.site.language,
        color=archive.site.color,
        notice=archive.site.notice,
        navigation=navigation(context),
        footer=footer(context),
        pages=pages,
        feeds=tuple(feeds(context)),
        search=tuple(search_documents(context)),
        unlinked=tuple(sorted(texts.unlinked)),
    )


def _refuse_doubles(pages: Iterable[Page]) -> None:
    doubles = [address for address, n in Counter(page.address for page in pages).items() if n > 1]
    if doubles:
        raise AddressTaken(", ".join(f"/{address}" for address in doubles))
