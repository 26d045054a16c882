"""Leaks in what the command says, and everything that it is made to say."""

from __future__ import annotations

import re
import shutil
import sys
import traceback
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator import rendering
from generator.cli import raad
from generator.findings import reports
from generator.publication.moments import as_of
from generator.records.places import Places
from tests.proof.canaries import MOMENT
from tests.proof.canaries_faults import FAULTS, UNREADABLE, Fault
from tests.proof.mutants.table import CANARY, PAIR, Bench, leak
from tests.proof.mutants.tools import Tools

GITHUB = ("--format", "github")


# Where a finding is, is told to everybody; so may be the name of the file.
_PLACE = re.compile(r"content/[^:,\s]*")
# At her own terminal the secretary sees the line of what is meant for readers: docs/decisions/0008.
_SHOWN_AT_HOME = re.compile(
    r"zq(?:logofil|hoeringsfil|hoeringsbilag|bilag\w+|andetbilag|andenbilagstitel|tredjebilag)", re.IGNORECASE
)
_COMPARED = frozenset({"good", "built", "quiet"})


def say_everything(patch: pytest.MonkeyPatch, records: Path, folder: Path) -> None:
    """Lets the command speak of good and faulty records where everybody may listen.

    All that it says goes to `folder`/heard. What has to be the same for both variants goes to `folder`/compared: the
    exit status, and every line but the findings, whose places and number are the records' own.
    """
    # What a build says does not depend on the pages being written.
    patch.setattr(rendering, "publish", lambda *_: ())
    _say(folder, "good", records, ("check", *GITHUB))
    _say(folder, "built", records, ("build", "-v", *GITHUB, "--out", str(folder / "out")))
    _say(folder, "quiet", records, ("build", "-v", "--format", "json", "--out", str(folder / "out")), CI="true")
    public = _public(records, folder / "public")
    for arguments in ((), ("--format", "json"), GITHUB):
        _say(folder, "public" + "".join(arguments), public, ("check", *arguments))
    if records.parent.name == "one":
        for name, faults in {"unreadable": UNREADABLE, "faulty": FAULTS}.items():
            _say_of_faults(folder, name, _with_faults(records, folder / name, faults))
        with patch.context() as terminal:
            terminal.setattr("generator.cli.common._at_a_terminal", lambda output: True)
            for name in ("public", "unreadable-public", "faulty-public"):
                _say(folder, f"{name}-at-a-terminal", folder / name, ("check",))


def _say_of_faults(folder: Path, name: str, faulty: Path) -> None:
    _say(folder, f"{name}-github", faulty, ("check", *GITHUB))
    also_public = _public(faulty, folder / f"{name}-public")
    _say(folder, f"{name}-public", also_public, ("check",))
    _say(folder, f"{name}-ci", also_public, ("check",), CI="true")


def _with_faults(records: Path, folder: Path, faults: tuple[Fault, ...]) -> Path:
    shutil.copytree(records, folder)
    for fault in faults:
        file = folder / fault.file
        text = file.read_text()
        assert fault.right in text, fault
        file.write_text(text.replace(fault.right, fault.wrong, 1))
    return folder


def _public(records: Path, folder: Path) -> Path:
    shutil.copytree(records, folder)
    config = folder / "site_config.yml"
    config.write_text(config.read_text().replace("repository: private", "repository: public"))
    return folder


def _say(folder: Path, name: str, records: Path, words: tuple[str, ...], **variables: str) -> None:
    command = [words[0], "--config", str(records / "site_config.yml"), "--as-of", MOMENT, *words[1:]]
    done = CliRunner(env={"CI": None, **variables}).invoke(raad, command)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    said = _PLACE.sub("", (done.stdout + done.stderr).replace(str(folder), ""))
    said = _SHOWN_AT_HOME.sub("", said) if name.endswith("-at-a-terminal") else said
    status = f"exit status {done.exit_code}\n"
    _write(folder / "heard" / f"{name}.txt", status + said)
    if name in _COMPARED:
        lines = [line for line in said.splitlines(keepends=True) if not line.startswith(("::", "[", " ", "]"))]
        _write(folder / "compared" / f"{name}.txt", status + "".join(lines))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text)


