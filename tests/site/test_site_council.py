"""The council's own page: who sits there today, who did before, its terms, secretariat and organs."""

from __future__ import annotations

from datetime import date

from generator.publication.published import (
    PublishedAlias,
    PublishedBody,
    PublishedMember,
    PublishedOffice,
    PublishedOrgan,
    PublishedPeriod,
    PublishedSeat,
)
from generator.site import assemble
from tests.site.site_archives import TODAY, archive, council, pages_of, rule

FIRST = PublishedPeriod(first=date(2022, 1, 1), last=date(2025, 12, 31))
SECOND = PublishedPeriod(first=date(2026, 1, 1), last=date(2029, 12, 31))


def seat(group="user", role="member", name=None, **facts):
    known = {"organisation": None, "valid_from": date(2026, 1, 1), "valid_to": None, "ex_officio": None}
    return PublishedMember(group=group, role=role, name=name, **({"substitute_for": ()} | known | facts))


def page(*members, language="da", today=TODAY, others=(), **facts):
    councils = (council(members=members, **facts), *others)
    address = "udsatteraadet/" if others else "raadet/"
    return pages_of(assemble(archive(councils=councils, language=language, today=today)))[address].value


def facts(view):
    return {fact.label: fact.value for fact in view.facts}


class TestMembersOfToday:
    def test_by_role_group_and_name_with_danish_letters_last(self):
        view = page(
            seat("user", "substitute"),
            seat("political", name="Åse Eksempel"),
            seat("political", name="Aase Eksempel"),
            seat("political", name="Zoe Eksempel"),
            seat("political"),
            seat("user"),
            seat("professional", "vice-chair"),
            seat("appointed", "chair"),
        ).members
        assert [(one.role, one.group, one.name) for one in view.seats] == [
            ("Formand", "Udpeget", ""),
            ("Næstformand", "Fagperson", ""),
            ("Medlem", "Bruger", ""),
            ("Medlem", "Politiker", "Zoe Eksempel"),
            ("Medlem", "Politiker", "Åse Eksempel"),
            ("Medlem", "Politiker", "Aase Eksempel"),
            ("Medlem", "Politiker", ""),
            ("Suppleant", "Bruger", ""),
        ]

    def test_on_the_first_day_and_the_last_and_not_outside(self):
        one = seat(valid_from=date(2026, 2, 1), valid_to=date(2026, 2, 28))
        days = (date(2026, 1, 31), date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 1))
        assert [len(page(one, today=day).members.seats) for day in days] == [0, 1, 1, 0]

    def test_how_many_there_are_and_what_the_rules_say(self):
        view = page(
            *[seat()] * 2,
            seat("professional", "chair"),
            seat("organisation"),
            seat("user", "substitute"),
            rules=(rule("members.number", "vedtægten § 3", "8-12"),),
        ).members
        assert view.count == "4 medlemmer og 1 suppleant"
        assert view.groups == "2 brugere, 1 fagperson og 1 fra en organisation"
        assert view.rule == "Rådet har 8 til 12 medlemmer, jf. vedtægten § 3."

    def test_nothing_is_said_that_is_not_known(self):
        view = page(seat()).members
        assert (view.count, view.groups, view.rule, view.former) == ("1 medlem", "", "", ())
        assert view.names == "Navne vises kun med medlemmernes samtykke."

    def test_a_substitute_is_there_for_seats_and_not_for_names(self):
        seats = (PublishedSeat(group="user", role="member"),) * 2 + (PublishedSeat(group="appointed", role="chair"),)
        (shown,) = page(seat("user", "substitute", substitute_for=seats)).members.seats
        assert shown.stands_in == "for medlem (bruger) og formand (udpeget)"
        assert page(seat("user", "substitute")).members.seats[0].stands_in == ""

    def test_the_chair_of_another_council(self):
        young = PublishedOrgan(id="ungeraadet", name="Ungerådet")
        alone = page(seat("appointed", ex_officio=young)).members.seats[0].office
        assert (alone.label, alone.value, alone.link) == ("Formand for", "Ungerådet", None)
        both = page(seat("appointed", ex_officio=young), others=(council("ungeraadet", "Ungerådet"),))
        assert both.members.seats[0].office.link == "ungeraadet/"


