"""What a repository that anybody can read must not hold. Codes begin with P."""

from __future__ import annotations

from generator.findings import Rule, Severity
from generator.language import deferred as _

INTERNAL_IN_PUBLIC = Rule(
    "P001",
    _("Internal text in a repository that everybody can read."),
    _("Remove it here and from the history, or keep the records in a private repository (repository: private)."),
)
WITHHELD_IN_PUBLIC = Rule(
    "P002",
    _("Withheld minutes' text in a repository that everybody can read."),
    _("Remove the minutes' text here and from the history, or keep the records in a private repository."),
)
CLOSED_IN_PUBLIC = Rule(
    "P003",
    _("A closed item's own text in a repository that everybody can read."),
    _("Keep only number and closed: of the item, or keep the records in a private repository."),
)
NOT_YET_IN_PUBLIC = Rule(
    "P004",
    _("Not public yet on the site, but everybody who can read the repository can read it."),
    _("Add it to the repository on the day itself, or keep the records in a private repository."),
    severity=Severity.WARNING,
)
NAME_IN_PUBLIC = Rule(
    "P005",
    _("A name without consent, which everybody who can read the repository can read."),
    _("Remove the name until there is consent; the site does not show it."),
    severity=Severity.WARNING,
)
PROTECTED_IN_PUBLIC = Rule(
    "P006",
    _("Protected addresses in a repository that everybody can read."),
    _("Remove them here and from the history, or keep the records in a private repository."),
)
USER_PLACE_IN_PUBLIC = Rule(
    "P008",
    _("A user's organisation, which everybody who can read the repository can read."),
    _("Remove it here and from the history: it tells that somebody uses the place. The site does not show it."),
    severity=Severity.WARNING,
)
FEW_PERSONS_IN_PUBLIC = Rule(
    "P010",
    _("What one or two persons are paid, in a repository that everybody can read."),
    _("Put the post together with another one, here and in the history, or keep the records in a private repository."),
)
WITHDRAWN_IN_PUBLIC = Rule(
    "P007",
    _("A withdrawn record's text in a repository that everybody can read."),
    _(
        "Put a dash (–) in place of each text, keep dates, numbers and ids, and remove the text from the history as "
        "well (docs/withdraw.md)."
    ),
    severity=Severity.WARNING,
)
