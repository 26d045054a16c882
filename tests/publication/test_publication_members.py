"""Members and organs at the gate: who is named, until when a seat is held, and what an organ was called."""

from __future__ import annotations

from datetime import date

import pytest

from generator.checks.references import councils_exist
from generator.publication.published import PublishedCouncil, PublishedMember
from tests.publication.archives import COUNCIL, archive_of, public

NOW = "2026-06-01"
M1 = "{id: m1, name: Kim Eksempel, group: %s, role: %s, from: 2026-01-01%s}"


def council(lines: str, moment: str = NOW, more: str = "", others: dict[str, str] | None = None) -> PublishedCouncil:
    """The council with these members, one a line."""
    rows = "".join(f"      - {line.strip()}\n" for line in lines.strip().splitlines())
    files = {"councils/udsatteraadet.yml": f"{COUNCIL}    members:\n{rows}{more}", **(others or {})}
    return next(one for one in public(files, moment).councils if one.id == "udsatteraadet")


def member(
    group: str = "professional", role: str = "member", rest: str = "", moment: str = NOW, more: str = ""
) -> PublishedMember:
    """The one member of a council."""
    return council(M1 % (group, role, rest), moment, more).members[0]


NAMED = """    profile: neutral
    rules:
      - {rule: members.names.professional, value: name, source: § 2}
      - {rule: members.names.political, value: name, source: § 2}
"""


class TestNamesByRule:
    """A rule that names a group names those who sit there, and no substitutes."""

    def name(self, lines: str, moment: str = NOW, more: str = "") -> str | None:
        text = COUNCIL.replace("    profile: neutral\n    rules:\n", NAMED)
        assert text != COUNCIL
        rows = "".join(f"      - {line.strip()}\n" for line in lines.strip().splitlines())
        files = {"councils/udsatteraadet.yml": f"{text}{more}    members:\n{rows}"}
        return public(files, moment).councils[0].members[0].name

    def test_from_the_first_day_to_the_last(self) -> None:
        line = M1 % ("professional", "member", ", to: 2026-05-31")
        assert self.name(line, "2025-12-31T23:59:59") is None
        assert self.name(line, "2026-01-01") == "Kim Eksempel"
        assert self.name(line, "2026-05-31T23:59:59") == "Kim Eksempel"
        assert self.name(line, "2026-06-01") is None

    def test_not_once_the_members_of_the_next_term_sit_there(self) -> None:
        lines = M1 % ("political", "member", "") + "\n{id: m2, group: user, role: member, from: 2030-02-01}"
        terms = "    terms: [{from: 2026-01-01, to: 2029-12-31}, {from: 2030-01-01}]\n"
        assert self.name(lines, "2030-01-31T23:59:59", terms) == "Kim Eksempel"
        assert self.name(lines, "2030-02-01", terms) is None

    def test_a_substitute_needs_consent(self) -> None:
        assert self.name(M1 % ("professional", "substitute", "")) is None
        assert self.name(M1 % ("professional", "substitute", ", consent: {given: 2026-01-15}")) == "Kim Eksempel"

    def test_who_has_left_is_named_by_consent_alone(self) -> None:
        assert self.name(M1 % ("professional", "member", ", to: 2026-03-01, consent: {given: 2026-01-15}"))


