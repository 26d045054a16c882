"""Pages are written by two processes at once where there are many of them and a second core."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from generator.rendering.engine import render
from generator.rendering.errors import RenderingError
from generator.rendering.fragments import Fragments
from generator.site.model import Site

_WORTH_A_PROCESS = 400


def render_in_halves(site: Site, fragments: Fragments, theme: Path, out: Path, scratch: Path) -> None:
    """Write what `render` writes into `out`, every second page by a process of its own, which works in `scratch`.

    Raises what `render` raises.
    """
    cores = os.cpu_count() or 1
    # Elsewhere a new process would start from nothing, without the site.
    if len(site.pages) < _WORTH_A_PROCESS or cores == 1 or sys.platform != "linux":
        render(site, fragments, theme, out)
        return
    first, second = replace(site, pages=site.pages[::2]), replace(site, pages=site.pages[1::2])
    other = scratch / "second"
    with _in_another_process(second, fragments, theme, other):
        render(first, fragments, theme, out)
    _merge(other, out)


@contextmanager
def _in_another_process(site: Site, fragments: Fragments, theme: Path, out: Path) -> Iterator[None]:
    ours, theirs = multiprocessing.Pipe(duplex=False)
    worker = multiprocessing.get_context("fork").Process(target=_work, args=(theirs, site, fragments, theme, out))
    worker.start()
    theirs.close()
    try:
        yield
        try:
            failure = ours.recv()
        except EOFError:
            message = "a process that wrote pages was ended"
            raise RenderingError(message) from None
        if failure is not None:
            raise failure
    finally:
        worker.kill()
        worker.join()
        ours.close()


def _work(answer: Connection, site: Site, fragments: Fragments, theme: Path, out: Path) -> None:
    failure: RenderingError | OSError | None = None
    try:
        render(site, fragments, theme, out)
    except (RenderingError, OSError) as error:
        failure = error
    answer.send(failure)
    answer.close()


def _merge(source: Path, target: Path) -> None:
    """Move everything that `target` does not have; a folder that it does not have moves as a whole."""
    with os.scandir(source) as entries:
        for entry in entries:
            place = target / entry.name
            if not place.exists():
                Path(entry.path).rename(place)
            elif entry.is_dir():
                _merge(Path(entry.path), place)
