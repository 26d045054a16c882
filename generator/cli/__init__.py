"""The command `raad`: one small module for each verb, of the verb's name."""

from __future__ import annotations

import gc
from typing import Any

import click

from generator.cli.common import SpokenGroup, common_options
from generator.language import deferred as _

VERBS = tuple("audit build check diff explain init mail new poster schedule schema serve withdraw".split())
"""Every verb. Its module is imported when it is called: what the others need would take longer than a whole check."""


@click.group("raad", cls=SpokenGroup, verbs=VERBS, help=_("Publishes a council's records as a site, and nothing else."))
@common_options
def raad(**given: Any) -> None:
    """Does nothing of its own: the verb reads the options before it."""
    del given


def main() -> None:
    """Runs the command; exit status 0 fine, 1 findings that block, 2 wrong usage or a broken environment."""
    # A command lives for seconds and its values to its end: looking for garbage among millions of them finds none.
    gc.disable()
    raad(prog_name="raad")
