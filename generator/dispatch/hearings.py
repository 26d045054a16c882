"""What is sent of a hearing: to the members that they are heard, and to the authority what the council answers."""

from __future__ import annotations

from datetime import datetime

from generator.dispatch.paragraphs import embargo, joined, links, on_the_site, regards, told, under
from generator.publication.published import PublishedHearing
from generator.site.context import Context


def hearing(context: Context, of: PublishedHearing, public_from: datetime | None) -> tuple[str, str]:
    """Subject and text of a hearing, for the members."""
    words, page = context.words, context.addresses.hearing(of.council, of.id)
    return words.gettext("Hearing: %(title)s", title=of.title), joined(
        words.gettext("To the members of %(council)s", council=context.name(of.council)),
        embargo(context, "hearing", public_from),
        words.gettext("%(authority)s hears the council.", authority=of.authority.name),
        words.gettext("The council must have answered by %(day)s at the latest.", day=words.weekday_date(of.deadline)),
        told(context, of.introduction, page),
        links(context, of.links, page),
        on_the_site(context, page, public_from),
        regards(context, of.council),
    )


def answer(context: Context, of: PublishedHearing, public_from: datetime | None) -> tuple[str, str]:
    """Subject and text of the council's answer, which must be public, for the authority."""
    assert of.response
    words, page = context.words, context.addresses.hearing(of.council, of.id)
    values = {"council": context.name(of.council), "title": of.title}
    if of.response.status == "declined":
        opening = words.gettext("%(council)s does not answer the hearing “%(title)s”.", **values)
    else:
        opening = words.gettext("Here is the answer of %(council)s to the hearing “%(title)s”.", **values)
    return words.gettext("Response: %(title)s", title=of.title), joined(
        words.gettext("To %(recipients)s", recipients=of.authority.name),
        embargo(context, "answer", public_from),
        opening,
        under(words.gettext("In short"), told(context, of.response.easy, page)),
        told(context, of.response.text, page),
        under(words.gettext("Minority opinion"), told(context, of.response.minority, page)),
        on_the_site(context, page, public_from),
        regards(context, of.council),
    )
