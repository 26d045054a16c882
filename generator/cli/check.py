"""`raad check`: every finding at once."""

from __future__ import annotations

from typing import Any

import click

from generator.cli.common import (
    ALL_FORMATS,
    Common,
    Spoken,
    SpokenOption,
    common_options,
    moment_option,
    options,
    progress,
    say,
    stop,
    tell_findings,
)
from generator.cli.kept import Records, as_staged, refuse, staged_option
from generator.cli.upcoming import tell_upcoming
from generator.comparing.changes import Changed, changed_since
from generator.comparing.revision import NoRevision
from generator.language import deferred as _
from generator.language import translations
from generator.pipeline import check as check_all
from generator.publication.moments import AsOf


@click.command(cls=Spoken, help=_("Reads all records and tells everything that is wrong with them."))
@staged_option
@click.option(
    "--since", "revision", metavar="REV", cls=SpokenOption,
    help=_("Tell warnings only of the lines that have changed since this revision of git, as for a merge request."),
)  # fmt: skip
@moment_option
@common_options
def check(records: Records, revision: str | None, moment: AsOf, **given: Any) -> None:
    common = options(formats=ALL_FORMATS, **given)
    changed = _changed(revision, records, common)
    with records(common) as sources:
        result = check_all(sources, moment, progress(common))
    if changed is not None:
        result = result.only_warnings_at(changed.at)
    tell_findings(result, common)
    if not result.good:
        raise SystemExit(1)
    if not result.findings:
        say(common, _("Nothing to mend."))
    tell_upcoming(result, common)


def _changed(revision: str | None, records: Records, common: Common) -> Changed | None:
    """The lines that have changed since a revision, where one is asked for; ends with status 2 where git knows none."""
    if revision is None:
        return None
    spoken = translations(common.told_in)
    if records is as_staged:
        stop(spoken.gettext(_("Write either --staged or --since, not both.")))
    try:
        return changed_since(revision, common.sources.config, common.sources.content)
    except NoRevision as refused:
        refuse(refused, spoken)
