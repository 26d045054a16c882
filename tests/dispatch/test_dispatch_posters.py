"""What stands on a poster, and how long texts become short."""

from __future__ import annotations

from datetime import date, time

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from generator.dispatch import poster, poster_html
from generator.dispatch.sentences import beginning
from generator.pipeline import THEME
from tests.site.site_archives import (
    archive,
    council,
    decision,
    hearing,
    item,
    meeting,
    minuted,
    response,
    rule,
)

SEPTEMBER = date(2026, 9, 24)


def held(day, *items, **other):
    return meeting(day, *items, with_minutes=True, **other)


class TestNextMeeting:
    def test_is_the_first_that_is_not_over_or_cancelled(self):
        of = archive(
            meeting(date(2026, 9, 9)),
            meeting(date(2026, 9, 17), cancelled=True),
            meeting(SEPTEMBER, place="Rådhuset"),
            meeting(date(2026, 10, 29)),
            councils=(council(rules=(rule("meetings.closed", "Forretningsorden § 7"),)),),
        )
        shown = poster(of, None, None).meeting
        assert (shown.day, shown.time) == ("Torsdag den 24. september 2026", "kl. 16.00 til kl. 18.00")
        assert (shown.place, shown.council) == ("Rådhuset", "")
        assert shown.note == "Rådets møder er lukkede, jf. Forretningsorden § 7."

    def test_shows_only_what_is_public(self):
        shown = poster(archive(meeting(SEPTEMBER, start=None, end=None, place=None)), None, None).meeting
        assert (shown.time, shown.place, shown.note) == ("", "", "")
        assert poster(archive(meeting(SEPTEMBER, end=None)), None, None).meeting.time == "kl. 16.00"

    def test_may_be_unknown(self):
        assert poster(archive(), None, None).meeting is None
        assert "Der er ikke indkaldt til noget møde." in poster_html(poster(archive(), None, None), THEME).decode()


class TestDecisions:
    def test_are_the_last_three_in_plain_words(self):
        of = archive(
            *(
                held(date(2026, month, 2), item("1", f"Sag {month}", minutes=minuted(decision())))
                for month in range(1, 5)
            ),
            held(date(2026, 5, 2), item("1", "Let", minutes=minuted(decision("Svært."), easy="Let sagt."))),
        )
        shown = poster(of, None, None).decisions
        assert [(one.title, one.text, one.note) for one in shown] == [
            ("Let", "Let sagt.", "2. maj 2026"),
            ("Sag 4", "Rådet vedtog forslaget.", "2. april 2026"),
            ("Sag 3", "Rådet vedtog forslaget.", "2. marts 2026"),
        ]

    def test_formalities_and_what_was_put_off_are_none(self):
        of = archive(
            held(
                date(2026, 5, 2),
                item("1", "Dagsorden", type="approval", minutes=minuted(decision("Godkendt."))),
                item("2", "Udsat", minutes=minuted(decision("Udsat."), outcome="postponed")),
            )
        )
        assert poster(of, None, None).decisions == ()


def test_open_hearings_are_told_the_first_deadline_first():
    of = archive(
        hearings=(
            hearing("a", "Sen", date(2026, 10, 1)),
            hearing("b", "Snart", date(2026, 9, 12)),
            hearing("c", "Besvaret", date(2026, 9, 14), response=response()),
            hearing("d", "Forbi", date(2026, 9, 1)),
        )
    )
    shown = poster(of, None, None).hearings
    assert [(one.title, one.note) for one in shown] == [
        ("Snart", "Rådet svarer senest 12. september 2026"),
        ("Sen", "Rådet svarer senest 1. oktober 2026"),
    ]


