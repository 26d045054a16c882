"""Whether any link within the site leads nowhere: found without a page, by all texts that there are."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.published import PublicArchive, Published, PublishedLink
from generator.site.markdown import Texts


def leads_nowhere(archive: PublicArchive, texts: Texts) -> bool:
    """Whether any text or list of links of what is public leads to a place of the site that is not there.

    A page that shows one of them leaves the link out. Texts that no page shows count as well: so this may be true
    where all is well, but is never false where a link is left out.
    """
    tried = Texts(texts.known, texts.url)
    for value in _values(archive):
        if isinstance(value, PublishedLink):
            tuple(tried.links((value,), ""))
        # What Markdown makes a link of has one of these.
        elif isinstance(value, str) and ("]" in value or "<" in value):
            tried.html(value, "")
    return bool(tried.unlinked)


def _values(value: object) -> Iterator[object]:
    """Everything that a public value consists of."""
    yield value
    if isinstance(value, Published):
        for name in type(value).model_fields:
            yield from _values(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _values(one)
