"""Links that lead nowhere are found without a page being made, and just where the pages leave them out."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import NoReturn

import pytest

from generator.publication.gate import publish
from generator.publication.published import PublishedLink
from generator.site import Draft, assemble
from tests.publication.archives import at, loaded
from tests.publication.maximal import FILES
from tests.site.site_archives import archive, hearing, item, meeting

DAY = date(2026, 3, 12)
NOWHERE = (
    "Se [mødet](/moeder/2026-05-07/).",
    "Se [mødet][m].\n\n[m]: /moeder/2026-05-07/",
    "Se [mødet](https://udsatteraad.example/moeder/2026-05-07/).",
    "Se <https://udsatteraad.example/moeder/2026-05-07/>.",
    "- et\n- [to](/moeder/2026-03-12/#punkt-9)",
    "| a | [b](/x/) |\n|---|---|\n| 1 | 2 |",
    "## Se [her](/y/)",
)
SOMEWHERE = ("Ingen links.", "Se [mødet](/moeder/2026-03-12/) og [punktet](/moeder/2026-03-12/#punkt-1).",
             "Se [andre](https://andre.example/), <https://andre.example/> og ![et billede](/bilag/a.png).",
             "Kun [klammer] og 1 < 2.")  # fmt: skip


@pytest.mark.parametrize("text", [*NOWHERE, *SOMEWHERE])
def test_a_draft_knows_what_the_pages_leave_out(text: str) -> None:
    public = archive(meeting(DAY, item(text=text)))
    assert Draft(public).unlinked == assemble(public).unlinked
    assert bool(Draft(public).unlinked) == (text in NOWHERE)


def test_lists_of_links_count() -> None:
    link = PublishedLink(url="https://udsatteraad.example/findes-ikke/", title="Væk")
    public = archive(hearings=(hearing(links=(link,)),))
    assert [one.target for one in Draft(public).unlinked] == ["/findes-ikke/"]


def test_where_all_links_lead_somewhere_no_page_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr(import_module("generator.site.assemble"), "_site", never)
    for text in SOMEWHERE:
        assert Draft(archive(meeting(DAY, item(text=text)))).unlinked == ()


def test_of_every_text_of_every_record() -> None:
    files = {name: text.replace("tekst.", "tekst, se [her](/intetsteds/).") for name, text in FILES.items()}
    public = publish(loaded(files)[0], at("2026-12-01"))
    assert Draft(public).unlinked == assemble(public).unlinked
