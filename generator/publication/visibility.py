"""Who sees each field of a record, and from when: the contract as one table.

It states what the gate has to do; the gate does not read it. The tests hold every field of every record against it,
and docs/who-sees-what.md is made of it. A field that is added to a record is decided here first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any, get_args

from generator.records.base import Record

_HERE = "generator/publication/visibility.py"


class Seen(Enum):
    """From when a field's value is public; the value is how the documentation says it."""

    ALWAYS = "always"
    ANNOUNCED = "from the meeting's `announce`, else from `agenda.publish`"
    AGENDA = "from `agenda.publish`"
    MINUTES = "from `minutes.publish`; never while the minutes are withheld"
    WITHHELD = "from `minutes.withheld.decided`, instead of the minutes"
    APPROVED = "from `minutes.approved_at`, with the minutes; before that the minutes are pending"
    CORRECTED = "from the correction's `date`, once the side that it corrects is public"
    OWN_PUBLISH = "from its own `publish`"
    SPENT = "from `spent.publish`"
    REFERRED = "from its own `publish`, or as soon as something public refers to it"
    CONSENT = "while the member consents: from `given`, through `until`, before `withdrawn`"
    WITHDRAWN = "from that moment, instead of the whole record"
    STEERS = "decides what shows, and when or where; itself at most known with it"
    PARTS = "its parts decide"
    HOLDER = "with what it is part of"
    NOT_YET = "not in this version"
    NEVER = "never"


