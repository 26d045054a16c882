"""What the new records of several kinds begin with."""

from __future__ import annotations

from generator.editing.ground import Ground
from generator.editing.sheet import Lines, later, remark
from generator.language import deferred as _

DATE = _("YYYY-MM-DD")


def not_public(ground: Ground) -> Lines:
    """That the site shows nothing of the record yet, and who can read it all the same."""
    words = ground.words
    hidden = words.gettext("The site shows nothing of this yet: every line for a day of publishing begins with #.")
    if ground.archive.site.record.repository == "private":
        return remark(hidden)
    seen = words.gettext("Whoever can read the repository can read this file already.")
    return remark(f"{hidden} {seen}")


def publishing(ground: Ground, what: str) -> Lines:
    """The field that makes a record public, and what that is."""
    return (*remark(what), *days(ground, "publish"))


def days(ground: Ground, *fields: str, indent: int = 0) -> Lines:
    """Fields for days that are filled in later."""
    return later(*(f"{field}: {ground.words.gettext(DATE)}" for field in fields), indent=indent)


def worded(ground: Ground, field: str, example: str) -> Lines:
    """A field for later whose value is words, with an example of them: a key of the catalogues."""
    return later(f"{field}: {ground.words.gettext(example)}")


def council(ground: Ground) -> Lines:
    """The line that says whose the record is, where the site has several councils."""
    return (f"council: {ground.council.id}",) if len(ground.archive.councils) > 1 else ()


def recipients(ground: Ground) -> Lines:
    """A line for recipients with the organs that there are, where there are any."""
    organs = [f"{{organ: {organ.id}}}" for organ in ground.council.record.organs]
    return later(f"recipients: [{', '.join(organs)}]") if organs else ()


def updates(ground: Ground, status: str) -> Lines:
    """A line for updates, with an example of one."""
    date, text = ground.words.gettext(DATE), ground.words.gettext("What has happened.")
    return later(f'updates: [{{publish: {date}, date: {date}, status: {status}, text: "{text}"}}]')


def topics(ground: Ground) -> Lines:
    """A line for topics with those that there are, where there are any."""
    known = ", ".join(topic.id for topic in ground.archive.site.record.topics)
    return later(f"topics: [{known}]") if known else ()
