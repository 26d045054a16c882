"""The gate for organs: each is called what it was called on the day of the record that names it."""

from __future__ import annotations

from datetime import date

from generator.publication.published import PublishedOrgan
from generator.records.council import Council


def organs_on(council: Council, day: date) -> dict[str, PublishedOrgan]:
    """The organs of a council's list by id, under the names that they had on a day."""
    return {organ.id: PublishedOrgan(id=organ.id, name=organ.name_on(day)) for organ in council.organs}
