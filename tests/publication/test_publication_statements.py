"""Who sees what of statements, row by row of the contract."""

from __future__ import annotations

import pytest

from generator.publication.published import PublicArchive, PublishedItem, PublishedLink, PublishedRecipient
from tests.publication.archives import public

STATEMENT = """\
---
title: Varmestuen
publish: 2026-03-21
adopted: 2026-03-16
meeting: 2026-03-12
occasion: request
recipients: [{organ: socialudvalget}, {organisation: Regionen}, {persons: 5}]
topics: [tandpleje]
case: varme
easy: Rådet vil have søndagsåbent.
minority: Et mindretal vil vente.
links: [{url: "https://varmestue.example/", title: Varmestuens side}]
reviewed: {by: næstformand, date: 2026-03-17}
internal: Skrevet i hast.
---
Rådet beder om **søndagsåbent**.
"""
MEETING = """\
---
date: 2026-03-12
kind: ordinary
status: held
agenda:
  publish: {publish}
  items:
    - {{number: 1, title: Varmestuen, type: decision, statement: varmestue}}
    - {{number: 2, type: decision, statement: varmestue, closed: {{title: Aftale, ground: contract}}}}
---
"""
CASE = "---\ntitle: Varme til alle\npublish: 2027-01-01\nstatus: closed\n---\nSagens tekst.\n"
BEFORE, THEN = "2026-03-20T23:59:59", "2026-03-21"


def found(moment: str, statement: str = STATEMENT, agenda: str = "2026-03-05") -> PublicArchive:
    files = {
        "statements/varmestue.md": statement,
        "meetings/2026-03-12.md": MEETING.format(publish=agenda),
        "cases/varme.md": CASE,
    }
    return public(files, moment)


def test_nothing_before_its_own_publish() -> None:
    public_then = found(BEFORE)
    assert (public_then.statements, public_then.cases) == ((), ())
    assert "søndag" not in public_then.model_dump_json()


def test_the_whole_record_from_then_on() -> None:
    (one,) = found(THEN).statements
    assert (one.id, one.council, one.title, str(one.adopted)) == (
        "varmestue", "udsatteraadet", "Varmestuen", "2026-03-16"
    )  # fmt: skip
    assert (one.occasion, one.topics, one.case, one.meeting) == ("request", ("tandpleje",), "varme", "2026-03-12")
    assert (one.easy, one.minority) == ("Rådet vil have søndagsåbent.", "Et mindretal vil vente.")
    assert one.links == (PublishedLink(url="https://varmestue.example/", title="Varmestuens side"),)
    assert one.text == "Rådet beder om **søndagsåbent**."


def test_persons_are_only_counted() -> None:
    (one,) = found(THEN).statements
    assert one.recipients == (
        PublishedRecipient(name="Socialudvalget", persons=None),
        PublishedRecipient(name="Regionen", persons=None),
        PublishedRecipient(name=None, persons=5),
    )


def test_never_who_reviewed_it_nor_what_is_internal() -> None:
    text = found("2030-01-01").model_dump_json()
    assert "næstformand" not in text
    assert "hast" not in text


def test_without_publish_never() -> None:
    assert found("2030-01-01", STATEMENT.replace("publish: 2026-03-21\n", "")).statements == ()


def test_its_meeting_shows_once_that_is_public() -> None:
    before, then = (
        found(now, agenda="2026-04-01").statements[0].meeting for now in ("2026-03-31T23:59:59", "2026-04-01")
    )
    assert (before, then) == (None, "2026-03-12")


def test_an_item_names_it_once_it_is_public_and_a_closed_item_never() -> None:
    for moment, name in ((BEFORE, None), (THEN, "varmestue")):
        (meeting,) = found(moment).meetings
        first, second = meeting.items
        assert isinstance(first, PublishedItem)
        assert first.statement == name
        assert not hasattr(second, "statement")


def test_it_makes_the_title_of_its_case_public_and_no_more() -> None:
    (case,) = found(THEN).cases
    assert (case.title, case.details) == ("Varme til alle", None)
    assert "Sagens tekst" not in found(THEN).model_dump_json()


@pytest.mark.parametrize("other", ["meeting", "case", "recipients", "topics", "easy", "minority", "links", "occasion"])
def test_everything_but_title_and_adoption_may_be_left_out(other: str) -> None:
    text = "\n".join(line for line in STATEMENT.split("\n") if not line.startswith(f"{other}:"))
    (one,) = found(THEN, text).statements
    assert not getattr(one, other)


def test_they_are_ordered_by_id() -> None:
    short = "---\ntitle: A\npublish: 2026-01-01\nadopted: {}\n---\n"
    files = {"statements/b.md": short.format("2026-01-01"), "statements/a.md": short.format("2026-02-01")}
    assert [one.id for one in public(files, THEN).statements] == ["a", "b"]
