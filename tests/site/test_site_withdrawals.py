"""What readers find of a record that is taken back: its address, a neutral title, and the same ids in the feeds."""

from __future__ import annotations

from datetime import UTC, date, datetime

from generator.publication.published import PublishedNotice, PublishedPage, PublishedPlace, PublishedWithdrawal
from generator.site import assemble
from generator.site.addresses import Addresses
from generator.site.targets import targets
from tests.site.site_archives import archive, correction, council, feed_of, item, meeting, pages_of

THEN = datetime(2026, 10, 4, 22, tzinfo=UTC)


def notice(part, **other):
    facts = {"anchor": None, "letter": None, "day": None, "number": None, "topics": (), "cases": ()}
    return PublishedNotice(part=part, **(facts | other))


def withdrawal(kind="meeting", identity="2026-03-12", *notices, **other):
    facts = {"council": "udsatteraadet", "place": None, "withdrawn": THEN}
    return PublishedWithdrawal(kind=kind, id=identity, notices=notices, **(facts | other))


FOLLOW_UP = withdrawal(
    "decision",
    "2026-03-12-punkt-4-b",
    notice("follow-up"),
    notice("update", day=date(2026, 5, 1), number=2),
    place=PublishedPlace(meeting="2026-03-12", anchor="4", letter="b"),
)
MEETING = withdrawal(
    "meeting",
    "2026-03-12",
    notice("agenda"),
    notice("item", anchor="4", topics=("bolig",), cases=("natcafe",)),
    notice("minutes"),
    notice("decision", anchor="4", letter="b", topics=("bolig",)),
    notice("corrected-agenda", day=date(2026, 3, 20), number=1),
    notice("corrected-minutes", day=date(2026, 3, 21), number=2),
)
HEARING = withdrawal("hearing", "budget-2027", notice("hearing"), notice("response"), notice("outcome"))
CASE = withdrawal("case", "natcafe")


def site_of(*withdrawals, **other):
    return assemble(archive(topics=("Bolig",), withdrawals=withdrawals, **other))


def test_a_page_stands_at_the_address_that_it_had():
    pages = pages_of(site_of(MEETING, HEARING, FOLLOW_UP, CASE))
    found = {address: one.title for address, one in pages.items() if one.template == "withdrawn.html"}
    assert found == {
        "moeder/2026-03-12/": "Trukket tilbage: møde – Udsatterådet, 12. marts 2026",
        "hoeringer/budget-2027/": "Trukket tilbage: høring – Udsatterådet",
        "beslutninger/2026-03-12-punkt-4-b/": (
            "Trukket tilbage: opfølgning på en beslutning – Udsatterådet, 12. marts 2026"
        ),
        "forloeb/natcafe/": "Trukket tilbage: forløb – Udsatterådet",
    }


def test_it_says_so_and_since_when_and_is_listed_nowhere():
    site = site_of(MEETING)
    one = pages_of(site)["moeder/2026-03-12/"]
    assert one.value.sentence == one.description == "Denne side er trukket tilbage den 5. oktober 2026."
    assert [link.address for link in one.value.crumbs] == ["", "moeder/"]
    assert not one.listed
    assert one.address not in {document.address for document in site.search}
    assert pages_of(site)["moeder/"].value.rows == ()
    assert "moeder/2026/" not in pages_of(site)


def test_the_second_meeting_of_a_day_is_told_apart():
    one = pages_of(site_of(withdrawal(identity="2026-03-12-moede-2")))["moeder/2026-03-12-moede-2/"]
    assert one.title == "Trukket tilbage: møde – Udsatterådet, 12. marts 2026 (møde 2)"


def test_the_page_of_corrections_lists_it_above_and_with_its_year():
    corrected = meeting(date(2026, 4, 16), item(), corrections=(correction(date(2026, 11, 1)),))
    pages = pages_of(assemble(archive(corrected, withdrawals=(MEETING,))))
    index = pages["rettelser/"].value
    assert [(row.day, row.title, row.note) for row in index.first] == [
        (date(2026, 10, 5), "Møde – Udsatterådet, 12. marts 2026", "/moeder/2026-03-12/")
    ]
    assert index.first[0].address == "moeder/2026-03-12/"
    assert [badge.text for badge in index.first[0].badges] == ["Trukket tilbage"]
    assert [row.day for row in index.rows] == [date(2026, 11, 1)]
    assert [row.day for row in pages["rettelser/2026/"].value.rows] == [date(2026, 11, 1), date(2026, 10, 5)]