FIELDS: Mapping[str, Mapping[str, Seen]] = {
    # site_config.yml
    "SiteConfig": {
        "name": Seen.ALWAYS,
        "url": Seen.ALWAYS,
        "language": Seen.ALWAYS,
        "repository": Seen.NEVER,
        "notice": Seen.ALWAYS,
        "contact": Seen.PARTS,
        "was": Seen.PARTS,
        "theme": Seen.PARTS,
        "councils": Seen.STEERS,
        "strict_from": Seen.NEVER,
        "topics": Seen.PARTS,
        "internal": Seen.NEVER,
    },
    "Contact": {"email": Seen.ALWAYS, "phone": Seen.ALWAYS, "access_requests": Seen.ALWAYS},
    "Accessibility": {"url": Seen.ALWAYS, "updated": Seen.ALWAYS, "parent": Seen.ALWAYS},
    "Theme": {"logo": Seen.NOT_YET, "color": Seen.ALWAYS},
    "Topic": {"id": Seen.ALWAYS, "title": Seen.ALWAYS},
    # acknowledged.yml
    "Acknowledgements": {"acknowledged": Seen.PARTS},
    "Acknowledgement": {
        "file": Seen.NEVER,
        "code": Seen.NEVER,
        "item": Seen.NEVER,
        "reason": Seen.NEVER,
        "by": Seen.NEVER,
        "date": Seen.NEVER,
    },
    # councils/<id>.yml
    "Council": {
        "name": Seen.ALWAYS,
        "municipality": Seen.ALWAYS,
        "profile": Seen.ALWAYS,
        "rules": Seen.PARTS,
        "appointed_by": Seen.ALWAYS,
        "terms": Seen.PARTS,
        "secretariat": Seen.PARTS,
        "rules_of_procedure": Seen.PARTS,
        "target_groups": Seen.ALWAYS,
        "organs": Seen.PARTS,
        "grounds": Seen.PARTS,
        "members": Seen.PARTS,
        "protected_venues": Seen.STEERS,
        "internal": Seen.NEVER,
    },
    "OwnRule": {"rule": Seen.ALWAYS, "value": Seen.ALWAYS, "source": Seen.ALWAYS, "from": Seen.ALWAYS},
    "Period": {"from": Seen.ALWAYS, "to": Seen.ALWAYS},
    "Secretariat": {"office": Seen.ALWAYS, "from": Seen.ALWAYS},
    "RulesOfProcedure": {
        "adopted": Seen.ALWAYS,
        "in_force": Seen.ALWAYS,
        "changed_by": Seen.ALWAYS,
        "page": Seen.ALWAYS,
    },
    "Organ": {"id": Seen.ALWAYS, "name": Seen.ALWAYS, "aliases": Seen.PARTS},
    "Alias": {"name": Seen.ALWAYS, "from": Seen.ALWAYS, "to": Seen.ALWAYS},
    "Ground": {"id": Seen.STEERS, "text": Seen.AGENDA},
    "Member": {
        "id": Seen.NEVER,
        "name": Seen.CONSENT,
        "organisation": Seen.ALWAYS,
        "group": Seen.ALWAYS,
        "role": Seen.ALWAYS,
        "from": Seen.ALWAYS,
        "to": Seen.ALWAYS,
        "ex_officio": Seen.ALWAYS,
        "substitute": Seen.STEERS,
        "knowledge": Seen.NEVER,
        "consent": Seen.PARTS,
        "internal": Seen.NEVER,
    },
    "Consent": {"given": Seen.STEERS, "until": Seen.STEERS, "withdrawn": Seen.STEERS, "photo": Seen.NEVER},
    # meetings/<date>.md
    "Meeting": {
        "council": Seen.NEVER,
        "date": Seen.ANNOUNCED,
        "start": Seen.ANNOUNCED,
        "end": Seen.ANNOUNCED,
        "place": Seen.ANNOUNCED,
        "kind": Seen.ANNOUNCED,
        "status": Seen.ANNOUNCED,
        "moved_from": Seen.ANNOUNCED,
        "with": Seen.ANNOUNCED,
        "called_by": Seen.NEVER,
        "announce": Seen.STEERS,
        "convened": Seen.NEVER,
        "agenda": Seen.PARTS,
        "minutes": Seen.PARTS,
        "chaired_by": Seen.MINUTES,
        "present": Seen.MINUTES,
        "absent": Seen.MINUTES,
        "guests": Seen.MINUTES,
        "easy": Seen.MINUTES,
        "corrections": Seen.CORRECTED,
        "withdrawn": Seen.PARTS,
        "internal": Seen.NEVER,
        "body": Seen.AGENDA,
    },
    "Agenda": {"sent": Seen.NEVER, "publish": Seen.STEERS, "draft": Seen.AGENDA, "items": Seen.PARTS},
    "Item": {
        "number": Seen.AGENDA,
        "id": Seen.AGENDA,
        "title": Seen.AGENDA,
        "type": Seen.AGENDA,
        "text": Seen.AGENDA,
        "recommendation": Seen.AGENDA,
        "case_number": Seen.AGENDA,
        "raised_by": Seen.NEVER,
        "basis": Seen.NEVER,
        "topics": Seen.AGENDA,
        "theme": Seen.AGENDA,
        "principle": Seen.NEVER,
        "case": Seen.AGENDA,
        "hearing": Seen.AGENDA,
        "statement": Seen.AGENDA,
        "project": Seen.AGENDA,
        "attachments": Seen.NOT_YET,
        "links": Seen.AGENDA,
        "minutes": Seen.MINUTES,
        "closed": Seen.PARTS,
        "internal": Seen.NEVER,
    },
    "ItemMinutes": {
        "added": Seen.HOLDER,
        "outcome": Seen.HOLDER,
        "decisions": Seen.HOLDER,
        "disqualified": Seen.HOLDER,
        "easy": Seen.HOLDER,
    },
    "Decision": {"text": Seen.HOLDER, "question": Seen.HOLDER, "vote": Seen.HOLDER, "minority": Seen.HOLDER},
    "Vote": {"for": Seen.HOLDER, "against": Seen.HOLDER, "abstain": Seen.HOLDER, "tie_broken_by": Seen.HOLDER},
    "Closed": {"title": Seen.AGENDA, "ground": Seen.AGENDA, "decision": Seen.MINUTES},
    "Minutes": {
        "sent": Seen.NEVER,
        "publish": Seen.STEERS,
        "withheld": Seen.WITHHELD,
        "approval": Seen.APPROVED,
        "approved_at": Seen.APPROVED,
    },
    "Withheld": {"decided": Seen.HOLDER, "review": Seen.HOLDER},
    "Guest": {"organisation": Seen.HOLDER, "role": Seen.HOLDER},
    "Correction": {
        "date": Seen.HOLDER,
        "kind": Seen.HOLDER,
        "part": Seen.HOLDER,
        "item": Seen.HOLDER,
        "text": Seen.HOLDER,
    },
    # hearings/<id>.md
    "Hearing": {
        "council": Seen.NEVER,
        "title": Seen.OWN_PUBLISH,
        "publish": Seen.STEERS,
        "authority": Seen.OWN_PUBLISH,
        "topics": Seen.OWN_PUBLISH,
        "subject": Seen.OWN_PUBLISH,
        "kind": Seen.OWN_PUBLISH,
        "introduction": Seen.OWN_PUBLISH,
        "sent": Seen.OWN_PUBLISH,
        "received": Seen.OWN_PUBLISH,
        "to_members": Seen.OWN_PUBLISH,
        "deadline": Seen.OWN_PUBLISH,
        "decides": Seen.OWN_PUBLISH,
        "meeting": Seen.OWN_PUBLISH,
        "attachments": Seen.NOT_YET,
        "links": Seen.OWN_PUBLISH,
        "response": Seen.PARTS,
        "outcome": Seen.PARTS,
        "reviewed": Seen.NEVER,
        "withdrawn": Seen.PARTS,
        "internal": Seen.NEVER,
        "body": Seen.OWN_PUBLISH,
    },
    "Response": {
        "status": Seen.OWN_PUBLISH,
        "adopted": Seen.OWN_PUBLISH,
        "sent": Seen.OWN_PUBLISH,
        "publish": Seen.STEERS,
        "easy": Seen.OWN_PUBLISH,
        "minority": Seen.OWN_PUBLISH,
        "attachments": Seen.NOT_YET,
    },
    "Outcome": {
        "publish": Seen.STEERS,
        "date": Seen.OWN_PUBLISH,
        "followed": Seen.OWN_PUBLISH,
        "text": Seen.OWN_PUBLISH,
        "source": Seen.OWN_PUBLISH,
        "assessed_by": Seen.OWN_PUBLISH,
    },
    # statements/<id>.md
    "Statement": {
        "council": Seen.NEVER,
        "title": Seen.OWN_PUBLISH,
        "publish": Seen.STEERS,
        "adopted": Seen.OWN_PUBLISH,
        "meeting": Seen.OWN_PUBLISH,
        "occasion": Seen.OWN_PUBLISH,
        "recipients": Seen.OWN_PUBLISH,
        "topics": Seen.OWN_PUBLISH,
        "case": Seen.OWN_PUBLISH,
        "easy": Seen.OWN_PUBLISH,
        "minority": Seen.OWN_PUBLISH,
        "attachments": Seen.NOT_YET,
        "links": Seen.OWN_PUBLISH,
        "reviewed": Seen.NEVER,
        "withdrawn": Seen.PARTS,
        "internal": Seen.NEVER,
        "body": Seen.OWN_PUBLISH,
    },
    # decisions/<id>.md
    "FollowUp": {
        "council": Seen.NEVER,
        "publish": Seen.STEERS,
        "meeting": Seen.OWN_PUBLISH,
        "item": Seen.OWN_PUBLISH,
        "decision": Seen.OWN_PUBLISH,
        "title": Seen.OWN_PUBLISH,
        "recipients": Seen.OWN_PUBLISH,
        "status": Seen.OWN_PUBLISH,
        "updates": Seen.PARTS,
        "withdrawn": Seen.PARTS,
        "internal": Seen.NEVER,
        "body": Seen.OWN_PUBLISH,
    },
    "Update": {
        "publish": Seen.STEERS,
        "date": Seen.OWN_PUBLISH,
        "status": Seen.OWN_PUBLISH,
        "text": Seen.OWN_PUBLISH,
    },
    # cases/<id>.md
    "Case": {
        "council": Seen.NEVER,
        "title": Seen.REFERRED,
        "topics": Seen.OWN_PUBLISH,
        "publish": Seen.STEERS,
        "status": Seen.OWN_PUBLISH,
        "withdrawn": Seen.PARTS,
        "internal": Seen.NEVER,
        "body": Seen.OWN_PUBLISH,
    },
    # projects/<id>.md
    "Project": {
        "council": Seen.NEVER,
        "title": Seen.OWN_PUBLISH,
        "publish": Seen.STEERS,
        "topics": Seen.OWN_PUBLISH,
        "case": Seen.OWN_PUBLISH,
        "status": Seen.OWN_PUBLISH,
        "from": Seen.OWN_PUBLISH,
        "to": Seen.OWN_PUBLISH,
        "lead": Seen.OWN_PUBLISH,
        "partners": Seen.OWN_PUBLISH,
        "updates": Seen.PARTS,
        "links": Seen.OWN_PUBLISH,
        "easy": Seen.OWN_PUBLISH,
        "withdrawn": Seen.PARTS,
        "internal": Seen.NEVER,
        "body": Seen.OWN_PUBLISH,
    },
    "Partner": {"organisation": Seen.HOLDER},
    "ProjectUpdate": {
        "publish": Seen.STEERS,
        "date": Seen.OWN_PUBLISH,
        "status": Seen.OWN_PUBLISH,
        "text": Seen.OWN_PUBLISH,
    },
    # plans/<year>.yml
    "Plan": {
        "council": Seen.NEVER,
        "publish": Seen.STEERS,
        "introduction": Seen.OWN_PUBLISH,
        "themes": Seen.OWN_PUBLISH,
        "activities": Seen.OWN_PUBLISH,
        "seminar": Seen.OWN_PUBLISH,
        "internal": Seen.NEVER,
    },
    "FocusTheme": {"id": Seen.HOLDER, "title": Seen.HOLDER, "text": Seen.HOLDER, "topics": Seen.HOLDER},
    "Activity": {"month": Seen.HOLDER, "date": Seen.HOLDER, "title": Seen.HOLDER, "text": Seen.HOLDER},
    "Seminar": {"date": Seen.HOLDER, "title": Seen.HOLDER, "text": Seen.HOLDER},
    # budgets/<year>.yml
    "Budget": {
        "council": Seen.NEVER,
        "publish": Seen.STEERS,
        "granted": Seen.OWN_PUBLISH,
        "price_level": Seen.OWN_PUBLISH,
        "posts": Seen.PARTS,
        "spent": Seen.PARTS,
        "note": Seen.OWN_PUBLISH,
        "internal": Seen.NEVER,
    },
    "Post": {
        "id": Seen.OWN_PUBLISH,
        "title": Seen.OWN_PUBLISH,
        "granted": Seen.OWN_PUBLISH,
        "spent": Seen.SPENT,
        "persons": Seen.OWN_PUBLISH,
    },
    "Spent": {"publish": Seen.STEERS, "note": Seen.SPENT},
    # reports/<year>.md
    "Report": {
        "council": Seen.NEVER,
        "publish": Seen.STEERS,
        "internal": Seen.NEVER,
        "body": Seen.OWN_PUBLISH,
    },
    # pages/<id>.md
    "HandwrittenPage": {"title": Seen.ALWAYS, "internal": Seen.NEVER, "body": Seen.ALWAYS},
    # Parts of several kinds
    "Reviewed": {"by": Seen.HOLDER, "date": Seen.HOLDER},
    "Withdrawn": {"date": Seen.WITHDRAWN},
    "Attachment": {
        "file": Seen.HOLDER,
        "title": Seen.HOLDER,
        "summary": Seen.HOLDER,
        "alt": Seen.HOLDER,
        "decorative": Seen.HOLDER,
    },
    "WebLink": {"url": Seen.HOLDER, "title": Seen.HOLDER},
    "Recipient": {"organ": Seen.HOLDER, "organisation": Seen.HOLDER, "persons": Seen.HOLDER},
}

