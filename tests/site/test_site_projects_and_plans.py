"""Projects, plans, budgets and annual reports: their pages, and where they show on others."""

from __future__ import annotations

from datetime import date

import pytest

from generator.publication.published import PublishedSeminar, PublishedSpent, PublishedTogether, PublishedWithdrawal
from generator.site import assemble
from generator.site.addresses import Addresses
from generator.site.figures import Year
from generator.site.targets import targets
from tests.site.site_archives import (
    TODAY,
    activity,
    archive,
    budget,
    case,
    closed,
    council,
    decision,
    follow_up,
    hearing,
    item,
    meeting,
    minuted,
    noon,
    outcome,
    pages_of,
    plan,
    post,
    project,
    project_update,
    report,
    response,
    rule,
    theme,
    withheld,
)

MARCH = date(2026, 3, 12)
SECOND = council("handicapraadet", "Handicaprådet")


def page(address, *meetings, **records):
    return pages_of(assemble(archive(*meetings, **records)))[address].value


def facts(values):
    return {fact.label: fact.value for fact in values}


class TestThereOnlyWhereTheyAre:
    NEW = ("projekter/", "aarsplan/", "budget/", "aarsrapport/")

    def test_a_council_without_any_has_no_such_pages_nor_links(self):
        site = assemble(archive(meeting()))
        addresses = {one.address for one in (*site.pages, *site.navigation)}
        assert not [address for address in addresses if address.startswith(self.NEW)]

    def test_the_navigation_names_what_there_is(self):
        site = assemble(archive(projects=(project(),), budgets=(budget(),)))
        assert [link.address for link in site.navigation if link.address in self.NEW] == ["projekter/", "budget/"]

    def test_of_several_councils_each_has_its_own_lists(self):
        records = {
            "councils": (council(), SECOND),
            "plans": (plan(), plan(council="handicapraadet")),
            "projects": (project(council="handicapraadet"),),
        }
        pages = pages_of(assemble(archive(**records)))
        mine = {address for address in pages if any(one in address for one in self.NEW)}
        assert mine == {
            "projekter/", "handicapraadet/projekter/", "handicapraadet/projekter/tandklinik/", "aarsplan/",
            "udsatteraadet/aarsplan/", "handicapraadet/aarsplan/", "aarsplan/2026/", "handicapraadet/aarsplan/2026/",
        }  # fmt: skip
        assert [entry.council for entry in pages["aarsplan/"].value.entries] == ["Udsatterådet", "Handicaprådet"]
        assert [entry.address for entry in pages["udsatteraadet/aarsplan/"].value.entries] == ["aarsplan/2026/"]
        registers = {link.address for link in pages["handicapraadet/"].value.registers}
        assert {"handicapraadet/projekter/", "handicapraadet/aarsplan/"} <= registers
        assert "udsatteraadet/projekter/" not in {link.address for link in pages["udsatteraadet/"].value.registers}

    def test_texts_may_link_to_each_of_them(self):
        records = archive(
            topics=("Bolig",),
            projects=(project(topics=("bolig",)),),
            plans=(plan("2026", theme()),),
            budgets=(budget(),),
            reports=(report(),),
        )
        known = targets(records, Addresses.of(["udsatteraadet"]))
        pages = {one for one in pages_of(assemble(records)) if one != "404.html"}
        assert pages <= known | {"om/"}
        assert "aarsplan/2026/#tema-bolig" in known


