"""`raad mail`: the ready text for sending a meeting's papers, a hearing, an answer or a statement."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import click

from generator.cli.common import (
    Common,
    Spoken,
    SpokenOption,
    common_options,
    moment_option,
    options,
    present,
    say,
    stop,
)
from generator.cli.failures import told
from generator.cli.refused import refuse
from generator.dispatch import Mail, Part, mail_files
from generator.dispatch import mail as mail_of
from generator.editing import files
from generator.editing.refusals import Refused
from generator.editing.sending import prepare
from generator.language import deferred as _
from generator.language import translations
from generator.publication.moments import AsOf


@click.command(cls=Spoken, help=_("Makes the ready text of a mail, from nothing but what is or will be public."))
@click.argument("record")
@click.option(
    "--what", "part", type=click.Choice(get_args(Part)), cls=SpokenOption, help=_("Which part (the last there is).")
)
@click.option(
    "--out", type=click.Path(path_type=Path), cls=SpokenOption, metavar="DIR",
    help=_("Write the text, a draft for the mail program and the calendar file into this folder."),
)  # fmt: skip
@moment_option
@common_options
def mail(record: str, part: Part | None, out: Path | None, moment: AsOf, **given: Any) -> None:
    common = options(**given)
    try:
        sendable = prepare(common.sources.config, common.sources.content, record, part, moment)
    except Refused as refused:
        refuse(refused, common)
    since = sendable.public_from(present())
    made = mail_of(sendable.archive, sendable.record, sendable.part, since, common.language)
    written = _write(made, out, common) if out else []
    if common.output == "json":
        click.echo(_as_json(sendable.part, since, made, written))
    elif not written:
        subject = translations(common.told_in).gettext(_("Subject: {subject}")).format(subject=made.subject)
        click.echo(f"{subject}\n\n{made.body}")
    for file in written:
        say(common, _("{file} is written."), file=file)


def _write(made: Mail, out: Path, common: Common) -> list[Path]:
    """Writes the files of a mail, all or none of them; ends with status 2 where one is there already."""
    contents = {out / name: data for name, data in mail_files(made).items()}
    spoken = translations(common.told_in)
    there = next((file for file in contents if file.exists()), None)
    if there is not None:
        message = _("{file} is there already, and perhaps you have changed it. Delete it, or choose another folder.")
        stop(spoken.gettext(message).format(file=there))
    written: list[Path] = []
    try:
        for file, data in contents.items():
            files.create(file, data)
            written.append(file)
    except OSError as error:
        for file in written:
            file.unlink()
        stop(told(error, out, spoken))
    return written


def _as_json(part: Part, since: datetime | None, made: Mail, written: list[Path]) -> str:
    return json.dumps(
        {
            "part": part,
            "public_from": since and since.isoformat(),
            "subject": made.subject,
            "body": made.body,
            "files": [str(file) for file in written],
        },
        ensure_ascii=False,
        indent=2,
    )
