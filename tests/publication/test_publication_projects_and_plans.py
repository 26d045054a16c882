"""Who sees what of projects, plans and reports, row by row of the contract."""

from __future__ import annotations

from datetime import date

import pytest

from generator.publication.published import PublicArchive, PublishedItem, PublishedProject
from tests.publication.archives import public

LATER = "2030-01-01"
PROJECT = """
    ---
    title: Tandklinik på hjul
    publish: 2026-02-20
    topics: [tandpleje]
    case: sag
    status: planned
    from: 2026-03-01
    to: 2027-02-28
    lead: Formanden
    partners: [{organisation: Varmestuen}, {organisation: Regionen}]
    updates:
      - {publish: 2026-03-02, date: 2026-03-01, status: running, text: Bussen kører.}
      - {publish: 2026-06-02, date: 2026-06-01, text: 40 besøg.}
      - {publish: 2026-12-02, date: 2026-12-01, status: done}
      - {date: 2026-12-24, status: stopped, text: Aldrig.}
    links: [{url: "https://bus.example/", title: Bussen}]
    easy: En bus med tandlæge.
    internal: Chaufføren mangler.
    ---
    Rådet prøver en klinik på hjul.
"""
PLAN = """
    publish: 2026-03-10
    introduction: Rådet har et tema.
    themes: [{id: natten, title: Natten, text: Et varmt sted., topics: [tandpleje]}]
    activities: [{month: 9, title: Gadens dag, text: På torvet.}, {date: 2026-11-05, title: Status}]
    seminar: {date: 2026-10-08, title: Seminar, text: Om støj.}
    internal: Husk lokalet.
"""
MEETING = """
    ---
    date: 2026-03-12
    kind: ordinary
    status: held
    agenda:
      publish: 2026-03-05
      items:
        - {number: 1, title: Natcaféen, type: discussion, theme: natten, project: bus}
        - {number: 2, type: discussion, theme: natten, project: bus, closed: {title: Aftale, ground: contract}}
    ---
"""
CASE = "---\ntitle: Boliger\n---\n"


def project(moment: str, text: str = PROJECT) -> PublishedProject | None:
    found = public({"projects/bus.md": text, "cases/sag.md": CASE}, moment).projects
    return next(iter(found), None)


class TestProjects:
    def test_nothing_before_its_publish(self) -> None:
        archive = public({"projects/bus.md": PROJECT, "cases/sag.md": CASE}, "2026-02-19T23:59:59")
        assert (archive.projects, archive.cases) == ((), ())

    def test_all_of_it_from_then_on_and_the_title_of_its_case(self) -> None:
        archive = public({"projects/bus.md": PROJECT, "cases/sag.md": CASE}, "2026-02-20")
        (found,) = archive.projects
        assert (found.title, found.topics, found.case, found.status) == (
            "Tandklinik på hjul",
            ("tandpleje",),
            "sag",
            "planned",
        )
        assert (str(found.first), str(found.last), found.lead) == ("2026-03-01", "2027-02-28", "Formanden")
        assert (found.partners, found.easy, found.text) == (
            ("Varmestuen", "Regionen"),
            "En bus med tandlæge.",
            "Rådet prøver en klinik på hjul.",
        )
        assert [link.title for link in found.links] == ["Bussen"]
        assert found.updates == ()
        assert [(case.title, case.details) for case in archive.cases] == [("Boliger", None)]

    @pytest.mark.parametrize(
        ("moment", "status", "updates"),
        [
            ("2026-03-01T23:59:59", "planned", 0),
            ("2026-03-02", "running", 1),
            ("2026-06-02", "running", 2),
            ("2026-12-02", "done", 3),
            (LATER, "done", 3),
        ],
    )
    def test_each_update_from_its_own_publish_and_the_newest_status_that_is_public(
        self, moment: str, status: str, updates: int
    ) -> None:
        found = project(moment)
        assert found is not None
        assert (found.status, len(found.updates)) == (status, updates)

    def test_of_two_updates_of_a_day_the_last_written_counts(self) -> None:
        text = PROJECT.replace("2026-12-02, date: 2026-12-01", "2026-03-02, date: 2026-03-01")
        found = project("2026-03-02", text)
        assert found is not None
        assert found.status == "done"

    def test_without_publish_never(self) -> None:
        assert project(LATER, PROJECT.replace("    publish: 2026-02-20\n", "", 1)) is None

    def test_a_project_that_is_taken_back_leaves_a_sign_with_the_case_that_was_known_from_it(self) -> None:
        files = {"projects/bus.md": PROJECT.replace("    internal", "    withdrawn: {date: 2026-06-05}\n    internal"),
                 "cases/sag.md": CASE}  # fmt: skip
        before, then = public(files, "2026-06-04T23:59:59"), public(files, "2026-06-05")
        assert (len(before.projects), len(before.cases), before.withdrawals) == (1, 1, ())
        assert (then.projects, then.cases) == ((), ())
        assert [(one.kind, one.id) for one in then.withdrawals] == [("case", "sag"), ("project", "bus")]
        assert [(one.part, one.day, one.number, one.topics, one.cases) for one in then.withdrawals[1].notices] == [
            ("project", None, None, ("tandpleje",), ("sag",)),
            ("project-update", date(2026, 3, 1), 1, ("tandpleje",), ("sag",)),
            ("project-update", date(2026, 6, 1), 1, ("tandpleje",), ("sag",)),
        ]
        assert "Tandklinik" not in then.model_dump_json()
        early = {**files, "projects/bus.md": files["projects/bus.md"].replace("2026-02-20", "2026-06-05")}
        assert public(early, LATER).withdrawals == ()

    def test_an_update_that_came_with_the_project_told_of_it(self) -> None:
        text = PROJECT.replace("2026-03-02, date: 2026-03-01", "2026-02-20, date: 2026-03-01")
        assert text != PROJECT
        gone = {"projects/bus.md": text.replace("    internal", "    withdrawn: {date: 2026-06-05}\n    internal")}
        (one,) = public(gone, "2026-06-05").withdrawals
        assert {notice.part for notice in one.notices} == {"project-update"}

    def test_without_its_case_there_is_no_reference(self) -> None:
        (found,) = public({"projects/bus.md": PROJECT}, LATER).projects
        assert found.case is None


