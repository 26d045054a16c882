"""The fixed sidebar and the links at the foot of every page."""

from __future__ import annotations

from generator.site import addresses as at
from generator.site.context import Context
from generator.site.model import Link
from generator.site.sections import links as section_links


def navigation(context: Context) -> tuple[Link, ...]:
    """The sidebar: the same on every page, and short."""
    words, archive, register = context.words, context.archive, context.addresses.register
    council = words.gettext("The councils") if context.addresses.several else words.gettext("The council")
    return (
        Link(words.gettext("Home"), at.HOME),
        Link(words.gettext("Meetings"), register("moeder")),
        Link(words.gettext("Decisions"), register("beslutninger")),
        Link(words.gettext("Hearings and responses"), register("hoeringer")),
        *((Link(words.gettext("Statements"), register("udtalelser")),) if archive.statements else ()),
        *((Link(words.gettext("Courses of matters"), register("forloeb")),) if archive.cases else ()),
        *((Link(words.gettext("Topics"), at.TOPICS),) if archive.site.topics else ()),
        *section_links(archive, words, context.addresses, None),
        Link(council, at.COUNCILS),
        Link(words.gettext("Corrections"), at.CORRECTIONS),
        Link(words.gettext("Not published"), at.NOT_PUBLISHED),
        Link(words.gettext("Subscribe"), at.SUBSCRIBE),
    )


def footer(context: Context) -> tuple[Link, ...]:
    """The foot of the page: the accessibility statement first, then the hand-written pages."""
    words, archive = context.words, context.archive
    statement = Link(words.gettext("Accessibility statement"), at.ACCESSIBILITY)
    return (
        *((statement,) if archive.site.accessibility else ()),
        *(Link(page.title, context.addresses.page(page.id)) for page in archive.pages),
        Link(words.gettext("Subscribe"), at.SUBSCRIBE),
        Link(words.gettext("Search"), at.SEARCH),
    )
