"""Six invented councils, one for each profile: alone, and all on one site.

Each follows its profile but for one place, which the comment in its council's file names.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import feedparser
import pytest
import yaml
from lxml import html

from generator.pipeline import Result, Sources, build, check
from generator.publication.moments import as_of
from tests.whole.conftest import COUNCILS, EXAMPLE_DAY


@dataclass(frozen=True, slots=True)
class Example:
    """A council: the finding that is meant and where, what mends it, and what only its own rules say."""

    profile: str
    code: str
    file: str
    broken: str
    mended: str
    rule: str

    @property
    def folder(self) -> Path:
        return COUNCILS / f"{self.profile}-eksempel"

    @property
    def id(self) -> str:
        return f"{self.profile}-profilen"

    @property
    def config(self) -> dict[str, Any]:
        """What stands in the file of the site."""
        return read(self.folder / "site_config.yml")

    @property
    def council(self) -> dict[str, Any]:
        """What stands in the file of the council."""
        return read(self.folder / f"content/councils/{self.id}.yml")

    @property
    def name(self) -> str:
        return str(self.council["name"])


def read(file: Path) -> dict[str, Any]:
    record: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return record


EXAMPLES = (
    Example(
        "ishoej",
        "F401",
        "hearings/bostoette-2026.md",
        "deadline: 2026-03-19",
        "deadline: 2026-03-26",
        "Rådet har mindst 21 dage til at svare på en høring, jf. Rammenotat for Udsatterådet, januar 2019 (udkast).",
    ),
    Example(
        "esbjerg",
        "F111",
        "meetings/2026-06-10.md",
        "sent: 2026-06-05",
        "sent: 2026-06-03",
        "Dagsordenen sendes til medlemmerne mindst 7 dage før mødet, jf. Forretningsorden § 9.",
    ),
    Example(
        "odense",
        "F301",
        "meetings/2026-03-26.md",
        "raised_by: member\n      topics: [bolig]",
        "raised_by: member\n      basis: two-thirds\n      topics: [bolig]",
        "Rådet behandler kun en sag, hvis to tredjedele af rådet er enige om det "
        "eller hvis forvaltningen beder om det, jf. Forretningsorden § 10, stk. 2.",
    ),
    Example(
        "herning",
        "F422",
        "plans/2025.yml",
        "themes:\n",
        "themes:\n  - {id: gaeld, title: Gæld}\n",
        "Rådet vælger 5 til 8 hovedtemaer for året, jf. Servicestyrelsens hæfte om fem udsatteråd (ca. 2010).",
    ),
    Example(
        "randers",
        "F104",
        "meetings/2025-10-08.md",
        "kind: ordinary",
        "kind: joint\nwith: [socialudvalget]",
        "Medlemmerne er formændene for de lokale råd, jf. Servicestyrelsens hæfte om fem udsatteråd (ca. 2010).",
    ),
    Example(
        "vejle",
        "F212",
        "councils/vejle-profilen.yml",
        "id: m7,",
        "id: m7, knowledge: [etniske minoriteter],",
        "Referatet offentliggøres senest 14 dage efter mødet, jf. Rådets beslutning 5. marts 2026.",
    ),
)
PROFILES = [one.profile for one in EXAMPLES]
FIRST, *OTHERS = EXAMPLES

each = pytest.mark.parametrize("example", EXAMPLES, ids=PROFILES)


def checked(folder: Path) -> Result:
    """What checking the records of a folder finds; nothing is rendered."""
    return check(Sources(folder / "site_config.yml", folder / "content"), as_of(EXAMPLE_DAY), lambda stage: None)


def built(folder: Path, out: Path) -> Result:
    return build(Sources(folder / "site_config.yml", folder / "content"), as_of(EXAMPLE_DAY), out, lambda stage: None)


def found(result: Result, folder: Path) -> list[tuple[str, str]]:
    """The code and file of each finding."""
    content = folder / "content"
    return [(one.rule.code, str(Path(one.position.path).relative_to(content))) for one in result.findings]


def changed(example: Example, folder: Path, file: str, before: str, after: str) -> Result:
    """What is found in a copy of the council's records in which one place reads otherwise."""
    shutil.copytree(example.folder, folder, dirs_exist_ok=True)
    record = folder / "content" / file
    text = record.read_text(encoding="utf-8")
    assert text.count(before) == 1
    record.write_text(text.replace(before, after), encoding="utf-8")
    return checked(folder)


def page(site: Path, address: str) -> html.HtmlElement:
    """What is the page's own: neither navigation nor footer."""
    return html.fromstring((site / address / "index.html").read_bytes()).find(".//article")


