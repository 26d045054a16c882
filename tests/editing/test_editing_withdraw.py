"""Taking a record back: which one is meant, what is written, what becomes of the site, and when it is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.editing import withdraw
from generator.editing.refusals import (
    AlreadyWithdrawn,
    Changed,
    Faulty,
    NeverPublic,
    NoSuchRecord,
    SeveralRecords,
)
from generator.editing.withdraw import Withdrawal, prepare
from tests.editing.conftest import HEARING, MEETING
from tests.publication.archives import COUNCIL, SITE, at

Folder = Callable[..., Path]
URL = "https://udsatteraad.example/"
NOW = "2026-06-01T11:20"


def prepared(folder: Path, record: str = "2026-03-12", day: date | None = None, now: str = NOW) -> Withdrawal:
    return prepare(folder / "site_config.yml", folder / "content", record, day, at(now))


class TestWhich:
    @pytest.mark.parametrize(
        "wanted",
        [
            "2026-03-12",
            "meetings/2026-03-12",
            "meetings/2026-03-12.md",
            "2026-03-12.md",
            "content/meetings/2026-03-12.md",
        ],
    )
    def test_by_id_name_or_path(self, folder: Folder, wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
        here = folder()
        monkeypatch.chdir(here)
        assert prepare(Path("site_config.yml"), Path("content"), wanted, None, at(NOW)).record == "meetings/2026-03-12"

    def test_by_a_path_from_anywhere(self, folder: Folder) -> None:
        here = folder()
        assert prepared(here, str(here / "content/hearings/boligplan.md")).record == "hearings/boligplan"

    def test_a_name_that_nothing_has_is_told_with_those_like_it(self, folder: Folder) -> None:
        with pytest.raises(NoSuchRecord) as refused:
            prepared(folder(), "2026-03-21")
        assert refused.value.alike == ("meetings/2026-03-12",)

    def test_what_cannot_be_taken_back_is_no_record_here(self, folder: Folder) -> None:
        with pytest.raises(NoSuchRecord):
            prepared(folder(), "councils/udsatteraadet")

    def test_a_name_of_several_is_told_with_all_of_them(self, folder: Folder) -> None:
        here = folder(**{"hearings/natcafe.md": HEARING})
        with pytest.raises(SeveralRecords) as refused:
            prepared(here, "natcafe")
        assert refused.value.meant == ("cases/natcafe", "hearings/natcafe")
        assert prepared(here, "cases/natcafe").record == "cases/natcafe"

    def test_a_file_in_the_folder_where_the_user_is_comes_before_an_id(
        self, folder: Folder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        here = folder(**{"hearings/natcafe.md": HEARING})
        monkeypatch.chdir(here / "content/cases")
        assert prepared(here, "natcafe.md").record == "cases/natcafe"

    def test_with_several_councils_the_whole_name_leaves_no_doubt(self, folder: Folder) -> None:
        here = folder(**{
            "councils/aeldreraadet.yml": COUNCIL.replace("Udsatterådet", "Ældrerådet"),
            "meetings/aeldreraadet/2026-03-12.md": MEETING.replace("case: natcafe, ", ""),
            "meetings/udsatteraadet/2026-03-12.md": MEETING,
            "hearings/udsatteraadet/boligplan.md": HEARING,
            "cases/udsatteraadet/natcafe.md": "---\ntitle: Natcaféen\n---\n",
        })  # fmt: skip
        for file in ("meetings/2026-03-12.md", "hearings/boligplan.md", "cases/natcafe.md"):
            (here / "content" / file).unlink()
        with pytest.raises(SeveralRecords) as refused:
            prepared(here, "meetings/2026-03-12")
        assert refused.value.meant == ("meetings/aeldreraadet/2026-03-12", "meetings/udsatteraadet/2026-03-12")
        chosen = prepared(here, "meetings/udsatteraadet/2026-03-12")
        assert f"{URL}udsatteraadet/moeder/2026-03-12/" in chosen.effect.tombstones


class TestWhen:
    def test_today(self, folder: Folder) -> None:
        assert prepared(folder()).written == "2026-06-01"

    def test_today_is_the_day_in_denmark(self, folder: Folder) -> None:
        assert prepared(folder(), now="2026-05-31T22:30:00+00:00").written == "2026-06-01"

    def test_another_day(self, folder: Folder) -> None:
        assert prepared(folder(), day=date(2026, 5, 2)).written == "2026-05-02"
        assert prepared(folder(), day=date(2026, 7, 2)).written == "2026-07-02"

    @pytest.mark.parametrize("day", [None, date(2026, 3, 20)])
    def test_where_something_of_it_became_public_today_this_minute(self, folder: Folder, day: date | None) -> None:
        """By its date alone the minutes would never have been public, and feeds would say nothing to their readers."""
        chosen = prepared(folder(), day=day, now="2026-03-20T09:41:30")
        assert chosen.written == "2026-03-20 09:41"
        assert f"{URL}feeds/referater.xml" in chosen.effect.feeds


class TestWhatIsWritten:
    def test_one_line_and_the_file_itself_is_not_touched(self, folder: Folder) -> None:
        here = folder()
        chosen = prepared(here)
        assert chosen.file == here / "content/meetings/2026-03-12.md"
        assert chosen.data.decode() == MEETING.replace(
            "03-20}\n", "03-20}\nwithdrawn: {date: 2026-06-01}\n"
        )  # fmt: skip
        assert chosen.file.read_text() == MEETING


class TestWhatBecomesOfTheSite:
    def test_what_is_withdrawn_goes_and_what_showed_it_changes(self, folder: Folder) -> None:
        effect = prepared(folder()).effect
        assert effect.tombstones == (f"{URL}forloeb/natcafe/", f"{URL}moeder/2026-03-12/")
        assert effect.gone == (f"{URL}beslutninger/2026/", f"{URL}moeder/2026/")
        assert {f"{URL}hoeringer/boligplan/", f"{URL}moeder/", URL} <= set(effect.changed)
        assert f"{URL}om/" not in effect.changed
        assert f"{URL}feeds/dagsordener.xml" in effect.feeds
        assert f"{URL}feeds/hoeringer.xml" not in effect.feeds

    def test_what_else_becomes_public_until_then_is_not_counted(self, folder: Folder) -> None:
        here = folder(**{"cases/senere.md": "---\ntitle: Senere\npublish: 2026-06-15\n---\n"})
        effect = prepared(here, "boligplan", date(2026, 7, 1)).effect
        assert effect.tombstones == (f"{URL}hoeringer/boligplan/",)
        assert f"{URL}forloeb/" not in effect.changed


class TestRefused:
    def test_where_it_is_withdrawn_already(self, folder: Folder) -> None:
        here = folder(**{"hearings/boligplan.md": HEARING.replace("meeting", "withdrawn: {date: 2026-05-01}\nmeeting")})
        with pytest.raises(AlreadyWithdrawn) as refused:
            prepared(here, "boligplan")
        assert refused.value.since == at("2026-05-01").moment

    @pytest.mark.parametrize("day", [date(2026, 1, 31), date(2026, 2, 1)])
    def test_where_nothing_of_it_was_public(self, folder: Folder, day: date) -> None:
        with pytest.raises(NeverPublic):
            prepared(folder(), "boligplan", day)

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("meetings/2026-03-12.md", MEETING.replace("natcafe", "varmestue")),
            ("meetings/2026-03-12.md", MEETING.replace("status: held\n", "")),
            ("cases/anden.md", "title: Uden streger\n"),
        ],
        ids=["a reference", "a field", "another record"],
    )
    def test_where_records_must_be_mended_first(self, folder: Folder, name: str, text: str) -> None:
        with pytest.raises(Faulty) as refused:
            prepared(folder(**{name: text}))
        assert {one.position.path.rpartition("content/")[2] for one in refused.value.findings} == {name}
        assert not refused.value.open_repository

    def test_where_nothing_can_be_read(self, folder: Folder) -> None:
        here = folder()
        (here / "site_config.yml").unlink()
        with pytest.raises(Faulty) as refused:
            prepared(here)
        assert refused.value.open_repository, "as long as nobody knows"

    @pytest.mark.parametrize(
        "fields",
        ["{title: Plan, publish: 2026-02-01, authority: byraadet, deadline: 2026-04-01}", "title: Plan\nwithdrawn: "],
        ids=["of one line", "with an empty one"],
    )
    def test_where_the_line_would_spoil_the_record(self, folder: Folder, fields: str) -> None:
        here = folder(**{"hearings/boligplan.md": f"---\n{fields}\n---\n"})
        with pytest.raises(Faulty):
            prepared(here, "boligplan")

    def test_where_the_line_would_break_a_rule(self, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(
            withdraw, "with_field", lambda data, line: data.replace(b"publish", f"{line}\nlater".encode())
        )
        with pytest.raises(Faulty) as refused:
            prepared(folder(), "boligplan")
        assert [one.rule.code for one in refused.value.findings] == ["R020"]

    def test_where_somebody_else_writes_to_it(self, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
        here = folder()
        original = withdraw.load

        def loaded(config: Path, content: Path) -> object:
            found = original(config, content)
            (here / "content/meetings/2026-03-12.md").write_text(MEETING + "Mere.\n")
            return found

        monkeypatch.setattr(withdraw, "load", loaded)
        with pytest.raises(Changed):
            prepared(here)


def test_in_an_open_repository_too(folder: Folder) -> None:
    here = folder()
    (here / "site_config.yml").write_text(SITE.replace("private", "public").replace("\n    ", "\n").lstrip())
    assert prepared(here).written == "2026-06-01"
