"""Leaks at the gate: a part is public before its day."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from generator.publication.moments import AsOf
from generator.publication.published import (
    PublicArchive,
    PublishedCaseDetails,
    PublishedMeeting,
    PublishedResponse,
    PublishedUpdate,
    PublishedWithholding,
)
from generator.records.archive import Archive
from generator.records.hearing import Hearing
from generator.records.meeting import Meeting
from tests.proof.mutants.table import CANARY, PAIR, leak
from tests.proof.mutants.tools import Tools


@leak("O1", PAIR, CANARY)
def a_day_is_not_a_moment(tools: Tools) -> None:
    """What is public from six o'clock is public from midnight."""
    tools.patch.setattr(
        AsOf, "reached", lambda now, publish: publish is not None and publish.date() <= now.moment.date()
    )


@leak("O1", PAIR, CANARY)
def a_day_too_early(tools: Tools) -> None:
    """What is dated tomorrow is public today."""
    tools.patch.setattr(AsOf, "begun", lambda now, day: day is not None and day <= now.today + timedelta(days=1))


@leak("O1", PAIR, CANARY)
def a_meeting_announces_itself(tools: Tools) -> None:
    """A meeting without any date of publication is announced a month before it is held."""

    def announced(original: Any, record: Meeting) -> datetime | None:
        moment: datetime | None = original(record)
        return moment or datetime.fromisoformat(f"{record.date - timedelta(days=30)}T00:00+00:00")

    tools.around("generator.publication.meetings:announced", announced)


@leak("O1", PAIR, CANARY)
def the_agenda_with_the_announcement(tools: Tools) -> None:
    """The agenda is public as soon as the meeting is announced."""
    tools.around(
        "generator.publication.meetings:agenda_reached",
        lambda _, record, now: now.reached(record.announce or record.agenda.publish),
    )


@leak("O1", PAIR, CANARY)
def the_answer_with_the_hearing(tools: Tools) -> None:
    """The answer to a hearing is public with the hearing itself."""

    def change(record: Hearing, public: Any) -> Any:
        answer = record.response
        if answer is None or public.response is not None:
            return public
        response = PublishedResponse(
            published=public.published, status=answer.status, adopted=answer.adopted, sent=answer.sent,
            easy=answer.easy, minority=answer.minority, text=record.body,
        )  # fmt: skip
        return public.model_copy(update={"response": response})

    tools.hearings(change)


@leak("O1", PAIR, CANARY)
def the_next_step_of_a_decision(tools: Tools) -> None:
    """All steps of a followed decision are public as soon as the first is."""

    def change(archive: Archive, public: PublicArchive) -> PublicArchive:
        records = {one.id: one.record for one in archive.follow_ups}
        return public.model_copy(
            update={
                "follow_ups": tuple(
                    one.model_copy(
                        update={
                            "updates": tuple(
                                PublishedUpdate(
                                    published=one.published, day=step.date, status=step.status, text=step.text
                                )
                                for step in records[one.id].updates
                            )
                        }
                    )
                    for one in public.follow_ups
                )
            }
        )

    tools.gate(change)


@leak("O1", PAIR, CANARY)
def a_case_with_its_title(tools: Tools) -> None:
    """Whatever a case says is public as soon as its title is."""

    def change(archive: Archive, public: PublicArchive) -> PublicArchive:
        records = {one.id: one.record for one in archive.cases}
        cases = (one.model_copy(update={"details": _details(records[one.id])}) for one in public.cases)
        return public.model_copy(update={"cases": tuple(cases)})

    tools.gate(change)


def _details(record: Any) -> PublishedCaseDetails:
    published = datetime.fromisoformat("2026-01-01T00:00+00:00")
    return PublishedCaseDetails(published=published, status=record.status, topics=record.topics, text=record.body)


@leak("O1", PAIR)
def an_approval_before_its_day(tools: Tools) -> None:
    """How and when minutes are approved is told with the minutes."""

    def change(record: Meeting, public: PublishedMeeting) -> PublishedMeeting:
        if public.minutes is None:
            return public
        told = {"approval": record.minutes.approval, "approved_at": record.minutes.approved_at}
        return public.model_copy(update={"minutes": public.minutes.model_copy(update=told)})

    tools.meetings(change)


@leak("O1", PAIR)
def a_withholding_before_its_day(tools: Tools) -> None:
    """That minutes will be withheld is told before it is decided."""

    def change(record: Meeting, public: PublishedMeeting) -> PublishedMeeting:
        withheld = record.minutes.withheld
        if withheld is None:
            return public
        shown = PublishedWithholding(decided=withheld.decided, review=withheld.review, source=None)
        return public.model_copy(update={"withheld": shown})

    tools.meetings(change)


@leak("O2", PAIR)
def when_to_look_again(tools: Tools) -> None:
    """The site says when the next thing becomes public."""

    def change(archive: Archive, public: PublicArchive) -> PublicArchive:
        moments = [one.record.publish for one in (*archive.hearings, *archive.cases) if one.record.publish]
        coming = min((str(one) for one in moments if one.date() >= public.today), default="–")
        notice = f"{public.site.notice} Næste nyt: {coming}."
        return public.model_copy(update={"site": public.site.model_copy(update={"notice": notice})})

    tools.gate(change)


@leak("O3", PAIR, CANARY)
def a_preview_of_next_year(tools: Tools) -> None:
    """A build for previewing, with a clock that is ahead, is the one that is published."""
    tools.around(
        "generator.pipeline:publish",
        lambda publish, archive, now: publish(archive, AsOf(now.moment + timedelta(days=90))),
    )
