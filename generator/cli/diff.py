"""`raad diff`: what a change makes public, changes in public or takes out of public, before it happens."""

from __future__ import annotations

import os
import sys
from gettext import NullTranslations
from pathlib import Path
from tempfile import gettempdir
from typing import Any, NoReturn

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
from generator.comparing import Comparison, compare
from generator.comparing.revision import NoGit, NoRepository, NoRevision, NotKept, Outside, records_at
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
@click.option("--markdown", is_flag=True, cls=SpokenOption, help=_("Write Markdown, for a merge request."))
@moment_option
@common_options
def diff(revision: str, markdown: bool, moment: AsOf, **given: Any) -> None:
    common = options(**given)
    spoken = translations(common.told_in)
    try:
        comparison = _compared(revision, moment, common, spoken)
    except NoRevision as refused:
        _refuse(refused, revision, spoken)
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


def _compared(revision: str, moment: AsOf, common: Common, spoken: NullTranslations) -> Comparison:
    """The site of the records as they stand against the one of the revision; ends with status 1 where one has none."""
    sources = common.sources
    with records_at(revision, sources.config, sources.content) as (config, content):
        now = check_all(sources, moment, progress(common))
        if not now.good:
            tell_findings(now, common)
            raise SystemExit(1)
        before = check_all(Sources(config, content), moment, progress(common))
    if not before.good:
        _tell_faulty(before, revision, spoken)
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


def _refuse(refused: NoRevision, revision: str, spoken: NullTranslations) -> NoReturn:
    """Says why there is nothing to compare with."""
    match refused:
        case NoGit():
            stop(spoken.gettext(_("git is not there. Install it; it keeps the former records.")))
        case NoRepository():
            stop(spoken.gettext(_("The records are in no git repository that you may read.")))
        case Outside(path=path):
            stop(spoken.gettext(_("{path} lies outside the git repository.")).format(path=path))
        case NotKept():
            message = spoken.gettext(_("At {revision} there are no records at this place."))
            stop(message.format(revision=revision))
    message = spoken.gettext(_("git knows no {revision}. Write a commit, a branch or a tag, such as HEAD~1."))
    stop(message.format(revision=revision))
