"""`raad schedule`: a calendar of what becomes public when, of all that waits in the records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from gettext import NullTranslations
from itertools import islice
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
    tell_findings,
)
from generator.cli.upcoming import NOTHING_WAITS, files, when
from generator.comparing.news import News, news
from generator.language import deferred as _
from generator.language import translations
from generator.pipeline import foresee
from generator.publication.moments import AsOf
from generator.publication.upcoming import Change, Upcoming
from generator.site import Draft


@dataclass(frozen=True, slots=True)
class _Day:
    """A moment at which something changes by itself, and what subscribers are told then."""

    change: Upcoming
    news: tuple[News, ...]


@click.command(cls=Spoken, help=_("Tells what becomes public when, of all that waits."))
@click.option(
    "--count", type=click.IntRange(min=1), default=20, cls=SpokenOption, metavar="N",
    help=_("So many moments at most (20)."),
)  # fmt: skip
@moment_option
@common_options
def schedule(count: int, moment: AsOf, **given: Any) -> None:
    common = options(**given)
    result, coming = foresee(common.sources, moment, progress(common))
    if result.draft is None:
        tell_findings(result, common)
        raise SystemExit(1)
    days = list(_days(result.draft, islice(coming, count)))
    if common.output == "json":
        click.echo(json.dumps(list(map(_data, days)), ensure_ascii=False, indent=2))
    elif days:
        spoken = translations(common.told_in)
        click.echo("\n\n".join("\n".join(_lines(day, common, spoken)) for day in days))
    else:
        say(common, NOTHING_WAITS)


def _days(before: Draft, changes: Iterable[Change]) -> Iterator[_Day]:
    for change, public in changes:
        after = Draft(public)
        yield _Day(change, news(before.site, after.site))
        before = after


def _lines(day: _Day, common: Common, spoken: NullTranslations) -> Iterator[str]:
    """The moment, the files of what comes and goes, and each piece of news with its address."""
    yield spoken.gettext(_("{day} at {time}")).format(**when(day.change.moment, common))
    changes = ((_("becomes public: {files}"), day.change.published),
               (_("is taken out of public view: {files}"), day.change.taken_back))  # fmt: skip
    yield from (f"  {spoken.gettext(message).format(files=files(paths))}" for message, paths in changes if paths)
    for one in day.news:
        yield f"    {one.title}"
        yield f"    {one.address}"


def _data(day: _Day) -> dict[str, object]:
    return {
        "moment": day.change.moment.isoformat(),
        "published": day.change.published,
        "taken_back": day.change.taken_back,
        "news": [{"title": one.title, "address": one.address} for one in day.news],
    }
