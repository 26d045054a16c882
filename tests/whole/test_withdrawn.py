"""Records that are taken back, from the gate to the pages and feeds: nobody is left with what was withdrawn."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pytest

from generator.publication.gate import publish
from generator.publication.moments import AsOf, last_before
from generator.records.archive import Archive
from generator.site import assemble
from generator.site.model import FeedEntry, Site
from tests.publication.archives import at, loaded
from tests.publication.maximal import FILES
from tests.publication.variations import RAW, _reread, _text_of, moments

KINDS = {
    "meetings": "moeder",
    "hearings": "hoeringer",
    "statements": "udtalelser",
    "decisions": "beslutninger",
    "cases": "forloeb",
    "projects": "projekter",
}
WITHDRAWABLE = [name for name in FILES if name.split("/")[0] in KINDS]


@cache
def standing() -> Archive:
    """The maximal archive without a withdrawal."""
    texts = {name: text.replace("withdrawn: {date: 2027", "internal_: {date: 2027") for name, text in FILES.items()}
    lines = {
        name: "\n".join(line for line in text.split("\n") if not line.startswith("internal_:"))
        for name, text in texts.items()
    }
    archive, findings = loaded(lines)
    assert not findings, findings
    return archive


def withdrawn(name: str, day: str) -> Archive:
    raw = copy.deepcopy(RAW[name])
    raw["withdrawn"] = {"date": day}
    return _reread(standing(), name, _text_of(raw, name))


def days() -> list[str]:
    """A day after each one at which anything of the archive changes."""
    public = [(moment, publish(standing(), AsOf(moment)).model_dump(exclude={"today"})) for moment in moments()]
    return [f"{moment:%Y-%m-%d} 23:30" for (_, one), (moment, other) in pairwise(public) if one != other]


def entries(site: Site) -> dict[str, dict[str, FeedEntry]]:
    """The entries of each feed by their ids."""
    return {feed.address: {entry.id: entry for entry in feed.entries} for feed in site.feeds}


def overwritten(before: Site, after: Site) -> set[str]:
    """The ids of the entries that say now that something is withdrawn; no other entry is another than before."""
    was, now = entries(before), entries(after)
    assert was.keys() == now.keys(), "a feed that somebody follows stays where it is"
    standing_pages = {page.address for page in after.pages if page.listed}
    changed = set()
    for feed, told in was.items():
        for identity, entry in told.items():
            if identity not in now[feed]:
                # A matter's feed ends, or tells no more of what was told in it by way of what is withdrawn.
                assert "feeds/forloeb/" in feed
                assert entry.address.partition("#")[0] in standing_pages, (feed, identity)
            elif now[feed][identity] != entry and now[feed][identity].title.startswith("Withdrawn: "):
                changed.add(identity)
    return changed


@pytest.mark.parametrize("name", WITHDRAWABLE)
def test_each_entry_that_told_of_it_is_overwritten_and_each_page_says_so(name: str) -> None:
    changed = set()
    for day in days():
        archive, moment = withdrawn(name, day), at(day.replace(" ", "T"))
        eve = last_before(moment.moment)
        assert publish(archive, eve) == publish(standing(), eve), "nothing is told before"
        before, after = (assemble(publish(one, moment)) for one in (standing(), archive))
        changed |= overwritten(before, after)
        left = {page.address: page for page in after.pages}
        templates = {"meeting.html", "hearing.html", "statement.html", "decision.html", "case.html", "project.html"}
        for page in (page for page in before.pages if page.template in templates):
            assert left[page.address].template in {page.template, "withdrawn.html"}, (day, page.address)
    address = withdrawn_at(name)
    told = {one for feed in entries(assemble(publish(standing(), at("2026-12-01")))).values() for one in feed}
    own = {one for one in told if f"{address}:" in one or f"{address}/" in one}
    assert own <= changed
    assert bool(own) is (not name.startswith("cases"))


def withdrawn_at(name: str) -> str:
    """What the ids of all entries have in them that tell of a record."""
    folder, council, file = name.removesuffix(".md").split("/")
    return f"{council}/{KINDS[folder]}/{file}"


def words_of(value: object) -> Iterator[str]:
    """The words of a record that stand nowhere else in the archive."""
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from words_of(inner)
    elif value != value.casefold() and sum(value in text for text in FILES.values()) == 1:
        yield value


@pytest.mark.parametrize("name", WITHDRAWABLE)
def test_of_its_words_none_is_left_on_a_page_in_a_feed_or_in_the_search(name: str) -> None:
    words = set(words_of(RAW[name]))
    shown = repr(assemble(publish(standing(), at("2026-12-01"))))
    assert any(one in shown for one in words), "the test would notice them"
    left = repr(assemble(publish(withdrawn(name, "2026-12-01"), at("2026-12-01"))))
    assert [one for one in words if one in left] == []


def test_what_is_withdrawn_is_no_page_to_be_found() -> None:
    site = assemble(publish(withdrawn("hearings/udsatteraadet/budget.md", "2026-12-01"), at("2026-12-01")))
    (page,) = (page for page in site.pages if page.template == "withdrawn.html")
    assert not page.listed
    assert page.address not in {document.address for document in site.search}
    assert "Budget 2027" not in repr(site)
