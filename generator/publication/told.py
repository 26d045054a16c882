"""What is told on purpose of things that are not public themselves: the declared exceptions, and nothing else.

The gate does not read it. The proof of non-interference holds exactly these facts equal in both of two archives that
differ in everything private, and docs/who-sees-what.md shows them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """One fact: a name for it, the fields that carry it ("Model.field"), what a reader learns, and where that stands.

    `source` is a row of the table in docs/contract.md, or a note in visibility.py.
    """

    name: str
    fields: tuple[str, ...]
    what: str
    source: str


TOLD: tuple[Told, ...] = (
    Told(
        "closed-item",
        ("Item.closed", "Item.number", "Item.id"),
        "that an item is closed, and where it stands: its number (else its id) and its place in the order",
        "`agenda.publish`: of a closed item only `closed.title` and the ground",
    ),
    Told(
        "closed-title",
        ("Closed.title",),
        "the neutral title that stands for a closed item",
        "`agenda.publish`: of a closed item only `closed.title` and the ground",
    ),
    Told(
        "closed-ground",
        ("Closed.ground", "Ground.text"),
        "why an item is closed, in the words of the council's list of grounds",
        "`agenda.publish`: of a closed item only `closed.title` and the ground",
    ),
    Told(
        "closed-decision",
        ("Closed.decision",),
        "the decision of a closed item that may be told, with the minutes",
        "`minutes.publish`: a closed item's `closed.decision`",
    ),
    Told(
        "correction-of-closed",
        ("Correction.date", "Correction.kind", "Correction.part", "Correction.item"),
        "that a closed item was corrected, when and on which side, without the text",
        "corrections: from their date, once the side they correct is public",
    ),
    Told(
        "correction-anonymised",
        ("Correction.date", "Correction.kind", "Correction.part", "Correction.item"),
        "that something was made anonymous, when and in which item, without the text",
        "an `anonymised` correction names no content",
    ),
    Told(
        "withheld",
        ("Minutes.withheld",),
        "that minutes are withheld, once the agenda is public",
        "`minutes.withheld`: that it is withheld, since when, review date, the rule",
    ),
    Told(
        "withheld-since",
        ("Withheld.decided",),
        "the day that it was decided to withhold minutes, and with it which rule was in force",
        "`minutes.withheld`: that it is withheld, since when, review date, the rule",
    ),
    Told(
        "withheld-review",
        ("Withheld.review",),
        "the day that withheld minutes are looked at again",
        "`minutes.withheld`: that it is withheld, since when, review date, the rule",
    ),
    Told(
        "withheld-rule",
        ("OwnRule.source",),
        "where the rule stands by which minutes are withheld",
        "`minutes.withheld`: that it is withheld, since when, review date, the rule",
    ),
    Told(
        "pending",
        ("Minutes.approval",),
        "that public minutes are up for approval, until it is told what came of it",
        "`approved_at`: that minutes are approved (before: pending)",
    ),
    Told(
        "cancelled",
        ("Meeting.status",),
        "that an announced meeting is cancelled; of the other states nothing",
        "a meeting's `announce`: date, time, place, kind, that it is cancelled or moved",
    ),
    Told(
        "seats",
        ("Member.group", "Member.role", "Member.from", "Member.to"),
        "that there is a member, of which group, in which role and when, also of one who is not named",
        "always: councils' own facts (names of members apart)",
    ),
    Told(
        "substitutes",
        ("Member.substitute",),
        "that a seat is there for another one, of which group and role, without saying whose",
        "the note on `Member.substitute`",
    ),
    Told(
        "consent",
        ("Consent.given", "Consent.until", "Consent.withdrawn"),
        "that a named member consents that day",
        "names of members: by profile and dated consent",
    ),
    Told(
        "case-title",
        ("Case.title",),
        "the title of a case that is not public itself, where something public refers to it",
        "a case's `publish`: its title already when something public refers to it",
    ),
    Told(
        "updates",
        ("FollowUp.updates",),
        "that a follow-up has dated steps: until the first is public its own status is not shown",
        "where the record has updates, the status shown is that of the newest public one",
    ),
    Told(
        "taken-back",
        ("Withdrawn.date",),
        "that a record which had been public is taken back: its kind, council and address, and since when",
        "a record taken back by `raad withdraw` gets `withdrawn: {date}`",
    ),
    Told(
        "taken-back-news",
        (
            "Item.topics", "Item.case", "Hearing.topics", "Statement.topics", "Statement.case", "Correction.date",
            "Correction.part", "Update.date",
        ),
        "which entries of which feeds had told of it by then, so that each of them can be written over",
        "the note on `Withdrawn.date`",
    ),
    Told(
        "since-when",
        (
            "Meeting.announce", "Agenda.publish", "Minutes.publish", "Hearing.publish", "Response.publish",
            "Outcome.publish", "Statement.publish", "FollowUp.publish", "Update.publish", "Case.publish",
            "Project.publish", "ProjectUpdate.publish", "Plan.publish", "Budget.publish", "Spent.publish",
            "Report.publish",
        ),
        "since when something public has been public",
        "`publish` is a date or a date-time; it decides, and is known with what it shows",
    ),
    Told(
        "joined-posts",
        ("Post.granted", "Post.spent", "Post.persons"),
        "that a post pays one or two persons, and the amounts of such posts, and of those that hide them, as one sum",
        "the notes on `Post.granted`, `Post.spent` and `Post.persons`",
    ),
    Told(
        "order-of-councils",
        ("SiteConfig.councils",),
        "the order of the councils, of which the first has the short addresses",
        "`councils`: the first one has the short addresses",
    ),
)  # fmt: skip
