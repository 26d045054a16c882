"""Rules of procedure about meetings, the notice of them, their agendas and minutes. Codes begin with F1."""

from __future__ import annotations

from generator.findings.rules.procedure import advice
from generator.language import deferred as _

MEETINGS_A_YEAR = advice(
    "F101",
    _("There are more or fewer ordinary meetings in a year than the council's rules say."),
    _("Write down meetings that are missing, and correct kind: and status: if wrong. Otherwise nothing need be done."),
    _("Ordinary meetings in {year}: {number}. There are to be {wanted} by {source}."),
)
NO_SERIES = advice(
    "F102",
    _("No ordinary meeting is planned after the first one of the year."),
    _("Write down the year's meetings as planned, when their days are known. Otherwise nothing need be done."),
    _("No ordinary meeting is planned after the first one of {year}, at which they are fixed by {source}."),
)
CALLED_BY = advice(
    "F103",
    _("An extraordinary meeting was called by others than the council's rules say."),
    _("Correct called_by: if it is wrong. Otherwise nothing need be done."),
    _("The extraordinary meeting was called by others than those whom {source} names."),
)
JOINT_MEETINGS_A_YEAR = advice(
    "F104",
    _("There were fewer joint meetings in a year than the council's rules say."),
    _("Write down meetings that are missing, and give joint ones kind: joint. Otherwise nothing need be done."),
    _("Joint meetings in {year}: {number}. There are to be {wanted} by {source}."),
)
CHAIRED_BY = advice(
    "F105",
    _("A meeting was led by somebody else than the council's rules say."),
    _("Correct chaired_by: if it is wrong. Otherwise nothing need be done."),
    _("The meeting was led by somebody else than {source} names."),
)
NOT_CONSTITUTIVE = advice(
    "F106",
    _("The first meeting of a term is not constitutive."),
    _("Correct kind:, or write down the constitutive meeting if it is missing. Otherwise nothing need be done."),
    _("The first meeting of the term from {day} is not constitutive, as it is to be by {source}."),
)
PROTECTED_VENUE = advice(
    "F107",
    _("A meeting is at a place that is on the council's list of protected venues."),
    _("Write in place: where to ask, or leave it out, if nobody is to know it. Otherwise nothing need be done."),
    _("A meeting is at a place that is on the council's list of protected venues; meetings move about by {source}."),
)
CALLED_LATE = advice(
    "F110",
    _("A meeting was called later than the council's rules say."),
    _("Correct convened: if the day is wrong. Otherwise nothing need be done."),
    _("The meeting was called {days} days before it is held; it is to be {least} by {source}."),
)
AGENDA_LATE = advice(
    "F111",
    _("The agenda was sent later than the council's rules say."),
    _("Correct sent: under agenda: if the day is wrong. Otherwise nothing need be done."),
    _("The agenda was sent {days} days before the meeting; it is to be {least} by {source}."),
)
NO_DRAFT = advice(
    "F112",
    _("The agenda is not marked as a draft, though the council's rules say that a draft is sent."),
    _("Write draft: true under agenda: until the meeting has approved it. Otherwise nothing need be done."),
    _("The agenda is not marked as a draft; by {source} it is one until the meeting."),
)
AGENDA_NOT_PUBLIC = advice(
    "F121",
    _("A meeting was held without a published agenda, though the council's rules say that agendas are published."),
    _("Write under agenda: from when it is public, as publish:. Otherwise nothing need be done."),
    _("The agenda is not published, as it is to be by {source}."),
)
AGENDA_PUBLIC = advice(
    "F122",
    _("An agenda is published, though the council's rules say that agendas are not."),
    _("Take publish: out from under agenda: if it stands there by mistake. Otherwise nothing need be done."),
    _("The agenda is published; by {source} agendas are not."),
)
ADDED = advice(
    "F123",
    _("An item was added at a meeting in another way than the council's rules say."),
    _("Correct added: if it is wrong. Otherwise nothing need be done."),
    _("The item was added in another way than {source} names."),
)
MINUTES_NOT_PUBLIC = advice(
    "F131",
    _("Minutes are not published when the next meeting was held, though the council's rules say that minutes are."),
    _("Write under minutes: from when they are public, as publish:. Otherwise nothing need be done."),
    _("The minutes are not published, as they are to be by {source}, and the next meeting was held."),
)
MINUTES_PUBLIC = advice(
    "F132",
    _("Minutes are published, though the council's rules say that minutes are not as a rule."),
    _("Take publish: out from under minutes: if it stands there by mistake. Otherwise nothing need be done."),
    _("The minutes are published; by {source} minutes are not as a rule."),
)
MINUTES_LATE = advice(
    "F133",
    _("Minutes are published later than the council's rules say, or not yet."),
    _("Write or correct publish: under minutes: if that is what is wrong. Otherwise nothing need be done."),
    _("The minutes were not public {most} days after the meeting, as they are to be by {source}."),
)
WITHHELD = advice(
    "F134",
    _("Minutes are withheld, though the council's rules say that minutes are published and name no exception."),
    _("Write the rule that allows it in the council's file if there is one. Otherwise nothing need be done."),
    _("The minutes are withheld; minutes are published by {source}, and no rule names an exception."),
)
STILL_PENDING = advice(
    "F135",
    _("Minutes still wait for approval though the next meeting was held."),
    _("Write in approval: what came of it, and the day as approved_at:. Otherwise nothing need be done."),
    _("The minutes still wait for approval; what came of it is known after the next meeting by {source}."),
)
APPROVED_EARLY = advice(
    "F136",
    _("Minutes were approved or objected to before the next meeting."),
    _("Correct approval: and approved_at: if they are wrong. Otherwise nothing need be done."),
    _("The minutes were approved or objected to before the next meeting, where that is done by {source}."),
)
NO_APPROVAL_ITEM = advice(
    "F137",
    _("No item approves the minutes of the last meeting, though the council's rules say that an item does."),
    _("Give the item that does so type: approval, or write it down if it is missing. Otherwise nothing need be done."),
    _("No item has type: approval; the minutes of the last meeting are approved as an item by {source}."),
)
NOT_SENT = advice(
    "F138",
    _("Minutes are public, but nothing says when they were sent to the members."),
    _("Write the day as sent: under minutes:. Otherwise nothing need be done."),
    _("Nothing says when the minutes were sent to the members, as they are to be by {source}."),
)
