"""The canaries: one in every private place, and found wherever and however they are written."""

from __future__ import annotations

import base64
import gzip
import io
import json
import quopri
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from generator.pipeline import Sources, check
from generator.publication.moments import as_of
from generator.publication.visibility import FIELDS, Seen, records_of
from generator.records.archive import Archive, Entry
from generator.records.base import Record
from generator.records.load import load
from generator.records.schema import KINDS
from tests.proof import leaks
from tests.proof.canaries import MOMENT, VARIANTS, Variant, canaries, canaries_in, records, write
from tests.proof.canaries_faults import FAULTS, UNREADABLE, Fault

MODELS = records_of(KINDS.values())

# Always public, but for some: the organisation of a user.
ALSO_PRIVATE = {"Member.organisation"}
# Numbers, days as ids, and the ids of what is always public: no word of one's own can stand there.
NO_WORDS = {
    "Meeting.council", "Hearing.council", "Statement.council", "FollowUp.council", "Case.council", "Item.number",
    "Item.topics", "Statement.topics", "Statement.meeting", "Hearing.topics", "Case.topics", "Hearing.authority",
    "Hearing.meeting", "Meeting.with", "FollowUp.meeting", "FollowUp.decision", "Recipient.organ", "Member.ex_officio",
    "Acknowledgement.code", "Project.council", "Project.topics", "Plan.council", "FocusTheme.topics", "Budget.council",
    "Report.council",
}  # fmt: skip
# What the two variants cannot differ in.
THE_SAME = {
    "SiteConfig.repository": "only a private one may hold private texts; messages are tried with both",
    "SiteConfig.councils": "the order of the councils shows",
}
# Where one word stands in two places because one of them points to the other.
POINTING = {
    "Ground.id", "Closed.ground", "Member.id", "Member.substitute", "Item.id", "Correction.item", "FollowUp.item",
    "Item.case", "Item.hearing", "Member.organisation", "Council.protected_venues", "Item.statement", "Statement.case",
    "Item.project", "Project.case", "Item.theme", "FocusTheme.id",
}  # fmt: skip

Place = tuple[str, Any]


@cache
def archive(variant: Variant, folder: Path) -> Archive:
    write(variant, folder)
    found, _ = load(folder / "site_config.yml", folder / "content")
    assert found is not None
    return found


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> tuple[Archive, Archive]:
    one, other = (archive(variant, tmp_path_factory.mktemp(variant)) for variant in VARIANTS)
    return one, other


