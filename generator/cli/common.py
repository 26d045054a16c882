"""What all verbs share: common options before or after the verb, help in the user's language, telling of results."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn, TypeVar, cast, get_args

import click

from generator.cli.usage import misused
from generator.findings import Severity, by_file
from generator.findings.reports import Format, report
from generator.language import Language, translations
from generator.language import deferred as _
from generator.pipeline import Result, Sources
from generator.publication.moments import AsOf, as_of

F = TypeVar("F", bound=Callable[..., Any])

ALL_FORMATS: tuple[Format, ...] = get_args(Format)
PLAIN_FORMATS: tuple[Format, ...] = ("text", "json")

_STAGES = {
    "read": _("Reading the records"),
    "check": _("Checking the records"),
    "assemble": _("Putting the pages together"),
    "render": _("Writing the site"),
}


@dataclass(frozen=True, slots=True)
class Common:
    """The common options; None where they are not given."""

    config: Path | None = None
    content: Path | None = None
    output: Format | None = None
    language: Language | None = None
    quiet: bool | None = None
    verbose: bool | None = None

    def over(self, other: Common) -> Common:
        """These options, and the other's where these are not given."""
        given = {one.name: value for one in fields(self) if (value := getattr(self, one.name)) is not None}
        return replace(other, **given)

    @property
    def told_in(self) -> Language:
        """The language of everything that is told: Danish unless the user asks otherwise."""
        return self.language or "da"

    @property
    def sources(self) -> Sources:
        """Where the records are: content/ lies beside the configuration unless it is said otherwise."""
        config = self.config or Path("site_config.yml")
        return Sources(config, self.content or config.parent / "content")


class SpokenOption(click.Option):
    """An option whose help is in the user's language."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        return record and (record[0], record[1].replace(self.help or "", _translated(ctx, self.help or "")))


class Spoken(click.Command):
    """A verb whose help and refusals are in the user's language."""

    def make_context(self, *given: Any, **more: Any) -> click.Context:
        with _refusing():
            return super().make_context(*given, **more)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _translated(ctx, _("Show this, and end."))
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        words = {"[OPTIONS]": _("[OPTIONS]"), "COMMAND [ARGS]...": _("VERB …")}
        pieces = (_translated(ctx, words.get(one, one)) for one in self.collect_usage_pieces(ctx))
        heading = _translated(ctx, _("Usage"))
        formatter.write_usage(ctx.command_path, " ".join(pieces), f"{heading}: ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_translated(ctx, self.help or ""))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [record for one in self.get_params(ctx) if (record := one.get_help_record(ctx)) is not None]
        with formatter.section(_translated(ctx, _("Options"))):
            formatter.write_dl(records)


class SpokenGroup(Spoken, click.Group):
    """The command itself; its verbs in the user's language, each in the module of its name, imported when called."""

    def __init__(self, *given: Any, verbs: Sequence[str] = (), **more: Any) -> None:
        super().__init__(*given, **more)
        self._verbs = tuple(verbs)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        with _refusing():
            return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *self._verbs})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._verbs:
            return super().get_command(ctx, cmd_name)
        verb: click.Command = getattr(import_module(f"generator.cli.{cmd_name}"), cmd_name)
        return verb

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        verbs = [(name, _translated(ctx, command.help or "")) for name, command in commands if command is not None]
        with formatter.section(_translated(ctx, _("Verbs"))):
            formatter.write_dl(verbs)


