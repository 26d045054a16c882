"""Who a council is, in one sentence made from its own facts."""

from __future__ import annotations

from generator.publication.published import PublishedCouncil
from generator.site.words import Words


def introduction(words: Words, council: PublishedCouncil) -> str:
    """What a council is for."""
    values = {"council": council.name, "municipality": council.municipality}
    if council.target_groups:
        groups = words.listing(council.target_groups)
        return words.gettext(
            "%(council)s advises %(municipality)s on what matters to %(groups)s.", **values, groups=groups
        )
    return words.gettext("%(council)s advises %(municipality)s.", **values)
