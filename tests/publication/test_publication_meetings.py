"""Who sees what of a meeting, row by row of the contract: one second before its moment, and at it."""

from __future__ import annotations

from datetime import date, time

import pytest

from generator.findings.rules import reading
from generator.publication.gate import publish
from generator.publication.published import PublishedClosedItem, PublishedItem, PublishedMeeting
from tests.publication.archives import BASE, COUNCIL, archive_of, at, loaded, meeting, public

MEETING = """
    ---
    date: 2026-03-12
    start: 16:00
    end: 18:00
    place: Rådhuset, mødelokale 2
    kind: ordinary
    status: held
    announce: 2026-01-10
    agenda:
      publish: 2026-03-05 12:00
      draft: true
      items:
        - number: 1
          title: Tandpleje for udsatte
          type: decision
          text: Klinikken har **ventetid**.
          recommendation: Rådet afgiver en udtalelse.
          case_number: EK-7
          topics: [tandpleje]
          links: [{url: "https://eksempel.example/", title: Klinikkens side}]
          minutes:
            outcome: decided
            decisions:
              - text: Rådet vedtog udtalelsen.
                question: Skal rådet afgive udtalelsen?
                vote: {for: 4, against: 4, abstain: 1, tie_broken_by: chair}
                minority: Et mindretal ønskede sagen udsat.
              - text: Sekretariatet sender den.
            disqualified: 1
            easy: Rådet beder om kortere ventetid.
        - id: a
          title: Nøglekort
          type: orientation
          text: Et kort med telefonnumre.
          minutes: {added: chair, outcome: noted}
        - number: 2
          type: decision
          title: Firmaets eget navn
          text: Sagens egen tekst.
          recommendation: Sagens egen indstilling.
          minutes: {outcome: decided, decisions: [{text: Sagens egen beslutning.}], easy: Sagens korte udgave.}
          closed: {title: Aftale med en leverandør, ground: contract, decision: Rådet tiltrådte indstillingen.}
          internal: Husk kontrakten.
    minutes:
      publish: 2026-03-20
      approval: approved
      approved_at: 2026-04-16
    chaired_by: vice-chair
    present: 10
    absent: 2
    guests: [{organisation: Værestedet Broen, role: oplægsholder}]
    easy: Rådet talte mest om tandpleje.
    internal: Ring til klinikken.
    ---
    Mødet begynder med rundvisning.
"""
WITHHELD = MEETING.replace("publish: 2026-03-20", "withheld: {decided: 2026-03-20, review: 2026-09-01}")

BEFORE_ANNOUNCE, ANNOUNCE = "2026-01-09T23:59:59", "2026-01-10"
BEFORE_AGENDA, AGENDA = "2026-03-05T11:59:59", "2026-03-05T12:00"
BEFORE_MINUTES, MINUTES = "2026-03-19T23:59:59", "2026-03-20"
BEFORE_APPROVED, APPROVED = "2026-04-15T23:59:59", "2026-04-16"
LATER = "2030-01-01"


def shown(moment: str, text: str = MEETING) -> PublishedMeeting:
    found = meeting(text, moment)
    assert found is not None
    return found


def open_item(found: PublishedMeeting, anchor: str) -> PublishedItem:
    item = next(item for item in found.items if item.anchor == anchor)
    assert isinstance(item, PublishedItem)
    return item


def closed_item(found: PublishedMeeting) -> PublishedClosedItem:
    item = next(item for item in found.items if item.anchor == "2")
    assert isinstance(item, PublishedClosedItem)
    return item


