"""What texts are made from, in the language that is asked for."""

from __future__ import annotations

from generator.language import Language
from generator.publication.published import PublicArchive
from generator.site.addresses import Addresses
from generator.site.context import Context
from generator.site.lookup import Lookup
from generator.site.markdown import Texts
from generator.site.targets import targets
from generator.site.words import Words


def speaking(archive: PublicArchive, language: Language | None) -> Context:
    """The tables, addresses and words over what is public; in the site's own language where none is asked for."""
    addresses = Addresses.of([council.id for council in archive.councils])
    texts = Texts(targets(archive, addresses), archive.site.url)
    return Context(archive, Words.of(language or archive.site.language), addresses, Lookup.of(archive), texts)
