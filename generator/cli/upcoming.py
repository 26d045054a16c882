"""Telling what becomes public next: when, and of which files; never a word of them."""

from __future__ import annotations

from datetime import datetime

import click

from generator.cli.common import Common, say
from generator.findings.reports import shown_path
from generator.language import deferred as _
from generator.language import formats, translations
from generator.pipeline import Result
from generator.records.fields import COPENHAGEN

NOTHING_WAITS = _("Nothing waits to become public.")

_NAMED = 5
"""So many files are named; of the others only the number is told."""


def tell_upcoming(result: Result, common: Common) -> None:
    """Says what changes next of what is public, unless the user asked for quiet.

    Not in the formats for programs and forges: others may read along there, and when something becomes public next is
    theirs to know as little as what.
    """
    if common.output not in {None, "text"}:
        return
    change = result.upcoming
    if change is None:
        say(common, NOTHING_WAITS)
        return
    spoken = translations(common.told_in)
    words = when(change.moment, common)
    if change.published:
        n = len(change.published)
        told = spoken.ngettext(
            "The next thing becomes public on {day} at {time}: {n} part ({files}).",
            "The next thing becomes public on {day} at {time}: {n} parts ({files}).",
            n,
        )
        _say(common, told.format(n=n, files=files(change.published), **words))
    if change.taken_back:
        n = len(change.taken_back)
        told = spoken.ngettext(
            "The next thing is taken out of public view on {day} at {time}: {n} part ({files}).",
            "The next thing is taken out of public view on {day} at {time}: {n} parts ({files}).",
            n,
        )
        _say(common, told.format(n=n, files=files(change.taken_back), **words))


def _say(common: Common, line: str) -> None:
    if not common.quiet:
        click.echo(line, err=common.output is not None)


def when(moment: datetime, common: Common) -> dict[str, str]:
    """The day and the time of a moment in Denmark, in the user's language."""
    local = moment.astimezone(COPENHAGEN)
    return {
        "day": formats.long_date(local.date(), common.told_in),
        "time": formats.clock(local.time(), common.told_in),
    }


def files(paths: tuple[str, ...]) -> str:
    """The first few paths, without anything that might be private in them."""
    named = [shown_path(path) for path in paths[:_NAMED]]
    return ", ".join(named if len(paths) <= _NAMED else [*named, "…"])
