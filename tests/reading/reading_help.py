"""Reading a council in a test as `raad check` does, without the gate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.checks import check
from generator.checks.acknowledged import acknowledge
from generator.findings import Finding, in_order
from generator.findings.reports import Format, report
from generator.language import Language
from generator.records.archive import Archive
from generator.records.load import load

HERE = Path(__file__).parent
TODAY = date(2026, 9, 10)
MEETING = "content/meetings/2026-03-12.md"


@dataclass(frozen=True)
class Council:
    """A council's folder, which is the working directory."""

    folder: Path

    def write(self, path: str, content: str | bytes) -> None:
        """Writes a file, and its folders where they are not there."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    def change(self, path: str, old: str, new: str) -> None:
        """Replaces a text that stands once in a file."""
        text = (self.folder / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def read(self) -> tuple[Archive | None, tuple[Finding, ...]]:
        """The archive and all findings, in order."""
        archive, findings = load(Path("site_config.yml"), Path("content"))
        if archive is not None:
            findings += check(archive, TODAY)
            findings, _ = acknowledge(findings, archive.acknowledgements)
        return archive, in_order(findings)

    def codes(self) -> list[str]:
        """The code and place of each finding."""
        return [
            f"{one.rule.code} {one.position.path}:{one.position.line}:{one.position.column}" for one in self.read()[1]
        ]

    def report(self, output: Format = "text", language: Language = "en", *, places_only: bool = False) -> str:
        """What the user sees."""
        return report(self.read()[1], output, language, places_only=places_only)
