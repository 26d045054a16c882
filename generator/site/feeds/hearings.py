"""News of hearings: that the council is heard, what it answers, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.publication.published import PublishedHearing, PublishedOutcome, PublishedResponse
from generator.site import labels
from generator.site.context import Context
from generator.site.feeds.ids import hearing_id
from generator.site.feeds.news import News, everything, fragment, labelled, paragraph, subjects
from generator.site.model import FeedEntry


def news(context: Context) -> Iterator[News]:
    """The news of all hearings."""
    for hearing in context.archive.hearings:
        places = context.lookup.items_of_hearing.get((hearing.council, hearing.id), ())
        cases = dict.fromkeys(item.case for _, item in places)
        channels = (
            *everything(context, hearing.council, "hoeringer"),
            *subjects(context, hearing.council, hearing.topics, cases),
        )
        yield News(hearing.published, channels, partial(_hearing, context, hearing))
        if hearing.response:
            make = partial(_response, context, hearing, hearing.response)
            yield News(hearing.response.published, channels, make)
        if hearing.outcome:
            make = partial(_outcome, context, hearing, hearing.outcome)
            yield News(hearing.outcome.published, channels, make)


def _hearing(context: Context, hearing: PublishedHearing) -> FeedEntry:
    words, page = context.words, context.addresses.hearing(hearing.council, hearing.id)
    title = words.gettext("Hearing: %(title)s", title=hearing.title)
    deadline = words.gettext("deadline %(day)s", day=words.long_date(hearing.deadline))
    place = context.shown_name(hearing.council)
    return FeedEntry(
        id=hearing_id(context, hearing.council, hearing.id, "hearing"),
        title=f"{title} – {place}, {deadline}" if place else f"{title} – {deadline}",
        address=page,
        published=hearing.published,
        html=fragment(
            paragraph(words.gettext("%(authority)s hears the council.", authority=hearing.authority.name)),
            context.html(hearing.introduction, page),
        ),
        categories=context.topic_titles(hearing.topics),
    )


def _response(context: Context, hearing: PublishedHearing, response: PublishedResponse) -> FeedEntry:
    words, page = context.words, context.addresses.hearing(hearing.council, hearing.id)
    declined = words.gettext("The council chose not to answer.") if response.status == "declined" else None
    title = words.gettext("Response: %(title)s", title=hearing.title)
    return FeedEntry(
        id=hearing_id(context, hearing.council, hearing.id, "response"),
        title=f"{title} – {context.name(hearing.council)}",
        address=page,
        published=response.published,
        html=fragment(
            paragraph(declined) if declined else None,
            labelled(words.gettext("In short"), context.html(response.easy, page)),
            context.html(response.text, page),
            labelled(words.gettext("Minority opinion"), context.html(response.minority, page)),
        ),
        categories=context.topic_titles(hearing.topics),
    )


def _outcome(context: Context, hearing: PublishedHearing, outcome: PublishedOutcome) -> FeedEntry:
    words, page = context.words, context.addresses.hearing(hearing.council, hearing.id)
    followed = words.gettext(labels.FOLLOWED[outcome.followed][0])
    title = words.gettext("Outcome: %(title)s – %(followed)s", title=hearing.title, followed=followed)
    return FeedEntry(
        id=hearing_id(context, hearing.council, hearing.id, "outcome"),
        title=f"{title} – {context.name(hearing.council)}",
        address=page,
        published=outcome.published,
        html=fragment(paragraph(followed), context.html(outcome.text, page)),
        categories=context.topic_titles(hearing.topics),
    )
