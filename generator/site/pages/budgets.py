"""The budgets of the years: what was granted and what it was spent on, post by post."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.publication.published import PublishedBudget, PublishedPost
from generator.site.context import Context
from generator.site.model import Link, Page
from generator.site.pages.listing import Entry, listings
from generator.site.pages.years import same_year
from generator.site.parts import Fact


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """One line of the table: a post, a sum, or what is left; amounts are text, "" where there is nothing to say."""

    title: str
    granted: str
    spent: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class BudgetPage:
    """The value of the page of a year's budget; `shows_spent` is whether the table has that column."""

    heading: str
    council: str
    lead: str
    facts: tuple[Fact, ...]
    note: Markup | None
    rows: tuple[MoneyRow, ...]
    sums: tuple[MoneyRow, ...]
    shows_spent: bool
    few: str
    spent_note: Markup | None
    crumbs: tuple[Link, ...]
    related: tuple[Link, ...]


def pages(context: Context) -> Iterator[Page]:
    """The lists of budgets, newest first, and every budget."""
    introduction = context.words.gettext("What money the council has for a year, and what it was spent on.")
    newest = sorted(context.archive.budgets, key=lambda budget: budget.id, reverse=True)
    yield from listings(context, "budget", introduction, [_entry(context, budget) for budget in newest])
    for budget in context.archive.budgets:
        yield _page(context, budget)


def granted_text(context: Context, budget: PublishedBudget) -> str:
    """What was granted, with the year of the prices: "51.000 kr. (2018-tal)"; "" where that is not shown."""
    words = context.words
    if budget.granted is None:
        return ""
    amount = words.kroner(budget.granted)
    if budget.price_level is None:
        return amount
    return words.gettext("%(amount)s (%(year)s prices)", amount=amount, year=budget.price_level)


def spent_text(context: Context, budget: PublishedBudget) -> str:
    """What was spent in all; "" where that is not shown."""
    spent = budget.spent.total if budget.spent else None
    return "" if spent is None else context.words.kroner(spent)


def _title(context: Context, budget: PublishedBudget) -> str:
    return context.words.gettext("Budget of %(year)s", year=budget.id)


def _entry(context: Context, budget: PublishedBudget) -> Entry:
    return Entry(
        owner=budget.council,
        title=_title(context, budget),
        address=context.addresses.of_year("budget", budget.council, budget.id),
        council=context.shown_name(budget.council),
        note=granted_text(context, budget),
    )


def _page(context: Context, budget: PublishedBudget) -> Page:
    words, addresses = context.words, context.addresses
    address = addresses.of_year("budget", budget.council, budget.id)
    heading = _title(context, budget)
    register = Link(words.gettext("Budgets"), addresses.register("budget", budget.council))
    value = BudgetPage(
        heading=heading,
        council=context.name(budget.council),
        lead=granted_text(context, budget),
        facts=tuple(_facts(context, budget)),
        note=context.html(budget.note, address, 1),
        rows=tuple(_rows(context, budget)),
        sums=tuple(_sums(context, budget)) if budget.posts else (),
        shows_spent=budget.spent is not None,
        few=_few(context, budget),
        spent_note=context.html(budget.spent.note, address, 2) if budget.spent else None,
        crumbs=context.crumbs(budget.council, register),
        related=same_year(context, budget.council, budget.id, "budget"),
    )
    values = {"council": context.name(budget.council), "year": budget.id}
    description = words.gettext("The money of %(council)s in %(year)s, post by post.", **values)
    return Page(address, context.named(heading, budget.council), "budget.html", value, description)


def _facts(context: Context, budget: PublishedBudget) -> Iterator[Fact]:
    words = context.words
    if granted := granted_text(context, budget):
        yield Fact(words.gettext("Granted"), granted)
    if spent := spent_text(context, budget):
        yield Fact(words.gettext("Spent"), spent)
    elif budget.spent is None:
        yield Fact(words.gettext("Spent"), words.gettext("Not published yet"))


def _rows(context: Context, budget: PublishedBudget) -> Iterator[MoneyRow]:
    """The posts; those that are joined one after the other, with their sum below them."""
    words = context.words
    joined = [post for post in budget.posts if post.joined]
    last = joined[-1] if joined else None
    for post in budget.posts:
        if not post.joined:
            yield _row(context, post)
        elif post is last:
            yield from (_row(context, one) for one in joined)
            if budget.together:
                title = words.gettext("%(posts)s together", posts=words.listing([one.title for one in joined]))
                yield _amounts(context, title, budget.together.granted, budget.together.spent)


def _row(context: Context, post: PublishedPost) -> MoneyRow:
    words = context.words
    if post.joined:
        return MoneyRow(post.title, words.gettext("not shown"), words.gettext("not shown"), _persons(context, post))
    row = _amounts(context, post.title, post.granted, post.spent)
    return MoneyRow(row.title, row.granted, row.spent, _persons(context, post))


def _persons(context: Context, post: PublishedPost) -> str:
    if post.few:
        return context.words.gettext("Fewer than three persons are paid")
    if post.persons is None:
        return ""
    return context.words.ngettext("%(n)s person is paid", "%(n)s persons are paid", post.persons)


def _sums(context: Context, budget: PublishedBudget) -> Iterator[MoneyRow]:
    if budget.distributed is None:
        return
    words = context.words
    spent = budget.spent.total if budget.spent else None
    yield _amounts(context, words.gettext("All posts"), budget.distributed, spent)
    if budget.granted is not None and budget.granted > budget.distributed:
        yield _amounts(context, words.gettext("Not given to any post"), budget.granted - budget.distributed, None)


def _amounts(context: Context, title: str, granted: int | None, spent: int | None) -> MoneyRow:
    shown = ["–" if amount is None else context.words.kroner(amount) for amount in (granted, spent)]
    return MoneyRow(title, *shown)


def _few(context: Context, budget: PublishedBudget) -> str:
    """Why posts have no amount of their own."""
    if not any(post.joined for post in budget.posts):
        return ""
    if budget.together is None:
        return context.words.gettext("Amounts are not shown: they would tell what one or two persons are paid.")
    return context.words.gettext(
        "Posts that pay fewer than three persons are shown as one sum together with others, so that nobody's pay can "
        "be told from the table."
    )
