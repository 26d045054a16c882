"""How far a hearing has come, by its dates alone: at every day of its course, in the register, the search and steps."""

from __future__ import annotations

from datetime import date

import pytest

from generator.publication.published import PublishedOutcome, PublishedResponse
from generator.site import assemble
from tests.site.site_archives import (
    archive,
    council,
    hearing,
    item,
    meeting,
    minuted,
    noon,
    outcome,
    pages_of,
    rule,
)

PAGE = "hoeringer/budget-2027/"
DATED = {
    "sent": date(2026, 8, 1),
    "received": date(2026, 8, 3),
    "to_members": date(2026, 8, 5),
    "deadline": date(2026, 9, 14),
    "decides": date(2026, 10, 8),
}
OPEN, LATE = "Åben", "Fristen er udløbet, intet svar offentliggjort"


def answer(published=date(2026, 9, 6), status="answered", adopted=date(2026, 9, 3), sent=date(2026, 9, 5)):
    return PublishedResponse(
        published=noon(published), status=status, adopted=adopted, sent=sent, easy=None, minority=None, text="Ja."
    )


def site_of(today, *meetings, **other):
    return assemble(archive(*meetings, hearings=(hearing(**(DATED | other)),), today=today))


def state(today, *meetings, **other):
    return [badge.text for badge in pages_of(site_of(today, *meetings, **other))[PAGE].value.badges]


HELD = meeting(date(2026, 8, 20), item(hearing="budget-2027"))


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2026, 8, 2), [OPEN]),
        (date(2026, 8, 3), [OPEN, "Modtaget"]),
        (date(2026, 8, 4), [OPEN, "Modtaget"]),
        (date(2026, 8, 5), [OPEN, "Sendt til medlemmerne"]),
        (date(2026, 8, 20), [OPEN, "Sendt til medlemmerne"]),
        (date(2026, 8, 21), [OPEN, "Behandlet på et møde"]),
        (date(2026, 9, 14), [OPEN, "Behandlet på et møde"]),
        (date(2026, 9, 15), [LATE, "Behandlet på et møde"]),
        (date(2026, 10, 7), [LATE, "Behandlet på et møde"]),
        (date(2026, 10, 8), [LATE, "Afgjort, udfaldet kendes ikke endnu"]),
    ],
)
def test_before_an_answer_the_last_that_has_happened_and_whether_it_is_late(today, found):
    assert state(today, HELD) == found


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2026, 9, 2), "Høringssvar offentliggjort"),
        (date(2026, 9, 3), "Høringssvar vedtaget"),
        (date(2026, 9, 4), "Høringssvar vedtaget"),
        (date(2026, 9, 5), "Høringssvar sendt"),
        (date(2026, 10, 7), "Høringssvar sendt"),
        (date(2026, 10, 8), "Afgjort, udfaldet kendes ikke endnu"),
    ],
)
def test_an_answer_published_early_is_adopted_and_sent_in_its_time(today, found):
    assert state(today, HELD, response=answer(published=date(2026, 9, 1))) == [found]


def test_of_one_day_the_last_step_counts():
    day = date(2026, 9, 6)
    assert state(day, response=answer(day, adopted=day, sent=day)) == ["Høringssvar offentliggjort"]
    assert state(date(2026, 8, 5), to_members=date(2026, 8, 3)) == [OPEN, "Sendt til medlemmerne"]


def test_a_further_meeting_does_not_take_an_answered_hearing_back():
    later = meeting(date(2026, 9, 20), item(hearing="budget-2027"))
    assert state(date(2026, 9, 25), later, response=answer()) == ["Høringssvar offentliggjort"]


@pytest.mark.parametrize(
    ("followed", "word"),
    [("yes", "Imødekommet"), ("partly", "Delvist imødekommet"), ("no", "Ikke imødekommet")],
)
def test_what_came_of_it_is_the_last_word(followed, word):
    assert state(date(2026, 10, 9), HELD, response=answer(), outcome=outcome(followed)) == [word]


def test_a_council_that_declines_says_so_whatever_is_decided_later():
    declined = answer(status="declined", adopted=None, sent=None)
    assert state(date(2026, 9, 20), HELD, response=declined) == ["Rådet svarer ikke"]
    assert state(date(2026, 10, 20), HELD, response=declined) == ["Rådet svarer ikke"]


def test_a_hearing_of_which_no_step_is_dated_is_open_or_late():
    bare = dict.fromkeys(("sent", "received", "to_members", "decides"))
    assert state(date(2026, 9, 14), **bare) == [OPEN]
    assert state(date(2026, 9, 15), **bare) == [LATE]


@pytest.mark.parametrize(
    "other",
    [
        meeting(date(2026, 8, 20), item(hearing="budget-2027"), cancelled=True),
        meeting(date(2026, 8, 20), item(hearing="budget-2027", minutes=minuted(outcome="postponed"))),
        meeting(date(2026, 8, 20), item(hearing="budget-2027", minutes=minuted(outcome="withdrawn"))),
        meeting(date(2026, 8, 20), item()),
    ],
    ids=["cancelled", "postponed", "withdrawn", "other"],
)
def test_a_meeting_that_did_not_deal_with_it_does_not_count(other):
    assert state(date(2026, 8, 25), other) == [OPEN, "Sendt til medlemmerne"]


