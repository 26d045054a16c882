"""Scripts, JSON, and what a site says to robots."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.audit.facts import Reading, Surroundings
from generator.audit.feeds import is_json_feed, links_of_json, read_feed
from generator.audit.problems import Complaint, Fault

SITEMAP = "sitemap.xml"

_URL = re.compile(r"""(?:\b(?:https?|wss?):|["'`(])//([\w.-]+\.[a-z]{2,}|localhost)""", re.IGNORECASE)
# The names of XML's own languages, and what the search engine fills up addresses with before it takes them apart.
_NO_PLACES = frozenset({"www.w3.org", "example.com"})


def read_script(path: str, content: bytes, around: Surroundings) -> Reading:
    """Return what is wrong with a script."""
    del path
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return Reading(((Fault.BROKEN, "utf-8"),))
    return Reading(tuple(_script(text, around)))


def read_json(path: str, content: bytes, around: Surroundings) -> Reading:
    """Return what a JSON document leads to if it is a feed, and what is wrong with it."""
    try:
        value = parsed(content)
        if is_json_feed(value):
            return read_feed(path, links_of_json(value), around)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return Reading(((Fault.BROKEN, "json"),))
    return Reading()


def read_robots(path: str, content: bytes, around: Surroundings) -> Reading:
    """Return what is wrong with a text file: there is one, it hides nothing, and it names nothing but the sitemap."""
    if path != "robots.txt":
        return Reading(((Fault.KIND, "txt"),))
    lines = set(content.decode("utf-8", "replace").split("\n")) - {"", "User-agent: *", "Allow: /"}
    return Reading(tuple(sorted({one for line in lines for one in _robots(line, around)})))


def parsed(content: bytes) -> Any:
    """Return a JSON document; raises ValueError, also for one that has a name twice, or RecursionError."""
    return json.loads(content.decode(), object_pairs_hook=_once)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _robots(line: str, around: Surroundings) -> Iterator[Complaint]:
    name, _, value = line.partition(": ")
    target = around.resolver.resolve("robots.txt", value)
    if name != "Sitemap":
        yield Fault.UNKNOWN, name if name.isascii() and name.replace("-", "").isalpha() else "…"
    elif target.address != SITEMAP or target.relative:
        yield Fault.LINK, value


def _script(text: str, around: Surroundings) -> Iterator[Complaint]:
    if "sourceMappingURL" in text:
        yield Fault.TRACE, "sourceMappingURL"
    if "serviceWorker" in text:
        yield Fault.SCRIPT, "serviceWorker"
    hosts = {host.lower() for host in _URL.findall(text)} - _NO_PLACES - {around.resolver.host}
    yield from ((Fault.THIRD_PARTY, host) for host in sorted(hosts))
