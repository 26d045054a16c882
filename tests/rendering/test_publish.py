import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.audit import Problem
from generator.rendering import BrokenTheme, publish
from generator.site.model import Site
from tests.rendering.example import FILTERS, TRANSLATIONS, Drafted, meeting, site, write_audited_theme


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    return write_audited_theme(tmp_path / "theme")


def publish_example(example: Site, theme: Path) -> tuple[Problem, ...]:
    return publish(Drafted(example), TRANSLATIONS, FILTERS, theme, theme.with_name("site"))


def content(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), stat.S_IMODE(path.stat().st_mode))
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_published_site_has_no_problems(theme: Path) -> None:
    published = publish_example(site(meeting("2026-03-12"), meeting("2026-04-16")), theme)
    out = theme.with_name("site")
    assert published == ()
    for name in (
        "index.html",
        "404.html",
        "feed.xml",
        "sitemap.xml",
        "robots.txt",
        "manifest.json",
        "assets/council.css",
    ):
        assert (out / name).is_file(), name
    assert (out / "pagefind/pagefind.js").is_file()
    assert not list(out.glob("**/lunr*")) + list(out.glob("**/*.map")) + list(out.glob("sitemap.xml.gz"))


def test_a_council_without_any_records_is_published_too(theme: Path) -> None:
    assert publish_example(site(), theme) == ()


def test_a_site_at_the_root_of_a_host(theme: Path) -> None:
    assert publish_example(site(meeting("2026-03-12"), url="https://udsatteraad.example/"), theme) == ()


def test_a_withdrawn_record_vanishes(theme: Path) -> None:
    publish_example(site(meeting("2026-03-12"), meeting("2026-04-16", "Fortroligt alligevel")), theme)
    publish_example(site(meeting("2026-03-12")), theme)
    after = content(theme.with_name("site"))
    assert "moeder/2026-04-16/index.html" not in after
    assert not any(b"Fortroligt" in text or b"2026-04-16" in text for text, _ in after.values())


def test_with_problems_the_old_site_stays(theme: Path) -> None:
    publish_example(site(meeting("2026-03-12")), theme)
    before = content(theme.with_name("site"))
    feed = site(meeting("2026-04-16")).feeds[0]
    published = publish_example(replace(site(meeting("2026-03-12")), feeds=(feed,)), theme)
    assert [(problem.rule, problem.path) for problem in published] == [("link", "feed.xml")]
    assert content(theme.with_name("site")) == before
    assert {path.name for path in theme.parent.iterdir()} == {"theme", "site", ".site.lock"}


def test_after_an_error_the_old_site_stays(theme: Path) -> None:
    publish_example(site(meeting("2026-03-12")), theme)
    before = content(theme.with_name("site"))
    (theme / "pages/list.html").write_text("{{ page.missing }}")
    with pytest.raises(BrokenTheme, match="missing"):
        publish_example(site(meeting("2026-03-12")), theme)
    assert content(theme.with_name("site")) == before
    assert {path.name for path in theme.parent.iterdir()} == {"theme", "site", ".site.lock"}


ENVIRONMENTS = [
    {},
    {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C", "TEST_UMASK": "077"},
    {"TZ": "America/Anchorage", "PYTHONHASHSEED": "2", "LC_ALL": "tr_TR.UTF-8", "SOURCE_DATE_EPOCH": "1700000000"},
    {"PAGEFIND_EXCLUDE_SELECTORS": "h2", "PYTHONUTF8": "0", "LANG": "C", "TEST_UMASK": "000"},
]


def test_the_same_site_gives_the_same_bytes_everywhere(theme: Path, tmp_path: Path) -> None:
    results = []
    for number, variables in enumerate(ENVIRONMENTS):
        out = tmp_path / f"{number}/site"
        done = subprocess.run(
            [sys.executable, "-m", "tests.rendering.build_example", str(theme), str(out)],
            env=os.environ | variables,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        assert (done.stdout, done.stderr) == ("()\n", "")
        results.append(content(out))
    for result in results[1:]:
        assert result == results[0]
