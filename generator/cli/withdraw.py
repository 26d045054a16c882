"""`raad withdraw`: takes a published record back, and tells what else there is to do."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, datetime
from gettext import NullTranslations
from typing import Any, NoReturn

import click

from generator.cli.common import (
    Common,
    Spoken,
    SpokenOption,
    common_options,
    options,
    present,
    say,
    stop,
    tell_findings,
)
from generator.cli.failures import told
from generator.editing import files
from generator.editing.refusals import AlreadyWithdrawn, Changed, Faulty, NoSuchRecord, Refused, SeveralRecords
from generator.editing.withdraw import Withdrawal, prepare
from generator.language import deferred as _
from generator.language import translations
from generator.pipeline import Result
from generator.records.fields import COPENHAGEN

ADDRESSES = {
    "tombstones": _("These pages only say from now on that something was withdrawn:"),
    "gone": _("These pages are gone:"),
    "changed": _("These pages showed something of it:"),
    "feeds": _("These feeds told of it; whoever fetches them again gets the notice instead:"),
}
STEPS = (
    _("Commit the change and build the site. Only then is it out of public view."),
    _(
        "Ask search engines to forget the addresses above: Google Search Console (Removals) and Bing Webmaster Tools "
        "(Content Removal)."
    ),
    _("Write to web archives that may have a copy: in Denmark Netarkivet at the Royal Danish Library."),
    _("Tell those who got it by e-mail. Subscribers' readers may keep a copy even though the feeds take it back."),
    _(
        "Have personal data been exposed? Tell the municipality's data protection officer at once. Under article 33 of "
        "the GDPR the time limit for reporting a breach to Datatilsynet is 72 hours from when it is known."
    ),
    _("The text still stands in the file and in the history of the records. How to remove it: docs/withdraw.md."),
)


@click.command(cls=Spoken, help=_("Takes a published record back, and tells what else there is to do."))
@click.argument("record")
@click.option(
    "--date", "day", cls=SpokenOption, metavar="DATE", help=_("The day from which it is withdrawn (today): 2026-10-05.")
)
@common_options
def withdraw(record: str, day: str | None, **given: Any) -> None:
    common = options(**given)
    spoken = translations(common.told_in)
    try:
        withdrawal = prepare(common.sources.config, common.sources.content, record, _day(day, spoken), present())
        files.replace(withdrawal.file, withdrawal.data)
    except Refused as refused:
        _refuse(refused, common, spoken)
    except OSError as error:
        stop(told(error, common.sources.content, spoken))
    if common.output == "json":
        click.echo(_as_json(withdrawal, spoken))
    elif not common.quiet:
        click.echo(_as_text(withdrawal, spoken))


def _day(typed: str | None, spoken: NullTranslations) -> date | None:
    try:
        return None if typed is None else date.fromisoformat(typed)
    except ValueError:
        stop(spoken.gettext(_("Not a date. Write 2026-10-05.")))


def _refuse(refused: Refused, common: Common, spoken: NullTranslations) -> NoReturn:
    """Says why nothing was changed: status 1 where records must be mended first, else 2."""
    match refused:
        case Faulty():
            tell_findings(Result(refused.findings, refused.open_repository), common)
            say(common, _("Nothing was changed. Mend this first."))
            raise SystemExit(1)
        case NoSuchRecord(wanted=wanted, alike=alike):
            message = spoken.gettext(_("There is no record called {wanted}.")).format(wanted=wanted)
            like = spoken.gettext(_("Like it are:"))
            stop("\n  ".join((f"{message} {like}", *alike)) if alike else message)
        case SeveralRecords(wanted=wanted, meant=meant):
            message = spoken.gettext(_("{wanted} may mean several records. Write one of these:")).format(wanted=wanted)
            stop("\n  ".join((message, *meant)))
        case AlreadyWithdrawn(since=since):
            message = spoken.gettext(_("It is withdrawn already, from {since} on. Nothing was changed."))
            stop(message.format(since=_moment(since)))
        case Changed():
            stop(spoken.gettext(_("The file was changed meanwhile. Try once more.")))
    stop(spoken.gettext(_("Nothing of it has been public by then, so there is nothing to withdraw.")))


def _as_text(withdrawal: Withdrawal, spoken: NullTranslations) -> str:
    """What was done, the addresses, and what remains to be done."""
    done = spoken.gettext(_("{record} is withdrawn from {since} on; {file} says so."))
    addresses = asdict(withdrawal.effect)
    return "\n".join(
        (
            done.format(record=withdrawal.record, since=withdrawal.written, file=withdrawal.file),
            *("\n  ".join((f"\n{spoken.gettext(ADDRESSES[kind])}", *urls)) for kind, urls in addresses.items() if urls),
            "\n" + spoken.gettext(_("What to do now:")),
            *(f"{number}. {spoken.gettext(step)}" for number, step in enumerate(STEPS, 1)),
        )
    )


def _as_json(withdrawal: Withdrawal, spoken: NullTranslations) -> str:
    return json.dumps(
        {
            "record": withdrawal.record,
            "file": str(withdrawal.file),
            "withdrawn": withdrawal.written,
            **asdict(withdrawal.effect),
            "steps": [spoken.gettext(step) for step in STEPS],
        },
        ensure_ascii=False,
        indent=2,
    )


def _moment(since: datetime) -> str:
    return f"{since.astimezone(COPENHAGEN):%Y-%m-%d %H:%M}".removesuffix(" 00:00")
