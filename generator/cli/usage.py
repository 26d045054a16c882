"""What is said where the command itself is used wrongly: the refusals of click in the user's language.

Nothing that was typed is repeated but the names of options and verbs that there are: titles and texts are typed too.
"""

from __future__ import annotations

from collections.abc import Iterable
from gettext import NullTranslations

import click

from generator.language import deferred as _


class Misused(click.ClickException):
    """Wrong usage, told in the user's language."""

    exit_code = 2

    def show(self, file: object = None) -> None:
        del file
        click.echo(self.message, err=True)


def misused(error: click.UsageError, spoken: NullTranslations) -> Misused:
    """The refusal in the user's words, with the command that tells more."""
    lines = [_told(error, spoken)]
    if error.ctx is not None:
        more = spoken.gettext(_("More: {command}"))
        lines.append(more.format(command=f"{error.ctx.command_path} --help"))
    return Misused("\n".join(lines))


def _told(error: click.UsageError, spoken: NullTranslations) -> str:
    """One sentence or two; every kind of refusal that click has, the last one for whatever it may have later."""
    message, words = _("There is a word too many, or one that is not expected. Put quotation marks around texts."), {}
    names: Iterable[str] | None = None
    match error:
        case click.MissingParameter():
            message, words = _("{name} is missing."), {"name": _name(error)}
        case click.BadParameter() if error.param is not None and isinstance(error.param.type, click.Choice):
            choices = ", ".join(map(str, error.param.type.choices))
            message = _("{name} must be one of these: {choices}.")
            words = {"name": _name(error), "choices": choices}
        case click.BadParameter():
            message, words = _("{name} cannot be used with this value."), {"name": _name(error)}
        case click.BadOptionUsage():
            message = _("{name} is not used like this: see whether a value is missing.")
            words = {"name": error.option_name}
        case click.NoSuchOption():
            message, names = _("There is no such option."), error.possibilities
        case click.NoSuchCommand():
            message, names = _("There is no such verb."), error.possibilities
    nearest = spoken.gettext(_("Do you mean {names}?")).format(names=", ".join(names)) if names else ""
    return f"{spoken.gettext(message).format(**words)} {nearest}".rstrip()


def _name(error: click.BadParameter) -> str:
    """What the user knows a parameter as: its option as typed, or the word that stands for it in the usage."""
    param, ctx = error.param, error.ctx
    if param is None or ctx is None:
        return "–"
    return param.opts[-1] if isinstance(param, click.Option) else param.make_metavar(ctx)
