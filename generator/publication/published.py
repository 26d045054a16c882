"""What the public may know, and the only thing that anything after the gate ever sees.

These models share nothing with the private records: no base, no field by inheritance, no attribute for anything
that is not public. `PublicArchive` goes to and from JSON; that JSON is the truth about what is public at one moment.

Dates are the council's own calendar days (Europe/Copenhagen). Moments are aware and in UTC. Texts named `text`,
`recommendation`, `introduction`, `minority` and the like are Markdown without raw HTML; all others are plain text.
An *anchor* is what an item is called within its meeting ("3-1" for number 3.1, else its id).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date, time
from typing import Annotated, Literal, TypeVar

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field


class Published(BaseModel):
    """A public value: immutable, strict, and with no room for anything that is not named."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class PublishedTopic(Published):
    """A subject that records are gathered under."""

    id: str
    title: str


class PublishedContact(Published):
    """How to reach the council; `access_requests` is where to ask for access to documents."""

    email: str | None
    phone: str | None
    access_requests: str | None


class PublishedAccessibility(Published):
    """Where the accessibility statement stands, or that the municipality's own covers this site (`parent`)."""

    url: str | None
    updated: date | None
    parent: bool


class PublishedSite(Published):
    """Facts about the site as a whole; `url` ends in a slash."""

    name: str
    url: str
    language: Literal["da", "en"]
    notice: str | None
    color: str | None
    contact: PublishedContact
    accessibility: PublishedAccessibility | None
    topics: tuple[PublishedTopic, ...]


class PublishedRule(Published):
    """One of the council's own rules, with its source; `value` is text as the council wrote it."""

    rule: str
    value: str
    source: str
    valid_from: date | None


class PublishedPeriod(Published):
    """A span of days; an open end is None."""

    first: date
    last: date | None


class PublishedOffice(Published):
    """Who served as the council's secretariat from a day on."""

    office: str
    valid_from: date


class PublishedRulesOfProcedure(Published):
    """The council's rules of procedure; `page` is the id of a page with their text."""

    adopted: date | None
    in_force: date | None
    changed_by: str | None
    page: str | None


class PublishedOrgan(Published):
    """A body under the name that it has on the day of what names it."""

    id: str
    name: str


class PublishedAlias(Published):
    """Another name of a body, from which to which day; an open end is None."""

    name: str
    first: date | None
    last: date | None


class PublishedBody(Published):
    """A body that the council works with: its own name, and those that hold for a time."""

    id: str
    name: str
    aliases: tuple[PublishedAlias, ...]


class PublishedSeat(Published):
    """A seat as group and role, and never who holds it."""

    group: Literal["user", "professional", "appointed", "political", "organisation"]
    role: Literal["chair", "vice-chair", "member", "substitute"]


class PublishedMember(Published):
    """A seat: the name only with the member's consent, the organisation only where it tells nothing private.

    `ex_officio` is the council or body whose chair has the seat, `substitute_for` the seats that a substitute stands
    in for. `valid_to` is the last day also where it follows from the members of a later term.
    """

    name: str | None
    organisation: str | None
    group: Literal["user", "professional", "appointed", "political", "organisation"]
    role: Literal["chair", "vice-chair", "member", "substitute"]
    valid_from: date
    valid_to: date | None
    ex_officio: PublishedOrgan | None
    substitute_for: tuple[PublishedSeat, ...]


class PublishedCouncil(Published):
    """A council's own facts."""

    id: str
    name: str
    municipality: str
    profile: str
    rules: tuple[PublishedRule, ...]
    appointed_by: PublishedOrgan | None
    terms: tuple[PublishedPeriod, ...]
    secretariat: tuple[PublishedOffice, ...]
    rules_of_procedure: PublishedRulesOfProcedure | None
    target_groups: tuple[str, ...]
    organs: tuple[PublishedBody, ...]
    members: tuple[PublishedMember, ...]


class PublishedLink(Published):
    """A titled address outside the site."""

    url: str
    title: str