class TestAnnounce:
    def test_nothing_is_known_of_a_meeting_before_it_is_announced(self) -> None:
        assert meeting(MEETING, BEFORE_ANNOUNCE) is None

    def test_then_day_time_place_and_kind_and_nothing_else(self) -> None:
        found = shown(ANNOUNCE)
        assert (found.day, found.start, found.end) == (date(2026, 3, 12), time(16), time(18))
        assert (found.place, found.kind, found.cancelled, found.moved_from) == (
            "Rådhuset, mødelokale 2", "ordinary", False, None,
        )  # fmt: skip
        assert (found.agenda, found.items, found.minutes, found.withheld, found.corrections) == (
            None,
            (),
            None,
            None,
            (),
        )

    def test_that_it_is_cancelled_or_moved(self) -> None:
        text = MEETING.replace("status: held", "status: cancelled\n    moved_from: 2026-03-05")
        assert (shown(ANNOUNCE, text).cancelled, shown(ANNOUNCE, text).moved_from) == (True, date(2026, 3, 5))

    def test_a_joint_meeting_names_the_other_organs_by_their_present_names(self) -> None:
        text = MEETING.replace("kind: ordinary", "kind: joint\n    with: [socialudvalget, byraadet]")
        assert shown(ANNOUNCE, text).joint_with == ("Socialudvalget", "Byrådet")

    def test_without_announce_it_is_known_from_the_agenda_on(self) -> None:
        text = MEETING.replace("announce: 2026-01-10", "")
        assert meeting(text, BEFORE_AGENDA) is None
        assert shown(AGENDA, text).agenda

    def test_with_a_later_announce_the_agenda_waits_for_it(self) -> None:
        text = MEETING.replace("announce: 2026-01-10", "announce: 2026-03-06")
        assert meeting(text, "2026-03-05T23:59:59") is None
        assert shown("2026-03-06", text).agenda

    def test_without_any_date_it_is_never_known(self) -> None:
        assert meeting("---\ndate: 2026-03-12\nkind: ordinary\nstatus: planned\n---\n", LATER) is None


class TestAgenda:
    def test_not_a_second_too_early(self) -> None:
        assert (shown(BEFORE_AGENDA).agenda, shown(BEFORE_AGENDA).items) == (None, ())

    def test_introduction_and_draft(self) -> None:
        agenda = shown(AGENDA).agenda
        assert agenda is not None
        assert (agenda.introduction, agenda.draft) == ("Mødet begynder med rundvisning.", True)

    def test_an_item_with_its_agenda_side_only(self) -> None:
        item = open_item(shown(AGENDA), "1")
        assert (item.number, item.title, item.type) == ("1", "Tandpleje for udsatte", "decision")
        assert (item.text, item.recommendation) == ("Klinikken har **ventetid**.", "Rådet afgiver en udtalelse.")
        assert (item.case_number, item.topics, item.links[0].title) == ("EK-7", ("tandpleje",), "Klinikkens side")
        assert item.minutes is None

    def test_an_item_added_at_the_meeting_is_not_on_it(self) -> None:
        assert [item.anchor for item in shown(BEFORE_MINUTES).items] == ["1", "2"]

    def test_of_a_closed_item_only_number_neutral_title_and_ground(self) -> None:
        assert closed_item(shown(AGENDA)) == PublishedClosedItem(
            anchor="2",
            number="2",
            title="Aftale med en leverandør",
            ground="Oplysninger om kontraktforhold",
            decision=None,
        )


class TestMinutes:
    def test_not_a_second_too_early(self) -> None:
        assert shown(BEFORE_MINUTES).minutes is None
        assert open_item(shown(BEFORE_MINUTES), "1").minutes is None

    def test_the_meeting_as_a_whole(self) -> None:
        found = shown(MINUTES).minutes
        assert found is not None
        assert (found.chaired_by, found.present, found.absent) == ("vice-chair", 10, 2)
        assert [(guest.organisation, guest.role) for guest in found.guests] == [("Værestedet Broen", "oplægsholder")]
        assert found.easy == "Rådet talte mest om tandpleje."

    def test_each_item(self) -> None:
        found = open_item(shown(MINUTES), "1").minutes
        assert found is not None
        assert (found.outcome, found.disqualified, found.easy) == ("decided", 1, "Rådet beder om kortere ventetid.")
        first, second = found.decisions
        assert (first.letter, first.question, first.minority) == (
            None, "Skal rådet afgive udtalelsen?", "Et mindretal ønskede sagen udsat.",
        )  # fmt: skip
        assert first.vote is not None
        assert (first.vote.votes_for, first.vote.votes_against, first.vote.votes_abstain) == (4, 4, 1)
        assert first.vote.tie_broken_by == "chair"
        assert (second.letter, second.text, second.vote) == ("b", "Sekretariatet sender den.", None)

    def test_items_added_at_the_meeting(self) -> None:
        item = open_item(shown(MINUTES), "a")
        assert (item.number, item.text) == (None, "Et kort med telefonnumre.")
        assert item.minutes is not None
        assert item.minutes.added == "chair"

    def test_of_a_closed_item_its_decision_and_nothing_more(self) -> None:
        assert closed_item(shown(LATER)) == PublishedClosedItem(
            anchor="2",
            number="2",
            title="Aftale med en leverandør",
            ground="Oplysninger om kontraktforhold",
            decision="Rådet tiltrådte indstillingen.",
        )

    @pytest.mark.parametrize("private", ["Firmaets", "Sagens", "Husk", "Ring"])
    def test_what_stands_beside_closed_and_what_is_internal_is_never_public(self, private: str) -> None:
        assert private not in public({"meetings/2026-03-12.md": MEETING}, LATER).model_dump_json()

    def test_a_closed_item_added_at_the_meeting_is_not_on_the_agenda(self) -> None:
        text = MEETING.replace("minutes: {outcome: decided, decisions", "minutes: {added: third, decisions")
        assert [item.anchor for item in shown(BEFORE_MINUTES, text).items] == ["1"]
        assert closed_item(shown(MINUTES, text)).decision == "Rådet tiltrådte indstillingen."

    def test_minutes_wait_for_the_agenda(self) -> None:
        text = MEETING.replace("publish: 2026-03-20", "publish: 2026-03-01")
        assert shown(BEFORE_AGENDA, text).minutes is None
        assert shown(AGENDA, text).minutes


