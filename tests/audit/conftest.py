from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.rendering import publish
from tests.rendering.example import FILTERS, TRANSLATIONS, Drafted, meeting, site, write_audited_theme


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished site with two meetings, a feed and a search index."""
    folder = tmp_path_factory.mktemp("audit")
    theme = write_audited_theme(folder / "theme")
    example = site(meeting("2026-03-12"), meeting("2026-04-16"))
    assert publish(Drafted(example), TRANSLATIONS, FILTERS, theme, folder / "site") == ()
    return folder / "site"


@pytest.fixture
def folder(finished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished, tmp_path / "site"))
