"""The gate for budgets: what was granted from `publish`, what was spent from its own; small numbers as one sum.

An amount that is one or two persons' pay is never public, nor is what it could be computed from (`small_numbers`).
"""

from __future__ import annotations

from generator.publication.meetings import Key
from generator.publication.moments import AsOf
from generator.publication.published import PublishedBudget, PublishedPost, PublishedSpent, PublishedTogether
from generator.publication.small_numbers import hides, is_small, together
from generator.records.archive import Archive, Entry
from generator.records.budget import Budget, Post, Spent


def budgets(archive: Archive, now: AsOf) -> dict[Key, PublishedBudget]:
    """The public budgets by council and year."""
    return {
        (entry.council, entry.id): _budget(entry, now)
        for entry in sorted(archive.budgets, key=lambda entry: (entry.council, entry.id))
        if now.reached(entry.record.publish)
    }


def _budget(entry: Entry[Budget], now: AsOf) -> PublishedBudget:
    record = entry.record
    spent = record.spent if record.spent and now.reached(record.spent.publish) else None
    places = together(record.posts)
    joined = [record.posts[place] for place in sorted(places)]
    # Where all posts together are the pay of so few, no sum of them can be shown either.
    safe = not joined or hides(joined)
    assert record.publish is not None
    return PublishedBudget(
        id=entry.id,
        council=entry.council,
        published=record.publish,
        granted=record.granted if safe else None,
        price_level=record.price_level,
        posts=tuple(
            _post(post, with_amounts=place not in places, with_spent=spent is not None)
            for place, post in enumerate(record.posts)
        ),
        together=_together(joined, with_spent=spent is not None) if joined and safe else None,
        distributed=_granted(record.posts) if safe else None,
        spent=_spent(spent, record.posts, safe=safe) if spent else None,
        note=record.note,
    )


def _post(post: Post, *, with_amounts: bool, with_spent: bool) -> PublishedPost:
    return PublishedPost(
        id=post.id,
        title=post.title,
        granted=post.granted if with_amounts else None,
        spent=post.spent if with_amounts and with_spent else None,
        persons=None if is_small(post) else post.persons,
        few=is_small(post),
        joined=not with_amounts,
    )


def _together(joined: list[Post], *, with_spent: bool) -> PublishedTogether:
    return PublishedTogether(granted=_granted(joined), spent=_spent_on(joined) if with_spent else None)


def _spent(spent: Spent, posts: tuple[Post, ...], *, safe: bool) -> PublishedSpent:
    assert spent.publish is not None
    return PublishedSpent(published=spent.publish, total=_spent_on(posts) if safe else None, note=spent.note)


def _granted(posts: tuple[Post, ...] | list[Post]) -> int:
    return sum(post.granted for post in posts)


def _spent_on(posts: tuple[Post, ...] | list[Post]) -> int:
    """What was spent on posts; nothing on one that does not say."""
    return sum(post.spent or 0 for post in posts)
