"""One side of a pair as a folder: the files of its records, attachments, and whatever else lies about."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import yaml

from tests.proof.record_pairs.making import Raw

CONFIG = "site_config.yml"
_MEMORY = Path("/dev/shm")
_YEAR = 365 * 24 * 3600

# What may lie in content/ without being a record: it is never read for the site.
STRAY_FILES: tuple[tuple[str, bytes], ...] = (
    (".DS_Store", b"\x00\x01privat"),
    ("noter.txt", "Noter fra mødet med ægteparret".encode()),
    ("meetings/2026-03-12/bilag/udkast.docx", b"PK\x03\x04privat"),
    ("meetings/udkast.md~", b"---\ntitle: gammelt\n---\n"),
    ("hearings/budget/svar-fra-borger.pdf", b"%PDF-1.7 privat"),
    ("cases/kladder/sag.md", b"---\ntitle: kladde\n---\n"),
    ("pages/#kladde.md", b"kladde"),
    ("decisions/regneark.xlsx", b"PK\x03\x04"),
)


@dataclass(frozen=True, slots=True)
class Side:
    """A folder that is not written yet: its files, and how the disk holds them."""

    records: Mapping[str, Raw]
    others: Mapping[str, bytes]
    salt: int

    def write(self, folder: Path, *, readable: bool = False) -> None:
        """Write it, with a private order, modes and times of change; `readable` as people write YAML."""
        files = {name: _text(name, raw, readable=readable).encode() for name, raw in self.records.items()}
        files |= dict(self.others)
        for name in sorted(files, key=lambda name: crc32(f"{self.salt}{name}".encode())):
            path = folder / name if name == CONFIG else folder / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[name])
            path.chmod((0o644, 0o600, 0o755)[self.salt % 3])
            changed = crc32(f"{name}{self.salt}".encode()) % (50 * _YEAR)
            os.utime(path, (changed, changed))


@contextmanager
def written(side: Side) -> Iterator[Path]:
    """A side in a folder that lasts as long as it is needed."""
    where = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="pair-", dir=where) as folder:
        side.write(Path(folder))
        yield Path(folder)


def _text(name: str, raw: Raw, *, readable: bool) -> str:
    """A record as the text of its file. JSON is YAML, and much faster to write."""
    fields = {key: value for key, value in raw.items() if key != "body"}
    front = in_yaml(fields) if readable else json.dumps(fields, ensure_ascii=False) + "\n"
    return f"---\n{front}---\n{raw.get('body', '')}\n" if name.endswith(".md") else front


def in_yaml(value: Any) -> str:
    """A value as people write it, with its fields in the order of the alphabet."""
    return str(yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, width=100))
