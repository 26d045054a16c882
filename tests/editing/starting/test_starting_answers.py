"""What is asked of whoever begins, and what may be answered."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.refusals import NotWritten
from generator.editing.starting.answers import QUESTIONS, Answers, Basis, answered
from generator.findings.reports import masked
from generator.profiles.files import PROFILES
from generator.sources.text import forbidden_character

TODAY = date(2026, 6, 1)
# Made of parts, so that no file holds a number that could be somebody's.
CPR_LIKE = f"{10190:06}-{1234}"


def answers(profile: str = "neutral", today: date = TODAY, **typed: str) -> Answers:
    return answered(Basis(profile, "da", today, typed))


def refusal(**typed: str) -> str:
    with pytest.raises(NotWritten) as refused:
        answers(**typed)
    return str(refused.value)


@pytest.mark.parametrize("profile", PROFILES)
def test_without_a_word_everything_has_an_answer_that_does_no_harm(profile: str) -> None:
    made_up = answers(profile)
    assert made_up.id == "udsatteraadet"
    assert made_up.url.endswith(".example/")
    assert made_up.email.endswith(".example")
    assert made_up.municipality.endswith(" Kommune")


def test_five_questions_at_most_each_with_an_option_of_its_own() -> None:
    assert len(QUESTIONS) <= 5
    assert [one.option for one in QUESTIONS] == ["--name", "--municipality", "--url", "--email", "--first-meeting"]


def test_later_defaults_follow_from_earlier_answers() -> None:
    made_up = answers(name="Rådet på Ærø: «Åben dør»")
    assert made_up.url == "https://raadet-paa-aeroe-aaben-doer.example/"
    assert made_up.email == "raad@raadet-paa-aeroe-aaben-doer.example"


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2026, 6, 1), date(2026, 8, 6)),  # not in July
        (date(2026, 11, 23), date(2027, 1, 7)),  # not around New Year
        (date(2026, 9, 1), date(2026, 10, 1)),
    ],
)
def test_the_first_meeting_is_on_a_thursday_when_people_are_there(today: date, day: date) -> None:
    assert answers(today=today).first_meeting == day
    assert day.isoweekday() == 4


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("udsatteraad.example", "https://udsatteraad.example/"),
        ("https://kommune.example/udsatteraad", "https://kommune.example/udsatteraad/"),
        (" https://udsatteråd.example/ ", "https://udsatteråd.example/"),
        ("https://kommune.example:8443/a/b/", "https://kommune.example:8443/a/b/"),
    ],
)
def test_an_address_as_people_type_it(typed: str, url: str) -> None:
    assert answers(url=typed).url == url


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", ""),
        ("name", "\u200b"),
        ("name", "Råd\x1b[31m"),
        ("name", "x" * 201),
        ("municipality", "\u202eenummoK"),
        ("url", "http://raad.example/"),
        ("url", "ftp://raad.example/"),
        ("url", "https://localhost/"),
        ("url", "https://raad.example/?side=1"),
        ("url", "https://raad.example/../"),
        ("url", "https://a@raad.example/"),
        ("email", "raad"),
        ("email", "raad@eksempel"),
        ("email", "a b@raad.example"),
        ("first_meeting", "i morgen"),
        ("first_meeting", "2026-02-30"),
        ("first_meeting", "2026-05-31"),
    ],
)
def test_what_cannot_be_is_refused(field: str, typed: str) -> None:
    assert refusal(**{field: typed})


@pytest.mark.parametrize("field", [question.field for question in QUESTIONS])
def test_what_looks_like_a_cpr_number_is_refused_and_not_repeated(field: str) -> None:
    told = refusal(**{field: f"Råd {CPR_LIKE}"})
    assert "CPR" in told
    assert not any(part in told for part in CPR_LIKE.split("-"))


@given(st.dictionaries(st.sampled_from([question.field for question in QUESTIONS]), st.text(max_size=30)))
def test_whatever_is_typed_gives_clean_answers_or_is_refused(typed: dict[str, Any]) -> None:
    try:
        given_back = answers(**typed)
    except NotWritten:
        return
    for text in (given_back.name, given_back.municipality, given_back.url, given_back.email):
        assert text == " ".join(text.split()) != ""
        assert forbidden_character(text) is None
        assert masked(text) == text
