"""Settings for the editor VS Code, which then knows the fields of the files and says so while they are typed."""

from __future__ import annotations

import json

from generator.records.load import ENDINGS

_EXTENSION = "redhat.vscode-yaml"


def settings() -> str:
    """Which schema the files of each kind have, of those that hold YAML alone."""
    files = {"site_config": "site_config.yml"}
    files |= {kind: f"content/{kind}/*.yml" for kind, ending in ENDINGS.items() if ending == ".yml"}
    schemas = {f"./schemas/{kind}.schema.json": where for kind, where in sorted(files.items())}
    return _json({"files.encoding": "utf8", "files.eol": "\n", "yaml.schemas": schemas})


def extensions() -> str:
    """The extension that reads the schemas."""
    return _json({"recommendations": [_EXTENSION]})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
