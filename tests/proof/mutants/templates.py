"""What takes longest in a small build is done once: compiling templates, and listing thousands of unused icons."""

from __future__ import annotations

import os
from pathlib import Path
from types import CodeType
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

_COMPILED: dict[tuple[Any, ...], CodeType] = {}
_ICONS = ".icons"


def remember_templates(patch: pytest.MonkeyPatch) -> None:
    """Compiles a template anew only where its text, its place or how it is read has changed; leaves icons unlisted."""
    original = Environment.compile

    def compiled(self: Environment, source: Any, name: Any = None, filename: Any = None, **more: Any) -> Any:
        if not isinstance(source, str) or more:
            return original(self, source, name, filename, **more)
        key = (source, name, filename, self.autoescape, self.trim_blocks, self.lstrip_blocks, *sorted(self.extensions))
        if key not in _COMPILED:
            _COMPILED[key] = original(self, source, name, filename)
        return _COMPILED[key]

    patch.setattr(Environment, "compile", compiled)
    patch.setattr(FileSystemLoader, "list_templates", _without_icons)


def _without_icons(loader: FileSystemLoader) -> list[str]:
    """Like the original, but for the icons, of which no page gets any as a file."""
    found: set[str] = set()
    for folder in loader.searchpath:
        for parent, folders, names in os.walk(folder):
            folders[:] = [one for one in folders if one != _ICONS]
            found.update(Path(parent, name).relative_to(folder).as_posix() for name in names)
    return sorted(found)