# What the documentation adds to single fields.
NOTES: Mapping[str, str] = {
    "Meeting.council": "the folder tells whose record it is",
    "Hearing.council": "the folder tells whose record it is",
    "Statement.council": "the folder tells whose record it is",
    "FollowUp.council": "the folder tells whose record it is",
    "Case.council": "the folder tells whose record it is",
    "Project.council": "the folder tells whose record it is",
    "Plan.council": "the folder tells whose record it is",
    "Budget.council": "the folder tells whose record it is",
    "Report.council": "the folder tells whose record it is",
    "Project.case": "its title becomes public with it",
    "Project.status": "until a public update has a status; then the newest one's",
    "Budget.granted": "never where all posts together pay one or two persons",
    "Post.granted": "of a post that pays one or two persons, and of one that hides it, only as a sum with others",
    "Post.spent": "of a post that pays one or two persons, and of one that hides it, only as a sum with others",
    "Post.persons": "of one or two only that they are fewer than three",
    "Item.theme": "once the plan of that year is public",
    "Item.project": "once the project itself is public",
    "SiteConfig.councils": "the order of the councils",
    "Ground.text": "with the closed item whose ground it is",
    "Member.name": "by a rule of the council never, or without consent; see `members.names` in the list of rules",
    "Council.protected_venues": "never itself; a member whose organisation is one of them is shown by role only",
    "Member.organisation": "never of a member of the group `user`, nor where it is one of the `protected_venues`",
    "Member.ex_officio": "never with the name of a user, nor where the body has the name of a protected venue",
    "Member.to": "else the day before the first member of a later term begins",
    "Member.substitute": "that the substitute stands in for a seat of which group and role; never for whom",
    "Meeting.status": "only whether it is cancelled",
    "Meeting.announce": "a later `announce` holds the agenda back too",
    "Item.number": "an item `added` at the meeting comes with the minutes, in all its fields",
    "Item.id": "where the item has no number",
    "Item.title": "never of a closed item; the same is true of all below but `closed`",
    "Item.type": "never of a closed item",
    "Item.case": "its title becomes public with it",
    "Item.hearing": "once the hearing itself is public",
    "Item.statement": "once the statement itself is public",
    "Item.closed": "the only thing of a closed item, beside its number, that is ever public",
    "Minutes.withheld": "not before the agenda is public",
    "Correction.item": "a correction of an item `added` at the meeting comes with the minutes",
    "Correction.text": "never of an anonymised one, nor of one that corrects a closed item",
    "Hearing.meeting": "once the meeting itself is public",
    "Statement.meeting": "once the meeting itself is public",
    "Statement.case": "its title becomes public with it",
    "Hearing.body": "from the `publish` of its response",
    "Withdrawn.date": "with it the record's kind, council and address, and which entries of feeds told of it; "
    "of what had not been public before, nothing",
    "FollowUp.meeting": "the whole record only of an open item in public minutes",
    "FollowUp.status": "only where it has no updates; else the newest public update's",
}