class TestApproval:
    def approval(self, text: str, moment: str) -> tuple[str | None, date | None]:
        found = shown(moment, text).minutes
        assert found is not None
        return found.approval, found.approved_at

    def test_before_that_day_it_is_pending(self) -> None:
        assert self.approval(MEETING, BEFORE_APPROVED) == ("pending", None)
        assert self.approval(MEETING, APPROVED) == ("approved", date(2026, 4, 16))

    def test_an_objection_is_told_from_that_day_too(self) -> None:
        text = MEETING.replace("approval: approved", "approval: objected")
        assert self.approval(text, BEFORE_APPROVED) == ("pending", None)
        assert self.approval(text, APPROVED) == ("objected", date(2026, 4, 16))

    def test_without_a_day_it_is_told_with_the_minutes(self) -> None:
        text = MEETING.replace("approval: approved", "approval: not-applicable").replace("approved_at: 2026-04-16", "")
        assert self.approval(text, MINUTES) == ("not-applicable", None)

    def test_where_nothing_is_said_nothing_is_told(self) -> None:
        assert self.approval(MEETING.replace("approval: approved", ""), BEFORE_APPROVED) == (None, None)


# The newest that was in force that day counts, in whatever order they are written.
NOT_IN_ORDER = """
{rule: minutes.withhold, value: allowed, source: "§ 2", from: 2026-01-01},
{rule: minutes.withhold, value: allowed, source: "§ 1", from: 2020-01-01},
{rule: minutes.withhold, value: allowed, source: "§ 0"}
""".replace("\n", " ")


