"""The search index, made by Pagefind in the background from small pages made for it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from html import escape
from pathlib import Path
from typing import Any

from generator.language import deferred as _
from generator.rendering import indexer
from generator.rendering.errors import BrokenEnvironment
from generator.site.model import SearchDocument, SearchSection

BUNDLE = "pagefind"

_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
_SIGNALLED = 128
_FILTER_SYNTAX = frozenset("[]:,\"' \t\n")

_MISSING = _("The search engine Pagefind is missing. Run make site, or install aabent-raad[search].")
_FAILED = _("The search engine Pagefind failed with status {status}; see whether the disk is full. It says: {reason}")
_ENDED = _("The system ended the search engine Pagefind (signal {signal}), often for want of memory. Build again.")
_NOTHING_USABLE = _("The search engine Pagefind wrote no usable index. Install it anew.")

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
        """Wait until the index is done and move it to `target`.

        Raises BrokenEnvironment, with the program's own words where it has any.
        """
        if self._process is None:
            return
        status = self._process.wait()
        signal = -status if status < 0 else status - _SIGNALLED
        if signal > 0:
            raise BrokenEnvironment(_ENDED, signal=str(signal))
        if status:
            raise BrokenEnvironment(_FAILED, status=str(status), reason=_own_words(self._log))
        _drop_unused(self._bundle)
        self._bundle.rename(target)

    def stop(self) -> None:
        """End the program if it still runs, and what it has started: afterwards nobody writes into the folder."""
        if self._process is None:
            return
        assert self._process.stdin is not None
        with suppress(OSError), self._process.stdin as caller:
            caller.write(indexer.STOP)
        self._process.wait()


@contextmanager
def search_index(documents: Sequence[SearchDocument], language: str, scratch: Path) -> Iterator[SearchIndex]:
    """Start indexing in the background, working in `scratch`; raises BrokenEnvironment if Pagefind is missing."""
    program = _program()
    bundle, log = scratch / BUNDLE, scratch / "pagefind.log"
    requests = _requests(documents, language, bundle)
    index = SearchIndex(_start(program, requests, scratch, log) if documents else None, bundle, log)
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
        raise BrokenEnvironment(_MISSING)
    return program


def _requests(documents: Sequence[SearchDocument], language: str, bundle: Path) -> Iterator[dict[str, Any]]:
    yield {"type": "NewIndex", "config": {}}
    for document in documents:
        page = {"file_path": f"{document.address}index.html", "file_contents": search_page(document, language)}
        yield {"type": "AddFile", "index_id": 0, **page}
    yield {"type": "WriteFiles", "index_id": 0, "output_path": str(bundle)}


def _start(program: str, requests: Iterable[dict[str, Any]], scratch: Path, log: Path) -> subprocess.Popen[bytes]:
    file = scratch / "requests"
    with file.open("wb") as lines:
        lines.writelines(indexer.encoded(requests))
    # Its settings also come from variables and from files where it is started: it gets neither.
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    command = [sys.executable, "-I", "-S", indexer.__file__, program, str(file)]
    with log.open("wb") as errors:
        return subprocess.Popen(  # noqa: S603 - our own programs, no shell
            command,
            cwd=scratch,
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )


def _own_words(log: Path) -> str:
    words = log.read_text(encoding="utf-8", errors="replace").partition("stack backtrace")[0]
    return " ".join(words.split()) or "–"


def _drop_unused(bundle: Path) -> None:
    try:
        entry = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))
        engines = {f"wasm.{language['wasm'] or 'unknown'}.pagefind" for language in entry["languages"].values()}
    except (FileNotFoundError, ValueError, KeyError) as error:
        raise BrokenEnvironment(_NOTHING_USABLE) from error
    unused = [path for pattern in _UNUSED for path in bundle.glob(pattern)]
    unused += [path for path in bundle.glob("wasm.*.pagefind") if path.name not in engines]
    for path in unused:
        path.unlink()
