"""Rules of procedure about what the council deals with and its statements. Codes begin with F3."""

from __future__ import annotations

from generator.findings.rules.procedure import advice
from generator.language import deferred as _

_BASIS = _("Write under basis: why the item is on the agenda, or correct it. Otherwise nothing need be done.")
_OCCASION = _("Write under occasion: why the statement was given, or correct it. Otherwise nothing need be done.")

BASIS_MISSING = advice(
    "F301",
    _("The item does not tell on what basis the council dealt with it."),
    _BASIS,
    _("The item does not tell on what basis the council dealt with it; {source} asks for one."),
)
BASIS_NOT_NAMED = advice(
    "F302",
    _("The item's basis is not one of those that the council's rules name."),
    _BASIS,
    _("The item's basis is not one of those that {source} names."),
)
OCCASION_MISSING = advice(
    "F311",
    _("The statement does not tell on what occasion it was given."),
    _OCCASION,
    _("The statement does not tell on what occasion it was given; {source} names the occasions."),
)
OCCASION_NOT_NAMED = advice(
    "F312",
    _("The statement's occasion is not one of those that the council's rules name."),
    _OCCASION,
    _("The statement's occasion is not one of those that {source} names."),
)
NOT_PUBLISHED = advice(
    "F321",
    _("The statement was adopted, but no day is set on which it is published."),
    _("Write the day under publish: when the statement is to be public. Otherwise nothing need be done."),
    _("The statement was adopted, but no day is set on which it is published; by {source} statements are published."),
)
NO_RECIPIENTS = advice(
    "F331",
    _("The statement is public, but it does not tell whom it was sent to."),
    _("Write under recipients: whom it was sent to; persons as a number only. Otherwise nothing need be done."),
    _(
        "The statement is public, but it does not tell whom it was sent to; "
        "by {source} statements are sent to those concerned."
    ),
)
_NO_CASE = _(
    "Take the item out if it is about one person. If it is not, say so in its title, or write principle: true for a "
    "matter of principle."
)
SINGLE_CASE = advice(
    "F341",
    _("The title calls an item the case of a single person, which the council does not deal with by its rules."),
    _NO_CASE,
    _("The title calls an item the case of a single person; by {source} the council does not deal with such cases."),
)
PERSONNEL_CASE = advice(
    "F342",
    _("The title calls an item a personnel case, which the council does not deal with by its rules."),
    _NO_CASE,
    _("The title calls an item a personnel case; by {source} the council does not deal with such cases."),
)
