"""`raad check`: every finding at once."""

from __future__ import annotations

from typing import Any

import click

from generator.cli.common import Spoken, common_options, moment_option, options, progress, say, tell_findings
from generator.cli.upcoming import tell_upcoming
from generator.language import deferred as _
from generator.pipeline import check as check_all
from generator.publication.moments import AsOf


@click.command(cls=Spoken, help=_("Reads all records and tells everything that is wrong with them."))
@moment_option
@common_options
def check(moment: AsOf, **given: Any) -> None:
    common = options(**given)
    result = check_all(common.sources, moment, progress(common))
    tell_findings(result, common)
    if not result.good:
        raise SystemExit(1)
    if not result.findings:
        say(common, _("Nothing to mend."))
    tell_upcoming(result, common)
