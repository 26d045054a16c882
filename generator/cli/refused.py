"""Why a verb left the records as they are, told so that a person knows what to do about it."""

from __future__ import annotations

from datetime import datetime
from typing import NoReturn

from generator.cli.common import Common, say, stop, tell_findings
from generator.editing.refusals import (
    AlreadyWithdrawn,
    Changed,
    Faulty,
    NeverPublic,
    NoSuchRecord,
    NotSent,
    NotWritten,
    Refused,
    SeveralRecords,
)
from generator.language import deferred as _
from generator.language import translations
from generator.pipeline import Result
from generator.records.fields import COPENHAGEN


def refuse(refused: Refused, common: Common) -> NoReturn:
    """Tells it and ends the command: with status 1 where records must be mended first, else 2."""
    if isinstance(refused, Faulty):
        tell_findings(Result(refused.findings, refused.open_repository), common)
        say(common, _("Nothing was changed. Mend this first."))
        raise SystemExit(1)
    tell = translations(common.told_in).gettext
    match refused:
        case NoSuchRecord(wanted=wanted, alike=alike):
            message = tell(_("There is no record called {wanted}.")).format(wanted=wanted)
            like = tell(_("Like it are:"))
            stop("\n  ".join((f"{message} {like}", *alike)) if alike else message)
        case SeveralRecords(wanted=wanted, meant=meant):
            message = tell(_("{wanted} may mean several records. Write one of these:")).format(wanted=wanted)
            stop("\n  ".join((message, *meant)))
        case AlreadyWithdrawn(since=since):
            stop(tell(_("It is withdrawn already, from {since} on. Nothing was changed.")).format(since=_moment(since)))
        case Changed():
            stop(tell(_("The file was changed meanwhile. Try once more.")))
        case NeverPublic():
            stop(tell(_("Nothing of it has been public by then, so there is nothing to withdraw.")))
        case NotWritten(message=message, words=words) | NotSent(message=message, words=words):
            stop(tell(message).format(**words))
    raise refused


def _moment(since: datetime) -> str:
    return f"{since.astimezone(COPENHAGEN):%Y-%m-%d %H:%M}".removesuffix(" 00:00")