class PublishedVote(Published):
    """Votes as numbers; `tie_broken_by` names a function, never a person."""

    votes_for: int
    votes_against: int
    votes_abstain: int
    tie_broken_by: Literal["chair", "vice-chair", "elected"] | None


class PublishedDecision(Published):
    """One decision of an item; `letter` is None for the first, then "b", "c" and so on."""

    letter: str | None
    text: str
    question: str | None
    vote: PublishedVote | None
    minority: str | None


class PublishedItemMinutes(Published):
    """The minutes' side of an item; `disqualified` is a number."""

    added: Literal["chair", "third", "unanimity"] | None
    outcome: Literal["decided", "noted", "postponed", "withdrawn"] | None
    decisions: tuple[PublishedDecision, ...]
    disqualified: int | None
    easy: str | None


class PublishedItem(Published):
    """An open agenda item; references hold ids of things in this same archive, of the same council.

    `theme` is one of the plan of the meeting's year.
    """

    kind: Literal["open"] = "open"
    anchor: str
    number: str | None
    title: str
    type: Literal["heading", "approval", "orientation", "discussion", "decision", "any-other-business"]
    text: str | None
    recommendation: str | None
    case_number: str | None
    topics: tuple[str, ...]
    theme: str | None
    case: str | None
    hearing: str | None
    statement: str | None
    project: str | None
    links: tuple[PublishedLink, ...]
    minutes: PublishedItemMinutes | None


class PublishedClosedItem(Published):
    """A closed item: that it is there, a neutral title, the ground, and later a decision that may be told."""

    kind: Literal["closed"] = "closed"
    anchor: str
    number: str | None
    title: str | None
    ground: str | None
    decision: str | None


class PublishedAgenda(Published):
    """That the agenda is public, since when, and its introduction; `draft` = "udkast til dagsorden"."""

    published: AwareDatetime
    draft: bool
    introduction: str | None


class PublishedGuest(Published):
    """Somebody who took part, as organisation and role."""

    organisation: str
    role: str | None


class PublishedMinutes(Published):
    """The minutes' side of a meeting as a whole; present and absent are numbers."""

    published: AwareDatetime
    approval: Literal["pending", "approved", "objected", "not-applicable"] | None
    approved_at: date | None
    chaired_by: Literal["chair", "vice-chair", "elected"] | None
    present: int | None
    absent: int | None
    guests: tuple[PublishedGuest, ...]
    easy: str | None


class PublishedWithholding(Published):
    """That minutes are kept back, since when, until when that stands, and by which rule. Never why."""

    decided: date
    review: date | None
    source: str | None


class PublishedCorrection(Published):
    """A correction of something public; an anonymised one has no text."""

    day: date
    kind: Literal["correction", "typo", "anonymised"]
    part: Literal["agenda", "minutes"]
    anchor: str | None
    text: str | None


class PublishedMeeting(Published):
    """A meeting as far as it is public; `agenda`, `minutes` and `withheld` are None until they are."""

    id: str
    council: str
    day: date
    start: time | None
    end: time | None
    place: str | None
    kind: Literal["ordinary", "extraordinary", "constitutive", "joint", "seminar"]
    joint_with: tuple[str, ...]
    cancelled: bool
    moved_from: date | None
    announced: AwareDatetime
    agenda: PublishedAgenda | None
    items: tuple[Annotated[PublishedItem | PublishedClosedItem, Field(discriminator="kind")], ...]
    minutes: PublishedMinutes | None
    withheld: PublishedWithholding | None
    corrections: tuple[PublishedCorrection, ...]


class PublishedResponse(Published):
    """The council's answer to a hearing; `text` is its Markdown."""

    published: AwareDatetime
    status: Literal["answered", "declined"]
    adopted: date | None
    sent: date | None
    easy: str | None
    minority: str | None
    text: str | None


class PublishedOutcome(Published):
    """What came of an answer, who says so, and where it can be read."""

    published: AwareDatetime
    day: date
    followed: Literal["yes", "partly", "no", "unclear"]
    text: str | None
    source: str | None
    assessed_by: Literal["council", "secretariat", "authority"] | None


