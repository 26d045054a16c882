"""iCalendar files (RFC 5545): meetings, and nobody's name or address of mail."""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.facts import Reading, Surroundings
from generator.audit.problems import Complaint, Fault

_COMPONENTS = frozenset("VCALENDAR VEVENT VTIMEZONE STANDARD DAYLIGHT".split())
_PROPERTIES = frozenset(
    """BEGIN END VERSION PRODID CALSCALE METHOD NAME X-WR-CALNAME X-WR-TIMEZONE REFRESH-INTERVAL X-PUBLISHED-TTL SOURCE
    UID DTSTAMP DTSTART DTEND DURATION SUMMARY DESCRIPTION LOCATION URL STATUS SEQUENCE CATEGORIES TRANSP LAST-MODIFIED
    TZID TZOFFSETFROM TZOFFSETTO TZNAME RRULE RDATE""".split()
)
_PARAMETERS = frozenset("VALUE TZID LANGUAGE".split())


def read_calendar(path: str, content: bytes, around: Surroundings) -> Reading:
    """Return what is wrong with a calendar."""
    try:
        lines = unfolded(content.decode())
    except UnicodeDecodeError:
        return Reading(((Fault.BROKEN, "utf-8"),))
    if lines[:1] != ["BEGIN:VCALENDAR"] or lines[-1:] != ["END:VCALENDAR"]:
        return Reading(((Fault.BROKEN, "VCALENDAR"),))
    return Reading(tuple(complaint for line in lines for complaint in _line(path, line, around)))


def unfolded(text: str) -> list[str]:
    """Return the lines of a calendar, those that go on in the next one put together (RFC 5545 § 3.1)."""
    return text.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "").removesuffix("\n").split("\n")


def _line(path: str, line: str, around: Surroundings) -> Iterator[Complaint]:
    head, colon, value = line.partition(":")
    name, *parameters = head.split(";")
    if not colon or name.upper() not in _PROPERTIES:
        yield Fault.UNKNOWN, name if colon and name.replace("-", "").isalnum() else "…"
        return
    if name.upper() in {"BEGIN", "END"} and value.upper() not in _COMPONENTS:
        yield Fault.UNKNOWN, value
    elif name.upper() == "URL":
        yield from _url(path, value, around)
    for parameter in (one.partition("=")[0] for one in parameters):
        if parameter.upper() not in _PARAMETERS:
            yield Fault.UNKNOWN, f"{name};{parameter}"


def _url(path: str, url: str, around: Surroundings) -> Iterator[Complaint]:
    target = around.resolver.resolve(path, url)
    if target.address is None:
        yield Fault.THIRD_PARTY, target.host or target.scheme
    elif not around.serves(target.address):
        yield Fault.LINK, f"/{target.address.removeprefix('/')}"
