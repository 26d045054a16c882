"""The feeds: everything, one for each kind of news, for each topic, for each matter, and for each council."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.site.context import Context
from generator.site.feeds import (
    corrections,
    follow_ups,
    hearings,
    meetings,
    projects,
    statements,
    withdrawals,
    yearly,
)
from generator.site.feeds.channels import channels
from generator.site.feeds.news import News
from generator.site.model import Feed, FeedEntry

NEWEST = 100


def feeds(context: Context) -> Iterator[Feed]:
    """Every feed with its newest entries, newest first; news of one moment stay in the order of their records."""
    chosen = _newest(context)
    made: dict[int, FeedEntry] = {}
    for channel in channels(context):
        news = chosen.get(channel.address, ())
        for one in news:
            # Made only if some feed shows it, and once however many do.
            if id(one) not in made:
                made[id(one)] = one.make()
        entries = tuple(made[id(one)] for one in news)
        yield Feed(channel.address, channel.title, channel.description, channel.about, entries)


def _newest(context: Context) -> Mapping[str, list[News]]:
    news = [
        *meetings.news(context),
        *corrections.news(context),
        *hearings.news(context),
        *statements.news(context),
        *follow_ups.news(context),
        *projects.news(context),
        *yearly.news(context),
        *withdrawals.news(context),
    ]
    news.sort(key=lambda one: one.published, reverse=True)
    chosen: dict[str, list[News]] = defaultdict(list)
    for one in news:
        for address in one.channels:
            if len(chosen[address]) < NEWEST:
                chosen[address].append(one)
    return chosen
