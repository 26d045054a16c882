"""New records: what is written, that it reads and checks clean, that none of it is public, and when it is refused."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.editing import files
from generator.editing.new import Scaffold
from generator.editing.refusals import Faulty, NoSuchRecord, NotWritten
from generator.editing.scaffolds.decisions import NewFollowUp
from generator.editing.scaffolds.hearings import NewHearing
from generator.editing.scaffolds.matters import NewCase, NewProject, NewStatement
from generator.publication.gate import publish
from generator.sources.text import normalised
from tests.editing.conftest import HEARING, MEETING
from tests.editing.new_records import (
    EVERY_KIND,
    NEW_MEETING,
    Folder,
    archive,
    in_a_line,
    meeting,
    prepared,
    the_meeting,
    with_rules,
    written,
)
from tests.publication.archives import COUNCIL, SITE, at


class TestEveryKind:
    @pytest.mark.parametrize(("scaffold", "record"), EVERY_KIND)
    def test_is_called_after_its_file(self, folder: Folder, scaffold: Scaffold, record: str) -> None:
        here = folder()
        new = prepared(here, scaffold)
        assert (new.record, new.file) == (record, here / f"content/{record}.md")
        assert not new.file.exists()

    @pytest.mark.parametrize(("scaffold", "record"), EVERY_KIND)
    def test_makes_nothing_public(self, folder: Folder, scaffold: Scaffold, record: str) -> None:
        here = folder()
        before = publish(archive(here)[0], at("2099-01-01"))
        written(here, scaffold)
        assert publish(archive(here)[0], at("2099-01-01")) == before

    @pytest.mark.parametrize(("scaffold", "record"), EVERY_KIND)
    def test_adds_no_finding(self, folder: Folder, scaffold: Scaffold, record: str) -> None:
        here = folder()
        before = {finding.rule.code for finding in archive(here)[1]}
        written(here, scaffold)
        assert {finding.rule.code for finding in archive(here)[1]} == before

    @pytest.mark.parametrize(("scaffold", "record"), EVERY_KIND)
    def test_has_remarks_in_both_languages_and_the_same_fields(
        self, folder: Folder, scaffold: Scaffold, record: str
    ) -> None:
        here = folder()
        danish, english = (prepared(here, scaffold, language=one).data.decode() for one in ("da", "en"))
        assert "Hjemmesiden viser intet af dette endnu" in danish
        assert "The site shows nothing of this yet" in english
        fields = [
            [line for line in text.splitlines() if not line.lstrip().startswith("#")] for text in (danish, english)
        ]
        assert fields[0] == fields[1]

    @pytest.mark.parametrize(("scaffold", "record"), EVERY_KIND)
    def test_is_never_written_over(self, folder: Folder, scaffold: Scaffold, record: str) -> None:
        here = folder()
        text = written(here, scaffold)
        with pytest.raises(NotWritten, match="there already"):
            prepared(here, scaffold)
        assert (here / f"content/{record}.md").read_text(encoding="utf-8") == text

    def test_every_line_for_later_counts_once_its_sign_is_away(self, folder: Folder) -> None:
        """Of lines that exclude each other one is enough."""
        here = folder()
        text = written(here, NEW_MEETING.draft)
        for line in ("announce: ", "convened: ", "sent: ", "publish: "):
            assert f"# {line}ÅÅÅÅ-MM-DD" in text
        text = text.replace("# announce: ÅÅÅÅ-MM-DD", "announce: 2026-06-01").replace(
            "  # publish: ÅÅÅÅ-MM-DD", "  publish: 2026-08-13", 1
        )
        (here / "content/meetings/2026-08-20.md").write_text(text, encoding="utf-8")
        record = the_meeting(here).record
        assert record.announce == at("2026-06-01").moment
        assert record.agenda.publish == at("2026-08-13").moment

    def test_who_may_read_it_all_the_same_is_told(self, folder: Folder) -> None:
        here = folder(**with_rules())
        assert "kan læse filen allerede nu" not in prepared(here, NEW_MEETING.draft).data.decode()
        (here / "site_config.yml").write_text(dedent(SITE).replace("private", "public"), encoding="utf-8")
        assert "kan læse filen allerede nu" in prepared(here, NEW_MEETING.draft).data.decode()

    def test_records_with_a_fault_are_mended_first(self, folder: Folder) -> None:
        here = folder(**{"cases/fejl.md": "---\ntitel: Fejl\n---\n"})
        with pytest.raises(Faulty):
            prepared(here, NEW_MEETING.draft)

    def test_a_file_that_came_meanwhile_stays(self, folder: Folder) -> None:
        here = folder()
        record = prepared(here, NEW_MEETING.draft)
        record.file.write_text("min")
        with pytest.raises(FileExistsError):
            files.create(record.file, record.data)
        assert record.file.read_text() == "min"

    def test_what_cannot_be_written_leaves_no_file(self, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
        record = prepared(folder(), NewProject(None, "Mobil tandklinik").draft)

        def full(handle: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("generator.editing.files.os.fsync", full)
        with pytest.raises(OSError, match="No space"):
            files.create(record.file, record.data)
        assert not record.file.exists()


class TestTitles:
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(title=st.text(max_size=80))
    def test_any_title_reads_back_equal_or_is_refused(self, folder: Folder, title: str) -> None:
        here = folder()
        case = here / "content/cases/ny.md"
        case.unlink(missing_ok=True)
        try:
            written(here, NewCase("ny", title).draft)
        except NotWritten:
            return
        found = next(entry for entry in archive(here)[0].cases if entry.id == "ny")
        assert found.record.title == " ".join(normalised(title).split())

    @pytest.mark.parametrize(
        "title", ["Ja: nej", "a # b", "- x", '"', "\\", "{a: b}", "no", "2027-01-01", "&x", "'", "…"]
    )
    def test_titles_that_yaml_would_misread(self, folder: Folder, title: str) -> None:
        here = folder()
        written(here, NewStatement("ny", title).draft)
        assert archive(here)[0].statements[0].record.title == title


class TestSeveralCouncils:
    @pytest.fixture
    def two(self, folder: Folder) -> Path:
        here = folder(**{
            "councils/aeldreraadet.yml": COUNCIL.replace("Udsatterådet", "Ældrerådet"),
            "meetings/udsatteraadet/2026-03-12.md": MEETING,
            "hearings/udsatteraadet/boligplan.md": HEARING,
            "cases/udsatteraadet/natcafe.md": "---\ntitle: Natcaféen\n---\n",
        })  # fmt: skip
        for file in ("meetings/2026-03-12.md", "hearings/boligplan.md", "cases/natcafe.md"):
            (here / "content" / file).unlink()
        return here

    def test_whose_it_is_must_be_said(self, two: Path) -> None:
        with pytest.raises(NotWritten, match="aeldreraadet, udsatteraadet"):
            prepared(two, NEW_MEETING.draft)
        with pytest.raises(NotWritten, match="no council byraadet"):
            prepared(two, NEW_MEETING.draft, "byraadet")

    def test_it_lies_in_the_folder_of_its_council(self, two: Path) -> None:
        assert prepared(two, NEW_MEETING.draft, "aeldreraadet").record == "meetings/aeldreraadet/2026-08-20"
        assert "council: aeldreraadet\n" in written(two, NEW_MEETING.draft, "aeldreraadet")
        assert prepared(two, NEW_MEETING.draft, "udsatteraadet").record == "meetings/udsatteraadet/2026-08-20"

    def test_nothing_of_another_council_is_taken(self, two: Path) -> None:
        text = written(two, NEW_MEETING.draft, "aeldreraadet", now="2026-03-01")
        assert "natcafe" not in text
        assert "boligplan" not in text
        with pytest.raises(NoSuchRecord):
            prepared(two, NewFollowUp("2026-03-12", "1").draft, "aeldreraadet")


class TestHearings:
    def new(self, **more: str) -> NewHearing:
        return NewHearing(**{"id": None, "title": "Ny plan", "authority": "byraadet", "deadline": "2026-06-21", **more})

    def test_what_is_known_is_written(self, folder: Folder) -> None:
        here = folder()
        written(here, self.new(received="2026-06-01").draft)
        hearing = next(entry for entry in archive(here)[0].hearings if entry.id == "ny-plan").record
        assert (hearing.authority, str(hearing.deadline), str(hearing.received)) == (
            "byraadet",
            "2026-06-21",
            "2026-06-01",
        )

    def test_the_days_and_the_rule(self, folder: Folder) -> None:
        here = folder(**with_rules('rule: hearing.min_days, value: 21, source: "§ 4"'))
        text = in_a_line(written(here, self.new(received="2026-06-01").draft))
        assert "Rådet har 20 dage, regnet fra 1. juni 2026." in text
        assert "jf. § 4." in text
        assert "Fristen skal tidligst være 22. juni 2026." in text
        enough = written(here, self.new(title="Nok", received="2026-05-31").draft)
        assert "for kort" not in enough

    def test_the_meeting_that_can_deal_with_it(self, folder: Folder) -> None:
        here = folder(**{"meetings/2026-06-11.md": meeting(date="2026-06-11", kind="ordinary", status="planned")})
        assert "# meeting: 2026-06-11" in written(here, self.new().draft)
        assert "ikke planlagt noget møde" in written(here, self.new(title="Hastesag", deadline="2026-06-10").draft)

    def test_an_organ_of_the_list_by_id_or_name(self, folder: Folder) -> None:
        here = folder()
        assert "authority: socialudvalget\n" in prepared(here, self.new(authority="SOCIALUDVALGET").draft).data.decode()
        with pytest.raises(NotWritten, match="byraadet, socialudvalget"):
            prepared(here, self.new(authority="Teknisk Udvalg").draft)

    def test_a_title_without_letters_needs_an_id(self, folder: Folder) -> None:
        with pytest.raises(NotWritten, match="No id"):
            prepared(folder(), self.new(title="???").draft)


class TestFollowUps:
    TWO = MEETING.replace("[{text: Ja.}]", "[{text: Ja.}, {text: Nej.}]")

    def test_are_called_after_the_decision(self, folder: Folder) -> None:
        here = folder(**{"meetings/2026-03-12.md": self.TWO})
        assert prepared(here, NewFollowUp("2026-03-12", "1", "a").draft).record == "decisions/2026-03-12-punkt-1"
        assert prepared(here, NewFollowUp("2026-03-12", "1", "b").draft).record == "decisions/2026-03-12-punkt-1-b"
        written(here, NewFollowUp("meetings/2026-03-12", "1", "b").draft)
        record = archive(here)[0].follow_ups[0].record
        assert (record.meeting, record.item, record.decision, record.title) == ("2026-03-12", "1", "b", "Natcafé")

    def test_a_part_of_a_number(self, folder: Folder) -> None:
        here = folder(**{"meetings/2026-03-12.md": MEETING.replace("number: 1", "number: 1.1")})
        for typed in ("1.1", "1-1"):
            assert prepared(here, NewFollowUp("2026-03-12", typed).draft).record == "decisions/2026-03-12-punkt-1-1"
        assert "item: 1.1\n" in written(here, NewFollowUp("2026-03-12", "1-1").draft)

    @pytest.mark.parametrize(
        ("old", "new", "wanted", "told"),
        [
            ("", "", ("2026-03-12", "7"), "no item 7. It has these: 1"),
            ("", "", ("2026-03-12", "1", "b"), "no decision b. Write one of these: a"),
            (
                "type: decision",
                "type: decision, closed: {title: X, ground: contract}",
                ("2026-03-12", "1"),
                "is closed",
            ),
            ("decisions: [{text: Ja.}]", "outcome: noted", ("2026-03-12", "1"), "No decision"),
            ("publish: 2026-03-20", "publish: 2026-06-02", ("2026-03-12", "1"), "not public"),
            ("publish: 2026-03-20", "sent: 2026-03-20", ("2026-03-12", "1"), "not public"),
            ("status: held", "status: held\nwithdrawn: {date: 2026-05-01}", ("2026-03-12", "1"), "not public"),
        ],
    )
    def test_only_of_decisions_that_are_public(
        self, folder: Folder, old: str, new: str, wanted: tuple[str, ...], told: str
    ) -> None:
        here = folder(**{"meetings/2026-03-12.md": MEETING.replace(old, new) if old else MEETING})
        with pytest.raises(NotWritten, match=told):
            prepared(here, NewFollowUp(*wanted).draft)

    def test_of_no_meeting(self, folder: Folder) -> None:
        with pytest.raises(NoSuchRecord):
            prepared(folder(), NewFollowUp("2026-03-13", "1").draft)


class TestStatements:
    def test_are_adopted_at_the_next_meeting_unless_a_day_is_given(self, folder: Folder) -> None:
        here = folder()
        assert "adopted: 2026-06-01\n" in prepared(here, NewStatement(None, "Nu").draft).data.decode()
        assert "adopted: 2026-05-07\n" in prepared(here, NewStatement(None, "Nu", "2026-05-07").draft).data.decode()
        written(here, NEW_MEETING.draft)
        assert "adopted: 2026-08-20\n" in prepared(here, NewStatement(None, "Nu").draft).data.decode()
