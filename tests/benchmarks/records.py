"""Writes an archive as the records that a secretary would have typed: site_config.yml and content/."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from tests.benchmarks.archive import TOPICS, Case, Council, Decision, FollowUp, Hearing, Item, Meeting

_PLAIN = re.compile(r"[A-Za-zÆØÅæøå0-9][^:#\n]*")


def write_site(folder: Path, councils: tuple[Council, ...]) -> None:
    """Write the configuration, the councils and the pages."""
    config = [
        "name: Råd i Eksempelkøbing og omegn",
        "url: https://raad.example/",
        "language: da",
        "repository: public",
        "contact: {email: raad@eksempel.example, access_requests: aktindsigt@eksempel.example}",
        'theme: {color: "#2b5f75"}',
        f"councils: [{', '.join(one.id for one in councils)}]",
        "topics:",
        *(f"  - {{id: {topic}, title: {topic.capitalize()}}}" for topic in TOPICS),
    ]
    _write(folder / "site_config.yml", config)
    content = folder / "content"
    for council in councils:
        _write(content / "councils" / f"{council.id}.yml", _council(council))
    for page in ("om", "kontakt", "forretningsorden"):
        _write(content / "pages" / f"{page}.md", ["---", f"title: {page.capitalize()}", "---", "Rådene er opdigtede."])


def write_council(folder: Path, council: Council, *, several: bool) -> None:
    """Write a council's hearings and cases."""
    for hearing in council.hearings:
        _write(_place(folder, "hearings", council.id, several=several) / f"{hearing.id}.md", _hearing(hearing))
    for case in council.cases:
        _write(_place(folder, "cases", council.id, several=several) / f"{case.id}.md", _case(case))


def write_meeting(folder: Path, council: Council, meeting: Meeting, *, several: bool) -> None:
    """Write a meeting and its follow-ups."""
    _write(_place(folder, "meetings", council.id, several=several) / f"{meeting.day}.md", _meeting(meeting))
    for one in council.follow_ups(meeting):
        decisions = _place(folder, "decisions", council.id, several=several)
        _write(decisions / f"{one.meeting}-punkt-{one.item}.md", _follow_up(one))


def _place(folder: Path, kind: str, council: str, *, several: bool) -> Path:
    return folder / "content" / kind / council if several else folder / "content" / kind


def _council(council: Council) -> Iterator[str]:
    yield f"name: {council.name}"
    yield f"municipality: {council.municipality}"
    yield "profile: neutral"
    yield "rules:"
    yield '  - {rule: closed_items, value: placeholder, source: "Forretningsorden § 9"}'
    yield '  - {rule: minutes.withhold, value: allowed, source: "Forretningsorden § 11"}'
    yield "appointed_by: byraadet"
    yield "rules_of_procedure: {adopted: 2000-11-20, page: forretningsorden}"
    yield "target_groups: [mennesker i hjemløshed, ældre]"
    yield "organs:"
    yield "  - {id: byraadet, name: Byrådet}"
    yield "grounds:"
    yield "  - {id: contract, text: Oplysninger om kontraktforhold}"
    yield "members:"
    for number in range(1, 11):
        role = "chair" if number == 1 else "member"
        seat = f"id: m{number}, organisation: Forening {number}, group: appointed, role: {role}, from: 2000-01-01"
        yield f"  - {{{seat}}}"


def _meeting(meeting: Meeting) -> Iterator[str]:
    yield "---"
    yield f"date: {meeting.day}"
    yield "start: 16:00"
    yield "end: 18:00"
    yield "place: Rådhuset, mødelokale 2"
    yield "kind: ordinary"
    yield f"status: {'held' if meeting.minutes else 'convened'}"
    yield f"announce: {meeting.day - timedelta(days=60)}"
    yield "agenda:"
    yield f"  publish: {meeting.agenda_day}"
    yield "  items:"
    for item in meeting.items:
        yield from _item(item)
    if meeting.withheld:
        yield "minutes:"
        yield f"  withheld: {{decided: {meeting.minutes_day}}}"
    elif meeting.minutes:
        yield "minutes:"
        yield f"  publish: {meeting.minutes_day}"
        yield "  approval: approved"
        yield "chaired_by: chair"
        yield f"present: {meeting.present}"
        if meeting.easy:
            yield f"easy: {_plain(meeting.easy)}"
    yield "---"
    yield meeting.introduction


