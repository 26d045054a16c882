"""Who sees what of hearings, follow-ups, cases, councils and pages, row by row of the contract."""

from __future__ import annotations

import re
from datetime import date

import pytest

from generator.publication.gate import publish
from generator.publication.published import PublishedFollowUp, PublishedHearing
from tests.publication.archives import COUNCIL, archive_of, at, public

LATER = "2030-01-01"

HEARING = """
    ---
    title: Budget 2027
    publish: 2026-08-21
    authority: byraadet
    topics: [tandpleje]
    subject: budget
    kind: duty
    introduction: Byrådet spørger om næste års budget.
    sent: 2026-08-19
    received: 2026-08-20
    to_members: 2026-08-20
    deadline: 2026-09-14
    decides: 2026-10-08
    meeting: 2026-09-03
    links: [{url: "https://hoering.example/", title: Høringsportalen}]
    response:
      status: answered
      adopted: 2026-09-03
      sent: 2026-09-05
      publish: 2026-09-05 10:00
      easy: Rådet siger ja til flere pladser.
      minority: Et mindretal siger nej.
    outcome:
      publish: 2026-10-10
      date: 2026-10-08
      followed: partly
      text: To af tre forslag kom med.
      source: "https://kommune.example/"
      assessed_by: council
    reviewed: {by: formand, date: 2026-09-04}
    internal: Husk fristen.
    ---
    Rådets høringssvar.
"""
MEETING = """
    ---
    date: 2026-09-03
    kind: ordinary
    status: held
    announce: 2026-08-25
    agenda:
      publish: 2026-08-27
      items:
        - number: 3.1
          title: Natcafé
          type: decision
          minutes: {decisions: [{text: Rådet foreslår længere åbningstid.}, {text: Rådet skriver et brev.}]}
        - number: 4
          type: decision
          closed: {title: En aftale, ground: contract, decision: Tiltrådt.}
          minutes: {decisions: [{text: Lukket.}]}
        - number: 5
          title: Eventuelt
          type: any-other-business
    minutes: {publish: 2026-09-10}
    ---
"""
FOLLOW_UP = """
    ---
    publish: 2026-09-08
    meeting: 2026-09-03
    item: 3.1
    decision: b
    title: Åbningstider
    recipients: [{organ: byraadet}, {organisation: Varmestuen}, {persons: 3}]
    status: carried-out
    updates:
      - {publish: 2026-10-02, date: 2026-10-01, status: carried-out, text: Der er åbent hele natten.}
      - {publish: 2026-09-15, date: 2026-09-14, status: sent, text: Brevet er sendt.}
    internal: Ring til udvalget.
    ---
    Sagens gang.
"""


def hearing(moment: str, text: str = HEARING) -> PublishedHearing | None:
    found = public({"hearings/budget-2027.md": text, "meetings/2026-09-03.md": MEETING}, moment).hearings
    return found[0] if found else None


def follow_up(moment: str, text: str = FOLLOW_UP, meeting: str = MEETING) -> PublishedFollowUp | None:
    files = {"decisions/2026-09-03-punkt-3-1-b.md": text, "meetings/2026-09-03.md": meeting}
    found = public(files, moment).follow_ups
    return found[0] if found else None


