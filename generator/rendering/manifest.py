"""manifest.json: every file of the site with its hash, so that a reader can check a copy."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

MANIFEST = "manifest.json"


def write_manifest(folder: Path, files: Mapping[str, tuple[str, int]]) -> None:
    """Write the manifest of all files in `folder`: hash (SHA-256) and size of each by its path, sorted by path."""
    entries = {path: {"sha256": sha256, "size": size} for path, (sha256, size) in sorted(files.items())}
    text = json.dumps({"files": entries}, ensure_ascii=False, indent=1)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")


def is_ours(folder: Path) -> bool:
    """Tell whether a build of ours has written this folder."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(manifest, dict) and isinstance(manifest.get("files"), dict)