class TestPlans:
    def items(self, archive: PublicArchive) -> list[tuple[str | None, str | None]]:
        return [(i.theme, i.project) for i in archive.meetings[0].items if isinstance(i, PublishedItem)]

    def test_nothing_before_its_publish(self) -> None:
        assert public({"plans/2026.yml": PLAN}, "2026-03-09T23:59:59").plans == ()
        assert public({"plans/2026.yml": PLAN.replace("publish: 2026-03-10", "")}, LATER).plans == ()

    def test_all_of_it_from_then_on(self) -> None:
        (found,) = public({"plans/2026.yml": PLAN}, "2026-03-10").plans
        assert (found.id, found.council, found.introduction) == ("2026", "udsatteraadet", "Rådet har et tema.")
        (theme,) = found.themes
        assert (theme.id, theme.title, theme.text, theme.topics) == (
            "natten", "Natten", "Et varmt sted.", ("tandpleje",)
        )  # fmt: skip
        first, second = found.activities
        assert (first.month, first.day, first.title, first.text) == (9, None, "Gadens dag", "På torvet.")
        assert (second.month, str(second.day)) == (None, "2026-11-05")
        assert found.seminar
        assert (str(found.seminar.day), found.seminar.title, found.seminar.text) == (
            "2026-10-08",
            "Seminar",
            "Om støj.",
        )

    def test_items_show_their_theme_and_project_once_these_are_public(self) -> None:
        files = {
            "meetings/2026-03-12.md": MEETING,
            "plans/2026.yml": PLAN,
            "projects/bus.md": PROJECT.replace("publish: 2026-02-20", "publish: 2026-03-08").replace("case: sag", ""),
        }
        assert self.items(public(files, "2026-03-05")) == [(None, None)]
        assert self.items(public(files, "2026-03-08")) == [(None, "bus")]
        assert self.items(public(files, "2026-03-10")) == [("natten", "bus")]

    def test_the_plan_of_another_year_or_without_the_theme_does_not_count(self) -> None:
        files = {"meetings/2026-03-12.md": MEETING, "projects/bus.md": PROJECT}
        assert self.items(public({**files, "plans/2025.yml": PLAN}, LATER)) == [(None, "bus")]
        assert self.items(public({**files, "plans/2026.yml": PLAN.replace("natten", "dagen")}, LATER)) == [
            (None, "bus")
        ]


class TestReports:
    REPORT = "---\npublish: 2027-02-01\ninternal: Læs igen.\n---\nEt godt år.\n"

    def test_the_foreword_from_its_publish(self) -> None:
        assert public({"reports/2026.md": self.REPORT}, "2027-01-31T23:59:59").reports == ()
        (found,) = public({"reports/2026.md": self.REPORT}, "2027-02-01").reports
        assert (found.id, found.text) == ("2026", "Et godt år.")

    def test_a_report_needs_no_foreword(self) -> None:
        (found,) = public({"reports/2026.md": "---\npublish: 2027-02-01\n---\n"}, LATER).reports
        assert found.text is None


def test_they_come_in_the_order_of_their_ids() -> None:
    files = {f"plans/{year}.yml": "publish: 2026-01-01\n" for year in ("2027", "2025", "2026")}
    assert [plan.id for plan in public(files, LATER).plans] == ["2025", "2026", "2027"]
