"""The fixture of the canaries: the same public council twice, with other private words, numbers, order and files.

A canary is a word that begins with "zq" and stands in a private place, a different one in each place. In the files of
`canary_records/both`, `<<this||that>>` is what differs between the two variants; whole records that only one of them
has lie in a folder of its own, and in `former` lies what was public once and has been removed.
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from typing import Literal

from tests.proof.canaries_faults import FAULTS, UNREADABLE

RECORDS = Path(__file__).parent / "canary_records"
MOMENT = "2026-09-10T12:00"

Variant = Literal["one", "other"]
VARIANTS: tuple[Variant, Variant] = ("one", "other")

_EITHER = re.compile(r"<<(.*?)\|\|(.*?)>>", re.DOTALL)
_CANARY = re.compile(r"zq[a-z]{3,}", re.IGNORECASE)
# When the files of a variant were last changed: that is private too.
_CHANGED = {"one": 1_750_000_000, "other": 1_760_000_000}


@cache
def records(variant: Variant) -> dict[str, str]:
    """Every file of a variant by its path below the folder that holds site_config.yml."""
    common = {
        path: _EITHER.sub(lambda found: found[1 + VARIANTS.index(variant)], text)
        for path, text in _texts(RECORDS / "both").items()
    }
    return common | _texts(RECORDS / variant)


def write(variant: Variant, folder: Path) -> Path:
    """Writes a variant into a new folder, which is returned."""
    return _write(records(variant), folder, _CHANGED[variant])


def write_former(folder: Path) -> Path:
    """Writes the first variant as it was before a public record was removed."""
    return _write(records("one") | _texts(RECORDS / "former"), folder, _CHANGED["one"])


def _write(files: dict[str, str], folder: Path, changed: int) -> Path:
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        os.utime(file, (changed, changed))
    return folder


@cache
def canaries() -> frozenset[str]:
    """The canaries of both variants, of what has been removed and of what is wrong, in small letters."""
    everything = (*(records(variant) for variant in VARIANTS), _texts(RECORDS / "former"))
    texts = [" ".join(item) for files in everything for item in files.items()]
    texts += [fault.wrong for fault in (*FAULTS, *UNREADABLE)]
    return frozenset(word for text in texts for word in canaries_in(text))


def canaries_in(text: str) -> set[str]:
    """The canaries that a text of a record holds."""
    return {word.lower() for word in _CANARY.findall(text)}


def _texts(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}
