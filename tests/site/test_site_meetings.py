"""A meeting's page: what it says in every state a meeting can be in."""

from __future__ import annotations

from datetime import date

from generator.publication.published import PublishedAgenda, PublishedVote
from generator.site import assemble
from tests.site.site_archives import (
    archive,
    closed,
    council,
    decision,
    follow_up,
    hearing,
    item,
    meeting,
    minuted,
    minutes,
    pages_of,
    rule,
    withheld,
)

ADDRESS = "moeder/2026-03-12/"


def page_of(one, **records):
    return pages_of(assemble(archive(one, **records)))[f"moeder/{one.id}/"].value


def test_items_under_a_numbered_heading_stand_one_level_below_it():
    heading = item("3", "Til beslutning", type="heading")
    page = page_of(meeting(date(2026, 3, 12), item("2"), heading, item("3.1"), item("3.2"), item("30"), closed("4")))
    assert [(one.number, one.level) for one in page.items] == [
        ("2", 2), ("3", 2), ("3.1", 3), ("3.2", 3), ("30", 2), ("4", 2),
    ]  # fmt: skip


def test_headings_in_a_text_come_below_the_heading_of_their_part():
    text = "### Baggrund\n\nTekst.\n\n##### Tal\n\n### Økonomi"
    page = page_of(meeting(date(2026, 3, 12), item(text=text)))
    html = page.items[0].text
    assert [html.count(f"<h{level}>") for level in range(1, 7)] == [0, 0, 0, 2, 1, 0]
    assert " id=" not in html


def test_anchors_come_from_numbers_and_never_from_titles():
    decisions = minuted(decision(), decision("Også det andet.", letter="b"))
    page = page_of(meeting(date(2026, 3, 12), item("3.1", minutes=decisions), with_minutes=True))
    assert page.items[0].anchor == "punkt-3-1"
    assert [one.anchor for one in page.items[0].decisions] == [None, "punkt-3-1-b"]


def test_a_closed_item_says_no_more_than_it_may():
    shown = page_of(meeting(date(2026, 3, 12), closed(title=None))).items[0]
    assert (shown.title, shown.ground, shown.text, shown.decisions) == (
        "Lukket punkt",
        "Oplysninger om kontraktforhold",
        None,
        (),
    )


def test_withheld_minutes_show_the_rule_the_dates_and_where_to_ask():
    notice = page_of(meeting(withheld=withheld())).notices[0]
    assert notice.text == (
        "Referatet er ikke offentliggjort, jf. forretningsordenens § 11. Besluttet 20. marts 2026. "
        "Tages op igen senest 1. september 2026."
    )
    assert notice.link.address == "ikke-offentliggjort/#aktindsigt"
    assert notice.link.title == "Søg aktindsigt"


def test_a_cancelled_and_a_moved_meeting_say_so():
    page = page_of(meeting(cancelled=True, moved_from=date(2026, 3, 5)))
    assert [badge.text for badge in page.badges] == ["Aflyst"]
    assert [notice.text for notice in page.notices] == ["Mødet er aflyst.", "Mødet er flyttet fra 5. marts 2026."]


def test_what_is_not_published_yet_is_said_and_a_draft_is_called_one():
    announced = meeting(date(2026, 11, 26), agenda=None)
    assert [notice.text for notice in page_of(announced).notices] == ["Dagsordenen er endnu ikke offentliggjort."]
    assert [notice.text for notice in page_of(meeting()).notices] == ["Referatet er endnu ikke offentliggjort."]
    draft = PublishedAgenda(published=announced.announced, draft=True, introduction=None)
    page = page_of(meeting(date(2026, 11, 26), agenda=draft))
    assert [badge.text for badge in page.badges] == ["Udkast til dagsorden"]
    assert [notice.heading for notice in page.notices] == ["Udkast til dagsorden"]


def test_the_minutes_tell_whether_they_are_approved():
    day = date(2026, 3, 12)
    approved = page_of(meeting(minutes=minutes(day, approval="approved", approved_at=date(2026, 4, 16))))
    assert approved.notices[0].text == "Rådet godkendte referatet 16. april 2026."
    assert page_of(meeting(minutes=minutes(day))).notices[0].heading == "Referatet er endnu ikke godkendt"
    assert page_of(meeting(minutes=minutes(day, approval="not-applicable"))).notices == ()


def test_postponed_withdrawn_and_added_items_are_marked():
    items = (
        item("1", minutes=minuted(outcome="postponed")),
        item("2", minutes=minuted(outcome="withdrawn")),
        item("3", minutes=minuted(added="chair")),
    )
    page = page_of(meeting(date(2026, 3, 12), *items, with_minutes=True))
    assert [[badge.text for badge in one.badges] for one in page.items] == [
        ["Udsat"],
        ["Udgået"],
        ["Tilføjet ved mødets begyndelse af formanden"],
    ]


def test_votes_are_digits_and_a_tie_tells_whose_vote_decided():
    vote = PublishedVote(votes_for=4, votes_against=4, votes_abstain=1, tie_broken_by="chair")
    page = page_of(meeting(date(2026, 3, 12), item(minutes=minuted(decision(vote=vote))), with_minutes=True))
    assert page.items[0].decisions[0].vote == "4 for, 4 imod, 1 hverken for eller imod – formandens stemme afgjorde"


def test_why_discussions_are_not_shown_names_the_rule_only_where_there_is_one_that_day():
    closed_from = rule("meetings.closed", "forretningsordenen § 7", valid_from=date(2026, 1, 1))
    with_rule = {"councils": (council(rules=(closed_from,)),)}
    assert "jf. forretningsordenen § 7" in page_of(meeting(), **with_rule).closed_note
    assert "jf." not in page_of(meeting(date(2025, 3, 12)), **with_rule).closed_note
    assert "jf." not in page_of(meeting()).closed_note


def test_previous_and_next_are_the_same_councils():
    other = meeting(date(2026, 4, 1), council="handicapraadet")
    later = meeting(date(2026, 5, 7))
    councils = (council(), council("handicapraadet", "Handicaprådet"))
    pages = pages_of(assemble(archive(meeting(), other, later, councils=councils)))
    assert pages[ADDRESS].value.previous is None
    assert pages[ADDRESS].value.next.address == "moeder/2026-05-07/"
    assert pages["handicapraadet/moeder/2026-04-01/"].value.next is None


def test_a_days_second_meeting_is_told_apart():
    second = meeting(id="2026-03-12-moede-2")
    titles = {page.title for page in assemble(archive(meeting(), second)).pages}
    assert {"Udsatterådet, 12. marts 2026", "Udsatterådet, 12. marts 2026 (møde 2)"} <= titles


def test_a_decision_leads_to_what_became_of_it_and_an_item_to_its_hearing():
    decided = item(minutes=minuted(decision()), hearing="budget-2027")
    one = meeting(date(2026, 3, 12), decided, with_minutes=True)
    shown = page_of(one, follow_ups=(follow_up(),), hearings=(hearing(),)).items[0]
    assert shown.decisions[0].follow_up.address == "beslutninger/2026-03-12-punkt-1/"
    assert shown.decisions[0].status.text == "Sendt"
    assert [(fact.label, fact.link) for fact in shown.facts] == [("Høring", "hoeringer/budget-2027/")]


def test_the_site_speaks_english_when_it_is_told_to():
    page = pages_of(assemble(archive(meeting(), language="en")))[ADDRESS].value
    assert page.heading == "Ordinary meeting Thursday 12 March 2026"
