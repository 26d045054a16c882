"""What the preview knows of one moment: the pages, what is wrong, and what becomes public next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from generator.findings import Finding, blocking, by_file
from generator.pipeline import as_finding
from generator.publication.moments import AsOf
from generator.publication.upcoming import Upcoming
from generator.serving.finishers import Finishing
from generator.serving.moments import Chosen
from generator.serving.pages import Pages
from generator.serving.watching import Stamps


@dataclass(frozen=True, slots=True)
class Edition:
    """A whole site: `id` tells it from others, `moment` is when everybody would see it."""

    id: str
    moment: AsOf
    pages: Pages
    finishing: Finishing


@dataclass(frozen=True, slots=True)
class View:
    """The edition of a moment and what is to be told beside it.

    Where something blocks, the edition is the last good one, if there was any. `trouble` is why there is no newer one
    although nothing blocks. `upcoming` are changes after the moment. What was made of other `stamps`, or before
    `until`, is stale.
    """

    chosen: Chosen
    stamps: Stamps
    moment: AsOf
    reading: tuple[Finding, ...] = ()
    edition: Edition | None = None
    trouble: Exception | None = None
    upcoming: tuple[Upcoming, ...] = ()
    until: datetime | None = None

    @property
    def outdated(self) -> bool:
        """Whether the edition is not what the records say now."""
        return self.trouble is not None or blocking(self.reading)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What reading has found, and the audit as soon as it is through."""
        return by_file((*self.reading, *self._audited()))

    @property
    def failure(self) -> Exception | None:
        """Why something is missing although no record is to blame."""
        result = None if self.edition is None else self.edition.finishing.result
        return self.trouble or (None if result is None else result.failure)

    @property
    def page_id(self) -> str:
        """What tells whether a page is of this view."""
        return "" if self.edition is None else self.edition.id

    def _audited(self) -> Iterable[Finding]:
        result = None if self.outdated or self.edition is None else self.edition.finishing.result
        return map(as_finding, result.problems) if result else ()


def id_of(public: bytes) -> str:
    """What tells one edition from another, by what is public in it."""
    return sha256(public).hexdigest()[:16]