class TestHearings:
    def test_that_the_council_is_heard(self) -> None:
        assert hearing("2026-08-20T23:59:59") is None
        found = hearing("2026-08-21")
        assert found is not None
        assert (found.title, found.authority.name, found.subject, found.kind) == (
            "Budget 2027", "Byrådet", "budget", "duty",
        )  # fmt: skip
        assert (found.deadline, found.decides) == (date(2026, 9, 14), date(2026, 10, 8))
        assert (found.sent, found.received, found.to_members) == (
            date(2026, 8, 19), date(2026, 8, 20), date(2026, 8, 20),
        )  # fmt: skip
        assert (found.introduction, found.links[0].title) == ("Byrådet spørger om næste års budget.", "Høringsportalen")
        assert (found.topics, found.response, found.outcome) == (("tandpleje",), None, None)

    def test_without_publish_never(self) -> None:
        assert hearing(LATER, HEARING.replace("publish: 2026-08-21", "")) is None

    def test_the_meeting_once_it_is_announced(self) -> None:
        before, then = hearing("2026-08-24T23:59:59"), hearing("2026-08-25")
        assert before is not None
        assert then is not None
        assert (before.meeting, then.meeting) == (None, "2026-09-03")

    def test_its_response_and_text_from_their_own_publish(self) -> None:
        before, then = hearing("2026-09-05T09:59:59"), hearing("2026-09-05T10:00")
        assert before is not None
        assert before.response is None
        assert then is not None
        assert then.response is not None
        assert (then.response.text, then.response.easy) == ("Rådets høringssvar.", "Rådet siger ja til flere pladser.")
        assert (then.response.adopted, then.response.sent) == (date(2026, 9, 3), date(2026, 9, 5))
        assert (then.response.status, then.response.minority) == ("answered", "Et mindretal siger nej.")

    def test_without_a_response_its_text_is_never_public(self) -> None:
        text = HEARING[: HEARING.index("    response:")] + HEARING[HEARING.index("    outcome:") :]
        assert "høringssvar" not in public({"hearings/budget-2027.md": text}, LATER).model_dump_json()

    def test_a_response_without_publish_is_never_public(self) -> None:
        found = hearing(LATER, HEARING.replace("publish: 2026-09-05 10:00", ""))
        assert found is not None
        assert found.response is None

    def test_its_outcome_from_its_own_publish(self) -> None:
        before, then = hearing("2026-10-09T23:59:59"), hearing("2026-10-10")
        assert before is not None
        assert before.outcome is None
        assert then is not None
        assert then.outcome is not None
        assert (then.outcome.followed, then.outcome.text) == ("partly", "To af tre forslag kom med.")
        assert (then.outcome.day, then.outcome.assessed_by) == (date(2026, 10, 8), "council")
        assert then.outcome.source == "https://kommune.example/"

    def test_who_reviewed_it_and_what_is_internal_is_never_public(self) -> None:
        text = public({"hearings/budget-2027.md": HEARING}, LATER).model_dump_json()
        assert "formand" not in text
        assert "fristen" not in text


class TestFollowUps:
    def test_only_with_public_minutes(self) -> None:
        assert follow_up("2026-09-09T23:59:59") is None
        found = follow_up("2026-09-10")
        assert found is not None
        assert (found.meeting, found.anchor, found.letter, found.title) == ("2026-09-03", "3-1", "b", "Åbningstider")
        assert [(one.name, one.persons) for one in found.recipients] == [
            ("Byrådet", None), ("Varmestuen", None), (None, 3),
        ]  # fmt: skip
        assert found.text == "Sagens gang."

    def test_and_not_before_its_own_publish(self) -> None:
        text = FOLLOW_UP.replace("publish: 2026-09-08", "publish: 2026-09-20")
        assert follow_up("2026-09-19T23:59:59", text) is None
        assert follow_up("2026-09-20", text)
        assert follow_up(LATER, FOLLOW_UP.replace("publish: 2026-09-08", "")) is None

    @pytest.mark.parametrize(
        ("item", "why"), [("4", "closed"), ("5", "without minutes"), ("6", "not there")], ids=lambda word: word
    )
    def test_only_of_an_open_item_with_minutes(self, item: str, why: str) -> None:
        assert follow_up(LATER, FOLLOW_UP.replace("item: 3.1", f"item: {item}")) is None

    def test_not_of_withheld_minutes_nor_of_a_meeting_that_is_not_known(self) -> None:
        withheld = MEETING.replace("publish: 2026-09-10", "withheld: {decided: 2026-09-10}")
        assert follow_up(LATER, meeting=withheld) is None
        silent = MEETING.replace("announce: 2026-08-25", "").replace("publish: 2026-08-27", "")
        assert follow_up(LATER, meeting=silent) is None

    def test_each_update_from_its_own_publish_and_the_status_with_it(self) -> None:
        told = []
        for moment in ("2026-09-14T23:59:59", "2026-09-15", "2026-10-01T23:59:59", "2026-10-02"):
            found = follow_up(moment)
            assert found is not None
            told.append((found.status, [update.text for update in found.updates]))
        assert told == [
            ("adopted", []),
            ("sent", ["Brevet er sendt."]),
            ("sent", ["Brevet er sendt."]),
            ("carried-out", ["Der er åbent hele natten.", "Brevet er sendt."]),
        ]

    def test_of_two_updates_of_one_day_the_later_written_tells_the_status(self) -> None:
        text = FOLLOW_UP.replace("publish: 2026-10-02, date: 2026-10-01", "publish: 2026-09-15, date: 2026-09-14")
        found = follow_up("2026-09-15", text)
        assert found is not None
        assert found.status == "sent"

    def test_an_update_without_publish_is_never_public(self) -> None:
        found = follow_up(LATER, FOLLOW_UP.replace("publish: 2026-10-02, ", ""))
        assert found is not None
        assert (found.status, len(found.updates)) == ("sent", 1)

    def test_without_updates_the_status_is_the_record_s_own(self) -> None:
        found = follow_up("2026-09-10", FOLLOW_UP[: FOLLOW_UP.index("    updates:")] + "    ---\n")
        assert found is not None
        assert found.status == "carried-out"


