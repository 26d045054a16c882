"""News of meetings: agendas, minutes and decisions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from generator.publication.published import (
    PublishedClosedItem,
    PublishedDecision,
    PublishedItem,
    PublishedMeeting,
)
from generator.site import labels
from generator.site.context import Context
from generator.site.feeds.ids import agenda_id, decision_id, item_id, minutes_id
from generator.site.feeds.news import News, everything, fragment, labelled, paragraph, subjects
from generator.site.model import FeedEntry
from generator.site.pages.decisions import decision_address, decision_title
from generator.site.pages.meeting_titles import meeting_title


def news(context: Context) -> Iterator[News]:
    """The news of all meetings, in their order."""
    for meeting in context.archive.meetings:
        yield from _agenda_news(context, meeting)
        yield from _minutes_news(context, meeting)


def _agenda_news(context: Context, meeting: PublishedMeeting) -> Iterator[News]:
    if meeting.agenda is None:
        return
    published = meeting.agenda.published
    channels = everything(context, meeting.council, "dagsordener")
    yield News(published, channels, partial(_agenda, context, meeting))
    for item in _as_sent(meeting):
        if isinstance(item, PublishedItem) and (item.topics or item.case):
            channels = subjects(context, meeting.council, item.topics, [item.case])
            yield News(published, channels, partial(_item, context, meeting, item))


def _minutes_news(context: Context, meeting: PublishedMeeting) -> Iterator[News]:
    if meeting.minutes is None:
        return
    published = meeting.minutes.published
    yield News(published, everything(context, meeting.council, "referater"), partial(_minutes, context, meeting))
    channels = everything(context, meeting.council, "beslutninger")
    for item in meeting.items:
        if isinstance(item, PublishedClosedItem):
            if item.decision:
                yield News(published, channels, partial(_closed_decision, context, meeting, item))
            continue
        own = (*channels, *subjects(context, meeting.council, item.topics, [item.case]))
        for decision in item.minutes.decisions if item.minutes else ():
            yield News(published, own, partial(_decision, context, meeting, item, decision))


def _as_sent(meeting: PublishedMeeting) -> Iterator[PublishedItem | PublishedClosedItem]:
    """The items of the agenda as it was published, without those added at the meeting."""
    for item in meeting.items:
        if isinstance(item, PublishedClosedItem) or item.minutes is None or item.minutes.added is None:
            yield item


def _agenda(context: Context, meeting: PublishedMeeting) -> FeedEntry:
    assert meeting.agenda
    words, address = context.words, context.addresses.meeting(meeting.council, meeting.id)
    lines = (_line(context, item) for item in _as_sent(meeting))
    return FeedEntry(
        id=agenda_id(context, meeting.council, meeting.id),
        title=words.gettext("Agenda: %(meeting)s", meeting=meeting_title(context, meeting)),
        address=address,
        published=meeting.agenda.published,
        html=fragment(
            context.html(meeting.agenda.introduction, address), Markup("<ul>{}</ul>").format(Markup().join(lines))
        ),
    )


def _line(context: Context, item: PublishedItem | PublishedClosedItem) -> Markup:
    title = item.title or context.words.gettext("Closed item")
    return Markup("<li>{}</li>").format(f"{item.number} {title}" if item.number else title)


def _item(context: Context, meeting: PublishedMeeting, item: PublishedItem) -> FeedEntry:
    assert meeting.agenda
    words, address = context.words, context.addresses.item(meeting.council, meeting.id, item.anchor)
    return FeedEntry(
        id=item_id(context, meeting.council, meeting.id, item.anchor),
        title=words.gettext(
            "On the agenda: %(what)s – %(meeting)s", what=item.title, meeting=meeting_title(context, meeting)
        ),
        address=address,
        published=meeting.agenda.published,
        html=fragment(
            context.html(item.text, address),
            labelled(words.gettext("Recommendation"), context.html(item.recommendation, address)),
        ),
        categories=context.topic_titles(item.topics),
    )


def _minutes(context: Context, meeting: PublishedMeeting) -> FeedEntry:
    assert meeting.minutes
    words, address = context.words, context.addresses.meeting(meeting.council, meeting.id)
    decisions = (
        labelled(f"{item.number} {item.title}" if item.number else item.title, context.html(decision.text, address))
        for item in meeting.items
        if isinstance(item, PublishedItem) and item.minutes
        for decision in item.minutes.decisions
    )
    return FeedEntry(
        id=minutes_id(context, meeting.council, meeting.id),
        title=words.gettext("Decision minutes: %(meeting)s", meeting=meeting_title(context, meeting)),
        address=address,
        published=meeting.minutes.published,
        html=fragment(context.html(meeting.minutes.easy, address), *decisions),
    )


def _decision(
    context: Context, meeting: PublishedMeeting, item: PublishedItem, decision: PublishedDecision
) -> FeedEntry:
    assert meeting.minutes
    assert item.minutes
    words = context.words
    place = context.addresses.item(meeting.council, meeting.id, item.anchor, decision.letter)
    values = {"what": decision_title(item, decision), "meeting": meeting_title(context, meeting)}
    easy = item.minutes.easy if decision.letter is None else None
    return FeedEntry(
        id=decision_id(context, meeting.council, meeting.id, item.anchor, decision.letter),
        title=words.gettext("Decision: %(what)s – %(meeting)s", **values),
        address=decision_address(context, meeting, item, decision),
        published=meeting.minutes.published,
        html=fragment(
            labelled(words.gettext("In short"), context.html(easy, place)),
            context.html(decision.text, place),
            paragraph(labels.vote_text(words, decision.vote)) if decision.vote else None,
            labelled(words.gettext("Minority opinion"), context.html(decision.minority, place)),
        ),
        categories=context.topic_titles(item.topics),
    )


def _closed_decision(context: Context, meeting: PublishedMeeting, item: PublishedClosedItem) -> FeedEntry:
    assert meeting.minutes
    address = context.addresses.item(meeting.council, meeting.id, item.anchor)
    values = {"what": item.title or context.words.gettext("Closed item"), "meeting": meeting_title(context, meeting)}
    return FeedEntry(
        id=decision_id(context, meeting.council, meeting.id, item.anchor, None),
        title=context.words.gettext("Decision: %(what)s – %(meeting)s", **values),
        address=address,
        published=meeting.minutes.published,
        html=fragment(context.html(item.decision, address)),
    )
