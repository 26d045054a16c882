"""A new follow-up of a decision that is public."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editing import values
from generator.editing.ground import Ground
from generator.editing.names import named
from generator.editing.refusals import NotWritten
from generator.editing.scaffolds.common import council, not_public, publishing, recipients, updates
from generator.editing.sheet import Draft, front, remark
from generator.language import deferred as _
from generator.publication.meetings import minutes_reached
from generator.records.archive import Entry, anchors, index_of, letter_of
from generator.records.meeting import Item, Meeting


@dataclass(frozen=True, slots=True)
class NewFollowUp:
    """A follow-up as a user asks for it: of which decision; the letter where it is not the item's first one."""

    meeting: str
    item: str
    decision: str | None = None

    def draft(self, ground: Ground) -> Draft:
        """The follow-up's record; raises Refused where there is no such decision, or it is not public."""
        meetings = [one for one in ground.archive.meetings if one.council == ground.council.id]
        entry = named(meetings, self.meeting)
        name, item = _item(ground, entry, self.item)
        letter = _letter(item, self.decision)
        words = ground.words
        text = front(
            not_public(ground),
            council(ground),
            publishing(ground, words.gettext("From this day it is public what becomes of the decision:")),
            f"meeting: {entry.id}",
            f"item: {name}",
            (f"decision: {letter}",) if letter else (),
            remark(words.gettext("The title of the item; what was decided is a better one.")),
            f"title: {values.scalar(item.title or name)}",
            recipients(ground),
            remark(
                words.gettext(
                    "adopted, sent, in-progress, carried-out, rejected or dropped; a public update counts before it."
                )
            ),
            "status: adopted",
            remark(words.gettext("Each step, with the day of it and the day from which it is public:")),
            updates(ground, "sent"),
        )
        return Draft("decisions", "-".join(filter(None, (entry.id, "punkt", item.anchor, letter))), text)


def _item(ground: Ground, entry: Entry[Meeting], wanted: str) -> tuple[str, Item]:
    """What an item is called in a follow-up, and the item, whose minutes are public."""
    items = entry.record.agenda.items
    index = index_of(entry.record, wanted)
    if index is None:
        known = ", ".join(name.replace("-", ".") if name[0].isdigit() else name for name in anchors(entry.record))
        message = _("The meeting {meeting} has no item {value}. It has these: {known}.")
        raise NotWritten(message, meeting=entry.id, value=wanted, known=known or "–")
    if items[index].closed:
        raise NotWritten(
            _("Item {value} is closed. A decision of a closed item cannot be followed in public."), value=wanted
        )
    if entry.record.withdrawn or not minutes_reached(entry.record, ground.now):
        message = _("The minutes of the meeting {meeting} are not public. Publish them first.")
        raise NotWritten(message, meeting=entry.id)
    number = items[index].number
    return (number if number and index_of(entry.record, number) == index else anchors(entry.record)[index]), items[
        index
    ]


def _letter(item: Item, wanted: str | None) -> str | None:
    """The letter of a decision; None for the first."""
    decisions = item.minutes.decisions if item.minutes else ()
    known = [letter_of(place) for place in range(len(decisions))]
    letter = None if wanted in {None, "a"} else wanted
    if not known:
        raise NotWritten(_("No decision stands under minutes: of this item. Write it there first."))
    if letter not in known:
        letters = ", ".join(one or "a" for one in known)
        message = _("The item has no decision {value}. Write one of these: {known}.")
        raise NotWritten(message, value=wanted, known=letters)
    return letter
