"""The course of a matter: records of every kind, each dated thing a step, in the order of the days."""

from __future__ import annotations

from datetime import date

from generator.publication.published import PublishedOutcome, PublishedResponse
from generator.site import assemble
from tests.site.site_archives import (
    archive,
    case,
    decision,
    follow_up,
    hearing,
    item,
    meeting,
    minuted,
    noon,
    pages_of,
    statement,
    update,
)


def steps_of(*meetings, **other):
    site = assemble(archive(*meetings, cases=(case(),), **({"today": date(2027, 1, 1)} | other)))
    return [(step.day.isoformat(), step.label, step.title) for step in pages_of(site)["forloeb/tandpleje/"].value.steps]


def test_items_hearings_answers_outcomes_decisions_their_follow_ups_and_statements_by_date():
    response = PublishedResponse(
        published=noon(date(2026, 4, 8)),
        status="answered",
        adopted=date(2026, 4, 2),
        sent=date(2026, 4, 7),
        easy=None,
        minority=None,
        text="Ja.",
    )
    outcome = PublishedOutcome(
        published=noon(date(2026, 6, 2)),
        day=date(2026, 6, 1),
        followed="yes",
        text=None,
        source=None,
        assessed_by=None,
    )
    heard = hearing(
        sent=date(2026, 3, 1), deadline=date(2026, 4, 10), published=noon(date(2026, 3, 2)), response=response,
        outcome=outcome,
    )  # fmt: skip
    first = item(case="tandpleje", hearing=heard.id, minutes=minuted(decision("Rådet svarer.")))
    later = item(title="Opfølgning", case="tandpleje", type="orientation")
    found = steps_of(
        meeting(date(2026, 3, 12), first, with_minutes=True),
        meeting(date(2026, 5, 7), later),
        hearings=(heard,),
        follow_ups=(follow_up("2026-03-12", "1", None, update(date(2026, 4, 20)), update(date(2026, 7, 1), "sent")),),
        statements=(statement(adopted=date(2026, 5, 20), case="tandpleje"),),
    )
    assert [(day, label) for day, label, _ in found] == [
        ("2026-03-01", "Sendt i høring"),
        ("2026-03-12", "Til beslutning"),
        ("2026-04-02", "Høringssvar vedtaget"),
        ("2026-04-07", "Høringssvar sendt"),
        ("2026-04-08", "Høringssvar offentliggjort"),
        ("2026-04-10", "Svarfrist"),
        ("2026-04-20", "I gang"),
        ("2026-05-07", "Til orientering"),
        ("2026-05-20", "Udtalelse"),
        ("2026-06-01", "Udfald"),
        ("2026-07-01", "Sendt"),
    ]


def test_a_follow_up_without_an_update_is_a_step_from_the_day_it_is_public():
    decided = item(case="tandpleje", minutes=minuted(decision()))
    found = steps_of(meeting(date(2026, 3, 12), decided, with_minutes=True), follow_ups=(follow_up("2026-03-12", "1"),))
    assert found[-1] == ("2026-04-01", "Opfølgning", "Kortere ventetid hos tandlægen")


def test_a_statement_that_is_to_be_adopted_is_coming():
    page = pages_of(
        assemble(archive(cases=(case(),), statements=(statement(case="tandpleje"),), today=date(2026, 4, 15)))
    )["forloeb/tandpleje/"]
    assert [(step.label, step.coming) for step in page.value.steps] == [("Udtalelse", True)]
