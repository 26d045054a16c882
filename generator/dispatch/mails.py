"""A mail that is ready to send: its subject, its text, and the event that goes with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from generator.dispatch import hearings, meetings, statements
from generator.dispatch.speaking import speaking
from generator.language import Language
from generator.publication.published import PublicArchive, PublishedHearing, PublishedMeeting, PublishedStatement
from generator.site.calendar import Event, hearing_event, meeting_event
from generator.site.context import Context

Part = Literal["notice", "agenda", "minutes", "hearing", "answer", "statement"]
Sent = PublishedMeeting | PublishedHearing | PublishedStatement

_FILE_NAMES: dict[Part, str] = {
    "notice": "moede",
    "agenda": "dagsorden",
    "minutes": "referat",
    "hearing": "hoering",
    "answer": "hoeringssvar",
    "statement": "udtalelse",
}
_TEXTS: dict[Part, Callable[[Context, Any, datetime | None], tuple[str, str]]] = {
    "notice": meetings.notice,
    "agenda": meetings.agenda,
    "minutes": meetings.minutes,
    "hearing": hearings.hearing,
    "answer": hearings.answer,
    "statement": statements.statement,
}


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail to nobody yet: the program knows no addresses. `name` is what its files are called without an ending."""

    name: str
    subject: str
    body: str
    event: Event | None


def mail(archive: PublicArchive, of: Sent, part: Part, public_from: datetime | None, language: Language | None) -> Mail:
    """The mail with a part of a public record of the archive, which must show that part.

    `public_from` is when the part becomes public, None where it is; the mail then says that it must not be passed on.
    """
    context = speaking(archive, language)
    subject, body = _TEXTS[part](context, of, public_from)
    whose = f"{of.council}-" if context.addresses.several else ""
    return Mail(f"{whose}{of.id}-{_FILE_NAMES[part]}", subject, body, _event(context, of, part))


def _event(context: Context, of: Sent, part: Part) -> Event | None:
    """What the recipients can enter in their calendars; nothing for what has been."""
    if part in {"notice", "agenda"} and isinstance(of, PublishedMeeting):
        return meeting_event(context, of)
    if part == "hearing" and isinstance(of, PublishedHearing):
        return hearing_event(context, of)
    return None