def test_a_case_from_its_own_publish() -> None:
    case = {"cases/sag.md": "---\ntitle: Tandpleje\npublish: 2026-03-01\ninternal: Husk.\n---\nSagens forløb.\n"}
    assert public(case, "2026-02-28T23:59:59").cases == ()
    (found,) = public(case, "2026-03-01").cases
    assert found.details is not None
    assert (found.title, found.details.text) == ("Tandpleje", "Sagens forløb.")


def test_a_case_without_publish_that_nothing_refers_to_is_never_public() -> None:
    assert public({"cases/sag.md": "---\ntitle: Tandpleje\n---\n"}, LATER).cases == ()


class TestMembers:
    def member(
        self, rest: str, moment: str = "2026-06-01", group: str = "appointed", rule: tuple[str, str] | None = None
    ) -> tuple[str | None, str | None]:
        line = f"members: [{{id: m1, name: Kim Eksempel, organisation: Værestedet Broen, group: {group}, "
        line += f"role: chair, from: 2026-01-01{rest}}}]"
        council = COUNCIL + f"    {line}\n"
        if rule:
            own = f"{{rule: members.names.{rule[0]}, value: {rule[1]}, source: § 2, from: 2026-04-01}}"
            council = re.sub(r"(?m)^    rules:$", f"    rules:\n      - {own}", council)
            assert own in council
        (found,) = public({"councils/udsatteraadet.yml": council}, moment).councils[0].members
        assert (found.group, found.role, found.valid_from, found.valid_to) == (group, "chair", date(2026, 1, 1), None)
        return found.name, found.organisation

    def test_without_consent_no_name(self) -> None:
        assert self.member("") == (None, "Værestedet Broen")
        assert self.member(", consent: {photo: true}") == (None, "Værestedet Broen")

    def test_from_the_day_it_is_given(self) -> None:
        consent = ", consent: {given: 2026-06-01}"
        assert self.member(consent, "2026-05-31T23:59:59")[0] is None
        assert self.member(consent, "2026-06-01")[0] == "Kim Eksempel"

    def test_until_the_end_of_its_last_day(self) -> None:
        consent = ", consent: {given: 2026-01-15, until: 2026-06-01}"
        assert self.member(consent, "2026-06-01T23:59:59")[0] == "Kim Eksempel"
        assert self.member(consent, "2026-06-02")[0] is None

    def test_not_from_the_day_it_is_withdrawn(self) -> None:
        consent = ", consent: {given: 2026-01-15, withdrawn: 2026-06-01}"
        assert self.member(consent, "2026-05-31T23:59:59")[0] == "Kim Eksempel"
        assert self.member(consent, "2026-06-01")[0] is None

    @pytest.mark.parametrize(
        ("value", "consent", "name"),
        [
            ("role-only", ", consent: {given: 2026-01-15}", None),
            ("name-with-consent", ", consent: {given: 2026-01-15}", "Kim Eksempel"),
            ("name-with-consent", "", None),
            ("name", "", "Kim Eksempel"),
            ("name", ", consent: {given: 2026-01-15}", "Kim Eksempel"),
            ("name", ", consent: {given: 2026-01-15, withdrawn: 2026-05-01}", None),
            ("name", ", consent: {given: 2026-01-15, until: 2026-05-01}", None),
            ("name", ", consent: {given: 2026-07-01}", None),
            ("unknown", "", None),
            ("unknown", ", consent: {given: 2026-01-15}", "Kim Eksempel"),
        ],
    )
    def test_the_council_s_rule_on_the_names_of_a_group(self, value: str, consent: str, name: str | None) -> None:
        assert self.member(consent, rule=("appointed", value))[0] == name
        assert self.member(consent, rule=("political", value))[0] == self.member(consent)[0]

    def test_before_the_rule_is_in_force_it_says_nothing(self) -> None:
        assert self.member("", "2026-03-31T23:59:59", rule=("appointed", "name"))[0] is None
        assert self.member("", "2026-04-01", rule=("appointed", "name"))[0] == "Kim Eksempel"

    def test_a_user_is_never_named_without_consent(self) -> None:
        assert self.member("", group="user", rule=("user", "role-only"))[0] is None
        consent = ", consent: {given: 2026-01-15}"
        assert self.member(consent, group="user", rule=("user", "role-only"))[0] is None
        assert self.member(consent, group="user", rule=("user", "name-with-consent"))[0] == "Kim Eksempel"

    def test_where_a_user_comes_from_is_never_told(self) -> None:
        assert self.member(", consent: {given: 2026-01-15}", group="user") == ("Kim Eksempel", None)

    @pytest.mark.parametrize(
        "line", ["knowledge: [hjemløshed]", "organisation: Værestedet Broen", "internal: Ring aldrig."]
    )
    def test_nothing_else_of_a_member_is_public(self, line: str) -> None:
        head = "members: [{id: m1, group: user, role: member, from: 2026-01-01"
        plain, more = (
            public({"councils/udsatteraadet.yml": COUNCIL + f"    {head}{rest}}}]\n"}, LATER)
            for rest in ("", f", {line}")
        )
        assert plain == more


