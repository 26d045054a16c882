"""Who may know whom: the import contracts hold, breaking any of them is noticed, and public values are named."""

from __future__ import annotations

import ast
import inspect
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from generator.publication import published
from generator.publication.published import PublicArchive
from generator.publication.visibility import records_of
from generator.records.schema import KINDS

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "generator"
GATE = sorted((PACKAGE / "publication").glob("*.py"))
SETTINGS: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
CONTRACTS = {contract["id"]: contract for contract in SETTINGS["contracts"]}


def lint(folder: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    chosen = [word for contract in contracts for word in ("--contract", contract)]
    return subprocess.run([*command, *chosen], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(PACKAGE, folder / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_the_contracts_hold(copied: Path) -> None:
    done = lint(copied)
    assert done.returncode == 0, done.stdout + done.stderr


BREAKS = [
    ("public-side", "site/words.py", "from generator.records.meeting import Meeting"),
    ("public-side", "rendering/links.py", "import generator.publication.gate"),
    ("public-side", "dispatch/mails.py", "from generator.records.meeting import Meeting"),
    ("public-side", "serving/pages.py", "import generator.pipeline"),
    ("public-side", "audit/problems.py", "from generator.findings import Finding"),
    ("public-side", "language/formats.py", "import generator.sources.text"),
    ("published-alone", "publication/published.py", "from generator.records.base import Record"),
    ("published-alone", "publication/published.py", "from generator.language import translations"),
    ("private-side", "records/base.py", "from generator.publication.published import PublishedMeeting"),
    ("private-side", "sources/text.py", "import generator.site.addresses"),
    ("private-side", "checks/items.py", "import generator.rendering.links"),
    ("private-side", "findings/reports.py", "import generator.audit"),
    ("both-sides", "__main__.py", "import generator.records.load"),
    ("both-sides", "__main__.py", "from generator.publication import gate"),
    ("table-unread", "publication/gate.py", "from generator.publication.visibility import FIELDS"),
    ("table-unread", "publication/meetings.py", "from generator.publication.told import TOLD"),
    ("mkdocs", "rendering/links.py", "import mkdocs.utils"),
    ("mkdocs", "site/markdown.py", "from mkdocs.structure.files import File"),
    ("feedgen", "rendering/sitemap.py", "import feedgen"),
    ("layers", "site/words.py", "import generator.rendering.links"),
    ("layers", "findings/reports.py", "import generator.records.base"),
    ("layers", "profiles/rules.py", "from generator.findings import Finding"),
    ("layers", "profiles/provisions.py", "import generator.records.council"),
]


@pytest.mark.parametrize("contract", CONTRACTS)
def test_a_line_that_breaks_one_is_noticed(copied: Path, contract: str) -> None:
    lines = [(copied / "generator" / module, line) for broken, module, line in BREAKS if broken == contract]
    before = {file: file.read_text(encoding="utf-8") for file, _ in lines}
    try:
        for number, (file, line) in enumerate(lines):
            with file.open("a", encoding="utf-8") as module:
                module.write(f"\n\ndef _later_{number}() -> None:\n    {line}\n")
        done = lint(copied, contract)
    finally:
        for file, text in before.items():
            file.write_text(text, encoding="utf-8")
    assert done.returncode == 1, done.stdout + done.stderr
    assert f"{CONTRACTS[contract]['name']} BROKEN" in done.stdout
    for file, line in lines:
        importer = ".".join(file.relative_to(copied).with_suffix("").parts)
        assert f"{importer} -> {line.split()[1].partition('.')[0]}" in done.stdout


def test_every_contract_is_broken_once() -> None:
    assert {contract for contract, _, _ in BREAKS} == set(CONTRACTS)


def test_the_public_side_may_know_no_module_of_the_gate_but_the_published_one() -> None:
    named = {
        name for name in CONTRACTS["public-side"]["forbidden_modules"] if name.startswith("generator.publication.")
    }
    private = {f"generator.publication.{file.stem}" for file in GATE} - {
        "generator.publication.__init__", "generator.publication.published",
    }  # fmt: skip
    assert named == private


def test_private_and_public_models_share_no_base_but_pydantic_s() -> None:
    private = {base for model in records_of(KINDS.values()).values() for base in model.__mro__}
    public = {base for model in vars(published).values() if inspect.isclass(model) for base in model.__mro__
              if issubclass(model, BaseModel)}  # fmt: skip
    assert PublicArchive in public
    assert private & public == set(BaseModel.__mro__)


def test_published_imports_only_pydantic_and_the_standard_library() -> None:
    tree = ast.parse((PACKAGE / "publication" / "published.py").read_text(encoding="utf-8"))
    names = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    names |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    roots = {name.partition(".")[0] for name in names}
    assert {name for name in roots if name not in sys.stdlib_module_names and name != "pydantic"} == set()


# Each of these hands on what nobody has named.
WHOLESALE = {
    "model_dump", "model_dump_json", "model_copy", "model_construct", "model_validate", "dict", "vars", "asdict",
    "astuple", "copy", "deepcopy", "getattr", "setattr",
}  # fmt: skip
IMPORTED = WHOLESALE | {"replace", "dataclasses"}


def wholesale(text: str) -> Iterator[str]:
    """The places where a module takes values over without naming them."""
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)) if name in WHOLESALE:
                yield f"{node.lineno}: {name}"
            case ast.Attribute(attr="__dict__" as name):
                yield f"{node.lineno}: {name}"
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                yield from (f"{node.lineno}: {alias.name}" for alias in names if alias.name in IMPORTED)
            case ast.Call(keywords=keywords) if any(keyword.arg is None for keyword in keywords):
                yield f"{node.lineno}: **"
            case ast.Dict(keys=keys) if None in keys:
                yield f"{node.lineno}: **"


@pytest.mark.parametrize("file", GATE, ids=lambda file: file.name)
def test_no_module_of_the_gate_takes_values_over_whole(file: Path) -> None:
    assert list(wholesale(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "line",
    ["PublishedItem(**item)", "PublishedItem(**item.model_dump())", "PublishedItem(**dict(item))", "x = {**item}",
     "item.model_copy(update={})", "asdict(item)", "copy.copy(item)", "vars(item)", "item.__dict__",
     "from copy import deepcopy", "from dataclasses import replace", "import dataclasses",
     "PublishedItem.model_construct()"],
)  # fmt: skip
def test_such_a_line_would_be_noticed(line: str) -> None:
    assert list(wholesale(line))
