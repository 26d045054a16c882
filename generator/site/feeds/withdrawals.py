"""News that records are taken back: under the id of each entry that told of them, and once for the record itself.

Readers' programs keep what they have been given, and forget it only for another entry of the same id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.publication.published import NewsPart, PublishedNotice, PublishedWithdrawal
from generator.site import labels
from generator.site.addresses import FeedKind
from generator.site.context import Context
from generator.site.feeds import ids
from generator.site.feeds.news import News, everything, everywhere, fragment, paragraph, subjects
from generator.site.model import FeedEntry
from generator.site.pages.withdrawn import withdrawn_address, withdrawn_title
from generator.site.words import day_of

# The feed of each kind of news; that an item is on the agenda is told in those of its topics and case only.
FEED: Mapping[str, FeedKind] = {
    "agenda": "dagsordener",
    "minutes": "referater",
    "decision": "beslutninger",
    "corrected-agenda": "rettelser",
    "corrected-minutes": "rettelser",
    "hearing": "hoeringer",
    "response": "hoeringer",
    "outcome": "hoeringer",
    "statement": "udtalelser",
    "follow-up": "beslutninger",
    "update": "beslutninger",
}

# Only the feeds of everything tell these, besides those of topics and cases.
NO_FEED_OF_ITS_OWN = frozenset({"project", "project-update"})


def news(context: Context) -> Iterator[News]:
    """That each record is taken back, and the entries in place of all that told of it."""
    addresses = context.addresses
    for one in context.archive.withdrawals:
        own = (addresses.case_feed(one.council, one.id),) if one.kind == "case" else ()
        identity = ids.withdrawal_id(context, withdrawn_address(context, one))
        make = partial(_entry, context, one, identity, labels.WITHDRAWN[one.kind])
        yield News(one.withdrawn, (addresses.feed_of("rettelser"), *own), make)
        for notice in one.notices:
            channels = _told_in(context, one.council, notice.part)
            subject = subjects(context, one.council, notice.topics, notice.cases)
            make = partial(_entry, context, one, _id(context, one, notice), labels.NEWS[notice.part])
            yield News(one.withdrawn, (*channels, *subject), make)


def _told_in(context: Context, council: str, part: NewsPart) -> tuple[str, ...]:
    """The feeds that told it, but those of topics and cases."""
    if part in FEED:
        return everything(context, council, FEED[part])
    return everywhere(context, council) if part in NO_FEED_OF_ITS_OWN else ()


def _entry(context: Context, one: PublishedWithdrawal, identity: str, what: str) -> FeedEntry:
    words = context.words
    day = words.long_date(day_of(one.withdrawn))
    return FeedEntry(
        id=identity,
        title=withdrawn_title(context, one, what),
        address=withdrawn_address(context, one),
        published=one.withdrawn,
        html=fragment(paragraph(words.gettext("This was withdrawn on %(day)s.", day=day))),
    )


def _id(context: Context, one: PublishedWithdrawal, notice: PublishedNotice) -> str:  # noqa: PLR0911
    """The id of the entry that told it."""
    council, anchor = one.council, notice.anchor
    match notice.part:
        case "agenda":
            return ids.agenda_id(context, council, one.id)
        case "item" if anchor:
            return ids.item_id(context, council, one.id, anchor)
        case "minutes":
            return ids.minutes_id(context, council, one.id)
        case "decision" if anchor:
            return ids.decision_id(context, council, one.id, anchor, notice.letter)
        case "hearing" | "response" | "outcome" as step:
            return ids.hearing_id(context, council, one.id, step)
        case "statement":
            return ids.statement_id(context, council, one.id)
        case "project":
            return ids.project_id(context, council, one.id)
    return _numbered_id(context, one, notice)


def _numbered_id(context: Context, one: PublishedWithdrawal, notice: PublishedNotice) -> str:
    """The id of an entry that is one of several on its day; else that of a follow-up."""
    council, day, number = one.council, notice.day, notice.number
    match notice.part:
        case "corrected-agenda" if day and number:
            return ids.correction_id(context, council, one.id, "agenda", day, number)
        case "corrected-minutes" if day and number:
            return ids.correction_id(context, council, one.id, "minutes", day, number)
        case "project-update" if day and number:
            return ids.project_update_id(context, council, one.id, day, number)
        case "update" if day and number:
            return ids.update_id(context, withdrawn_address(context, one), day, number)
    return ids.follow_up_id(context, withdrawn_address(context, one))
