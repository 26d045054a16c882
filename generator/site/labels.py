"""The words for every fixed value of a record, one table a value."""

from __future__ import annotations

from collections.abc import Mapping

from generator.language import deferred as _
from generator.publication.published import (
    PublishedFollowUp,
    PublishedItemMinutes,
    PublishedMeeting,
    PublishedVote,
)
from generator.site.parts import Badge, Tone
from generator.site.words import Words

MEETING_KIND: Mapping[str, str] = {
    "ordinary": _("Ordinary meeting"),
    "extraordinary": _("Extraordinary meeting"),
    "constitutive": _("Constitutive meeting"),
    "joint": _("Joint meeting"),
    "seminar": _("Seminar"),
}
ITEM_TYPE: Mapping[str, str] = {
    "approval": _("Approval"),
    "orientation": _("For information"),
    "discussion": _("For discussion"),
    "decision": _("For decision"),
    "any-other-business": _("Any other business"),
}
CHAIRED_BY: Mapping[str, str] = {
    "chair": _("The chair"),
    "vice-chair": _("The vice-chair"),
    "elected": _("An elected chair of the meeting"),
}
TIE: Mapping[str, str] = {
    "chair": _("the chair's vote decided"),
    "vice-chair": _("the vice-chair's vote decided"),
    "elected": _("the vote of the chair of the meeting decided"),
}
ADDED: Mapping[str, str] = {
    "chair": _("Added at the start of the meeting by the chair"),
    "third": _("Added at the start of the meeting at the wish of a third of the members"),
    "unanimity": _("Added at the start of the meeting unanimously"),
}
OUTCOME: Mapping[str, tuple[str, Tone]] = {
    "postponed": (_("Postponed"), "warn"),
    "withdrawn": (_("Withdrawn from the agenda"), "warn"),
}
STATUS: Mapping[str, tuple[str, Tone]] = {
    "adopted": (_("Adopted"), "neutral"),
    "sent": (_("Sent"), "info"),
    "in-progress": (_("In progress"), "info"),
    "carried-out": (_("Carried out"), "good"),
    "rejected": (_("Rejected"), "stop"),
    "dropped": (_("Dropped"), "stop"),
}
PROJECT_STATUS: Mapping[str, tuple[str, Tone]] = {
    "planned": (_("Planned"), "neutral"),
    "running": (_("Running"), "info"),
    "done": (_("Finished"), "good"),
    "stopped": (_("Stopped"), "stop"),
}
FOLLOWED: Mapping[str, tuple[str, Tone]] = {
    "yes": (_("Followed"), "good"),
    "partly": (_("Partly followed"), "warn"),
    "no": (_("Not followed"), "stop"),
    "unclear": (_("Not clear whether followed"), "neutral"),
}
ASSESSED_BY: Mapping[str, str] = {
    "council": _("The council"),
    "secretariat": _("The council's secretariat"),
    "authority": _("The authority"),
}
SUBJECT: Mapping[str, str] = {
    "quality-standard": _("Quality standard"),
    "budget": _("Budget"),
    "development-plan": _("Development plan"),
    "construction": _("Construction"),
    "activity": _("Activity"),
    "other": _("Other"),
}
HEARING_KIND: Mapping[str, str] = {
    "duty": _("Recorded as a duty of the authority"),
    "optional": _("Recorded as the authority's own choice"),
}
OCCASION: Mapping[str, str] = {
    "own-motion": _("The council's own motion"),
    "request": _("The council was asked"),
}
GROUP: Mapping[str, str] = {
    "user": _("User"),
    "professional": _("Professional"),
    "appointed": _("Appointed"),
    "political": _("Political"),
    "organisation": _("Organisation"),
}
ROLE: Mapping[str, str] = {
    "chair": _("Chair"),
    "vice-chair": _("Vice-chair"),
    "member": _("Member"),
    "substitute": _("Substitute"),
}
CORRECTION: Mapping[str, str] = {
    "correction": _("Correction"),
    "typo": _("Misprint"),
    "anonymised": _("Anonymised"),
}
WITHDRAWN: Mapping[str, str] = {
    "meeting": _("meeting"),
    "hearing": _("hearing"),
    "statement": _("statement"),
    "decision": _("follow-up of a decision"),
    "case": _("course of a matter"),
    "project": _("project"),
}
NEWS: Mapping[str, str] = {
    "agenda": _("agenda"),
    "item": _("item on the agenda"),
    "minutes": _("decision minutes"),
    "decision": _("decision"),
    "corrected-agenda": _("correction of the agenda"),
    "corrected-minutes": _("correction of the minutes"),
    "hearing": _("hearing"),
    "response": _("response"),
    "outcome": _("outcome of a hearing"),
    "statement": _("statement"),
    "project": _("project"),
    "project-update": _("news of a project"),
    "follow-up": _("follow-up of a decision"),
    "update": _("follow-up of a decision"),
}


def badge(words: Words, entry: tuple[str, Tone]) -> Badge:
    """The badge of an entry of one of the tables."""
    return Badge(words.gettext(entry[0]), entry[1])


def meeting_badges(words: Words, meeting: PublishedMeeting) -> tuple[Badge, ...]:
    """What state a meeting's papers are in."""
    if meeting.cancelled:
        return (Badge(words.gettext("Cancelled"), "stop"),)
    if meeting.minutes:
        return (Badge(words.gettext("Minutes"), "good"),)
    if meeting.withheld:
        return (Badge(words.gettext("Minutes not published"), "warn"),)
    if meeting.agenda:
        text = words.gettext("Draft agenda") if meeting.agenda.draft else words.gettext("Agenda")
        return (Badge(text, "info"),)
    return ()


def outcome_badges(words: Words, minutes: PublishedItemMinutes | None) -> tuple[Badge, ...]:
    """That an item was postponed, withdrawn, or added at the meeting."""
    if minutes is None:
        return ()
    outcome = OUTCOME.get(minutes.outcome or "")
    added = ADDED.get(minutes.added or "")
    return (*((badge(words, outcome),) if outcome else ()), *((Badge(words.gettext(added)),) if added else ()))


def follow_up_badge(words: Words, follow_up: PublishedFollowUp) -> Badge:
    """How far a decision has come."""
    return badge(words, STATUS[follow_up.status])


def vote_text(words: Words, vote: PublishedVote) -> str:
    """The votes as one phrase, in digits."""
    text = words.gettext(
        "%(votes_for)s for, %(votes_against)s against, %(votes_abstain)s abstained",
        votes_for=vote.votes_for,
        votes_against=vote.votes_against,
        votes_abstain=vote.votes_abstain,
    )
    return f"{text} – {words.gettext(TIE[vote.tie_broken_by])}" if vote.tie_broken_by else text
