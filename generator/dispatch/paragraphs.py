"""The paragraphs that mails are put together from; an empty one is left out of the text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from generator.dispatch.plain_text import plain_text
from generator.language import deferred as _
from generator.publication.published import PublishedLink
from generator.site.context import Context
from generator.site.parts import Fact
from generator.site.words import COPENHAGEN

EMBARGO = {
    "notice": _("The meeting becomes public on %(moment)s. Do not pass this on before then."),
    "agenda": _("The agenda becomes public on %(moment)s. Do not pass it on before then."),
    "minutes": _("The minutes become public on %(moment)s. Do not pass them on before then."),
    "hearing": _("The hearing becomes public on %(moment)s. Do not pass it on before then."),
    "answer": _("The answer becomes public on %(moment)s. Do not pass it on before then."),
    "statement": _("The statement becomes public on %(moment)s. Do not pass it on before then."),
}


def embargo(context: Context, part: str, public_from: datetime | None) -> str:
    """That a part is not public yet; nothing where it is (None)."""
    if public_from is None:
        return ""
    words, local = context.words, public_from.astimezone(COPENHAGEN)
    moment = words.weekday_date(local.date())
    if local.hour or local.minute:
        moment = f"{moment} {words.clock(local.time())}"
    return words.gettext(EMBARGO[part], moment=moment)


def on_the_site(context: Context, address: str, public_from: datetime | None) -> str:
    """Where it stands, or will stand."""
    url = context.archive.site.url + address
    if public_from is None:
        return context.words.gettext("On the website: %(url)s", url=url)
    return context.words.gettext("On the website from then on: %(url)s", url=url)


def told(context: Context, text: str | None, page: str) -> str:
    """A text of a page without markup."""
    html = context.html(text, page)
    return "" if html is None else plain_text(html, context.archive.site.url)


def under(label: str, text: str) -> str:
    """A text under its label; nothing where there is none."""
    return f"{label}:\n{text}" if text else ""


def listed(facts: Iterable[Fact]) -> str:
    """Facts, one a line."""
    return "\n".join(f"{fact.label}: {fact.value}" for fact in facts)


def links(context: Context, of: tuple[PublishedLink, ...], page: str) -> str:
    """Links as a list with their addresses."""
    site = context.archive.site.url
    whole = (
        (link.title, link.address if "://" in link.address else site + link.address)
        for link in context.texts.links(of, page)
    )
    return under(context.words.gettext("Links"), "\n".join(f"- {title}: {url}" for title, url in whole))


def regards(context: Context, council: str) -> str:
    """Who sends it, and how to reach the council."""
    contact = context.archive.site.contact
    lines = (context.words.gettext("Kind regards"), context.name(council), contact.email, contact.phone)
    return "\n".join(line for line in lines if line)


def joined(*paragraphs: str) -> str:
    """Paragraphs with an empty line between them."""
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
