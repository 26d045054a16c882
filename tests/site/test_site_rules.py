"""A council's rules on its page: what is in force with its source, and what is not known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.profiles.kinds import Neither
from generator.profiles.rules import RULES, SUBJECTS
from generator.publication.published import PublishedMember
from generator.site import assemble
from tests.profiles.rules_document import examples
from tests.site.site_archives import TODAY, archive, closed, council, meeting, pages_of, rule

TOMORROW = TODAY + timedelta(1)


def told(kind):
    return not isinstance(kind.becomes, Neither)


def page(*rules, language="da"):
    return pages_of(assemble(archive(councils=(council(rules=rules),), language=language)))["raadet/"].value


def known(*rules, language="da"):
    return [one for subject in page(*rules, language=language).rules.subjects for one in subject.known]


def seat(group):
    nothing = dict.fromkeys(("name", "organisation", "valid_to", "ex_officio"))
    return PublishedMember(group=group, role="member", valid_from=date(2026, 1, 1), substitute_for=(), **nothing)


def texts(*rules, language="da"):
    return [one.text for one in known(*rules, language=language)]


def test_a_council_that_has_no_cases_of_persons_says_so_with_the_rule():
    own = (
        rule("personnel_cases", "vedtægten § 2", "forbidden"),
        rule("single_cases", "vedtægten § 2", "forbidden", date(2026, 1, 1)),
    )
    assert [(one.text, one.since) for one in known(*own)] == [
        ("Rådet behandler ikke sager om enkeltpersoner, jf. vedtægten § 2.", "Gælder fra 1. januar 2026."),
        ("Rådet behandler ikke personalesager, jf. vedtægten § 2.", ""),
    ]


def test_rules_stand_by_subject_with_what_is_not_known_of_it():
    view = page(
        rule("minutes.publish", "§ 11"), rule("votes.quorum", "§ 12", "1/2"), rule("votes.majority", "§ 12", "simple")
    ).rules
    assert [(one.title, one.count) for one in view.subjects] == [
        ("Referatet", "1 regel"),
        ("Beslutninger og afstemninger", "2 regler"),
    ]
    assert view.subjects[1].unknown == (
        "Ikke kendt: stemmelighed, mindretallets mening og hvem der stiller spørgsmålet."
    )
    assert [one.title for one in view.unknown][:2] == ["Formål og målgrupper", "Hvad rådet behandler"]
    assert len(view.subjects) + len(view.unknown) == len(SUBJECTS)
    assert all(one.unknown for one in view.unknown)


def test_the_day_that_most_rules_are_in_force_from_is_told_once():
    first, last = date(2008, 6, 16), date(2015, 1, 1)
    own = (
        rule("minutes.publish", "§ 9", valid_from=first),
        rule("minutes.to_members", "§ 9", valid_from=first),
        rule("votes.quorum", "§ 12", "1/2", last),
    )
    view = page(*own).rules
    assert view.since == "Hvor andet ikke er sagt, gælder reglerne fra 16. juni 2008."
    assert [one.since for one in known(*own)] == ["", "", "Gælder fra 1. januar 2015."]


def test_of_a_rule_without_a_day_none_is_told():
    own = (rule("minutes.publish", "§ 9", valid_from=TODAY), rule("minutes.to_members", "§ 9"))
    assert page(*own).rules.since == ""
    assert [one.since for one in known(*own)] == ["Gælder fra 10. september 2026.", ""]
    assert page().rules.since == ""


def test_few_rules_are_open_and_many_are_not():
    many = [rule(name, "§ 1", examples(kind.value)[0]) for name, kind in RULES.items() if told(kind)][:13]
    assert [page(*many[:12]).rules.is_short, page(*many).rules.is_short] == [True, False]


def test_a_rule_that_is_never_shown_is_not_on_the_page_known_or_not():
    own = rule("meetings.stay_away", "§ 1", "impaired")
    assert texts(own) == []
    view = page(rule("meetings.closed", "§ 1")).rules
    about = [one.unknown for one in (*view.subjects, *view.unknown)]
    assert not any("hvornår et medlem bliver væk" in one for one in about)


def test_a_profile_speaks_where_the_council_does_not():
    own = council(profile="esbjerg", rules=(rule("votes.quorum", "§ 1", "2/3"), rule("votes.tie", "§ 1", "unknown")))
    view = pages_of(assemble(archive(councils=(own,))))["raadet/"].value.rules
    (votes,) = [one for one in view.subjects if one.title == "Beslutninger og afstemninger"]
    assert [one.text for one in votes.known] == [
        "Rådet er beslutningsdygtigt, når mindst to tredjedele af medlemmerne er til stede, jf. § 1.",
        "Beslutninger tages ved almindeligt stemmeflertal, jf. Forretningsorden § 12.",
        "Et mindretal kan få sin mening ført til referat, jf. Forretningsorden § 12.",
    ]
    assert votes.unknown == "Ikke kendt: stemmelighed og hvem der stiller spørgsmålet."


def test_on_what_grounds_members_are_named_is_told():
    assert page().members.names == "Navne vises kun med medlemmernes samtykke."
    assert page(rule("members.names.political", "§ 2", "role-only")).members.names == (
        "Navne vises kun med medlemmernes samtykke."
    )
    assert page(rule("members.names.political", "§ 2", "name")).members.names == (
        "Navne vises med medlemmernes samtykke, eller hvor rådets regler siger det."
    )


def test_that_nobody_is_named_is_told_where_it_is_so_of_every_member():
    users = rule("members.names.user", "§ 2", "role-only")

    def names(*groups):
        seats = tuple(seat(group) for group in groups)
        site = assemble(archive(councils=(council(rules=(users,), members=seats),)))
        return pages_of(site)["raadet/"].value.members.names

    assert names("user", "user") == "Efter rådets regler vises medlemmerne kun med deres rolle."
    assert names("user", "professional") == "Navne vises kun med medlemmernes samtykke."


def test_the_front_page_of_one_council_says_it_too():
    own = council(rules=(rule("single_cases", "vedtægten § 2", "forbidden"),))
    home = pages_of(assemble(archive(councils=(own,))))[""].value
    assert home.limits == (
        "Rådet er rådgivende og afgør ingen sager selv. "
        "Rådet behandler ikke sager om enkeltpersoner, jf. vedtægten § 2."
    )


@pytest.mark.parametrize("value", [None, "unknown", "whatever"])
def test_nothing_is_said_of_persons_where_the_rule_is_not_known(value):
    rules = () if value is None else (rule("single_cases", "vedtægten § 2", value),)
    pages = pages_of(assemble(archive(councils=(council(rules=rules),))))
    assert pages[""].value.limits == "Rådet er rådgivende og afgør ingen sager selv."
    assert pages["raadet/"].value.limits == "Rådet er rådgivende og afgør ingen sager selv."
    view = pages["raadet/"].value.rules
    assert view.subjects == ()
    assert next(one.unknown for one in view.unknown if one.title == "Hvad rådet behandler").startswith(
        "Ikke kendt: sager om enkeltpersoner, "
    )


def test_of_several_councils_the_front_page_tells_no_one_s_rules():
    several = tuple(
        council(name, name.title(), rules=(rule("single_cases", "§ 2", "forbidden"),)) for name in ("odense", "vejle")
    )
    assert pages_of(assemble(archive(councils=several)))[""].value.limits == (
        "Rådene er rådgivende og afgør ingen sager selv."
    )


def test_only_what_is_in_force_today_is_told():
    assert texts(
        rule("hearing.min_days", "§ 4", "14", date(2020, 1, 1)),
        rule("hearing.min_days", "§ 5", "21", TODAY),
        rule("hearing.min_days", "§ 6", "28", TOMORROW),
    ) == ["Rådet har mindst 21 dage til at svare på en høring, jf. § 5."]


def test_where_every_rule_is_known_nothing_is_said_to_be_unknown():
    every = [rule(name, "§ 1", examples(kind.value)[0]) for name, kind in RULES.items()]
    view = page(*every).rules
    assert view.unknown == ()
    assert {one.unknown for one in view.subjects} == {""}
    assert sum(len(one.known) for one in view.subjects) == len([kind for kind in RULES.values() if told(kind)])


def test_every_value_has_a_sentence_in_both_languages():
    for name, kind in RULES.items():
        for value in examples(kind.value) if told(kind) else ():
            (danish,) = texts(rule(name, "§ 1", value))
            (english,) = texts(rule(name, "§ 1", value), language="en")
            assert danish.endswith(", jf. § 1.")
            assert english.endswith(", cf. § 1.")
            assert danish.removesuffix(", jf. § 1.") != english.removesuffix(", cf. § 1."), name


def test_a_closed_item_names_the_rule_only_where_it_is_shown_by_it():
    for value, badges in (("placeholder", ["§ 9"]), ("forbidden", []), ("unknown", [])):
        own = council(rules=(rule("closed_items", "§ 9", value),))
        pages = pages_of(assemble(archive(meeting(date(2026, 3, 12), closed()), councils=(own,))))
        assert [one.text for one in pages["ikke-offentliggjort/"].value.closed.rows[0].badges] == badges