class TestProjects:
    FULL = project(
        "klinik",
        "Klinik",
        project_update(date(2026, 8, 15), text="**40** besøg."),
        project_update(date(2026, 3, 1), "running"),
        case="tandpleje",
        lead="Formanden",
        partners=("Varmestuen", "Regionen"),
        last=date(2027, 2, 28),
        topics=("bolig",),
    )

    def test_its_page_tells_who_when_and_step_by_step(self):
        on_agenda = meeting(MARCH, item("2", "Bussen", project="klinik"))
        found = page("projekter/klinik/", on_agenda, projects=(self.FULL,), cases=(case(),), topics=("Bolig",))
        assert facts(found.facts) == {
            "Periode": "1. marts 2026 til 28. februar 2027",
            "Ledes af": "Formanden",
            "Sammen med": "Varmestuen og Regionen",
            "Forløb": "Tandpleje for udsatte",
        }
        assert [(str(step.day), step.label, step.coming) for step in found.steps] == [
            ("2026-03-01", "Projektet begynder", False),
            ("2026-03-01", "I gang", False),
            ("2026-03-12", "På dagsordenen", False),
            ("2026-08-15", "Nyt", False),
            ("2027-02-28", "Projektet slutter", True),
        ]
        assert found.steps[2].address == "moeder/2026-03-12/#punkt-2"
        assert found.steps[3].text == "<p><strong>40</strong> besøg.</p>"
        assert [badge.text for badge in found.badges] == ["I gang"]

    @pytest.mark.parametrize(
        ("first", "last", "period"),
        [
            (date(2026, 1, 2), None, "Fra 2. januar 2026"),
            (None, date(2026, 1, 2), "Til 2. januar 2026"),
            (None, None, None),
        ],
    )
    def test_a_period_as_far_as_it_is_known(self, first, last, period):
        found = page("projekter/tandklinik/", projects=(project(first=first, last=last),))
        assert facts(found.facts).get("Periode") == period

    def test_those_under_way_come_first_in_the_list(self):
        found = page(
            "projekter/",
            projects=(
                project("a", "A", status="done"),
                project("b", "B", first=date(2025, 1, 1)),
                project("c", "C", project_update(date(2026, 5, 1))),
                project("d", "D", status="planned"),
            ),
        )
        assert [entry.title for entry in found.entries] == ["C", "B", "D", "A"]

    def test_it_stands_in_the_course_of_its_case_and_under_its_topics(self):
        records = {"projects": (self.FULL,), "cases": (case(),), "topics": ("Bolig",)}
        steps = page("forloeb/tandpleje/", **records).steps
        assert {(step.title, step.address) for step in steps} == {("Projekt: Klinik", "projekter/klinik/")}
        assert [step.label for step in steps] == ["Projektet begynder", "I gang", "Nyt", "Projektet slutter"]
        (row,) = page("emner/bolig/2026/", **records).rows
        assert (row.title, row.kind, row.day) == ("Klinik", "Projekt", date(2026, 8, 15))

    def test_an_item_leads_to_it(self):
        found = page("moeder/2026-03-12/", meeting(MARCH, item(project="klinik")), projects=(self.FULL,))
        (fact,) = found.items[0].facts
        assert (fact.label, fact.value, fact.link) == ("Projekt", "Klinik", "projekter/klinik/")

    def test_one_that_is_taken_back_leaves_its_address_and_the_list(self):
        gone = PublishedWithdrawal(
            kind="project", id="klinik", council="udsatteraadet", place=None, withdrawn=noon(MARCH), notices=()
        )
        pages = pages_of(assemble(archive(withdrawals=(gone,))))
        assert not pages["projekter/klinik/"].listed
        assert pages["projekter/klinik/"].value.crumbs[-1].address == "projekter/"
        assert pages["projekter/"].value.entries == ()
        assert "projekt" in pages["projekter/klinik/"].title


