"""budgets/<year>.yml: the money that the council has for a year, and later what it was spent on."""

from __future__ import annotations

from generator.records.base import Record
from generator.records.fields import Integer, Markdown, Moment, Prose, Slug, Text


class Post(Record):
    """One post in whole kroner; `persons` is how many are paid from it, where persons are."""

    id: Slug
    title: Text
    granted: Integer
    spent: Integer | None = None
    persons: Integer | None = None


class Spent(Record):
    """From when it is public what was spent, and what there is to say of that."""

    publish: Moment | None = None
    note: Markdown | None = None


class Budget(Record):
    """The budget of a year; `price_level` is the year whose prices `granted` is in."""

    council: Slug | None = None
    publish: Moment | None = None
    granted: Integer
    price_level: Integer | None = None
    posts: tuple[Post, ...] = ()
    spent: Spent | None = None
    note: Markdown | None = None
    internal: Prose | None = None
