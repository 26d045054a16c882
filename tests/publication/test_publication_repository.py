"""What a repository that everybody can read must not hold: every rule, with its place and without a private word."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from textwrap import dedent

import pytest

from generator.findings import blocking
from generator.findings.reports import report
from generator.findings.rules import RULES
from generator.publication import repository
from generator.publication.repository import check_repository
from generator.publication.visibility import records_of
from generator.records.schema import KINDS
from tests.publication.archives import COUNCIL, SITE, archive_of, at

PUBLIC = {"site_config.yml": SITE.replace("repository: private", "repository: public")}
NOW = "2026-06-01"

MEETING = """\
---
date: 2026-03-12
kind: ordinary
status: held
announce: 2026-01-10
agenda:
  publish: 2026-03-05
  items:
    - {number: 1, title: Tandpleje, type: decision}
"""
CLOSED = MEETING + "    - {number: 2, type: decision, closed: {title: Aftale, ground: contract}%s}\n"
WITHHELD = "minutes: {withheld: {decided: 2026-03-20}}\n"
PUBLISHED = "minutes: {publish: 2026-03-20}\n"


Place = tuple[str, str, int, int]


def found(files: dict[str, str], now: str = NOW) -> list[Place]:
    """Code, file, line and column of every finding; no message repeats a private word."""
    findings = check_repository(archive_of({**PUBLIC, **files}), at(now))
    for output in ("text", "json", "github"):
        text = report(findings, output, "en", places_only=False)  # type: ignore[arg-type]
        assert "hemmelig" not in text.casefold(), text
    return sorted(
        (one.rule.code, one.position.path.split("/")[-1], one.position.line, one.position.column) for one in findings
    )


def assert_at_the_marks(code: str, name: str, text: str, now: str = NOW, **others: str) -> None:
    """The record breaks this rule at each mark, and the repository breaks no other."""
    text = dedent(text).lstrip("\n")
    marks = []
    while "¤" in text:
        before, _, after = text.partition("¤")
        marks.append((code, Path(name).name, before.count("\n") + 1, len(before) - before.rfind("\n")))
        text = before + after
    assert found({**others, name: text}, now) == marks


def assert_in_meeting(code: str, text: str, now: str = NOW) -> None:
    assert_at_the_marks(code, "meetings/2026-03-12.md", text if "\n---\n" in text else text + "---\n", now)


def test_a_private_repository_may_hold_everything() -> None:
    files = {"meetings/2026-03-12.md": MEETING + "internal: Hemmeligt.\n" + WITHHELD + "easy: Hemmeligt.\n---\n"}
    assert check_repository(archive_of(files), at(NOW)) == []


def test_a_public_one_with_public_records_is_fine() -> None:
    assert found({}) == []
    assert_in_meeting("none", MEETING + PUBLISHED + "easy: Rådet talte om tandpleje.\n")


def test_every_rule_of_the_repository_blocks_or_warns() -> None:
    severities = {code: one.severity.value for code, one in RULES.items() if code.startswith("P")}
    assert severities == {
        "P001": "error", "P002": "error", "P003": "error", "P004": "warning", "P005": "warning", "P006": "error",
        "P007": "warning", "P008": "warning", "P010": "error",
    }  # fmt: skip
    assert len(repository.RULES) == len(severities)


class TestInternal:
    """P001."""

    MEMBER = "{id: m1, group: user, role: member, from: 2026-01-01, ¤internal: Hemmeligt.}"
    HEARING = "---\ntitle: A\npublish: 2026-01-01\nauthority: byraadet\ndeadline: 2026-02-01\n"

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("site_config.yml", PUBLIC["site_config.yml"] + "    ¤internal: Hemmeligt.\n"),
            ("councils/udsatteraadet.yml", COUNCIL + "    ¤internal: Hemmeligt.\n"),
            ("councils/udsatteraadet.yml", COUNCIL + f"    members: [{MEMBER}]\n"),
            ("pages/om.md", "---\ntitle: Om\n¤internal: Hemmeligt.\n---\n"),
            ("cases/sag.md", "---\ntitle: Sag\npublish: 2026-01-01\n¤internal: Hemmeligt.\n---\n"),
            ("hearings/svar.md", HEARING + "¤internal: Hemmeligt.\n---\n"),
            ("statements/brev.md", "---\ntitle: A\npublish: 2026-01-01\nadopted: 2026-01-01\n¤internal: Nej.\n---\n"),
            ("meetings/2026-03-12.md", MEETING + "¤internal: Hemmeligt.\n---\n"),
            ("meetings/2026-03-12.md", MEETING.replace("decision}", "decision, ¤internal: Hemmeligt.}") + "---\n"),
            ("meetings/2026-03-12.md", CLOSED % ", ¤internal: Hemmeligt." + "---\n"),
        ],
        ids=["site", "council", "member", "page", "case", "hearing", "statement", "meeting", "item", "closed-item"],
    )
    def test_wherever_it_stands(self, name: str, text: str) -> None:
        assert_at_the_marks("P001", name, text)

    def test_on_a_follow_up(self) -> None:
        minutes = MEETING.replace("decision}", "decision, minutes: {decisions: [{text: Ja.}]}}") + PUBLISHED + "---\n"
        follow_up = "---\npublish: 2026-04-01\nmeeting: 2026-03-12\nitem: 1\ntitle: Sag\nstatus: sent\n"
        assert_at_the_marks(
            "P001",
            "decisions/2026-03-12-punkt-1.md",
            follow_up + "¤internal: Hemmeligt.\n---\n",
            **{"meetings/2026-03-12.md": minutes},
        )

    def test_there_is_no_other_place_for_internal_text(self) -> None:
        assert {
            name for name, model in records_of(KINDS.values()).items() if "internal" in model.model_fields
        } == {
            "SiteConfig", "Council", "Member", "Meeting", "Item", "Hearing", "Statement", "FollowUp", "Case",
            "HandwrittenPage", "Project", "Plan", "Budget", "Report",
        }  # fmt: skip


class TestPayOfFew:
    """P010."""

    @pytest.mark.parametrize("persons", [1, 2])
    def test_a_post_that_pays_one_or_two_persons(self, persons: int) -> None:
        post = f"{{id: a, title: Hemmelig, granted: 9, ¤persons: {persons}}}"
        assert_at_the_marks("P010", "budgets/2026.yml", f"publish: 2026-01-01\ngranted: 9\nposts: [{post}]\n")

    @pytest.mark.parametrize("persons", [0, 3])
    def test_no_other(self, persons: int) -> None:
        post = f"{{id: a, title: Møder, granted: 9, persons: {persons}}}"
        assert found({"budgets/2026.yml": f"publish: 2026-01-01\ngranted: 9\nposts: [{post}]\n"}) == []


class TestWithheld:
    """P002."""

    CORRECTION = "corrections:\n  - {date: 2026-03-22, kind: typo, part: minutes, ¤text: Hemmeligt.}\n"

    @pytest.mark.parametrize(
        "text",
        [
            MEETING + WITHHELD + "¤easy: Hemmeligt.\n",
            MEETING + WITHHELD + "¤guests: [{organisation: Hemmelig}]\n",
            MEETING.replace("decision}", "decision, ¤minutes: {easy: Hemmeligt.}}") + WITHHELD,
            CLOSED.replace("contract}%s", "contract, ¤decision: Hemmeligt.}") + WITHHELD,
            MEETING + WITHHELD + CORRECTION,
        ],
        ids=["easy", "guests", "item", "closed", "correction"],
    )
    def test_each_text_of_the_minutes_side(self, text: str) -> None:
        assert_in_meeting("P002", text)

    def test_numbers_are_no_text(self) -> None:
        assert_in_meeting("none", MEETING + WITHHELD + "present: 7\nabsent: 2\nchaired_by: chair\n")

    def test_a_correction_of_the_agenda_is_fine(self) -> None:
        text = MEETING + WITHHELD + "corrections: [{date: 2026-03-22, kind: typo, part: agenda, text: Stavefejl.}]\n"
        assert_in_meeting("none", text)


class TestClosed:
    """P003."""

    @pytest.mark.parametrize(
        "field",
        ["title: Hemmeligt", "text: Hemmeligt.", "recommendation: Hemmeligt.", "case_number: hemmelig-1",
         "topics: [tandpleje]", "links: [{url: https://hemmelig.example/, title: Hemmelig}]",
         "attachments: [{file: hemmelig.pdf, title: Hemmelig}]", "minutes: {decisions: [{text: Hemmeligt.}]}",
         "minutes: {easy: Hemmeligt.}", "raised_by: member", "theme: hemmeligt"],
    )  # fmt: skip
    def test_each_field_of_its_own(self, field: str) -> None:
        assert_in_meeting("P003", CLOSED % f", ¤{field}" + PUBLISHED)

    def test_where_it_stands_and_what_is_under_closed_is_fine(self) -> None:
        assert_in_meeting("none", CLOSED % ", id: aftale, minutes: {added: chair, outcome: noted}" + PUBLISHED)

    @pytest.mark.parametrize("part", ["agenda", "minutes"])
    def test_what_a_correction_tells_of_it(self, part: str) -> None:
        correction = f"{{date: 2026-03-22, kind: correction, part: {part}, item: 2, ¤text: Hemmeligt.}}"
        assert_in_meeting("P003", CLOSED % "" + PUBLISHED + f"corrections: [{correction}]\n")


class TestNotYetPublic:
    """P004."""

    def assert_until(self, day: str, text: str) -> None:
        """It is told to the last second before that day, and not from then on."""
        before = at(day).moment - timedelta(seconds=1)
        assert_in_meeting("P004", text, before.isoformat())
        assert_in_meeting("none", text.replace("¤", ""), day)

    def test_a_meeting_until_it_is_announced(self) -> None:
        self.assert_until("2026-01-10", MEETING[: MEETING.index("agenda:")].replace("date:", "¤date:", 1))

    def test_an_agenda_until_it_is_public(self) -> None:
        self.assert_until("2026-03-05", MEETING.replace("agenda:", "¤agenda:"))

    def test_an_introduction_without_items(self) -> None:
        text = MEETING[: MEETING.index("  items:")].replace("agenda:", "¤agenda:")
        self.assert_until("2026-03-05", text + "---\nHemmelig indledning.\n")

    @pytest.mark.parametrize(
        "text",
        [
            MEETING.replace("decision}", "decision, minutes: {easy: Hemmeligt.}}") + "¤" + PUBLISHED,
            MEETING + "¤" + PUBLISHED + "easy: Hemmeligt.\n",
            MEETING + "¤" + PUBLISHED + "guests: [{organisation: Hemmelig}]\n",
            MEETING + "¤" + PUBLISHED + "present: 7\n",
            MEETING + "¤" + PUBLISHED + "absent: 2\n",
            MEETING + "¤" + PUBLISHED + "chaired_by: elected\n",
            CLOSED.replace("contract}%s", "contract, decision: Hemmeligt.}") + "¤" + PUBLISHED,
        ],
        ids=["item", "easy", "guests", "present", "absent", "chaired_by", "closed"],
    )
    def test_minutes_until_they_are_public(self, text: str) -> None:
        self.assert_until("2026-03-20", text)

    def test_minutes_without_publish(self) -> None:
        ((code, name, _, _),) = found({"meetings/2026-03-12.md": MEETING + "easy: Hemmeligt.\n---\n"})
        assert (code, name) == ("P004", "2026-03-12.md")

    def test_that_minutes_are_withheld(self) -> None:
        self.assert_until("2026-03-20", MEETING + WITHHELD.replace("withheld", "¤withheld"))

    def test_that_minutes_are_approved(self) -> None:
        minutes = "minutes: {publish: 2026-03-20, approval: approved, ¤approved_at: 2026-04-16}\n"
        self.assert_until("2026-04-16", MEETING + minutes)

    def test_a_correction_until_its_day_and_its_side(self) -> None:
        correction = "corrections:\n  - ¤{date: %s, kind: typo, part: %s, text: Hemmeligt.}\n"
        self.assert_until("2026-03-22", MEETING + PUBLISHED + correction % ("2026-03-22", "agenda"))
        self.assert_until("2026-03-20", MEETING + PUBLISHED + correction % ("2026-03-15", "minutes"))

    HEARING = """\