class TestPlans:
    FULL = plan(
        "2026",
        theme(text="Flere boliger."),
        theme("natten", "Natten"),
        activities=(activity("Status", day=date(2026, 11, 5)), activity("Gadens dag", month=9)),
        seminar=PublishedSeminar(day=None, title="Om støj", text=None),
    )

    def test_each_theme_has_the_items_of_its_year(self):
        meetings = (
            meeting(MARCH, item("1", "Huse", theme="bolig")),
            meeting(date(2025, 3, 13), item("1", "Gammelt", theme="bolig")),
        )
        found = page("aarsplan/2026/", *meetings, plans=(self.FULL,))
        first, second = found.themes
        assert [(one.title, one.address, one.note) for one in first.items] == [
            ("Huse", "moeder/2026-03-12/#punkt-1", "Ordinært møde 12. marts 2026")
        ]
        assert (first.anchor, first.text, second.items) == ("tema-bolig", "<p>Flere boliger.</p>", ())

    def test_the_course_of_the_year_in_order_with_its_meetings(self):
        meetings = (meeting(MARCH), meeting(date(2026, 9, 3), cancelled=True), meeting(date(2025, 3, 13)))
        rows = page("aarsplan/2026/", *meetings, plans=(self.FULL,)).year
        assert [(row.when, row.title, [badge.text for badge in row.badges]) for row in rows] == [
            ("12. marts 2026", "Ordinært møde", []),
            ("September", "Gadens dag", []),
            ("3. september 2026", "Ordinært møde", ["Aflyst"]),
            ("5. november 2026", "Status", []),
            ("Dato følger", "Om støj", ["Seminar"]),
        ]

    def test_a_seminar_leads_to_its_meeting_which_has_no_second_line(self):
        day = date(2026, 10, 8)
        seminar = PublishedSeminar(day=day, title="Om støj", text=None)
        view = page("aarsplan/2026/", meeting(day, kind="seminar", cancelled=True), plans=(plan(seminar=seminar),))
        assert [(row.title, row.address, [one.text for one in row.badges]) for row in view.year] == [
            ("Om støj", "moeder/2026-10-08/", ["Seminar", "Aflyst"])
        ]

    def test_a_seminar_has_its_place_in_the_year_once_it_has_a_day(self):
        seminar = PublishedSeminar(day=date(2026, 10, 8), title="Om støj", text="I salen.")
        rows = page("aarsplan/2026/", plans=(plan(seminar=seminar, activities=(activity("Jul", month=12),)),)).year
        assert [row.when for row in rows] == ["8. oktober 2026", "December"]

    def test_an_item_leads_to_its_theme(self):
        found = page("moeder/2026-03-12/", meeting(MARCH, item(theme="natten")), plans=(self.FULL,))
        (fact,) = found.items[0].facts
        assert (fact.label, fact.value, fact.link) == ("Årets tema", "Natten", "aarsplan/2026/#tema-natten")

    def test_it_leads_to_what_else_there_is_of_the_year(self):
        records = {"plans": (plan(), plan("2025")), "budgets": (budget(),), "reports": (report(), report("2025"))}
        assert [link.address for link in page("aarsplan/2026/", **records).related] == [
            "budget/2026/",
            "aarsrapport/2026/",
        ]
        assert [link.address for link in page("aarsplan/2025/", **records).related] == ["aarsrapport/2025/"]


