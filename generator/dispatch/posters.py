"""A poster for a notice board: who the council is, when it meets next, what it decided last, and where to read on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from generator.dispatch.codes import qr_code
from generator.dispatch.sentences import beginning
from generator.dispatch.speaking import speaking
from generator.language import Language
from generator.publication.published import PublicArchive, PublishedCouncil, PublishedMeeting
from generator.site.context import Context
from generator.site.pages.council_rules import rule_view
from generator.site.pages.decisions import shown_title
from generator.site.pages.home import Decided, decided_easily, newest_decisions, next_meeting
from generator.site.pages.introduction import introduction

# So much fits on a page that can be read from one and a half metres.
DECISIONS, DECISION_LENGTH = 3, 190
HEARINGS = 2
TITLE_LENGTH, SENTENCE_LENGTH = 80, 220


@dataclass(frozen=True, slots=True)
class PosterMeeting:
    """The next meeting; an empty text where nothing is public of it."""

    council: str
    day: str
    time: str
    place: str
    note: str


@dataclass(frozen=True, slots=True)
class PosterEntry:
    """A decision or an open hearing in few words."""

    title: str
    note: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Poster:
    """All that stands on a poster, as plain text; `code` is a picture of `url`, which `shown_url` tells to people."""

    language: Language
    heading: str
    below: str
    introduction: tuple[str, ...]
    meeting: PosterMeeting | None
    decisions: tuple[PosterEntry, ...]
    hearings: tuple[PosterEntry, ...]
    url: str
    shown_url: str
    code: Markup
    contact: tuple[str, ...]
    notice: str


def poster(archive: PublicArchive, council: str | None, language: Language | None) -> Poster:
    """The poster of all that is public, or of one council of it.

    Raises KeyError where the archive has no such council.
    """
    context = speaking(archive, language)
    site = archive.site
    one = None if council is None else context.lookup.councils[council]
    apart = one if context.addresses.several else None
    only = archive.councils[0] if len(archive.councils) == 1 else one
    url = site.url + (context.addresses.council(apart.id) if apart else "")
    return Poster(
        language=context.words.language,
        heading=beginning(apart.name if apart else site.name, TITLE_LENGTH),
        below=beginning(apart.municipality, TITLE_LENGTH) if apart else "",
        introduction=tuple(beginning(sentence, SENTENCE_LENGTH) for sentence in _introduction(context, only)),
        meeting=_meeting(context, apart),
        decisions=tuple(islice(_decisions(context, apart), DECISIONS)),
        hearings=tuple(islice(_hearings(context, apart), HEARINGS)),
        url=url,
        shown_url=url.removeprefix("https://").removesuffix("/"),
        code=qr_code(url),
        contact=tuple(way for way in (site.contact.email, site.contact.phone) if way),
        notice=beginning(site.notice, SENTENCE_LENGTH),
    )


def _introduction(context: Context, council: PublishedCouncil | None) -> Iterator[str]:
    words = context.words
    if council is None:
        yield words.listing([one.name for one in context.archive.councils])
        yield words.gettext("The councils are advisory and decide no matters themselves.")
        return
    whole = introduction(words, council)
    # Whom it speaks for is told in full or not at all.
    fits = len(whole) <= SENTENCE_LENGTH
    yield whole if fits else introduction(words, council.model_copy(update={"target_groups": ()}))
    yield words.gettext("It is advisory and decides no matters itself.")


def _of(council: PublishedCouncil | None, owner: str) -> bool:
    return council is None or council.id == owner


def _whose(context: Context, apart: PublishedCouncil | None, owner: str) -> str:
    """A council's name where the poster is of several."""
    return "" if apart else beginning(context.shown_name(owner), TITLE_LENGTH)


def _meeting(context: Context, apart: PublishedCouncil | None) -> PosterMeeting | None:
    ahead = next_meeting(context, apart.id if apart else None)
    if ahead is None:
        return None
    words = context.words
    rule = rule_view(context, context.lookup.councils[ahead.council], "meetings.closed")
    day = words.weekday_date(ahead.day)
    return PosterMeeting(
        council=_whose(context, apart, ahead.council),
        day=day[0].upper() + day[1:],
        time=_time(context, ahead),
        place=beginning(ahead.place, TITLE_LENGTH),
        note=beginning(rule.text, SENTENCE_LENGTH) if rule else "",
    )


def _time(context: Context, meeting: PublishedMeeting) -> str:
    words = context.words
    if meeting.start is None:
        return ""
    start = words.clock(meeting.start)
    if meeting.end is None:
        return start
    return words.gettext("%(start)s to %(end)s", start=start, end=words.clock(meeting.end))


def _decisions(context: Context, apart: PublishedCouncil | None) -> Iterator[PosterEntry]:
    return (_decision(context, apart, one) for one in newest_decisions(context) if _of(apart, one[0].council))


def _decision(context: Context, apart: PublishedCouncil | None, decided: Decided) -> PosterEntry:
    meeting, item, decision = decided
    whose, day = _whose(context, apart, meeting.council), context.words.long_date(meeting.day)
    return PosterEntry(
        title=beginning(shown_title(context, meeting, item, decision), TITLE_LENGTH),
        note=f"{whose}, {day}" if whose else day,
        text=beginning(decided_easily(item, decision) or decision.text, DECISION_LENGTH),
    )


def _hearings(context: Context, apart: PublishedCouncil | None) -> Iterator[PosterEntry]:
    waiting = (one for one in context.archive.hearings if context.is_open(one) and _of(apart, one.council))
    for hearing in sorted(waiting, key=lambda hearing: hearing.deadline):
        whose, day = _whose(context, apart, hearing.council), context.words.long_date(hearing.deadline)
        deadline = context.words.gettext("The council answers by %(day)s", day=day)
        yield PosterEntry(
            title=beginning(hearing.title, TITLE_LENGTH), note=f"{whose}: {deadline}" if whose else deadline
        )