class TestConsentByTheDay:
    """Days begin and end at midnight in Denmark, also where that is another day elsewhere."""

    @pytest.mark.parametrize(
        ("consent", "last_named", "first_not"),
        [
            ("given: 2026-01-15, until: 2026-06-30", "2026-06-30T21:59:59Z", "2026-06-30T22:00:00Z"),
            ("given: 2026-01-15, until: 2026-12-31", "2026-12-31T22:59:59Z", "2026-12-31T23:00:00Z"),
            ("given: 2026-01-15, withdrawn: 2026-07-01", "2026-06-30T21:59:59Z", "2026-06-30T22:00:00Z"),
            ("given: 2026-01-15, withdrawn: 2026-03-29", "2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z"),
            ("given: 2026-01-15, until: 2026-10-25", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z"),
        ],
    )
    def test_lapsed_or_withdrawn(self, consent: str, last_named: str, first_not: str) -> None:
        assert member(rest=f", consent: {{{consent}}}", moment=last_named).name == "Kim Eksempel"
        gone = council(M1 % ("user", "member", f", consent: {{{consent}}}"), first_not)
        assert "Kim Eksempel" not in gone.model_dump_json()

    def test_a_consent_that_is_withdrawn_before_it_lapses(self) -> None:
        consent = ", consent: {given: 2026-01-15, until: 2026-12-31, withdrawn: 2026-06-01}"
        assert member(rest=consent, moment="2026-05-31T23:59:59").name
        assert member(rest=consent, moment="2026-06-01").name is None


class TestProtectedVenues:
    """Whoever comes from one is shown by role only, also with consent."""

    CONSENT = ", organisation: %s, consent: {given: 2026-01-15}"

    def shown(self, organisation: str, venues: str, group: str = "professional") -> tuple[str | None, str | None]:
        found = member(group, rest=self.CONSENT % organisation, more=f"    protected_venues: [{venues}]\n")
        return found.name, found.organisation

    @pytest.mark.parametrize("group", ["user", "professional", "appointed", "organisation", "political"])
    def test_neither_name_nor_place(self, group: str) -> None:
        assert self.shown("Krisecentret", "Krisecentret", group) == (None, None)

    @pytest.mark.parametrize(
        ("organisation", "venue"),
        [
            ("KRISECENTRET  ved Åen", "krisecentret ved åen"),
            ("Krisecentret ved a\u030aen", "Krisecentret ved åen"),
            ("Krisecentret ved åen – afdeling 2", "Krisecentret ved åen"),
            ("Krisecentret ved åen", "Krisecentret ved åen på Åvej"),
        ],
    )
    def test_however_it_is_written(self, organisation: str, venue: str) -> None:
        assert self.shown(organisation, f"Andet sted, {venue}") == (None, None)

    def test_who_comes_from_elsewhere_is_shown(self) -> None:
        assert self.shown("Varmestuen", "Krisecentret ved åen") == ("Kim Eksempel", "Varmestuen")


class TestSeats:
    def test_a_substitute_is_there_for_a_role_and_a_group_and_for_no_name(self) -> None:
        found = council(
            """{id: m1, name: Kim Eksempel, group: user, role: chair, from: 2026-01-01, substitute: m3}
            {id: m2, group: professional, role: member, from: 2026-01-01, substitute: m3}
            {id: m3, name: Bo Eksempel, group: user, role: substitute, from: 2026-01-01}"""
        )
        assert [[(seat.group, seat.role) for seat in one.substitute_for] for one in found.members] == [
            [], [], [("user", "chair"), ("professional", "member")],
        ]  # fmt: skip
        assert "Eksempel " not in found.model_dump_json()
        assert '"name":"Kim' not in found.model_dump_json()

    def test_the_seat_of_another_council_s_chair(self) -> None:
        other = {
            "councils/ungeraadet.yml": "name: Ungerådet\nmunicipality: Eksempelkøbing Kommune\nprofile: neutral\n"
            "members: [{id: u1, name: Kim Eksempel, group: appointed, role: chair, from: 2026-01-01}]\n"
        }
        found = council(
            "{id: m1, group: appointed, role: member, from: 2026-01-01, ex_officio: ungeraadet}", others=other
        )
        office = found.members[0].ex_officio
        assert office is not None
        assert (office.id, office.name) == ("ungeraadet", "Ungerådet")
        assert found.members[0].name is None

    def test_or_of_an_organ_that_has_no_pages_here(self) -> None:
        line = "{id: m1, group: political, role: member, from: 2026-01-01, ex_officio: socialudvalget}"
        office = council(line).members[0].ex_officio
        assert office is not None
        assert office.name == "Socialudvalget"

    def test_it_stands_never_with_the_name_of_a_user_whose_place_it_could_be(self) -> None:
        line = "{id: m1, name: Kim Eksempel, group: %s, role: member, from: 2026-01-01, ex_officio: socialudvalget%s}"
        consent = ", consent: {given: 2026-01-02}"

        def shown(group: str, consent: str = "") -> tuple[bool, bool]:
            (one,) = council(line % (group, consent)).members
            return one.name is not None, one.ex_officio is not None

        assert shown("user", consent) == (True, False)
        assert shown("user") == (False, True)
        assert shown("appointed", consent) == (True, True)

    def test_nor_where_the_body_is_a_protected_venue(self) -> None:
        line = "{id: m1, group: political, role: member, from: 2026-01-01, ex_officio: socialudvalget}"
        (one,) = council(line, more="    protected_venues: [Socialudvalget]\n").members
        assert one.ex_officio is None

    def test_it_has_to_be_one_of_the_two(self) -> None:
        line = "    members: [{id: m1, group: user, role: member, from: 2026-01-01, ex_officio: %s}]\n"

        def findings(of: str) -> list[str]:
            archive = archive_of({"councils/udsatteraadet.yml": COUNCIL + line % of})
            return [one.rule.code for one in councils_exist(archive)]

        assert findings("aeldreraadet") == ["C015"]
        assert findings("socialudvalget") == []
        assert findings("udsatteraadet") == []


class TestTerms:
    """A term goes on until new members are appointed."""

    TERMS = "    terms: [{from: 2022-01-01, to: 2025-12-31}, {from: 2026-01-01, to: 2029-12-31}]\n"

    def last_days(self, *days: str, role: str = "member", more: str = TERMS) -> list[date | None]:
        rows = [f"{{id: m{n}, group: user, role: {role if n else 'member'}, {day}}}" for n, day in enumerate(days)]
        return [one.valid_to for one in council("\n".join(rows), more=more).members]

    def test_a_seat_ends_where_it_says_so(self) -> None:
        assert self.last_days("from: 2022-01-01, to: 2024-05-31", "from: 2026-01-01") == [date(2024, 5, 31), None]

    def test_else_the_day_before_the_first_member_of_a_later_term(self) -> None:
        assert self.last_days("from: 2022-01-01", "from: 2026-03-01", "from: 2026-02-01") == [
            date(2026, 1, 31), None, None,
        ]  # fmt: skip

    def test_a_new_member_within_a_term_ends_nobody_s_seat(self) -> None:
        assert self.last_days("from: 2022-01-01", "from: 2023-01-01") == [None, None]

    def test_a_term_without_new_members_goes_on(self) -> None:
        assert self.last_days("from: 2022-01-01") == [None]
        assert self.last_days("from: 2022-01-01", "from: 2026-01-01", role="substitute") == [None, None]

    def test_without_terms_no_seat_ends_by_itself(self) -> None:
        assert self.last_days("from: 2022-01-01", "from: 2026-01-01", more="") == [None, None]


OLD_HEARING = """
---
title: Budget 2010
publish: 2026-01-01
authority: byraadet
%s
deadline: 2010-01-02
---
"""


class TestOrgans:
    """An organ is called what it was called on the day of what names it; the council's list has all its names."""

    def test_the_list_has_every_name_with_its_days(self) -> None:
        first, second = public({}, NOW).councils[0].organs
        assert (first.name, [(one.name, one.first, one.last) for one in first.aliases]) == (
            "Byrådet", [("Kommunalbestyrelsen", None, date(2010, 1, 1))],
        )  # fmt: skip
        assert second.aliases == ()

    @pytest.mark.parametrize(
        ("days", "name"),
        [
            ("sent: 2010-01-01", "Kommunalbestyrelsen"),
            ("sent: 2010-01-02", "Byrådet"),
            ("received: 2009-12-01", "Kommunalbestyrelsen"),
            ("to_members: 2009-12-02", "Kommunalbestyrelsen"),
            ("sent: 2010-01-02\nreceived: 2009-12-01", "Byrådet"),
            ("", "Byrådet"),
        ],
    )
    def test_a_hearing_s_authority_when_it_asked(self, days: str, name: str) -> None:
        text = (OLD_HEARING % days).replace("\n\n", "\n").lstrip("\n")
        (found,) = public({"hearings/budget-2010.md": text}, NOW).hearings
        assert (found.authority.id, found.authority.name) == ("byraadet", name)

    @pytest.mark.parametrize(("day", "name"), [("2010-01-01", "Kommunalbestyrelsen"), ("2010-01-02", "Byrådet")])
    def test_who_a_meeting_was_held_with_and_who_a_decision_went_to(self, day: str, name: str) -> None:
        meeting = (
            f"---\ndate: {day}\nkind: joint\nstatus: held\nwith: [byraadet]\nagenda:\n  publish: 2010-01-01\n"
            "  items: [{number: 1, title: Sag, type: decision, minutes: {decisions: [{text: Ja.}]}}]\n"
            "minutes: {publish: 2010-02-01}\n---\n"
        )
        follow_up = (
            f"---\npublish: 2026-01-01\nmeeting: {day}\nitem: 1\ntitle: Sag\nstatus: sent\n"
            "recipients: [{organ: byraadet}]\n---\n"
        )
        found = public({f"meetings/{day}.md": meeting, f"decisions/{day}-punkt-1.md": follow_up}, NOW)
        assert found.meetings[0].joint_with == (name,)
        assert [one.name for one in found.follow_ups[0].recipients] == [name]

    @pytest.mark.parametrize(
        ("now", "name"), [("2010-01-01T23:59:59", "Kommunalbestyrelsen"), ("2010-01-02", "Byrådet")]
    )
    def test_who_appoints_and_who_changes_the_rules_today(self, now: str, name: str) -> None:
        text = COUNCIL + "    appointed_by: byraadet\n    rules_of_procedure: {changed_by: byraadet}\n"
        (found,) = public({"councils/udsatteraadet.yml": text}, now).councils
        assert found.appointed_by is not None
        assert found.rules_of_procedure is not None
        assert (found.appointed_by.name, found.rules_of_procedure.changed_by) == (name, name)

    def test_of_two_names_that_hold_the_first_counts(self) -> None:
        aliases = "[{name: Sognerådet, to: 1970-03-31}, {name: Byen, from: 2000-01-01}, {name: Staden}]"
        text = (
            COUNCIL.replace("[{name: Kommunalbestyrelsen, to: 2010-01-01}]", aliases) + "    appointed_by: byraadet\n"
        )

        def name(now: str) -> str | None:
            appointed_by = public({"councils/udsatteraadet.yml": text}, now).councils[0].appointed_by
            return appointed_by.name if appointed_by else None

        assert [name(day) for day in ("1970-03-31", "1970-04-01", "1999-12-31", "2000-01-01")] == [
            "Sognerådet", "Staden", "Staden", "Byen",
        ]  # fmt: skip
