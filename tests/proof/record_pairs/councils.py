"""Pairs of what is public always: the site's configuration, councils with their members, and hand-written pages."""

from __future__ import annotations

from generator.records.council import Consent, Council, Ground, Member, Organ, OwnRule
from generator.records.page import HandwrittenPage
from generator.records.site import SiteConfig, Theme, Topic
from tests.proof.record_pairs.drawing import Drawing, Two, both
from tests.proof.record_pairs.making import ORGANS, PAGE, TOPICS, Raw
from tests.proof.record_pairs.situations import NEVER, NO_CONSENT, PROTECTED, STEERS, Situation

COUNCILS = ("ungeraadet", "udsatteraadet")
VENUES = ("Anemone", "Bellis", "Cikorie", "Dagpragtstjerne")
_RULES = (("minutes.withhold", "allowed"), ("hearing.min_days", "21"), ("closed_items", "placeholder"))


def site(d: Drawing, councils: tuple[str, ...]) -> tuple[Raw, Raw]:
    """The configuration; whether the repository is public follows later from what stands in it."""
    here = Situation()
    topics = [{"id": topic, "title": d.value(Topic, "title")} for topic in TOPICS]
    return d.fields(
        SiteConfig,
        here,
        {
            "repository": both("private"),
            "councils": _order(d, councils),
            "topics": both(topics),
            "theme": d.fields(Theme, here),
            "url": both("https://kommune.example/raad/" if d.bits(1) else "https://raad.example"),
        },
    )


def _order(d: Drawing, councils: tuple[str, ...]) -> Two:
    """The order of the councils; it need not be written where it is that of their ids, nor to its end."""
    written = [list(councils), list(councils[:1])]
    if list(councils) == sorted(councils):
        written.append([])
    first, second = d.pick(tuple(written)), d.pick(tuple(written))
    if "order-of-councils" not in d.told:
        second = d.pick((list(reversed(councils)), first))
    return d.noted(SiteConfig, "councils", STEERS, (first or None, second or None))


def council(d: Drawing, name: str, used_grounds: frozenset[int], grounds: int) -> tuple[tuple[Raw, Raw], Two]:
    """A council, and the ids of its grounds by their places, which no reader ever learns."""
    here = Situation()
    written, ids = _grounds(d, used_grounds, grounds)
    kept = tuple(None if bare else _venues(d) for bare in d.bare)
    venues = d.noted(Council, "protected_venues", STEERS, (kept[0], kept[1]))
    given = {
        "protected_venues": venues,
        "rules": _rules(d),
        "organs": _organs(d),
        "grounds": written,
        "members": _members(d, venues),
    }
    return d.fields(Council, here, given), ids


def _rules(d: Drawing) -> Two:
    chosen = _RULES[: 1 + d.number(2)]
    rules = [d.whole(OwnRule, rule=rule, value=value) for rule, value in chosen]
    if "withheld-rule" in d.told:
        return both(rules)
    return (rules, [d.whole(OwnRule, rule=rule, value=value) for rule, value in chosen])


def _organs(d: Drawing) -> Two:
    pairs = [d.fields(Organ, Situation(), {"id": both(organ)}) for organ in ORGANS]
    return ([first for first, _ in pairs], [second for _, second in pairs])


def _grounds(d: Drawing, used: frozenset[int], count: int) -> tuple[Two, Two]:
    """The list of grounds in any order: the text of one that is public on both sides, others as each side likes."""
    sides: tuple[list[Raw], list[Raw]] = ([], [])
    ids: tuple[dict[int, str], dict[int, str]] = ({}, {})
    for place in range(count):
        names = d.noted(Ground, "id", STEERS, (f"{d.value(Ground, 'id')}-{place}", f"{d.value(Ground, 'id')}-{place}"))
        written = d.fields(Ground, Situation(shown=place in used), {"id": names})
        # The first is always there, for the closed items of meetings that are not public.
        on = 3 if place in used or not place else d.bits(2)
        for side in (0, 1):
            if on & (1 << side):
                sides[side].insert(d.bits(2) % (len(sides[side]) + 1), written[side])
                ids[side][place] = names[side]
    return (sides[0] or None, sides[1] or None), ids


def _venues(d: Drawing) -> list[str] | None:
    """The protected venues of one side; no other organisation is called like them."""
    return [f"Krisested {VENUES[d.bits(2)]} ved åen" for _ in range(d.bits(2))] or None


