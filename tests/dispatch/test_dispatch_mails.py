"""What mails say: the part that is asked for and nothing of any other."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, date, datetime

import pytest

from generator.dispatch import mail, mail_files
from generator.publication.published import PublishedAgenda, PublishedLink, PublishedRecipient, PublishedVote
from tests.site.site_archives import (
    archive,
    closed,
    council,
    decision,
    hearing,
    item,
    meeting,
    minuted,
    minutes,
    noon,
    response,
    statement,
)

DAY = date(2026, 3, 12)
LATER = datetime(2026, 3, 4, 23, tzinfo=UTC)


def held(**other):
    decided = minuted(
        decision(
            question="Skal rådet sende den?",
            vote=PublishedVote(votes_for=5, votes_against=3, votes_abstain=0, tie_broken_by=None),
            minority="Tre ville vente.",
        ),
        decision("Sekretariatet sender den.", letter="b"),
        easy="Rådet vil have kortere ventetid.",
    )
    return meeting(
        DAY,
        item("1", "Tandpleje", text="Der er **ventetid**.", recommendation="Rådet siger ja.", minutes=decided,
             links=(PublishedLink(url="https://klinik.example/", title="Klinikken"),)),
        closed("2", decision="Rådet tiltrådte."),
        item("3", "Tilføjet sag", minutes=minuted(decision("Noteret."), added="chair")),
        item("4", "Eventuelt", type="any-other-business"),
        minutes=minutes(DAY, easy="Et roligt møde."),
        **other,
    )  # fmt: skip


def sent(of, part, public_from=None, language=None, **other):
    kinds = {"meeting": "meetings", "hearing": "hearings", "statement": "statements"}
    kind = kinds[type(of).__name__.removeprefix("Published").lower()]
    whole = archive(of, **other) if kind == "meetings" else archive(**{kind: (of,)}, **other)
    return mail(whole, of, part, public_from, language)


class TestNotice:
    def test_says_when_and_where(self):
        made = sent(held(), "notice")
        assert made.subject == "Møde: Udsatterådet, 12. marts 2026"
        assert "Tid: torsdag den 12. marts 2026, kl. 16.00 til kl. 18.00\nSted: Rådhuset, mødelokale 2" in made.body
        assert made.body.endswith("Venlig hilsen\nUdsatterådet\nraad@eksempel.example")
        assert made.event is not None

    def test_says_nothing_of_agenda_and_minutes(self):
        body = sent(held(), "notice").body
        assert not any(word in body for word in ("Tandpleje", "Lukket", "ventetid", "Til stede", "godkendt"))

    def test_says_that_the_meeting_is_cancelled_or_moved(self):
        cancelled = sent(held(cancelled=True), "notice")
        assert cancelled.subject.startswith("Aflyst: ")
        assert "Mødet er aflyst." in cancelled.body
        moved = sent(held(moved_from=date(2026, 3, 5)), "notice")
        assert moved.subject.startswith("Ny dato: ")
        assert "5. marts 2026" in moved.body


class TestAgenda:
    def test_has_the_items_as_they_were_sent(self):
        body = sent(held(), "agenda").body
        assert "Punkt 1: Tandpleje\nTil beslutning\n\nDer er ventetid.\n\nIndstilling:\nRådet siger ja." in body
        assert "Henvisninger:\n- Klinikken: https://klinik.example/" in body
        assert "Punkt 2: Aftale med en leverandør\nPunktet offentliggøres ikke: Oplysninger" in body
        assert "Punkt 4: Eventuelt\n\n" in body

    def test_has_nothing_of_the_minutes(self):
        body = sent(held(), "agenda").body
        hidden = ("Tilføjet sag", "Noteret", "vedtog", "tiltrådte", "roligt", "Til stede", "kortere", "ville vente")
        assert [word for word in hidden if word in body] == []

    def test_a_draft_and_a_cancelled_meeting_say_so(self):
        draft = PublishedAgenda(published=noon(DAY), draft=True, introduction="Velkommen.")
        made = sent(held(agenda=draft, cancelled=True), "agenda")
        assert made.subject == "Udkast til dagsorden: Udsatterådet, 12. marts 2026"
        assert "Velkommen." in made.body
        assert "Mødet er aflyst." in made.body


class TestMinutes:
    def test_have_the_decisions(self):
        body = sent(held(), "minutes").body
        assert "Punkt 1: Tandpleje\n\nKort fortalt:\nRådet vil have kortere ventetid." in body
        assert "Beslutning (Skal rådet sende den?):\nRådet vedtog forslaget." in body
        assert "Stemmer: 5 for, 3 imod" in body
        assert "Mindretalsudtalelse:\nTre ville vente." in body
        assert "Beslutning b:\nSekretariatet sender den." in body
        assert "Beslutning:\nRådet tiltrådte." in body
        assert "Tilføjet ved mødets begyndelse" in body
        assert "Rådet har endnu ikke" in body

    def test_bring_no_event(self):
        assert sent(held(), "minutes").event is None
        assert set(mail_files(sent(held(), "minutes"))) == {"2026-03-12-referat.txt", "2026-03-12-referat.eml"}


class TestHearingsAndStatements:
    def test_a_hearing_goes_to_the_members_without_its_answer(self):
        made = sent(hearing(introduction="Hvad mener rådet?", response=response("Rådet siger ja.")), "hearing")
        assert made.subject == "Høring: Budget 2027"
        assert "Rådet skal have svaret senest mandag den 14. september 2026." in made.body
        assert "Hvad mener rådet?" in made.body
        assert "siger ja" not in made.body
        assert made.event is not None

    def test_an_answer_goes_to_the_authority(self):
        made = sent(hearing(response=response("Rådet siger ja.")), "answer")
        assert made.subject == "Høringssvar: Budget 2027"
        assert made.body.startswith("Til Byrådet\n\nHer er svaret fra Udsatterådet på høringen “Budget 2027”.")
        assert "Rådet siger ja." in made.body
        assert made.event is None

    def test_that_the_council_does_not_answer_is_an_answer(self):
        declined = response(None).model_copy(update={"status": "declined"})
        assert "afgiver ikke svar" in sent(hearing(response=declined), "answer").body

    def test_a_statement_names_bodies_and_no_persons(self):
        recipients = (PublishedRecipient(name="Byrådet", persons=None), PublishedRecipient(name=None, persons=3))
        made = sent(statement(recipients=recipients), "statement")
        assert made.body.startswith("Til Byrådet\n\n")
        assert "Rådet beder om søndagsåbent." in made.body
        assert not sent(statement(), "statement").body.startswith("Til")


@pytest.mark.parametrize(
    ("of", "part", "told"),
    [
        (held(), "notice", "Mødet bliver offentligt"),
        (held(), "agenda", "Dagsordenen bliver offentlig"),
        (held(), "minutes", "Referatet bliver offentligt"),
        (hearing(), "hearing", "Høringen bliver offentlig"),
        (hearing(response=response()), "answer", "Svaret bliver offentligt"),
        (statement(), "statement", "Udtalelsen bliver offentlig"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_public_yet_says_so(of, part, told):
    waiting = sent(of, part, LATER).body
    assert f"{told} torsdag den 5. marts 2026. De" in waiting
    assert "Fra da af på hjemmesiden: https://udsatteraad.example/" in waiting
    assert "bliver offentlig" not in sent(of, part).body


def test_a_time_of_day_is_told_where_it_is_not_midnight():
    assert (
        "offentlig torsdag den 5. marts 2026 kl. 09.00. Den må"
        in sent(held(), "agenda", datetime(2026, 3, 5, 8, tzinfo=UTC)).body
    )


def test_a_link_to_what_is_not_public_has_no_address():
    text = "Se [svaret](/hoeringer/hemmelig/) og [mødet](/moeder/2026-03-12/)."
    body = sent(meeting(DAY, item(text=text)), "agenda").body
    assert "Se svaret og mødet (https://udsatteraad.example/moeder/2026-03-12/)." in body


def test_in_english():
    made = sent(held(), "agenda", LATER, language="en")
    assert made.subject == "Agenda: Udsatterådet, 12 March 2026"
    assert "The agenda becomes public on Thursday 5 March 2026. Do not pass it on before then." in made.body


def test_files_tell_the_councils_of_a_site_apart():
    both = (council(), council("ungeraadet", "Ungerådet"))
    assert sent(held(), "agenda", councils=both).name == "udsatteraadet-2026-03-12-dagsorden"


class TestFiles:
    def test_the_text_has_the_line_ends_of_windows(self):
        text = mail_files(sent(held(), "agenda"))["2026-03-12-dagsorden.txt"]
        assert text.startswith("Dagsorden: Udsatterådet, 12. marts 2026\r\n\r\n".encode())
        assert text.count(b"\n") == text.count(b"\r\n")

    def test_the_draft_has_nobody_in_it_and_is_not_sent(self):
        made = sent(held(), "agenda")
        draft = email.message_from_bytes(mail_files(made)["2026-03-12-dagsorden.eml"], policy=email.policy.default)
        assert {name: draft[name] for name in ("X-Unsent", "To", "Subject", "From", "Date", "Message-ID")} == {
            "X-Unsent": "1", "To": "", "Subject": made.subject, "From": None, "Date": None, "Message-ID": None,
        }  # fmt: skip
        assert draft.get_body().get_content().replace("\r\n", "\n") == made.body + "\n"

    def test_the_calendar_file_goes_with_the_draft(self):
        files = mail_files(sent(held(cancelled=True), "notice"))
        draft = email.message_from_bytes(files["2026-03-12-moede.eml"], policy=email.policy.default)
        (attached,) = draft.iter_attachments()
        assert attached.get_content_type() == "text/calendar"
        assert attached.get_param("method") == "CANCEL"
        assert attached.get_filename() == "2026-03-12-moede.ics"
        assert attached.get_payload(decode=True) == files["2026-03-12-moede.ics"]

    def test_the_same_mail_has_the_same_bytes(self):
        assert mail_files(sent(held(), "agenda")) == mail_files(sent(held(), "agenda"))
