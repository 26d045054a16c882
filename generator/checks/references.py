"""Rules about what a record points to: whatever is named must exist."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from generator.findings import Finding, Rule
from generator.findings.rules import consistency
from generator.records.archive import Archive, Entry, index_of, letter_of
from generator.records.case import Case
from generator.records.followup import FollowUp
from generator.records.hearing import Hearing
from generator.records.places import Path
from generator.records.project import Project
from generator.records.statement import Statement

# The site's own addresses, which no hand-written page may take.
RESERVED = frozenset(
    "moeder beslutninger hoeringer udtalelser forloeb emner projekter raadet aarsplan aarsrapport budget "
    "ikke-offentliggjort rettelser soeg abonner was data feeds bilag oparl assets pagefind manifest sitemap "
    "robots".split()
)

Reference = tuple[Entry[Any], Path, str]


def _unknown(which: Rule, references: Iterable[Reference], known: Collection[str]) -> Iterator[Finding]:
    for entry, path, value in references:
        if value not in known:
            names = ", ".join(sorted(set(known))) or "–"
            yield entry.finding(which, path, words={"value": value, "known": names})


def _items(archive: Archive) -> Iterator[tuple[Entry[Any], Path, Any]]:
    for entry in archive.meetings:
        for index, item in enumerate(entry.record.agenda.items):
            yield entry, ("agenda", "items", index), item


def _of_councils(which: Rule, archive: Archive, kind: str, references: Iterable[Reference]) -> Iterator[Finding]:
    known: dict[str, set[str]] = {}
    for of, council, name in archive.ids:
        if of == kind:
            known.setdefault(council, set()).add(name)
    for reference in references:
        yield from _unknown(which, [reference], known.get(reference[0].council, frozenset()))


def _ids(archive: Archive, kind: str) -> set[str]:
    return {name for of, _, name in archive.ids if of == kind}


def organs_exist(archive: Archive) -> Iterator[Finding]:
    """An authority, recipient, joint organ, appointing or changing organ is one of the council's list."""
    known = {council.id: [organ.id for organ in council.record.organs] for council in archive.councils}
    for reference in _organ_references(archive):
        council = reference[0].council or reference[0].id
        if council in known:
            yield from _unknown(consistency.UNKNOWN_ORGAN, [reference], known[council])


def _organ_references(archive: Archive) -> Iterator[Reference]:
    for council in archive.councils:
        if council.record.appointed_by:
            yield council, ("appointed_by",), council.record.appointed_by
        if council.record.rules_of_procedure and council.record.rules_of_procedure.changed_by:
            yield council, ("rules_of_procedure", "changed_by"), council.record.rules_of_procedure.changed_by
    for meeting in archive.meetings:
        for index, organ in enumerate(meeting.record.with_):
            yield meeting, ("with", index), organ
    for hearing in archive.hearings:
        yield hearing, ("authority",), hearing.record.authority
    sent: tuple[Entry[FollowUp] | Entry[Statement], ...] = (*archive.follow_ups, *archive.statements)
    for entry in sent:
        for index, recipient in enumerate(entry.record.recipients):
            if recipient.organ:
                yield entry, ("recipients", index, "organ"), recipient.organ


def topics_exist(archive: Archive) -> Iterator[Finding]:
    """A topic is one of the site's list."""
    yield from _unknown(
        consistency.UNKNOWN_TOPIC, _topic_references(archive), [topic.id for topic in archive.site.record.topics]
    )


def _topic_references(archive: Archive) -> Iterator[Reference]:
    for entry, path, item in _items(archive):
        for index, topic in enumerate(item.topics):
            yield entry, (*path, "topics", index), topic
    gathered: tuple[Entry[Hearing] | Entry[Statement] | Entry[Case] | Entry[Project], ...] = (
        *archive.hearings,
        *archive.statements,
        *archive.cases,
        *archive.projects,
    )
    for entry in gathered:
        for index, topic in enumerate(entry.record.topics):
            yield entry, ("topics", index), topic
    for plan in archive.plans:
        for place, theme in enumerate(plan.record.themes):
            for index, topic in enumerate(theme.topics):
                yield plan, ("themes", place, "topics", index), topic


