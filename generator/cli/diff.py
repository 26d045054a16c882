"""`raad diff`: what a change makes public, changes in public or takes out of public, before it happens."""

from __future__ import annotations

import os
import sys
from gettext import NullTranslations
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import click

from generator.cli.common import (
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
from generator.cli.difference import as_json, as_markdown, as_text
from generator.cli.failures import told
from generator.cli.kept import Records, refuse, staged_option
from generator.comparing.revision import NoCommit, NoRevision, records_at
from generator.comparing.sites import Comparison, compare
from generator.findings import Severity
from generator.language import deferred as _
from generator.language import translations
from generator.pipeline import THEME, Result, Sources
from generator.pipeline import check as check_all
from generator.publication.moments import AsOf
from generator.rendering import RenderingError
from generator.site.model import Site


@click.command(cls=Spoken, help=_("Tells what readers will see otherwise after the change since a revision of git."))
@click.argument("revision", metavar="[REV]", default="HEAD")
@staged_option
@click.option("--markdown", is_flag=True, cls=SpokenOption, help=_("Write Markdown, for a merge request."))
@moment_option
@common_options
def diff(revision: str, records: Records, markdown: bool, moment: AsOf, **given: Any) -> None:
    common = options(**given)
    spoken = translations(common.told_in)
    try:
        comparison = _compared(revision, records, moment, common)
    except NoCommit:
        say(common, _("Nothing has been committed yet, so there is nothing to compare with."))
        return
    except NoRevision as refused:
        refuse(refused, spoken)
    except (RenderingError, OSError) as error:
        stop(told(error, Path(gettempdir()), spoken))
    if common.output == "json":
        click.echo(as_json(comparison))
    elif not comparison:
        say(common, _("This change shows readers the same as before."))
    elif markdown:
        click.echo(as_markdown(comparison, spoken))
    else:
        coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        click.echo(as_text(comparison, spoken, coloured=coloured))


def _compared(revision: str, records: Records, moment: AsOf, common: Common) -> Comparison:
    """The site of the records against the one of the revision; ends with status 1 where one has none."""
    sources = common.sources
    with records_at(revision, sources.config, sources.content) as kept:
        with records(common) as read:
            now = check_all(read, moment, progress(common))
        if not now.good:
            tell_findings(now, common)
            raise SystemExit(1)
        before = check_all(Sources(*kept), moment, progress(common))
    if not before.good:
        _tell_faulty(before, revision, translations(common.told_in))
        raise SystemExit(1)
    return compare(_site(before), _site(now), THEME)


def _site(result: Result) -> Site:
    assert result.site is not None
    return result.site


def _tell_faulty(result: Result, revision: str, spoken: NullTranslations) -> None:
    """Of findings at a revision only their number: their places are in a folder that the user never sees."""
    n = sum(finding.rule.severity is Severity.ERROR for finding in result.findings)
    message = spoken.ngettext(
        "The records at {revision} cannot be compared: they have {n} error.",
        "The records at {revision} cannot be compared: they have {n} errors.",
        n,
    )
    click.echo(message.format(revision=revision, n=n), err=True)
