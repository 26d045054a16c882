"""What one HTML page says about itself, and what is wrong with it taken alone.

A page is read line by line, because most lines of it stand on many other pages too: each is understood once. That is
exact as long as no tag goes on over the end of a line; a page where one does is read as a single piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.audit.facts import NOT_FOUND, Page, Reading, Surroundings
from generator.audit.problems import Complaint, Fault
from generator.audit.tags import SILENT, TOKEN, TOKEN_IN_LINE, UNREAD, Tag, read_tag

_SCRIPT_SCHEMES = frozenset({"javascript", "vbscript", "data"})
_HARMLESS_DATA = ("data:image/", "data:font/")
_REFERRER = "referrer=no-referrer"
_UNLISTED = frozenset({"robots=noindex", "robots=none"})
_SEARCHABLE = "raad-search=yes"
_TOP = "top"
# More tags and lines than this only fill the memory: what is on many pages comes up again.
_ENOUGH = 20_000


class _Piece(NamedTuple):
    """What some lines say. `links` are "address#anchor"; where `local` ones lead depends on the page they stand on."""

    ids: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    local: tuple[tuple[str, bool], ...] = ()
    declares: tuple[str, ...] = ()
    complaints: tuple[Complaint, ...] = ()


_NOTHING = _Piece()


class _Tags(dict[str, Tag]):
    """Every tag that has been read so far, and what is only of interest over all pages."""

    def __init__(self) -> None:
        super().__init__()
        self.classes: set[str] = set()
        self.feeds: set[tuple[str, bool]] = set()

    def __missing__(self, text: str) -> Tag:
        tag = read_tag(text)
        self.classes.update(tag.classes)
        if len(self) > _ENOUGH:
            self.clear()
        self[text] = tag = tag if tag.tells else SILENT
        return tag

    def classes_since(self) -> frozenset[str]:
        """Return the classes that have come up since this was asked last."""
        found = frozenset(self.classes)
        self.classes.clear()
        return found

    def feeds_since(self) -> frozenset[tuple[str, bool]]:
        """Return the feeds that have come up since this was asked last."""
        found = frozenset(self.feeds)
        self.feeds.clear()
        return found


class PageReader:
    """Reads the pages of one folder."""

    def __init__(self, around: Surroundings) -> None:
        """Take the folder that the pages lie in."""
        self._around, self._tags = around, _Tags()
        self._known: dict[str, tuple[dict[str, _Piece], set[int]]] = {}

    def read(self, path: str, content: bytes) -> Reading:
        """Return what a page says, and what is wrong with it."""
        try:
            text = content.decode()
        except UnicodeDecodeError:
            return Reading(((Fault.BROKEN, "utf-8"),))
        if not text.strip():
            return Reading(((Fault.BROKEN, "html"),))
        return self._together(path, self._lines(path, text) or [self._piece(path, text, TOKEN)])

    def _lines(self, path: str, text: str) -> list[_Piece]:
        """Return what the lines of a page say, or nothing if it cannot be read line by line."""
        known, met = self._known_at(path)
        lines = set(text.split("\n"))
        new = lines.difference(known)
        unmet = {line for line in new if hash(line) not in met}
        # What has never been seen before may never be seen again: it is read together, and not kept.
        pieces = [self._piece(path, "\n".join(unmet), TOKEN_IN_LINE)]
        met.update(map(hash, unmet))
        for line in new - unmet:
            known[line] = self._piece(path, line, TOKEN_IN_LINE)
        pieces += [piece for line in lines - unmet if (piece := known[line]) is not _NOTHING]
        faults = {fault for piece in pieces if piece.complaints for fault, _ in piece.complaints}
        return [] if Fault.BROKEN in faults else pieces

    def _known_at(self, path: str) -> tuple[dict[str, _Piece], set[int]]:
        # The same words lead to the same place from all pages of one depth. The error page is served at any address.
        place = path if path == NOT_FOUND else "/" * path.count("/")
        memory = self._known.setdefault(place, ({}, set()))
        for lines in (lines for lines in memory if len(lines) > _ENOUGH):
            lines.clear()
        return memory

    def _piece(self, path: str, text: str, token: re.Pattern[str]) -> _Piece:
        tokens = token.findall(text)
        tags = [tag for tag in map(self._tags.__getitem__, tokens) if tag is not SILENT]
        # Where every "<" begins a tag, nothing is left unread.
        unread = len(tokens) < text.count("<") and UNREAD.search(token.sub("\n", text))
        if not tags and not unread:
            return _NOTHING
        complaints = [complaint for tag in tags for complaint in tag.complaints]
        if unread:
            complaints.append((Fault.BROKEN, unread[0]))
        if any(tag.ends is not None for tag in tags):
            unlike = {each for each in tokens if self._tags[each].ends is not None}
            complaints += (one for each in unlike for one in _unended(text, each, token))
        return self._said(path, tags, complaints)

    def _said(self, path: str, tags: list[Tag], complaints: list[Complaint]) -> _Piece:
        depends = self._around.resolver.depends_on_page
        urls = [link for tag in tags for link in tag.links]
        local = tuple(link for link in urls if depends(path, link[0]))
        links, faults = self._follow(path, [link for link in urls if link not in local])
        for tag in (tag for tag in tags if tag.feed is not None):
            address = self._around.resolver.resolve(path, tag.feed or "").address
            self._tags.feeds.add((address or "", tag.name == "a"))
        return _Piece(
            tuple(one for tag in tags for one in tag.ids),
            tuple(links),
            local,
            tuple(one for tag in tags for one in tag.declares),
            (*complaints, *faults),
        )

    def _follow(self, path: str, links: Iterable[tuple[str, bool]]) -> tuple[list[str], list[Complaint]]:
        """Return where links lead within the folder, and what is wrong with them."""
        inside, complaints = [], []
        for url, loads in links:
            if loads and url.strip().lower().startswith(_HARMLESS_DATA):
                continue
            target = self._around.resolver.resolve(path, url)
            if target.address is not None:
                inside.append(f"{target.address}#{target.anchor}")
                if target.relative and path == NOT_FOUND:
                    complaints.append((Fault.RELATIVE, url))
                elif not self._around.serves(target.address):
                    complaints.append((Fault.LINK, f"/{target.address.removeprefix('/')}"))
            elif target.scheme in _SCRIPT_SCHEMES:
                complaints.append((Fault.SCRIPT, f"{target.scheme}:"))
            elif loads:
                complaints.append((Fault.THIRD_PARTY, target.host or target.scheme))
        return inside, complaints

    def _together(self, path: str, pieces: list[_Piece]) -> Reading:
        ids = frozenset(one for piece in pieces for one in piece.ids)
        declares = {one for piece in pieces for one in piece.declares}
        complaints = [one for piece in pieces for one in piece.complaints]
        links, faults = self._follow(path, (link for piece in pieces for link in piece.local))
        complaints += faults
        everywhere = {*links, *(link for piece in pieces for link in piece.links)}
        here = path.removesuffix("index.html") + "#"
        inside = {link for link in everywhere if link.startswith(here)}
        complaints += ((Fault.ANCHOR, f"/{link}") for link in inside if link[len(here) :] not in {"", _TOP, *ids})
        if _REFERRER not in declares:
            complaints.append((Fault.ABSENT, '<meta name="referrer" content="no-referrer">'))
        page = Page(
            ids,
            frozenset(link for link in everywhere - inside if not link.endswith(("#", f"#{_TOP}"))),
            len(everywhere),
            listed=_UNLISTED.isdisjoint(declares),
            searchable=_SEARCHABLE in declares,
            classes=self._tags.classes_since(),
            feeds=self._tags.feeds_since(),
        )
        return Reading(tuple(complaints), page)


def _unended(text: str, token: str, within: re.Pattern[str]) -> Iterator[Complaint]:
    """Yield what is wrong with an element that holds text alone: it must end before the next tag, a script at once."""
    tag = read_tag(token)
    end = tag.ends or ""
    for after in text.split(token)[1:]:
        words, _, rest = after.partition("<")
        if not f"<{rest[:9].lower()}".startswith(end) or (within is TOKEN_IN_LINE and "\n" in words):
            yield Fault.BROKEN, end
        elif tag.name == "script" and words.strip():
            yield Fault.SCRIPT, "<script>"
