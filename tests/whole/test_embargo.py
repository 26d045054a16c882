"""One second before its moment a record, or a part of one, is nowhere: the site is that of a folder without it."""

from __future__ import annotations

import functools
import http.client
import http.server
import threading
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from generator.pipeline import Sources, check
from generator.publication.moments import AsOf
from generator.publication.published import PublicArchive
from generator.site.model import Site
from tests.whole.conftest import build_folder, tree

SECOND = timedelta(seconds=1)
Files = Mapping[str, str]

SITE = """\
name: Udsatterådet i Eksempelkøbing Kommune
url: https://udsatteraad.example
repository: private
topics: [{id: tandpleje, title: Tandpleje}]
"""
COUNCIL = """\
name: Udsatterådet
municipality: Eksempelkøbing Kommune
profile: neutral
rules: [{rule: minutes.withhold, value: allowed, source: Forretningsorden § 11}]
organs: [{id: byraadet, name: Byrådet}]
grounds: [{id: contract, text: Oplysninger om kontraktforhold}]
"""
ITEMS = """\
  items:
    - number: 1
      title: Tandpleje for udsatte
      type: decision
      text: Klinikken har ventetid, se [mødet i maj](/moeder/2026-05-07/).
      topics: [tandpleje]
"""
REFERENCES = """\
      case: tandpleje
      hearing: budget
"""
DECIDED = """\
      minutes: {outcome: decided, decisions: [{text: Rådet vedtog en udtalelse.}], easy: Kortere ventetid.}
    - number: 2
      type: decision
      closed: {title: Aftale med en leverandør, ground: contract, decision: Rådet tiltrådte indstillingen.}
    - id: ekstra
      title: Nøglekort
      type: orientation
      minutes: {added: chair, outcome: noted}
minutes: {publish: 2026-01-20}
easy: Rådet talte mest om tandpleje.
present: 9
"""
UNDECIDED = """\
    - number: 2
      type: decision
      closed: {title: Aftale med en leverandør, ground: contract}
"""
CORRECTION = """\
corrections: [{date: %s, kind: correction, part: minutes, item: ekstra, text: Rettet årstal.}]
"""


def record(*lines: str, body: str = "") -> str:
    return "---\n" + "".join(line if line.endswith("\n") else line + "\n" for line in lines) + f"---\n{body}\n"


def meeting(*lines: str, day: str = "2026-03-12", body: str = "Mødet begynder med rundvisning.") -> str:
    return record(f"date: {day}", "place: Rådhuset", "kind: ordinary", "status: held", *lines, body=body)


def hearing(*lines: str, body: str = "") -> str:
    return record("title: Budget 2027", "authority: byraadet", "deadline: 2026-04-01", *lines, body=body)


def follow_up(*lines: str) -> str:
    return record(
        "meeting: 2026-03-12", "item: 1", "title: Kortere ventetid", "status: adopted", *lines, body="Brevet."
    )


AGENDA = "agenda:\n  publish: 2026-01-10\n" + ITEMS
DONE = meeting("announce: 2026-01-02", AGENDA + DECIDED)
OPEN = meeting("announce: 2026-01-02", AGENDA + REFERENCES + UNDECIDED)
LEFT = meeting("announce: 2026-01-02", AGENDA + UNDECIDED)
HEARD = hearing("publish: 2026-01-05")
M, H, D, C = "meetings/2026-03-12.md", "hearings/budget.md", "decisions/2026-03-12-punkt-1.md", "cases/tandpleje.md"
UPDATES = "updates:\n  - {publish: 2026-02-01, date: 2026-01-30, status: sent, text: Brevet er sendt.}\n"

Kind = Callable[[str], tuple[Files, Files]]
"""From a date of publishing to a folder with the record, and the same folder without it."""


def announcement(when: str) -> tuple[Files, Files]:
    coming = meeting(f"announce: {when}", "agenda:\n  publish: 2026-12-01\n" + ITEMS, day="2026-05-07")
    heard = {H: hearing("publish: 2026-01-05", "meeting: 2026-05-07")}
    return {M: LEFT, "meetings/2026-05-07.md": coming, **heard}, {M: LEFT, H: HEARD}


def agenda(when: str) -> tuple[Files, Files]:
    sent = f"agenda:\n  publish: {when}\n  draft: true\n" + ITEMS + REFERENCES
    case = {C: record("title: Tandpleje i flere år")}
    announced = meeting("announce: 2026-01-02", body="")
    return {M: meeting("announce: 2026-01-02", sent), H: HEARD, **case}, {M: announced, H: HEARD}


