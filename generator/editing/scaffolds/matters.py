"""New cases, projects and statements: a title, and what may be filled in."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editing import values
from generator.editing.ground import Ground
from generator.editing.scaffolds.common import (
    council,
    days,
    not_public,
    publishing,
    recipients,
    topics,
    updates,
    worded,
)
from generator.editing.sheet import Draft, Lines, front, later, remark
from generator.language import deferred as _


@dataclass(frozen=True, slots=True)
class NewCase:
    """A case as a user asks for it; without an id it gets one from its title."""

    id: str | None
    title: str

    def draft(self, ground: Ground) -> Draft:
        """The case's record; raises NotWritten."""
        title = values.line(self.title, "--title")
        words = ground.words
        identity = values.identity(self.id, title)
        text = front(
            not_public(ground),
            council(ground),
            f"title: {values.scalar(title)}",
            remark(
                words.gettext(
                    "The title is public as soon as something public points here (case: %(id)s).", id=identity
                )
            ),
            publishing(ground, words.gettext("From this day the text and the status are public too:")),
            topics(ground),
            remark(words.gettext("open or closed.")),
            "status: open",
            _body(ground),
        )
        return Draft("cases", identity, text)


@dataclass(frozen=True, slots=True)
class NewProject:
    """A project as a user asks for it; without an id it gets one from its title."""

    id: str | None
    title: str

    def draft(self, ground: Ground) -> Draft:
        """The project's record; raises NotWritten."""
        title = values.line(self.title, "--title")
        words = ground.words
        whole = front(
            not_public(ground),
            council(ground),
            f"title: {values.scalar(title)}",
            publishing(ground, words.gettext("From this day the project is public, and each update from its own:")),
            topics(ground),
            remark(words.gettext("planned, running, done or stopped; a public update with a status counts before it.")),
            "status: planned",
            days(ground, "from", "to"),
            remark(words.gettext("A function or an office, never a person; partners by their organisation.")),
            worded(ground, "lead", _("The council's chair")),
            later("partners: [{organisation: …}]"),
            updates(ground, "running"),
            _body(ground),
        )
        return Draft("projects", values.identity(self.id, title), whole)


@dataclass(frozen=True, slots=True)
class NewStatement:
    """A statement as a user asks for it; without a day it is to be adopted at the next meeting."""

    id: str | None
    title: str
    adopted: str | None = None

    def draft(self, ground: Ground) -> Draft:
        """The statement's record; raises NotWritten."""
        title = values.line(self.title, "--title")
        words = ground.words
        identity = values.identity(self.id, title)
        meeting = ground.next_meeting(ground.now.today)
        expected = meeting.record.date if meeting else ground.now.today
        day = values.day(self.adopted) if self.adopted else expected
        rules = (ground.told("statements.occasion", day), ground.told("statements.recipients", day))
        text = front(
            not_public(ground),
            council(ground),
            f"title: {values.scalar(title)}",
            publishing(ground, words.gettext("From this day the statement is public:")),
            remark(ground.told("statements.publish", day)),
            remark(words.gettext("The day when the council adopts it; correct it if it is another.")),
            f"adopted: {day}",
            remark(words.gettext("The item that deals with it points here: statement: %(id)s.", id=identity)),
            *(remark(rule) for rule in rules),
            later("occasion: own-motion", "occasion: request"),
            _recipients(ground),
            topics(ground),
            _body(ground),
        )
        return Draft("statements", identity, text)


def _recipients(ground: Ground) -> Lines:
    """How recipients are written: organs by their ids, persons only counted."""
    lines = recipients(ground)
    note = ground.words.gettext("Recipients; persons are only counted: {persons: 3}.")
    return (*remark(note), *lines) if lines else ()


def _body(ground: Ground) -> Lines:
    return remark(ground.words.gettext("The text stands below the last line."))
