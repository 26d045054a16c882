"""Non-interference: two folders that differ in nothing but what is private give the same public output.

The pairs are generated; see record_pairs. What is told on purpose of private things is held equal, as it is declared
in generator/publication/told.py, and nothing else is.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings

from generator.pipeline import Sources, build
from generator.publication.moments import AsOf
from tests.proof.comparison import differences
from tests.proof.record_pairs.folders import CONFIG, written
from tests.proof.record_pairs.pairs import Pair, pairs
from tests.proof.record_pairs.told_apart import counterexample, described, public
from tests.proof.record_pairs.varied import varied

PROVING = settings.get_current_profile_name() == "prove"
# Several at once, on as many processors as there are; together they make the number that is promised.
PARTS = 4 if PROVING else 2
ARCHIVE_PAIRS = 10_000 if PROVING else 300
SITE_PAIRS = 100 if PROVING else 3
SITE_PARTS = PARTS if PROVING else 1
# Of a pair for a whole site, so many fields differ at least.
MANY = 40


def proof(pairs_in_all: int, parts: int) -> settings:
    """The settings for one of several parts of a proof."""
    return settings(
        max_examples=-(-pairs_in_all // parts),
        derandomize=not PROVING,
        deadline=None,
        database=None,
        # A counterexample is made small by its own rules, which know what belongs together.
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=[
            HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example,
            HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture,
        ],
    )  # fmt: skip


@pytest.mark.parametrize("part", range(PARTS))
@proof(ARCHIVE_PAIRS, PARTS)
@given(pair=pairs())
def test_the_public_archives_are_equal(part: int, pair: Pair) -> None:
    one, other = public(pair)
    assert one == other, counterexample(pair)


@pytest.mark.parametrize("part", range(SITE_PARTS))
@proof(SITE_PAIRS, SITE_PARTS)
@given(pair=pairs())
def test_the_whole_output_is_equal_in_every_path_byte_and_mode(
    part: int, pair: Pair, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assume(len(set(varied(pair))) >= MANY)
    out = tmp_path_factory.mktemp("sites")
    for number, side in enumerate(pair.sides):
        with written(side) as folder:
            sources = Sources(folder / CONFIG, folder / "content")
            result = build(sources, AsOf(pair.clock.now), out / str(number), lambda stage: None)
        assert result.good, result.findings
    found = differences(out / "0", out / "1")
    assert not found, described(pair, found)


def test_the_comparison_sees_paths_kinds_modes_and_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name / "same").mkdir(parents=True)
        (tmp_path / name / "same/a.html").write_text("a")
    one, other = tmp_path / "one", tmp_path / "other"
    assert differences(one, other) == ()
    (one / "only").mkdir()
    (other / "link").symlink_to("same")
    (one / "same/a.html").chmod(0o600)
    (one / "same/b").write_text("en tekst om noget")
    (other / "same/b").write_text("en tekst om andet")
    (one / "kind").mkdir()
    (other / "kind").write_text("")
    (other / "same/a.html").chmod(0o644)
    assert differences(one, other) == (
        "kind is drwxr-xr-x in the first and -rw-r--r-- in the second",
        "link is only in the second",
        "only is only in the first",
        "same/a.html has mode 600 in the first and 644 in the second",
        "same/b differs from byte 12 on: b'en tekst om noget' in the first, b'en tekst om andet' in the second",
    )