class PublishedHearing(Published):
    """A hearing of the council; `meeting` is the id of a public meeting where it was dealt with."""

    id: str
    council: str
    published: AwareDatetime
    title: str
    authority: PublishedOrgan
    topics: tuple[str, ...]
    subject: Literal["quality-standard", "budget", "development-plan", "construction", "activity", "other"] | None
    kind: Literal["duty", "optional"] | None
    introduction: str | None
    sent: date | None
    received: date | None
    to_members: date | None
    deadline: date
    decides: date | None
    meeting: str | None
    links: tuple[PublishedLink, ...]
    response: PublishedResponse | None
    outcome: PublishedOutcome | None


class PublishedRecipient(Published):
    """Who a decision or statement went to: a named body, or persons as a number."""

    name: str | None
    persons: int | None


class PublishedStatement(Published):
    """What the council says of its own motion, or because it was asked to; `text` is its Markdown.

    `meeting` is the id of a public meeting where it was dealt with, `case` the id of a case.
    """

    id: str
    council: str
    published: AwareDatetime
    title: str
    adopted: date
    meeting: str | None
    occasion: Literal["own-motion", "request"] | None
    recipients: tuple[PublishedRecipient, ...]
    topics: tuple[str, ...]
    case: str | None
    easy: str | None
    minority: str | None
    links: tuple[PublishedLink, ...]
    text: str | None


FollowUpStatus = Literal["adopted", "sent", "in-progress", "carried-out", "rejected", "dropped"]


class PublishedUpdate(Published):
    """One dated step of what became of a decision."""

    published: AwareDatetime
    day: date
    status: FollowUpStatus
    text: str | None


class PublishedFollowUp(Published):
    """What became of one decision of an open item in public minutes (`letter` as in PublishedDecision)."""

    id: str
    council: str
    published: AwareDatetime
    meeting: str
    anchor: str
    letter: str | None
    title: str
    recipients: tuple[PublishedRecipient, ...]
    status: FollowUpStatus
    text: str | None
    updates: tuple[PublishedUpdate, ...]


class PublishedCaseDetails(Published):
    """A case's own text and status, once it is published itself."""

    published: AwareDatetime
    status: Literal["open", "closed"]
    topics: tuple[str, ...]
    text: str | None


class PublishedCase(Published):
    """One matter across meetings; only its title may be known, because something public refers to it."""

    id: str
    council: str
    title: str
    details: PublishedCaseDetails | None


ProjectStatus = Literal["planned", "running", "done", "stopped"]


class PublishedProjectUpdate(Published):
    """One dated step of a project; `status` is the project's from then on."""

    published: AwareDatetime
    day: date
    status: ProjectStatus | None
    text: str | None


class PublishedProject(Published):
    """A project of the council; `lead` is a function or office, `partners` are organisations."""

    id: str
    council: str
    published: AwareDatetime
    title: str
    topics: tuple[str, ...]
    case: str | None
    status: ProjectStatus
    first: date | None
    last: date | None
    lead: str | None
    partners: tuple[str, ...]
    links: tuple[PublishedLink, ...]
    easy: str | None
    text: str | None
    updates: tuple[PublishedProjectUpdate, ...]


class PublishedFocusTheme(Published):
    """One of the main themes of a year's plan; the items of that year refer to it."""

    id: str
    title: str
    text: str | None
    topics: tuple[str, ...]


class PublishedActivity(Published):
    """Something that a year holds, in a month (1 to 12) or on a day; the other is None."""

    month: int | None
    day: date | None
    title: str
    text: str | None


class PublishedSeminar(Published):
    """A year's seminar."""

    day: date | None
    title: str
    text: str | None


class PublishedPlan(Published):
    """What the council plans for a year; `id` is the year."""

    id: str
    council: str
    published: AwareDatetime
    introduction: str | None
    themes: tuple[PublishedFocusTheme, ...]
    activities: tuple[PublishedActivity, ...]
    seminar: PublishedSeminar | None


