"""How many days a council was given to answer, beside what its own rules say; without a verdict."""

from __future__ import annotations

from collections.abc import Iterator

from generator.profiles.answers import whole
from generator.profiles.rules import RULES
from generator.publication.published import PublishedHearing
from generator.site.context import Context
from generator.site.parts import Fact

RULE = "hearing.min_days"


def times(context: Context, hearing: PublishedHearing) -> Iterator[Fact]:
    """The days from the hearing's arrival (else from when it was sent) to the deadline; where they are fewer than the
    rule that was in force then says, the rule as well; and where the answer came later, how much.
    """
    yield from _given(context, hearing)
    response = hearing.response
    if response and response.status == "answered" and response.sent and response.sent > hearing.deadline:
        words, days = context.words, (response.sent - hearing.deadline).days
        late = words.ngettext("%(n)s day after the deadline", "%(n)s days after the deadline", days)
        yield Fact(words.gettext("The answer was sent"), f"{words.long_date(response.sent)}, {late}")


def _given(context: Context, hearing: PublishedHearing) -> Iterator[Fact]:
    begun = hearing.received or hearing.sent
    days = (hearing.deadline - begun).days if begun else -1
    if begun is None or days < 0:
        return
    words = context.words
    between = {"first": words.long_date(begun), "last": words.long_date(hearing.deadline)}
    yield Fact(
        words.gettext("Time to answer"),
        words.ngettext("%(n)s day, %(first)s to %(last)s", "%(n)s days, %(first)s to %(last)s", days, **between),
    )
    rule = context.lookup.rule(hearing.council, RULE, begun)
    least = whole(rule)
    if rule and least is not None and days < least:
        sentence = RULES[RULE].value.sentence(rule.value, words)
        text = words.gettext("%(sentence)s, cf. %(source)s.", sentence=sentence, source=rule.source)
        yield Fact(words.gettext("The council's rule"), text)
