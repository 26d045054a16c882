"""Rules about the rules that a council writes down."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding
from generator.findings.rules import reading
from generator.profiles.rules import RULES
from generator.profiles.values import UNKNOWN, FixedWords, WordList
from generator.records.archive import Archive
from generator.records.parse import nearest


def rules_have_values_of_theirs(archive: Archive) -> Iterator[Finding]:
    """A rule has a value that it takes, or says that it is unknown."""
    for entry in archive.councils:
        for index, own in enumerate(entry.record.rules):
            kind = RULES[own.rule].value
            if own.value == UNKNOWN or kind.takes(own.value):
                continue
            path = ("rules", index, "value")
            match kind:
                case FixedWords() | WordList() if strange := kind.strange(own.value):
                    known = [*kind.words, UNKNOWN]
                    words = {"value": strange, "nearest": nearest(strange, known)}
                    yield entry.finding(reading.UNKNOWN_VALUE, path, words=words, known={"known": ", ".join(known)})
                case _:
                    words = {"value": own.value}
                    yield entry.finding(reading.NOT_OF_THE_RULE, path, words=words, known={"example": kind.example})
