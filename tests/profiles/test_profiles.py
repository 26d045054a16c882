"""The list of rules, the profiles' files, and which rule is in force."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import get_args

import pytest

from generator.findings.rules import RULES as FINDINGS
from generator.profiles import answers, provisions
from generator.profiles.clauses import Provision
from generator.profiles.files import PROFILES, UNNAMED, parse, profile, sources
from generator.profiles.kinds import Check, Neither
from generator.profiles.provisions import in_force
from generator.profiles.rules import RULES, SUBJECTS, RuleId
from generator.profiles.values import UNKNOWN, AboutNumber, Amount, Bounds, WholeNumber
from generator.records.council import Council, Member
from generator.records.meeting import Item, ItemMinutes, Meeting
from generator.site.words import Words
from tests.profiles.rules_document import FILE, document, examples

DAY = date(2026, 3, 12)
RULE = "closed_items"


def said(source: str, value: str = "placeholder", since: str = "", rule: str = RULE) -> Provision:
    return Provision(rule, value, source, date.fromisoformat(since) if since else None)


def value(profile: str, rule: str, day: date = DAY) -> str | None:
    found = in_force(rule, day, (), profile)
    return found.value if found else None


class TestTable:
    def test_the_page_of_the_rules_is_up_to_date(self) -> None:
        assert FILE.read_text(encoding="utf-8") == document(), "run python -m tests.profiles.rules_document"

    def test_every_id_has_its_line_in_the_table(self) -> None:
        assert tuple(RULES) == get_args(RuleId)
        assert sum(len(subject.rules) for subject in SUBJECTS) == len(RULES)

    def test_what_becomes_of_a_rule_is_said(self) -> None:
        for rule, kind in RULES.items():
            match kind.becomes:
                case Check(what, codes):
                    assert what, rule
                    assert set(codes) <= set(FINDINGS), rule
                case Neither(why):
                    assert why, rule

    @pytest.mark.parametrize(
        ("rule", "record", "field"),
        [
            ("items.admission", Item, "basis"),
            ("agenda.added", ItemMinutes, "added"),
            ("meetings.chaired_by", Meeting, "chaired_by"),
            ("meetings.extra", Meeting, "called_by"),
        ],
    )
    def test_words_that_records_use_too_are_the_same(self, rule: str, record: type, field: str) -> None:
        assert set(RULES[rule].value.words) == words_of(record.model_fields[field].annotation)

    def test_each_group_of_members_has_a_rule_on_names(self) -> None:
        groups = get_args(Member.model_fields["group"].annotation)
        assert {rule for rule in RULES if rule.startswith("members.names.")} == {f"members.names.{g}" for g in groups}
        free = {group for group in groups if RULES[f"members.names.{group}"].value.takes("name")}
        assert free == {*groups} - {"user"}

    @pytest.mark.parametrize("language", ["da", "en"])
    def test_no_sentence_has_a_placeholder_or_a_full_stop_left(self, language: str) -> None:
        for rule, kind in RULES.items():
            for example in examples(kind.value):
                sentence = kind.value.sentence(example, Words.of(language))
                assert "%(" not in sentence, rule
                assert sentence[0].isupper(), rule
                assert not sentence.endswith("."), rule

    def test_no_sentence_says_what_the_law_demands(self) -> None:
        danish = Words.of("da")
        for kind in RULES.values():
            for example in examples(kind.value):
                sentence = kind.value.sentence(example, danish).lower()
                assert "loven" not in sentence
                assert "lovens" not in sentence


def words_of(annotation: object) -> set[str]:
    """The words of a Literal, wherever it stands in an annotation."""
    return {word for part in get_args(annotation) for word in ([part] if isinstance(part, str) else words_of(part))}


class TestProfiles:
    def test_councils_can_choose_these(self) -> None:
        assert get_args(Council.model_fields["profile"].annotation) == PROFILES

    @pytest.mark.parametrize("identity", [*PROFILES, UNNAMED])
    def test_every_rule_has_its_values_or_is_unknown(self, identity: str) -> None:
        found = profile(identity)
        known = {one.provision.rule for one in found.clauses}
        assert known | set(found.unknown) == set(RULES)
        assert not known & set(found.unknown)
        for one in found.clauses:
            assert RULES[one.provision.rule].value.takes(one.provision.value)
            assert one.file in sources()

    @pytest.mark.parametrize("identity", PROFILES)
    def test_no_rule_says_two_things_from_the_same_day(self, identity: str) -> None:
        days = [(one.provision.rule, one.provision.since) for one in profile(identity).clauses]
        assert len(days) == len(set(days))

    def test_neutral_says_nothing_of_any_rule(self) -> None:
        assert [rule for rule in RULES if in_force(rule, DAY, (), "neutral")] == []
        assert profile("neutral").clauses == ()

    def test_what_is_said_of_nobody_by_name_is_no_profile(self) -> None:
        assert profile(UNNAMED).clauses
        assert in_force("members.substitutes", DAY, (), UNNAMED) is None

    def test_rules_that_are_nearly_the_same_keep_their_differences(self) -> None:
        councils = ("ishoej", "esbjerg", "odense")
        assert {
            rule: tuple(value(council, rule) for council in councils)
            for rule in (
                "agenda.added", "votes.minority", "members.disqualification", "notice.convening_days",
                "notice.agenda_days", "notice.with_draft_agenda", "meetings.per_year", "hearing.min_days",
                "votes.quorum", "minutes.publish_at",
            )
        } == {
            "agenda.added": (None, "chair third", "chair unanimity"),
            "votes.minority": (None, "minutes", "statement"),
            "members.disqualification": (None, "chair", "council"),
            "notice.convening_days": (None, "14", "5"),
            "notice.agenda_days": (None, "7", "5"),
            "notice.with_draft_agenda": (None, None, "yes"),
            "meetings.per_year": ("6", "about 6", "4"),
            "hearing.min_days": ("21", None, None),
            "votes.quorum": (None, "1/2", "1/2"),
            "minutes.publish_at": ("Ishøj Kommunes hjemmeside", "Udsatterådets hjemmeside", None),
        }  # fmt: skip

    def test_a_source_that_contradicts_itself_is_kept_as_it_is(self) -> None:
        bounds = answers.bounds(in_force("members.number", DAY, (), "odense"))
        assert (bounds, value("odense", "members.reported")) == (Bounds(10, 12), "13")

    def test_rules_of_procedure_are_in_force_from_their_day(self) -> None:
        assert value("esbjerg", "votes.quorum", date(2008, 6, 15)) is None
        assert value("esbjerg", "votes.quorum", date(2008, 6, 16)) == "1/2"

    def test_a_meeting_of_2009_is_held_against_the_rules_of_2009(self) -> None:
        own = [said("§ 9", "10", "2015-01-01", "notice.convening_days")]
        found = [in_force("notice.convening_days", date(year, 3, 1), own, "esbjerg") for year in (2007, 2009, 2015)]
        assert [one and one.value for one in found] == [None, "14", "10"]
        assert found[1] is not None
        assert found[1].source == "Forretningsorden § 9"


class TestFiles:
    EVERY = "".join(f"  - {rule}\n" for rule in RULES)
    REST = EVERY.replace("  - votes.quorum\n", "")
    CLAUSE = (
        "rules:\n  - rule: votes.quorum\n    value: 1/2\n    quotation: mindst halvdelen\n    source: § 12\n"
        "    file: raadspjece-2010\n    lines: 500\n"
    )

    def test_it_holds_clauses_and_what_is_unknown(self) -> None:
        found = parse(self.CLAUSE + "    from: 2008-06-16\nunknown:\n" + self.REST)
        (one,) = found.clauses
        assert one.provision == Provision("votes.quorum", "1/2", "§ 12", date(2008, 6, 16))
        assert (one.quotation, one.file, one.lines) == ("mindst halvdelen", "raadspjece-2010", "500")
        assert len(found.unknown) == len(RULES) - 1

    @pytest.mark.parametrize(
        ("clause", "unknown"),
        [
            (CLAUSE, EVERY),
            (CLAUSE, REST + "  - votes.tie\n"),
            (CLAUSE, REST.replace("  - votes.tie\n", "")),
            (CLAUSE, REST + "  - votes.nothing\n"),
            (CLAUSE.replace("votes.quorum", "votes.nothing"), EVERY),
            (CLAUSE.replace("1/2", "half"), REST),
            (CLAUSE.replace("1/2", UNKNOWN), REST),
            (CLAUSE.replace("    quotation: mindst halvdelen\n", ""), REST),
            (CLAUSE.replace("mindst halvdelen", "''"), REST),
            (CLAUSE.replace("raadspjece-2010", "raadspjece"), REST),
            (CLAUSE.replace("500", "§ 12"), REST),
            (CLAUSE + "    note: more\n", REST),
            (CLAUSE + "    from: 16.6.2008\n", REST),
        ],
    )
    def test_anything_else_is_refused(self, clause: str, unknown: str) -> None:
        with pytest.raises(ValueError):  # noqa: PT011 - its text is for those who write profiles
            parse(clause + "unknown:\n" + unknown)


@pytest.mark.parametrize(
    ("own", "source"),
    [
        ([], "profile"),
        ([said("own")], "own"),
        ([said("other", rule="minutes.withhold", value="allowed")], "profile"),
        ([said("tomorrow", since="2026-03-13")], "profile"),
        ([said("today", since="2026-03-12")], "today"),
        ([said("today", since="2026-03-12"), said("always"), said("before", since="2020-01-01")], "today"),
        ([said("first", since="2020-01-01"), said("last of the day", since="2020-01-01")], "last of the day"),
        ([said("unknown", value=UNKNOWN)], None),
        ([said("known", since="2020-01-01"), said("unknown", value=UNKNOWN, since="2026-01-01")], None),
        ([said("unknown", value=UNKNOWN), said("known", since="2026-01-01")], "known"),
        ([said("senseless", value="sometimes")], None),
    ],
)
def test_the_newest_own_rule_that_is_reached_goes_before_the_profile(
    own: list[Provision], source: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = (said("profile"), said("profile before", since="2019-01-01"), said("profile after", since="2027-01-01"))
    monkeypatch.setattr(provisions, "provisions", lambda _: MappingProxyType({RULE: rules[:1]}))
    found = in_force(RULE, DAY, own, "vejle")
    assert (found.source if found else None) == source
    monkeypatch.setattr(provisions, "provisions", lambda _: MappingProxyType({RULE: rules}))
    newest = in_force(RULE, DAY, [], "vejle")
    assert newest is not None
    assert newest.source == "profile before"


VALUES = {
    "closed_items": (["placeholder", "forbidden"], ["Placeholder", "placeholder forbidden", ""]),
    "agenda.added": (["chair", "chair third", "third chair unanimity"], ["", "chair chair", "all", "chair, third"]),
    "hearing.min_days": (["21", "0"], ["²", "-1", "", "1" * 10, "about 21", "21 dage"]),
    "meetings.per_year": (["6", "about 6"], ["about", "about about 6", "ca. 6", "6 about"]),
    "members.number": (["8-12", "9-9", "0-3"], ["12-8", "8", "8-", "8 - 12", "8-12-13", "8-1000", "²-3"]),
    "votes.quorum": (["1/2", "2/3", "5/5"], ["1/0", "0/3", "3/2", "1", "1/2/3", "0.5", "half"]),
    "council.purpose": (["half of them"], [""]),
    "budget.posts": (["diæter", "diæter; gaver, og lignende"], ["", "diæter;", ";", "a; ; b"]),
}


@pytest.mark.parametrize("rule", VALUES)
def test_a_rule_takes_its_own_values_only(rule: str) -> None:
    kind = RULES[rule].value
    taken, refused = VALUES[rule]
    assert [text for text in [*taken, kind.example] if not kind.takes(text) and " / " not in text] == []
    assert [text for text in [*refused, UNKNOWN] if kind.takes(text)] == []


def test_every_kind_of_value_is_tried() -> None:
    assert {type(RULES[rule].value) for rule in VALUES} == {type(kind.value) for kind in RULES.values()}


@pytest.mark.parametrize(
    ("rule", "text", "danish"),
    [
        ("closed_items", "forbidden", "Rådet har ingen lukkede punkter"),
        ("meetings.extra", "chair", "Der holdes ekstra møde, hvis formanden finder det nødvendigt"),
        (
            "agenda.added",
            "chair unanimity",
            (
                "En sag kan komme til ved mødets begyndelse, hvis den efter formandens mening ikke kan vente "
                "eller hvis alle er enige om det"
            ),
        ),
        (
            "statements.recipients",
            "authorities organisations persons",
            "Rådets udtalelser sendes til relevante myndigheder, organisationer og personer",
        ),
        ("budget.amount", "51000", "Rådet har 51.000 kr. om året"),
        ("budget.price_level", "2018", "Beløbet er 2018-tal"),
        ("meetings.per_year", "6", "Rådet holder 6 ordinære møder om året"),
        ("meetings.per_year", "about 6", "Rådet holder ca. 6 møder om året"),
        ("members.number", "8-12", "Rådet har 8 til 12 medlemmer"),
        ("votes.quorum", "1/2", "Rådet er beslutningsdygtigt, når mindst halvdelen af medlemmerne er til stede"),
        ("votes.quorum", "2/4", "Rådet er beslutningsdygtigt, når mindst halvdelen af medlemmerne er til stede"),
        ("votes.quorum", "3/5", "Rådet er beslutningsdygtigt, når mindst 3/5 af medlemmerne er til stede"),
        ("council.purpose", "100 % rådgive", "Rådet skal 100 % rådgive"),
        ("hearing.senders", "Byrådet; stående udvalg", "Høringer kommer fra: Byrådet og stående udvalg"),
        ("budget.posts", "diæter; temadage, udflugter; gaver", "Budgettet er til: diæter; temadage, udflugter; gaver"),
    ],
)  # fmt: skip
def test_a_value_has_a_sentence(rule: str, text: str, danish: str) -> None:
    assert RULES[rule].value.sentence(text, Words.of("da")) == danish


class TestAnswers:
    READ = (
        (answers.whole, "hearing.min_days", "21", 21),
        (answers.amount, "meetings.per_year", "about 6", Amount(6, about=True)),
        (answers.amount, "meetings.per_year", "6", Amount(6, about=False)),
        (answers.bounds, "members.number", "8-12", Bounds(8, 12)),
        (answers.share, "term.reappointment", "2/3", Fraction(2, 3)),
        (answers.words, "agenda.added", "third chair", ("third", "chair")),
        (answers.words, "minutes.approval", "tacit", ("tacit",)),
        (answers.text, "council.purpose", "rådgive", "rådgive"),
        (answers.texts, "members.knowledge", "vold; hjemløshed", ("vold", "hjemløshed")),
    )

    @pytest.mark.parametrize(("read", "rule", "text", "expected"), READ)
    def test_each_kind_is_read_by_its_function(self, read, rule, text, expected) -> None:
        assert read(said("§ 1", text, rule=rule)) == expected
        assert read(None) is None

    @pytest.mark.parametrize("read", {one[0] for one in READ})
    def test_a_rule_of_another_kind_is_a_mistake_of_the_program(self, read) -> None:
        rule, text = ("closed_items", "forbidden") if read is not answers.words else ("hearing.min_days", "21")
        with pytest.raises(TypeError, match=rule):
            read(said("§ 1", text, rule=rule))

    def test_a_word_is_there_or_not(self) -> None:
        both = said("§ 9", "chair third", rule="agenda.added")
        assert [answers.says(both, word) for word in ("chair", "third", "unanimity")] == [True, True, False]
        assert not answers.says(None, "chair")

    def test_a_part_of_the_members_is_rounded_up(self) -> None:
        assert [answers.at_least(Fraction(1, 3), members) for members in (9, 10, 12)] == [3, 4, 4]
        assert answers.at_least(Fraction(1, 2), 9) == 5

    def test_an_inexact_number_keeps_to_its_kind(self) -> None:
        assert isinstance(RULES["meetings.per_year"].value, AboutNumber)
        assert isinstance(RULES["hearing.min_days"].value, WholeNumber)