class TestSeveralCouncils:
    BOTH = (council(), council("ungeraadet", "Ungerådet"))

    def of(self):
        young = held(date(2026, 5, 3), item("1", "De unges sag", minutes=minuted(decision())), council="ungeraadet")
        own = held(date(2026, 5, 2), item("1", "Rådets sag", minutes=minuted(decision())))
        ahead = meeting(SEPTEMBER, council="ungeraadet", start=time(17))
        heard = (hearing(), hearing("unge", "Unge", council="ungeraadet"))
        return archive(young, own, ahead, councils=self.BOTH, hearings=heard)

    def test_all_of_them_are_told_apart(self):
        shown = poster(self.of(), None, None)
        assert shown.heading == "Udsatterådet i Eksempelkøbing Kommune"
        assert shown.introduction[0] == "Udsatterådet og Ungerådet"
        assert shown.meeting.council == "Ungerådet"
        assert [one.note for one in shown.decisions] == ["Ungerådet, 3. maj 2026", "Udsatterådet, 2. maj 2026"]
        assert [one.note[:13] for one in shown.hearings] == ["Udsatterådet:", "Ungerådet: Rå"]

    def test_one_of_them_has_its_own(self):
        shown = poster(self.of(), "udsatteraadet", None)
        assert (shown.heading, shown.below) == ("Udsatterådet", "Eksempelkøbing Kommune")
        assert shown.meeting is None
        assert [one.title for one in shown.decisions] == ["Rådets sag"]
        assert [one.title for one in shown.hearings] == ["Budget 2027"]
        assert shown.url == "https://udsatteraad.example/udsatteraadet/"

    def test_there_is_no_other(self):
        with pytest.raises(KeyError):
            poster(self.of(), "byraadet", None)


class TestPage:
    def test_the_code_is_of_the_site(self):
        shown = poster(archive(url="https://kommune.example/raad/"), None, None)
        assert shown.code == segno.make_qr("https://kommune.example/raad/", error="m").svg_inline(
            border=4, omitsize=True, svgclass=None, lineclass=None
        )
        assert shown.shown_url == "kommune.example/raad"

    def test_texts_are_escaped(self):
        sharp = meeting(SEPTEMBER, place="<script>alert(1)</script> & co")
        page = poster_html(poster(archive(sharp), None, None), THEME).decode()
        assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; co" in page
        assert "<script" not in page

    def test_speaks_the_language_that_is_asked_for(self):
        assert '<html lang="da">' in poster_html(poster(archive(), None, None), THEME).decode()
        english = poster_html(poster(archive(meeting(SEPTEMBER)), None, "en"), THEME).decode()
        assert '<html lang="en">' in english
        assert "Thursday 24 September 2026" in english

    def test_groups_that_take_too_much_room_are_left_out(self):
        many = council(target_groups=tuple(f"mennesker i situation {n}" for n in range(20)))
        assert poster(archive(councils=(many,)), None, None).introduction[0] == (
            "Udsatterådet rådgiver Eksempelkøbing Kommune."
        )
        assert "mennesker uden bolig" in poster(archive(), None, None).introduction[0]


class TestBeginning:
    @pytest.mark.parametrize(
        ("text", "short"),
        [
            ("Kort.", "Kort."),
            ("Rådet vedtog det. Rådet skriver til udvalget om sagen.", "Rådet vedtog det."),
            ("Vi mødes kl. 16 i Skt. Hans Gade. Alle er velkomne her.", "Vi mødes kl. 16 i Skt. Hans Gade."),
            ("Skal rådet svare? Ja, rådet svarer udvalget hurtigst muligt.", "Skal rådet svare?"),
            ("En lang sætning uden ende, som bliver ved og ved og ved.", "En lang sætning uden ende, som …"),
            ("**Rådet** vedtog [det](https://eksempel.example/). Og mere til for at fylde.", "Rådet vedtog det."),
            ("Rådet sagde: “Nu er det nok.” Udvalget hørte på rådet og svarede.", "Rådet sagde: “Nu er det nok.”"),
            ("Nej. Det blev vedtaget, jf. Forretningsordenens § 12.", "Nej."),
            (None, ""),
        ],
    )
    def test_ends_with_a_sentence_if_it_can(self, text, short):
        assert beginning(text, 36) == short

    @given(st.text("aÅ. \n", max_size=120), st.integers(10, 60))
    def test_is_never_too_long_and_never_cuts_a_word(self, text, length):
        whole, short = " ".join(text.split()), beginning(text, length)
        assert len(short) <= max(length, 1)
        words = short.removesuffix("…").split()
        assert whole.split()[: len(words)] == words or short == whole
