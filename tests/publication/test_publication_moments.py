"""`--as-of`, and when a date of a record has come: never too early."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publication.gate import publish
from generator.publication.moments import AsOf, as_of
from generator.records.fields import COPENHAGEN
from tests.publication.archives import archive_of, public

SECOND = timedelta(seconds=1)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2026-03-12", "2026-03-11T23:00"),
        ("2026-07-12", "2026-07-11T22:00"),
        ("2026-03-12T16:00", "2026-03-12T15:00"),
        ("2026-03-12 16:00", "2026-03-12T15:00"),
        ("2026-03-12T16:00:30", "2026-03-12T15:00:30"),
        ("2026-07-12T16:00", "2026-07-12T14:00"),
        ("2026-07-12T16:00Z", "2026-07-12T16:00"),
        ("2026-07-12T16:00+00:00", "2026-07-12T16:00"),
        ("2026-07-12T16:00+02:00", "2026-07-12T14:00"),
        ("2026-07-12T16:00-05:30", "2026-07-12T21:30"),
        # Both sides of the hour that does not exist, and the hour itself: the earlier of what it could mean.
        ("2026-03-29T01:59:59", "2026-03-29T00:59:59"),
        ("2026-03-29T02:00", "2026-03-29T00:00"),
        ("2026-03-29T02:30", "2026-03-29T00:30"),
        ("2026-03-29T03:00", "2026-03-29T01:00"),
        # Both sides of the hour that comes twice, and the hour itself: the first of the two.
        ("2026-10-25T01:59:59", "2026-10-24T23:59:59"),
        ("2026-10-25T02:30", "2026-10-25T00:30"),
        ("2026-10-25T02:30+02:00", "2026-10-25T00:30"),
        ("2026-10-25T02:30+01:00", "2026-10-25T01:30"),
        ("2026-10-25T03:00", "2026-10-25T02:00"),
    ],
)
def test_a_typed_moment_is_danish_time_unless_it_has_an_offset(typed: str, moment: str) -> None:
    assert as_of(typed).moment == utc(moment)


@pytest.mark.parametrize(
    "typed",
    ["", "i morgen", "26-03-12", "12-03-2026", "2026-02-30", "2026-03-12T25:00", "2026-03-12T16:00+25:00",
     "0001-01-01", "9999-12-31", "9999-12-31T23:30Z"],
)  # fmt: skip
def test_what_is_no_moment_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        as_of(typed)


@pytest.mark.parametrize(
    ("moment", "today"),
    [
        ("2026-03-12T22:59:59", "2026-03-12"),
        ("2026-03-12T23:00", "2026-03-13"),
        ("2026-07-12T21:59:59", "2026-07-12"),
        ("2026-07-12T22:00", "2026-07-13"),
    ],
)
def test_today_is_the_day_in_copenhagen(moment: str, today: str) -> None:
    assert AsOf(utc(moment)).today == date.fromisoformat(today)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_day_has_begun_from_its_first_second_on(day: date) -> None:
    first = as_of(day.isoformat())
    assert first.begun(day)
    assert not AsOf(first.moment - SECOND).begun(day)
    assert not first.begun(None)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-03-12", "2026-03-11T23:00"),
        ("2026-07-12", "2026-07-11T22:00"),
        ("2026-03-12 16:00", "2026-03-12T15:00"),
        ("2026-03-12T16:00", "2026-03-12T15:00"),
        # The day of the change to summer time begins at 23:00 UTC, the next one at 22:00 UTC.
        ("2026-03-29", "2026-03-28T23:00"),
        ("2026-03-30", "2026-03-29T22:00"),
        ("2026-03-29 01:59", "2026-03-29T00:59"),
        ("2026-03-29 02:00", "2026-03-29T01:00"),
        ("2026-03-29 02:30", "2026-03-29T01:30"),
        ("2026-03-29 03:00", "2026-03-29T01:00"),
        ("2026-10-25", "2026-10-24T22:00"),
        ("2026-10-26", "2026-10-25T23:00"),
        ("2026-10-25 01:59", "2026-10-24T23:59"),
        ("2026-10-25 02:00", "2026-10-25T01:00"),
        ("2026-10-25 02:30", "2026-10-25T01:30"),
        ("2026-10-25 03:00", "2026-10-25T02:00"),
    ],
)
def test_a_record_is_public_from_its_moment_and_not_a_second_before(written: str, moment: str) -> None:
    case = {"cases/sag.md": f"---\ntitle: Tandpleje\npublish: {written}\n---\n"}
    reached = utc(moment)
    assert [one.id for one in public(case, reached.isoformat()).cases] == ["sag"]
    assert not public(case, (reached - SECOND).isoformat()).cases


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_a_moment_typed_on_a_day_of_the_clock_change_never_shows_what_is_due_later_by_the_clock(day: str) -> None:
    hours = [f"{day}T{hour:02}:{minute}" for hour in range(5) for minute in ("00", "30")]
    for publish_at in hours:
        archive = archive_of({"cases/sag.md": f"---\ntitle: Tandpleje\npublish: {publish_at}\n---\n"})
        for now in hours:
            assert not (publish(archive, as_of(now)).cases and publish_at > now), (publish_at, now)


def test_a_record_that_is_due_in_the_double_hour_is_shown_in_the_second() -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=COPENHAGEN, fold=0)
    case = {"cases/sag.md": "---\ntitle: Tandpleje\npublish: 2026-10-25 02:30\n---\n"}
    assert not public(case, first.isoformat()).cases
    assert public(case, first.replace(fold=1).isoformat()).cases
