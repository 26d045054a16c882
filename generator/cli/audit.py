"""`raad audit`: a finished folder as a stranger sees it, ours or another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.audit import UnknownAddress
from generator.cli.common import ALL_FORMATS, Spoken, SpokenOption, common_options, options, say, stop, tell_findings
from generator.cli.failures import told
from generator.language import deferred as _
from generator.language import translations
from generator.pipeline import audit as audit_folder


@click.command(cls=Spoken, help=_("Opens every file of a finished site as a stranger would, and tells what is wrong."))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--url", metavar="URL", cls=SpokenOption,
    help=_("The address that the folder is served at (what its front page or sitemap says)."),
)  # fmt: skip
@common_options
def audit(folder: Path, url: str | None, **given: Any) -> None:
    common = options(formats=ALL_FORMATS, **given)
    spoken = translations(common.told_in)
    if not folder.is_dir():
        stop(spoken.gettext(_("{place} is not a folder.")).format(place=folder))
    try:
        result = audit_folder(folder, url)
    except UnknownAddress:
        stop(spoken.gettext(_("The address that the folder is served at is not known. Write --url https://…/")))
    except OSError as error:
        stop(told(error, folder, spoken))
    tell_findings(result, common)
    if not result.good:
        raise SystemExit(1)
    say(common, _("Every file has been opened, and nothing is wrong."))
