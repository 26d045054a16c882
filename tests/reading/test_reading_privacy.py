"""A message never repeats what may be private: not the line, not the field, not a CPR number."""

from __future__ import annotations

import itertools
import json
import random

import pytest
from click.testing import CliRunner

from generator.cli import raad
from generator.findings.reports import masked
from generator.records.schema import schemas
from generator.sources.privacy import may_hold_private, private_name
from tests.reading.reading_help import MEETING, Council

CANARY = "Kanariefugl"
COUNCIL = "content/councils/udsatteraadet.yml"
PAGE = "content/pages/om.md"
BUDGET = "content/budgets/2026.yml"
CLOSED = "      closed: {title: Aftale om lokaler, ground: contract}\n"
WITHHELD = ("minutes:\n  publish: 2026-03-20\n", "minutes:\n  withheld: {decided: 2026-03-20}\n")
OUTPUTS = list(itertools.product(("text", "json", "github"), ("da", "en")))


def told(council: Council) -> str:
    """The reports in every format and language, one after the other."""
    findings = council.read()[1]
    assert findings, "the canary needs a finding beside it"
    return "".join(council.report(output, language) for output, language in OUTPUTS)  # type: ignore[arg-type]


# Each one: a file, a text in it, and the text with a mistake and the canary in its place.
IN_PRIVATE_PLACES = {
    "internal, Markdown's own signs": (MEETING, "kind: ordinary\n", f"kind: ordinary\ninternal: {CANARY} # rest\n"),
    "internal, a colon": (MEETING, "kind: ordinary\n", f"kind: ordinary\ninternal: {CANARY}: rest\n"),
    "internal, a tab": (MEETING, "kind: ordinary\n", f"kind: ordinary\ninternal: |\n\t{CANARY}\n"),
    "internal, fields": (MEETING, "kind: ordinary\n", f"kind: ordinary\ninternal: {{note: {CANARY}}}\n"),
    "internal, twice": (MEETING, "kind: ordinary\n", f"kind: ordinary\ninternal: {CANARY}\ninternal: {CANARY}\n"),
    "internal, split": (MEETING, "kind: ordinary\n", f"kind: ordinary\ninternal: {{a: Ja, {CANARY}}}\n"),
    "internal, a hidden character": (MEETING, "kind: ordinary\n", f'kind: ordinary\ninternal: "{CANARY}\\a"\n'),
    "internal, a bidi character": (MEETING, "kind: ordinary\n", f"kind: ordinary\ninternal: {CANARY}\u202e\n"),
    "internal, an alias": (MEETING, "kind: ordinary\n", f"kind: ordinary\ninternal: *{CANARY}\n"),
    "internal, quotes": (MEETING, "kind: ordinary\n", f'kind: ordinary\ninternal: "{CANARY}\n'),
    "internal, misspelt": (MEETING, "kind: ordinary\n", f"kind: ordinary\ninternl: {CANARY}\n"),
    "internal, misspelt and a colon": (MEETING, "kind: ordinary\n", f"kind: ordinary\nInterne: {CANARY}: rest\n"),
    "internal, no front matter": (MEETING, "---\ndate", f"internal: {CANARY}\ndate"),
    "internal, on the same line": (
        MEETING,
        "    - number: 1\n      title: Godkendelse af dagsorden\n      type: approval\n",
        f"    - {{number: 1, title: Ja, type: approvall, internal: {CANARY}}}\n",
    ),
    "internal, on the line of an item without number": (
        MEETING,
        "    - number: 1\n      title: Godkendelse af dagsorden\n      type: approval\n",
        f"    - {{internal: {CANARY}, title: Ja, type: approval}}\n",
    ),
    "internal, of the site": ("site_config.yml", "language: da\n", f"language: dansk\ninternal: [{CANARY}]\n"),
    "withdrawn": (MEETING, "kind: ordinary\n", f"kind: {CANARY}\nwithdrawn: {{date: 2026-05-01}}\n"),
    "withdrawn, a colon": (
        MEETING,
        "kind: ordinary\n",
        f"kind: ordinary\nplace: {CANARY}: rest\nwithdrawn: {{date: 2026-05-01}}\n",
    ),
    "unknown field": (PAGE, "title: Om", f"note: {CANARY}\ntitle: Om"),
    "unknown field over several lines": (PAGE, "title: Om", f"note: |\n  Ja\n  {CANARY}\ntitle: Om"),
    "unknown field, twice": (PAGE, "title: Om", f"note: a\nnote: {CANARY}\ntitle: Om"),
    "unknown field on the same line": (PAGE, "title: Om", f"{{titel: Om, note: {CANARY}, title: [Om]}}"),
    "closed item's title": (MEETING, CLOSED, f"      title: [{CANARY}]\n{CLOSED}"),
    "closed item's text": (MEETING, CLOSED, f"{CLOSED}      text: <b>{CANARY}</b>\n"),
    "closed item's link": (MEETING, CLOSED, f"{CLOSED}      text: se [her]({CANARY})\n"),
    "closed item's type": (MEETING, f"type: decision\n{CLOSED}", f"type: {CANARY}\n{CLOSED}"),
    "closed item's case": (MEETING, CLOSED, f"{CLOSED}      case: {CANARY.lower()}\n"),
    "closed item's topic": (MEETING, CLOSED, f"{CLOSED}      topics: [{CANARY.lower()}]\n"),
    "closed item's attachment": (MEETING, CLOSED, f"{CLOSED}      attachments: [{{file: {CANARY}.pdf, title: A}}]\n"),
    "closed item's minutes": (MEETING, CLOSED, f"{CLOSED}      minutes: {{outcome: {CANARY}}}\n"),
    "closed item's unknown field": (MEETING, CLOSED, f"{CLOSED}      {CANARY}: ja\n"),
    "closed item's field on the same line": (
        MEETING,
        f"    - number: 3\n      type: decision\n{CLOSED}",
        f"    - {{number: 3, type: decision, closed: {{title: A, ground: ukendt}}, text: {CANARY}}}\n",
    ),
    "closed item's field before it on the same line": (
        MEETING,
        f"    - number: 3\n      type: decision\n{CLOSED}",
        f"    - {{number: 3, type: decision, text: {CANARY}, closed: {{title: A, ground: ukendt}}}}\n",
    ),
    "closed item, misspelt": (MEETING, CLOSED, CLOSED.replace("closed", "closd") + f"      text: <b>{CANARY}</b>\n"),
    "closed item without number": (
        MEETING,
        f"    - number: 3\n      type: decision\n{CLOSED}",
        f"    - {{title: {CANARY}, type: decision, closed: {{title: A, ground: contract}}}}\n",
    ),
    "members' names": (COUNCIL, "{id: m1, ", f"{{id: m1, name: {CANARY}, id: m1, "),
    "members' group": (COUNCIL, "{id: m1, group: user", f"{{id: m1, name: {CANARY}, group: bruger"),
    "members, unknown substitute": (COUNCIL, "substitute: m2", f"substitute: {CANARY.lower()}"),
    "members, a comma": (COUNCIL, "{id: m1, ", f"{{id: m1, name: Kim, {CANARY}, "),
    "members, a colon": (COUNCIL, "{id: m1, ", f"{{id: m1, name: {CANARY}: formand, "),
    "members, misspelt": (COUNCIL, "members:", f"medlemmer:\n  - {{name: {CANARY}}}\nmembers:"),
    "what one person is paid": (BUDGET, "granted: 11000}", f"granted: {CANARY}, persons: 1}}"),
    "what one person is paid, a comma": (BUDGET, "title: Møder,", f"title: Møder, {CANARY},"),
    "posts, misspelt": (BUDGET, "posts:", f"post: [{CANARY}]\nposts:"),
    "protected venues": (COUNCIL, "profile: neutral\n", f"profile: neutral\nprotected_venues: {CANARY}\n"),
    "protected venues, a comment": (
        COUNCIL,
        "profile: neutral\n",
        f"profile: neutral\nprotected_venues: [a, {CANARY} #1\n]\n",
    ),
}
IN_WITHHELD_MINUTES = {
    "easy": ("kind: ordinary\n", f"kind: ordinary\neasy: [{CANARY}]\n"),
    "guests": ("kind: ordinary\n", f"kind: ordinary\nguests: [{{organisation: {CANARY}, rolle: oplæg}}]\n"),
    "present": ("kind: ordinary\n", f"kind: ordinary\npresent: {CANARY}\n"),
    "corrections": ("item: 2, text: Stemmetallet er rettet.", f"item: 9, text: {CANARY}"),
    "decisions": ("Rådet beder om kortere ventetid.", f"<i>{CANARY}</i>"),
    "outcome": ("outcome: decided", f"outcome: {CANARY}"),
    "a closed item's decision": ("ground: contract", f"ground: contract, decision: <i>{CANARY}</i>"),
    "an added item": ("      title: Ventetid på tandpleje\n", f"      title: [{CANARY}]\n"),
}


