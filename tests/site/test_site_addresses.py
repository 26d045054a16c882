"""Where everything lies: short for the first council, below its name for every other."""

from __future__ import annotations

from datetime import date

import pytest

from generator.publication.published import PublishedPage
from generator.site import AddressTaken, assemble
from generator.site.addresses import Addresses
from generator.site.targets import targets
from tests.site.site_archives import (
    archive,
    case,
    closed,
    correction,
    council,
    decision,
    follow_up,
    hearing,
    item,
    meeting,
    minuted,
    pages_of,
)

SECOND = council("handicapraadet", "Handicaprådet")
OWN = {"council": "handicapraadet"}


def full_archive(*councils):
    decided = item(
        minutes=minuted(decision(), decision(letter="b")), topics=("bolig",), case="tandpleje", hearing="budget-2027"
    )
    first = meeting(date(2026, 3, 12), decided, closed(decision="Tiltrådt."), with_minutes=True)
    records = [first]
    if len(councils) > 1:
        records.append(meeting(date(2025, 3, 13), item(minutes=minuted(decision())), with_minutes=True, **OWN))
    return archive(
        *(one.model_copy(update={"corrections": (correction(date(2026, 4, 1)),)}) for one in records),
        topics=("Bolig",),
        councils=councils or (council(),),
        hearings=(hearing(topics=("bolig",)), *((hearing("budget-2026", **OWN),) if councils else ())),
        cases=(case(), *((case("stier", **OWN),) if councils else ())),
        follow_ups=(follow_up(letter="b"),),
        pages=(PublishedPage(id="om", title="Om rådet", text="Velkommen."),),
    )


def test_the_only_council_has_short_addresses():
    pages = pages_of(assemble(full_archive()))
    assert {
        "",
        "moeder/",
        "moeder/2026/",
        "moeder/2026-03-12/",
        "beslutninger/",
        "beslutninger/2026/",
        "beslutninger/2026-03-12-punkt-1-b/",
        "hoeringer/",
        "hoeringer/2026/",
        "hoeringer/budget-2027/",
        "udtalelser/",
        "forloeb/",
        "forloeb/tandpleje/",
        "emner/",
        "emner/bolig/",
        "emner/bolig/2026/",
        "raadet/",
        "rettelser/",
        "rettelser/2026/",
        "ikke-offentliggjort/",
        "ikke-offentliggjort/2026/",
        "abonner/",
        "soeg/",
        "was/",
        "om/",
    } == set(pages)


def test_further_councils_lie_below_their_names_and_every_council_has_registers_of_its_own():
    pages = pages_of(assemble(full_archive(council(), SECOND)))
    assert "moeder/2026-03-12/" in pages
    assert "handicapraadet/moeder/2025-03-13/" in pages
    assert "handicapraadet/hoeringer/budget-2026/" in pages
    assert "handicapraadet/forloeb/stier/" in pages
    for name in ("udsatteraadet", "handicapraadet"):
        assert {f"{name}/", f"{name}/moeder/", f"{name}/beslutninger/", f"{name}/hoeringer/"} <= set(pages)
    assert "handicapraadet/moeder/2025/" in pages
    assert "udsatteraadet/moeder/2025/" not in pages


def test_common_registers_name_the_council_and_its_own_does_not():
    pages = pages_of(assemble(full_archive(council(), SECOND)))
    common, own = pages["moeder/"].value, pages["handicapraadet/moeder/"].value
    assert common.columns.council == "Råd"
    assert {row.council for row in common.rows} == {"Udsatterådet", "Handicaprådet"}
    assert own.columns.council == ""
    assert [row.council for row in own.rows] == [""]


def test_with_one_council_nothing_of_councils_shows():
    site = assemble(full_archive())
    page = pages_of(site)["moeder/"].value
    assert page.columns.council == ""
    assert page.rows[0].council == ""
    assert all("raad" not in document.filters for document in site.search)


def test_only_a_followed_decision_has_a_page_and_the_other_leads_into_the_minutes():
    rows = pages_of(assemble(full_archive()))["beslutninger/"].value.rows
    assert [row.address for row in rows] == [
        "moeder/2026-03-12/#punkt-1",
        "beslutninger/2026-03-12-punkt-1-b/",
        "moeder/2026-03-12/#punkt-9",
    ]


@pytest.mark.parametrize("councils", [(), (council(), SECOND)])
def test_every_page_can_be_linked_to(councils):
    public = full_archive(*councils)
    known = targets(public, Addresses.of([one.id for one in public.councils]))
    pages = set(pages_of(assemble(public)))
    assert pages <= known
    assert {address for address in known if "#" not in address and not address.endswith(".xml")} - pages <= {
        f"{one}{register}"
        for one in ("udsatteraadet/", "handicapraadet/")
        for register in ("moeder/2026/", "moeder/2025/")
    }


@pytest.mark.parametrize("councils", [(), (council(), SECOND)])
def test_what_a_page_links_to_is_there(councils):
    site = assemble(full_archive(*councils))
    addresses = set(pages_of(site)) | {feed.address for feed in site.feeds}
    links = {link.address for link in (*site.navigation, *site.footer)}
    links |= {page.feed for page in site.pages} | {feed.about for feed in site.feeds}
    links |= {entry.address for feed in site.feeds for entry in feed.entries}
    links |= {document.address for document in site.search}
    assert {link.partition("#")[0] for link in links} <= addresses


def test_a_hearing_that_wants_the_address_of_a_year_is_refused():
    with pytest.raises(AddressTaken, match="/hoeringer/2026/"):
        assemble(archive(hearings=(hearing("2026"),)))


def test_no_two_pages_have_the_same_title():
    titles = [page.title for page in assemble(full_archive(council(), SECOND)).pages]
    assert sorted(titles) == sorted(set(titles))
