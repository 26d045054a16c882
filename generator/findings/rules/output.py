"""What comes out: links of the site (S), and faults of the finished folder (O), which the audit finds."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.findings import Rule, Severity
from generator.language import deferred as _

UNKNOWN_LINK = Rule(
    "S002",
    _("A text links to a page that is not on the site."),
    _("The text is shown without the link. Check the address, or wait until the page is public."),
    message=_("A text links to {value}, which is not on the site."),
    severity=Severity.WARNING,
)

_PROGRAM = _("After a build this is a fault of the program or its theme: please report it.")
_CHANGED = _("If the folder was changed after it was built, build it again. Otherwise please report it.")

KIND = Rule(
    "O001",
    _("A file of a kind that the audit cannot open."),
    _PROGRAM,
    message=_("A file of a kind that the audit cannot open: {what}."),
)
BROKEN = Rule(
    "O002",
    _("A file that cannot be read as what its name says it is."),
    _PROGRAM,
    message=_("A file that cannot be read as what its name says it is: {what}."),
)
ABSENT = Rule(
    "O003",
    _("Something that must be there is missing."),
    _CHANGED,
    message=_("Something that must be there is missing: {what}."),
)
LINK = Rule(
    "O004",
    _("Something leads to a place that is not on the site."),
    _PROGRAM,
    message=_("Something leads to {what}, which is not on the site."),
)
ANCHOR = Rule(
    "O005",
    _("Something leads to a place on a page, and the page has no such place."),
    _PROGRAM,
    message=_("Something leads to {what}, but the page has no such place."),
)
RELATIVE = Rule(
    "O006",
    _("The error page is shown at any address, but has a link that fits only one."),
    _PROGRAM,
    message=_("The error page is shown at any address, but has a link that fits only one: {what}."),
)
THIRD_PARTY = Rule(
    "O007",
    _("Something is fetched from, or belongs to, another site."),
    _PROGRAM,
    message=_("Something is fetched from, or belongs to, another site: {what}."),
)
SCRIPT = Rule(
    "O008",
    _("There is code where no code may be."),
    _PROGRAM,
    message=_("There is code where no code may be: {what}."),
)
HIDDEN = Rule(
    "O009",
    _("Something is there that readers do not see."),
    _PROGRAM,
    message=_("Something is there that readers do not see: {what}."),
)
UNKNOWN = Rule(
    "O010",
    _("Something is there that the audit does not know to be harmless."),
    _PROGRAM,
    message=_("Something is there that the audit does not know to be harmless: {what}."),
)
TRACE = Rule(
    "O011",
    _("The file tells how, when or with what it was made."),
    _PROGRAM,
    message=_("The file tells how, when or with what it was made: {what}."),
)
INCOMPLETE = Rule(
    "O012",
    _("It is missing from a list that it belongs in."),
    _CHANGED,
    message=_("It is missing from a list that it belongs in: {what}."),
)
EXCESS = Rule(
    "O013",
    _("It stands in a list that it does not belong in, or is not there at all."),
    _CHANGED,
    message=_("It stands in a list that it does not belong in, or is not there at all: {what}."),
)
CHANGED = Rule("O014", _("The file is not the one that the manifest lists."), _CHANGED)
FEED = Rule(
    "O015",
    _("A feed has an address that is not the whole address of a page of the site."),
    _PROGRAM,
    message=_("A feed has an address that is not the whole address of a page of the site: {what}."),
)
REPORT = Rule(
    "O016",
    _("The audit's report does not agree with what is there."),
    _CHANGED,
    message=_("The audit's report does not agree with what is there: {what}."),
)

OF_THE_AUDIT: Mapping[str, Rule] = MappingProxyType(
    {
        "kind": KIND,
        "broken": BROKEN,
        "absent": ABSENT,
        "link": LINK,
        "anchor": ANCHOR,
        "relative": RELATIVE,
        "third-party": THIRD_PARTY,
        "script": SCRIPT,
        "hidden": HIDDEN,
        "unknown": UNKNOWN,
        "trace": TRACE,
        "incomplete": INCOMPLETE,
        "excess": EXCESS,
        "changed": CHANGED,
        "feed": FEED,
        "report": REPORT,
    }
)
"""The rule for each kind of fault that the audit knows."""
