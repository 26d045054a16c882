"""Why a record is left as it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from generator.findings import Finding


class Refused(Exception):
    """Nothing was changed."""


class Faulty(Refused):
    """The records have findings that block, before the change or by it; all of them, and whether anybody may read."""

    def __init__(self, findings: Iterable[Finding], *, open_repository: bool) -> None:
        self.findings, self.open_repository = tuple(findings), open_repository
        super().__init__(f"{len(self.findings)} findings")


class NoSuchRecord(Refused):
    """No record has the name; those whose names are like it."""

    def __init__(self, wanted: str, alike: Iterable[str]) -> None:
        self.wanted, self.alike = wanted, tuple(alike)
        super().__init__(wanted)


class SeveralRecords(Refused):
    """The name may mean each of these records."""

    def __init__(self, wanted: str, meant: Iterable[str]) -> None:
        self.wanted, self.meant = wanted, tuple(meant)
        super().__init__(wanted)


class AlreadyWithdrawn(Refused):
    """The record is taken back already, from a moment on."""

    def __init__(self, since: datetime) -> None:
        self.since = since
        super().__init__(since.isoformat())


class NeverPublic(Refused):
    """Nothing of the record has been public before the moment, so there is nothing to take back."""


class Changed(Refused):
    """Somebody else wrote to the file meanwhile."""


class NotWritten(Refused):
    """A new record cannot be written, and what to do: a message, which is a key of the catalogues, and its words."""

    def __init__(self, message: str, **words: object) -> None:
        self.message, self.words = message, words
        super().__init__(message.format(**words))


class NotSent(Refused):
    """It may not be sent, and what to do: a message, which is a key of the catalogues, and its words."""

    def __init__(self, message: str, **words: object) -> None:
        self.message, self.words = message, words
        super().__init__(message.format(**words))
