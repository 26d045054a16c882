"""`raad init`: a new council's own folder, ready to be filled in, checked and built."""

from __future__ import annotations

import json
import sys
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import click

from generator.cli.common import (
    Common,
    F,
    Spoken,
    SpokenOption,
    common_options,
    moment_option,
    options,
    say,
    stop,
)
from generator.cli.failures import told
from generator.cli.refused import refuse
from generator.editing.refusals import NotWritten, Refused
from generator.editing.starting import folder, repository
from generator.editing.starting.answers import QUESTIONS, Answers, Basis, Question, answered
from generator.editing.starting.files import File, starting_files
from generator.editing.starting.publishing import WAYS
from generator.language import deferred as _
from generator.language import translations
from generator.profiles.files import PROFILES
from generator.publication.moments import AsOf

_ANSWERS = {
    "name": ("TEXT", _("The council's name.")),
    "municipality": ("TEXT", _("The municipality that it belongs to.")),
    "url": ("URL", _("The address that the site will have.")),
    "email": ("ADDRESS", _("The e-mail address that people can write to.")),
    "first_meeting": ("DATE", _("The day of the first meeting.")),
}


def _answer_options(command: F) -> F:
    """Adds an option for each question."""
    for question in reversed(QUESTIONS):
        metavar, text = _ANSWERS[question.field]
        option = click.option(question.option, question.field, metavar=metavar, cls=SpokenOption, help=text)
        command = option(command)
    return command


@click.command(cls=Spoken, help=_("Makes a new council's own folder: settings, first files, a guide, a check."))
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--profile", type=click.Choice(PROFILES), default="neutral", cls=SpokenOption,
    help=_("Whose rules the council follows; neutral knows none."),
)  # fmt: skip
@click.option(
    "--publish", "way", type=click.Choice(WAYS), cls=SpokenOption,
    help=_("Add the files that publish the site every hour."),
)  # fmt: skip
@_answer_options
@moment_option
@common_options
def init(directory: Path, profile: str, way: str | None, moment: AsOf, **given: Any) -> None:
    common = options(**given)
    spoken = translations(common.told_in)
    typed = {question.field: given[question.field] for question in QUESTIONS if given[question.field] is not None}
    basis = Basis(profile, common.told_in, moment.today, typed)
    try:
        folder.check_empty(directory)
        basis = _asked(basis, spoken) if sys.stdin.isatty() and sys.stderr.isatty() else basis
        answers = answered(basis)
        files = starting_files(answers, moment, way)
        folder.write(directory, files)
    except Refused as refused:
        refuse(refused, common)
    except OSError as error:
        stop(told(error, directory, spoken))
    kept = repository.prepare(directory)
    if common.output == "json":
        paths = [file.path for file in files]
        click.echo(json.dumps({"folder": str(directory), "files": paths}, ensure_ascii=False, indent=2))
    else:
        _tell(directory, basis, answers, files, common)
        say(common, _HOOK if kept else _NO_HOOK)


_HOOK = _("Git keeps the folder and checks each commit first.")
_NO_HOOK = _("To have git check each commit first, run this in its folder: git config core.hooksPath .githooks")


def _asked(basis: Basis, spoken: NullTranslations) -> Basis:
    """Asks at the terminal for what no option answers."""
    for question in QUESTIONS:
        if question.field not in basis.typed:
            typed = {**basis.typed, question.field: _answer(question, basis, spoken)}
            basis = Basis(basis.profile, basis.language, basis.today, typed)
    return basis


def _answer(question: Question, basis: Basis, spoken: NullTranslations) -> str:
    """Asks until the answer can be used."""
    while True:
        typed: str = click.prompt(spoken.gettext(question.text), default=question.default(basis), err=True)
        try:
            question.converted(typed, basis)
        except NotWritten as refused:
            click.echo(spoken.gettext(refused.message).format(**refused.words), err=True)
        else:
            return typed


def _tell(directory: Path, basis: Basis, answers: Answers, files: tuple[File, ...], common: Common) -> None:
    """What was written, what of it nobody has said, and what to do next."""
    say(common, _("The council's folder is {folder}, with {n} files."), folder=directory, n=len(files))
    made_up = [question for question in QUESTIONS if question.field not in basis.typed]
    if made_up:
        say(common, _("Nobody has said the following, so it is made up. Put it right in the files:"))
    tell = translations(common.told_in).gettext
    for question in made_up:
        say(common, "  {question} {value}", question=tell(question.text), value=getattr(answers, question.field))
    say(common, _("Go to the folder, read README.md, and run raad check."))
