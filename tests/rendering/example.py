"""A small fictional council's site, with a theme just large enough to show it."""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType

from markupsafe import Markup

from generator.site.model import Feed, FeedEntry, Link, Page, SearchDocument, SearchSection, Site, Unlinked

URL = "https://kommune.example/udsatteraad/"
TRANSLATIONS = gettext.NullTranslations()

THEME = {
    "main.html": """{% extends "base.html" %}
{% block extrahead %}
  {% if not (raad and raad.listed) %}<meta name="robots" content="noindex">{% endif %}
  {% if raad_searchable %}<meta name="raad-search" content="yes">{% endif %}
  {% if raad %}<link rel="alternate" type="application/rss+xml" href="{{ link(raad.feed) }}">{% endif %}
{% endblock %}
{% block content %}{{ page.content }}{% endblock %}
""",
    "404.html": """{% extends "main.html" %}
{% block content %}<h1>{{ _("Not found") }}</h1><a href="{{ link('') }}">{{ _("Front page") }}</a>{% endblock %}
""",
    "pages/meeting.html": """{% from "components/item.html" import item %}
<h1>{{ page.title }}</h1>
{% for entry in page["items"] %}
{{ item(entry) }}
{% endfor %}
<p>{{ ngettext("%(num)s item", "%(num)s items", page["items"]|length) }}</p>
""",
    "pages/list.html": """<h1>{{ page.title }}</h1>
<ul>
{% for address in page.addresses %}
<li><a href="{{ link(address) }}">{{ address|shout }}</a></li>
{% endfor %}
</ul>
""",
    "components/item.html": """{% macro item(entry) %}
<h2 id="{{ entry.id }}"><a href="{{ link(entry.self) }}">{{ entry.title }}</a></h2>
{{ entry.text|rebase }}
{% endmacro %}
""",
    "assets/raad.css": "h1 { color: var(--raad-color, black); }\n",
}


@dataclass(frozen=True, slots=True)
class Drafted:
    """A site in the making that has been made already."""

    site: Site

    @property
    def language(self) -> str:
        return self.site.language

    @property
    def search(self) -> tuple[SearchDocument, ...]:
        return self.site.search

    @property
    def unlinked(self) -> tuple[Unlinked, ...]:
        return self.site.unlinked


# Nothing of Material's own that the audit does not let through: its scripts, drawings and hidden parts.
AUDITED = THEME | {
    "main.html": """{% extends "base.html" %}
{% block site_meta %}
  <meta charset="utf-8">
  <meta name="referrer" content="no-referrer">
  {% if not (raad and raad.listed) %}<meta name="robots" content="noindex">{% else %}
  <link rel="canonical" href="{{ site.url }}{{ raad.address }}">{% endif %}
  {% if raad_searchable %}<meta name="raad-search" content="yes">{% endif %}
{% endblock %}
{% block libs %}{% endblock %}
{% block styles %}{% endblock %}
{% block fonts %}{% endblock %}
{% block analytics %}{% endblock %}
{% block announce %}{% endblock %}
{% block tabs %}{% endblock %}
{% block site_nav %}{% endblock %}
{% block container %}<article>{{ page.content }}{% block content %}{% endblock %}</article>{% endblock %}
{% block config %}{% endblock %}
{% block scripts %}{% endblock %}
""",
    "partials/header.html": """<header>{% for entry in nav %}<a href="{{ link(entry.url) }}">{{ entry.title }}</a>
{% endfor %}</header>""",
    "partials/footer.html": """<footer><a type="application/rss+xml" href="{{ link('feed.xml') }}">RSS</a></footer>""",
    "partials/javascripts/base.html": "{# nothing #}",
    "partials/javascripts/content.html": "{# nothing #}",
    "assets/favicon.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle r="1"/></svg>',
}


@dataclass(frozen=True)
class MeetingValue:
    """What the meeting template sees."""

    title: str
    items: tuple[dict[str, object], ...]


@dataclass(frozen=True)
class ListValue:
    """What the list template sees."""

    title: str
    addresses: tuple[str, ...]


def shout(text: str) -> str:
    """Stand in for a filter of the site."""
    return text.upper()


FILTERS = {"shout": shout}


def write_audited_theme(folder: Path) -> Path:
    """Write the files of a theme that passes the audit and return the folder."""
    return write_theme(folder, AUDITED)


def write_theme(folder: Path, files: Mapping[str, str] = MappingProxyType(THEME)) -> Path:
    """Write the theme's files and return the folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def meeting(day: str, title: str = "Ordinært møde", items: int = 2) -> Page:
    """Return a meeting's page with numbered items."""
    address = f"moeder/{day}/"
    values = tuple(
        {
            "id": f"punkt-{number}",
            "self": f"{address}#punkt-{number}",
            "title": f"Tandpleje for udsatte, del {number}",
            "text": Markup('<p>Se <a href="/">forsiden</a> og <a href="https://eksempel.example/">her</a>.</p>'),
        }
        for number in range(1, items + 1)
    )
    return Page(address, title, "meeting.html", MeetingValue(title, values), "Rådets møde på rådhuset")


def document(page: Page) -> SearchDocument:
    """Return what can be found of a meeting's page."""
    assert isinstance(page.value, MeetingValue)
    sections = tuple(
        SearchSection(str(item["id"]), str(item["title"]), "Regionens tandklinik har ventetid.")
        for item in page.value.items
    )
    day = date.fromisoformat(page.address.split("/")[1])
    filters = {"emne": ("Tandpleje", "Budget"), "slags": ("Referat",)}
    return SearchDocument(page.address, page.title, "Mødet begynder med rundvisning.", day, sections, filters)


def site(*meetings: Page, url: str = URL) -> Site:
    """Return a site with the meetings, a front page, a list of meetings, a search page and one feed."""
    addresses = tuple(page.address for page in meetings)
    entries = tuple(
        FeedEntry(
            f"{page.address}referat",
            f"Referat: {page.title}",
            f"{page.address}#punkt-1",
            datetime(2026, 3, 20, 11, 0, tzinfo=UTC),
            '<p>Se <a href="/moeder/">møderne</a>.</p>',
            ("Tandpleje", "Budget"),
        )
        for page in meetings
    )
    return Site(
        url=url,
        name="Udsatterådet i Eksempelkøbing",
        language="da",
        color="#2B5F75",
        notice=None,
        navigation=(Link("Forside", ""), Link("Møder", "moeder/"), Link("Kommunen", "https://kommune.example/")),
        footer=(),
        pages=(
            Page("", "Forside", "list.html", ListValue("Forside", ("moeder/", *addresses))),
            Page("moeder/", "Møder", "list.html", ListValue("Møder", addresses)),
            Page("soeg/", "Søg", "list.html", ListValue("Søg", ("",)), listed=False),
            *meetings,
        ),
        feeds=(Feed("feed.xml", "Nyt fra rådet", "Alt nyt", "", entries),),
        search=tuple(document(page) for page in meetings),
    )
