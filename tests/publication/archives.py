"""Archives from YAML text, through the real loader, and what is public of them."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from generator.findings import Finding, blocking
from generator.publication.gate import publish
from generator.publication.moments import AsOf, as_of
from generator.publication.published import PublicArchive, PublishedMeeting
from generator.records.archive import Archive
from generator.records.load import load

SITE = """
    name: Udsatterådet i Eksempelkøbing Kommune
    url: https://udsatteraad.example
    repository: private
    topics: [{id: tandpleje, title: Tandpleje}]
"""

COUNCIL = """
    name: Udsatterådet
    municipality: Eksempelkøbing Kommune
    profile: neutral
    rules:
      - {rule: minutes.withhold, value: allowed, source: "Forretningsorden § 11", from: 2025-01-01}
    organs:
      - {id: byraadet, name: Byrådet, aliases: [{name: Kommunalbestyrelsen, to: 2010-01-01}]}
      - {id: socialudvalget, name: Socialudvalget}
    grounds: [{id: contract, text: Oplysninger om kontraktforhold}]
"""

BASE = {"site_config.yml": SITE, "councils/udsatteraadet.yml": COUNCIL}


def loaded(files: Mapping[str, str]) -> tuple[Archive, list[Finding]]:
    """The archive of these files (paths below content/, but for site_config.yml) and the findings of reading it."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        for name, text in files.items():
            path = Path(folder) / name if name == "site_config.yml" else content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")
        archive, findings = load(Path(folder) / "site_config.yml", content)
    assert archive is not None, findings
    return archive, findings


def archive_of(files: Mapping[str, str]) -> Archive:
    """The archive of a small site with these files as well; it must read without an error."""
    archive, findings = loaded({**BASE, **files})
    assert not blocking(findings), findings
    return archive


def at(moment: str) -> AsOf:
    """A moment in Danish time."""
    return as_of(moment)


def public(files: Mapping[str, str], moment: str) -> PublicArchive:
    """What is public of a small site with these files as well."""
    return publish(archive_of(files), at(moment))


def meeting(text: str, moment: str, others: Mapping[str, str] | None = None) -> PublishedMeeting | None:
    """What is public of the meeting of 12 March 2026."""
    found = public({**(others or {}), "meetings/2026-03-12.md": text}, moment).meetings
    return next((one for one in found if one.id == "2026-03-12"), None)