def rules_of(site: Path, address: str) -> list[str]:
    """The rules that a council's page tells, each with its source."""
    return [one.text for one in page(site, address).xpath(".//details[@class='rules']/ul/li")]


def links(site: Path, feed: str) -> list[str]:
    """The addresses of the entries of a feed, from the site's root."""
    return [
        re.sub(r"^https://[^/]+/", "", entry.link) for entry in feedparser.parse((site / feed).read_bytes()).entries
    ]


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda one: one.profile)
def alone(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Example, Result, Path]:
    """A council by itself, what building it found, and its site."""
    example: Example = request.param
    out = tmp_path_factory.mktemp(example.profile) / "site"
    return example, built(example.folder, out), out


def test_each_has_the_finding_that_is_meant_and_no_other(alone: tuple[Example, Result, Path]) -> None:
    example, result, _ = alone
    assert result.good
    assert found(result, example.folder) == [(example.code, example.file)]


def test_the_page_of_each_tells_its_rules(alone: tuple[Example, Result, Path]) -> None:
    example, _, site = alone
    told = rules_of(site, "raadet")
    assert example.rule in told
    for source in {one["source"] for one in example.council["rules"]}:
        assert any(rule.endswith(f", jf. {source}.") for rule in told)
    assert {one.rule for one in EXAMPLES if one is not example}.isdisjoint(told)


@each
def test_mending_the_one_place_leaves_nothing(example: Example, tmp_path: Path) -> None:
    assert changed(example, tmp_path, example.file, example.broken, example.mended).findings == ()


@pytest.mark.parametrize(
    ("profile", "before", "after", "finding"),
    [
        # The profile's rules are in force from 16 June 2008; here one of them is earlier.
        (
            "esbjerg",
            "\nrules:\n",
            "\nrules:\n  - {rule: notice.agenda_days, value: 7, source: En prøve, from: 2008-01-01}\n",
            ("F111", "meetings/2008-05-14.md"),
        ),
        # The council's own rule on the minutes is in force from its meeting in March.
        (
            "vejle",
            'value: 14, source: "Rådets beslutning 5. marts 2026", from: 2026-03-05',
            "value: 14, source: En prøve, from: 2026-01-01",
            ("F133", "meetings/2026-01-15.md"),
        ),
    ],
    ids=["by-profile", "own-rule"],
)
def test_a_meeting_before_the_rules_is_not_held_against_them(
    profile: str, before: str, after: str, finding: tuple[str, str], tmp_path: Path
) -> None:
    (example,) = (one for one in EXAMPLES if one.profile == profile)
    meant = (example.code, example.file)
    assert finding not in found(checked(example.folder), example.folder)
    result = changed(example, tmp_path, f"councils/{example.id}.yml", before, after)
    assert sorted(found(result, tmp_path)) == sorted([meant, finding])


def together(folder: Path) -> None:
    """Puts the six into one content folder: a folder of its own for each council's records, all topics in one list."""
    topics: dict[str, str] = {}
    for example in EXAMPLES:
        for source in (example.folder / "content").iterdir():
            target = source.name if source.name == "councils" else f"{source.name}/{example.id}"
            shutil.copytree(source, folder / "content" / target, dirs_exist_ok=True)
        topics |= {topic["id"]: topic["title"] for topic in example.config["topics"]}
    site = FIRST.config | {
        "name": "Seks råd",
        "url": "https://seks.example/",
        "councils": [example.id for example in EXAMPLES],
        "topics": [{"id": name, "title": title} for name, title in topics.items()],
    }
    (folder / "site_config.yml").write_text(yaml.safe_dump(site, allow_unicode=True), encoding="utf-8")


@dataclass(frozen=True, slots=True)
class AllSix:
    """The six on one site: their records, what building them found, and the site."""

    folder: Path
    result: Result
    site: Path


@pytest.fixture(scope="module")
def six(tmp_path_factory: pytest.TempPathFactory) -> AllSix:
    folder = tmp_path_factory.mktemp("six")
    together(folder)
    return AllSix(folder, built(folder, folder / "site"), folder / "site")


def own(example: Example) -> str:
    """Where a council's addresses begin on the site of all six."""
    return "" if example is FIRST else f"{example.id}/"


def is_of(example: Example, address: str) -> bool:
    """Whether an address of a record is that council's."""
    begins = address.split("/", maxsplit=1)[0]
    return begins == example.id if example is not FIRST else begins not in {other.id for other in OTHERS}