---
title: Hemmelig høring
authority: byraadet
deadline: 2026-09-14
publish: 2026-08-21
response: {status: answered, publish: 2026-09-05}
outcome: {publish: 2026-10-10, date: 2026-10-08, followed: partly}
---
Hemmeligt svar.
"""

    def test_a_hearing_its_response_and_its_outcome(self) -> None:
        def lines(now: str) -> list[tuple[str, int]]:
            return [(code, line) for code, _, line, _ in found({"hearings/svar.md": self.HEARING}, now)]

        assert sorted(lines("2026-08-20T23:59:59")) == [("P004", 5), ("P004", 6), ("P004", 7)]
        assert lines("2026-08-21") == [("P004", 6), ("P004", 7)]
        assert lines("2026-09-05") == [("P004", 7)]
        assert lines("2026-10-10") == []

    def test_a_hearing_s_answer_without_a_response(self) -> None:
        text = "\n".join(line for line in self.HEARING.split("\n") if not line.startswith(("response", "outcome")))
        assert found({"hearings/svar.md": text}, "2027-01-01") == [("P004", "svar.md", 7, 1)]

    def test_a_statement(self) -> None:
        statement = {"statements/brev.md": "---\ntitle: Hemmelig\npublish: 2026-07-01\nadopted: 2026-06-01\n---\n"}
        assert found(statement) == [("P004", "brev.md", 3, 1)]
        assert found(statement, "2026-07-01") == []

    @pytest.mark.parametrize("name", ["plans/2026.yml", "reports/2026.md"])
    def test_a_plan_and_a_report(self, name: str) -> None:
        text = "---\npublish: 2026-07-01\n---\nHemmeligt.\n" if name.endswith(".md") else "publish: 2026-07-01\n"
        assert [code for code, *_ in found({name: text})] == ["P004"]
        assert found({name: text}, "2026-07-01") == []

    def test_a_project_and_its_updates(self) -> None:
        update = "updates:\n  - {publish: 2026-08-01, date: 2026-07-01, text: Hemmeligt.}\n"
        project = {"projects/bus.md": f"---\ntitle: Hemmelig\nstatus: planned\npublish: 2026-07-01\n{update}---\n"}
        assert found(project) == [("P004", "bus.md", 4, 1), ("P004", "bus.md", 6, 5)]
        assert found(project, "2026-07-01") == [("P004", "bus.md", 6, 5)]
        assert found(project, "2026-08-01") == []

    def test_a_budget_and_what_was_spent(self) -> None:
        budget = "publish: 2026-07-01\ngranted: 9\nposts: [{id: a, title: Hemmelig, granted: 9, spent: 8}]\n"
        spent = "spent: {publish: 2026-08-01}\n"
        for text, last in ((budget, ("P004", "2026.yml", 3, 46)), (budget + spent, ("P004", "2026.yml", 4, 1))):
            assert found({"budgets/2026.yml": text}) == [("P004", "2026.yml", 1, 1), last]
            assert found({"budgets/2026.yml": text}, "2026-07-01") == [last]
        assert found({"budgets/2026.yml": budget + spent}, "2026-08-01") == []

    def test_a_case(self) -> None:
        case = {"cases/sag.md": "---\ntitle: Hemmelig\npublish: 2026-07-01\n---\n"}
        assert found(case) == [("P004", "sag.md", 3, 1)]
        assert found(case, "2026-07-01") == []

    def test_a_follow_up_and_its_updates(self) -> None:
        follow_up = """\
