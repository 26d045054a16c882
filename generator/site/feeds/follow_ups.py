"""News of what becomes of decisions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from operator import attrgetter

from generator.publication.published import PublishedFollowUp, PublishedItem, PublishedUpdate, numbered
from generator.site import labels
from generator.site.context import Context
from generator.site.feeds.ids import follow_up_id, update_id
from generator.site.feeds.news import News, everything, fragment, subjects
from generator.site.model import FeedEntry


def news(context: Context) -> Iterator[News]:
    """That decisions are followed up, and each step of it."""
    for follow_up in context.archive.follow_ups:
        item = _item(context, follow_up)
        own = subjects(context, follow_up.council, item.topics, [item.case]) if item else ()
        channels = (*everything(context, follow_up.council, "beslutninger"), *own)
        topics = item.topics if item else ()
        # A step that became public at once tells more than that there is something to follow.
        if all(update.published != follow_up.published for update in follow_up.updates):
            yield News(follow_up.published, channels, partial(_begun, context, follow_up, topics))
        for update, number in numbered(follow_up.updates, attrgetter("day")):
            make = partial(_update, context, follow_up, update, number, topics)
            yield News(update.published, channels, make)


def _item(context: Context, follow_up: PublishedFollowUp) -> PublishedItem | None:
    meeting = context.lookup.meetings[(follow_up.council, follow_up.meeting)]
    return next((i for i in meeting.items if isinstance(i, PublishedItem) and i.anchor == follow_up.anchor), None)


def _begun(context: Context, follow_up: PublishedFollowUp, topics: tuple[str, ...]) -> FeedEntry:
    address = _address(context, follow_up)
    return FeedEntry(
        id=follow_up_id(context, address),
        title=_title(context, follow_up, follow_up.title),
        address=address,
        published=follow_up.published,
        html=fragment(context.html(follow_up.text, address)),
        categories=context.topic_titles(topics),
    )


def _update(
    context: Context, follow_up: PublishedFollowUp, update: PublishedUpdate, number: int, topics: tuple[str, ...]
) -> FeedEntry:
    address = _address(context, follow_up)
    status = context.words.gettext(labels.STATUS[update.status][0])
    return FeedEntry(
        id=update_id(context, address, update.day, number),
        title=_title(context, follow_up, f"{follow_up.title} – {status}"),
        address=address,
        published=update.published,
        html=fragment(context.html(update.text, address)),
        categories=context.topic_titles(topics),
    )


def _title(context: Context, follow_up: PublishedFollowUp, what: str) -> str:
    title = context.words.gettext("Follow-up: %(title)s", title=what)
    return f"{title} – {context.name(follow_up.council)}"


def _address(context: Context, follow_up: PublishedFollowUp) -> str:
    return context.addresses.decision(follow_up.council, follow_up.meeting, follow_up.anchor, follow_up.letter)
