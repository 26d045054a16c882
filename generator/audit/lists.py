"""The lists that a site publishes of itself: manifest, sitemap and search fragments."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from zlib import error as ZlibError  # noqa: N812 - it is a class

from lxml import etree

from generator.audit.files import FileFacts
from generator.audit.problems import Problem
from generator.audit.targets import Resolver

MANIFEST = "manifest.json"
SITEMAP = "sitemap.xml"

_FRAGMENT_MARK = b"pagefind_dcd"


def check_manifest(folder: Path, files: Mapping[str, FileFacts]) -> Iterator[Problem]:
    """Yield a problem for each file that the manifest lacks, has too much, or knows with other bytes."""
    try:
        listed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"]
        entries = {path: (entry["sha256"], entry["size"]) for path, entry in listed.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        yield Problem("manifest", MANIFEST, "is missing or cannot be read")
        return
    for path in sorted(entries.keys() | files.keys() - {MANIFEST}):
        if path not in entries:
            yield Problem("manifest", path, "is not in the manifest")
        elif path not in files:
            yield Problem("manifest", path, "is in the manifest but not in the folder")
        elif entries[path] != (files[path].sha256, files[path].size):
            yield Problem("manifest", path, "differs from the manifest")


def check_sitemap(folder: Path, files: Mapping[str, FileFacts], resolver: Resolver) -> Iterator[Problem]:
    """Yield a problem for each page that is missing from the sitemap or should not be there."""
    try:
        root = etree.parse(folder / SITEMAP, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    except (OSError, etree.XMLSyntaxError):
        yield Problem("sitemap", SITEMAP, "is missing or cannot be read")
        return
    listed = {(element.text or "").strip() for element in root.iter("{*}loc")}
    targets = {url: resolver.resolve(SITEMAP, url) for url in listed}
    for url in sorted(url for url, target in targets.items() if target.address is None or target.relative):
        yield Problem("sitemap", SITEMAP, f"lists an address that is not the site's: {url}")
    paths = {file_of(target.address) for target in targets.values() if target.address is not None}
    pages = {path for path, facts in files.items() if facts.page and facts.page.listed}
    for path in sorted(pages - paths):
        yield Problem("sitemap", path, "is not in the sitemap")
    for path in sorted(paths - pages):
        yield Problem("sitemap", path, "is in the sitemap but is no page that may be listed")


def check_search(folder: Path, files: Mapping[str, FileFacts]) -> Iterator[Problem]:
    """Yield a problem for each searchable page without a fragment, and each fragment without its page or anchors."""
    found: set[str] = set()
    for path in sorted(path for path in files if path.endswith(".pf_fragment")):
        try:
            page, anchors = _fragment((folder / path).read_bytes())
        except (OSError, EOFError, ZlibError, ValueError, KeyError, TypeError, AttributeError):
            yield Problem("search", path, "cannot be read")
            continue
        found.add(page)
        facts = files[page].page if page in files else None
        if facts is None or not facts.searchable:
            yield Problem("search", page, "can be found by searching but is no page that says so")
            continue
        for anchor in sorted(anchors - facts.ids):
            yield Problem("search", page, f"a hit leads to an anchor that is not there: #{anchor}")
    for path in sorted({path for path, facts in files.items() if facts.page and facts.page.searchable} - found):
        yield Problem("search", path, "says that it can be found by searching but cannot")


def file_of(address: str) -> str:
    """Return the path of the file that is served at an address."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def _fragment(content: bytes) -> tuple[str, frozenset[str]]:
    fragment = json.loads(gzip.decompress(content).removeprefix(_FRAGMENT_MARK))
    return file_of(fragment["url"].removeprefix("/")), frozenset(anchor["id"] for anchor in fragment["anchors"])
