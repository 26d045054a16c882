"""What may be sent, of which moment, and why not."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent

import pytest

from generator.editing.refusals import AlreadyWithdrawn, Faulty, NoSuchRecord, NotSent
from generator.editing.sending import Sendable, prepare, public
from generator.publication.moments import as_of
from tests.publication.archives import BASE

MEETING = """
    ---
    date: {day}
    kind: ordinary
    status: {status}
    {fields}
    agenda:
      {agenda}
      items:
        - number: 1
          title: Tandpleje
          type: decision
          statement: varmestue
          minutes: {{outcome: decided, decisions: [{{text: Vedtaget.}}]}}
        - number: 2
          type: decision
          title: Firmaets eget navn
          text: Prisen er hemmelig.
          closed: {{title: En aftale, ground: contract}}
          internal: Ring til Havnen.
    minutes: {minutes}
    ---
    Velkommen.
"""
HEARING = """
    ---
    title: Budget
    authority: byraadet
    deadline: 2026-04-01
    {fields}
    ---
    Rådet siger ja.
"""
STATEMENT = "---\ntitle: Varmestue\nadopted: 2026-03-01\npublish: 2026-03-10\n---\nTekst.\n"


class Folder:
    """The records of a small council, and the moment it is."""

    def __init__(self, path: Path) -> None:
        self.path = path
        for name, text in {**BASE, "statements/varmestue.md": STATEMENT}.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        file = self.path / name if name == "site_config.yml" else self.path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).lstrip("\n"))

    def meeting(self, day="2026-03-12", status="planned", fields="", agenda="", minutes="{}") -> None:
        text = MEETING.format(day=day, status=status, fields=fields, agenda=agenda, minutes=minutes)
        self.write(f"meetings/{day}.md", text)

    def hearing(self, fields: str) -> None:
        self.write("hearings/budget.md", HEARING.format(fields=fields))

    def sent(self, wanted="2026-03-12", part=None, now="2026-03-01") -> Sendable:
        return prepare(self.path / "site_config.yml", self.path / "content", wanted, part, as_of(now))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


class TestMoment:
    def test_a_part_is_sent_before_its_day_as_it_is_on_its_day(self, folder: Folder) -> None:
        folder.meeting(fields="announce: 2026-01-10", agenda="publish: 2026-03-05T09:00")
        sent = folder.sent(part="agenda")
        assert sent.public_from(as_of("2026-03-01")) == datetime(2026, 3, 5, 8, tzinfo=UTC)
        assert [item.title for item in sent.record.items] == ["Tandpleje", "En aftale"]
        assert folder.sent(part="agenda", now="2026-03-05T09:00").public_from(as_of("2026-03-05T09:00")) is None

    def test_on_its_day_what_comes_later_is_not_in_it(self, folder: Folder) -> None:
        folder.meeting(
            status="held", agenda="publish: 2026-03-05", minutes="{publish: 2026-03-20}", fields="announce: 2026-01-10"
        )
        agenda = folder.sent(part="agenda", now="2026-03-01").record
        assert (agenda.minutes, agenda.items[0].minutes, agenda.items[0].statement) == (None, None, None)
        minutes = folder.sent(part="minutes", now="2026-03-15")
        assert minutes.record.items[0].minutes.decisions[0].text == "Vedtaget."
        assert minutes.public_from(as_of("2026-03-15")) == datetime(2026, 3, 19, 23, tzinfo=UTC)

    def test_a_moment_to_come_makes_nothing_public(self, folder: Folder) -> None:
        folder.meeting(fields="announce: 2026-01-10", agenda="publish: 2026-03-05")
        sent = folder.sent(part="agenda", now="2026-04-01")
        # It may hold what becomes public only then.
        assert sent.public_from(as_of("2026-03-01")) == as_of("2026-04-01").moment
        assert sent.public_from(as_of("2026-04-01")) is None

    def test_a_moment_that_is_past_keeps_nothing_back(self, folder: Folder) -> None:
        folder.meeting(fields="announce: 2026-01-10", agenda="publish: 2026-03-05")
        assert folder.sent(part="agenda", now="2026-02-01").public_from(as_of("2026-03-06")) is None

    def test_an_agenda_has_nothing_that_was_added_at_the_meeting_even_a_closed_item(self, folder: Folder) -> None:
        folder.meeting(agenda="publish: 2026-03-05", status="held", minutes="{publish: 2026-03-20}")
        file = folder.path / "content/meetings/2026-03-12.md"
        file.write_text(file.read_text().replace("  closed:", "  minutes: {added: unanimity}\n      closed:"))
        agenda = folder.sent(part="agenda", now="2026-04-01").record
        assert [item.title for item in agenda.items] == ["Tandpleje"]
        minutes = folder.sent(part="minutes", now="2026-04-01").record
        assert [item.title for item in minutes.items] == ["Tandpleje", "En aftale"]

    def test_a_later_announcement_holds_the_agenda_back(self, folder: Folder) -> None:
        folder.meeting(fields="announce: 2026-03-08", agenda="publish: 2026-03-05")
        assert folder.sent(part="agenda").public_from(as_of("2026-03-01")) == datetime(2026, 3, 7, 23, tzinfo=UTC)

    def test_nothing_private_is_handed_on(self, folder: Folder) -> None:
        folder.meeting(agenda="publish: 2026-03-05", status="held", minutes="{publish: 2026-03-20}")
        for part in ("notice", "agenda", "minutes"):
            handed = folder.sent(part=part).archive.model_dump_json()
            assert not any(word in handed for word in ("Firmaets", "hemmelig", "Havnen"))


class TestSuggestion:
    @pytest.mark.parametrize(
        ("given", "now", "part"),
        [
            ({"fields": "announce: 2026-01-10"}, "2026-03-01", "notice"),
            ({"agenda": "publish: 2026-03-05"}, "2026-03-01", "agenda"),
            ({"agenda": "publish: 2026-03-05"}, "2026-03-12", "agenda"),
            ({"agenda": "publish: 2026-03-05", "status": "cancelled"}, "2026-03-08", "notice"),
            (
                {"agenda": "publish: 2026-03-05", "minutes": "{publish: 2026-03-20}", "status": "held"},
                "2026-03-12",
                "minutes",
            ),
        ],
    )
    def test_is_the_last_part_that_there_is(self, folder: Folder, given: dict[str, str], now: str, part: str) -> None:
        folder.meeting(**given)
        assert folder.sent(now=now).part == part

    def test_after_a_meeting_it_is_the_minutes(self, folder: Folder) -> None:
        folder.meeting(agenda="publish: 2026-03-05", status="held")
        with pytest.raises(NotSent, match=r"minutes\.publish"):
            folder.sent(now="2026-03-13")

    def test_of_hearings_and_statements(self, folder: Folder) -> None:
        folder.hearing("publish: 2026-03-01")
        assert folder.sent("budget").part == "hearing"
        folder.hearing("publish: 2026-03-01\n    response: {status: answered, publish: 2026-03-20}")
        assert folder.sent("budget").part == "answer"
        assert folder.sent("hearings/budget", "hearing").record.response is None
        assert folder.sent("varmestue").part == "statement"


class TestRefusal:
    @pytest.mark.parametrize(
        ("given", "part", "field"),
        [
            ({}, "notice", "announce"),
            ({"fields": "announce: 2026-01-10"}, "agenda", "agenda.publish"),
            ({"agenda": "publish: 2026-03-05"}, "minutes", "minutes.publish"),
            ({"fields": "announce: 2026-01-10"}, "minutes", "agenda.publish"),
        ],
    )
    def test_without_a_date_nothing_is_sent(self, folder: Folder, given: dict[str, str], part: str, field: str) -> None:
        folder.meeting(**given)
        with pytest.raises(NotSent, match="nothing says from when") as refused:
            folder.sent(part=part, now="2026-03-13")
        assert refused.value.words["field"] == field
        assert str(refused.value.words["place"]).rpartition(":")[0].endswith("content/meetings/2026-03-12.md")
        assert int(str(refused.value.words["place"]).rpartition(":")[2]) > 0

    def test_it_points_to_the_part_that_lacks_the_date(self, folder: Folder) -> None:
        folder.hearing("publish: 2026-03-01\n    response:\n      status: answered")
        with pytest.raises(NotSent) as refused:
            folder.sent("budget")
        text = (folder.path / "content/hearings/budget.md").read_text().splitlines()
        line = int(str(refused.value.words["place"]).rpartition(":")[2])
        assert text[line - 1].strip() in {"response:", "status: answered"}

    def test_withheld_minutes_are_never_sent(self, folder: Folder) -> None:
        folder.meeting(agenda="publish: 2026-03-05", status="held", minutes="{withheld: {decided: 2026-03-20}}")
        with pytest.raises(NotSent, match="withheld"):
            folder.sent(part="minutes", now="2026-04-01")

    def test_what_is_withdrawn_is_not_sent_nor_what_will_be_by_then(self, folder: Folder) -> None:
        folder.meeting(agenda="publish: 2026-03-05", fields="withdrawn: {date: 2026-03-04}")
        for now in ("2026-03-01", "2026-04-01"):
            with pytest.raises(AlreadyWithdrawn):
                folder.sent(part="agenda", now=now)

    def test_a_part_of_another_kind_and_a_record_that_is_not_sent(self, folder: Folder) -> None:
        folder.write("cases/sag.md", "---\ntitle: Sag\npublish: 2026-01-01\nstatus: open\n---\n")
        folder.hearing("publish: 2026-03-01")
        with pytest.raises(NotSent, match="hearing, answer"):
            folder.sent("budget", "agenda")
        with pytest.raises(NotSent, match="not sent by mail"):
            folder.sent("sag")
        with pytest.raises(NoSuchRecord):
            folder.sent("nix")

    def test_while_anything_must_be_mended_nothing_is_sent(self, folder: Folder) -> None:
        folder.meeting(agenda="publish: 2026-03-05")
        folder.write("hearings/forkert.md", "---\ntitle: Forkert\n---\n")
        with pytest.raises(Faulty):
            folder.sent(part="agenda")
        with pytest.raises(Faulty):
            public(folder.path / "site_config.yml", folder.path / "content", as_of("2026-03-01"))
