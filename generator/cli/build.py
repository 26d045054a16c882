"""`raad build`: check, gate, render, audit, swap. All or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.cli.common import (
    ALL_FORMATS,
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
from generator.cli.failures import told
from generator.cli.upcoming import tell_upcoming
from generator.language import deferred as _
from generator.language import translations
from generator.pipeline import build as build_site
from generator.publication.moments import AsOf
from generator.rendering import RenderingError


@click.command(cls=Spoken, help=_("Builds the site of what is public, or leaves the former one untouched."))
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("site"), cls=SpokenOption,
    help=_("The folder of the finished site (site)."),
)  # fmt: skip
@moment_option
@common_options
def build(out: Path, moment: AsOf, **given: Any) -> None:
    common = options(formats=ALL_FORMATS, **given)
    try:
        result = build_site(common.sources, moment, out, progress(common))
    except (RenderingError, OSError) as error:
        spoken = translations(common.told_in)
        stop(spoken.gettext(_("The site was not built: {reason}")).format(reason=told(error, out, spoken)))
    tell_findings(result, common)
    if not result.good or result.public is None:
        say(common, _("Nothing was published; the former site is untouched."))
        raise SystemExit(1)
    say(common, _("The site is in {out}: {meetings} meetings, {hearings} hearings."), out=out,
        meetings=len(result.public.meetings), hearings=len(result.public.hearings))  # fmt: skip
    tell_upcoming(result, common)