@pytest.mark.parametrize("place", IN_PRIVATE_PLACES)
def test_private_places_are_not_shown(council: Council, place: str) -> None:
    council.write(PAGE, "---\ntitle: Om\n---\n")
    file, old, new = IN_PRIVATE_PLACES[place]
    council.change(file, old, new)
    assert CANARY.casefold() not in told(council).casefold()
    assert all(finding.position.path for finding in council.read()[1])


@pytest.mark.parametrize("place", IN_WITHHELD_MINUTES)
def test_withheld_minutes_are_not_shown(council: Council, place: str) -> None:
    council.change(MEETING, *WITHHELD)
    if place == "an added item":
        council.change(MEETING, "outcome: decided\n", "outcome: decided\n        added: chair\n")
    council.change(MEETING, *IN_WITHHELD_MINUTES[place])
    assert CANARY not in told(council)


@pytest.mark.parametrize("place", IN_WITHHELD_MINUTES)
def test_the_same_mistakes_are_shown_where_minutes_are_not_withheld(council: Council, place: str) -> None:
    council.change(MEETING, *IN_WITHHELD_MINUTES[place])
    assert CANARY in told(council)


def test_a_mistake_beside_a_private_field_is_shown_without_it(council: Council) -> None:
    council.write(PAGE, f"---\n{{title: [Om], internal: {CANARY}}}\n---\n")
    council.change(COUNCIL, "profile: neutral", f"profile: neutrl\ninternal: {CANARY}")
    report = council.report()
    assert "    {title: [Om], internal: …\n            ^\n" in report
    assert "    profile: neutrl\n" in report


