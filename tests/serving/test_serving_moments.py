"""Moments in addresses: what stands there means the same moment again, also where the clock is changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publication.moments import AsOf, as_of
from generator.serving.moments import Chosen, next_day, segment_of

MOMENTS = st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1)).map(lambda one: one.replace(tzinfo=UTC))  # noqa: DTZ001


@given(MOMENTS)
def test_an_address_means_its_moment(moment: datetime) -> None:
    assert Chosen.of(segment_of(moment)).fixed == AsOf(moment)


@pytest.mark.parametrize("minutes", range(-180, 180, 20))
def test_also_in_the_hour_that_comes_twice(minutes: int) -> None:
    moment = datetime(2026, 10, 25, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    assert Chosen.of(segment_of(moment)).fixed == AsOf(moment)


def test_addresses_are_short() -> None:
    assert Chosen(as_of("2026-03-12")).segment == "2026-03-12T00:00"
    assert Chosen().segment == "nu"
    assert Chosen.of("nu") == Chosen()


@pytest.mark.parametrize("text", ["moeder", "2026", "i morgen", "0001-01-01", "2026-13-01"])
def test_anything_else_is_no_moment(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever the reason
        Chosen.of(text)


@given(MOMENTS)
def test_the_next_day_begins_within_25_hours(moment: datetime) -> None:
    day = next_day(AsOf(moment))
    assert moment < day <= moment + timedelta(hours=25)
    assert AsOf(day).today == AsOf(moment).today + timedelta(days=1)
