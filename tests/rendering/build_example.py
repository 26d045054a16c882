"""Publishes the example site: python -m tests.rendering.build_example THEME OUT."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from generator.rendering import publish
from tests.rendering.example import FILTERS, TRANSLATIONS, Drafted, meeting, site

if __name__ == "__main__":
    os.umask(int(os.environ.get("TEST_UMASK", "022"), 8))
    example = site(meeting("2026-03-12"), meeting("2026-04-16", "Møde om <ældre> & Ålborg"))
    published = publish(Drafted(example), TRANSLATIONS, FILTERS, Path(sys.argv[1]), Path(sys.argv[2]))
    print(published)