class TestCouncils:
    def test_its_own_facts_are_public_always(self) -> None:
        text = COUNCIL + (
            "    appointed_by: byraadet\n"
            "    terms: [{from: 2026-01-01, to: 2029-12-31}]\n"
            "    secretariat: [{office: Socialforvaltningen, from: 2025-01-01}]\n"
            "    rules_of_procedure: {adopted: 2024-11-20, in_force: 2025-01-01, changed_by: byraadet, page: orden}\n"
            "    target_groups: [hjemløse]\n"
            "    protected_venues: [Krisecentrets adresse]\n"
            "    internal: Husk.\n"
        )
        (found,) = public({"councils/udsatteraadet.yml": text}, "1990-01-01").councils
        assert (found.id, found.name, found.municipality) == ("udsatteraadet", "Udsatterådet", "Eksempelkøbing Kommune")
        assert found.appointed_by is not None
        assert found.appointed_by.name == "Kommunalbestyrelsen"
        assert (found.terms[0].first, found.terms[0].last) == (date(2026, 1, 1), date(2029, 12, 31))
        assert (found.secretariat[0].office, found.target_groups) == ("Socialforvaltningen", ("hjemløse",))
        assert found.rules_of_procedure is not None
        assert (found.rules_of_procedure.changed_by, found.rules_of_procedure.page) == ("Kommunalbestyrelsen", "orden")
        assert (found.rules[0].source, found.rules[0].valid_from) == ("Forretningsorden § 11", date(2025, 1, 1))
        assert "Krisecentrets" not in found.model_dump_json()
        assert "Husk" not in found.model_dump_json()

    def test_organs_have_their_present_names(self) -> None:
        (found,) = public({}, LATER).councils
        assert [organ.name for organ in found.organs] == ["Byrådet", "Socialudvalget"]
        assert (found.appointed_by, found.rules_of_procedure) == (None, None)

    def test_rules_of_procedure_that_no_organ_changes(self) -> None:
        text = COUNCIL + "    rules_of_procedure: {adopted: 2024-11-20}\n"
        (found,) = public({"councils/udsatteraadet.yml": text}, LATER).councils
        assert found.rules_of_procedure is not None
        assert found.rules_of_procedure.changed_by is None


SITE = """
    name: Udsatterådet
    url: https://kommune.example/raad/
    language: en
    repository: private
    notice: Alt er opdigtet.
    contact: {email: raad@eksempel.example, phone: "+45 00 00 00 00", access_requests: aktindsigt@eksempel.example}
    was: {url: "https://was.example/raad", updated: 2026-02-01, parent: true}
    theme: {logo: logo.svg, color: "#2b5f75"}
    topics: [{id: tandpleje, title: Tandpleje}]
    internal: Adgangskoden ligger i skabet.
"""


def test_the_site_s_facts_are_public_always() -> None:
    found = public({"site_config.yml": SITE}, "1990-01-01").site
    assert (found.url, found.language, found.notice, found.color) == (
        "https://kommune.example/raad/", "en", "Alt er opdigtet.", "#2b5f75",
    )  # fmt: skip
    assert found.contact.access_requests == "aktindsigt@eksempel.example"
    assert found.accessibility is not None
    assert (found.accessibility.updated, found.accessibility.parent) == (date(2026, 2, 1), True)
    assert found.topics[0].title == "Tandpleje"
    assert "skabet" not in found.model_dump_json()


def test_an_address_without_a_slash_gets_one() -> None:
    site = public({}, LATER).site
    assert (site.url, site.accessibility) == ("https://udsatteraad.example/", None)


def test_pages_are_public_always_and_ordered_by_id() -> None:
    archive = archive_of(
        {"pages/om.md": "---\ntitle: Om rådet\ninternal: Husk.\n---\nRådet er opdigtet.\n",
         "pages/kontakt.md": "---\ntitle: Kontakt\n---\n"}
    )  # fmt: skip
    found = publish(archive, at("1990-01-01")).pages
    assert [(page.id, page.title, page.text) for page in found] == [
        ("kontakt", "Kontakt", ""), ("om", "Om rådet", "Rådet er opdigtet."),
    ]  # fmt: skip
