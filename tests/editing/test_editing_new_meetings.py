"""New meetings: their items, and what the council's rules say in the remarks."""

from __future__ import annotations

from textwrap import dedent

import pytest

from generator.editing.refusals import NotWritten
from generator.editing.scaffolds.meetings import Kind, NewMeeting
from generator.profiles.files import PROFILES
from tests.editing.conftest import MEETING
from tests.editing.new_records import (
    NEW_MEETING,
    Folder,
    archive,
    in_a_line,
    items,
    meeting,
    prepared,
    the_meeting,
    titles,
    with_rules,
    written,
)
from tests.publication.archives import COUNCIL, SITE


class TestMeetings:
    @pytest.mark.parametrize("profile", PROFILES)
    @pytest.mark.parametrize("kind", ["ordinary", "extraordinary", "constitutive", "joint", "seminar"])
    def test_checks_clean_for_every_profile(self, folder: Folder, profile: str, kind: Kind) -> None:
        here = folder(**{"councils/udsatteraadet.yml": COUNCIL.replace("neutral", profile)})
        written(here, NewMeeting("2026-08-20", kind, "16.00", "Rådhuset, sal: 2").draft)
        found = the_meeting(here)
        assert [one for one in archive(here)[1] if one.position.path == found.document.path] == []
        assert (found.record.kind, found.record.place) == (kind, "Rådhuset, sal: 2")
        assert f"{found.record.start:%H:%M}" == "16:00"
        assert bool(found.record.agenda.items) == (kind != "seminar")

    def test_the_second_of_a_day(self, folder: Folder) -> None:
        here = folder()
        written(here, NEW_MEETING.draft)
        with pytest.raises(NotWritten, match="2026-08-20-moede-2"):
            prepared(here, NEW_MEETING.draft)
        written(here, NewMeeting("2026-08-20-moede-2").draft)
        assert str(the_meeting(here, "2026-08-20-moede-2").record.date) == "2026-08-20"

    @pytest.mark.parametrize(
        "typed", ["2026-02-30", "20. august", "2026-08-20-moede-1", "../x", "2026-08-20-moede-2-moede-3"]
    )
    def test_what_is_no_day(self, folder: Folder, typed: str) -> None:
        with pytest.raises(NotWritten, match="not a date"):
            prepared(folder(), NewMeeting(typed).draft)

    def test_a_joint_one_needs_an_organ(self, folder: Folder) -> None:
        lone = "\n".join(line for line in COUNCIL.splitlines() if "id: byr" not in line and "organs" not in line)
        lone = lone.replace("      - {id: socialudvalget, name: Socialudvalget}\n", "")
        here = folder(**{"councils/udsatteraadet.yml": lone})
        (here / "content/hearings/boligplan.md").unlink()
        with pytest.raises(NotWritten, match="organs:"):
            prepared(here, NewMeeting("2026-08-20", "joint").draft)

    def test_the_usual_items(self, folder: Folder) -> None:
        here = folder()
        written(here, NEW_MEETING.draft)
        assert titles(here) == ["Godkendelse af dagsorden", "Nyt fra formanden", "Nyt fra forvaltningen", "Eventuelt"]
        assert [item.type for item in items(here)] == ["approval", "orientation", "orientation", "any-other-business"]
        assert [item.number for item in items(here)] == ["1", "2", "3", "4"]

    def test_titles_are_in_the_language_of_the_site(self, folder: Folder) -> None:
        here = folder()
        (here / "site_config.yml").write_text(dedent(SITE) + "language: en\n", encoding="utf-8")
        written(here, NEW_MEETING.draft)
        assert titles(here)[0] == "Approval of the agenda"

    def test_the_standing_items_that_are_in_force_that_day(self, folder: Folder) -> None:
        standing = 'rule: agenda.standing, value: "{}", source: "§ 8", from: {}'
        here = folder(**with_rules(
            standing.format("Velkomst; Til orientering; Evt.", "2025-01-01"),
            standing.format("Senere", "2026-08-21"),
        ))  # fmt: skip
        written(here, NEW_MEETING.draft)
        assert titles(here) == ["Velkomst", "Til orientering", "Evt."]
        assert [item.type for item in items(here)] == ["discussion", "orientation", "any-other-business"]

    def test_a_council_that_numbers_on_goes_on(self, folder: Folder) -> None:
        here = folder(**{"meetings/2026-03-12.md": MEETING.replace("number: 1", "number: 17")})
        written(here, NEW_MEETING.draft)
        assert [item.number for item in items(here)] == ["18", "19", "20", "21"]


