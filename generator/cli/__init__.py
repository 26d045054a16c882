"""The command `raad`: one small module for each verb."""

from __future__ import annotations

import gc
from typing import Any

import click

from generator.cli.audit import audit
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.common import SpokenGroup, common_options
from generator.cli.diff import diff
from generator.cli.explain import explain
from generator.cli.new import new
from generator.cli.schema import schema
from generator.cli.withdraw import withdraw
from generator.language import deferred as _


@click.group("raad", cls=SpokenGroup, help=_("Publishes a council's records as a site, and nothing else."))
@common_options
def raad(**given: Any) -> None:
    """Does nothing of its own: the verb reads the options before it."""
    del given


for _verb in (audit, build, check, diff, explain, new, schema, withdraw):
    raad.add_command(_verb)


def main() -> None:
    """Runs the command; exit status 0 fine, 1 findings that block, 2 wrong usage or a broken environment."""
    # A command lives for seconds and its values to its end: looking for garbage among millions of them finds none.
    gc.disable()
    raad(prog_name="raad")
