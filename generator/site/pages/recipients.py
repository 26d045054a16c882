"""Who something went to, in words: a body by its name, persons as a number."""

from __future__ import annotations

from collections.abc import Iterable

from generator.publication.published import PublishedRecipient
from generator.site.context import Context


def sent_to(context: Context, recipients: Iterable[PublishedRecipient]) -> str:
    """All recipients as one phrase; nothing where there are none."""
    return context.words.listing([_recipient(context, one) for one in recipients])


def _recipient(context: Context, recipient: PublishedRecipient) -> str:
    if recipient.name:
        return recipient.name
    return context.words.ngettext("%(n)s person", "%(n)s persons", recipient.persons or 0)
