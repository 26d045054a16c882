"""What the gate leaves of a record that is taken back, of what stood on it, and of what referred to it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from generator.publication.published import PublicArchive, PublishedItem, PublishedPlace, PublishedWithdrawal
from tests.publication.archives import COUNCIL, SITE, public

MEETING = """\
---
date: 2026-03-12
kind: ordinary
status: held
announce: 2026-01-10
agenda:
  publish: 2026-03-05
  items:
    - {number: 1, title: Hemmelig sag, type: decision, topics: [tandpleje], case: sag, hearing: svar,
       statement: brev,
       minutes: {decisions: [{text: Hemmelig beslutning.}, {text: Hemmeligt brev.}]}}
    - {number: 2, title: Hemmelig orientering, type: orientation}
    - {number: 3, type: decision, closed: {title: Aftale, ground: contract, decision: Hemmelig aftale.}}
    - {number: 4, type: decision, closed: {title: Hemmelig titel, ground: contract}}
    - {id: a, title: Hemmeligt kort, type: orientation, topics: [tandpleje], minutes: {added: chair}}
minutes: {publish: 2026-03-20}
corrections:
  - {date: 2026-03-21, kind: typo, part: agenda, text: Hemmelig stavefejl.}
  - {date: 2026-03-21, kind: correction, part: agenda, item: 1, text: Hemmelig rettelse.}
  - {date: 2026-03-21, kind: correction, part: agenda, text: Hemmelig rettelse.}
  - {date: 2026-03-25, kind: correction, part: minutes, text: Hemmelig rettelse.}
"""
OTHER = """\
---
date: 2026-04-16
kind: ordinary
status: held
agenda: {publish: 2026-04-09, items: [{number: 1, title: Mere, type: decision, case: sag, hearing: svar}]}
---
"""
HEARING = """\
---
title: Hemmelig plan
publish: 2026-02-01
authority: byraadet
topics: [tandpleje]
deadline: 2026-04-01
meeting: 2026-03-12
response: {status: answered, publish: 2026-04-02}
outcome: {publish: 2026-05-01, date: 2026-04-30, followed: yes}
"""
FOLLOW_UP = """\
---
publish: 2026-04-01
meeting: 2026-03-12
item: 1
decision: b
title: Hemmelig opfølgning
status: sent
updates:
  - {publish: 2026-04-05, date: 2026-04-04, status: sent, text: Hemmeligt skridt.}
  - {publish: 2026-04-06, date: 2026-04-04, status: sent}