def cases_exist(archive: Archive) -> Iterator[Finding]:
    """The case of an item, statement or project is a record of the same council."""
    references: list[Reference] = [
        (entry, (*path, "case"), item.case) for entry, path, item in _items(archive) if item.case
    ]
    entries: tuple[Entry[Statement] | Entry[Project], ...] = (*archive.statements, *archive.projects)
    references += [(entry, ("case",), entry.record.case) for entry in entries if entry.record.case]
    yield from _of_councils(consistency.UNKNOWN_CASE, archive, "cases", references)


def hearings_exist(archive: Archive) -> Iterator[Finding]:
    """An item's hearing is a record of the same council."""
    references = ((entry, (*path, "hearing"), item.hearing) for entry, path, item in _items(archive) if item.hearing)
    yield from _of_councils(consistency.UNKNOWN_HEARING, archive, "hearings", references)


def statements_exist(archive: Archive) -> Iterator[Finding]:
    """An item's statement is a record of the same council."""
    references = (
        (entry, (*path, "statement"), item.statement) for entry, path, item in _items(archive) if item.statement
    )
    yield from _of_councils(consistency.UNKNOWN_STATEMENT, archive, "statements", references)


def projects_exist(archive: Archive) -> Iterator[Finding]:
    """An item's project is a record of the same council."""
    references = ((entry, (*path, "project"), item.project) for entry, path, item in _items(archive) if item.project)
    yield from _of_councils(consistency.UNKNOWN_PROJECT, archive, "projects", references)


def themes_exist(archive: Archive) -> Iterator[Finding]:
    """An item's theme is one of the council's plan of that year; where there is no plan, nobody can tell."""
    plans = {(entry.council, entry.id): [theme.id for theme in entry.record.themes] for entry in archive.plans}
    for entry, path, item in _items(archive):
        known = plans.get((entry.council, str(entry.record.date.year)))
        if item.theme and known is not None:
            yield from _unknown(consistency.UNKNOWN_THEME, [(entry, (*path, "theme"), item.theme)], known)


def meetings_exist(archive: Archive) -> Iterator[Finding]:
    """The meeting that a hearing, statement or follow-up names is a record of the same council."""
    entries: tuple[Entry[Hearing] | Entry[Statement] | Entry[FollowUp], ...] = (
        *archive.hearings,
        *archive.statements,
        *archive.follow_ups,
    )
    references = ((entry, ("meeting",), entry.record.meeting) for entry in entries if entry.record.meeting)
    yield from _of_councils(consistency.UNKNOWN_MEETING, archive, "meetings", references)


def grounds_exist(archive: Archive) -> Iterator[Finding]:
    """The ground of a closed item is one of the council's list."""
    for entry, path, item in _items(archive):
        council = archive.council.get(entry.council)
        if item.closed and council:
            reference = (entry, (*path, "closed", "ground"), item.closed.ground)
            yield from _unknown(consistency.UNKNOWN_GROUND, [reference], [ground.id for ground in council.grounds])


def members_exist(archive: Archive) -> Iterator[Finding]:
    """A member's substitute is a member of the same council's list."""
    for entry in archive.councils:
        references = (
            (entry, ("members", index, "substitute"), member.substitute)
            for index, member in enumerate(entry.record.members)
            if member.substitute
        )
        yield from _unknown(consistency.UNKNOWN_MEMBER, references, [member.id for member in entry.record.members])


def pages_exist(archive: Archive) -> Iterator[Finding]:
    """The page with the rules of procedure is a page of the site."""
    references = (
        (entry, ("rules_of_procedure", "page"), entry.record.rules_of_procedure.page)
        for entry in archive.councils
        if entry.record.rules_of_procedure and entry.record.rules_of_procedure.page
    )
    yield from _unknown(consistency.UNKNOWN_PAGE, references, _ids(archive, "pages"))


