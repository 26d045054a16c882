"""What holds for every text whatsoever."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.findings import Finding, in_order
from generator.findings.reports import report
from generator.records.base import Record
from generator.records.load import OF_A_COUNCIL, OF_THE_SITE
from generator.records.markup import problem_in
from generator.records.meeting import Meeting
from generator.records.parse import read
from generator.site.markdown import TAGS, safe_html
from generator.sources.document import Document, parse
from generator.sources.files import SourceText
from generator.sources.text import decode, forbidden_character, forbidden_characters, normalised
from tests.reading.reading_help import HERE, MEETING

RECORDS = {
    path: (HERE / "base" / path).read_text(encoding="utf-8")
    for path in (
        MEETING,
        "content/councils/udsatteraadet.yml",
        "content/hearings/natcafe.md",
        "content/decisions/2026-03-12-punkt-2.md",
    )
}
KINDS: dict[str, type[Record]] = {**OF_A_COUNCIL, **OF_THE_SITE}
ODD = st.sampled_from(
    [
        "\t",
        "\r\n",
        "\r",
        "\u2028",
        "\u00a0",
        "\u00ad",
        "\ufeff",
        "\u202e",
        "\x00",
        "---",
        "\n---\n",
        ": ",
        " #",
        "- ",
        "[",
        "{",
        "}",
        "&a ",
        "*a ",
        "!a ",
        "? ",
        "|",
        ">",
        '"',
        "'",
        "\\",
        "%",
        "@",
        "`",
        "<b>",
        "<!--",
        "](",
        "internal: ",
        "closed:",
        "\n\t",
        "\n ",
        "...",
        "~",
        "é",
        "e\u0301",
        "𝄞",
    ]
)
SLOWLY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=150)


def outcome(data: bytes, path: str) -> Record | list[Finding]:
    """What a file with these bytes comes to: the way of `files.read` and of loading."""
    text = decode(data, path)
    if isinstance(text, Finding):
        return [text]
    if hidden := forbidden_characters(text, path):
        return hidden
    document = parse(SourceText(path, tuple(path.split("/")[1:]), text))
    if isinstance(document, Finding):
        return [document]
    return read(document, KINDS[path.split("/")[1]])


def assert_readable(data: bytes, path: str) -> None:
    """Either a record, or findings that stand within the file and can be told."""
    result = outcome(data, path)
    if isinstance(result, Record):
        return
    assert result
    lines = normalised(data.decode("utf-8", "replace")).split("\n")
    for finding in result:
        assert finding.position.path == path
        assert 1 <= finding.position.line <= len(lines)
        assert finding.position.column >= 1
        if finding.rule.code != "R002":
            assert finding.position.column <= len(lines[finding.position.line - 1]) + 1
    for output in ("text", "json", "github"):
        for language in ("da", "en"):
            report(in_order(result), output, language, places_only=False)  # type: ignore[arg-type]


@SLOWLY
@given(st.binary(max_size=300), st.sampled_from(sorted(RECORDS)))
def test_any_bytes_are_read(data: bytes, path: str) -> None:
    assert_readable(data, path)


@SLOWLY
@given(st.text(max_size=300), st.sampled_from(sorted(RECORDS)))
@example("a: b\n...\n", "content/councils/udsatteraadet.yml")
@example("key", "content/councils/udsatteraadet.yml")
@example("---\n---", MEETING)
@example("--- \n? [a]\n: {}\n---", MEETING)
def test_any_text_is_read(text: str, path: str) -> None:
    assert_readable(text.encode("utf-8", "replace"), path)
    assert_readable(f"---\n{text}\n---\n".encode("utf-8", "replace"), path)


@SLOWLY
@given(
    st.lists(
        ODD | st.sampled_from(["title", "date: ", "\n", " ", "  ", "a", "items:", "agenda:", "1"]), max_size=40
    ).map("".join)
)
def test_any_heap_of_signs_is_read(text: str) -> None:
    assert_readable(f"---\n{text}\n---\n{text}".encode(), MEETING)


@given(st.data())
@settings(SLOWLY, max_examples=200)
def test_any_mutation_of_a_record_is_read(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(RECORDS)))
    text = RECORDS[path]
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(text)))
        match data.draw(st.sampled_from(["truncate", "insert", "delete", "swap", "repeat"])):
            case "truncate":
                text = text[:place]
            case "insert":
                text = text[:place] + data.draw(ODD | st.text(max_size=5)) + text[place:]
            case "delete":
                text = text[:place] + text[place + data.draw(st.integers(1, 30)) :]
            case "repeat":
                text = text[: place + 40] + text[place:]
            case _:
                lines = text.split("\n")
                one, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
                lines[one], lines[other] = lines[other], lines[one]
                text = "\n".join(lines)
    assert_readable(text.encode("utf-8", "replace"), path)


def test_the_records_themselves_are_read() -> None:
    for path, text in RECORDS.items():
        assert isinstance(outcome(text.encode(), path), Record)


@SLOWLY
@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once


CLEAN = st.text(st.characters(codec="utf-8"), min_size=1).filter(
    lambda text: normalised(text) == text and forbidden_character(text) is None
)
DATA = st.dictionaries(
    CLEAN,
    st.recursive(
        CLEAN | st.just(""),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(CLEAN, inner, max_size=4),
        max_leaves=12,
    ),
    max_size=5,
)


@given(DATA, st.booleans(), st.booleans())
@settings(SLOWLY, max_examples=80)
def test_what_pyyaml_writes_comes_back_equal(data: dict[str, Any], in_flow: bool, escaped: bool) -> None:
    written = yaml.safe_dump(data, allow_unicode=not escaped, default_flow_style=in_flow, sort_keys=False, width=1000)
    document = parse(SourceText("content/councils/a.yml", ("councils", "a.yml"), written))
    assert isinstance(document, Document), (written, document)
    assert document.troubles == ()
    assert document.fields == data


class _Allowed(HTMLParser):
    """Refuses every element, attribute and scheme that is not on a short list."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        for name, value in attrs:
            assert (tag, name) in {("a", "href"), ("ol", "start"), ("th", "scope"), ("td", "class"), ("th", "class")}
            if name == "href":
                assert re.match(r"https://|mailto:|tel:|/(?![/\\\s])", value or ""), value

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