def test_where_others_read_along_places_and_rules_are_told_only(
    council: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    council.change(MEETING, "case: tandpleje", f"case: {CANARY.lower()}")
    council.change(MEETING, "start: 16:00", f"start: {CANARY}")
    council.change("content/cases/tandpleje.md", "topics: [tandpleje]", "topics: [ukendt]")
    council.change("site_config.yml", "repository: private", "repository: public")
    for arguments, environment in (
        (["check"], {"CI": "true"}),
        (["check", "--format", "json"], {"CI": "true"}),
        (["check", "--format", "github"], {"CI": ""}),
    ):
        result = CliRunner().invoke(raad, [*arguments, "--as-of", "2026-05-01"], env=environment)
        assert result.exit_code == 1
        assert CANARY.casefold() not in result.output.casefold()
        assert "tandpleje.md" in result.output
        assert "budget" not in result.output
    monkeypatch.setattr("generator.cli.common._at_a_terminal", lambda output: True)
    shown = CliRunner().invoke(raad, ["check", "--as-of", "2026-05-01"])
    assert CANARY in shown.output


def test_a_private_repository_shows_lines_in_ci(council: Council) -> None:
    council.change("content/cases/tandpleje.md", "topics: [tandpleje]", "topics: [ukendt]")
    result = CliRunner().invoke(raad, ["check", "--as-of", "2026-05-01"], env={"CI": "true"})
    assert "»ukendt«" in result.output


def numbers() -> list[str]:
    """Runs of digits that could be CPR numbers, made anew each time."""
    chance = random.Random(20260312)
    result = []
    for between in ("", "-", " ", "–", " - ", ".", "/"):
        day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(0, 99)
        result.append(f"{day:02}{month:02}{year:02}{between}{chance.randint(0, 9999):04}")
    result.append(" ".join(result[0][place : place + 2] for place in range(0, 10, 2)))
    return result


@pytest.mark.parametrize("number", numbers(), ids=lambda number: f"{len(number)} characters")
def test_numbers_that_could_be_cpr_numbers_are_never_echoed(council: Council, number: str) -> None:
    council.write(PAGE, f"---\ntitle: Om\n{number}: a\n---\nKim {number} <b>\n")
    council.write(f"content/{number.replace('/', '')}.txt", "")
    council.change(MEETING, "start: 16:00", f"start: {number}")
    council.change(MEETING, "status: held", f'status: "{number} "')
    council.change(MEETING, "item: 2,", f'item: "{number}",')
    council.change("content/cases/tandpleje.md", "[tandpleje]", f"[a{number}]")
    # A topic's id is told in the help of another finding.
    digits = "".join(filter(str.isdigit, number))
    council.change("site_config.yml", "{id: budget,", f"{{id: {digits},")
    for text in (told(council), council.report(places_only=True)):
        assert number not in text
        assert digits not in text


def test_dates_and_times_are_not_taken_for_cpr_numbers() -> None:
    assert masked("2026-03-12 16:61, 2026-03-12 16.61, 2026-03-12T16:00") == (
        "2026-03-12 16:61, 2026-03-12 16.61, 2026-03-12T16:00"
    )


@pytest.mark.parametrize(
    "key", ["internal", "Internal", "internl", "intern note", "closd", "Lukket", "medlemmer", "protected_venue"]
)
def test_slips_of_private_names_are_private(key: str) -> None:
    assert private_name(key) is not None


def test_no_open_field_is_taken_for_a_private_one() -> None:
    private = {"internal", "closed", "withheld", "members", "protected_venues", "posts", "acknowledged"}
    for text in schemas().values():
        schema = json.loads(text)
        for one in (schema, *schema.get("$defs", {}).values()):
            for key in one.get("properties", {}):
                assert (private_name(key) is not None) == (key in private), key


def test_texts_without_structure() -> None:
    assert may_hold_private("Mødet er closed.")
    assert may_hold_private("intern: ja")
    assert not may_hold_private("title: Et internt møde")
