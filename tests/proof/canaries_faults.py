"""What is wrong at private places of the fixture's records, each with a canary just there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a private place of a file: a piece of its text and what stands there instead."""

    file: str
    right: str
    wrong: str


_MEETING = "content/meetings/udsatteraadet/2026-03-12.md"
_WITHHELD = "content/meetings/udsatteraadet/2026-04-16.md"
_COUNCIL = "content/councils/udsatteraadet.yml"
_ACKNOWLEDGED = "content/acknowledged.yml"
# Files whose structure cannot be understood.
UNREADABLE = (
    Fault(_MEETING, "internal: ", "internal: a: zqbrudt: b"),
    Fault(_WITHHELD, "internal: ", 'internal: "zquafsluttet '),
    Fault(_COUNCIL, "protected_venues: ", "protected_venues: *zqadresse "),
    Fault(_ACKNOWLEDGED, "reason: ", "reason: a: zqaabengrund: b"),
)
# Fields that are not what they should be.
FAULTS = (
    Fault(_MEETING, "      closed: {", "      lukkked: zqukendt\n      closed: {"),
    Fault(_MEETING, "      text: Sagens", "      text: <b>zqraatekst</b>"),
    Fault(_MEETING, "\ninternal: ", "\ninternal: [zqliste] #"),
    Fault(_WITHHELD, "\ninternal: ", "\nintrenal: zqfejlstavet "),
    Fault(_WITHHELD, "outcome: ", "outcome: zqudenfor #"),
    Fault(_WITHHELD, "present: ", "present: zqmange #"),
    Fault(_ACKNOWLEDGED, "    by: ", "    bye: zqfarvel\n    by: "),
    Fault(_ACKNOWLEDGED, "code: ", "code: zqkode #"),
    Fault(_COUNCIL, "group: user", "group: zqgruppe"),
    Fault(_COUNCIL, "protected_venues: ", "internal: zqtogange\nprotected_venues: "),
)