def _members(d: Drawing, venues: Two) -> Two:
    sides: tuple[list[Raw], list[Raw]] = ([], [])
    for place in range(d.number(3)):
        for side, raw in zip(sides, _member(d, place, venues), strict=True):
            side.append(raw)
    if "seats" not in d.told:
        sides[1].append(d.whole(Member, id="x", name=None))
    return (sides[0] or None, sides[1] or None)


def _member(d: Drawing, place: int, venues: Two) -> tuple[Raw, Raw]:
    """A seat; who holds it is told while there is a name and consent to it, and never where that is protected."""
    group = d.value(Member, "group")
    protected = d.bits(2) == 1
    named = d.bits(1) == 1 and not protected
    here = Situation(user=group == "user", consent=named, protected=protected)
    organisations: dict[str, Two] = {}
    if protected:
        persons, organisations["organisation"] = _protected(d, venues)
    elif named:
        name = d.value(Member, "name")
        consents = (_consent(d), _consent(d) if "consent" in d.told else _no_consent(d))
        d.noted(Consent, "photo", NEVER, tuple((one or {}).get("photo") for one in consents))
        persons = [(name, consents[0]), (name, consents[1])]
    else:
        persons = [_unnamed(d) if not bare else (None, None) for bare in d.bare]
        d.noted(Member, "name", NO_CONSENT, (persons[0][0], persons[1][0]))
    why = STEERS if named or protected else NO_CONSENT
    d.noted(Member, "consent", why, (persons[0][1], persons[1][1]))
    ids = d.noted(Member, "id", NEVER, (f"{d.value(Member, 'id')}-{place}", f"{d.value(Member, 'id')}-{place}"))
    given = {
        "id": ids,
        "group": both(group),
        "name": (persons[0][0], persons[1][0]),
        "consent": (persons[0][1], persons[1][1]),
        "substitute": _substitute(d),
        **organisations,
    }
    return d.fields(Member, here, given)


def _protected(d: Drawing, venues: Two) -> tuple[list[tuple[str | None, Raw | None]], Two]:
    """Who comes from a protected venue on each side, with or without a consent; or nobody from nowhere."""
    persons: list[tuple[str | None, Raw | None]] = []
    organisations: list[str | None] = []
    for bare, known in zip(d.bare, venues, strict=True):
        if bare or not known:
            persons.append((None, None))
            organisations.append(None)
            continue
        organisations.append(d.pick((known[0], known[0].upper(), f"{known[-1]}, afdeling 2", "Krisested")))
        persons.append(d.pick(((d.value(Member, "name"), _consent(d)), (None, _consent(d)), (None, None))))
    d.noted(Member, "name", PROTECTED, (persons[0][0], persons[1][0]))
    return persons, d.noted(Member, "organisation", PROTECTED, (organisations[0], organisations[1]))


def _substitute(d: Drawing) -> Two:
    """The place of a seat's substitute in the list, which has another id on each side."""
    place = d.value(Member, "substitute") if d.bits(1) else None
    return d.noted(Member, "substitute", STEERS, (place, place if "substitutes" in d.told else None))


def _consent(d: Drawing) -> Raw:
    """A consent that holds today: given, through its last day, and before it is withdrawn."""
    today, tomorrow = d.clock.past_days[0], d.clock.future_days
    return d.whole(
        Consent,
        given=d.pick(d.clock.past_days),
        until=d.pick((None, today, *tomorrow)),
        withdrawn=d.pick((None, *tomorrow)),
    )


def _no_consent(d: Drawing) -> Raw | None:
    """A consent that does not hold today: not given, or not yet, or no longer, or withdrawn."""
    past, future = d.clock.past_days, d.clock.future_days
    days = d.pick((
        None,
        {"given": None},
        {"given": d.pick(future)},
        {"given": past[-1], "until": d.pick(past[1:])},
        {"given": past[-1], "withdrawn": d.pick(past)},
        {"given": past[-1], "until": d.pick(future), "withdrawn": d.pick(past)},
    ))  # fmt: skip
    return d.whole(Consent, **{"until": None, "withdrawn": None, **days}) if days else None


def _unnamed(d: Drawing) -> tuple[str | None, Raw | None]:
    """Nobody's name with any consent, or somebody's without one that holds."""
    if d.bits(1):
        return d.value(Member, "name"), _no_consent(d)
    return None, d.pick((None, _consent(d), _no_consent(d)))


def pages(d: Drawing) -> dict[str, tuple[Raw, Raw]]:
    """The pages by id."""
    names = (PAGE, "kontakt")[: 1 + d.bits(1)]
    return {name: d.fields(HandwrittenPage, Situation()) for name in names}
