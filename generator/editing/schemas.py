"""The schemas that editors and other programs get: the kinds of records, and what is public of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from generator.publication.published import PublicArchive
from generator.records.schema import schemas


@cache
def all_schemas() -> Mapping[str, str]:
    """The text of every schema by file name: the kinds of records, and the public archive."""
    public = json.dumps(PublicArchive.model_json_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    return MappingProxyType({**schemas(), "public_archive.schema.json": public})
