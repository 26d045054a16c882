"""Keeps the views of the moments that somebody looks at, and makes them anew when a record is saved or time passes."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from threading import Condition, RLock, Thread

from generator.pipeline import Result, Sources, foresee
from generator.publication.moments import AsOf
from generator.publication.upcoming import Change
from generator.serving.finishers import Finisher
from generator.serving.frames import FrameStore
from generator.serving.moments import Chosen, next_day
from generator.serving.pages import Pages
from generator.serving.views import Edition, View, id_of
from generator.serving.watching import Stamps, look, settled

_KEPT = 4
_NEXT = 5
_AFTER_THE_PAGE = 0.3
# A browser has six streams open to one address, and a preview two addresses.
_MOST_WATCHED = 12


@dataclass(frozen=True, slots=True)
class Shop:
    """What a preview is made of: records, templates, a folder to work in, the clock, and the moment to begin with."""

    sources: Sources
    theme: Path
    folder: Path
    clock: Callable[[], AsOf]
    first: Chosen


class Crowded(Exception):
    """As many moments are watched as there may be."""


class Desk:
    """All views. Views are values; only which ones there are ever changes."""

    def __init__(self, shop: Shop) -> None:
        """Take what the preview is made of."""
        self._shop = shop
        self._frames = FrameStore(shop.theme, shop.folder)
        self._finisher = Finisher(shop.theme, shop.folder)
        self._views: OrderedDict[Chosen, View] = OrderedDict()
        self._stamps: Stamps = look(shop.sources).stamps
        self._watched: Counter[Chosen] = Counter()
        self._making, self._changed = RLock(), Condition()
        self.last = shop.first
        self.closed = False

    def view(self, chosen: Chosen) -> View:
        """The view of a moment, made now unless it is there already."""
        with self._making:
            kept = self._views.get(chosen)
            view = kept if kept is not None and not self._stale(kept) else self._make(chosen, kept)
            self._views.move_to_end(chosen)
            return view

    def watch(self) -> None:
        """Look at the records until the desk is closed, and make watched views anew."""
        self.view(self._shop.first)
        seen = look(self._shop.sources)
        while self._rest(seen.rest):
            seen = look(self._shop.sources)
            if seen.stamps != self._stamps:
                seen = settled(self._shop.sources, seen, self._rest)
                self._stamps = seen.stamps
            for chosen in list(self._watched):
                if not self.closed:
                    self.view(chosen)

    @contextmanager
    def watched(self, chosen: Chosen) -> Iterator[None]:
        """Have the view of a moment made anew at once for as long as somebody looks at it; raises Crowded."""
        with self._changed:
            if chosen not in self._watched and len(self._watched) >= _MOST_WATCHED:
                raise Crowded
            self._watched[chosen] += 1
        try:
            yield
        finally:
            with self._changed:
                self._watched[chosen] -= 1
                self._watched += Counter()

    def wait(self, seconds: float) -> None:
        """Wait until any view is another than before, but no longer than this."""
        with self._changed:
            if not self.closed:
                self._changed.wait(seconds)

    def close(self) -> None:
        """End everything that runs."""
        self.closed = self._finisher.closed = True
        self._tell()
        with self._making:
            for view in self._views.values():
                _end(view)

    def _rest(self, seconds: float) -> bool:
        """Waits, and tells whether to go on."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed, seconds)
        return not self.closed

    def _tell(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def _stale(self, view: View) -> bool:
        passed = view.until is not None and self._shop.clock().reached(view.until)
        return passed or view.stamps != self._stamps

    def _make(self, chosen: Chosen, former: View | None) -> View:
        now = chosen.moment(self._shop.clock())
        edition = None if former is None else former.edition
        view = View(chosen, self._stamps, now, edition=edition)
        coming: Iterable[Change] = ()
        try:
            result, coming = foresee(self._shop.sources, now, _silent)
            view = replace(view, reading=result.findings, upcoming=tuple(filter(None, [result.upcoming])))
            view = replace(view, edition=self._edition(result, now, edition) or edition)
        except Exception as trouble:  # noqa: BLE001 - a preview goes on, and tells the user what has happened
            view = replace(view, trouble=trouble)
        if chosen.fixed is None:
            changes = [change.moment for change in view.upcoming]
            view = replace(view, until=min([next_day(now), *changes]))
        self._keep(view, former)
        if not view.outdated:
            Thread(target=self._look_ahead, args=(view, coming), daemon=True).start()
        return view

    def _edition(self, result: Result, now: AsOf, former: Edition | None) -> Edition | None:
        """The edition of what is public; the former one where nothing public has changed."""
        if result.public is None or result.site is None:
            return None
        public = result.public.model_dump_json().encode()
        if former is not None and former.id == id_of(public):
            return replace(former, moment=now)
        pages = Pages(result.site, self._frames.of(result.site), self._shop.theme)
        return Edition(id_of(public), now, pages, self._finisher.start(public, self._tell))

    def _keep(self, view: View, former: View | None) -> None:
        if former is not None and former.page_id != view.page_id:
            _end(former)
        self._views[view.chosen] = view
        spare = [one for one in self._views if one != view.chosen and one not in self._watched]
        if len(self._views) > _KEPT and spare:
            _end(self._views.pop(spare[0]))
        self._tell()

    def _look_ahead(self, view: View, coming: Iterable[Change]) -> None:
        """Finds out what becomes public after the next thing, once the page itself is out."""
        if not self._rest(_AFTER_THE_PAGE):
            return
        upcoming = tuple(change for change, _ in islice(coming, _NEXT))
        with self._making:
            if self._views.get(view.chosen) is view:
                self._views[view.chosen] = replace(view, upcoming=upcoming)
        self._tell()


def _end(view: View) -> None:
    if view.edition is not None:
        view.edition.finishing.end()


def _silent(stage: str) -> None:
    del stage
