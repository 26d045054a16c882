"""Which reader opens which file: what is not in this table nobody can look into, and it must not be published."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from posixpath import splitext

from generator.audit import calendars, images, packed, plain, stylesheets, xml
from generator.audit.facts import Reading, Surroundings
from generator.audit.pages import PageReader
from generator.audit.problems import Fault

Reader = Callable[[str, bytes, Surroundings], Reading]

PAGES = frozenset({".html", ".htm"})

_READERS: Mapping[str, Reader] = {
    ".css": stylesheets.read_stylesheet,
    ".js": plain.read_script,
    ".json": plain.read_json,
    ".txt": plain.read_robots,
    ".xml": xml.read_xml,
    ".atom": xml.read_xml,
    ".opml": xml.read_xml,
    ".svg": xml.read_xml,
    ".ics": calendars.read_calendar,
    ".png": images.read_png,
    ".ico": images.read_icon,
    ".woff": images.read_font,
    ".woff2": images.read_font,
    ".pf_fragment": packed.read_fragment,
    ".pf_index": packed.read_table,
    ".pf_filter": packed.read_table,
    ".pf_meta": packed.read_table,
    ".pagefind": packed.read_engine,
}


class FileReader:
    """Opens each file of one folder with the reader of its kind."""

    def __init__(self, around: Surroundings) -> None:
        """Take the folder that the files lie in."""
        self._around = around
        self._pages = PageReader(around)

    def read(self, path: str, content: bytes) -> Reading:
        """Return what the file says, and what is wrong with it; whatever the bytes are, nothing is raised."""
        kind = kind_of(path)
        if kind in PAGES:
            return self._pages.read(path, content)
        reader = _READERS.get(kind)
        return reader(path, content, self._around) if reader else Reading(((Fault.KIND, kind.removeprefix(".")),))


def kind_of(path: str) -> str:
    """Return what the name of a file says that it is: its ending in small letters, or nothing."""
    return splitext(path)[1].lower()
