"""The records that stand in public at a moment, each kind by its own part of the gate."""

from __future__ import annotations

from dataclasses import dataclass

from generator.publication.budgets import budgets
from generator.publication.cases import cases
from generator.publication.followups import follow_ups
from generator.publication.hearings import hearings
from generator.publication.meetings import Key, meetings
from generator.publication.moments import AsOf
from generator.publication.plans import plans
from generator.publication.projects import projects
from generator.publication.published import (
    PublishedBudget,
    PublishedCase,
    PublishedFollowUp,
    PublishedHearing,
    PublishedMeeting,
    PublishedPlan,
    PublishedProject,
    PublishedReport,
    PublishedStatement,
)
from generator.publication.reports import reports
from generator.publication.statements import statements
from generator.records.archive import Archive


@dataclass(frozen=True, slots=True)
class PublicRecords:
    """What is public of the records of councils."""

    meetings: dict[Key, PublishedMeeting]
    hearings: dict[Key, PublishedHearing]
    statements: dict[Key, PublishedStatement]
    follow_ups: tuple[PublishedFollowUp, ...]
    cases: tuple[PublishedCase, ...]
    projects: dict[Key, PublishedProject]
    plans: dict[Key, PublishedPlan]
    budgets: dict[Key, PublishedBudget]
    reports: dict[Key, PublishedReport]


def public_records(archive: Archive, now: AsOf) -> PublicRecords:
    """What is public at a moment of an archive's records, whether or not they are taken back."""
    public_meetings = meetings(archive, now)
    public_statements = statements(archive, now, public_meetings)
    public_projects = projects(archive, now)
    return PublicRecords(
        meetings=public_meetings,
        hearings=hearings(archive, now, public_meetings),
        statements=public_statements,
        follow_ups=follow_ups(archive, now, public_meetings),
        cases=cases(archive, now, public_meetings, (*public_statements.values(), *public_projects.values())),
        projects=public_projects,
        plans=plans(archive, now),
        budgets=budgets(archive, now),
        reports=reports(archive, now),
    )