class TestMinutesToApprove:
    ITEM = 'rule: minutes.approval, value: item, source: "§ 11"'

    def test_are_an_item_where_the_rule_says_so(self, folder: Folder) -> None:
        here = folder(**with_rules(self.ITEM))
        written(here, NEW_MEETING.draft)
        approval = items(here)[1]
        assert approval.title == "Godkendelse af referat fra sidste møde"
        assert approval.text == "Rådet godkender referatet af mødet den 12. marts 2026."

    def test_those_of_a_meeting_that_is_not_public_are_not_named_in_a_text(self, folder: Folder) -> None:
        hidden = meeting(date="2026-05-07", kind="extraordinary", status="held")
        here = folder(**with_rules(self.ITEM), **{"meetings/2026-05-07.md": hidden})
        text = written(here, NEW_MEETING.draft)
        assert items(here)[1].text is None
        assert "mødet er ikke offentligt endnu: 2026-05-07" in text

    def test_all_that_wait_and_no_others(self, folder: Folder) -> None:
        more = {
            f"meetings/{day}.md": meeting(
                date=day, kind=kind, status=status, announce="2026-01-01", minutes=f"{{approval: {approval}}}"
            )
            for day, kind, status, approval in (
                ("2026-04-01", "ordinary", "held", "pending"),
                ("2026-04-15", "ordinary", "held", "approved"),
                ("2026-04-20", "seminar", "held", "pending"),
                ("2026-04-25", "ordinary", "cancelled", "pending"),
                ("2026-05-01", "ordinary", "held", "pending"),
                ("2026-09-01", "ordinary", "held", "pending"),
            )
        }
        here = folder(**with_rules(self.ITEM), **more)
        written(here, NEW_MEETING.draft)
        assert items(here)[1].text == "Rådet godkender referatet af mødet den 1. april 2026 og 1. maj 2026."

    def test_only_the_last_where_it_is_still_to_come(self, folder: Folder) -> None:
        waiting = meeting(
            date="2026-05-01", kind="ordinary", status="held", announce="2026-01-01", minutes="{approval: pending}"
        )
        planned = meeting(date="2026-06-11", kind="ordinary", status="planned", announce="2026-01-01")
        here = folder(**with_rules(self.ITEM), **{"meetings/2026-05-01.md": waiting, "meetings/2026-06-11.md": planned})
        written(here, NEW_MEETING.draft)
        assert items(here)[1].text == "Rådet godkender referatet af mødet den 11. juni 2026."


class TestOpenHearings:
    @staticmethod
    def hearing(deadline: str, more: str = "") -> str:
        return f"---\ntitle: Ny plan\npublish: 2026-05-01\nauthority: byraadet\ndeadline: {deadline}\n{more}---\n"

    def test_are_items_before_the_last_one(self, folder: Folder) -> None:
        here = folder(**{"hearings/plan.md": self.hearing("2026-09-01")})
        text = written(here, NEW_MEETING.draft)
        assert titles(here)[-2:] == ["Høring: Ny plan", "Eventuelt"]
        assert items(here)[-2].hearing == "plan"
        assert "Skal besvares senest 1. september 2026" in text

    @pytest.mark.parametrize(
        ("deadline", "more"),
        [
            ("2026-12-01", ""),
            ("2026-05-20", ""),
            ("2026-09-01", "response: {status: answered, adopted: 2026-05-20}\n"),
            ("2026-09-01", "withdrawn: {date: 2026-05-20}\n"),
            ("2026-09-01", "meeting: 2026-03-12\n"),
        ],
    )
    def test_that_can_wait_are_over_or_are_another_meetings_are_not(
        self, folder: Folder, deadline: str, more: str
    ) -> None:
        here = folder(**{"hearings/plan.md": self.hearing(deadline, more)})
        assert "plan" not in "".join(item.hearing or "" for item in items(here, "2026-03-12"))
        text = written(here, NEW_MEETING.draft)
        assert "Ny plan" not in text
        assert "Høringen plan" not in text

    def test_can_wait_for_the_next_meeting_where_there_is_one(self, folder: Folder) -> None:
        later = meeting(date="2026-08-27", kind="ordinary", status="planned")
        here = folder(**{"hearings/plan.md": self.hearing("2026-09-01"), "meetings/2026-08-27.md": later})
        written(here, NEW_MEETING.draft)
        assert titles(here)[-2] != "Høring: Ny plan"

    def test_that_must_be_answered_before_are_told(self, folder: Folder) -> None:
        here = folder(**{"hearings/plan.md": self.hearing("2026-07-01")})
        assert "plan skal besvares før dette møde: senest 1. juli 2026" in written(here, NEW_MEETING.draft)

    def test_a_title_that_is_not_public_yet_gets_into_no_item(self, folder: Folder) -> None:
        here = folder(**{"hearings/plan.md": self.hearing("2026-09-01").replace("2026-05-01", "2026-06-02")})
        text = written(here, NEW_MEETING.draft)
        assert "Ny plan" not in text
        assert "Høringen plan skal besvares" in text
        (here / "content/meetings/2026-08-20.md").unlink()
        written(here, NEW_MEETING.draft, now="2026-06-02")
        assert "Høring: Ny plan" in titles(here)


