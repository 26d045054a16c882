"""A council's folder on disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from tests.publication.archives import COUNCIL, SITE

MEETING = """\
---
date: 2026-03-12
kind: ordinary
status: held
agenda:
  publish: 2026-03-05
  items: [{number: 1, title: Natcafé, type: decision, case: natcafe, minutes: {decisions: [{text: Ja.}]}}]
minutes: {publish: 2026-03-20}
---
Indledning.
"""
HEARING = """\
---
title: Boligplan
publish: 2026-02-01
authority: byraadet
deadline: 2026-04-01
meeting: 2026-03-12
---
"""


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Writes a small council and further files (paths below content/), and gives its folder."""

    def write(**files: str) -> Path:
        texts = {
            "site_config.yml": SITE,
            "content/councils/udsatteraadet.yml": COUNCIL,
            "content/meetings/2026-03-12.md": MEETING,
            "content/hearings/boligplan.md": HEARING,
            "content/cases/natcafe.md": "---\ntitle: Natcaféen\n---\n",
        } | {f"content/{name}": text for name, text in files.items()}
        for name, text in texts.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        return tmp_path

    return write
