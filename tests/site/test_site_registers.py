"""Registers: an index with the newest rows and a page a year, newest first."""

from __future__ import annotations

from datetime import date, timedelta

from generator.publication.published import PublishedPage
from generator.site import assemble
from tests.site.site_archives import (
    TODAY,
    archive,
    case,
    council,
    decision,
    hearing,
    item,
    meeting,
    minuted,
    pages_of,
    response,
)


def many(number):
    first = date(2024, 1, 3)
    return [meeting(first + timedelta(weeks=week), item()) for week in range(number)]


def test_the_index_has_the_newest_fifty_and_each_year_all_of_its_own():
    pages = pages_of(assemble(archive(*many(120))))
    index = pages["moeder/"].value
    assert len(index.rows) == 50
    assert index.total == 120
    assert [(year.year, year.count) for year in index.years] == [(2026, 15), (2025, 53), (2024, 52)]
    year = pages["moeder/2025/"].value
    assert len(year.rows) == 53
    assert [one.year for one in year.years if one.current] == [2025]


def test_rows_come_newest_first_and_decisions_of_a_meeting_in_the_order_of_its_agenda():
    decided = [item(number, f"Sag {number}", minutes=minuted(decision())) for number in ("1", "2", "10")]
    rows = pages_of(
        assemble(
            archive(
                meeting(date(2026, 1, 15), *decided, with_minutes=True),
                meeting(date(2026, 5, 7), *decided, with_minutes=True),
            )
        )
    )["beslutninger/"].value.rows
    assert [(row.day.month, row.title) for row in rows] == [
        (5, "Sag 1"), (5, "Sag 2"), (5, "Sag 10"), (1, "Sag 1"), (1, "Sag 2"), (1, "Sag 10"),
    ]  # fmt: skip


def test_coming_meetings_stand_first_in_the_order_they_come_and_not_twice():
    far, near = meeting(date(2026, 12, 1)), meeting(date(2026, 9, 24))
    page = pages_of(assemble(archive(meeting(), near, far)))["moeder/"].value
    assert [row.day for row in page.first] == [near.day, far.day]
    assert [row.day for row in page.rows] == [date(2026, 3, 12)]


def test_open_hearings_stand_first_until_they_are_answered():
    waiting, late = hearing(), hearing("boligplan", "Boligplan", TODAY - timedelta(days=1))
    answered = hearing("skaenk", "Skænk", TODAY + timedelta(days=9), response=response())
    page = pages_of(assemble(archive(hearings=(waiting, late, answered))))["hoeringer/"].value
    assert [row.title for row in page.first] == ["Budget 2027"]
    assert [(row.title, row.badges[0].text) for row in page.rows] == [
        ("Skænk", "Høringssvar offentliggjort"),
        ("Boligplan", "Fristen er udløbet, intet svar offentliggjort"),
    ]


def test_a_topic_gathers_items_decisions_hearings_and_matters_of_all_councils():
    other = {"council": "handicapraadet"}
    pages = pages_of(
        assemble(
            archive(
                meeting(date(2026, 3, 12), item(topics=("bolig",), minutes=minuted(decision())), with_minutes=True),
                meeting(date(2026, 4, 1), item("2", "Boliger til alle", topics=("bolig",)), **other),
                topics=("Bolig",),
                councils=(council(), council("handicapraadet", "Handicaprådet")),
                hearings=(hearing(topics=("bolig",)),),
                cases=(case(topics=("bolig",)),),
            )
        )
    )
    page = pages["emner/bolig/"].value
    assert [(row.kind, row.council) for row in page.rows] == [
        ("Høring", "Udsatterådet"),
        ("Dagsordenspunkt", "Handicaprådet"),
        ("Beslutning", "Udsatterådet"),
    ]
    assert [link.title for link in page.related] == ["Tandpleje for udsatte"]
    assert page.feed.address == "feeds/emner/bolig.xml"


def test_topics_and_matters_come_in_danish_order():
    names = ("Ølstue", "Ældre", "Aarhus", "Zebra", "Åben dør", "Bolig")
    cases = tuple(case(f"c{number}", name) for number, name in enumerate(names))
    pages = pages_of(assemble(archive(topics=names, cases=cases)))
    expected = ["Bolig", "Zebra", "Ældre", "Ølstue", "Åben dør", "Aarhus"]
    assert [entry.title for entry in pages["emner/"].value.entries] == expected
    assert [entry.title for entry in pages["forloeb/"].value.entries] == expected


def test_an_archive_with_nothing_in_it_still_has_every_register():
    pages = pages_of(assemble(archive(pages=(PublishedPage(id="om", title="Om", text="Kort."),))))
    assert pages["moeder/"].value.empty == "Der er endnu ikke offentliggjort noget møde."
    assert pages["moeder/"].value.years == ()
    assert pages[""].value.next_meeting is None
