"""The finished site. Codes begin with S."""

from __future__ import annotations

from generator.findings import Rule, Severity
from generator.language import deferred as _

SITE_PROBLEM = Rule(
    "S001",
    _("The finished site has a fault and was not put in place."),
    _("This is a fault of the program or its theme. Please report it."),
    message=_("The finished site has a fault and was not put in place: {rule}, {detail}."),
)
UNKNOWN_LINK = Rule(
    "S002",
    _("A text links to a page that is not on the site."),
    _("The text is shown without the link. Check the address, or wait until the page is public."),
    message=_("A text links to {value}, which is not on the site."),
    severity=Severity.WARNING,
)
