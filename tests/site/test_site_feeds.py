"""Feeds: titles that stand alone, ids that never change, newest first, and nothing without a public date."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from generator.publication.published import PublishedSpent
from generator.site import assemble
from tests.site.site_archives import (
    archive,
    budget,
    case,
    correction,
    council,
    decision,
    feed_of,
    follow_up,
    hearing,
    item,
    meeting,
    minuted,
    noon,
    outcome,
    plan,
    post,
    project,
    project_update,
    report,
    response,
    theme,
    update,
)

DECIDED = item(minutes=minuted(decision("Rådet vedtog udtalelsen.")), topics=("bolig",), case="tandpleje")


def titles(feed):
    return [entry.title for entry in feed.entries]


def example(**records):
    one = meeting(date(2026, 3, 12), DECIDED, with_minutes=True)
    return archive(one, topics=("Bolig",), cases=(case(),), **records)


def test_titles_can_be_understood_without_the_site():
    site = assemble(example(hearings=(hearing(response=response(), outcome=outcome()),)))
    assert titles(feed_of(site, "feed.xml")) == [
        "Udfald: Budget 2027 – Delvist imødekommet – Udsatterådet",
        "Høringssvar: Budget 2027 – Udsatterådet",
        "Høring: Budget 2027 – svarfrist 14. september 2026",
        "Beslutningsreferat: Udsatterådet, 12. marts 2026",
        "Beslutning: Tandpleje for udsatte – Udsatterådet, 12. marts 2026",
        "Dagsorden: Udsatterådet, 12. marts 2026",
    ]


def test_each_kind_of_news_has_its_feed():
    corrected = meeting(date(2026, 3, 12), DECIDED, with_minutes=True, corrections=(correction(date(2026, 4, 1)),))
    site = assemble(archive(corrected, topics=("Bolig",), cases=(case(),), hearings=(hearing(),)))
    assert titles(feed_of(site, "feeds/dagsordener.xml")) == ["Dagsorden: Udsatterådet, 12. marts 2026"]
    assert titles(feed_of(site, "feeds/referater.xml")) == ["Beslutningsreferat: Udsatterådet, 12. marts 2026"]
    assert len(feed_of(site, "feeds/beslutninger.xml").entries) == 1
    assert len(feed_of(site, "feeds/hoeringer.xml").entries) == 1
    assert titles(feed_of(site, "feeds/rettelser.xml")) == ["Rettelse: Dagsordenen – Udsatterådet, 12. marts 2026"]


def test_topics_and_matters_have_feeds_that_also_tell_what_comes_on_the_agenda():
    site = assemble(example())
    expected = [
        "Beslutning: Tandpleje for udsatte – Udsatterådet, 12. marts 2026",
        "På dagsordenen: Tandpleje for udsatte – Udsatterådet, 12. marts 2026",
    ]
    assert titles(feed_of(site, "feeds/emner/bolig.xml")) == expected
    assert titles(feed_of(site, "feeds/forloeb/tandpleje.xml")) == expected


def test_ids_are_made_of_place_and_kind_and_outlive_titles_and_follow_ups():
    before = feed_of(assemble(example(url="https://kommune.example/raad/")), "feeds/beslutninger.xml").entries[0]
    renamed = DECIDED.model_copy(update={"title": "Noget helt andet"})
    one = meeting(date(2026, 3, 12), renamed, with_minutes=True)
    followed = archive(one, url="https://kommune.example/raad/", follow_ups=(follow_up(),))
    after = feed_of(assemble(followed), "feeds/beslutninger.xml").entries[-1]
    assert before.id == after.id == "tag:kommune.example,2026:raad/moeder/2026-03-12/punkt-1:beslutning"
    assert before.address == "moeder/2026-03-12/#punkt-1"
    assert after.address == "beslutninger/2026-03-12-punkt-1/"


def test_no_two_entries_of_a_feed_have_the_same_id():
    updates = (update(date(2026, 5, 1)), update(date(2026, 5, 1), "carried-out"))
    corrections = tuple(correction(date(2026, 4, 1), part=part) for part in ("agenda", "agenda", "minutes"))
    one = meeting(date(2026, 3, 12), DECIDED, with_minutes=True, corrections=corrections)
    site = assemble(
        archive(one, topics=("Bolig",), cases=(case(),), follow_ups=(follow_up("2026-03-12", "1", None, *updates),))
    )
    for feed in site.feeds:
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids)), feed.address


def test_a_correction_is_an_entry_of_its_own_a_misprint_is_none_and_an_anonymised_one_has_no_content():
    corrections = (
        correction(date(2026, 4, 1), "Komma sat.", kind="typo"),
        correction(date(2026, 4, 2), "Rettet årstal i **bilaget**.", anchor="1"),
        correction(date(2026, 4, 3), None, kind="anonymised"),
    )
    site = assemble(archive(meeting(date(2026, 3, 12), item(), corrections=corrections)))
    anonymised, corrected = feed_of(site, "feeds/rettelser.xml").entries
    assert anonymised.html == "<p>Oplysninger om personer er fjernet.</p>"
    assert corrected.title == "Rettelse: Tandpleje for udsatte – Udsatterådet, 12. marts 2026"
    assert corrected.html == "<p>Rettet årstal i <strong>bilaget</strong>.</p>"
    assert corrected.published == datetime(2026, 4, 1, 22, tzinfo=UTC), "midnight in Copenhagen, in summer"


def test_a_misprint_does_not_change_the_ids_of_other_corrections():
    real, typo = correction(date(2026, 4, 1)), correction(date(2026, 4, 1), kind="typo")
    with_typo = assemble(archive(meeting(corrections=(typo, real))))
    without = assemble(archive(meeting(corrections=(real,))))
    first, second = (feed_of(site, "feeds/rettelser.xml").entries[0].id for site in (with_typo, without))
    assert first == second


def test_a_feed_has_the_newest_hundred_newest_first():
    start = date(2020, 1, 1)
    site = assemble(archive(*(meeting(start + timedelta(days=day), item()) for day in range(150))))
    entries = feed_of(site, "feeds/dagsordener.xml").entries
    assert len(entries) == 100
    assert [entry.published for entry in entries] == sorted((entry.published for entry in entries), reverse=True)


def test_an_announced_meeting_without_an_agenda_is_no_news():
    assert feed_of(assemble(archive(meeting(agenda=None))), "feed.xml").entries == ()


def test_an_item_added_at_the_meeting_is_not_in_the_agenda_as_it_was_sent():
    added = item("2", "Nøglekort", minutes=minuted(decision(), added="chair"))
    site = assemble(archive(meeting(date(2026, 3, 12), item(), added, with_minutes=True)))
    assert feed_of(site, "feeds/dagsordener.xml").entries[0].html == "<ul><li>1 Tandpleje for udsatte</li></ul>"


def test_with_several_councils_each_has_a_feed_and_titles_name_the_council():
    other = hearing("sti", "Stier", council="handicapraadet")
    councils = (council(), council("handicapraadet", "Handicaprådet"))
    site = assemble(archive(councils=councils, hearings=(hearing(), other)))
    assert titles(feed_of(site, "handicapraadet/feed.xml")) == [
        "Høring: Stier – Handicaprådet, svarfrist 14. september 2026"
    ]
    assert len(feed_of(site, "feed.xml").entries) == 2


def test_text_from_records_cannot_break_out_of_an_entry():
    nasty = item("1", "<script>alert(1)</script>", text="<img src=x onerror=alert(1)>", topics=("bolig",))
    site = assemble(archive(meeting(date(2026, 3, 12), nasty), topics=("Bolig",)))
    for feed in site.feeds:
        for entry in feed.entries:
            assert "<script" not in entry.html
            assert "<img" not in entry.html


def test_projects_are_told_with_their_steps_in_the_feeds_of_all_of_their_topics_and_matter():
    told = project(
        "tandklinik",
        "Tandklinik på hjul",
        project_update(date(2026, 3, 1), "running"),
        project_update(date(2026, 3, 1)),
        topics=("bolig",),
        case="tandpleje",
        text="En bus.",
    )
    site = assemble(archive(topics=("Bolig",), cases=(case(),), projects=(told,)))
    everything = feed_of(site, "feed.xml")
    assert titles(everything) == [
        "Projekt: Tandklinik på hjul – I gang – Udsatterådet",
        "Projekt: Tandklinik på hjul – 1. marts 2026 – Udsatterådet",
        "Projekt: Tandklinik på hjul – Udsatterådet",
    ]
    assert len({entry.id for entry in everything.entries}) == 3
    assert titles(feed_of(site, "feeds/emner/bolig.xml")) == titles(everything)
    assert titles(feed_of(site, "feeds/forloeb/tandpleje.xml")) == titles(everything)


def test_a_project_whose_first_step_is_public_at_once_is_told_once():
    begun = project("tandklinik", "Tandklinik", project_update(date(2026, 2, 1), "running"))
    assert titles(feed_of(assemble(archive(projects=(begun,))), "feed.xml")) == [
        "Projekt: Tandklinik – I gang – Udsatterådet"
    ]


def test_what_comes_once_a_year_is_told():
    used = PublishedSpent(published=noon(date(2026, 2, 1)), total=50000, note="Lidt blev tilovers.")
    spent = budget("2025", post("Møder", 51000, 50000), spent=used)
    site = assemble(
        archive(plans=(plan("2026", theme(), introduction="Et år."),), budgets=(spent,), reports=(report("2025"),))
    )
    entries = {entry.title: entry for entry in feed_of(site, "feed.xml").entries}
    assert list(entries) == [
        "Årsrapport 2025 – Udsatterådet",
        "Budget 2025: hvad pengene er brugt til – Udsatterådet",
        "Årsplan 2026 – Udsatterådet",
        "Budget 2025 – Udsatterådet",
    ]
    assert "Boliger til alle" in entries["Årsplan 2026 – Udsatterådet"].html
    assert "51.000 kr." in entries["Budget 2025 – Udsatterådet"].html
    told = entries["Budget 2025: hvad pengene er brugt til – Udsatterådet"].html
    assert "50.000 kr." in told
    assert "Lidt blev tilovers." in told


def test_a_budget_that_comes_with_what_was_spent_is_told_once_and_no_amount_that_is_not_shown():
    published = noon(date(2026, 1, 20))
    hidden = budget("2026", granted=None, spent=PublishedSpent(published=published, total=None, note=None))
    (entry,) = feed_of(assemble(archive(budgets=(hidden,))), "feed.xml").entries
    assert entry.title == "Budget 2026: hvad pengene er brugt til – Udsatterådet"
    assert not entry.html
