"""From a poster to a page to print, by the theme's template: one file that asks for no other."""

from __future__ import annotations

from pathlib import Path

from generator.dispatch.posters import Poster
from generator.language import translations
from generator.rendering.fragments import Fragments
from generator.site.model import Page, Site
from generator.site.words import filters

_TEMPLATE = "poster.html"
_BEGINNING, _MARK, _HEAD = b"<!doctype html>", b'<meta name="generator" content="raad poster">', 300


def is_poster(data: bytes) -> bool:
    """Whether a file is a poster that was made here: it begins with the mark that the template writes."""
    return data.startswith(_BEGINNING) and _MARK in data[:_HEAD]


def poster_html(poster: Poster, theme: Path) -> bytes:
    """The file, in UTF-8; raises BrokenTheme."""
    page = Page("", poster.heading, _TEMPLATE, poster)
    alone = Site(
        url=poster.url,
        name=poster.heading,
        language=poster.language,
        color=None,
        notice=None,
        navigation=(),
        footer=(),
        pages=(page,),
        feeds=(),
        search=(),
    )
    spoken = translations(poster.language)
    return Fragments(alone, theme, spoken, filters(poster.language)).render(page).encode()
