"""`raad withdraw`: takes a published record back, and tells what else there is to do."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from gettext import NullTranslations
from typing import Any

import click

from generator.cli.common import (
    Spoken,
    SpokenOption,
    common_options,
    options,
    present,
    stop,
)
from generator.cli.failures import told
from generator.cli.refused import refuse
from generator.editing import files
from generator.editing.refusals import Refused
from generator.editing.withdraw import Withdrawal, prepare
from generator.language import deferred as _
from generator.language import translations

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
        refuse(refused, common)
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
