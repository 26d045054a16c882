"""`raad poster`: a page to print and hang up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.cli.common import Spoken, SpokenOption, common_options, moment_option, options, present, say, stop
from generator.cli.failures import told
from generator.cli.refused import refuse
from generator.cli.upcoming import when
from generator.dispatch import is_poster, poster_html
from generator.dispatch import poster as poster_of
from generator.editing import files
from generator.editing.refusals import NotSent, Refused
from generator.editing.sending import public
from generator.language import deferred as _
from generator.language import translations
from generator.pipeline import THEME
from generator.publication.moments import AsOf
from generator.publication.published import PublicArchive
from generator.rendering import RenderingError


@click.command(
    cls=Spoken, help=_("Makes a poster for notice boards: the next meeting, the last decisions and the website.")
)
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("plakat.html"), cls=SpokenOption, metavar="FILE",
    help=_("The file of the poster (plakat.html); a former one is replaced."),
)  # fmt: skip
@click.option("--council", cls=SpokenOption, metavar="ID", help=_("Only this council, where the site has several."))
@moment_option
@common_options
def poster(out: Path, council: str | None, moment: AsOf, **given: Any) -> None:
    common = options(**given)
    try:
        archive = public(common.sources.config, common.sources.content, moment)
        _know(archive, council)
        data = poster_html(poster_of(archive, council, common.language), THEME)
        message = _put(out, data)
    except Refused as refused:
        refuse(refused, common)
    except (RenderingError, OSError) as error:
        stop(told(error, out, translations(common.told_in)))
    say(common, message, file=out)
    say(common, _("Open it in a browser and print it on A4, without the browser's own headers and footers."))
    if not present().reached(moment.moment):
        message = _("It must not be hung up before {day} at {time}: until then not all of it is public.")
        say(common, message, **when(moment.moment, common))


def _know(archive: PublicArchive, council: str | None) -> None:
    known = [one.id for one in archive.councils]
    if council is not None and council not in known:
        message = _("There is no council {value}. Write one of these: {known}.")
        raise NotSent(message, value=council, known=", ".join(known))


def _put(out: Path, data: bytes) -> str:
    """Writes the file, over a former poster in one step and over nothing else; gives what to say of it."""
    if out.is_file():
        if not is_poster(out.read_bytes()):
            raise NotSent(_("{file} is there already and is no poster. Choose another name with --out."), file=out)
        files.replace(out, data)
        return _("{file} is replaced by the new poster.")
    files.create(out, data)
    return _("{file} is written.")
