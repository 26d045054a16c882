"""`raad serve`: a live preview on this machine of exactly what would be public."""

from __future__ import annotations

import gc
import signal
from gettext import NullTranslations
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from threading import Thread
from typing import Any, NoReturn

import click
from click.core import ParameterSource

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
from generator.language import deferred as _
from generator.language import translations
from generator.pipeline import THEME
from generator.publication.moments import AsOf
from generator.rendering import RenderingError
from generator.serving.bar import Bar
from generator.serving.desk import Desk, Shop
from generator.serving.moments import Chosen
from generator.serving.server import PreviewServer

_TRIED, _LAST = 20, 65535
_OURS = _("The program has a fault ({reason}). Please report it; it goes on when you save the next time.")


@click.command(cls=Spoken, help=_("Shows the site on this machine as everybody would see it, anew at every save."))
@click.option(
    "--port", type=click.IntRange(1024, _LAST), default=8000, cls=SpokenOption,
    help=_("The port to listen on, or the next free one (8000)."),
)  # fmt: skip
@moment_option
@common_options
def serve(port: int, moment: AsOf, **given: Any) -> None:
    common = options(**given)
    asked = click.get_current_context().get_parameter_source("moment") is not ParameterSource.DEFAULT
    # What is there now stays; what each save leaves behind does not.
    gc.freeze()
    gc.enable()
    with TemporaryDirectory(prefix="raad-", ignore_cleanup_errors=True) as folder:
        shop = Shop(common.sources, THEME, Path(folder), present, Chosen(moment if asked else None))
        _serve(Desk(shop), range(port, min(port + _TRIED, _LAST + 1)), common)
    say(common, _("The preview has ended."))


def _serve(desk: Desk, ports: range, common: Common) -> None:
    try:
        server = PreviewServer(desk, Bar(common.told_in, _failure), ports)
    except OSError:
        spoken = translations(common.told_in)
        message = spoken.gettext(_("No port from {first} to {last} is free. Choose another one with --port."))
        stop(message.format(first=ports[0], last=ports[-1]))
    # Windows has no SIGHUP.
    for end in filter(None, (signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", None))):
        signal.signal(end, _interrupt)
    watch = Thread(target=desk.watch, daemon=True)
    try:
        watch.start()
        say(common, _("The preview is at {address}  (end it with Ctrl-C)"), address=server.address)
        server.serve_forever(poll_interval=0.1)
    except KeyboardInterrupt:
        pass
    finally:
        desk.close()
        server.server_close()


def _interrupt(*_given: object) -> NoReturn:
    raise KeyboardInterrupt


def _failure(trouble: Exception, spoken: NullTranslations) -> str:
    """Why there is no newer page, in the user's language; of a fault of ours its kind, and no word of a record."""
    if isinstance(trouble, RenderingError | OSError):
        return told(trouble, Path(gettempdir()), spoken)
    return spoken.gettext(_OURS).format(reason=type(trouble).__name__)