def records_of(roots: Iterable[type[Record]]) -> dict[str, type[Record]]:
    """Every record model that these hold, themselves included, by name."""
    found: dict[str, type[Record]] = {}
    waiting = list(roots)
    while waiting:
        model = waiting.pop()
        if found.setdefault(model.__name__, model) is not model:
            raise TypeError(f"two record models are called {model.__name__}")
        inner = [part for field in model.model_fields.values() for part in parts(field.annotation)]
        waiting += [part for part in inner if part not in found.values()]
    return found


def parts(annotation: Any) -> Iterator[type[Record]]:
    """The record models that a field's type holds."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for inner in get_args(annotation):
        yield from parts(inner)


def undecided(roots: Iterable[type[Record]], table: Mapping[str, Mapping[str, Seen]] = FIELDS) -> list[str]:
    """Every field that the table does not decide, and every entry without a field, each as a sentence."""
    written = {
        f"{name}.{field.alias}" for name, model in records_of(roots).items() for field in model.model_fields.values()
    }
    decided = {f"{name}.{field}" for name, fields in table.items() for field in fields}
    return [
        *(f"{one}: decide in {_HERE} who may see it, and from when" for one in sorted(written - decided)),
        *(f"{one}: stands in {_HERE}, but no record has it" for one in sorted(decided - written)),
    ]
