"""What can be found: one document a page, meetings with their items, values to filter by."""

from __future__ import annotations

from datetime import date

from generator.publication.published import PublishedPage
from generator.site import assemble
from tests.site.site_archives import (
    archive,
    case,
    closed,
    council,
    decision,
    follow_up,
    hearing,
    item,
    meeting,
    minuted,
)


def documents(**records):
    decided = item(
        "3.1",
        text="Der er **lang** ventetid.\n\n- én\n- to",
        topics=("bolig",),
        case="tandpleje",
        minutes=minuted(decision("Rådet [vedtog](https://a.example/) det."), easy="Kortere ventetid."),
    )
    one = meeting(date(2026, 3, 12), decided, closed(), with_minutes=True)
    site = assemble(
        archive(
            one,
            topics=("Bolig",),
            cases=(case(topics=("bolig",)),),
            hearings=(hearing(introduction="Byrådet spørger."),),
            follow_ups=(follow_up("2026-03-12", "3-1"),),
            pages=(PublishedPage(id="om", title="Om rådet", text="# Hej\n\nVelkommen."),),
            **records,
        )
    )
    return {document.address: document for document in site.search}


def test_a_meeting_is_one_document_with_its_items_as_sections():
    document = documents()["moeder/2026-03-12/"]
    assert document.date == date(2026, 3, 12)
    assert [(part.anchor, part.title) for part in document.sections] == [
        ("punkt-3-1", "3.1 Tandpleje for udsatte"),
        ("punkt-9", "9 Aftale med en leverandør"),
    ]
    assert document.sections[0].text.split("\n") == [
        "Der er lang ventetid. én to",
        "Kortere ventetid.",
        "Rådet vedtog det.",
    ]


def test_documents_can_be_filtered_by_kind_year_and_topic():
    found = documents()
    assert dict(found["moeder/2026-03-12/"].filters) == {"type": ("Møde",), "aar": ("2026",), "emne": ("Bolig",)}
    assert found["hoeringer/budget-2027/"].filters["type"] == ("Høring",)
    assert found["beslutninger/2026-03-12-punkt-3-1/"].filters["type"] == ("Beslutning",)
    assert found["forloeb/tandpleje/"].filters["type"] == ("Forløb",)
    assert found["om/"].filters["type"] == ("Side",)
    assert found["om/"].text == "Hej Velkommen."


def test_with_several_councils_documents_can_be_filtered_by_them():
    found = documents(councils=(council(), council("handicapraadet", "Handicaprådet")))
    assert found["moeder/2026-03-12/"].filters["raad"] == ("Udsatterådet",)


def test_lists_and_the_search_page_itself_are_not_found():
    assert not {"soeg/", "moeder/", "emner/bolig/", ""} & set(documents())