"""
STATEMENT = """\
---
title: Hemmelig udtalelse
publish: 2026-03-22
adopted: 2026-03-12
meeting: 2026-03-12
topics: [tandpleje]
case: eget
"""
CASE = "---\ntitle: Hemmeligt forløb\n"

WITHDRAWN = "withdrawn: {date: 2026-06-01}\n"
END = "---\nHemmelig tekst.\n"
BEFORE, THEN = "2026-05-31T23:59:59", "2026-06-01"
NAMES = {
    "meeting": "meetings/2026-03-12.md",
    "hearing": "hearings/svar.md",
    "statement": "statements/brev.md",
    "follow_up": "decisions/2026-03-12-punkt-1-b.md",
    "case": "cases/sag.md",
}


def records(withdrawn: str = "", fields: str = WITHDRAWN, **changed: str) -> dict[str, str]:
    """One record of each kind; of the one that is withdrawn the fields say so."""
    texts = {
        "meeting": MEETING, "hearing": HEARING, "statement": STATEMENT, "follow_up": FOLLOW_UP, "case": CASE
    } | changed  # fmt: skip
    return {NAMES[kind]: text + (fields if kind == withdrawn else "") + END for kind, text in texts.items()}


def signs(found: PublicArchive) -> dict[tuple[str, str], PublishedWithdrawal]:
    return {(one.kind, one.id): one for one in found.withdrawals}


def told(sign: PublishedWithdrawal) -> list[tuple[object, ...]]:
    return [
        (one.part, *(value for value in (one.anchor, one.letter, one.day, one.number) if value is not None))
        for one in sign.notices
    ]


class TestWhen:
    @pytest.mark.parametrize("kind", NAMES)
    def test_before_its_moment_nothing_is_told(self, kind: str) -> None:
        assert public(records(kind), BEFORE) == public(records(), BEFORE)

    @pytest.mark.parametrize(("kind", "sign"), [("meeting", "meeting"), ("hearing", "hearing"),
                                                ("statement", "statement"), ("follow_up", "decision"),
                                                ("case", "case")])  # fmt: skip
    def test_from_the_first_second_of_its_day_only_a_sign_is_left(self, kind: str, sign: str) -> None:
        found = public(records(kind), THEN)
        (one,) = (one for one in found.withdrawals if one.kind == sign)
        assert (one.council, one.withdrawn) == ("udsatteraadet", datetime(2026, 5, 31, 22, tzinfo=UTC))
        others = {"meeting": found.meetings, "hearing": found.hearings, "statement": found.statements,
                  "decision": found.follow_ups, "case": found.cases}  # fmt: skip
        assert others[sign] == ()

    def test_of_the_words_of_a_record_nothing_is_left(self) -> None:
        files = records() | {name: text.replace("---\nHemmelig", f"{WITHDRAWN}---\nHemmelig")
                             for name, text in records().items()}  # fmt: skip
        assert "emmelig" in public(files, BEFORE).model_dump_json()
        found = public(files, THEN)
        assert "emmelig" not in found.model_dump_json()
        assert set(signs(found)) == {
            ("meeting", "2026-03-12"), ("hearing", "svar"), ("statement", "brev"),
            ("decision", "2026-03-12-punkt-1-b"), ("case", "sag"),
        }  # fmt: skip

    def test_a_moment_of_the_day_counts_too(self) -> None:
        files = records("meeting", "withdrawn: {date: 2026-03-05 11:20}\n")
        assert public(files, "2026-03-05T11:19:59").meetings[0].agenda
        found = public(files, "2026-03-05T11:20")
        assert found.meetings == ()
        assert told(signs(found)["meeting", "2026-03-12"]) == [("agenda",), ("item", "1")]


class TestWhatWasNotPublic:
    def test_a_record_leaves_no_sign(self) -> None:
        silent = MEETING.replace("announce: 2026-01-10\n", "").replace("2026-03-05", "2026-06-02")
        found = public(records("meeting", meeting=silent.replace("2026-03-20", "2026-06-03")), "2030-01-01")
        assert (found.meetings, found.withdrawals) == ((), ())

    def test_nor_one_that_would_have_become_public_at_that_very_moment(self) -> None:
        found = public(records("hearing", hearing=HEARING.replace("2026-02-01", "2026-06-01")), "2030-01-01")
        assert (found.hearings, found.withdrawals) == ((), ())
        files = records("hearing", hearing=HEARING.replace("2026-02-01", "2026-05-31 23:59"))
        assert signs(public(files, "2030-01-01"))

    @pytest.mark.parametrize(
        ("moment", "notices"),
        [
            ("2026-02-01", []),
            ("2026-03-06", [("agenda",), ("item", "1")]),
            (
                "2026-03-21",
                [("agenda",), ("item", "1"), ("minutes",), ("decision", "1"), ("decision", "1", "b"),
                 ("decision", "3")],
            ),
            (
                "2026-06-01",
                [("agenda",), ("item", "1"), ("minutes",), ("decision", "1"), ("decision", "1", "b"), ("decision", "3"),
                 ("corrected-agenda", date(2026, 3, 21), 1), ("corrected-agenda", date(2026, 3, 21), 2),
                 ("corrected-minutes", date(2026, 3, 25), 1)],
            ),
        ],
    )  # fmt: skip
    def test_a_part_of_a_meeting_has_no_notice(self, moment: str, notices: list[tuple[object, ...]]) -> None:
        found = public(records("meeting", f"withdrawn: {{date: {moment}}}\n"), "2030-01-01")
        assert told(signs(found)["meeting", "2026-03-12"]) == notices

    @pytest.mark.parametrize(
        ("moment", "notices"),
        [("2026-02-02", ["hearing"]), ("2026-04-03", ["hearing", "response"]),
         ("2026-05-02", ["hearing", "response", "outcome"])],
    )  # fmt: skip
    def test_a_part_of_a_hearing_has_no_notice(self, moment: str, notices: list[str]) -> None:
        found = public(records("hearing", f"withdrawn: {{date: {moment}}}\n"), "2030-01-01")
        assert [one.part for one in signs(found)["hearing", "svar"].notices] == notices

    def test_a_step_of_a_follow_up_has_no_notice(self) -> None:
        early = public(records("follow_up", "withdrawn: {date: 2026-04-02}\n"), "2030-01-01")
        assert told(signs(early)["decision", "2026-03-12-punkt-1-b"]) == [("follow-up",)]
        late = public(records("follow_up"), "2030-01-01")
        assert told(signs(late)["decision", "2026-03-12-punkt-1-b"]) == [
            ("follow-up",), ("update", date(2026, 4, 4), 1), ("update", date(2026, 4, 4), 2),
        ]  # fmt: skip

    def test_nor_that_a_decision_is_followed_up_where_a_step_told_it_at_once(self) -> None:
        at_once = FOLLOW_UP.replace("publish: 2026-04-01", "publish: 2026-04-05")
        found = public(records("follow_up", follow_up=at_once), "2030-01-01")
        assert {one.part for one in signs(found)["decision", "2026-03-12-punkt-1-b"].notices} == {"update"}


class TestFeeds:
    def test_a_notice_names_the_topics_and_cases_whose_feeds_had_told_it(self) -> None:
        meeting = signs(public(records("meeting"), THEN))["meeting", "2026-03-12"]
        item, decision = meeting.notices[1], meeting.notices[3]
        assert (item.topics, item.cases) == (decision.topics, decision.cases) == (("tandpleje",), ("sag",))
        hearing = signs(public(records("hearing"), THEN))["hearing", "svar"]
        assert {(one.topics, one.cases) for one in hearing.notices} == {(("tandpleje",), ("sag",))}
        follow_up = signs(public(records("follow_up"), THEN))["decision", "2026-03-12-punkt-1-b"]
        assert {(one.topics, one.cases) for one in follow_up.notices} == {(("tandpleje",), ("sag",))}
        own = {**records("statement"), "cases/eget.md": "---\ntitle: Hemmeligt\npublish: 2026-01-01\n---\n"}
        (notice,) = signs(public(own, THEN))["statement", "brev"].notices
        assert (notice.part, notice.topics, notice.cases) == ("statement", ("tandpleje",), ("eget", "sag"))


class TestWhoeverReferredToIt:
    """Shows no reference, as to anything that is not public."""

    def test_an_item_to_a_case_a_hearing_or_a_statement(self) -> None:
        for kind in ("case", "hearing", "statement"):
            (meeting,) = public(records(kind), THEN).meetings
            item = meeting.items[0]
            assert isinstance(item, PublishedItem)
            assert getattr(item, kind) is None

    def test_a_hearing_to_a_meeting(self) -> None:
        assert public(records("meeting"), THEN).hearings[0].meeting is None

    def test_a_statement_to_a_meeting_and_to_a_case(self) -> None:
        assert public(records("meeting"), THEN).statements[0].meeting is None
        case = "---\ntitle: Hemmeligt\npublish: 2026-01-01\nwithdrawn: {date: 2026-06-01}\n---\n"
        before, then = (public({**records(), "cases/eget.md": case}, now).statements[0] for now in (BEFORE, THEN))
        assert (before.case, then.case) == ("eget", None)

    def test_the_follow_up_of_a_meeting_goes_with_it_and_leaves_its_own_sign(self) -> None:
        found = public(records("meeting"), THEN)
        assert found.follow_ups == ()
        one = signs(found)["decision", "2026-03-12-punkt-1-b"]
        assert one.place == PublishedPlace(meeting="2026-03-12", anchor="1", letter="b")
        assert one.withdrawn == signs(found)["meeting", "2026-03-12"].withdrawn
        assert [notice.part for notice in one.notices] == ["follow-up", "update", "update"]

    def test_but_not_where_it_was_not_public(self) -> None:
        late = FOLLOW_UP.replace("publish: 2026-04-01", "publish: 2026-07-01")
        assert set(signs(public(records("meeting", follow_up=late), "2030-01-01"))) == {
            ("meeting", "2026-03-12"), ("case", "sag"),
        }  # fmt: skip

    def test_a_meeting_is_not_touched_by_its_follow_up(self) -> None:
        found = public(records("follow_up"), THEN)
        assert [one.id for one in found.meetings] == ["2026-03-12"]
        assert set(signs(found)) == {("decision", "2026-03-12-punkt-1-b")}


class TestCases:
    def test_one_that_was_known_only_by_what_is_withdrawn_goes_with_it_and_leaves_a_sign(self) -> None:
        found = public(records("meeting"), THEN)
        assert found.cases == ()
        assert signs(found)["case", "sag"].notices == ()

    def test_one_that_something_else_refers_to_stays(self) -> None:
        found = public({**records("meeting"), "meetings/2026-04-16.md": OTHER}, THEN)
        assert [one.title for one in found.cases] == ["Hemmeligt forløb"]
        assert ("case", "sag") not in signs(found)

    def test_one_that_is_published_itself_stays_or_comes_back(self) -> None:
        before = records("meeting", case=CASE + "publish: 2026-02-01\n")
        assert [one.id for one in public(before, THEN).cases] == ["sag"]
        later = records("meeting", case=CASE + "publish: 2026-07-01\n")
        assert ("case", "sag") in signs(public(later, "2026-06-30"))
        back = public(later, "2026-07-01")
        assert [one.id for one in back.cases] == ["sag"]
        assert ("case", "sag") not in signs(back)

    def test_one_that_was_known_only_by_reference_leaves_a_sign_when_it_is_withdrawn_itself(self) -> None:
        assert set(signs(public(records("case"), THEN))) == {("case", "sag")}
        assert public(records("case", "withdrawn: {date: 2026-03-05}\n"), "2030-01-01").withdrawals == ()


class TestSeveral:
    def test_each_from_its_own_moment_and_in_one_order(self) -> None:
        files = records("follow_up", "withdrawn: {date: 2026-05-01}\n")
        files["meetings/2026-03-12.md"] = MEETING + WITHDRAWN + END
        files["meetings/2026-04-16.md"] = OTHER.removesuffix("---\n") + "withdrawn: {date: 2026-05-15}\n---\n"
        assert [one.id for one in public(files, "2026-05-14").withdrawals] == ["2026-03-12-punkt-1-b"]
        found = public(files, THEN).withdrawals
        assert [(one.kind, one.id) for one in found] == [
            ("case", "sag"), ("decision", "2026-03-12-punkt-1-b"), ("meeting", "2026-03-12"), ("meeting", "2026-04-16"),
        ]  # fmt: skip
        days = [one.withdrawn.strftime("%m-%d %H") for one in found]
        assert days == ["05-31 22", "04-30 22", "05-31 22", "05-14 22"], "midnight in Copenhagen, in UTC"

    def test_of_one_council_s_records_those_of_another_are_not_touched(self) -> None:
        files = {
            "site_config.yml": SITE,
            "councils/udsatteraadet.yml": COUNCIL,
            "councils/aeldreraadet.yml": COUNCIL.replace("Udsatterådet", "Ældrerådet"),
        }
        for council, end in (("udsatteraadet", WITHDRAWN), ("aeldreraadet", "")):
            for name, text in records().items():
                fields, _, rest = text.rpartition("---\n")
                folder, _, file = name.partition("/")
                files[f"{folder}/{council}/{file}"] = fields + (end if folder == "meetings" else "") + "---\n" + rest
        found = public(files, THEN)
        assert {one.council for one in found.withdrawals} == {"udsatteraadet"}
        assert {one.council for one in found.meetings} == {"aeldreraadet"}
        assert {one.council for one in found.follow_ups} == {"aeldreraadet"}
        assert {one.council for one in found.cases} == {"aeldreraadet"}

    def test_an_item_of_one_council_adds_no_feed_to_what_another_takes_back_at_the_same_moment(self) -> None:
        files = {"site_config.yml": SITE, "councils/udsatteraadet.yml": COUNCIL, "councils/aeldreraadet.yml": COUNCIL}
        for council in ("udsatteraadet", "aeldreraadet"):
            files[f"statements/{council}/brev.md"] = STATEMENT + WITHDRAWN + END
            files[f"meetings/{council}/2026-03-12.md"] = (
                MEETING.replace("case: sag", "case: sag" if council[0] == "u" else "case: tom") + END
            )
            files[f"cases/{council}/sag.md"] = files[f"cases/{council}/tom.md"] = CASE + END
        told_in = {one.council: one.notices[0].cases for one in public(files, THEN).withdrawals}
        assert told_in == {"udsatteraadet": ("sag",), "aeldreraadet": ("tom",)}


def test_its_words_may_be_replaced_by_dashes_later() -> None:
    """As docs/withdraw.md tells the secretary to do: dates, numbers and ids stay, and so do the notices."""
    everything = records() | {NAMES["meeting"]: MEETING + WITHDRAWN + END, NAMES["hearing"]: HEARING + WITHDRAWN + END}
    emptied = {
        name: re.sub(r"(title|text|decision): (Hemmelig|Aftale)[^,}\n]*", r"\1: –", text).replace("Hemmelig tekst.", "")
        for name, text in everything.items()
    }
    assert "emmelig" not in "".join(emptied.values())
    assert public(emptied, "2030-01-01").withdrawals == public(everything, "2030-01-01").withdrawals


def test_a_withdrawal_that_is_called_off_leaves_nothing() -> None:
    assert public(records(), "2030-01-01").withdrawals == ()


def test_a_follow_up_does_not_become_public_after_its_meeting_is_withdrawn() -> None:
    found = public(records("meeting", "withdrawn: {date: 2026-03-25}\n"), "2030-01-01")
    assert found.follow_ups == ()
    assert ("decision", "2026-03-12-punkt-1-b") not in signs(found)