def meeting_as_a_whole(when: str) -> tuple[Files, Files]:
    return {M: meeting(f"agenda:\n  publish: {when}\n" + ITEMS)}, {}


def minutes(when: str) -> tuple[Files, Files]:
    done = DONE.replace("publish: 2026-01-20", f"publish: {when}, approval: approved")
    return {M: done, D: follow_up("publish: 2026-01-21")}, {M: LEFT}


def withholding(when: str) -> tuple[Files, Files]:
    withheld = f"minutes: {{withheld: {{decided: {when[:10]}, review: 2027-01-01}}}}"
    return {M: DONE.replace("minutes: {publish: 2026-01-20}", withheld)}, {M: LEFT}


def correction(when: str) -> tuple[Files, Files]:
    return {M: DONE.replace("present: 9\n", "present: 9\n" + CORRECTION % when[:10])}, {M: DONE}


def heard(when: str) -> tuple[Files, Files]:
    case = {C: record("title: Tandpleje", "publish: 2026-01-05")}
    without = {M: OPEN.replace("      hearing: budget\n", ""), **case}
    return {M: OPEN, H: hearing(f"publish: {when}", "topics: [tandpleje]", "meeting: 2026-03-12"), **case}, without


def response(when: str) -> tuple[Files, Files]:
    answer = f"response: {{status: answered, adopted: 2026-01-08, publish: {when}, easy: Ja., minority: Nej.}}"
    return {H: hearing("publish: 2026-01-05", answer, body="Rådets svar.")}, {H: HEARD}


def outcome(when: str) -> tuple[Files, Files]:
    decided = f"outcome: {{publish: {when}, date: 2026-01-08, followed: partly, text: Et af to.}}"
    return {H: hearing("publish: 2026-01-05", decided)}, {H: HEARD}


def followed(when: str) -> tuple[Files, Files]:
    return {M: DONE, D: follow_up(f"publish: {when}", "recipients: [{persons: 3}]", UPDATES)}, {M: DONE}


def update(when: str) -> tuple[Files, Files]:
    later = UPDATES + f"  - {{publish: {when}, date: 2026-02-02, status: carried-out, text: Ventetiden er kortere.}}\n"
    first = follow_up("publish: 2026-01-21", UPDATES)
    return {M: DONE, D: follow_up("publish: 2026-01-21", later)}, {M: DONE, D: first}


def case(when: str) -> tuple[Files, Files]:
    return {M: LEFT, C: record("title: Tandpleje i flere år", f"publish: {when}", body="Sagens forløb.")}, {M: LEFT}


def details_of_a_case(when: str) -> tuple[Files, Files]:
    """The title of a case is public as soon as an item refers to it; the rest of it is not."""
    title = "title: Tandpleje i flere år"
    full = record(title, f"publish: {when}", "topics: [tandpleje]", "status: closed", body="Sagens forløb.")
    linked = OPEN.replace("      hearing: budget\n", "")
    return {M: linked, C: full}, {M: linked, C: record(title)}


KINDS: tuple[Kind, ...] = (
    announcement, agenda, meeting_as_a_whole, minutes, withholding, correction, heard, response, outcome, followed,
    update, case, details_of_a_case,
)  # fmt: skip
BY_DAY = (withholding, correction)
# What is written, and when that is: midnight is Danish, and a time that the clock change makes double or skips is the
# later moment that it can mean.
MOMENTS = {
    "2026-03-05": "2026-03-04T23:00:00+00:00",
    "2026-07-05": "2026-07-04T22:00:00+00:00",
    "2026-03-30": "2026-03-29T22:00:00+00:00",
    "2026-10-26": "2026-10-25T23:00:00+00:00",
    "2026-07-05 12:30": "2026-07-05T10:30:00+00:00",
    "2026-03-29 03:00": "2026-03-29T01:00:00+00:00",
    "2026-03-29 02:30": "2026-03-29T01:30:00+00:00",
    "2026-10-25 02:30": "2026-10-25T01:30:00+00:00",
}
CASES = [
    pytest.param(kind, when, id=f"{kind.__name__} {when}")
    for kind in KINDS
    for when in MOMENTS
    if not (kind in BY_DAY and " " in when)
]