class TestWithheld:
    def test_from_the_day_it_was_decided_that_it_is_withheld_until_when_and_by_which_rule(self) -> None:
        assert shown(BEFORE_MINUTES, WITHHELD).withheld is None
        found = shown(MINUTES, WITHHELD).withheld
        assert found is not None
        assert (found.decided, found.review) == (date(2026, 3, 20), date(2026, 9, 1))
        assert found.source == "Forretningsorden § 11"

    def test_nothing_of_the_minutes_side_is_ever_public(self) -> None:
        silent = WITHHELD
        for line in MEETING.splitlines():
            if line.startswith(("    chaired_by", "    present", "    absent", "    guests", "    easy")):
                silent = silent.replace(line + "\n", "")
        start, end = silent.index("          minutes:\n"), silent.index("        - number: 2\n")
        silent = silent[:start] + silent[end:]
        silent = silent.replace(", decision: Rådet tiltrådte indstillingen.", "")
        for moment in (AGENDA, MINUTES, APPROVED, LATER):
            assert publish(archive_of({"meetings/2026-03-12.md": WITHHELD}), at(moment)) == publish(
                archive_of({"meetings/2026-03-12.md": silent}), at(moment)
            )
        assert "Nøglekort" not in silent

    def test_the_agenda_stays_public(self) -> None:
        assert [item.anchor for item in shown(LATER, WITHHELD).items] == ["1", "2"]

    def test_it_waits_for_the_agenda_as_the_minutes_would(self) -> None:
        text = WITHHELD.replace("publish: 2026-03-05 12:00", "publish: 2026-04-01")
        assert shown("2026-03-31T23:59:59", text).withheld is None
        assert shown("2026-04-01", text).withheld

    def test_minutes_are_published_or_withheld_never_both(self) -> None:
        text = MEETING.replace("publish: 2026-03-20", "publish: 2026-03-20\n      withheld: {decided: 2026-03-20}")
        _, findings = loaded({**BASE, "meetings/2026-03-12.md": text})
        assert [finding.rule for finding in findings] == [reading.WITHHELD_AND_PUBLISHED]

    @pytest.mark.parametrize(
        ("rules", "source"),
        [
            ("", None),
            ('{rule: minutes.withhold, value: allowed, source: "§ 1"}', "§ 1"),
            ('{rule: minutes.withhold, value: allowed, source: "§ 1", from: 2026-03-20}', "§ 1"),
            ('{rule: minutes.withhold, value: allowed, source: "§ 1", from: 2026-03-21}', None),
            # The newest that was in force that day, in whatever order they are written.
            (NOT_IN_ORDER, "§ 2"),
        ],
    )
    def test_the_rule_is_the_one_in_force_when_it_was_decided(self, rules: str, source: str | None) -> None:
        council = "name: Rådet\nmunicipality: Eksempelkøbing\nprofile: neutral\n"
        council += f"grounds: [{{id: contract, text: Kontrakt}}]\nrules: [{rules}]\n"
        found = meeting(WITHHELD, LATER, {"councils/udsatteraadet.yml": council})
        assert found is not None
        assert found.withheld is not None
        assert found.withheld.source == source


CORRECTED = MEETING.replace(
    "    internal: Ring til klinikken.\n",
    """
    corrections:
      - {date: 2026-03-10, kind: correction, part: agenda, item: 1, text: Rettet årstal.}
      - {date: 2026-03-11, kind: anonymised, part: agenda, item: 1, text: Fjernet navnet Kim Eksempel.}
      - {date: 2026-03-11, kind: typo, part: agenda, text: Rettet stavefejl.}
      - {date: 2026-03-15, kind: correction, part: agenda, item: a, text: Rettet telefonnummer på kortet.}
      - {date: 2026-03-15, kind: correction, part: agenda, item: 2, text: Rettet firmaets navn.}
      - {date: 2026-03-25, kind: correction, part: minutes, item: 1, text: Rettet stemmetal.}
      - {date: 2026-03-15, kind: typo, part: minutes, text: Rettet et komma.}
""",
)


class TestCorrections:
    def texts(self, moment: str, text: str = CORRECTED) -> list[tuple[str | None, str | None]]:
        return [(one.anchor, one.text) for one in shown(moment, text).corrections]

    def test_before_its_day_a_correction_is_not_known(self) -> None:
        assert self.texts("2026-03-09T23:59:59") == []
        assert self.texts("2026-03-10") == [("1", "Rettet årstal.")]

    def test_an_anonymised_one_names_no_content(self) -> None:
        assert self.texts("2026-03-11") == [("1", "Rettet årstal."), ("1", None), (None, "Rettet stavefejl.")]

    def test_a_correction_of_the_agenda_waits_for_the_agenda(self) -> None:
        late = CORRECTED.replace("publish: 2026-03-05 12:00", "publish: 2026-03-12")
        assert self.texts("2026-03-11T23:59:59", late) == []
        assert self.texts("2026-03-12", late)[0] == ("1", "Rettet årstal.")

    def test_a_correction_of_the_minutes_waits_for_the_minutes(self) -> None:
        assert (None, "Rettet et komma.") not in self.texts(BEFORE_MINUTES)
        assert (None, "Rettet et komma.") in self.texts(MINUTES)
        assert ("1", "Rettet stemmetal.") not in self.texts("2026-03-24T23:59:59")
        assert ("1", "Rettet stemmetal.") in self.texts("2026-03-25")

    def test_a_correction_of_an_item_added_at_the_meeting_waits_for_the_minutes(self) -> None:
        assert not [text for _, text in self.texts(BEFORE_MINUTES) if text and "kortet" in text]
        assert ("a", "Rettet telefonnummer på kortet.") in self.texts(MINUTES)

    def test_a_correction_of_a_closed_item_is_told_without_its_text(self) -> None:
        assert self.texts("2026-03-15")[-1] == ("2", None)
        assert "firmaets" not in shown(LATER, CORRECTED).model_dump_json()

    def test_corrections_of_withheld_minutes_are_never_known(self) -> None:
        withheld = CORRECTED.replace("publish: 2026-03-20", "withheld: {decided: 2026-03-20}")
        assert {one.part for one in shown(LATER, withheld).corrections} == {"agenda"}
        assert "kortet" not in shown(LATER, withheld).model_dump_json()