---
publish: 2026-04-01
meeting: 2026-03-12
item: 1
title: Hemmelig sag
status: sent
updates: [{publish: 2026-05-01, date: 2026-04-30, status: sent, text: Hemmeligt.}]
---
"""
        minutes = MEETING.replace("type: decision}", "type: decision, minutes: {decisions: [{text: Ja.}]}}")

        def lines(now: str, publish: str = "2026-03-20") -> list[int]:
            files = {
                "meetings/2026-03-12.md": f"{minutes}minutes: {{publish: {publish}}}\n---\n",
                "decisions/2026-03-12-punkt-1.md": follow_up,
            }
            return [line for _, path, line, _ in found(files, now) if path == "2026-03-12-punkt-1.md"]

        assert sorted(lines("2026-03-31T23:59:59")) == [2, 7]
        assert lines("2026-04-01") == [7]
        assert lines("2026-05-01") == []
        assert lines("2026-05-01", publish="2026-05-02") == [2]

    def test_a_follow_up_of_no_meeting_is_another_rule_s_matter(self) -> None:
        text = "---\npublish: 2026-04-01\nmeeting: 2026-03-12\nitem: 1\ntitle: Sag\nstatus: sent\n---\n"
        assert found({"decisions/2026-03-12-punkt-1.md": text}) == []


class TestNames:
    """P005."""

    def test_a_name_without_consent_that_day(self) -> None:
        council = COUNCIL + (
            "    members:\n"
            "      - {id: m1, name: Hemmelig Eksempel, group: user, role: member, from: 2026-01-01}\n"
            "      - {id: m2, name: Kim Eksempel, group: user, role: chair, from: 2026-01-01, "
            "consent: {given: 2026-01-15}}\n"
            "      - {id: m3, group: user, role: member, from: 2026-01-01}\n"
        )
        files = {"councils/udsatteraadet.yml": council}
        assert found(files) == [("P005", "udsatteraadet.yml", 11, 14)]
        assert found(files, "2026-01-14T23:59:59") == [
            ("P005", "udsatteraadet.yml", 11, 14), ("P005", "udsatteraadet.yml", 12, 14),
        ]  # fmt: skip

    def test_a_name_that_the_council_s_rule_makes_public(self) -> None:
        members = (
            "    members:\n"
            "      - {id: m1, name: Kim Eksempel, group: political, role: member, from: 2026-01-01}\n"
            "      - {id: m2, name: Bo Eksempel, group: political, role: chair, from: 2026-01-01, "
            "consent: {given: 2026-01-15}}\n"
        )
        for value, lines in (("name", []), ("name-with-consent", [12]), ("role-only", [12, 13])):
            rule = f"      - {{rule: members.names.political, value: {value}, source: § 2}}\n"
            council = COUNCIL.replace("    rules:\n", f"    rules:\n{rule}") + members
            assert found({"councils/udsatteraadet.yml": council}) == [
                ("P005", "udsatteraadet.yml", line, 14) for line in lines
            ]


def test_protected_venues() -> None:
    """P006."""
    council = COUNCIL + "    protected_venues: [Hemmelig Vej]\n"
    assert found({"councils/udsatteraadet.yml": council}) == [("P006", "udsatteraadet.yml", 10, 1)]


def test_where_a_user_comes_from() -> None:
    """P008."""
    council = COUNCIL + (
        "    members:\n"
        "      - {id: m1, group: user, role: member, from: 2026-01-01, organisation: Hemmelig Varmestue}\n"
        "      - {id: m2, group: user, role: member, from: 2026-01-01}\n"
        "      - {id: m3, group: professional, role: member, from: 2026-01-01, organisation: Herberget}\n"
    )
    assert found({"councils/udsatteraadet.yml": council}) == [("P008", "udsatteraadet.yml", 11, 59)]


class TestWithdrawn:
    """P007."""

    AGO = "withdrawn: {date: 2026-05-01}\n"
    HEARING = "---\ntitle: –\npublish: 2026-01-01\nauthority: byraadet\ndeadline: 2026-02-01\n" + AGO
    EMPTIED = MEETING.replace("Tandpleje", "–") + AGO

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("meetings/2026-03-12.md", EMPTIED.replace("{number: 1, title: –", "{number: 1, ¤title: Hemmelig")),
            (
                "meetings/2026-03-12.md",
                EMPTIED.replace("decision}", "decision, minutes: {decisions: [{¤text: Nej.}]}}"),
            ),
            ("meetings/2026-03-12.md", EMPTIED + "¤easy: Hemmeligt.\n"),
            ("hearings/svar.md", HEARING.replace("title: –", "¤title: Hemmelig")),
            ("hearings/svar.md", HEARING + "links: [{¤url: https://hemmelig.example/, title: –}]\n"),
            ("statements/brev.md", "---\n¤title: Hemmelig\npublish: 2026-01-01\nadopted: 2026-01-01\n" + AGO),
            ("cases/sag.md", "---\n¤title: Hemmelig\npublish: 2026-01-01\n" + AGO),
        ],
        ids=["item", "decision", "easy", "hearing", "link", "statement", "case"],
    )
    def test_the_first_text_that_is_left(self, name: str, text: str) -> None:
        assert_at_the_marks("P007", name, text + "---\n")

    def test_also_below_the_fields(self) -> None:
        assert found({"hearings/svar.md": self.HEARING + "---\nHemmeligt svar.\n"}) == [("P007", "svar.md", 8, 1)]

    def test_numbers_dates_and_ids_may_stay(self) -> None:
        text = self.EMPTIED.replace("decision}", "decision, topics: [tandpleje]}") + "present: 7\n"
        correction = "{date: 2026-03-10, kind: typo, part: agenda, item: 1, text: –}"
        assert_in_meeting("none", f"{text}corrections: [{correction}]\n")

    def test_not_before_it_is_withdrawn_but_then_that_it_will_be_can_be_read(self) -> None:
        text = MEETING + "withdrawn: {date: 2026-07-01}\n---\n"
        assert found({"meetings/2026-03-12.md": text}, "2026-06-30T23:59:59") == [("P004", "2026-03-12.md", 10, 1)]
        assert found({"meetings/2026-03-12.md": text}, "2026-07-01") == [("P007", "2026-03-12.md", 9, 19)]

    def test_what_is_withdrawn_does_not_wait_to_become_public(self) -> None:
        later = MEETING.replace("Tandpleje", "–").replace("2026-03-05", "2027-03-05")
        assert_in_meeting("none", later + self.AGO)

    def test_a_follow_up_whose_meeting_is_withdrawn(self) -> None:
        decided = self.EMPTIED.replace("decision}", "decision, minutes: {decisions: [{text: –}]}}")
        follow_up = "---\npublish: 2026-12-01\nmeeting: 2026-03-12\nitem: 1\n¤title: Hemmelig\nstatus: sent\n---\n"
        meeting = {"meetings/2026-03-12.md": decided + PUBLISHED + "---\n"}
        assert_at_the_marks("P007", "decisions/2026-03-12-punkt-1.md", follow_up, **meeting)


def test_warnings_do_not_block_and_errors_do() -> None:
    case = {**PUBLIC, "cases/sag.md": "---\ntitle: Sag\n---\n"}
    assert not blocking(check_repository(archive_of(case), at(NOW)))
    page = {**PUBLIC, "pages/om.md": "---\ntitle: Om\ninternal: Hemmeligt.\n---\n"}
    assert blocking(check_repository(archive_of(page), at(NOW)))
