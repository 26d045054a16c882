"""What is sent of a statement: the statement, to the bodies that it is meant for."""

from __future__ import annotations

from datetime import datetime

from generator.dispatch.paragraphs import embargo, joined, links, on_the_site, regards, told, under
from generator.publication.published import PublishedStatement
from generator.site.context import Context


def statement(context: Context, of: PublishedStatement, public_from: datetime | None) -> tuple[str, str]:
    """Subject and text of a statement. Of its recipients only bodies are named: who else gets it the sender knows."""
    words, page = context.words, context.addresses.statement(of.council, of.id)
    bodies = words.listing([one.name for one in of.recipients if one.name])
    values = {"council": context.name(of.council), "day": words.long_date(of.adopted)}
    return words.gettext("Statement: %(title)s", title=of.title), joined(
        words.gettext("To %(recipients)s", recipients=bodies) if bodies else "",
        embargo(context, "statement", public_from),
        words.gettext("%(council)s adopted this statement on %(day)s.", **values),
        of.title,
        under(words.gettext("In short"), told(context, of.easy, page)),
        told(context, of.text, page),
        under(words.gettext("Minority opinion"), told(context, of.minority, page)),
        links(context, of.links, page),
        on_the_site(context, page, public_from),
        regards(context, of.council),
    )
