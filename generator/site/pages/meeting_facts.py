"""What stands above a meeting's agenda: its facts, and what the reader must know first."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publication.published import PublishedMeeting, PublishedMinutes, PublishedWithholding
from generator.site import labels
from generator.site.addresses import ACCESS_REQUESTS
from generator.site.context import Context
from generator.site.model import Link
from generator.site.parts import Fact, Notice
from generator.site.words import Words


def facts(context: Context, meeting: PublishedMeeting) -> Iterator[Fact]:
    """Time, place and who took part, as far as it is public."""
    words = context.words
    yield Fact(words.gettext("Time"), _time(words, meeting))
    if meeting.place:
        yield Fact(words.gettext("Place"), meeting.place)
    if meeting.joint_with:
        yield Fact(words.gettext("Held together with"), words.listing(_organs(context, meeting)))
    if meeting.minutes:
        yield from _attendance(words, meeting.minutes)


def notices(context: Context, meeting: PublishedMeeting) -> Iterator[Notice]:
    """What the reader must know before reading the agenda and the minutes."""
    words = context.words
    if meeting.cancelled:
        yield Notice(words.gettext("Cancelled"), words.gettext("The meeting was cancelled."), "stop")
    if meeting.moved_from:
        day = words.long_date(meeting.moved_from)
        yield Notice(words.gettext("Moved"), words.gettext("The meeting was moved from %(day)s.", day=day))
    if meeting.withheld:
        yield withheld_notice(words, meeting.withheld)
    elif meeting.minutes:
        yield from _approval(words, meeting.minutes)
    elif not meeting.cancelled:
        yield from _awaited(context, meeting)


def withheld_notice(words: Words, withheld: PublishedWithholding) -> Notice:
    """That minutes are withheld, by which rule, since and until when; never why."""
    sentences = [withheld_sentence(words, withheld.source)]
    sentences.append(words.gettext("Decided on %(day)s.", day=words.long_date(withheld.decided)))
    if withheld.review:
        day = words.long_date(withheld.review)
        sentences.append(words.gettext("To be considered again by %(day)s.", day=day))
    link = Link(words.gettext("Ask for access to documents"), ACCESS_REQUESTS)
    return Notice(words.gettext("Minutes not published"), " ".join(sentences), "warn", link)


def withheld_sentence(words: Words, source: str | None) -> str:
    """The sentence on withheld minutes."""
    if source:
        return words.gettext("The minutes are not published, cf. %(source)s.", source=source)
    return words.gettext("The minutes are not published.")


def closed_note(context: Context, meeting: PublishedMeeting) -> str:
    """Why the page tells what was decided and not what was said."""
    words = context.words
    rule = context.lookup.rule(meeting.council, "meetings.closed", meeting.day)
    if rule and rule.value == "yes":
        return words.gettext(
            "The council's meetings are closed, cf. %(source)s. The page therefore shows the agenda and the decisions, "
            "not what was said at the meeting.",
            source=rule.source,
        )
    return words.gettext("The page shows the agenda and the decisions, not what was said at the meeting.")


def description(context: Context, meeting: PublishedMeeting) -> str:
    """One sentence on a meeting's page, for search engines and previews."""
    words = context.words
    values = {"council": context.name(meeting.council), "day": words.long_date(meeting.day)}
    if meeting.minutes:
        return words.gettext("Agenda and decision minutes of the meeting of %(council)s on %(day)s.", **values)
    if meeting.agenda:
        return words.gettext("Agenda of the meeting of %(council)s on %(day)s.", **values)
    return words.gettext("Meeting of %(council)s on %(day)s.", **values)


def _time(words: Words, meeting: PublishedMeeting) -> str:
    day = words.weekday_date(meeting.day)
    if meeting.start and meeting.end:
        hours = words.gettext("%(start)s to %(end)s", start=words.clock(meeting.start), end=words.clock(meeting.end))
        return f"{day}, {hours}"
    return f"{day}, {words.clock(meeting.start)}" if meeting.start else day


def _organs(context: Context, meeting: PublishedMeeting) -> list[str]:
    names = {organ.id: organ.name for organ in context.lookup.councils[meeting.council].organs}
    names |= {council.id: council.name for council in context.archive.councils}
    return [names.get(organ, organ) for organ in meeting.joint_with]


def _attendance(words: Words, minutes: PublishedMinutes) -> Iterator[Fact]:
    if minutes.chaired_by:
        yield Fact(words.gettext("Chaired by"), words.gettext(labels.CHAIRED_BY[minutes.chaired_by]))
    if minutes.present is not None:
        yield Fact(words.gettext("Present"), words.ngettext("%(n)s member", "%(n)s members", minutes.present))
    if minutes.absent is not None:
        yield Fact(words.gettext("Apologies"), words.ngettext("%(n)s member", "%(n)s members", minutes.absent))
    if minutes.guests:
        guests = (f"{g.organisation} ({g.role})" if g.role else g.organisation for g in minutes.guests)
        yield Fact(words.gettext("Guests"), ", ".join(guests))


def _approval(words: Words, minutes: PublishedMinutes) -> Iterator[Notice]:
    if minutes.approved_at:
        day = words.long_date(minutes.approved_at)
        yield Notice(words.gettext("Approved"), words.gettext("The council approved the minutes on %(day)s.", day=day))
    elif minutes.approval == "approved":
        yield Notice(words.gettext("Approved"), words.gettext("The council has approved the minutes."))
    elif minutes.approval == "pending":
        text = words.gettext("The council has not approved the minutes yet.")
        yield Notice(words.gettext("Not approved yet"), text, "warn")
    elif minutes.approval == "objected":
        text = words.gettext("An objection was raised to the minutes. They may still change.")
        yield Notice(words.gettext("Objection"), text, "warn")


def _awaited(context: Context, meeting: PublishedMeeting) -> Iterator[Notice]:
    words = context.words
    if meeting.agenda is None:
        yield Notice(words.gettext("Agenda"), words.gettext("The agenda is not published yet."))
    elif not context.is_ahead(meeting):
        yield Notice(words.gettext("Minutes"), words.gettext("The minutes are not published yet."))
    elif meeting.agenda.draft:
        text = words.gettext("This is a draft of the agenda. It may change before the meeting.")
        yield Notice(words.gettext("Draft agenda"), text, "warn")
