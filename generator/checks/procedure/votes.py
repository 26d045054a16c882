"""Checks by the rules of procedure about decisions, votes and the opinions of minorities."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.procedure.affairs import Affairs, Check
from generator.checks.procedure.members import sitting
from generator.findings import Finding
from generator.findings.rules.procedure import people as rules
from generator.profiles.answers import at_least, share
from generator.records.archive import Entry
from generator.records.meeting import Decision, Item, Meeting, Vote
from generator.records.places import Path


def enough_members_are_present(affairs: Affairs) -> Iterator[Finding]:
    """A meeting that decides something has a part of the members present; substitutes are no part of the whole."""
    for entry in affairs.held():
        meeting = entry.record
        rule = affairs.rule("votes.quorum", meeting.date)
        part = share(rule)
        if rule is None or part is None or meeting.present is None or not any(map(_decides, meeting.agenda.items)):
            continue
        members = len(sitting(affairs.council.record, meeting.date))
        if meeting.present < (least := at_least(part, members)):
            words = {"present": str(meeting.present), "members": str(members), "least": str(least)}
            yield entry.finding(rules.TOO_FEW_PRESENT, ("present",), words={**words, "source": rule.source})


def the_majority_decides(affairs: Affairs) -> Iterator[Finding]:
    """Nobody decides a vote in which one side has more votes: by a simple majority that is what is decided."""
    for entry, path, vote in _votes(affairs):
        source = affairs.where("votes.majority", "simple", entry.record.date)
        if source and vote.tie_broken_by and vote.for_ != vote.against:
            words = {"for": str(vote.for_), "against": str(vote.against), "source": source}
            yield entry.finding(rules.NO_TIE, (*path, "tie_broken_by"), words=words)


def ties_are_broken_by_who_led_the_meeting(affairs: Affairs) -> Iterator[Finding]:
    """Where as many vote for as against, the vote of whoever led the meeting decides."""
    for entry, path, vote in _votes(affairs):
        source = affairs.where("votes.tie", "meeting-leader", entry.record.date)
        if source is None or vote.for_ != vote.against:
            continue
        if vote.tie_broken_by is None:
            yield entry.finding(rules.TIE_NOT_BROKEN, path, words={"votes": str(vote.for_), "source": source})
        elif vote.tie_broken_by != (entry.record.chaired_by or vote.tie_broken_by):
            yield entry.finding(rules.TIE_BROKEN_BY_OTHER, (*path, "tie_broken_by"), words={"source": source})


def minorities_are_heard_in_their_place(affairs: Affairs) -> Iterator[Finding]:
    """A minority's opinion stands in the minutes, or in what the council says, by which of the two the rule names."""
    for meeting, path, decision in _decisions(affairs):
        source = affairs.where("votes.minority", "statement", meeting.record.date)
        if source and decision.minority:
            yield meeting.finding(rules.MINORITY_IN_MINUTES, (*path, "minority"), words={"source": source})
    for statement in affairs.statements:
        source = affairs.where("votes.minority", "minutes", statement.record.adopted)
        if source and statement.record.minority:
            yield statement.finding(rules.MINORITY_IN_STATEMENT, ("minority",), words={"source": source})
    for hearing in affairs.hearings:
        response = hearing.record.response
        if response is None or not response.minority:
            continue
        if source := affairs.where("votes.minority", "minutes", response.adopted or hearing.record.deadline):
            yield hearing.finding(rules.MINORITY_IN_STATEMENT, ("response", "minority"), words={"source": source})


def votes_have_a_question(affairs: Affairs) -> Iterator[Finding]:
    """The chair puts the question that is voted on, so that each vote has one."""
    for entry, path, decision in _decisions(affairs):
        source = affairs.where("votes.questions_by", "chair", entry.record.date)
        if source and decision.vote and not decision.question:
            yield entry.finding(rules.NO_QUESTION, (*path, "vote"), words={"source": source})


def _decides(item: Item) -> bool:
    """Whether something is decided by an item; what is only taken note of, or put off, is not."""
    if item.closed:
        return item.closed.decision is not None
    if item.minutes is None:
        return False
    made = item.minutes.outcome or ("decided" if item.type == "decision" else None)
    return made == "decided" and bool(item.minutes.decisions)


def _votes(affairs: Affairs) -> Iterator[tuple[Entry[Meeting], Path, Vote]]:
    for entry, path, decision in _decisions(affairs):
        if decision.vote:
            yield entry, (*path, "vote"), decision.vote


def _decisions(affairs: Affairs) -> Iterator[tuple[Entry[Meeting], Path, Decision]]:
    """Every decision of the meetings that were held, and where it stands."""
    for entry in affairs.held():
        for index, item in enumerate(entry.record.agenda.items):
            for place, decision in enumerate(item.minutes.decisions if item.minutes else ()):
                yield entry, ("agenda", "items", index, "minutes", "decisions", place), decision


CHECKS: tuple[Check, ...] = (
    enough_members_are_present,
    the_majority_decides,
    ties_are_broken_by_who_led_the_meeting,
    minorities_are_heard_in_their_place,
    votes_have_a_question,
)