class TestBudgets:
    def test_amounts_are_written_as_danes_write_them(self):
        rows = (post("Diæter", 20000, persons=9), post("Møder", 11000), post("Gæster", 500, persons=1_000))
        found = page("budget/2026/", budgets=(budget("2026", *rows, price_level=2018),))
        assert found.lead == "51.000 kr. (2018-tal)"
        assert facts(found.facts) == {"Bevilget": "51.000 kr. (2018-tal)", "Brugt": "Ikke offentliggjort endnu"}
        assert [(row.title, row.granted, row.note) for row in found.rows] == [
            ("Diæter", "20.000 kr.", "9 personer er betalt"),
            ("Møder", "11.000 kr.", ""),
            ("Gæster", "500 kr.", "1.000 personer er betalt"),
        ]
        assert [(row.title, row.granted, row.spent) for row in found.sums] == [
            ("Alle poster", "31.500 kr.", "–"),
            ("Ikke fordelt på poster", "19.500 kr.", "–"),
        ]
        assert (found.shows_spent, found.few) == (False, "")

    def test_what_was_spent_has_a_column_once_it_is_public(self):
        spent = PublishedSpent(published=noon(MARCH), total=18000, note="Billigt.")
        one = budget("2026", post("Diæter", 51000, 18000), post("Møder", 0), spent=spent)
        found = page("budget/2026/", budgets=(one,))
        assert [(row.granted, row.spent) for row in found.rows] == [("51.000 kr.", "18.000 kr."), ("0 kr.", "–")]
        assert [(row.title, row.spent) for row in found.sums] == [("Alle poster", "18.000 kr.")]
        assert (found.shows_spent, found.spent_note) == (True, "<p>Billigt.</p>")
        assert facts(found.facts)["Brugt"] == "18.000 kr."

    def test_joined_posts_stand_together_above_their_sum(self):
        rows = (post("Oplæg", few=True, joined=True), post("Møder", 11000), post("Gaver", joined=True))
        one = budget("2026", *rows, together=PublishedTogether(granted=4000, spent=None), distributed=15000)
        found = page("budget/2026/", budgets=(one,))
        assert [(row.title, row.granted, row.note) for row in found.rows] == [
            ("Møder", "11.000 kr.", ""),
            ("Oplæg", "vises ikke", "Færre end tre personer er betalt"),
            ("Gaver", "vises ikke", ""),
            ("Oplæg og Gaver tilsammen", "4.000 kr.", ""),
        ]
        assert "ét beløb" in found.few

    def test_where_nothing_hides_it_no_amount_stands_on_the_page(self):
        spent = PublishedSpent(published=noon(MARCH), total=None, note=None)
        one = budget("2026", post("Oplæg", few=True, joined=True), granted=None, distributed=None, spent=spent)
        found = page("budget/2026/", budgets=(one,))
        assert ([row.granted for row in found.rows], found.sums, found.facts) == (["vises ikke"], (), ())
        assert "en eller to personer" in found.few

    def test_the_list_names_what_was_granted_newest_first(self):
        found = page("budget/", budgets=(budget("2025"), budget("2026", granted=None)))
        assert [(entry.title, entry.note) for entry in found.entries] == [
            ("Budget 2026", ""),
            ("Budget 2025", "51.000 kr."),
        ]


