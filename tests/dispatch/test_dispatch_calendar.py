"""Calendar files: true times, lasting ids, and text that every reader takes apart as it was put together."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from generator.audit.calendars import unfolded
from generator.dispatch.speaking import speaking
from generator.rendering.calendar import ics
from generator.site.calendar import Event, hearing_event, meeting_event
from tests.site.site_archives import archive, correction, council, hearing, meeting, noon


def event_of(**facts):
    one = meeting(facts.pop("day", date(2026, 3, 12)), **facts)
    return meeting_event(speaking(archive(one), None), one)


def taken_apart(content: bytes) -> dict[str, str]:
    """The properties of the only event, read without the library: unfolded and unescaped by the letter of RFC 5545."""
    lines = unfolded(content.decode())
    inner = lines[lines.index("BEGIN:VEVENT") + 1 : lines.index("END:VEVENT")]
    pairs = (line.partition(":") for line in inner)
    return {name: unescaped(value) for name, _, value in pairs}


def unescaped(value: str) -> str:
    letters = iter(value)
    return "".join(_unescaped(letters))


def _unescaped(letters):
    for letter in letters:
        if letter != "\\":
            yield letter
        else:
            escaped = next(letters)
            yield "\n" if escaped in "nN" else escaped


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        (date(2026, 3, 12), datetime(2026, 3, 12, 15, tzinfo=UTC)),
        (date(2026, 6, 11), datetime(2026, 6, 11, 14, tzinfo=UTC)),
        # The days on which the clock is changed, in the afternoon.
        (date(2026, 3, 29), datetime(2026, 3, 29, 14, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 15, tzinfo=UTC)),
    ],
)
def test_four_o_clock_is_four_in_denmark_in_summer_and_winter(day, utc):
    assert event_of(day=day).start == utc


def test_a_meeting_without_a_known_end_has_none():
    assert event_of(end=None).end is None
    assert b"DTEND" not in ics([event_of(end=None)], "PUBLISH")


def test_a_meeting_without_a_known_time_takes_the_day():
    content = ics([event_of(start=None, end=None)], "PUBLISH")
    assert b"DTSTART;VALUE=DATE:20260312\r\n" in content
    assert b"DTEND" not in content


def test_a_meeting_that_goes_on_after_midnight_ends_the_day_after():
    assert event_of(start=time(21), end=time(0, 30)).end == datetime(2026, 3, 12, 23, 30, tzinfo=UTC)


def test_what_becomes_of_a_meeting_raises_its_sequence_and_leaves_its_id():
    events = [
        event_of(),
        event_of(moved_from=date(2026, 3, 5)),
        event_of(moved_from=date(2026, 3, 5), cancelled=True),
        event_of(moved_from=date(2026, 3, 5), cancelled=True, corrections=(correction(date(2026, 3, 10)),)),
    ]
    assert [one.sequence for one in events] == [0, 1, 2, 3]
    assert {one.uid for one in events} == {"moeder/2026-03-12@udsatteraad.example"}


def test_corrections_of_items_and_minutes_are_none_of_the_event():
    of_others = (correction(date(2026, 3, 10), anchor="1"), correction(date(2026, 3, 20), part="minutes"))
    assert event_of(corrections=of_others) == event_of()


def test_the_stamp_is_when_it_was_told_last():
    assert event_of().stamp == noon(date(2026, 1, 1))
    assert event_of(corrections=(correction(date(2026, 6, 10)),)).stamp == datetime(2026, 6, 9, 22, tzinfo=UTC)


def test_the_id_holds_the_path_of_a_site_that_shares_its_host_and_the_council():
    one = meeting(council="ungeraadet")
    site = archive(one, url="https://kommune.example/raad/", councils=(council(), council("ungeraadet", "Ungerådet")))
    event = meeting_event(speaking(site, None), one)
    assert event.uid == "raad/ungeraadet/moeder/2026-03-12@kommune.example"
    assert event.url == "https://kommune.example/raad/ungeraadet/moeder/2026-03-12/"
    assert event.title == "Ungerådet: Ordinært møde"


def test_the_deadline_of_a_hearing_is_a_day():
    one = hearing()
    event = hearing_event(speaking(archive(hearings=(one,)), None), one)
    assert (event.start, event.end, event.place) == (date(2026, 9, 14), None, None)
    assert event.title == "Udsatterådet: svarfrist for Budget 2027"


def test_a_cancelled_meeting_is_said_to_be_cancelled():
    content = ics([event_of(cancelled=True)], "CANCEL")
    assert b"\r\nMETHOD:CANCEL\r\n" in content
    assert taken_apart(content)["STATUS"] == "CANCELLED"


def test_the_same_event_has_the_same_bytes_and_nobody_s_name_or_address_of_mail():
    content = ics([event_of()], "PUBLISH")
    assert content == ics([event_of()], "PUBLISH")
    assert not any(name in content for name in (b"ATTENDEE", b"ORGANIZER", b"CONTACT"))
    assert b"mailto" not in content.lower()


# A text of a record is on one line and has no control characters; both are refused when it is read.
TEXTS = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=200).map(
    lambda text: " ".join(text.split()) or "Møde"
)


@given(title=TEXTS | st.text('æøåÆØÅ,;\\:" é€n', min_size=1).map(str.strip).filter(bool), place=TEXTS)
def test_any_text_comes_out_as_it_went_in(title, place):
    event = Event(
        uid="moeder/2026-03-12@udsatteraad.example",
        sequence=0,
        stamp=noon(date(2026, 1, 1)),
        start=noon(date(2026, 3, 12)),
        end=None,
        title=title,
        place=place,
        url="https://udsatteraad.example/moeder/2026-03-12/",
        cancelled=False,
    )
    content = ics([event], "PUBLISH")
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert {line.decode() for line in lines}  # no letter is cut in two
    read = next(iter(Calendar.from_ical(content).walk("VEVENT")))
    assert (str(read["SUMMARY"]), str(read["LOCATION"]), read.errors) == (title, place, [])
    own = taken_apart(content)
    assert (own["SUMMARY"], own["LOCATION"]) == (title, place)
    assert own["UID"] == event.uid
    assert own["DTSTART"] == "20260312T120000Z"
