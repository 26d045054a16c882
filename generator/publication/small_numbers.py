"""Which posts of a budget show no amount of their own, because it would tell what one or two persons were paid.

Such a post is shown together with others, as one sum. What is joined depends on how many persons each post pays and on
the order of the posts, never on an amount: whoever knows the rule learns nothing from which posts it took.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.records.budget import Post

FEWEST = 3
"""Fewer persons than this are not told apart from their pay."""


def is_small(post: Post) -> bool:
    """Whether so few persons are paid from a post that its amount would be theirs."""
    return post.persons is not None and 0 < post.persons < FEWEST


def together(posts: Sequence[Post]) -> frozenset[int]:
    """The places of the posts that are shown as one sum; none where no post is small.

    To the small posts come those that follow the last of them, then those before, until the sum is not that of so few.
    """
    small = [place for place, post in enumerate(posts) if is_small(post)]
    if not small:
        return frozenset()
    joined = set(small)
    rest = [place for place in range(len(posts)) if place not in joined]
    for place in sorted(rest, key=lambda place: (place < small[-1], abs(place - small[-1]))):
        if hides([posts[one] for one in joined]):
            break
        joined.add(place)
    return frozenset(joined)


def hides(joined: Sequence[Post]) -> bool:
    """Whether a sum of these posts tells of none of them alone, and is not what one or two persons were paid.

    A post from which nobody is paid (0) hides nothing: it is known to be empty.
    """
    covers = any(post.persons is None or post.persons >= FEWEST for post in joined)
    return (len(joined) > 1 and covers) or sum(map(is_small, joined)) >= FEWEST