class TestReferences:
    """What an item points to shows once it is public itself."""

    ITEM = MEETING.replace("case_number: EK-7", "case: tandpleje-for-udsatte\n          hearing: budget-2027")
    CASE = "---\ntitle: Tandpleje\npublish: {publish}\nstatus: closed\ntopics: [tandpleje]\n---\nSagens forløb.\n"
    HEARING = "---\ntitle: Budget 2027\nauthority: byraadet\ndeadline: 2026-09-14\npublish: {publish}\n---\n"

    def item(self, moment: str, publish: str) -> PublishedItem:
        others = {
            "cases/tandpleje-for-udsatte.md": self.CASE.format(publish=publish),
            "hearings/budget-2027.md": self.HEARING.format(publish=publish),
        }
        found = meeting(self.ITEM, moment, others)
        assert found is not None
        return open_item(found, "1")

    def test_a_hearing_from_its_own_publish(self) -> None:
        assert self.item("2026-04-30T23:59:59", "2026-05-01").hearing is None
        assert self.item("2026-05-01", "2026-05-01").hearing == "budget-2027"

    def test_a_hearing_without_publish_never(self) -> None:
        assert self.item(LATER, "").hearing is None

    def test_of_a_case_the_title_at_once_and_its_text_from_its_own_publish(self) -> None:
        files = {
            "meetings/2026-03-12.md": self.ITEM,
            "cases/tandpleje-for-udsatte.md": self.CASE.format(publish="2026-05-01"),
            "hearings/budget-2027.md": self.HEARING.format(publish=""),
        }
        assert public(files, BEFORE_AGENDA).cases == ()
        (case,) = public(files, AGENDA).cases
        assert (case.title, case.details) == ("Tandpleje", None)
        assert public(files, "2026-04-30T23:59:59").cases == (case,)
        details = public(files, "2026-05-01").cases[0].details
        assert details is not None
        assert (details.text, details.status, details.topics) == ("Sagens forløb.", "closed", ("tandpleje",))

    def test_a_case_that_is_not_there_is_not_referred_to(self) -> None:
        found = meeting(self.ITEM, AGENDA)
        assert found is not None
        assert open_item(found, "1").case is None

    def test_a_case_of_an_item_added_at_the_meeting_is_known_with_the_minutes(self) -> None:
        files = {
            "meetings/2026-03-12.md": MEETING.replace("title: Nøglekort", "title: Nøglekort\n          case: sag"),
            "cases/sag.md": "---\ntitle: Kort til gaden\n---\n",
        }
        assert public(files, BEFORE_MINUTES).cases == ()
        assert [case.title for case in public(files, MINUTES).cases] == ["Kort til gaden"]

    def test_a_case_of_a_closed_item_is_not_known(self) -> None:
        files = {
            "meetings/2026-03-12.md": MEETING.replace("title: Firmaets eget navn", "case: sag"),
            "cases/sag.md": "---\ntitle: Kort til gaden\n---\n",
        }
        assert public(files, LATER).cases == ()


def test_an_organ_of_another_council_is_not_named() -> None:
    text = MEETING.replace("kind: ordinary", "kind: joint\n    with: [socialudvalget]")
    council = COUNCIL.replace("{id: socialudvalget, name: Socialudvalget}", "{id: andet, name: Andet}")
    found = meeting(text, ANNOUNCE, {"councils/udsatteraadet.yml": council})
    assert found is not None
    assert found.joint_with == ()
