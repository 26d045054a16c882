from __future__ import annotations

import gzip
import json
import zlib

import pytest

from generator.audit import texts
from tests.audit.test_audit_files import chunk, packed, png

WORD = "zqord"
HIT = b"pagefind_dcd" + json.dumps({"url": "/", "content": WORD}).encode()

PLACES = {
    "page": ("x.html", f"<p>a</p><p>{WORD}</p>"),
    "over tags": ("x.html", "<p>zq<b>or</b><!-- x --><span class='y'>d</span></p>"),
    "reference": ("x.html", "<p>zq&#111;rd</p>"),
    "comment": ("x.html", f"<p>a<!-- {WORD} --></p>"),
    "attribute": ("x.html", f"<p data-x='&#122;qord {WORD[:0]}'>a</p>"),
    "broken": ("x.html", f"<p data-x='{WORD}"),
    "feed": ("x.xml", f"<rss><channel><item><title>{WORD}</title></item></channel></rss>"),
    "feed's html": ("x.xml", "<rss><description>&lt;p&gt;zq&lt;i&gt;ord&lt;/i&gt;</description></rss>"),
    "xml comment": ("x.xml", f"<rss/><!-- {WORD} -->"),
    "xml attribute": ("x.svg", "<svg title='zq&#111;rd'/>"),
    "broken xml": ("x.xml", f"<rss>{WORD}"),
    "json": ("x.json", '{"a": ["zq\\u006frd"]}'),
    "json name": ("x.json", f'{{"{WORD}": 1}}'),
    "json html": ("x.json", '{"a": "<b>zq</b>ord"}'),
    "number": ("x.json", '{"a": 12.50}'),
    "calendar": ("x.ics", "BEGIN:VCALENDAR\r\nSUMMARY:zqo\r\n rd\r\nEND:VCALENDAR\r\n"),
    "style": ("x.css", f"/* {WORD} */"),
    "script": ("x.js", f"// {WORD}"),
    "hit": ("x.pf_fragment", packed(HIT)),
    "words": ("x.pf_index", packed(b"pagefind_dcd\x82" + WORD.encode())),
    "broken gzip": ("x.pf_index", WORD.encode()),
    "picture": ("x.png", png(chunk(b"tEXt", f"Author\0{WORD}".encode()))),
    "packed in a picture": ("x.png", png(chunk(b"zTXt", b"Author\0\0x" + zlib.compress(WORD.encode())))),
    "behind a picture": ("x.png", png(after=WORD.encode())),
    "unknown": ("x.dat", WORD.encode()),
    "name": (f"{WORD}.css", ""),
}


@pytest.mark.parametrize(("path", "content"), PLACES.values(), ids=PLACES.keys())
def test_whatever_can_be_read_is_told(path: str, content: str | bytes) -> None:
    told = list(texts(path, content if isinstance(content, bytes) else content.encode()))
    assert any(("12.5" if "12.50" in str(content) else WORD) in text for text in told), told


def test_neighbouring_cells_are_two_words() -> None:
    assert "1\n\n010" in list(texts("x.html", b"<td>1</td><td>010</td>"))[-1]


def test_a_page_that_is_no_text_is_told_as_it_is() -> None:
    assert list(texts("x.html", b"\xffabc")) == ["x.html", "\ufffdabc"]
    assert list(texts("x.pf_index", gzip.compress(b"abc")))[1:] != []
