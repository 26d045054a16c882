"""The files of a new council: whatever it is called, they can be read, and nothing is wrong with them."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.editing.refusals import NotWritten
from generator.editing.starting.answers import Basis, answered
from generator.editing.starting.files import File, starting_files
from generator.editing.starting.folder import write
from generator.language import Language
from generator.profiles.files import PROFILES
from generator.records.council import Council
from generator.records.load import load
from generator.records.site import SiteConfig
from tests.publication.archives import at

NOW = at("2026-06-01T11:20")
MEETING = "content/meetings/2026-08-06.md"
KINDS = ("cases", "hearings", "meetings", "projects", "statements")


def starting(profile: str = "neutral", language: Language = "da", **typed: str) -> dict[str, File]:
    answers = answered(Basis(profile, language, date(2026, 6, 1), typed))
    return {file.path: file for file in starting_files(answers, NOW)}


def read(files: dict[str, File], folder: Path) -> tuple[SiteConfig, Council]:
    write(folder, files.values())
    archive, findings = load(folder / "site_config.yml", folder / "content")
    assert archive is not None
    assert findings == []
    return archive.site.record, archive.councils[0].record


def test_all_that_a_council_begins_with() -> None:
    files = starting()
    assert [path for path in files if not path.startswith("schemas/")] == [
        ".gitattributes",
        ".githooks/pre-commit",
        ".gitignore",
        ".pre-commit-config.yaml",
        ".vscode/extensions.json",
        ".vscode/settings.json",
        "README.md",
        "content/councils/udsatteraadet.yml",
        MEETING,
        "content/pages/forretningsorden.md",
        "content/pages/kontakt.md",
        "content/pages/om.md",
        "site_config.yml",
        *(f"templates/{kind}.md" for kind in KINDS),
    ]
    assert [path for path, file in files.items() if file.program] == [".githooks/pre-commit"]
    assert all(file.text.endswith("\n") and "\r" not in file.text for file in files.values())


@pytest.mark.parametrize("language", ["da", "en"])
def test_no_place_in_a_text_is_left_unfilled(language: Language) -> None:
    for file in starting(language=language).values():
        assert "$" not in file.text or file.path.startswith(("schemas/", ".gitignore")), file.path


def test_the_answers_stand_where_they_belong(tmp_path: Path) -> None:
    typed = {
        "name": 'Råd: "for" #alle',
        "municipality": "yes",
        "url": "raad.example/sti",
        "email": "a@raad.example",
        "first_meeting": "2026-08-20",
    }
    files = starting("vejle", **typed)
    site, council = read(files, tmp_path / "raad")
    assert (council.name, council.municipality, council.profile) == ('Råd: "for" #alle', "yes", "vejle")
    assert (site.name, site.url) == ('Råd: "for" #alle i yes', "https://raad.example/sti/")
    assert (site.contact.email, site.repository, site.strict_from) == ("a@raad.example", "public", date(2026, 6, 1))
    assert "content/councils/raad-for-alle.yml" in files
    assert "content/meetings/2026-08-20.md" in files
    assert r"Råd: " '"for" ' + r"\#alle i yes" in files["README.md"].text


def test_a_name_without_a_letter_from_a_to_z(tmp_path: Path) -> None:
    site, council = read(starting(name="Ω"), tmp_path / "raad")
    assert (site.name, council.name) == ("Ω i Eksempelkøbing Kommune", "Ω")
    assert (tmp_path / "raad/content/councils/raadet.yml").exists()


@pytest.mark.parametrize(("day", "begins"), [("2026-08-20", 2026), ("2029-12-31", 2026), ("2030-01-01", 2030)])
def test_the_term_is_the_one_of_the_first_meeting(tmp_path: Path, day: str, begins: int) -> None:
    (term,) = read(starting(first_meeting=day), tmp_path / "raad")[1].terms
    assert (term.from_, term.to) == (date(begins, 1, 1), date(begins + 3, 12, 31))


@pytest.mark.parametrize("profile", PROFILES)
def test_the_first_meeting_has_the_standing_items_and_is_public_as_a_draft(profile: str) -> None:
    text = starting(profile)[MEETING].text
    assert "announce: 2026-06-01\n" in text
    assert "  publish: 2026-06-01\n" in text
    assert text.count("draft: true") == 1
    assert "ikke er offentlig" not in text
    assert ("title: Godkendelse af referatet fra sidste møde" in text) == (profile == "odense")


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_template_is_a_record_as_it_stands_and_nothing_of_it_is_public(
    tmp_path: Path, profile: str, kind: str
) -> None:
    files = starting(profile)
    template = files[f"templates/{kind}.md"].text
    assert not re.search(r"^ *(publish|announce):", template, re.MULTILINE)
    path = f"content/{kind}/{'2026-12-03' if kind == 'meetings' else 'kopi'}.md"
    files[path] = File(path, template.replace("2026-08-06", "2026-12-03"))
    read(files, tmp_path / "raad")


def test_an_example_member_is_made_up_and_only_an_example(tmp_path: Path) -> None:
    files = starting()
    path = "content/councils/udsatteraadet.yml"
    assert read(files, tmp_path / "raad")[1].members == ()
    filled_in = files[path].text.replace("members: []\n", "members:\n").replace("#   - {id: m", "  - {id: m")
    files[path] = File(path, filled_in.replace("ÅÅÅÅ-MM-DD", "2026-06-01"))
    first, second = read(files, tmp_path / "andet")[1].members
    assert (first.name, first.consent is not None) == ("Kim Eksempel", True)
    assert (second.name, second.group) == (None, "user")


def test_the_editor_knows_a_schema_of_every_kind_that_is_yaml_alone() -> None:
    files = starting()
    known = json.loads(files[".vscode/settings.json"].text)
    for schema, where in known["yaml.schemas"].items():
        assert schema.removeprefix("./") in files
        assert where.endswith(".yml")
    assert known["yaml.schemas"]["./schemas/councils.schema.json"] == "content/councils/*.yml"
    assert "schemas/meetings.schema.json" in files


def test_hooks_for_those_who_use_pre_commit() -> None:
    (repo,) = yaml.safe_load(starting()[".pre-commit-config.yaml"].text)["repos"]
    assert repo["repo"] == "local"
    assert [hook["entry"] for hook in repo["hooks"]] == ["raad check --staged", "raad diff --staged"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(PROFILES))
def test_any_name_gives_files_that_nothing_is_wrong_with(name: str, municipality: str, profile: str) -> None:
    try:
        files = starting(profile, name=name, municipality=municipality)
    except NotWritten:
        return
    council = next(file.text for path, file in files.items() if path.startswith("content/councils/"))
    fields = yaml.safe_load(council)
    assert " ".join(str(fields["name"]).split()) == fields["name"]
    assert files["README.md"].text.startswith("# ")
