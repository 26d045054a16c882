"""Every leak that is put in on purpose is noticed, by just those detectors that the documentation names."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest

from generator import pipeline
from generator.publication.moments import as_of
from tests.proof import channels, leaks
from tests.proof.canaries import MOMENT, canaries, write
from tests.proof.comparison import differences
from tests.proof.mutants.benches import BrokenMutantError, Outcome, run
from tests.proof.mutants.table import AUDIT, CANARY, MUTANTS, PAIR, Bench, Detector, Mutant
from tests.proof.mutants.tools import Tools

ENOUGH = 60


def caught_by(outcome: Outcome) -> set[Detector]:
    noticed = {
        PAIR: bool(differences(outcome.one, outcome.other)),
        CANARY: bool(canaries_in(outcome)),
        AUDIT: outcome.refused,
    }
    return {detector for detector, notices in noticed.items() if notices}


def canaries_in(outcome: Outcome) -> set[str]:
    folders = (outcome.one, outcome.other, *outcome.also)
    return {word for one in folders for word in leaks.found(canaries(), leaks.files(one))}


@pytest.mark.parametrize("bench", Bench, ids=lambda bench: bench.name)
def test_nothing_is_noticed_where_nothing_leaks(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = run(bench, monkeypatch, tmp_path)
    assert differences(outcome.one, outcome.other) == ()
    assert canaries_in(outcome) == set()
    assert not outcome.refused


@pytest.mark.parametrize("mutant", MUTANTS, ids=str)
def test_every_leak_is_noticed(mutant: Mutant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant.inject(Tools(monkeypatch, tmp_path))
    found = caught_by(run(mutant.bench, monkeypatch, tmp_path))
    assert found == mutant.caught_by, f"{mutant.bug} Noticed by {sorted(one.value for one in found)}."


def test_what_is_looked_at_is_what_a_build_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    records = write("one", tmp_path / "records")
    sources = pipeline.Sources(records / "site_config.yml", records / "content")
    assert pipeline.build(sources, as_of(MOMENT), tmp_path / "site", lambda stage: None).good
    assert differences(tmp_path / "site", run(Bench.SEARCH, monkeypatch, tmp_path / "bench").one) == ()


def test_a_build_that_fails_notices_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "blocking", lambda findings: True)
    with pytest.raises(BrokenMutantError):
        run(Bench.VALUES, monkeypatch, tmp_path)


@pytest.mark.parametrize("bench", Bench, ids=lambda bench: bench.name)
def test_a_crash_notices_nothing(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def publish(*_: object) -> NoReturn:
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "publish", publish)
    with pytest.raises(ZeroDivisionError):
        run(bench, monkeypatch, tmp_path)


class TestTable:
    def test_there_are_enough_mutants_and_each_is_noticed_by_somebody(self) -> None:
        assert len(MUTANTS) >= ENOUGH
        assert all(mutant.caught_by for mutant in MUTANTS)

    def test_every_channel_has_a_mutant_or_a_reason(self) -> None:
        assert {mutant.row for mutant in MUTANTS} | channels.NOT_TRIED.keys() == channels.CHANNELS.keys()
        assert not {mutant.row for mutant in MUTANTS} & channels.NOT_TRIED.keys()

    def test_names_and_sentences_are_different(self) -> None:
        assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS)
        assert len({mutant.bug for mutant in MUTANTS}) == len(MUTANTS)

    def test_every_sentence_is_one(self) -> None:
        assert [mutant.name for mutant in MUTANTS if not mutant.bug.endswith(".") or "|" in mutant.bug] == []


class TestDocumentation:
    def test_it_is_current(self) -> None:
        written = channels.FILE.read_text(encoding="utf-8")
        assert written == channels.document(), "run: python -m tests.proof.channels"

    def test_the_command_writes_it(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(channels, "FILE", tmp_path / "leak-channels.md")
        channels.main()
        assert (tmp_path / "leak-channels.md").read_text(encoding="utf-8") == channels.document()
