"""The files of a way to publish the site: what a server or forge needs, for the address that the site will have.

They lie in `publishing/`, as they stand in `docs/publishing/`: for a site at the example's address.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

_FOLDER = Path(__file__).parent / "publishing"
_HOST = "raad.eksempel.example"
_PATH = "/udsatteraad"
_OF_THE_EXAMPLE = re.compile(f"{re.escape(_HOST)}|{re.escape(_PATH)}")

_OWN_SERVER = (
    "Caddyfile", "Caddyfile-path", "caddy-site.conf", "nginx-path.conf", "nginx-site.conf", "nginx.conf",
    "publish.sh", "raad.service", "raad.timer", "watch.sh",
)  # fmt: skip
_FILES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "own-server": {f"publishing/{name}": name for name in _OWN_SERVER},
        "gitlab": {".gitlab-ci.yml": "gitlab.yml", "publishing/watch.sh": "watch.sh"},
        "forgejo": {".forgejo/workflows/site.yml": "forgejo.yml", "publishing/watch.sh": "watch.sh"},
        "github": {".github/workflows/site.yml": "github.yml", "publishing/watch.sh": "watch.sh"},
    }
)
_EVERYWHERE = {"requirements.txt": "requirements.txt"}

WAYS = tuple(_FILES)
"""The ways to publish, the first of which is the one to choose where there is a choice."""

PROGRAMS = frozenset({"publishing/publish.sh", "publishing/watch.sh"})
"""The files that the system may run."""


def publishing_files(way: str, url: str) -> dict[str, str]:
    """Every file of a way to publish, by its path in the council's folder; raises KeyError where there is no such way.

    Of the two snippets for a web server, one is for an address of its own and the other (`-path`) for a folder of the
    municipality's; both are written, for the URL tells today's address alone.
    """
    return {path: _filled(name, url) for path, name in {**_FILES[way], **_EVERYWHERE}.items()}


def _filled(name: str, url: str) -> str:
    """A file with the site's address in the place of the example's."""
    address = urlsplit(url)
    port = f":{address.port}" if address.port else ""
    own = {
        _HOST: (address.hostname or _HOST).encode("idna").decode() + port,
        _PATH: address.path.rstrip("/") or _PATH,
    }
    # In one pass: a host may have the example's path in its name.
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return _OF_THE_EXAMPLE.sub(lambda found: own[found[0]], text)
