"""A short cut for the Markdown that nearly all texts consist of: paragraphs, flat lists, bold words and plain links.

It gives exactly what the long way through generator.site.markdown gives, or None for every text it is not sure of; a
property test compares the two. It is some fifty times faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Nothing in a line of these characters means anything to Markdown, as long as it begins with a letter or a digit
# and not like a numbered list. Possessive quantifiers (++) keep the search linear.
_MARKS = r".,;:!?()/%\"'’”“»«–—+=§€$°…-"
_RUN = rf"[\w {_MARKS}]++"
_WORDS = rf"\w(?:[\w {_MARKS}]*[\w{_MARKS}])?"
_LABEL = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_PATH = r"[A-Za-z0-9./?=#%~-]*"
_URL = rf"(?:https://(?:{_LABEL}\.)+[a-z]{{2,}}(?:/{_PATH})?|/(?:[A-Za-z0-9]{_PATH})?)"
_BOLD = rf"\*\*{_WORDS}\*\*(?!\*)"
_LINK = rf"(?<!!)\[{_WORDS}\]\({_URL}\)"

_PLAIN_LINE = rf"(?!\d+\.)\w(?:{_RUN})?(?<! )"
_PLAIN_TEXT = re.compile(rf"{_PLAIN_LINE}(?:\n+{_PLAIN_LINE})*+")
_LINE = re.compile(rf"(?!\d+\.)(?=[\w*\[])(?:{_RUN}|{_BOLD}|{_LINK})*+(?<! )")
_INLINE = re.compile(rf"\*\*({_WORDS})\*\*|\[({_WORDS})\]\(({_URL})\)")
_BLANK = re.compile(r"\n{2,}")
_BETWEEN = "</p>\n<p>"
_MARKERS = {"ul": re.compile(r"- (?! )"), "ol": re.compile(r"\d+\. (?! )")}


def is_plain(text: str) -> bool:
    """Whether a text without empty lines around it is nothing but words in paragraphs."""
    return "_" not in text and _PLAIN_TEXT.fullmatch(text) is not None


def quick_html(text: str) -> str | None:
    """The HTML of a text, or None where only the long way can tell."""
    text = text.strip("\n")
    if is_plain(text):
        return f"<p>{text}</p>" if "\n\n" not in text else f"<p>{_BLANK.sub(_BETWEEN, text)}</p>"
    if not text or "_" in text:
        return None
    blocks = list(_blocks(text))
    return None if None in blocks else "\n".join(block for block in blocks if block)


def _blocks(text: str) -> Iterator[str | None]:
    after_list = False
    for block in _BLANK.split(text):
        kind = "ul" if block.startswith("- ") else "ol" if block.startswith("1. ") else None
        # Two lists in a row are one list with paragraphs in it.
        yield None if kind and after_list else _list(kind, block) if kind else _paragraph(block)
        after_list = kind is not None


def _paragraph(block: str) -> str | None:
    lines = [_line(line) for line in block.split("\n")]
    return None if None in lines else "<p>{}</p>".format("\n".join(line for line in lines if line))


def _list(kind: str, block: str) -> str | None:
    items = []
    for line in block.split("\n"):
        marker = _MARKERS[kind].match(line)
        item = _line(line[marker.end() :]) if marker else None
        if item is None:
            return None
        items.append(f"<li>{item}</li>\n")
    return f"<{kind}>\n{''.join(items)}</{kind}>"


def _line(line: str) -> str | None:
    if not _LINE.fullmatch(line):
        return None
    return _INLINE.sub(_element, line) if "*" in line or "[" in line else line


def _element(match: re.Match[str]) -> str:
    bold, label, url = match.groups()
    return f"<strong>{bold}</strong>" if bold else f'<a href="{url}">{label}</a>'