MARKUP = (
    st.lists(
        st.sampled_from(
            [
                "<",
                ">",
                "<b>",
                "</b>",
                "<!--",
                "-->",
                "<script>",
                "<a href=x>",
                "&lt;",
                "&#60;",
                "&#x202e;",
                "\\",
                "\\<",
                "`",
                "```\n",
                "\n",
                "\n\n",
                "[a]",
                "[a](",
                ")",
                "](",
                "]: ",
                "[a]: javascript:x",
                "javascript:",
                "JaVaScRiPt:",
                "data:text/html,",
                "vbscript:",
                "https://a.example/",
                "http://a.example",
                "mailto:a@b.example",
                "<a@b.example>",
                "<https://a.example>",
                "<javascript:x>",
                "//a.example",
                "/om/",
                "/\\a",
                "/\ta",
                "![",
                "*",
                "_",
                "# ",
                "> ",
                "- ",
                "1. ",
                "| a | b |\n|---|--:|\n| c | d |\n",
                '"',
                "'",
                ' "title"',
                " onclick=x",
                "{: #a onclick=x}",
                "java&#115;cript:x",
                "&Tab;javascript:",
                "\u00e6",
                "a",
                " ",
                "    ",
            ]
        )
        | st.text(max_size=4),
        max_size=25,
    )
    .map("".join)
    .map(normalised)
    .filter(lambda text: forbidden_character(text) is None)
)


@given(MARKUP)
@settings(SLOWLY, max_examples=200)
@example("[a](java&#115;cript:x)")
@example("\\\\<script>alert(1)</script>")
@example("[a][b]\n\n[b]: <javascript:x>")
@example('<https://a.example/"onclick=x>')
def test_accepted_markdown_becomes_harmless_html(text: str) -> None:
    if problem_in(text) is None:
        made = safe_html(text)
        _Allowed().feed(made)
        assert forbidden_character(html.unescape(made)) is None


@SLOWLY
@given(MARKUP)
def test_problems_in_markdown_are_found_where_they_stand(text: str) -> None:
    problem = problem_in(text)
    if problem is not None and problem.rule.code == "R035":
        assert text[text.index(problem.snippet)] in "<[]"


@pytest.mark.parametrize(
    "text", ["Kaffe &amp; te&nbsp;her", "AT&T", "a \\< b", "2 < 3", "[a] (b)", "<raad@kommune.example>"]
)
def test_ordinary_signs_are_accepted(text: str) -> None:
    assert problem_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "[" * 3000,
        "[a](" * 400,
        "![" * 1500,
        "*" * 3000,
        "_a" * 1500,
        "`" * 3000,
        "> " * 1000 + "a",
        "- " * 1000 + "a",
        "<a@" * 1000,
        "&" * 3000,
        "\\" * 3001 + "<",
        "\n".join("  " * depth + "- a" for depth in range(200)),
        "\n".join("    " * depth + "1. a" for depth in range(200)),
        "|" * 2000 + "\n" + "|-" * 1000,
        "[a]: " * 1000,
        "a\n===\n" * 500,
    ],
    ids=lambda text: text[:6].replace("\n", " "),
)
def test_steep_markdown_is_read(text: str) -> None:
    problem_in(text)


@pytest.mark.parametrize(
    "value", ["0001-01-01", "1899-12-31", "9999-12-31", "9999-12-31 23:59", "2026-03-29 02:30", "2026-10-25 02:30"]
)
def test_dates_at_the_ends_of_the_calendar(value: str) -> None:
    text = f"---\ndate: 2026-03-12\nkind: ordinary\nstatus: held\nannounce: {value}\n---\n"
    result = outcome(text.encode(), MEETING)
    if value < "1900":
        assert [finding.rule.code for finding in result] == ["R025"]  # type: ignore[union-attr]
    else:
        assert isinstance(result, Meeting)


def test_deep_data_is_refused_before_python_gives_up() -> None:
    for text in ("[" * 5000, "{a: " * 5000, "- " * 5000, "".join(" " * n + "a:\n" for n in range(300))):
        result = outcome(text.encode(), "content/councils/a.yml")
        assert [finding.rule.code for finding in result] == ["R018"]  # type: ignore[union-attr]
