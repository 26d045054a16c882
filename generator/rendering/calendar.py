"""Calendar files (RFC 5545), the only place that knows the library for them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from icalendar import Calendar, Event

from generator.site import calendar

# Constant: a program's name and version must not tell when and by what a file was made.
_PRODUCT = "-//Aabent Raad//raad//DA"

Method = Literal["PUBLISH", "CANCEL"]


def ics(events: Iterable[calendar.Event], method: Method) -> bytes:
    """The bytes of a calendar file: lines end in CRLF and are folded, times are in UTC and need no time zones.

    `method` is what a mail program is to do with the events (RFC 5546 § 1.4): enter them, or strike them out.
    """
    file = Calendar()
    file.add("version", "2.0")
    file.add("prodid", _PRODUCT)
    file.add("method", method)
    for event in events:
        file.add_component(_event(event))
    return bytes(file.to_ical())


def _event(of: calendar.Event) -> Event:
    event = Event()
    event.add("uid", of.uid)
    event.add("dtstamp", of.stamp)
    event.add("sequence", of.sequence)
    event.add("dtstart", of.start)
    if of.end is not None:
        event.add("dtend", of.end)
    event.add("summary", of.title)
    if of.place is not None:
        event.add("location", of.place)
    event.add("url", of.url)
    event.add("status", "CANCELLED" if of.cancelled else "CONFIRMED")
    return event