@contextmanager
def _refusing() -> Iterator[None]:
    """Says in the user's language what the library says in its own where the command is used wrongly."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        # Nothing has been read of what was typed where it cannot be read.
        english = "--language=en" in sys.argv or ("--language", "en") in pairwise(sys.argv)
        raise misused(error, translations("en" if english else "da")) from error


def _translated(ctx: click.Context, message: str) -> str:
    return translations(_language(ctx)).gettext(message) if message else ""


def _language(ctx: click.Context) -> Language:
    # While a command line is being read, what is not known yet is none of the library's own values.
    asked = (ctx.params.get("language"), ctx.find_root().params.get("language"))
    return cast("Language", next((one for one in asked if one in get_args(Language)), "da"))


def common_options(command: F) -> F:
    """Adds the common options to a command."""
    path = click.Path(path_type=Path)
    options = (
        click.option("--config", type=path, cls=SpokenOption, help=_("The site's configuration (site_config.yml).")),
        click.option("--content", type=path, cls=SpokenOption, help=_("The folder with the records (content).")),
        click.option(
            "--format",
            "output",
            type=click.Choice(get_args(Format)),
            cls=SpokenOption,
            help=_("How findings are written (text)."),
        ),
        click.option(
            "--language",
            type=click.Choice(["da", "en"]),
            is_eager=True,
            cls=SpokenOption,
            help=_("The language of messages (da)."),
        ),
        click.option(
            "-q", "--quiet", is_flag=True, default=None, cls=SpokenOption, help=_("Say nothing but findings.")
        ),
        click.option("-v", "--verbose", is_flag=True, default=None, cls=SpokenOption, help=_("Tell every step.")),
    )
    for option in reversed(options):
        command = option(command)
    return command


def moment_option(command: F) -> F:
    """Adds --as-of."""
    return click.option(
        "--as-of", "moment", cls=SpokenOption, metavar="TIME", callback=_moment,
        help=_("Build what is public at this moment, Danish time (now): 2026-03-12 or 2026-03-12T16:00."),
    )(command)  # fmt: skip


def _moment(ctx: click.Context, param: click.Parameter, value: str | None) -> AsOf:
    del param
    if value is None:
        return present()
    try:
        return as_of(value)
    except ValueError:
        stop(_translated(ctx, _("Not a moment. Write 2026-03-12 or 2026-03-12T16:00.")))


def present() -> AsOf:
    """The moment it is: the only clock of the program."""
    return AsOf(datetime.now(UTC))


def options(*, formats: tuple[Format, ...] = PLAIN_FORMATS, **given: Any) -> Common:
    """The common options of the running verb: those after the verb over those before it.

    Ends with status 2 where the verb has no such format: what is asked for so is kept or passed on, where others may
    read along, and a text tells more than they may know.
    """
    before = click.get_current_context().find_root().params
    names = [one.name for one in fields(Common)]
    common = Common(**{name: given.get(name) for name in names}).over(
        Common(**{name: before.get(name) for name in names})
    )
    if common.output not in {None, *formats}:
        message = translations(common.told_in).gettext(_("{name} must be one of these: {choices}."))
        stop(message.format(name="--format", choices=", ".join(formats)))
    return common


def progress(common: Common) -> Callable[[str], None]:
    """Tells the stage on a terminal, and nothing in a pipe unless the user asked for it."""
    tell = translations(common.told_in).gettext

    def show(stage: str) -> None:
        if common.verbose or (sys.stderr.isatty() and not common.quiet):
            click.echo(f"{tell(_STAGES[stage])} …", err=True)

    return show


def tell_findings(result: Result, common: Common) -> None:
    """Prints the findings by file, worst first; where others may read along, their places and rules only.

    What is acknowledged is only counted in a text, unless the user asked for everything.
    """
    output = common.output or "text"
    places_only = output in {"github", "sarif"} or (result.open_repository and not _at_a_terminal(output))
    acknowledged = result.acknowledged if output != "text" or common.verbose else ()
    text = report(
        by_file(result.findings), output, common.told_in, places_only=places_only, acknowledged=acknowledged
    )  # fmt: skip
    click.echo(text, nl=False, err=output == "text")
    if output == "text" and (result.findings or result.acknowledged):
        click.echo(_summary(result, common), err=True)


def _at_a_terminal(output: Format) -> bool:
    """Whether somebody reads this at a terminal of her own: not where it is kept, passed on, or told by a server."""
    stream = sys.stderr if output == "text" else sys.stdout
    return stream.isatty() and os.environ.get("CI", "") in {"", "0", "false"}


def _summary(result: Result, common: Common) -> str:
    spoken = translations(common.told_in)
    errors = sum(finding.rule.severity is Severity.ERROR for finding in result.findings)
    warnings = len(result.findings) - errors
    counted = (
        spoken.ngettext("{n} error", "{n} errors", errors).format(n=errors),
        spoken.ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings),
    )
    told = [f"{', '.join(counted)}."]
    if left := len(result.acknowledged):
        told.append(
            spoken.ngettext("{n} warning is acknowledged.", "{n} warnings are acknowledged.", left).format(n=left)
        )
    if result.findings:
        code = by_file(result.findings)[0].rule.code
        told.append(spoken.gettext("More about a code: raad explain {code}").format(code=code))
    return " ".join(told)


def say(common: Common, message: str, **words: object) -> None:
    """Prints a translated line unless the user asked for quiet."""
    if not common.quiet:
        click.echo(translations(common.told_in).gettext(message).format(**words), err=common.output is not None)


def stop(message: str) -> NoReturn:
    """Ends with status 2: wrong usage or a broken environment."""
    click.echo(message, err=True)
    raise SystemExit(2)
