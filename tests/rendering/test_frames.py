"""Pages share a frame where they may, and each fills it with its own, escaped."""

from __future__ import annotations

from dataclasses import replace

from generator.rendering.frames import Frame, FrameKinds, blank, slot
from generator.site.model import Link, Page
from tests.rendering.example import meeting, site

MEETING = replace(meeting("2026-03-12", "Møde & <b>"), description='Om "mødet"')
OTHER = meeting("2026-04-16", "Et andet")


def kinds() -> FrameKinds:
    sections = (Link("Forside", ""), Link("Møder", "moeder/"), Link("2026", "moeder/2026"))
    return FrameKinds(replace(site(MEETING, OTHER), navigation=sections))


def test_pages_of_one_folder_and_section_share_a_frame() -> None:
    kind = kinds()
    assert kind(MEETING) == kind(OTHER)
    assert kind(MEETING).section == "moeder/"


def test_what_the_frame_shows_tells_pages_apart() -> None:
    kind = kinds()
    for page in (
        replace(MEETING, address="moeder/"),
        replace(MEETING, address="raadet/2026/"),
        replace(MEETING, address="moeder/2026-12-31/"),
        replace(MEETING, description=""),
        replace(MEETING, listed=False),
    ):
        assert kind(page) != kind(OTHER), page


def test_a_frame_is_filled_with_the_pages_own_words_escaped() -> None:
    empty = blank(MEETING)
    frame = Frame.of(f'<title>{empty.title}</title><meta content="{empty.description}">{slot("content")}</html>')
    assert frame.around(MEETING, "<p>ja</p>") == (
        '<title>Møde &amp; &lt;b&gt;</title><meta content="Om &#34;mødet&#34;"><p>ja</p></html>'
    )
    assert frame.around(OTHER, "").startswith("<title>Et andet</title>")


def test_what_a_page_does_not_have_is_no_slot() -> None:
    assert blank(Page("", "Forside", "home.html", None)) == Page(
        "", slot("title"), "home.html", None, feed=slot("feed")
    )