def test_the_meeting_that_the_hearing_itself_names_counts_unless_its_item_was_put_off():
    plain = meeting(date(2026, 8, 20), item())
    put_off = meeting(date(2026, 8, 20), item(hearing="budget-2027", minutes=minuted(outcome="postponed")))
    assert state(date(2026, 8, 25), plain, meeting="2026-08-20") == [OPEN, "Behandlet på et møde"]
    assert state(date(2026, 8, 25), put_off, meeting="2026-08-20") == [OPEN, "Sendt til medlemmerne"]
    assert state(date(2026, 8, 20), plain, meeting="2026-08-20") == [OPEN, "Sendt til medlemmerne"]


def test_register_and_search_have_the_same_state():
    site = site_of(date(2026, 9, 10), HELD, response=answer())
    (row,) = pages_of(site)["hoeringer/"].value.rows
    (found,) = (one for one in site.search if one.address == PAGE)
    assert [badge.text for badge in row.badges] == ["Høringssvar offentliggjort"]
    assert found.filters["tilstand"] == ("Høringssvar offentliggjort",)
    assert "tilstand" in {name for name, _, _ in pages_of(site)["soeg/"].value.filters}


def test_the_page_has_every_step_in_the_order_of_its_days():
    final = PublishedOutcome(
        published=noon(date(2026, 10, 10)),
        day=date(2026, 10, 8),
        followed="partly",
        text=None,
        source=None,
        assessed_by=None,
    )
    page = pages_of(site_of(date(2026, 10, 12), HELD, response=answer(), outcome=final))[PAGE]
    assert [(step.day.isoformat()[5:], step.label, step.coming) for step in page.value.steps] == [
        ("08-01", "Sendt i høring", False),
        ("08-03", "Modtaget af rådet", False),
        ("08-05", "Sendt til medlemmerne", False),
        ("08-20", "Behandlet på et møde", False),
        ("09-03", "Høringssvar vedtaget", False),
        ("09-05", "Høringssvar sendt", False),
        ("09-06", "Høringssvar offentliggjort", False),
        ("09-14", "Svarfrist", False),
        ("10-08", "Udfald", False),
    ]


def test_a_step_ahead_is_coming_and_a_meeting_ahead_is_on_the_agenda():
    early = answer(published=date(2026, 8, 6))
    page = pages_of(site_of(date(2026, 8, 10), HELD, meeting="2026-08-20", response=early))[PAGE]
    assert [(step.label, step.coming) for step in page.value.steps if step.day >= date(2026, 8, 10)] == [
        ("På dagsordenen", True),
        ("Høringssvar vedtaget", True),
        ("Høringssvar sendt", True),
        ("Svarfrist", True),
        ("Myndigheden træffer beslutning", True),
    ]


def test_declining_is_told_in_its_own_words():
    page = pages_of(site_of(date(2026, 9, 20), response=answer(status="declined")))[PAGE]
    labels = [step.label for step in page.value.steps]
    assert "Besluttet ikke at svare" in labels
    assert "Rådet svarer ikke" in labels
    assert "Meddelt myndigheden" in labels
    assert not {"Høringssvar vedtaget", "Høringssvar sendt"} & set(labels)


class TestTimeToAnswer:
    RULES = (rule("hearing.min_days", "Forretningsorden § 4", "21", date(2025, 1, 1)),)

    def facts(self, rules=RULES, **other):
        one = hearing(**(DATED | other))
        site = assemble(archive(hearings=(one,), councils=(council(rules=rules),), today=date(2026, 9, 10)))
        return {fact.label: fact.value for fact in pages_of(site)[PAGE].value.facts}

    def test_the_days_from_arrival_to_the_deadline_with_both_dates(self):
        assert self.facts()["Tid til at svare"] == "42 dage: 3. august 2026 – 14. september 2026"
        short = self.facts(received=date(2026, 9, 13))
        assert short["Tid til at svare"] == "1 dag: 13. september 2026 – 14. september 2026"

    def test_from_when_it_was_sent_where_nobody_wrote_down_when_it_came(self):
        assert self.facts(received=None)["Tid til at svare"].startswith("44 dage: 1. august 2026")

    def test_none_without_a_beginning_or_with_one_after_the_end(self):
        assert "Tid til at svare" not in self.facts(received=None, sent=None)
        assert "Tid til at svare" not in self.facts(received=date(2026, 9, 15))

    @pytest.mark.parametrize(("received", "shorter"), [(date(2026, 8, 24), False), (date(2026, 8, 25), True)])
    def test_the_council_s_rule_beside_it_where_they_are_fewer(self, received, shorter):
        found = self.facts(received=received)
        assert ("Rådets egen regel" in found) == shorter
        if shorter:
            assert "21 dage" in found["Rådets egen regel"]
            assert found["Rådets egen regel"].endswith(", jf. Forretningsorden § 4.")

    def test_no_rule_that_was_not_in_force_or_is_not_known(self):
        later = (rule("hearing.min_days", "§ 4", "21", date(2026, 9, 2)),)
        assert "Rådets egen regel" not in self.facts(later, received=date(2026, 9, 1))
        assert "Rådets egen regel" in self.facts(later, received=date(2026, 9, 2))
        assert "Rådets egen regel" not in self.facts((), received=date(2026, 9, 13))

    @pytest.mark.parametrize(
        ("sent", "told"),
        [
            (date(2026, 9, 14), None),
            (date(2026, 9, 15), "15. september 2026, 1 dag efter fristen"),
            (date(2026, 9, 18), "18. september 2026, 4 dage efter fristen"),
        ],
    )
    def test_how_much_later_the_answer_came(self, sent, told):
        assert self.facts(response=answer(sent=sent)).get("Svaret blev sendt") == told

    def test_who_declines_to_answer_is_not_late(self):
        assert "Svaret blev sendt" not in self.facts(response=answer(status="declined", sent=date(2026, 9, 18)))