def test_the_newest_withdrawal_comes_first_and_its_year_can_be_linked_to():
    older = withdrawal("case", "bolig", withdrawn=datetime(2025, 12, 31, 22, 59, tzinfo=UTC))
    small = archive(withdrawals=(older, MEETING))
    assert [row.day.year for row in pages_of(assemble(small))["rettelser/"].value.first] == [2026, 2025]
    known = targets(small, Addresses.of(["udsatteraadet"]))
    assert {"rettelser/2025/", "rettelser/2026/"} <= known


def test_a_text_that_links_to_it_is_shown_without_the_link():
    text = "Se [mødet](/moeder/2026-03-12/)."
    site = site_of(MEETING, pages=(PublishedPage(id="om", title="Om rådet", text=text),))
    assert "href" not in str(pages_of(site)["om/"].value.text)
    assert [one.target for one in site.unlinked] == ["/moeder/2026-03-12/"]


def test_each_entry_that_told_of_it_is_overwritten_in_the_feeds_where_it_stood():
    site = site_of(MEETING, HEARING, FOLLOW_UP)
    tag = "tag:udsatteraad.example,2026:"
    feeds = {feed.address: {entry.id.removeprefix(tag) for entry in feed.entries} for feed in site.feeds}
    assert feeds["feeds/dagsordener.xml"] == {"moeder/2026-03-12:dagsorden"}
    assert feeds["feeds/referater.xml"] == {"moeder/2026-03-12:referat"}
    assert feeds["feeds/beslutninger.xml"] == {
        "moeder/2026-03-12/punkt-4-b:beslutning",
        "beslutninger/2026-03-12-punkt-4-b:opfoelgning",
        "beslutninger/2026-03-12-punkt-4-b:opfoelgning-2026-05-01-2",
    }
    assert feeds["feeds/hoeringer.xml"] == {
        "hoeringer/budget-2027:hoering", "hoeringer/budget-2027:hoeringssvar", "hoeringer/budget-2027:udfald",
    }  # fmt: skip
    assert feeds["feeds/rettelser.xml"] == {
        "moeder/2026-03-12:rettelse-dagsorden-2026-03-20-1",
        "moeder/2026-03-12:rettelse-referat-2026-03-21-2",
        "moeder/2026-03-12:tilbagetrukket",
        "hoeringer/budget-2027:tilbagetrukket",
        "beslutninger/2026-03-12-punkt-4-b:tilbagetrukket",
    }
    assert feeds["feeds/emner/bolig.xml"] == {
        "moeder/2026-03-12/punkt-4:dagsorden", "moeder/2026-03-12/punkt-4-b:beslutning",
    }  # fmt: skip


def test_an_entry_says_what_was_withdrawn_and_when_and_leads_to_the_page():
    entry = feed_of(site_of(MEETING), "feeds/dagsordener.xml").entries[0]
    assert entry.title == "Trukket tilbage: dagsorden – Udsatterådet, 12. marts 2026"
    assert entry.html == "<p>Dette er trukket tilbage den 5. oktober 2026.</p>"
    assert (entry.address, entry.published, entry.categories) == ("moeder/2026-03-12/", THEN, ())


def test_the_feed_of_a_matter_stays_where_it_was_and_forgets_its_title():
    feed = feed_of(site_of(CASE, MEETING), "feeds/forloeb/natcafe.xml")
    assert feed.title.startswith("Trukket tilbage: forløb – Udsatterådet")
    assert feed.about == "forloeb/natcafe/"
    assert {entry.id.rpartition(":")[2] for entry in feed.entries} == {"tilbagetrukket", "dagsorden"}


def test_of_several_councils_each_has_its_own_addresses_and_feed():
    councils = (council(), council("aeldreraadet", "Ældrerådet"))
    other = withdrawal("meeting", "2026-03-12", notice("agenda"), council="aeldreraadet")
    site = assemble(archive(councils=councils, withdrawals=(other, MEETING)))
    pages = pages_of(site)
    assert pages["aeldreraadet/moeder/2026-03-12/"].title.endswith("Ældrerådet, 12. marts 2026")
    assert [row.council for row in pages["rettelser/"].value.first] == ["Ældrerådet", "Udsatterådet"]
    assert len(feed_of(site, "aeldreraadet/feed.xml").entries) == 1


def test_in_english():
    site = assemble(archive(language="en", withdrawals=(MEETING,)))
    assert pages_of(site)["moeder/2026-03-12/"].title == "Withdrawn: meeting – Udsatterådet, 12 March 2026"
    assert pages_of(site)["rettelser/"].value.first[0].title == "Meeting – Udsatterådet, 12 March 2026"