@leak("I1", CANARY, bench=Bench.MESSAGES)
def the_log_shows_the_line(tools: Tools) -> None:
    """Where others read along messages show the line and the words of the record."""
    tools.around(
        "generator.cli.common:report",
        lambda report, findings, output, language, **_: report(findings, output, language, places_only=False),
    )


@leak("I1", CANARY, bench=Bench.MESSAGES)
def private_places_are_forgotten(tools: Tools) -> None:
    """The line of a finding is shown wherever in the record it stands."""
    tools.patch.setattr(Places, "private", lambda *_: False)
    tools.patch.setattr(Places, "_shown", lambda places, at: places._document.text.split("\n")[at.line - 1])


@leak("I1", CANARY, bench=Bench.MESSAGES)
def a_broken_file_is_quoted(tools: Tools) -> None:
    """A file whose structure cannot be read is quoted although it may hold anything."""
    tools.patch.setattr("generator.sources.document.may_hold_private", lambda text: False)


@leak("I1", CANARY, bench=Bench.MESSAGES)
def a_debugging_print_stays(tools: Tools) -> None:
    """A print of each record that cannot be read is left in the program."""

    def read(original: Any, document: Any, model: Any) -> Any:
        found = original(document, model)
        if isinstance(found, list):
            print(document.fields, file=sys.stderr)
        return found

    tools.around("generator.records.load:read_record", read)


@leak("I1", CANARY, bench=Bench.MESSAGES)
def a_traceback_with_locals(tools: Tools) -> None:
    """A report of an error shows the local variables of the functions that it went through."""

    def parse(original: Any, source: Any) -> Any:
        document = original(source)
        try:
            assert hasattr(document, "fields")
        except AssertionError as error:
            lines = traceback.TracebackException.from_exception(error, capture_locals=True).format()
            print("".join(lines), file=sys.stderr)
        return document

    tools.around("generator.records.load:documents.parse", parse)


@leak("I1", CANARY, bench=Bench.MESSAGES)
def words_are_kept_in_the_advice(tools: Tools) -> None:
    """The advice on how to mend a finding is filled in with the words of the record, also in public CI."""
    original = reports._filled

    def shown(self: Any, finding: Any, language: Any, *, places_only: bool) -> None:
        _INIT(self, finding, language, places_only=places_only)
        self.mend = original(f"{self.mend} {' '.join(finding.words.values())}", {}, {})

    tools.patch.setattr(reports.Shown, "__init__", shown)


_INIT = reports.Shown.__init__


@leak("I1", CANARY, bench=Bench.MESSAGES)
def the_log_says_why_a_warning_is_acknowledged(tools: Tools) -> None:
    """What is acknowledged is told with its reason, and by whom, also in public CI."""
    original = reports._Left.__init__

    def shown(self: Any, one: Any, language: Any, *, places_only: bool) -> None:
        original(self, one, language, places_only=False)

    tools.patch.setattr(reports._Left, "__init__", shown)


@leak("I1", CANARY, PAIR, bench=Bench.MESSAGES)
def the_pages_to_come_are_announced(tools: Tools) -> None:
    """A build says what is published next, title and all."""
    tools.keep_archive()

    def say(original: Any, common: Any, message: str, **words: Any) -> None:
        original(common, message, **words)
        for hearing in tools.archive.hearings:
            if hearing.id not in {"natcafe", "budget"}:
                original(common, "{title}", title=hearing.record.title)

    tools.around("generator.cli.build:say", say)


@leak("I2", PAIR, bench=Bench.MESSAGES)
def progress_counts_what_is_hidden(tools: Tools) -> None:
    """A build says how many meetings were read, not how many are public."""
    tools.keep_archive()

    def say(original: Any, common: Any, message: str, **words: Any) -> None:
        original(common, message, **{**words, "meetings": len(tools.archive.meetings)})

    tools.around("generator.cli.build:say", say)


@leak("I3", PAIR, bench=Bench.MESSAGES)
def the_exit_status_tells(tools: Tools) -> None:
    """The exit status says whether anything is waiting for its day."""
    tools.keep_archive()

    def say(original: Any, common: Any, message: str, **words: Any) -> None:
        original(common, message, **words)
        now = as_of(MOMENT)
        if not all(now.reached(one.record.publish) for one in tools.archive.hearings if one.record.publish):
            raise SystemExit(3)

    tools.around("generator.cli.build:say", say)
