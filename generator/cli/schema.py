"""`raad schema`: the JSON Schemas of the records and of what is public."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.cli.common import Spoken, common_options, options, say, stop
from generator.cli.failures import told
from generator.editing.schemas import all_schemas
from generator.language import deferred as _
from generator.language import translations


@click.command(cls=Spoken, help=_("Writes the JSON Schemas of all records into a folder, for editors."))
@click.argument("folder", type=click.Path(path_type=Path))
@common_options
def schema(folder: Path, **given: Any) -> None:
    common = options(**given)
    written = all_schemas()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in written.items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        stop(told(error, folder, translations(common.told_in)))
    say(common, _("{n} schemas are in {folder}."), n=len(written), folder=folder)
