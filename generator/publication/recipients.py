"""The gate for recipients: an organ by its name, an organisation as it is written, persons only as a number."""

from __future__ import annotations

from datetime import date

from generator.publication.organs import organs_on
from generator.publication.published import PublishedRecipient
from generator.records.council import Council
from generator.records.parts import Recipient


def recipients(written: tuple[Recipient, ...], council: Council, day: date) -> tuple[PublishedRecipient, ...]:
    """Who something went to on a day, in the order of the record."""
    organs = organs_on(council, day)
    return tuple(
        PublishedRecipient(name=organs[one.organ].name if one.organ else one.organisation, persons=one.persons)
        for one in written
    )
