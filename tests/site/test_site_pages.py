"""The other pages: what they gather, and from what."""

from __future__ import annotations

from datetime import date

from generator.publication.published import PublishedMember
from generator.site import assemble
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
    outcome,
    pages_of,
    response,
    rule,
    update,
    withheld,
)


def test_the_front_page_tells_who_the_council_is_and_what_comes_next():
    cancelled, coming = meeting(date(2026, 9, 11), cancelled=True), meeting(date(2026, 9, 24))
    home = pages_of(assemble(archive(meeting(date(2026, 11, 26)), coming, cancelled, hearings=(hearing(),))))[""].value
    (introduction,) = home.introduction
    assert introduction == (
        "Udsatterådet rådgiver Eksempelkøbing Kommune om det, der har betydning for mennesker uden bolig "
        "og mennesker med misbrug."
    )
    assert "rådgivende" in home.limits
    assert home.next_meeting.day == coming.day
    assert [card.note for card in home.hearings] == ["Byrådet – svarfrist 14. september 2026"]


def test_the_front_page_shows_the_newest_decisions_in_plain_words_and_no_formalities():
    approval = item("1", "Godkendelse af dagsorden", type="approval", minutes=minuted(decision("Godkendt.")))
    noted = item("2", "Orientering", minutes=minuted(decision("Taget til efterretning."), outcome="noted"))
    easy = item("3", minutes=minuted(decision("Rådet tiltrådte."), easy="Rådet beder om kortere ventetid."))
    home = pages_of(assemble(archive(meeting(date(2026, 3, 12), approval, noted, easy, with_minutes=True))))[""].value
    assert [(card.title, card.text) for card in home.decisions] == [
        ("Tandpleje for udsatte", "<p>Rådet beder om kortere ventetid.</p>")
    ]


def test_a_matter_is_followed_through_meetings_hearings_and_follow_ups():
    first = item(case="tandpleje", hearing="budget-2027", minutes=minuted(decision("Rådet svarer.")))
    pages = pages_of(
        assemble(
            archive(
                meeting(date(2026, 3, 12), first, with_minutes=True),
                meeting(date(2026, 9, 24), item(case="tandpleje")),
                cases=(case(),),
                hearings=(hearing(response=response(), outcome=outcome()),),
                follow_ups=(follow_up("2026-03-12", "1", None, update(date(2026, 6, 1))),),
            )
        )
    )
    steps = pages["forloeb/tandpleje/"].value.steps
    assert [(step.day, step.label) for step in steps] == [
        (date(2026, 3, 12), "Til beslutning"),
        (date(2026, 6, 1), "I gang"),
        (date(2026, 9, 3), "Høringssvar vedtaget"),
        (date(2026, 9, 5), "Høringssvar sendt"),
        (date(2026, 9, 5), "Høringssvar offentliggjort"),
        (date(2026, 9, 8), "Udfald"),
        (date(2026, 9, 14), "Svarfrist"),
        (date(2026, 9, 24), "Til beslutning"),
    ]
    assert [step.coming for step in steps] == [False, False, False, False, False, False, True, True]


def test_a_matter_known_by_its_title_alone_shows_title_and_steps():
    pages = pages_of(assemble(archive(meeting(date(2026, 3, 12), item(case="tandpleje")), cases=(case(known=False),))))
    page = pages["forloeb/tandpleje/"].value
    assert (page.heading, page.text, page.badges) == ("Tandpleje for udsatte", None, ())
    assert [step.address for step in page.steps] == ["moeder/2026-03-12/#punkt-1"]


def test_a_hearings_page_tells_the_answer_and_what_came_of_it():
    pages = pages_of(assemble(archive(hearings=(hearing(response=response(), outcome=outcome()),))))
    page = pages["hoeringer/budget-2027/"].value
    assert page.badges[0].text == "Delvist imødekommet"
    assert page.response.text == "<p>Rådet siger ja.</p>"
    assert page.outcome.facts[1].value == "Rådet"


def test_a_decisions_page_follows_it_step_by_step():
    decided = item(minutes=minuted(decision(), easy="Kort fortalt."))
    updates = (update(date(2026, 8, 1), "carried-out"), update(date(2026, 5, 1), "sent"))
    pages = pages_of(
        assemble(
            archive(
                meeting(date(2026, 3, 12), decided, with_minutes=True),
                follow_ups=(follow_up("2026-03-12", "1", None, *updates),),
            )
        )
    )
    page = pages["beslutninger/2026-03-12-punkt-1/"].value
    assert [step.label for step in page.steps] == ["Sendt", "Gennemført"]
    assert page.easy == "<p>Kort fortalt.</p>"
    assert page.decision.follow_up is None


def test_what_is_not_published_is_listed_with_its_rule():
    own = (rule("closed_items", "forretningsordenen § 9", "placeholder"),)
    pages = pages_of(
        assemble(archive(meeting(date(2026, 3, 12), closed(), withheld=withheld()), councils=(council(rules=own),)))
    )
    page = pages["ikke-offentliggjort/"].value
    assert [entry.rule for entry in page.withheld] == [
        "Referatet er ikke offentliggjort, jf. forretningsordenens § 11."
    ]
    assert [(row.title, row.badges[0].text) for row in page.closed.rows] == [
        ("9 Aftale med en leverandør", "forretningsordenen § 9")
    ]


def test_every_correction_is_listed_and_an_anonymised_one_without_content():
    corrections = (
        correction(date(2026, 4, 1), "Komma sat.", kind="typo"),
        correction(date(2026, 5, 1), None, kind="anonymised", anchor="1"),
    )
    rows = pages_of(assemble(archive(meeting(date(2026, 3, 12), item(), corrections=corrections))))[
        "rettelser/"
    ].value.rows
    assert [(row.badges[0].text, row.note, row.address) for row in rows] == [
        ("Anonymiseret", "", "moeder/2026-03-12/#punkt-1"),
        ("Trykfejl", "Komma sat.", "moeder/2026-03-12/"),
    ]


def member(**facts):
    known = {"name": None, "organisation": None, "group": "user", "role": "member", "valid_to": None}
    known |= {"ex_officio": None, "substitute_for": ()}
    return PublishedMember(valid_from=date(2026, 1, 1), **(known | facts))


def test_the_councils_page_shows_who_sits_there_now_and_the_rules_with_their_sources():
    own = council(
        members=(member(role="chair", name="Kim Eksempel"), member(), member(valid_to=date(2026, 6, 1))),
        rules=(rule("hearing.min_days", "forretningsordenen § 4", "21"),),
    )
    page = pages_of(assemble(archive(councils=(own,))))["raadet/"].value
    assert [(one.role, one.name) for one in page.members.seats] == [("Formand", "Kim Eksempel"), ("Medlem", "")]
    assert [one.text for subject in page.rules.subjects for one in subject.known] == [
        "Rådet har mindst 21 dage til at svare på en høring, jf. forretningsordenen § 4."
    ]
