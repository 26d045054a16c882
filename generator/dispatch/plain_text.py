"""A record's Markdown as the text of a mail: paragraphs, lists and tables with no markup, links with their address."""

from __future__ import annotations

from html.parser import HTMLParser

_BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 li tr pre hr blockquote".split())
_LISTS = frozenset({"ul", "ol"})


def plain_text(html: str, site_url: str) -> str:
    """The text of safe HTML, as generator.site.markdown makes it; paragraphs are apart by an empty line.

    Links within the site become whole addresses below `site_url`, which ends in a slash.
    """
    reader = _Reader(site_url)
    reader.feed(html)
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    """Collects lines; what stands in one list or table stays together."""

    def __init__(self, site_url: str) -> None:
        super().__init__()
        self._site_url = site_url
        self._groups: list[list[str]] = []
        self._line = ""
        self._marker = ""
        self._lists: list[int | None] = []
        self._in_table = False
        self._cells = 0
        self._verbatim = False
        self._link: tuple[str, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _BLOCKS or tag in _LISTS or tag == "table":
            self._end_line()
        if tag in _LISTS:
            self._begin_together()
            self._lists.append(int(given.get("start") or 1) if tag == "ol" else None)
        elif tag == "table":
            self._begin_together()
            self._in_table = True
        elif tag == "li":
            self._marker = self._next_marker()
        elif tag == "tr":
            self._cells = 0
        elif tag in {"td", "th"}:
            self._line = f"{self._line.rstrip()} | " if self._cells else self._line
            self._cells += 1
        elif tag == "br":
            self._line += "\n"
        elif tag == "pre":
            self._verbatim = True
        elif tag == "a":
            self._link = (given.get("href") or "", self._line)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_line()
        if tag in _LISTS:
            self._end_line()
            self._lists.pop()
            self._marker = ""
        elif tag == "table":
            self._in_table = False
        elif tag == "pre":
            self._verbatim = False
        elif tag == "a" and self._link is not None:
            self._tell_address(*self._link)

    def handle_data(self, data: str) -> None:
        if self._verbatim:
            self._line += data
            return
        words = " ".join(data.split())
        before = " " if data[:1].isspace() and self._line and not self._line[-1].isspace() else ""
        after = " " if words and data[-1:].isspace() else ""
        self._line += f"{before}{words}{after}"

    def text(self) -> str:
        """Everything that was read."""
        self._end_line()
        return "\n\n".join("\n".join(group) for group in self._groups if group)

    def _begin_together(self) -> None:
        if not self._lists:
            self._groups.append([])

    def _next_marker(self) -> str:
        indent = "  " * (len(self._lists) - 1)
        number = self._lists[-1] if self._lists else None
        if number is None:
            return f"{indent}- "
        self._lists[-1] = number + 1
        return f"{indent}{number}. "

    def _end_line(self) -> None:
        lines = [line.rstrip() for line in self._line.strip().split("\n")]
        self._line = ""
        if lines == [""]:
            return
        if not (self._lists or self._in_table):
            self._groups.append([])
        hanging = " " * len(self._marker)
        told = [self._marker + lines[0], *(f"{hanging}{line}".rstrip() for line in lines[1:])]
        self._marker = " " * len(self._marker) if self._lists else ""
        self._groups[-1] += told

    def _tell_address(self, address: str, before: str) -> None:
        """The address after the link's own words, unless they are the address."""
        self._link = None
        whole = self._site_url + address[1:] if address.startswith("/") else address
        shown = whole.removeprefix("mailto:").removeprefix("tel:")
        if shown and self._line.removeprefix(before).strip() != shown:
            self._line = f"{self._line.rstrip()} ({shown})"
