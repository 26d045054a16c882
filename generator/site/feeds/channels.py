"""What feeds there are, and which page tells readers the same."""

from __future__ import annotations

from collections.abc import Iterator

from generator.site import addresses as at
from generator.site import labels
from generator.site.context import Context
from generator.site.feeds.news import Channel
from generator.site.pages.withdrawn import withdrawn_address, withdrawn_title


def channels(context: Context) -> Iterator[Channel]:
    """Every feed of the site, also one that has nothing to tell yet."""
    words, addresses, site = context.words, context.addresses, context.archive.site
    yield Channel(
        addresses.feed(),
        site.name,
        words.gettext(
            "Agendas, minutes, decisions, hearings, statements, projects, plans, budgets, reports and corrections."
        ),
        at.HOME,
    )
    yield from _kinds(context)
    for topic in site.topics:
        title = words.gettext("Everything on the topic “%(title)s”.", title=topic.title)
        yield Channel(addresses.topic_feed(topic.id), f"{topic.title} – {site.name}", title, addresses.topic(topic.id))
    for case in context.archive.cases:
        description = words.gettext("The matter “%(title)s” across meetings, hearings and decisions.", title=case.title)
        about = addresses.case(case.council, case.id)
        yield Channel(addresses.case_feed(case.council, case.id), f"{case.title} – {site.name}", description, about)
    for one in (one for one in context.archive.withdrawals if one.kind == "case"):
        # Who follows the matter keeps its title until the feed has another.
        title = withdrawn_title(context, one, labels.WITHDRAWN["case"])
        about = withdrawn_address(context, one)
        yield Channel(addresses.case_feed(one.council, one.id), f"{title} – {site.name}", title, about)
    for council in context.archive.councils if addresses.several else ():
        description = words.gettext("Everything new from %(council)s.", council=council.name)
        yield Channel(addresses.feed(council.id), council.name, description, addresses.council(council.id))


def _kinds(context: Context) -> Iterator[Channel]:
    words, addresses = context.words, context.addresses
    kinds = {
        "dagsordener": (words.gettext("Agendas"), addresses.register("moeder")),
        "referater": (words.gettext("Decision minutes"), addresses.register("moeder")),
        "beslutninger": (words.gettext("Decisions and what became of them"), addresses.register("beslutninger")),
        "hoeringer": (words.gettext("Hearings and responses"), addresses.register("hoeringer")),
        "udtalelser": (words.gettext("Statements"), addresses.register("udtalelser")),
        "rettelser": (words.gettext("Corrections"), at.CORRECTIONS),
    }
    for kind in at.FEED_KINDS:
        title, about = kinds[kind]
        full = f"{title} – {context.archive.site.name}"
        yield Channel(addresses.feed_of(kind), full, full, about)