class TestWhatTheRulesSay:
    NOTICE = (
        'rule: notice.convening_days, value: 14, source: "Forretningsorden § 8"',
        'rule: notice.agenda_days, value: 7, source: "Forretningsorden § 5"',
    )

    def test_the_last_days_of_notice(self, folder: Folder) -> None:
        text = written(folder(**with_rules(*self.NOTICE)), NEW_MEETING.draft)
        assert "Senest 6. august 2026, jf. Forretningsorden § 8." in text
        assert "Senest 13. august 2026, jf. Forretningsorden § 5." in text
        assert "Den dag er gået" not in text

    @pytest.mark.parametrize(("counting", "last"), [("calendar-days", 13), ("clear-days", 12)])
    def test_are_just_in_time_as_the_check_counts(self, folder: Folder, counting: str, last: int) -> None:
        here = folder(**with_rules(*self.NOTICE, f'rule: notice.counting, value: {counting}, source: "§ 8"'))
        text = written(here, NEW_MEETING.draft)
        assert f"Senest {last}. august 2026" in text
        for day, late in ((last, False), (last + 1, True)):
            sent = text.replace("  # sent: ÅÅÅÅ-MM-DD", f"  sent: 2026-08-{day}", 1)
            (here / "content/meetings/2026-08-20.md").write_text(sent, encoding="utf-8")
            assert ("F111" in {one.rule.code for one in archive(here)[1]}) == late

    def test_a_day_that_is_over_is_told(self, folder: Folder) -> None:
        text = written(folder(**with_rules(*self.NOTICE)), NewMeeting("2026-06-10").draft)
        assert "Senest 27. maj 2026, jf. Forretningsorden § 8. Den dag er gået." in in_a_line(text)

    @pytest.mark.parametrize(
        ("kind", "rules", "told"),
        [
            ("extraordinary", (), True),
            ("extraordinary", ('rule: notice.shorter, value: extraordinary, source: "§ 8"',), False),
            ("constitutive", (), False),
        ],
    )
    def test_only_of_meetings_that_have_notice(
        self, folder: Folder, kind: Kind, rules: tuple[str, ...], told: bool
    ) -> None:
        text = written(folder(**with_rules(*self.NOTICE, *rules)), NewMeeting("2026-08-20", kind).draft)
        assert ("Senest" in text) == told

    def test_a_number_of_days_without_end_is_no_day(self, folder: Folder) -> None:
        rules = with_rules('rule: notice.agenda_days, value: 999999999, source: "§ 8"')
        assert "Senest" not in written(folder(**rules), NEW_MEETING.draft)

    def test_a_draft(self, folder: Folder) -> None:
        here = folder(**with_rules('rule: notice.with_draft_agenda, value: yes, source: "§ 8"'))
        written(here, NEW_MEETING.draft)
        assert the_meeting(here).record.agenda.draft

    def test_cases_of_persons(self, folder: Folder) -> None:
        rules = with_rules(
            'rule: single_cases, value: forbidden, source: "§ 3"',
            'rule: personnel_cases, value: forbidden, source: "§ 4"',
        )
        text = written(folder(**rules), NEW_MEETING.draft)
        assert "jf. § 3." in text
        assert "jf. § 4." in text

    def test_closed_items(self, folder: Folder) -> None:
        unknown = written(folder(), NEW_MEETING.draft)
        assert "nogen regel om lukkede punkter" in in_a_line(unknown)
        assert "ground: contract" in unknown
        here = folder(**with_rules('rule: closed_items, value: forbidden, source: "§ 9"'))
        (here / "content/meetings/2026-08-20.md").unlink()
        forbidden = written(here, NEW_MEETING.draft)
        assert "jf. § 9." in forbidden
        assert "closed:" not in forbidden

    def test_which_of_the_years_meetings(self, folder: Folder) -> None:
        here = folder(**with_rules('rule: meetings.per_year, value: 6, source: "§ 7"'))
        assert "Årets ordinære møde nr. 2." in written(here, NEW_MEETING.draft)

    def test_open_cases_are_listed(self, folder: Folder) -> None:
        here = folder(**{"cases/lukket.md": "---\ntitle: Slut\nstatus: closed\n---\n"})
        text = written(here, NEW_MEETING.draft)
        assert "# - natcafe: Natcaféen" in text
        assert "Slut" not in text
