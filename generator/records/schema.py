"""JSON Schemas of the records, for editors; made from the models, so that there is one shape of each thing."""

from __future__ import annotations

import json
from typing import Any

from generator.records.base import Record
from generator.records.load import AT_THE_TOP, OF_A_COUNCIL, OF_THE_SITE
from generator.records.site import SiteConfig

KINDS: dict[str, type[Record]] = {
    "site_config": SiteConfig,
    **{file.removesuffix(".yml"): kind for file, kind in AT_THE_TOP.items()},
    **OF_THE_SITE,
    **OF_A_COUNCIL,
}


def schemas() -> dict[str, str]:
    """The text of each kind's schema by file name: the fields above a record's body."""
    return {f"{name}.schema.json": _text(name, kind) for name, kind in sorted(KINDS.items())}


def _text(name: str, kind: type[Record]) -> str:
    schema: dict[str, Any] = kind.model_json_schema()
    schema["properties"].pop("body", None)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": name}
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
