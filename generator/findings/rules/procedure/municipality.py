"""Rules of procedure about hearings, reports, the year's plan and the budget. Codes begin with F4."""

from __future__ import annotations

from generator.findings.rules.procedure import advice
from generator.language import deferred as _

HEARING_SHORT = advice(
    "F401",
    _("The council has fewer days to answer the hearing than its rules say."),
    _("Correct received:, sent: or deadline: if a day is wrong. Otherwise nothing need be done."),
    _("The deadline is fewer than {least} days after {begun}; by {source} it is {earliest} at the earliest."),
)
DECIDED_TOO_SOON = advice(
    "F402",
    _("The decision is not after the deadline of the hearing."),
    _("Correct the day of the decision or deadline: if it is wrong. Otherwise nothing need be done."),
    _("The decision is not after the deadline, {deadline}; by {source} a hearing is held in good time before it."),
)
NOT_TO_MEMBERS = advice(
    "F403",
    _("The hearing does not tell when it was sent to the members."),
    _("Write the day under to_members: if the members have it. Otherwise nothing need be done."),
    _("The hearing does not tell when it was sent to the members; by {source} it is sent to all of them."),
)
NO_STATUS = advice(
    "F411",
    _("A year is over and there is no annual report for it."),
    _("Put the year's report under reports/ if the council took stock. Otherwise nothing need be done."),
    _("There is no annual report for {year}; by {source} the council takes stock every year."),
)
FOCUS_NOT_UNANIMOUS = advice(
    "F421",
    _("There are votes against in a decision on the focus areas."),
    _("Correct vote: if the numbers are wrong. Otherwise nothing need be done."),
    _("There are votes against in a decision on the focus areas; by {source} they are chosen unanimously."),
)
THEMES_OUTSIDE = advice(
    "F422",
    _("The plan has fewer or more themes than the council's rules say."),
    _("Correct themes: if one is missing or too many. Otherwise nothing need be done."),
    _("The number of themes in the plan is {number}; it is to be from {least} to {most} by {source}."),
)
OTHER_AMOUNT = advice(
    "F431",
    _("The budget is not of the amount that the council's rules say."),
    _("Correct granted: or price_level: if it is wrong. Otherwise nothing need be done."),
    _("By {source} the council has {amount} kroner a year in prices of {level}; this budget is of another amount."),
)
OTHER_POST = advice(
    "F432",
    _("The title of the post names nothing that the budget is for by the council's rules."),
    _("Correct the title of the post if it is something else. Otherwise nothing need be done."),
    _("The title of the post names nothing that the budget is for by {source}."),
)
EXCLUDED_POST = advice(
    "F433",
    _("The title of the post names something that the council's rules do not pay for."),
    _("Correct the title of the post if it is something else. Otherwise nothing need be done."),
    _("The title of the post names something that is not paid for by {source}."),
)