def places(record: Record) -> Iterator[Place]:
    """Every field of a record and of its parts, and each value that stands there."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Record):
                yield from places(one)
            elif one is not None:
                yield f"{type(record).__name__}.{field.alias}", one


def all_places(of: Archive) -> list[Place]:
    held = [getattr(of, field.name) for field in fields(of)]
    entries = [entry for one in held for entry in (one if isinstance(one, tuple) else (one,))]
    return [place for entry in entries if isinstance(entry, Entry) for place in places(entry.record)]


def private_fields() -> set[str]:
    """Every field that may hold something private, but those that only have parts."""
    decided = {f"{model}.{field}": seen for model, fields in FIELDS.items() for field, seen in fields.items()}
    of_parts = {f"{model}.{field}" for model in FIELDS for field in FIELDS[model] if _is_part(model, field)}
    return {name for name, seen in decided.items() if seen is not Seen.ALWAYS} - of_parts | ALSO_PRIVATE


def _is_part(model: str, field: str) -> bool:
    return any(isinstance(one, type) and issubclass(one, Record) for one in _types(_annotation(model, field)))


def _annotation(model: str, field: str) -> Any:
    return next(one.annotation for one in MODELS[model].model_fields.values() if one.alias == field)


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inner in get_args(annotation):
        yield from _types(inner)


def holds_words(name: str) -> bool:
    return str in _types(_annotation(*name.split("."))) and name not in NO_WORDS | THE_SAME.keys()


class TestPlaces:
    def test_every_private_text_holds_a_canary(self, archives: tuple[Archive, Archive]) -> None:
        found = {name for one in archives for name, value in all_places(one) if canaries_in(str(value))}
        assert {name for name in private_fields() if holds_words(name)} - found == set()

    def test_every_other_private_value_differs(self, archives: tuple[Archive, Archive]) -> None:
        one, other = (Counter((name, str(value)) for name, value in all_places(one)) for one in archives)
        varied = {name for name, _ in (one - other) + (other - one)}
        assert private_fields() - varied == THE_SAME.keys()

    def test_a_canary_stands_in_one_place(self, archives: tuple[Archive, Archive]) -> None:
        for one in archives:
            standing = [(word, name) for name, value in all_places(one) for word in canaries_in(str(value))]
            several = {word for word, count in Counter(word for word, _ in standing).items() if count > 1}
            assert {name for word, name in standing if word in several} - POINTING == set()

    def test_no_canary_is_part_of_what_is_left_of_another(self) -> None:
        assert all(word.isascii() and word.islower() and word.isalpha() for word in canaries())

    @pytest.mark.parametrize("variant", VARIANTS)
    def test_the_fixture_is_written_as_one_variant(self, variant: Variant) -> None:
        assert [path for path, text in records(variant).items() if {"<<", ">>", "||"} & set(text.split())] == []
        assert not any("<<" in text or "||" in text for text in records(variant).values())


@pytest.mark.parametrize("fault", [*FAULTS, *UNREADABLE], ids=lambda fault: fault.wrong.strip())
def test_every_fault_is_a_finding_of_its_file(fault: Fault, tmp_path: Path) -> None:
    file = write("one", tmp_path) / fault.file
    text = file.read_text()
    assert fault.right in text
    file.write_text(text.replace(fault.right, fault.wrong, 1))
    result = check(Sources(tmp_path / "site_config.yml", tmp_path / "content"), as_of(MOMENT), lambda stage: None)
    assert any(one.position.path == str(file) and one.private for one in result.findings)
    assert not result.good


WORD = "zqkanarifugl"
FORMS = {
    "plain": WORD,
    "within a word": f"super{WORD}en",
    "capital": WORD.upper(),
    "entity": "".join(f"&#{ord(letter)};" for letter in WORD),
    "hexadecimal entity": "".join(f"&#x{ord(letter):x};" for letter in WORD),
    "percent": "".join(f"%{ord(letter):02X}" for letter in WORD),
    "json": "".join(f"\\u{ord(letter):04x}" for letter in WORD),
    "javascript": "".join(f"\\x{ord(letter):02x}" for letter in WORD),
    "blanks": " ".join(WORD),
    "hyphens": "-".join(WORD),
    "soft hyphens": "\u00ad".join(WORD),
    "zero width": "\u200b".join(WORD),
    "folded": f"{WORD[:5]}\r\n {WORD[5:]}",
    "markup": f"{WORD[:4]}<b class='x'>{WORD[4:]}</b>",
    "backwards": WORD[::-1],
    "value in json": json.dumps({"a": [WORD]}),
    **{f"base64 at {place}": base64.b64encode(b"x" * place + WORD.encode() + b"y").decode() for place in range(4)},
    "base64 of a capital": base64.b64encode(f"En {WORD.capitalize()}.".encode()).decode(),
    "quoted-printable": quopri.encodestring(("å" * 30 + WORD * 3).encode()).decode(),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_canary_is_found_in_every_writing(form: str) -> None:
    assert leaks.found(frozenset({WORD, "zqanden"}), {"a.txt": f"Før {FORMS[form]} efter".encode()}) == {WORD}


def zipped(name: str, content: bytes, remark: bytes = b"") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive_file:
        archive_file.writestr(name, content)
        archive_file.comment = remark
    return file.getvalue()


def pdf(stream: bytes) -> bytes:
    return b"%%PDF-1.7\n4 0 obj\n<</Filter /FlateDecode>>\nstream\n%b\nendstream\nendobj\n" % stream


def named_gzip(name: str) -> bytes:
    file = io.BytesIO()
    with gzip.GzipFile(name, "wb", fileobj=file) as packed:
        packed.write(b"nothing")
    return file.getvalue()


FILES = {
    "gzip": gzip.compress(WORD.encode()),
    "gzip in gzip": gzip.compress(gzip.compress(WORD.encode())),
    "name in gzip": named_gzip(f"{WORD}.html"),
    "zip": zipped("a.txt", WORD.encode()),
    "name in zip": zipped(f"{WORD}.txt", b""),
    "remark on zip": zipped("a.txt", b"", WORD.encode()),
    "gzip in zip": zipped("a.gz", gzip.compress(WORD.encode())),
    "stream of a PDF": pdf(zlib.compress(f"BT ({WORD}) Tj ET".encode())),
    "plain stream of a PDF": pdf(f"BT ({WORD}) Tj ET".encode()),
    "PDF in zip": zipped("a.pdf", pdf(zlib.compress(WORD.encode()))),
    "UTF-16": f"Før {WORD}".encode("utf-16"),
}


@pytest.mark.parametrize("packing", FILES)
def test_a_canary_is_found_in_every_packing(packing: str) -> None:
    assert leaks.found(frozenset({WORD}), {"file": FILES[packing]}) == {WORD}


def test_a_canary_is_found_in_the_name_of_a_file() -> None:
    assert leaks.found(frozenset({WORD}), {f"bilag/{WORD}.pdf": b""}) == {WORD}


def test_nothing_is_found_where_nothing_is() -> None:
    harmless = {"a.txt": b"zq kanari og fugl, kanarifugl", "b.gz": gzip.compress(b"zqkanar"), "c.pdf": pdf(b"BT")}
    assert leaks.found(frozenset({WORD}), harmless) == set()
    assert leaks.found(frozenset(), harmless) == set()