class TestFormerMembers:
    def test_by_the_term_that_they_came_in_as_a_number_and_with_consent_by_name(self):
        view = page(
            seat(),
            seat(valid_to=date(2026, 5, 31)),
            seat("user", "substitute", valid_from=date(2022, 1, 1), valid_to=date(2025, 12, 31)),
            seat(valid_from=date(2022, 1, 1), valid_to=date(2025, 12, 31)),
            seat(name="Ålf Eksempel", valid_from=date(2023, 1, 1), valid_to=date(2025, 12, 31)),
            seat(name="Kim Eksempel", role="chair", valid_from=date(2022, 1, 1), valid_to=date(2025, 12, 31)),
            seat("user", "substitute", valid_from=date(2020, 1, 1), valid_to=date(2021, 12, 31)),
            terms=(FIRST, SECOND),
        ).members
        assert [(one.term, one.count, one.names) for one in view.former] == [
            ("1. januar 2026 til 31. december 2029", "1 medlem", ()),
            (
                "1. januar 2022 til 31. december 2025",
                "3 medlemmer og 1 suppleant",
                ("Kim Eksempel (formand)", "Ålf Eksempel (medlem)"),
            ),
            ("Tidligere", "1 suppleant", ()),
        ]

    def test_of_a_council_without_terms(self):
        (former,) = page(seat(valid_to=date(2026, 5, 31))).members.former
        assert (former.term, former.count) == ("Tidligere", "1 medlem")


class TestTerms:
    OVER = "1. januar 2022 til 31. december 2025. Rådet fortsætter, til nye medlemmer er udpeget."

    def term(self, *members, today=TODAY, terms=(FIRST, SECOND)):
        return facts(page(*members, terms=terms, today=today)).get("Valgperiode")

    def test_the_one_whose_members_sit_there(self):
        old = seat(valid_from=date(2022, 1, 1), valid_to=date(2026, 1, 31))
        new = seat(valid_from=date(2026, 2, 1))
        assert self.term(old, new, today=date(2025, 12, 31)) == "1. januar 2022 til 31. december 2025"
        assert self.term(old, new, today=date(2026, 1, 1)) == self.OVER
        assert self.term(old, new, today=date(2026, 1, 31)) == self.OVER
        assert self.term(old, new, today=date(2026, 2, 1)) == "1. januar 2026 til 31. december 2029"

    def test_without_new_members_it_goes_on_also_without_a_next_one(self):
        old = seat(valid_from=date(2022, 1, 1))
        substitute = seat(role="substitute", valid_from=date(2026, 1, 1))
        assert self.term(old, substitute) == self.OVER
        assert self.term(old, terms=(FIRST,)) == self.OVER

    def test_one_without_an_end_is_over_when_the_next_begins(self):
        endless = PublishedPeriod(first=date(2022, 1, 1), last=None)
        old = seat(valid_from=date(2022, 1, 1))
        assert self.term(old, terms=(endless,)) == "fra 1. januar 2022"
        over = "fra 1. januar 2022. Rådet fortsætter, til nye medlemmer er udpeget."
        assert self.term(old, terms=(endless, SECOND)) == over

    def test_without_members_the_newest(self):
        assert self.term() == "1. januar 2026 til 31. december 2029"
        assert self.term(today=date(2021, 1, 1)) is None


class TestSecretariat:
    def test_the_one_of_today_and_those_before(self):
        offices = tuple(
            PublishedOffice(office=name, valid_from=day)
            for name, day in (
                ("Socialforvaltningen", date(2020, 1, 1)),
                ("Sundhedsforvaltningen", date(2026, 9, 10)),
                ("Borgerservice", date(2026, 9, 11)),
            )
        )
        shown = facts(page(secretariat=offices))
        assert shown["Sekretariat"] == "Sundhedsforvaltningen"
        assert shown["Tidligere sekretariat"] == "Socialforvaltningen, fra 1. januar 2020"
        assert "Tidligere sekretariat" not in facts(page(secretariat=offices[:1]))
        assert "Sekretariat" not in facts(page(secretariat=offices[2:]))


class TestOrgans:
    def test_in_danish_order_each_with_its_other_names(self):
        def body(name, *aliases):
            named = (PublishedAlias(name=alias, first=first, last=last) for alias, first, last in aliases)
            return PublishedBody(id=name.lower(), name=name, aliases=tuple(named))

        view = page(
            organs=(
                body("Ældreudvalget"),
                body("Aaudvalget"),
                body("Byrådet", ("Byen", None, date(1970, 3, 31)), ("By", date(1970, 4, 1), date(2009, 12, 31))),
                body("Socialudvalget", ("Velfærdsudvalget", date(2026, 9, 10), None)),
                body("Kulturudvalget", ("Fritidsudvalget", date(2026, 9, 11), None)),
                body("Økonomiudvalget", ("Udvalget", None, None), ("Kassen", None, None)),
            )
        )
        assert [(one.name, one.others) for one in view.organs] == [
            ("Byrådet", ("Byen (til og med 31. marts 1970)", "By (fra 1. april 1970 til og med 31. december 2009)")),
            ("Kulturudvalget", ("Fritidsudvalget (fra 11. september 2026)",)),
            ("Udvalget", ("Økonomiudvalget", "Kassen")),
            ("Velfærdsudvalget", ("Socialudvalget",)),
            ("Ældreudvalget", ()),
            ("Aaudvalget", ()),
        ]  # fmt: skip
