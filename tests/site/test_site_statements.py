"""Statements as their readers find them: register, page, feed, search, topics, cases and the items that name them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from generator.publication.published import PublishedLink, PublishedNotice, PublishedRecipient, PublishedWithdrawal
from generator.site import assemble
from generator.site.addresses import Addresses
from generator.site.targets import targets
from tests.site.site_archives import archive, case, council, feed_of, item, meeting, pages_of, statement

SENT = (
    PublishedRecipient(name="Byrådet", persons=None),
    PublishedRecipient(name="Regionen", persons=None),
    PublishedRecipient(name=None, persons=3),
)
FULL = statement(
    recipients=SENT,
    occasion="request",
    topics=("bolig",),
    case="varme",
    meeting="2026-03-12",
    easy="Rådet vil have søndagsåbent.",
    minority="Et mindretal vil vente.",
    links=(PublishedLink(url="https://varmestue.example/", title="Varmestuen"),),
)


def site_of(*statements, **other):
    facts = {"topics": ("Bolig",), "cases": (case("varme", "Varme til alle"),)}
    return assemble(archive(meeting(), statements=statements, **(facts | other)))


def test_the_register_has_the_newest_first_and_a_page_a_year():
    site = site_of(FULL, statement("z-gammel", "Gammelt", date(2024, 12, 31)))
    index, year = pages_of(site)["udtalelser/"].value, pages_of(site)["udtalelser/2024/"].value
    assert [(row.day, row.title, row.address) for row in index.rows] == [
        (date(2026, 4, 16), "Varmestuen holder lukket om søndagen", "udtalelser/varmestue/"),
        (date(2024, 12, 31), "Gammelt", "udtalelser/z-gammel/"),
    ]
    assert index.rows[0].note == "Sendt til: Byrådet, Regionen og 3 personer"
    assert [row.title for row in year.rows] == ["Gammelt"]
    assert index.feed.address == "feeds/udtalelser.xml"


def test_the_page_tells_when_why_to_whom_and_where_it_was_dealt_with():
    page = pages_of(site_of(FULL))["udtalelser/varmestue/"]
    facts = {fact.label: (fact.value, fact.link) for fact in page.value.facts}
    assert facts == {
        "Vedtaget": ("16. april 2026", None),
        "Anledning": ("Rådet blev spurgt", None),
        "Sendt til": ("Byrådet, Regionen og 3 personer", None),
        "Møde": ("Ordinært møde 12. marts 2026", "moeder/2026-03-12/"),
        "Forløb": ("Varme til alle", "forloeb/varme/"),
    }
    assert (page.value.easy, page.value.text, page.value.minority) == (
        "<p>Rådet vil have søndagsåbent.</p>",
        "<p>Rådet beder om søndagsåbent.</p>",
        "<p>Et mindretal vil vente.</p>",
    )
    assert [link.title for link in page.value.topics] == ["Bolig"]
    assert [link.address for link in page.value.links] == ["https://varmestue.example/"]
    assert page.title == "Udtalelse: Varmestuen holder lukket om søndagen"


def test_one_of_which_little_is_told_has_a_page_all_the_same():
    value = pages_of(site_of(statement(text=None)))["udtalelser/varmestue/"].value
    assert [fact.label for fact in value.facts] == ["Vedtaget"]
    assert (value.easy, value.text, value.minority, value.topics, value.links) == (None, None, None, (), ())


def test_the_item_that_names_it_and_its_page_lead_to_each_other_and_the_meeting_is_named_once():
    named = item("4", "Varmestuen", statement="varmestue", case="varme")
    site = assemble(archive(meeting(date(2026, 3, 12), named), statements=(FULL,), cases=(case("varme", "Varme"),)))
    shown = pages_of(site)["moeder/2026-03-12/"].value.items[0].facts
    assert ("Udtalelse", "Varmestuen holder lukket om søndagen", "udtalelser/varmestue/") in [
        (fact.label, fact.value, fact.link) for fact in shown
    ]
    facts = pages_of(site)["udtalelser/varmestue/"].value.facts
    assert [(fact.value, fact.link) for fact in facts if fact.label == "Møde"] == [
        ("Ordinært møde 12. marts 2026: Varmestuen", "moeder/2026-03-12/#punkt-4")
    ]
    assert [fact.value for fact in facts if fact.label == "Forløb"] == ["Varme"]


def test_topics_have_it_among_everything_else():
    rows = pages_of(site_of(FULL))["emner/bolig/"].value.rows
    assert [(row.kind, row.title) for row in rows] == [("Udtalelse", "Varmestuen holder lukket om søndagen")]


def test_a_matter_has_it_by_its_own_word_or_by_that_of_an_item_and_only_once():
    for own, named in ((None, "varme"), ("varme", None), ("varme", "varme")):
        one = item("4", "Varmestuen", statement="varmestue", case=named)
        site = assemble(
            archive(
                meeting(date(2026, 3, 12), one),
                statements=(statement(case=own, easy="Søndagsåbent."),),
                cases=(case("varme", "Varme"),),
            )
        )
        steps = pages_of(site)["forloeb/varme/"].value.steps
        assert [(step.day, step.title, step.address, step.text) for step in steps if step.label == "Udtalelse"] == [
            (
                date(2026, 4, 16),
                "Varmestuen holder lukket om søndagen",
                "udtalelser/varmestue/",
                "<p>Søndagsåbent.</p>",
            )
        ]


def test_the_feeds_of_everything_of_statements_of_its_topics_and_its_cases_tell_it():
    named = item("4", "Varmestuen", statement="varmestue", case="andet")
    site = assemble(
        archive(
            meeting(date(2026, 3, 12), named),
            topics=("Bolig",),
            statements=(FULL,),
            cases=(case("varme", "Varme"), case("andet", "Andet")),
        )
    )
    identity = "tag:udsatteraad.example,2026:udtalelser/varmestue:udtalelse"
    holding = {feed.address for feed in site.feeds if identity in {entry.id for entry in feed.entries}}
    assert holding == {
        "feed.xml", "feeds/udtalelser.xml", "feeds/emner/bolig.xml", "feeds/forloeb/varme.xml",
        "feeds/forloeb/andet.xml",
    }  # fmt: skip
    (entry,) = feed_of(site, "feeds/udtalelser.xml").entries
    assert entry.title == "Udtalelse: Varmestuen holder lukket om søndagen – Udsatterådet"
    assert entry.published == FULL.published
    assert [text for text in ("Sendt til: Byrådet, Regionen og 3 personer", "søndagsåbent", "Et mindretal vil vente")
            if text not in entry.html] == []  # fmt: skip
    assert entry.categories == ("Bolig",)


def test_an_entry_without_recipients_does_not_speak_of_any():
    (entry,) = feed_of(site_of(statement()), "feeds/udtalelser.xml").entries
    assert entry.html == "<p>Rådet beder om søndagsåbent.</p>"


def test_it_can_be_found_by_its_words_and_filtered_by_kind_year_and_topic():
    (found,) = (one for one in site_of(FULL).search if one.address == "udtalelser/varmestue/")
    assert found.text.split("\n") == [
        "Byrådet, Regionen og 3 personer",
        "Rådet vil have søndagsåbent.",
        "Rådet beder om søndagsåbent.",
        "Et mindretal vil vente.",
    ]
    assert found.date == date(2026, 4, 16)
    assert found.filters == {"type": ("Udtalelse",), "aar": ("2026",), "emne": ("Bolig",)}


def test_the_menu_has_statements_only_where_there_is_one():
    assert "udtalelser/" in {link.address for link in site_of(FULL).navigation}
    assert "udtalelser/" not in {link.address for link in site_of().navigation}
    assert pages_of(site_of())["udtalelser/"].value.rows == ()


def test_texts_can_link_to_it_and_to_its_years():
    known = targets(archive(topics=("Bolig",), statements=(FULL,)), Addresses.of(["udsatteraadet"]))
    assert {"udtalelser/", "udtalelser/2026/", "udtalelser/varmestue/", "emner/bolig/2026/"} <= known


def test_several_councils_have_registers_of_their_own():
    second = council("aeldreraadet", "Ældrerådet")
    site = site_of(FULL, statement("hjemmehjaelp", council="aeldreraadet"), councils=(council(), second))
    pages = pages_of(site)
    assert {row.address for row in pages["udtalelser/"].value.rows} == {
        "udtalelser/varmestue/", "aeldreraadet/udtalelser/hjemmehjaelp/",
    }  # fmt: skip
    assert {row.council for row in pages["udtalelser/"].value.rows} == {"Udsatterådet", "Ældrerådet"}
    assert [row.address for row in pages["aeldreraadet/udtalelser/"].value.rows] == [
        "aeldreraadet/udtalelser/hjemmehjaelp/"
    ]


def test_of_one_that_is_taken_back_a_page_and_its_entry_say_so():
    notice = PublishedNotice(
        part="statement", anchor=None, letter=None, day=None, number=None, topics=("bolig",), cases=()
    )
    gone = PublishedWithdrawal(
        kind="statement",
        id="varmestue",
        council="udsatteraadet",
        place=None,
        withdrawn=datetime(2026, 5, 1, tzinfo=UTC),
        notices=(notice,),
    )
    site = site_of(withdrawals=(gone,))
    page = pages_of(site)["udtalelser/varmestue/"]
    assert (page.template, page.title, page.listed) == (
        "withdrawn.html", "Trukket tilbage: udtalelse – Udsatterådet", False
    )  # fmt: skip
    assert [link.address for link in page.value.crumbs] == ["", "udtalelser/"]
    for address in ("feed.xml", "feeds/udtalelser.xml", "feeds/emner/bolig.xml"):
        assert "tag:udsatteraad.example,2026:udtalelser/varmestue:udtalelse" in {
            entry.id for entry in feed_of(site, address).entries
        }