class PublishedPost(Published):
    """One post of a budget in whole kroner.

    A post that is `joined` has no amounts of its own: they are part of the budget's `together`. Of the persons who are
    paid only that they are `few` is told where they are one or two.
    """

    id: str
    title: str
    granted: int | None
    spent: int | None
    persons: int | None
    few: bool
    joined: bool


class PublishedTogether(Published):
    """The amounts of all joined posts as one sum; `spent` is None until that is public."""

    granted: int
    spent: int | None


class PublishedSpent(Published):
    """What was spent in all; no `total` where it would tell what one or two persons were paid."""

    published: AwareDatetime
    total: int | None
    note: str | None


class PublishedBudget(Published):
    """The council's money in a year, whole kroner; `id` is the year, `price_level` the year of the prices.

    `granted` is what the council has, `distributed` what its posts add up to. Where even that would tell what one or
    two persons were paid, both are None.
    """

    id: str
    council: str
    published: AwareDatetime
    granted: int | None
    price_level: int | None
    posts: tuple[PublishedPost, ...]
    together: PublishedTogether | None
    distributed: int | None
    spent: PublishedSpent | None
    note: str | None


class PublishedReport(Published):
    """The foreword of a year's report (`id` is the year); the figures are made of the other public records."""

    id: str
    council: str
    published: AwareDatetime
    text: str | None


NewsPart = Literal[
    "agenda",
    "item",
    "minutes",
    "decision",
    "corrected-agenda",
    "corrected-minutes",
    "hearing",
    "response",
    "outcome",
    "statement",
    "project",
    "project-update",
    "follow-up",
    "update",
]


class PublishedNotice(Published):
    """That feeds had told of a part of a record before it was taken back, and nothing of what it said.

    `anchor` and `letter` are those of an item or decision, `day` and `number` tell corrections and updates apart;
    `topics` and `cases` say only whose feeds had told it.
    """

    part: NewsPart
    anchor: str | None
    letter: str | None
    day: date | None
    number: int | None
    topics: tuple[str, ...]
    cases: tuple[str, ...]


class PublishedPlace(Published):
    """Where a decision stands: its meeting's id, its item's anchor, and its letter (as in PublishedDecision)."""

    meeting: str
    anchor: str
    letter: str | None


WithdrawnKind = Literal["meeting", "hearing", "statement", "decision", "case", "project"]


class PublishedWithdrawal(Published):
    """A record that was public and is taken back: its kind, its address, the moment, and what feeds had told of it.

    `place` is where the decision stands, if it was the follow-up of one.
    """

    kind: WithdrawnKind
    id: str
    council: str
    place: PublishedPlace | None
    withdrawn: AwareDatetime
    notices: tuple[PublishedNotice, ...]


class PublishedPage(Published):
    """A hand-written page."""

    id: str
    title: str
    text: str


class PublicArchive(Published):
    """Everything that is public at one moment; `today` is that moment's day in Copenhagen.

    The first council has the short addresses. Meetings are ordered by day and id, all else by id,
    withdrawals by kind first.
    """

    today: date
    site: PublishedSite
    councils: tuple[PublishedCouncil, ...]
    meetings: tuple[PublishedMeeting, ...]
    hearings: tuple[PublishedHearing, ...]
    statements: tuple[PublishedStatement, ...]
    follow_ups: tuple[PublishedFollowUp, ...]
    cases: tuple[PublishedCase, ...]
    projects: tuple[PublishedProject, ...]
    plans: tuple[PublishedPlan, ...]
    budgets: tuple[PublishedBudget, ...]
    reports: tuple[PublishedReport, ...]
    withdrawals: tuple[PublishedWithdrawal, ...]
    pages: tuple[PublishedPage, ...]


Step = TypeVar("Step", bound=Published)


def numbered(steps: Iterable[Step], alike: Callable[[Step], Hashable]) -> Iterator[tuple[Step, int]]:
    """Each step with its number, from 1 and in the order given, among those for which `alike` gives the same.

    The number is part of the ids of feeds' entries, and of what is told of those that were withdrawn.
    """
    numbers: Counter[Hashable] = Counter()
    for step in steps:
        key = alike(step)
        numbers[key] += 1
        yield step, numbers[key]
