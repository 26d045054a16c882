"""A council's rules as its readers see them: by subject, a sentence each with its source, and what is not known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.profiles.answers import says
from generator.profiles.clauses import Provision
from generator.profiles.kinds import Neither, Subject
from generator.profiles.rules import RULES, SUBJECTS
from generator.profiles.subjects.people import NAMES
from generator.publication.published import PublishedCouncil
from generator.site.context import Context

_FEW = 12
"""So many rules can be read at a glance; of more, each subject is opened by the reader."""


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule that is in force: what it says with its source, and since when where that is its own day."""

    text: str
    since: str


@dataclass(frozen=True, slots=True)
class SubjectView:
    """A subject: its rules that are in force, how many they are, and a sentence on those that are not known."""

    title: str
    count: str
    known: tuple[RuleView, ...]
    unknown: str


@dataclass(frozen=True, slots=True)
class RulesView:
    """The rules in force today by subject, since when most of them are, and the subjects of which nothing is known."""

    since: str
    subjects: tuple[SubjectView, ...]
    is_short: bool
    unknown: tuple[SubjectView, ...]


def rules_view(context: Context, council: PublishedCouncil) -> RulesView:
    """All rules that a council can have, as they are today; rules that are never shown are left out."""
    told = [name for name, kind in RULES.items() if not isinstance(kind.becomes, Neither)]
    in_force = {name: context.lookup.rule(council.id, name, context.today) for name in told}
    known = {name: rule for name, rule in in_force.items() if rule is not None}
    usual = _usual([rule.since for rule in known.values()])
    views = [_subject(context, one, known, told, usual) for one in SUBJECTS]
    return RulesView(
        since=context.words.gettext(
            "Where nothing else is said, the rules are in force from %(day)s.", day=context.words.long_date(usual)
        )
        if usual
        else "",
        subjects=tuple(view for view in views if view.known),
        is_short=len(known) <= _FEW,
        unknown=tuple(view for view in views if not view.known),
    )


def rule_view(context: Context, council: PublishedCouncil, name: str) -> RuleView | None:
    """What one rule says today; None where that is not known."""
    rule = context.lookup.rule(council.id, name, context.today)
    return None if rule is None else _view(context, rule, None)


def names_note(context: Context, council: PublishedCouncil) -> str:
    """On what grounds members are named."""
    rules = {name: context.lookup.rule(council.id, name, context.today) for name in NAMES.rules}
    groups = {f"members.names.{member.group}" for member in council.members}
    if groups and all(says(rules[group], "role-only") for group in groups):
        return context.words.gettext("By the council's rules the members are shown by role only.")
    if any(says(rule, "name") for rule in rules.values()):
        return context.words.gettext("Names are shown with the members' consent, or where the council's rules say so.")
    return context.words.gettext("Names are shown with the members' consent only.")


def _usual(days: Sequence[date | None]) -> date | None:
    """The day from which most rules are in force; None where some have no day, for it would be said of them too."""
    if not days or None in days:
        return None
    return Counter(days).most_common(1)[0][0]


def _subject(
    context: Context, subject: Subject, known: Mapping[str, Provision], told: Sequence[str], usual: date | None
) -> SubjectView:
    words = context.words
    views = tuple(_view(context, known[name], usual) for name in subject.rules if name in known)
    about = words.listing([words.gettext(RULES[name].about) for name in subject.rules if name in {*told} - {*known}])
    return SubjectView(
        title=words.gettext(subject.title),
        count=words.ngettext("%(n)s rule", "%(n)s rules", len(views)),
        known=views,
        unknown=words.gettext("Not known: %(subjects)s.", subjects=about) if about else "",
    )


def _view(context: Context, rule: Provision, usual: date | None) -> RuleView:
    words = context.words
    own_day = rule.since if rule.since != usual else None
    return RuleView(
        text=words.gettext(
            "%(sentence)s, cf. %(source)s.",
            sentence=RULES[rule.rule].value.sentence(rule.value, words),
            source=rule.source,
        ),
        since=words.gettext("In force from %(day)s.", day=words.long_date(own_day)) if own_day else "",
    )
