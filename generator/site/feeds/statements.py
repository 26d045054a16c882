"""News of what the council says of its own motion, or because it was asked to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.publication.published import PublishedStatement
from generator.site.context import Context
from generator.site.feeds.ids import statement_id
from generator.site.feeds.news import News, everything, fragment, labelled, paragraph, subjects
from generator.site.model import FeedEntry
from generator.site.pages.recipients import sent_to


def news(context: Context) -> Iterator[News]:
    """The news of all statements."""
    for statement in context.archive.statements:
        places = context.lookup.items_of_statement.get((statement.council, statement.id), ())
        cases = dict.fromkeys((statement.case, *(item.case for _, item in places)))
        channels = (
            *everything(context, statement.council, "udtalelser"),
            *subjects(context, statement.council, statement.topics, cases),
        )
        yield News(statement.published, channels, partial(_entry, context, statement))


def _entry(context: Context, statement: PublishedStatement) -> FeedEntry:
    words, page = context.words, context.addresses.statement(statement.council, statement.id)
    title = words.gettext("Statement: %(title)s", title=statement.title)
    sent = sent_to(context, statement.recipients)
    return FeedEntry(
        id=statement_id(context, statement.council, statement.id),
        title=f"{title} – {context.name(statement.council)}",
        address=page,
        published=statement.published,
        html=fragment(
            paragraph(words.gettext("Sent to: %(recipients)s", recipients=sent)) if sent else None,
            labelled(words.gettext("In short"), context.html(statement.easy, page)),
            context.html(statement.text, page),
            labelled(words.gettext("Minority opinion"), context.html(statement.minority, page)),
        ),
        categories=context.topic_titles(statement.topics),
    )
