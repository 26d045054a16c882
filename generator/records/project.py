"""projects/<id>.md: something that the council works on over time."""

from __future__ import annotations

from typing import Annotated, Literal

from generator.records.base import KEEPS_BACK, Record
from generator.records.fields import Day, Markdown, Moment, Prose, Slug, Text
from generator.records.parts import WebLink, Withdrawn

ProjectStatus = Literal["planned", "running", "done", "stopped"]


class Partner(Record):
    """Whom the council works with on a project; a name of a person has no place here."""

    organisation: Text


class ProjectUpdate(Record):
    """One dated step; `status` is the project's from then on."""

    publish: Moment | None = None
    date: Day
    status: ProjectStatus | None = None
    text: Markdown | None = None


class Project(Record):
    """A project; `lead` is a function or office, `status` what it is until an update says otherwise."""

    council: Slug | None = None
    title: Text
    publish: Moment | None = None
    topics: tuple[Slug, ...] = ()
    case: Slug | None = None
    status: ProjectStatus
    from_: Day | None = None
    to: Day | None = None
    lead: Text | None = None
    partners: tuple[Partner, ...] = ()
    updates: tuple[ProjectUpdate, ...] = ()
    links: tuple[WebLink, ...] = ()
    easy: Text | None = None
    withdrawn: Annotated[Withdrawn | None, KEEPS_BACK] = None
    internal: Prose | None = None
    body: Markdown | None = None