def written(folder: Path, files: Files) -> Path:
    """A folder with these records."""
    everything = {"site_config.yml": SITE, "content/councils/udsatteraadet.yml": COUNCIL}
    for name, text in (everything | {f"content/{name}": text for name, text in files.items()}).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def site_of(folder: Path, moment: datetime) -> tuple[PublicArchive, Site]:
    result = check(Sources(folder / "site_config.yml", folder / "content"), AsOf(moment), lambda stage: None)
    assert result.public, result.findings
    assert result.site
    return result.public, result.site


@pytest.mark.parametrize(("kind", "when"), CASES)
def test_until_a_second_before_its_moment_it_is_as_if_it_were_not_there(kind: Kind, when: str, tmp_path: Path) -> None:
    there, without = (written(tmp_path / name, files) for name, files in zip(("a", "b"), kind(when), strict=True))
    moment = datetime.fromisoformat(MOMENTS[when])
    for before in (SECOND, timedelta(minutes=30), timedelta(hours=1), timedelta(hours=2)):
        assert site_of(there, moment - before) == site_of(without, moment - before)
    assert site_of(there, moment) != site_of(without, moment)


@pytest.mark.parametrize(
    ("kind", "when"),
    [(meeting_as_a_whole, "2026-03-05"), (minutes, "2026-10-25 02:30"), (followed, "2026-03-29 03:00"),
     (heard, "2026-07-05 12:30")],
    ids=lambda one: getattr(one, "__name__", one),
)  # fmt: skip
def test_so_is_every_byte_of_the_finished_site(kind: Kind, when: str, tmp_path: Path) -> None:
    moment = datetime.fromisoformat(MOMENTS[when])
    built: list[dict[str, tuple[int, bytes]]] = []
    for name, files in zip(("there", "without"), kind(when), strict=True):
        folder = written(tmp_path / name, files)
        for at in (moment - SECOND, moment):
            assert build_folder(folder, tmp_path / "site", at.isoformat()).good
            built.append(tree(tmp_path / "site"))
    there_before, there, without_before, without = built
    assert there_before == without_before
    assert there != without


Answer = tuple[int, list[tuple[str, str]], bytes]
"""The status, what stands above the answer but for the time, and the answer."""


class _LikeAHost(http.server.SimpleHTTPRequestHandler):
    """Answers with 404.html where there is no file, as the hosts of static sites do."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        del format, args

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        del message, explain
        text = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Answer]]:
    """Asks a server of a site on which nothing is public yet but the council's own facts."""
    folder = tmp_path_factory.mktemp("served")
    files = {
        M: DONE, H: HEARD, C: record("title: Tandpleje i flere år", "publish: 2026-01-05"),
        D: follow_up("publish: 2026-01-21"),
    }  # fmt: skip
    assert build_folder(written(folder, files), folder / "site", "2026-01-01T23:59:59").good
    handler = functools.partial(_LikeAHost, directory=str(folder / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()

        def get(address: str) -> Answer:
            connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
            connection.request("GET", address)
            answer = connection.getresponse()
            head = [(name, value) for name, value in answer.getheaders() if name != "Date"]
            got = answer.status, head, answer.read()
            connection.close()
            return got

        yield get
        server.shutdown()


@pytest.mark.parametrize(
    ("hidden", "unknown"),
    [
        ("/moeder/2026-03-12/", "/moeder/2026-03-13/"),
        ("/moeder/2026-03-12", "/moeder/2026-03-13"),
        ("/moeder/2026-03-12/index.html", "/moeder/2026-03-13/index.html"),
        ("/moeder/2026/", "/moeder/2031/"),
        ("/beslutninger/2026-03-12-punkt-1/", "/beslutninger/2026-03-12-punkt-9/"),
        ("/hoeringer/budget/", "/hoeringer/tudget/"),
        ("/forloeb/tandpleje/", "/forloeb/vandpleje/"),
        ("/feeds/forloeb/tandpleje.xml", "/feeds/forloeb/vandpleje.xml"),
        ("/rettelser/2026/", "/ingenting/"),
        ("/ikke-offentliggjort/2026/", "/ingenting/"),
    ],
)
def test_its_address_is_answered_as_any_unknown_one(ask: Callable[[str], Answer], hidden: str, unknown: str) -> None:
    assert ask(hidden) == ask(unknown)
    assert ask(hidden)[0] == http.HTTPStatus.NOT_FOUND
    assert ask("/raadet/")[0] == http.HTTPStatus.OK