def test_all_six_have_their_findings_on_one_site(six: AllSix) -> None:
    assert six.result.good
    meant = []
    for example in EXAMPLES:
        kind, name = example.file.split("/")
        meant.append((example.code, example.file if kind == "councils" else f"{kind}/{example.id}/{name}"))
    assert sorted(found(six.result, six.folder)) == sorted(meant)


def test_each_page_tells_the_rules_of_its_own_council_only(six: AllSix) -> None:
    for example in EXAMPLES:
        assert rules_of(six.site, example.id) == alone_rules(example)
        told = page(six.site, example.id).text_content()
        assert example.rule in told
        assert [other.profile for other in EXAMPLES if other.rule in told] == [example.profile]


def alone_rules(example: Example) -> list[str]:
    """The rules that the council's page tells where it has a site of its own."""
    site = checked(example.folder).site
    assert site is not None
    (value,) = (one.value for one in site.pages if one.address == "raadet/")
    return [rule.text for subject in value.rules.subjects for rule in subject.known]  # type: ignore[attr-defined]


def test_a_hearing_is_held_against_the_rules_of_its_own_council(six: AllSix) -> None:
    assert FIRST.rule in page(six.site, "hoeringer/bostoette-2026").text_content()
    for example in OTHERS:
        for record in (example.folder / "content/hearings").glob("*.md"):
            assert "mindst 21 dage" not in page(six.site, f"{own(example)}hoeringer/{record.stem}").text_content()


def test_each_has_its_addresses(six: AllSix) -> None:
    for example in EXAMPLES:
        for kind, addresses in (("meetings", "moeder"), ("hearings", "hoeringer"), ("statements", "udtalelser")):
            for record in (example.folder / "content" / kind).glob("*.md"):
                assert page(six.site, f"{own(example)}{addresses}/{record.stem}").xpath(".//h1")
    assert not (six.site / FIRST.id / "moeder/2026-03-19").exists()
    assert not (six.site / "moeder/2026-03-26").exists()


def test_the_feed_of_a_council_tells_of_its_own_records_only(six: AllSix) -> None:
    for example in EXAMPLES:
        entries = links(six.site, f"{example.id}/feed.xml")
        assert any("/moeder/" in f"/{address}" for address in entries)
        assert any("/hoeringer/" in f"/{address}" for address in entries)
        assert [address for address in entries if not is_of(example, address)] == []


def test_the_common_feeds_tell_of_all_that_is_new(six: AllSix) -> None:
    newest = links(six.site, "feed.xml")
    every = {example.profile: set(links(six.site, f"{example.id}/feed.xml")) for example in EXAMPLES}
    assert set(newest) <= set().union(*every.values())
    hearings = links(six.site, "feeds/hoeringer.xml")
    assert [name for name, entries in every.items() if entries.isdisjoint(hearings)] == []


def test_the_front_page_and_the_registers_are_common(six: AllSix) -> None:
    front = page(six.site, "")
    for example in EXAMPLES:
        assert front.xpath(f".//ul[@class='chips']//a[contains(@href, '{example.id}/')]")
    assert front.xpath(".//section[h2='Åbne høringer']//a[contains(@href, 'vejle-profilen/hoeringer/boliger-med')]")
    assert front.xpath(".//section[h2='Næste møde']//a[contains(@href, 'odense-profilen/moeder/2026-09-17/')]")
    for register in ("moeder/2026", "hoeringer/2026"):
        common = page(six.site, register).text_content()
        assert [one.profile for one in EXAMPLES if one.name not in common] == []


def test_the_page_of_a_council_leads_to_its_registers(six: AllSix) -> None:
    kinds = {"meetings": "moeder", "hearings": "hoeringer", "statements": "udtalelser", "projects": "projekter"}
    kinds |= {"plans": "aarsplan", "budgets": "budget", "reports": "aarsrapport"}
    for example in EXAMPLES:
        leads_to = page(six.site, example.id).xpath(".//a/@href")
        for record in (example.folder / "content").iterdir():
            if record.name in kinds:
                (link,) = (address for address in leads_to if address.endswith(f"{kinds[record.name]}/"))
                assert (six.site / example.id / link / "index.html").resolve().is_file()


def test_the_registers_of_a_council_hold_its_own_records_only(six: AllSix) -> None:
    for example in EXAMPLES:
        for kind in ("moeder", "hoeringer"):
            address = f"{example.id}/{kind}/2026/"
            listed = page(six.site, address).xpath(".//*[@class='register']//a/@href")
            assert listed
            assert [one for one in listed if not is_of(example, urljoin(f"/{address}", one).lstrip("/"))] == []
