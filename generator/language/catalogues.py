"""Catalogues of messages (.po files of gettext), read as they are written: every command reads them before a word.

What the catalogues hold is a small part of the format: messages with or without a plural, in Danish, whose plural is
for every number but one. The tests hold this reader against Babel's, which takes fifty times as long.
"""

from __future__ import annotations

import gettext
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_KEYS = ("msgid", "msgid_plural", "msgstr", "msgstr[0]", "msgstr[1]")

Entry = dict[str, str]
"""The texts of one message, each by the key before it."""


class Catalogue(gettext.NullTranslations):
    """The texts of messages: of one, and where it counts something of many."""

    def __init__(self, texts: Mapping[str, tuple[str, ...]]) -> None:
        """Take the texts by their messages; a message without a text comes back as it is."""
        super().__init__()
        self._texts = texts

    def gettext(self, message: str) -> str:
        return self._texts.get(message, (message,))[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._texts.get(msgid1, (msgid1, msgid2))[0 if n == 1 else -1]


def catalogue(files: Iterable[Path]) -> Catalogue:
    """The messages of these files together; raises ValueError at a line that is no part of a message."""
    texts: dict[str, tuple[str, ...]] = {}
    for file in files:
        for entry in _entries(file.read_text(encoding="utf-8").split("\n"), file.name):
            keys = ("msgstr[0]", "msgstr[1]") if "msgid_plural" in entry else ("msgstr",)
            told = tuple(entry.get(key, "") for key in keys)
            if entry["msgid"] and all(told):
                texts[entry["msgid"]] = told
    return Catalogue(texts)


def _entries(lines: Iterable[str], name: str) -> Iterator[Entry]:
    entry: Entry = {}
    key = ""
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        begins, _, quoted = line.partition('"')
        if begins:
            key = begins.rstrip()
            if key == "msgid" and entry:
                yield entry
                entry = {}
        if (
            key not in _KEYS
            or ("msgid" not in entry and key != "msgid")
            or not quoted.endswith('"')
            or (begins and key in entry)
        ):
            raise ValueError(f"{name}:{number}: {line}")
        entry[key] = entry.get(key, "") + (json.loads(f'"{quoted}') if "\\" in quoted else quoted[:-1])
    if entry:
        yield entry
