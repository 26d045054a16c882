"""`raad new`: writes a new record with what is known already, and remarks for whoever fills in the rest."""

from __future__ import annotations

import json
from typing import Any, get_args

import click

from generator.cli.common import (
    Common,
    F,
    Spoken,
    SpokenGroup,
    SpokenOption,
    common_options,
    moment_option,
    options,
    say,
    stop,
)
from generator.cli.failures import told
from generator.cli.refused import refuse
from generator.editing import files
from generator.editing.new import Asked, NewRecord, Scaffold, prepare
from generator.editing.refusals import Refused
from generator.editing.scaffolds.decisions import NewFollowUp
from generator.editing.scaffolds.hearings import NewHearing
from generator.editing.scaffolds.matters import NewCase, NewProject, NewStatement
from generator.editing.scaffolds.meetings import Kind, NewMeeting
from generator.language import deferred as _
from generator.language import translations


@click.group(cls=SpokenGroup, help=_("Writes a new record with what is known already, and remarks on the rest."))
def new() -> None:
    pass


def _shared(command: F) -> F:
    """Adds what every kind of record takes."""
    council = click.option(
        "--council", cls=SpokenOption, metavar="ID", help=_("The council, where the site has several.")
    )
    return council(moment_option(common_options(command)))


def _titled(command: F) -> F:
    """Adds the id and the title."""
    title = click.option(
        "--title", required=True, cls=SpokenOption, metavar="TEXT", help=_("The title that readers see.")
    )
    return click.argument("identity", metavar="[ID]", required=False)(title(command))


@new.command(
    cls=Spoken, help=_("A planned meeting, with the standing items and the days that the council's rules set.")
)
@click.argument("identity", metavar="DATE")
@click.option(
    "--kind", type=click.Choice(get_args(Kind)), default="ordinary", cls=SpokenOption, help=_("What meeting it is.")
)
@click.option("--start", cls=SpokenOption, metavar="TIME", help=_("When it begins: 16:00."))
@click.option("--place", cls=SpokenOption, metavar="TEXT", help=_("Where it is held."))
@_shared
def meeting(identity: str, kind: Kind, start: str | None, place: str | None, **given: Any) -> None:
    _write(NewMeeting(identity, kind, start, place).draft, given)


@new.command(cls=Spoken, help=_("A hearing that the council is to answer."))
@_titled
@click.option(
    "--authority", required=True, cls=SpokenOption, metavar="ORGAN",
    help=_("Who asks: an organ of the council's list, by its id or name."),
)  # fmt: skip
@click.option("--deadline", required=True, cls=SpokenOption, metavar="DATE", help=_("The last day to answer."))
@click.option("--received", cls=SpokenOption, metavar="DATE", help=_("The day when the council received it."))
@_shared
def hearing(
    identity: str | None, title: str, authority: str, deadline: str, received: str | None, **given: Any
) -> None:
    _write(NewHearing(identity, title, authority, deadline, received).draft, given)


@new.command(cls=Spoken, help=_("What becomes of a decision that is public."))
@click.argument("meeting")
@click.argument("item")
@click.option(
    "--decision", cls=SpokenOption, metavar="LETTER", help=_("Which one, where the item has several: b is the second.")
)
@_shared
def decision(meeting: str, item: str, decision: str | None, **given: Any) -> None:
    _write(NewFollowUp(meeting, item, decision).draft, given)


@new.command(cls=Spoken, help=_("A statement of the council."))
@_titled
@click.option(
    "--adopted", cls=SpokenOption, metavar="DATE", help=_("The day when it is adopted (that of the next meeting).")
)
@_shared
def statement(identity: str | None, title: str, adopted: str | None, **given: Any) -> None:
    _write(NewStatement(identity, title, adopted).draft, given)


@new.command(cls=Spoken, help=_("One matter that is followed across meetings."))
@_titled
@_shared
def case(identity: str | None, title: str, **given: Any) -> None:
    _write(NewCase(identity, title).draft, given)


@new.command(cls=Spoken, help=_("Something that the council works on over time."))
@_titled
@_shared
def project(identity: str | None, title: str, **given: Any) -> None:
    _write(NewProject(identity, title).draft, given)


def _write(scaffold: Scaffold, given: dict[str, Any]) -> None:
    """Writes the record and says where it is, or says why it is not written."""
    common = options(**given)
    asked = Asked(given["council"], given["moment"], common.told_in)
    try:
        record = prepare(common.sources.config, common.sources.content, asked, scaffold)
        files.create(record.file, record.data)
    except Refused as refused:
        refuse(refused, common)
    except OSError as error:
        stop(told(error, common.sources.content, translations(common.told_in)))
    _tell(record, common)


def _tell(record: NewRecord, common: Common) -> None:
    if common.output == "json":
        click.echo(json.dumps({"record": record.record, "file": str(record.file)}, ensure_ascii=False, indent=2))
    else:
        say(common, _("{file} is written. The site shows nothing of it yet."), file=record.file)
        say(common, _("Fill in the rest as the remarks in it say; then run raad check."))
