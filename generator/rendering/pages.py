"""Every page as a file: its own HTML in the frame that it shares with others."""

from __future__ import annotations

from pathlib import Path

from generator.cores import on_all_cores
from generator.rendering.engine import draw
from generator.rendering.fragments import Fragments
from generator.site.model import Page, Site


def write_pages(site: Site, fragments: Fragments, theme: Path, out: Path) -> None:
    """Write all pages, the error page and the theme's assets into `out`; raises BrokenTheme."""
    frames = draw(site, fragments, theme, out)

    def write(page: Page) -> None:
        folder = out / page.address
        folder.mkdir(parents=True, exist_ok=True)
        html = frames.around(page, fragments.render(page))
        (folder / "index.html").write_text(html, encoding="utf-8", newline="")

    on_all_cores(write, site.pages)