def councils_exist(archive: Archive) -> Iterator[Finding]:
    """The councils that the site orders have a file each; whose chair is a member by office is one, or an organ."""
    known = _ids(archive, "councils")
    references = [
        (archive.site, ("councils", index), council) for index, council in enumerate(archive.site.record.councils)
    ]
    yield from _unknown(consistency.UNKNOWN_COUNCIL, references, known)
    for entry in archive.councils:
        by_office = (
            (entry, ("members", index, "ex_officio"), member.ex_officio)
            for index, member in enumerate(entry.record.members)
            if member.ex_officio
        )
        bodies = known | {organ.id for organ in entry.record.organs}
        yield from _unknown(consistency.UNKNOWN_COUNCIL, by_office, bodies)


def corrected_items_exist(archive: Archive) -> Iterator[Finding]:
    """The item that a correction names is on the meeting's agenda."""
    for entry in archive.meetings:
        for index, correction in enumerate(entry.record.corrections):
            if correction.item and index_of(entry.record, correction.item) is None:
                path = ("corrections", index, "item")
                yield entry.finding(consistency.UNKNOWN_ITEM, path, words={"value": correction.item})


def followed_decisions_exist(archive: Archive) -> Iterator[Finding]:
    """A follow-up names an open item of a meeting and one of its decisions, and its file is called after them."""
    for entry in archive.follow_ups:
        meeting = archive.meeting.get((entry.council, entry.record.meeting))
        if meeting is None:
            continue
        index = index_of(meeting.record, entry.record.item)
        if index is None:
            yield entry.finding(consistency.UNKNOWN_ITEM, ("item",), words={"value": entry.record.item})
            continue
        item = meeting.record.agenda.items[index]
        letter = entry.record.decision
        expected = "-".join(filter(None, (meeting.id, "punkt", item.anchor, letter)))
        letters = [letter_of(place) for place in range(len(item.minutes.decisions) if item.minutes else 0)]
        if item.closed:
            yield entry.finding(consistency.CLOSED_DECISION, ("item",))
        elif letter not in letters:
            yield entry.finding(
                consistency.UNKNOWN_DECISION, ("decision" if letter else "item",), words={"value": letter or "a"}
            )
        elif entry.id != expected:
            yield entry.finding(consistency.DECISION_FILE_NAME, ("meeting",), words={"expected": expected})


def ids_are_unique(archive: Archive) -> Iterator[Finding]:
    """No two topics, organs, grounds, members, themes or posts of one list have the same id."""
    lists: list[tuple[Entry[Any], str, Any]] = [(archive.site, "topics", archive.site.record.topics)]
    for entry in archive.councils:
        record = entry.record
        lists += [
            (entry, "organs", record.organs),
            (entry, "grounds", record.grounds),
            (entry, "members", record.members),
        ]
    lists += [(plan, "themes", plan.record.themes) for plan in archive.plans]
    lists += [(budget, "posts", budget.record.posts) for budget in archive.budgets]
    for entry, field, values in lists:
        seen: set[str] = set()
        for index, value in enumerate(values):
            if value.id in seen:
                yield entry.finding(consistency.DUPLICATE_ID, (field, index, "id"), words={"value": value.id})
            seen.add(value.id)


def addresses_are_free(archive: Archive) -> Iterator[Finding]:
    """No page, hearing, statement or council takes an address that the site uses, nor a page that of a council."""
    councils = archive.councils if len(archive.councils) > 1 else ()
    taken = RESERVED | {council.id for council in councils}
    wanted: list[tuple[Entry[Any], bool, str]] = [
        *((page, page.id in taken, "title") for page in archive.pages),
        *((council, council.id in RESERVED, "name") for council in councils),
        # Their registers have a page for each year.
        *((one, _is_year(one.id), "title") for one in (*archive.hearings, *archive.statements)),
    ]
    for entry, is_taken, field in wanted:
        if is_taken:
            yield entry.finding(consistency.RESERVED_ADDRESS, (field,))


def _is_year(identity: str) -> bool:
    return re.fullmatch("[0-9]{4}", identity) is not None
