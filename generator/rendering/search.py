"""The search index, made by Pagefind in a process of its own from small pages written for it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

from generator.rendering.errors import BrokenEnvironment, RenderingError
from generator.site.model import SearchDocument, SearchSection, Site

BUNDLE = "pagefind"

_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
_FILTER_SYNTAX = frozenset("[]:,\"' \t\n")

_PAGE = (
    '<!doctype html>\n<html lang="{language}">\n<head><meta charset="utf-8"><title>{title}</title>\n{head}</head>\n'
    "<body data-pagefind-body>\n<h1>{title}</h1>\n<p>{text}</p>\n{sections}</body>\n</html>\n"
)
_SECTION = '<h2 id="{anchor}">{title}</h2>\n<p>{text}</p>\n'
_FILTER = '<meta data-pagefind-filter="{name}[content]" content="{value}">\n'
_DATE = '<meta data-pagefind-sort="date[content]" data-pagefind-meta="date[content]" content="{date}">\n'


class SearchIndex:
    """An index in the making."""

    def __init__(self, process: subprocess.Popen[bytes] | None, bundle: Path, log: Path) -> None:
        """Take the running program (None if there is nothing to index), the folder that it writes, and its log."""
        self._process, self._bundle, self._log = process, bundle, log

    def wait(self, target: Path) -> None:
        """Wait until the index is done and move it to `target`; raises RenderingError with the program's own words."""
        if self._process is None:
            return
        if self._process.wait():
            words = self._log.read_text(encoding="utf-8", errors="replace").strip()
            message = f"pagefind failed ({self._process.returncode}): {words}"
            raise RenderingError(message)
        _drop_unused(self._bundle)
        self._bundle.rename(target)

    def stop(self) -> None:
        """End the program if it still runs."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()


@contextmanager
def search_index(site: Site, scratch: Path) -> Iterator[SearchIndex]:
    """Start indexing in the background, working in `scratch`; raises BrokenEnvironment if Pagefind is missing."""
    program = _program()
    documents, bundle, log = scratch / "documents", scratch / BUNDLE, scratch / "pagefind.log"
    for document in site.search:
        path = documents / document.address / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(search_page(document, site.language), encoding="utf-8")
    index = SearchIndex(_start(program, documents, bundle, log) if site.search else None, bundle, log)
    try:
        yield index
    finally:
        index.stop()


def search_page(document: SearchDocument, language: str) -> str:
    """Return the page that is indexed for a document; raises ValueError for a filter name Pagefind would misread."""
    filters = [(name, value) for name, values in sorted(document.filters.items()) for value in values]
    head = [_FILTER.format(name=_filter_name(name), value=escape(value)) for name, value in filters]
    if document.date is not None:
        head.append(_DATE.format(date=document.date.isoformat()))
    return _PAGE.format(
        language=language,
        title=escape(document.title),
        text=escape(document.text),
        head="".join(head),
        sections="".join(_section(section) for section in document.sections),
    )


def _section(section: SearchSection) -> str:
    return _SECTION.format(anchor=escape(section.anchor), title=escape(section.title), text=escape(section.text))


def _filter_name(name: str) -> str:
    if not name or _FILTER_SYNTAX & set(name):
        message = f"not a filter's name: {name!r}"
        raise ValueError(message)
    return name


def _program() -> str:
    beside = os.pathsep.join((str(Path(sys.executable).parent), sysconfig.get_path("scripts")))
    program = shutil.which(BUNDLE, path=beside) or shutil.which(BUNDLE)
    if program is None:
        message = "the search engine pagefind is missing; `make site` installs it"
        raise BrokenEnvironment(message)
    return program


def _start(program: str, documents: Path, bundle: Path, log: Path) -> subprocess.Popen[bytes]:
    # Its settings also come from variables and from files where it is started: it gets neither.
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    command = [program, "--silent", "--site", str(documents), "--output-path", str(bundle)]
    try:
        with log.open("wb") as errors:
            return subprocess.Popen(  # noqa: S603 - our own program, no shell
                command,
                cwd=documents,
                env=variables,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
    except OSError as error:
        message = f"the search engine {program} does not start: {error.strerror}"
        raise BrokenEnvironment(message) from error


def _drop_unused(bundle: Path) -> None:
    entry = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))
    engines = {f"wasm.{language['wasm'] or 'unknown'}.pagefind" for language in entry["languages"].values()}
    unused = [path for pattern in _UNUSED for path in bundle.glob(pattern)]
    unused += [path for path in bundle.glob("wasm.*.pagefind") if path.name not in engines]
    for path in unused:
        path.unlink()
