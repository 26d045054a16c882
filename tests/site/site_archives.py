"""Small public archives of a council that does not exist. Each builder takes what its test is about, and no more."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from generator.publication.published import (
    PublicArchive,
    PublishedAccessibility,
    PublishedActivity,
    PublishedAgenda,
    PublishedBody,
    PublishedBudget,
    PublishedCase,
    PublishedCaseDetails,
    PublishedClosedItem,
    PublishedContact,
    PublishedCorrection,
    PublishedCouncil,
    PublishedDecision,
    PublishedFocusTheme,
    PublishedFollowUp,
    PublishedHearing,
    PublishedItem,
    PublishedItemMinutes,
    PublishedMeeting,
    PublishedMinutes,
    PublishedOrgan,
    PublishedOutcome,
    PublishedPlan,
    PublishedPost,
    PublishedProject,
    PublishedProjectUpdate,
    PublishedReport,
    PublishedResponse,
    PublishedRule,
    PublishedSite,
    PublishedStatement,
    PublishedTopic,
    PublishedUpdate,
    PublishedWithholding,
)

TODAY = date(2026, 9, 10)


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def council(identity="udsatteraadet", name="Udsatterådet", **other):
    facts = {
        "municipality": "Eksempelkøbing Kommune",
        "profile": "neutral",
        "rules": (),
        "appointed_by": None,
        "terms": (),
        "secretariat": (),
        "rules_of_procedure": None,
        "target_groups": ("mennesker uden bolig", "mennesker med misbrug"),
        "organs": (PublishedBody(id="byraadet", name="Byrådet", aliases=()),),
        "members": (),
    }
    return PublishedCouncil(id=identity, name=name, **(facts | other))


def rule(name, source, value="yes", valid_from=None):
    return PublishedRule(rule=name, value=value, source=source, valid_from=valid_from)


def decision(text="Rådet vedtog forslaget.", letter=None, **other):
    return PublishedDecision(letter=letter, text=text, **({"question": None, "vote": None, "minority": None} | other))


def minuted(*decisions, **other):
    facts = {"added": None, "outcome": "decided", "disqualified": None, "easy": None}
    return PublishedItemMinutes(decisions=decisions, **(facts | other))


def item(number="1", title="Tandpleje for udsatte", **other):
    facts = {
        "anchor": number.replace(".", "-"),
        "type": "decision",
        "text": None,
        "recommendation": None,
        "case_number": None,
        "topics": (),
        "case": None,
        "hearing": None,
        "statement": None,
        "theme": None,
        "project": None,
        "links": (),
        "minutes": None,
    }
    return PublishedItem(number=number, title=title, **(facts | other))


def closed(number="9", title="Aftale med en leverandør", decision=None):
    return PublishedClosedItem(
        anchor=number, number=number, title=title, ground="Oplysninger om kontraktforhold", decision=decision
    )


def minutes(day, **other):
    facts = {
        "approval": "pending",
        "approved_at": None,
        "chaired_by": "chair",
        "present": 9,
        "absent": 1,
        "guests": (),
        "easy": None,
    }
    return PublishedMinutes(published=noon(day), **(facts | other))


def meeting(day=date(2026, 3, 12), *items, with_minutes=False, **other):
    facts = {
        "id": day.isoformat(),
        "council": "udsatteraadet",
        "start": time(16),
        "end": time(18),
        "place": "Rådhuset, mødelokale 2",
        "kind": "ordinary",
        "joint_with": (),
        "cancelled": False,
        "moved_from": None,
        "announced": noon(date(day.year, 1, 1)),
        "agenda": PublishedAgenda(published=noon(date(day.year, 1, 2)), draft=False, introduction=None),
        "minutes": minutes(day) if with_minutes else None,
        "withheld": None,
        "corrections": (),
    }
    return PublishedMeeting(day=day, items=items, **(facts | other))


def withheld():
    return PublishedWithholding(decided=date(2026, 3, 20), review=date(2026, 9, 1), source="forretningsordenens § 11")


def correction(day, text="Rettet årstal.", **other):
    facts = {"kind": "correction", "part": "agenda", "anchor": None}
    return PublishedCorrection(day=day, text=text, **(facts | other))


def hearing(identity="budget-2027", title="Budget 2027", deadline=date(2026, 9, 14), **other):
    facts = {
        "council": "udsatteraadet",
        "published": noon(date(2026, 8, 21)),
        "authority": PublishedOrgan(id="byraadet", name="Byrådet"),
        "topics": (),
        "subject": "budget",
        "kind": "duty",
        "introduction": None,
        "sent": None,
        "received": None,
        "to_members": None,
        "decides": None,
        "meeting": None,
        "links": (),
        "response": None,
        "outcome": None,
    }
    return PublishedHearing(id=identity, title=title, deadline=deadline, **(facts | other))


def response(text="Rådet siger ja."):
    return PublishedResponse(
        published=noon(date(2026, 9, 5)),
        status="answered",
        adopted=date(2026, 9, 3),
        sent=date(2026, 9, 5),
        easy=None,
        minority=None,
        text=text,
    )


def outcome(followed="partly"):
    return PublishedOutcome(
        published=noon(date(2026, 9, 8)),
        day=date(2026, 9, 8),
        followed=followed,
        text="To af tre forslag kom med.",
        source=None,
        assessed_by="council",
    )


def statement(identity="varmestue", title="Varmestuen holder lukket om søndagen", adopted=date(2026, 4, 16), **other):
    facts = {
        "council": "udsatteraadet",
        "published": noon(date(2026, 4, 20)),
        "meeting": None,
        "occasion": None,
        "recipients": (),
        "topics": (),
        "case": None,
        "easy": None,
        "minority": None,
        "links": (),
        "text": "Rådet beder om søndagsåbent.",
    }
    return PublishedStatement(id=identity, title=title, adopted=adopted, **(facts | other))


def follow_up(meeting="2026-03-12", anchor="1", letter=None, *updates, **other):
    facts = {
        "id": f"{meeting}-punkt-{anchor}",
        "council": "udsatteraadet",
        "published": noon(date(2026, 4, 1)),
        "title": "Kortere ventetid hos tandlægen",
        "recipients": (),
        "status": "sent",
        "text": None,
    }
    return PublishedFollowUp(meeting=meeting, anchor=anchor, letter=letter, updates=updates, **(facts | other))


def update(day, status="in-progress", text="Udvalget ser på det."):
    return PublishedUpdate(published=noon(day), day=day, status=status, text=text)


def case(identity="tandpleje", title="Tandpleje for udsatte", *, known=True, topics=(), **other):
    details = PublishedCaseDetails(published=noon(date(2026, 3, 1)), status="open", topics=topics, text=None)
    facts = {"council": "udsatteraadet", "details": details if known else None}
    return PublishedCase(id=identity, title=title, **(facts | other))


def project(identity="tandklinik", title="Tandklinik på hjul", *updates, **other):
    facts = {
        "council": "udsatteraadet",
        "published": noon(date(2026, 2, 1)),
        "topics": (),
        "case": None,
        "status": "running",
        "first": date(2026, 3, 1),
        "last": None,
        "lead": None,
        "partners": (),
        "links": (),
        "easy": None,
        "text": None,
    }
    return PublishedProject(id=identity, title=title, updates=updates, **(facts | other))


def project_update(day, status=None, text="Bussen kører."):
    return PublishedProjectUpdate(published=noon(day), day=day, status=status, text=text)


def theme(identity="bolig", title="Boliger til alle", **other):
    return PublishedFocusTheme(id=identity, title=title, **({"text": None, "topics": ()} | other))


def plan(year="2026", *themes, **other):
    facts = {
        "council": "udsatteraadet",
        "published": noon(date(2026, 1, 20)),
        "introduction": None,
        "activities": (),
        "seminar": None,
    }
    return PublishedPlan(id=year, themes=themes, **(facts | other))


def activity(title, month=None, day=None, text=None):
    return PublishedActivity(month=month, day=day, title=title, text=text)


def post(title, granted=None, spent=None, *, persons=None, few=False, joined=False):
    return PublishedPost(
        id=title.lower(), title=title, granted=granted, spent=spent, persons=persons, few=few, joined=joined
    )


def budget(year="2026", *posts, **other):
    facts = {
        "council": "udsatteraadet",
        "published": noon(date(2026, 1, 20)),
        "granted": 51000,
        "price_level": None,
        "together": None,
        "distributed": sum(one.granted or 0 for one in posts),
        "spent": None,
        "note": None,
    }
    return PublishedBudget(id=year, posts=posts, **(facts | other))


def report(year="2026", text="Et godt år.", **other):
    facts = {"council": "udsatteraadet", "published": noon(date(2027, 2, 1))}
    return PublishedReport(id=year, text=text, **(facts | other))


def archive(*meetings, topics=(), url="https://udsatteraad.example/", language="da", **other):
    site = PublishedSite(
        name="Udsatterådet i Eksempelkøbing Kommune",
        url=url,
        language=language,
        notice=None,
        color=None,
        contact=PublishedContact(email="raad@eksempel.example", phone=None, access_requests=None),
        accessibility=PublishedAccessibility(url="https://was.example/raad", updated=None, parent=False),
        topics=tuple(PublishedTopic(id=name.lower(), title=name) for name in topics),
    )
    records = {
        "today": TODAY,
        "councils": (council(),),
        "hearings": (),
        "statements": (),
        "follow_ups": (),
        "cases": (),
        "projects": (),
        "plans": (),
        "budgets": (),
        "reports": (),
        "withdrawals": (),
        "pages": (),
    } | other
    ordered = tuple(sorted(meetings, key=lambda one: (one.day, one.council, one.id)))
    return PublicArchive(site=site, meetings=ordered, **records)


def pages_of(site):
    return {page.address: page for page in site.pages}


def feed_of(site, address):
    return next(feed for feed in site.feeds if feed.address == address)
