"""What becomes public next: the first moment after now at which the gate answers otherwise, and whose files."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from generator.publication.gate import publish
from generator.publication.moments import AsOf, last_before
from generator.publication.published import PublicArchive
from generator.publication.upcoming import Upcoming, changes
from generator.records.archive import Archive
from tests.publication.archives import BASE, COUNCIL, archive_of, at, loaded
from tests.publication.maximal import FILES
from tests.publication.variations import moments

SECOND = timedelta(seconds=1)

MEETING = """\
    ---
    date: 2026-03-12
    kind: ordinary
    status: held
    agenda:
      publish: {agenda}
      items: [{{number: 1, title: Bolig, type: decision, hearing: plan, minutes: {{outcome: noted}}}}]
    minutes: {{{minutes}}}
    {more}
    ---
"""
HEARING = """\
    ---
    title: Boligplan
    authority: byraadet
    deadline: 2027-04-01
    publish: {publish}
    ---
"""


def meeting(agenda: str = "2026-01-10", minutes: str = "", more: str = "") -> dict[str, str]:
    return {"meetings/2026-03-12.md": MEETING.format(agenda=agenda, minutes=minutes, more=more)}


def hearing(publish: str) -> dict[str, str]:
    return {"hearings/plan.md": HEARING.format(publish=publish)}


def members(*consents: str) -> dict[str, str]:
    seats = "\n".join(
        f"      - {{id: m{n}, name: Kim Eksempel, group: appointed, role: member, from: 2025-01-01, consent: {one}}}"
        for n, one in enumerate(consents)
    )
    return {"councils/udsatteraadet.yml": f"{COUNCIL.rstrip(' ')}    members:\n{seats}\n"}


def names(paths: tuple[str, ...]) -> list[str]:
    return ["/".join(Path(path).parts[-2:]) for path in paths]


def upcoming(archive: Archive, now: AsOf) -> Upcoming | None:
    change = next(changes(archive, now, publish(archive, now)), None)
    return None if change is None else change[0]


def next_of(files: dict[str, str], moment: str) -> Upcoming | None:
    return upcoming(archive_of(files), at(moment))


def told(found: Upcoming | None) -> tuple[str, list[str], list[str]]:
    assert found is not None
    return f"{found.moment:%Y-%m-%dT%H:%M:%SZ}", names(found.published), names(found.taken_back)


def shown(archive: Archive, moment: datetime) -> dict[str, object]:
    """Everything that is public at a moment, but for what day it is."""
    public = publish(archive, AsOf(moment))
    return {name: getattr(public, name) for name in PublicArchive.model_fields if name != "today"}


def test_it_is_the_first_moment_at_which_the_gate_answers_otherwise() -> None:
    archive, _ = loaded(FILES)
    later = moments()
    found = [(now, upcoming(archive, AsOf(now))) for now in later]
    assert sum(one is not None for _, one in found) > 20
    for now, one in found:
        before = shown(archive, now)
        if one is None:
            assert all(shown(archive, moment) == before for moment in later if moment > now)
        else:
            assert one.moment > now
            assert shown(archive, last_before(one.moment).moment) == before
            assert shown(archive, one.moment) != before
            assert one.published or one.taken_back


def test_all_of_them_come_one_after_the_other() -> None:
    archive, _ = loaded(FILES)
    now = at("2000-01-01")
    every = list(changes(archive, now, publish(archive, now)))
    assert len(every) > 20
    for one, public in every:
        assert one == upcoming(archive, now)
        now = AsOf(one.moment)
        assert public == publish(archive, now)
    assert upcoming(archive, now) is None


def test_one_second_before_it_waits_and_then_not_any_more() -> None:
    files = meeting(minutes="publish: 2026-03-20 16:00")
    archive, moment = archive_of(files), at("2026-03-20T16:00")
    assert told(upcoming(archive, AsOf(moment.moment - SECOND))) == (
        "2026-03-20T15:00:00Z", ["meetings/2026-03-12.md"], [],
    )  # fmt: skip
    assert upcoming(archive, moment) is None
    assert upcoming(archive, AsOf(moment.moment + SECOND)) is None


@pytest.mark.parametrize(
    ("publish_at", "moment"),
    [
        ("2026-03-28", "2026-03-27T23:00:00Z"),
        ("2026-03-29", "2026-03-28T23:00:00Z"),
        ("2026-03-29 01:59", "2026-03-29T00:59:00Z"),
        ("2026-03-29 02:30", "2026-03-29T01:30:00Z"),
        ("2026-03-29 03:00", "2026-03-29T01:00:00Z"),
        ("2026-03-30", "2026-03-29T22:00:00Z"),
        ("2026-10-25", "2026-10-24T22:00:00Z"),
        ("2026-10-25 01:59", "2026-10-24T23:59:00Z"),
        ("2026-10-25 02:30", "2026-10-25T01:30:00Z"),
        ("2026-10-25 03:00", "2026-10-25T02:00:00Z"),
        ("2026-10-26", "2026-10-25T23:00:00Z"),
    ],
)
def test_on_both_sides_of_a_clock_change(publish_at: str, moment: str) -> None:
    assert told(next_of(hearing(publish_at), "2026-03-27T12:00")) == (moment, ["hearings/plan.md"], [])


@pytest.mark.parametrize(
    ("day", "moment"),
    [("2026-03-29", "2026-03-28T23:00:00Z"), ("2026-03-30", "2026-03-29T22:00:00Z"),
     ("2026-10-25", "2026-10-24T22:00:00Z"), ("2026-10-26", "2026-10-25T23:00:00Z")],
)  # fmt: skip
def test_days_begin_in_copenhagen(day: str, moment: str) -> None:
    for minutes, more in (
        (f"publish: 2026-03-20, approval: approved, approved_at: {day}", ""),
        (f"withheld: {{decided: {day}}}", ""),
        ("publish: 2026-03-20", f"corrections: [{{date: {day}, kind: typo, part: agenda, item: 1, text: Rettet.}}]"),
    ):
        found = next_of(meeting(minutes=minutes, more=more), "2026-03-21")
        assert told(found) == (moment, ["meetings/2026-03-12.md"], [])


def test_nothing_waits_where_no_date_lies_ahead() -> None:
    assert next_of({**meeting(), **hearing("2026-01-10")}, "2026-06-01") is None
    assert upcoming(archive_of(BASE), at("2026-06-01")) is None


def test_a_date_that_shows_nothing_is_passed_over() -> None:
    held_back = meeting(agenda="2026-05-01", more="announce: 2026-06-01")
    assert told(next_of(held_back, "2026-04-01"))[0] == "2026-05-31T22:00:00Z"
    assert next_of(meeting(agenda="", minutes="publish: 2026-05-01"), "2026-04-01") is None
    withdrawn_before = meeting(agenda="2026-06-01", more="withdrawn: {date: 2026-05-01}")
    assert next_of(withdrawn_before, "2026-04-01") is None


def test_whatever_comes_to_show_it_is_named_too() -> None:
    files = {**meeting(), **hearing("2026-05-01 09:00")}
    assert told(next_of(files, "2026-04-01")) == (
        "2026-05-01T07:00:00Z", ["hearings/plan.md", "meetings/2026-03-12.md"], [],
    )  # fmt: skip


def test_what_is_taken_back_is_told_as_that() -> None:
    gone = HEARING.replace("publish:", "withdrawn: {{date: 2026-05-01}}\n    publish:").format(publish="2026-01-05")
    files = {**meeting(minutes="publish: 2026-05-01"), "hearings/plan.md": gone}
    assert told(next_of(files, "2026-04-01")) == (
        "2026-04-30T22:00:00Z", ["meetings/2026-03-12.md"], ["hearings/plan.md", "meetings/2026-03-12.md"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("consents", "moment", "comes", "goes"),
    [
        (["{given: 2026-05-01}"], "2026-04-30T22:00:00Z", True, False),
        (["{given: 2026-01-01, until: 2026-05-01}"], "2026-05-01T22:00:00Z", False, True),
        (["{given: 2026-01-01, withdrawn: 2026-05-01}"], "2026-04-30T22:00:00Z", False, True),
        (["{given: 2026-01-01, until: 2026-04-30}", "{given: 2026-05-01}"], "2026-04-30T22:00:00Z", True, True),
    ],
)
def test_names_come_and_go_with_their_consent(consents: list[str], moment: str, comes: bool, goes: bool) -> None:
    file = ["councils/udsatteraadet.yml"]
    assert told(next_of(members(*consents), "2026-04-01")) == (moment, file * comes, file * goes)


def test_a_consent_to_the_end_of_the_calendar_never_runs_out() -> None:
    assert next_of(members("{given: 2026-01-01, until: 9999-12-31}"), "2026-04-01") is None


def test_an_organ_that_gets_another_name_is_something_new() -> None:
    council = COUNCIL.replace("to: 2010-01-01", "to: 2026-05-01").rstrip(" ") + "    appointed_by: byraadet\n"
    found = next_of({"councils/udsatteraadet.yml": council}, "2026-04-01")
    assert told(found) == ("2026-05-01T22:00:00Z", ["councils/udsatteraadet.yml"], [])
