"""Mails and posters tell nothing private: no canary stands in them, and two variants give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import get_args

import pytest

from generator.dispatch import Part, mail, mail_files, poster, poster_html
from generator.editing.refusals import NotSent, Refused
from generator.editing.sending import Sendable, prepare, public
from generator.pipeline import THEME
from generator.publication.moments import as_of
from tests.proof import leaks
from tests.proof.canaries import MOMENT, VARIANTS, canaries, canaries_in, records, write

NOW = as_of(MOMENT)
PARTS_OF: Mapping[str, tuple[Part, ...]] = {
    "meetings": ("notice", "agenda", "minutes"),
    "hearings": ("hearing", "answer"),
    "statements": ("statement",),
}
FILES = sorted({Path(path) for variant in VARIANTS for path in records(variant) if path.endswith(".md")})
PARTS = [("/".join(file.parts[1:]), part) for file in FILES for part in PARTS_OF.get(file.parts[1], ())]


Attempts = Mapping[tuple[str, Part], Sendable | Refused]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return [write(variant, tmp_path_factory.mktemp(variant)) for variant in VARIANTS]


@pytest.fixture(scope="module")
def attempts(folders: list[Path]) -> list[Attempts]:
    """What may be sent of every part of every record, or why not, for each variant."""
    return [{(name, part): attempt(folder, name, part) for name, part in PARTS} for folder in folders]


def attempt(folder: Path, name: str, part: Part) -> Sendable | Refused:
    try:
        return prepare(folder / "site_config.yml", folder / "content", name, part, NOW)
    except Refused as refused:
        return refused


def files(of: Sendable) -> Mapping[str, bytes]:
    return mail_files(mail(of.archive, of.record, of.part, of.public_from(NOW), None))


def test_mails_of_what_is_public_hold_no_canary_and_are_the_same(attempts: list[Attempts]) -> None:
    told = [
        {key: files(one) for key, one in of.items() if isinstance(one, Sendable) and one.public_from(NOW) is None}
        for of in attempts
    ]
    assert told[0] == told[1]
    assert {part for _, part in told[0]} == set(get_args(Part))
    for made in told[0].values():
        assert leaks.found(canaries(), made) == set()


def test_mails_of_what_becomes_public_hold_only_what_is_public_then(attempts: list[Attempts]) -> None:
    waiting = [one for of in attempts for one in of.values() if isinstance(one, Sendable) and one.public_from(NOW)]
    assert {one.part for one in waiting} >= {"notice", "agenda", "answer"}
    for one in waiting:
        assert leaks.found(canaries(), files(one)) <= canaries_in(one.archive.model_dump_json())


def test_refusals_hold_no_canary_but_the_name_of_the_file(attempts: list[Attempts]) -> None:
    refusals = [(name, one) for of in attempts for (name, _), one in of.items() if isinstance(one, NotSent)]
    assert refusals
    for name, one in refusals:
        assert leaks.found(canaries(), {"message": str(one).encode()}) <= canaries_in(name)


def test_posters_hold_no_canary_and_are_the_same(folders: list[Path]) -> None:
    made = []
    for folder in folders:
        archive = public(folder / "site_config.yml", folder / "content", NOW)
        of = (None, *(one.id for one in archive.councils))
        made.append({f"{one}.html": poster_html(poster(archive, one, None), THEME) for one in of})
    assert made[0] == made[1]
    assert len(made[0]) == 3
    assert leaks.found(canaries(), made[0]) == set()
