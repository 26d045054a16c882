"""`raad explain CODE`: what a finding means."""

from __future__ import annotations

import difflib
from typing import Any

import click

from generator.cli.common import Spoken, common_options, options, stop
from generator.cli.explanation import explanation, summary
from generator.findings.rules import RULES
from generator.language import deferred as _
from generator.language import translations


@click.command(cls=Spoken, help=_("Tells what the code of a finding means; without a code, of every one in a line."))
@click.argument("code", required=False)
@common_options
def explain(code: str | None, **given: Any) -> None:
    language = options(**given).told_in
    if code is None:
        click.echo(summary(language), nl=False)
    elif (known := code.upper()) in RULES:
        click.echo(explanation(known, language), nl=False)
    else:
        begun = sorted(other for other in RULES if other.startswith(known))
        near = ", ".join(begun or difflib.get_close_matches(known, RULES) or ["R022"])
        stop(translations(language).gettext(_("There is no such code. Did you mean: {near}?")).format(near=near))
