"""The gate for plans: the whole plan of a year from its `publish`."""

from __future__ import annotations

from generator.publication.meetings import Key
from generator.publication.moments import AsOf
from generator.publication.published import (
    PublishedActivity,
    PublishedFocusTheme,
    PublishedPlan,
    PublishedSeminar,
)
from generator.records.archive import Archive, Entry
from generator.records.plan import Activity, FocusTheme, Plan, Seminar


def plans(archive: Archive, now: AsOf) -> dict[Key, PublishedPlan]:
    """The public plans by council and year."""
    return {
        (entry.council, entry.id): _plan(entry)
        for entry in sorted(archive.plans, key=lambda entry: (entry.council, entry.id))
        if now.reached(entry.record.publish)
    }


def _plan(entry: Entry[Plan]) -> PublishedPlan:
    record = entry.record
    assert record.publish is not None
    return PublishedPlan(
        id=entry.id,
        council=entry.council,
        published=record.publish,
        introduction=record.introduction,
        themes=tuple(_theme(theme) for theme in record.themes),
        activities=tuple(_activity(one) for one in record.activities),
        seminar=_seminar(record.seminar) if record.seminar else None,
    )


def _theme(theme: FocusTheme) -> PublishedFocusTheme:
    return PublishedFocusTheme(id=theme.id, title=theme.title, text=theme.text, topics=theme.topics)


def _activity(one: Activity) -> PublishedActivity:
    return PublishedActivity(month=one.month, day=one.date, title=one.title, text=one.text)


def _seminar(seminar: Seminar) -> PublishedSeminar:
    return PublishedSeminar(day=seminar.date, title=seminar.title, text=seminar.text)