class TestReports:
    def chapters(self, *meetings, **records):
        records = {"reports": (report(),), **records}
        return {
            chapter.heading: facts(chapter.facts)
            for chapter in page("aarsrapport/2026/", *meetings, **records).chapters
        }

    def test_an_empty_year_still_says_how_many_meetings_there_were(self):
        assert self.chapters() == {"Møder": {"Holdte møder": "0", "Punkter på dagsordenerne": "0"}}

    def test_meetings_are_counted_as_they_are_told(self):
        rules = (rule("meetings.per_year", "§ 7", "6"),)
        assert self.chapters(
            meeting(MARCH, item(), item("2", type="heading"), closed(), with_minutes=True),
            meeting(date(2026, 4, 12), item(), withheld=withheld(), kind="joint"),
            meeting(date(2026, 5, 12), cancelled=True),
            meeting(date(2026, 11, 12)),
            meeting(date(2025, 3, 13), item()),
            councils=(council(rules=rules),),
        )["Møder"] == {
            "Holdte møder": "2",
            "Heraf ordinære": "1 (reglerne siger 6 om året)",
            "Aflyst": "1",
            "Punkter på dagsordenerne": "2",
            "Lukkede punkter": "1",
            "Referater, der er holdt tilbage": "1",
        }

    def test_a_number_that_is_not_exact_is_said_to_be_about(self):
        councils = (council(rules=(rule("meetings.per_year", "§ 7", "about 10"),)),)
        assert self.chapters(councils=councils)["Møder"]["Holdte møder"] == "0 (reglerne siger omkring 10 om året)"

    def test_decisions_and_what_became_of_them(self):
        one = item(minutes=minuted(decision(), decision(letter="b")))
        records = {"follow_ups": (follow_up(), follow_up(letter="b", status="carried-out", id="x"))}
        assert self.chapters(meeting(MARCH, one, with_minutes=True), **records)["Beslutninger"] == {
            "Beslutninger": "2",
            "Fulgt op": "2",
            "Sendt": "1",
            "Gennemført": "1",
        }

    def test_hearings_by_their_deadline(self):
        late = response().model_copy(update={"sent": date(2026, 9, 20)})
        declined = response().model_copy(update={"status": "declined"})
        hearings = (
            hearing("a", response=response(), outcome=outcome(), received=date(2026, 8, 20)),
            hearing("b", response=late, sent=date(2026, 8, 31)),
            hearing("c", response=declined),
            hearing("d", deadline=date(2025, 9, 14)),
        )
        assert self.chapters(hearings=hearings)["Høringer og høringssvar"] == {
            "Høringer": "3",
            "Besvaret": "2",
            "Besvaret til tiden": "1",
            "Rådet svarer ikke": "1",
            "Dage til at svare": "14–25",
            "Delvist imødekommet": "1",
        }

    def test_themes_projects_and_money_of_the_year(self):
        spent = PublishedSpent(published=noon(MARCH), total=18000, note=None)
        found = self.chapters(
            meeting(MARCH, item(theme="bolig")),
            plans=(plan("2026", theme(), theme("natten", "Natten")),),
            projects=(project("a", "A"), project("b", "B", first=date(2024, 1, 1)), project("c", "C", first=None)),
            budgets=(budget(spent=spent), budget("2025")),
        )
        assert found["Hovedtemaer"] == {"Boliger til alle": "1 punkt", "Natten": "0 punkter"}
        assert found["Projekter"] == {"A": "I gang"}
        assert found["Økonomi"] == {"Bevilget": "51.000 kr.", "Brugt": "18.000 kr."}

    def test_money_that_is_not_shown_is_not_shown_here_either(self):
        found = self.chapters(budgets=(budget(granted=None),))
        assert found["Økonomi"] == {"Bevilget": "vises ikke"}

    def test_another_council_s_records_do_not_count(self):
        own = {"council": "handicapraadet"}
        records = archive(
            meeting(MARCH, item(), **own),
            councils=(council(), SECOND),
            hearings=(hearing(**own),),
            projects=(project(**own),),
        )
        year = Year.of(records, "udsatteraadet", 2026)
        assert (year.meetings, year.hearings, year.projects) == ((), (), ())
        assert len(Year.of(records, "handicapraadet", 2026).held(TODAY)) == 1


def test_each_of_them_can_be_found():
    site = assemble(
        archive(
            topics=("Bolig",),
            projects=(project("a", "Klinik", project_update(MARCH), lead="Formanden", topics=("bolig",)),),
            plans=(
                plan(
                    "2026",
                    theme(text="Flere boliger.", topics=("bolig",)),
                    introduction="Planen.",
                    activities=(activity("Gadens dag", month=9, text="På torvet."),),
                    seminar=PublishedSeminar(day=None, title="Seminar", text=None),
                ),
            ),
            budgets=(budget("2026", post("Diæter", 1), note="Bevilget."),),
            reports=(report(),),
        )
    )
    found = {one.address: one for one in site.search}
    klinik, planned = found["projekter/a/"], found["aarsplan/2026/"]
    assert (klinik.text, klinik.date) == ("Formanden\nBussen kører.", MARCH)
    assert klinik.filters == {"type": ("Projekt",), "aar": ("2026",), "emne": ("Bolig",)}
    assert planned.text == "Planen.\nGadens dag\nPå torvet.\nSeminar"
    assert [(one.anchor, one.title, one.text) for one in planned.sections] == [
        ("tema-bolig", "Boliger til alle", "Flere boliger.")
    ]
    assert found["budget/2026/"].text == "Bevilget.\nDiæter"
    assert (found["aarsrapport/2026/"].title, found["aarsrapport/2026/"].text) == ("Årsrapport 2026", "Et godt år.")
