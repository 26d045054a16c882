"""What users type, as it may stand in a record."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing import values
from generator.editing.refusals import NotWritten
from generator.records.fields import is_slug


@pytest.mark.parametrize(
    ("title", "identity"),
    [
        ("Høring om ældre på gaden", "hoering-om-aeldre-paa-gaden"),
        ("A\u030angst", "aangst"),
        ("Café – Müller & søn", "cafe-moller-soen".replace("moller", "muller")),
        ("Budget 2027", "budget-2027"),
        ("x" * 100, "x" * 60),
        ("Ventetid " * 12, "ventetid-" * 5 + "ventetid"),
    ],
)
def test_ids_are_made_of_titles(title: str, identity: str) -> None:
    assert values.identity(None, title) == identity


@given(st.text(max_size=200))
def test_an_id_is_one_that_a_file_may_have(title: str) -> None:
    try:
        made = values.identity(None, title)
    except NotWritten:
        return
    assert is_slug(made)
    assert len(made) <= 60


@pytest.mark.parametrize("typed", ["Budget", "budget 2027", "../budget", "budget/2027", "-x", "x--y", "høring", ""])
def test_a_typed_id_is_not_mended(typed: str) -> None:
    with pytest.raises(NotWritten, match="cannot be an id"):
        values.identity(typed, "Budget")


def test_days() -> None:
    assert values.day("2026-12-03") == date(2026, 12, 3)


@pytest.mark.parametrize(
    "typed", ["2026-02-30", "20261203", "03-12-2026", "3/12", "i morgen", "1600-01-01", "", "2026-W10-1"]
)
def test_what_is_no_day(typed: str) -> None:
    with pytest.raises(NotWritten, match="not a date"):
        values.day(typed)


@pytest.mark.parametrize(("typed", "written"), [("16:00", "16:00"), ("9.30", "09:30")])
def test_times(typed: str, written: str) -> None:
    assert values.clock(typed) == written


@pytest.mark.parametrize("typed", ["16", "24:00", "16:60", "kl. 16"])
def test_what_is_no_time(typed: str) -> None:
    with pytest.raises(NotWritten, match="not a time"):
        values.clock(typed)


@pytest.mark.parametrize(("text", "written"), [
    ("Bolig, arbejde & sundhed", "Bolig, arbejde & sundhed"),
    ("Høring: budget", '"Høring: budget"'),
    ("Punkt #2", '"Punkt #2"'),
    ("2027", '"2027"'),
    ("Nej", "Nej"),
    ("No", '"No"'),
    ('Han sagde "ja"', '"Han sagde \\"ja\\""'),
    ("- en liste", '"- en liste"'),
    ("*fed*", '"*fed*"'),
])  # fmt: skip
def test_quotes_where_they_are_needed(text: str, written: str) -> None:
    assert values.scalar(text) == written


@pytest.mark.parametrize("typed", ["", " \t\n", "\u200b", "a\u202eb", "a\x00b"])
def test_a_title_is_a_text_that_can_be_seen(typed: str) -> None:
    with pytest.raises(NotWritten, match="--title"):
        values.line(typed, "--title")
