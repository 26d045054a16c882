"""Writes the same texts as a Hugo site and as a plain MkDocs + Material site: one Markdown page a meeting.

Both get less work than our own build: no hearings, cases, decision pages, topics or data, and only what they
do by themselves (feeds and a sitemap from Hugo, a sitemap and its own search from Material).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.archive import Council, Item, Meeting

_MONTHS = "januar februar marts april maj juni juli august september oktober november december".split()

_HUGO_CONFIG = """\
baseURL = "https://raad.example/"
title = "Råd i Eksempelkøbing og omegn"
locale = "da"
buildFuture = true
disableKinds = ["taxonomy", "term"]
"""
_HUGO_BASE = """\
<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title>
<link rel="stylesheet" href="{{ "style.css" | relURL }}">
</head>
<body>
<header><a href="{{ "/" | relURL }}">{{ site.Title }}</a></header>
{{ block "main" . }}{{ end }}
<footer>Alt er opdigtet.</footer>
</body>
</html>
"""
_HUGO_SINGLE = """\
{{ define "main" }}<main data-pagefind-body>
<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time></p>
{{ .Content }}
</main>{{ end }}
"""
_HUGO_LIST = """\
{{ define "main" }}<main>
<h1>{{ .Title }}</h1>
{{ range .RegularPages.GroupByDate "2006" }}<h2>{{ .Key }}</h2>
<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>
{{ end }}</main>{{ end }}
"""
_HUGO_HOME = """\
{{ define "main" }}<main>
<h1>{{ site.Title }}</h1>
<ul>
{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>
<ul>
{{ range first 20 site.RegularPages.ByDate.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>
</main>{{ end }}
"""
_MKDOCS_CONFIG = """\
site_name: Råd i Eksempelkøbing og omegn
site_url: https://raad.example/
docs_dir: docs
theme:
  name: material
  language: da
  font: false
plugins:
  - search:
      lang: da
markdown_extensions:
  - attr_list
  - sane_lists
"""
# The meetings are then reached from their council's page, as in our own site.
_OUTSIDE_NAV = "not_in_nav: |\n  /*/2*.md\n  /*/1*.md\n"


def write_sites(folder: Path, councils: tuple[Council, ...]) -> None:
    """Write both sites' configuration, layouts and front pages."""
    hugo, mkdocs = folder / "hugo", folder / "mkdocs"
    _write(hugo / "hugo.toml", _HUGO_CONFIG)
    for name, layout in {
        "baseof": _HUGO_BASE,
        "single": _HUGO_SINGLE,
        "list": _HUGO_LIST,
        "home": _HUGO_HOME,
    }.items():
        _write(hugo / "layouts" / f"{name}.html", layout)
    _write(hugo / "static" / "style.css", "body { max-width: 44rem; margin: auto; font: 1rem/1.5 sans-serif }\n")
    _write(hugo / "content" / "_index.md", "---\ntitle: Forside\n---\n")
    _write(mkdocs / "mkdocs.yml", _MKDOCS_CONFIG)
    _write(mkdocs / "outside-nav.yml", _MKDOCS_CONFIG + _OUTSIDE_NAV)
    links = "\n".join(f"- [{one.name}]({one.id}/index.md)" for one in councils)
    _write(mkdocs / "docs" / "index.md", f"# Råd i Eksempelkøbing og omegn\n\n{links}\n")


def write_council(folder: Path, council: Council) -> None:
    """Write a council's own page in both sites."""
    _write(folder / "hugo" / "content" / council.id / "_index.md", f"---\ntitle: {council.name}\n---\n")
    links = "\n".join(f"- [{_title(council, day)}]({day}.md)" for day in reversed(council.meeting_days))
    _write(folder / "mkdocs" / "docs" / council.id / "index.md", f"# {council.name}\n\n{links}\n")


def write_meeting(folder: Path, council: Council, meeting: Meeting) -> None:
    """Write a meeting's page in both sites."""
    body = "\n".join(_body(meeting))
    title = _title(council, meeting.day)
    front = f'---\ntitle: "{title}"\ndate: {meeting.day}\n---\n'
    _write(folder / "hugo" / "content" / council.id / f"{meeting.day}.md", front + body)
    _write(folder / "mkdocs" / "docs" / council.id / f"{meeting.day}.md", f"# {title}\n\n{body}")


def _title(council: Council, day: object) -> str:
    year, month, number = str(day).split("-")
    return f"{council.name}, {int(number)}. {_MONTHS[int(month) - 1]} {year}"


def _body(meeting: Meeting) -> Iterator[str]:
    yield f"Kl. 16.00–18.00, Rådhuset, mødelokale 2. Til stede: {meeting.present}.\n"
    yield f"{meeting.introduction}\n"
    if meeting.easy and meeting.minutes and not meeting.withheld:
        yield f"Kort fortalt: {meeting.easy}\n"
    if meeting.withheld:
        yield "Referatet er ikke offentliggjort.\n"
    for item in meeting.items:
        yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    yield f"## {item.number}. {item.title} {{#punkt-{item.number}}}\n"
    if item.closed:
        yield "Punktet offentliggøres ikke. Oplysninger om kontraktforhold.\n"
        return
    if item.case_number:
        yield f"Sagsnummer: {item.case_number}\n"
    if item.topics:
        yield f"Emner: {', '.join(item.topics)}\n"
    if item.text:
        yield f"### Sagsfremstilling {{#sag-{item.number}}}\n\n{item.text}\n"
    if item.recommendation:
        yield f"### Indstilling {{#indstilling-{item.number}}}\n\n{item.recommendation}\n"
    if item.decisions:
        yield f"### Beslutning {{#beslutning-{item.number}}}\n"
    for decision in item.decisions:
        yield f"{decision.text}\n"
        if vote := decision.vote:
            yield f"{decision.question} For: {vote.votes_for}, imod: {vote.against}, undlod: {vote.abstain}.\n"
    if item.easy:
        yield f"Kort fortalt: {item.easy}\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