def _item(item: Item) -> Iterator[str]:
    yield f"    - number: {item.number}"
    if item.closed:
        yield f"      type: {item.type}"
        yield f"      closed: {{title: {_plain(item.title)}, ground: contract}}"
        return
    yield f"      title: {_plain(item.title)}"
    yield f"      type: {item.type}"
    yield from _block("text", item.text, "      ")
    yield from _block("recommendation", item.recommendation, "      ")
    if item.case_number:
        yield f"      case_number: {item.case_number}"
    if item.topics:
        yield f"      topics: [{', '.join(item.topics)}]"
    if item.case:
        yield f"      case: {item.case}"
    if item.hearing:
        yield f"      hearing: {item.hearing}"
    if item.outcome:
        yield "      minutes:"
        yield f"        outcome: {item.outcome}"
        if item.decisions:
            yield "        decisions:"
        for decision in item.decisions:
            yield from _decision(decision)
        if item.easy:
            yield f"        easy: {_plain(item.easy)}"


def _decision(decision: Decision) -> Iterator[str]:
    yield f"          - text: {_plain(decision.text)}"
    if decision.question:
        yield f"            question: {_plain(decision.question)}"
    if vote := decision.vote:
        yield f"            vote: {{for: {vote.votes_for}, against: {vote.against}, abstain: {vote.abstain}}}"


def _hearing(hearing: Hearing) -> Iterator[str]:
    answered, deadline = hearing.deadline + timedelta(days=2), hearing.deadline + timedelta(days=14)
    yield "---"
    yield f"title: {_plain(hearing.title)}"
    yield f"publish: {hearing.deadline - timedelta(days=40)}"
    yield "authority: byraadet"
    yield f"topics: [{', '.join(hearing.topics)}]"
    yield "kind: duty"
    yield f"introduction: {_plain(hearing.introduction)}"
    yield f"sent: {hearing.deadline - timedelta(days=42)}"
    yield f"deadline: {deadline}"
    yield f"meeting: {hearing.deadline}"
    if answered.isoformat() < "2026-09-10":
        yield f"response: {{status: answered, adopted: {hearing.deadline}, sent: {answered}, publish: {answered}}}"
    if hearing.outcome:
        day = deadline + timedelta(days=30)
        yield "outcome:"
        yield f"  publish: {day}"
        yield f"  date: {day}"
        yield "  followed: partly"
        yield f"  text: {_plain(hearing.outcome)}"
        yield "  assessed_by: council"
    yield "---"
    yield hearing.answer


def _case(case: Case) -> Iterator[str]:
    yield "---"
    yield f"title: {_plain(case.title)}"
    yield f"topics: [{', '.join(case.topics)}]"
    yield f"publish: {case.begins}"
    yield "---"
    yield case.text


def _follow_up(one: FollowUp) -> Iterator[str]:
    yield "---"
    yield f"publish: {one.updates[0][0]}"
    yield f"meeting: {one.meeting}"
    yield f"item: {one.item}"
    yield f"title: {_plain(one.title)}"
    yield "recipients: [{organ: byraadet}]"
    yield "status: sent"
    yield "updates:"
    for day, text in one.updates:
        yield f"  - publish: {day}"
        yield f"    date: {day}"
        yield "    status: sent"
        yield f"    text: {_plain(text)}"
    yield "---"


def _plain(text: str) -> str:
    """A scalar without quotes where YAML reads it as it stands."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _block(key: str, text: str | None, indent: str) -> Iterator[str]:
    if text:
        yield f"{indent}{key}: |"
        yield from (f"{indent}  {line}" if line else "" for line in text.split("\n"))


def _write(path: Path, lines: Iterator[str] | list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
