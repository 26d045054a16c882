"""Half of a small build's time goes into compiling the theme's templates, which are the same each time: done once."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import Environment, FileSystemLoader

from generator.pipeline import Sources, build
from generator.publication.moments import as_of


def _remember_templates() -> None:
    compile_template, list_templates = Environment.compile, FileSystemLoader.list_templates
    compiled: dict[tuple[object, ...], CodeType] = {}

    def compile_once(self: Environment, source: Any, name: Any = None, filename: Any = None, **more: Any) -> CodeType:
        key = (self.autoescape, self.undefined, tuple(sorted(self.extensions)), source, name, filename, *more.items())
        if key not in compiled:
            compiled[key] = compile_template(self, source, name, filename, **more)
        return compiled[key]

    @cache
    def list_once(searchpath: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(list_templates(FileSystemLoader(searchpath)))

    Environment.compile = compile_once  # type: ignore[method-assign]
    FileSystemLoader.list_templates = lambda self: list(list_once(tuple(self.searchpath)))  # type: ignore[method-assign]


def warm_up(council: Path, moment: str) -> None:
    """Build a site once, so that children of this process find all that a build loads and compiles."""
    _remember_templates()
    with tempfile.TemporaryDirectory() as folder:
        sources = Sources(council / "site_config.yml", council / "content")
        assert build(sources, as_of(moment), Path(folder, "site"), lambda stage: None).good
