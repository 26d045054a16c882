"""Rules of procedure about meetings, the notice of them, their agendas and minutes. Codes begin with F1."""

from __future__ import annotations

from generator.findings.rules.procedure import advice
from generator.language import deferred as _

AGENDA_LATE = advice(
    "F111",
    _("The agenda was sent later than the council's rules say."),
    _("Correct sent: under agenda: if the day is wrong. Otherwise nothing need be done."),
    _("The agenda was sent {days} days before the meeting; it is to be {least} by {source}."),
)
