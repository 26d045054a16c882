"""The story of a new council, played for real: python -m tests.story.play WHEELHOUSE writes docs/story.md."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.recipes.servers import certify, nginx
from tests.story.stage import Stage

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "story.md"
MEETING = "content/meetings/2026-10-01.md"
URL = "https://udsatteraad.example/"


def play(home: Path, wheelhouse: Path) -> str:
    """Plays the whole story in an empty home folder, and returns its transcript."""
    stage = Stage(home)
    _install(stage, wheelhouse)
    _begin(stage)
    _write_a_meeting(stage)
    _mend(stage)
    _save(stage)
    _publish(stage)
    return stage.text()


def _install(stage: Stage, wheelhouse: Path) -> None:
    stage.at("2026-08-10 09:00:00")
    stage.say(
        "# Et nyt råd på nettet: historien fra ende til anden",
        "",
        "Her følger vi en sekretær i den opdigtede Eksempelkøbing Kommune fra en tom mappe, til rådets hjemmeside",
        "ligger på en webserver, og til noget skal rettes og trækkes tilbage. Alle kommandoer er kørt, som de står,",
        "og svarene er programmets egne. Tiderne er fra en lille maskine. En test spiller historien igen og holder den",
        "op mod denne side.",
    )
    stage.say(
        "## Installer", "", "Kommunens it-afdeling har lagt mappen `wheelhouse` klar (se [install.md](install.md))."
    )
    (stage.home / "wheelhouse").symlink_to(wheelhouse)
    offline = "--no-index --find-links wheelhouse"
    stage.behind_the_scenes(
        f"{shlex.quote(sys.executable)} -m venv --without-pip tools && {shlex.quote(sys.executable)} -m pip --python "
        f"tools install --quiet {offline} pipx"
    )
    stage.run(f"pipx install --quiet --pip-args='{offline}' 'aabent-raad[search]'")


def _begin(stage: Stage) -> None:
    stage.say("## Begynd", "", "Rådet følger Odenses regler. Det, der ikke står i kommandoen, spørger programmet om.")
    stage.run(
        "raad init raadet --profile odense --name Udsatterådet --municipality 'Eksempelkøbing Kommune' "
        f"--url {URL} --email raad@eksempel.example --first-meeting 2026-09-03"
    )
    stage.folder = "raadet"
    stage.run("raad check")
    stage.run("git add -A && git commit --quiet -m 'Rådets mappe'")


def _write_a_meeting(stage: Stage) -> None:
    stage.at("2026-09-15 10:00:00")
    stage.say("## Et nyt møde", "", "Fem uger senere skal der indkaldes til mødet den 1. oktober.")
    stage.run("raad new meeting 2026-10-01 --start 16:00 --place 'Rådhuset, mødelokale 2'")
    stage.say("Sekretæren skriver et punkt ind og kommer til at lave tre fejl, som alle laver i begyndelsen.")
    stage.write(
        MEETING,
        "    - number: 5\n      title: Eventuelt\n",
        "    - number: 5\n      title: Herberget: flere pladser til kvinder\n      type: decision\n"
        "      tekst: Der er fire pladser til kvinder, og de er optaget hver nat.\n"
        "    - number: 6\n      title: Eventuelt\n",
    )
    stage.write(MEETING, "# convened: ÅÅÅÅ-MM-DD\n", "convened: 15-09-26\n")


def _mend(stage: Stage) -> None:
    stage.say("## Tjek og ret", "", "Programmet siger, hvor fejlene er, og hvad der skal gøres.")
    stage.run("raad check", status=1)
    stage.say("Titlen skal i anførselstegn, for den har et kolon.")
    stage.write(
        MEETING,
        "title: Herberget: flere pladser til kvinder\n",
        'title: "Herberget: flere pladser til kvinder"\n',
    )
    stage.run("raad check", status=1)
    stage.say("Feltet hedder `text`, og en dato har år, måned og dag.")
    stage.write(MEETING, "      tekst: Der er", "      text: Der er")
    stage.write(MEETING, "convened: 15-09-26\n", "convened: 2026-09-15\n")
    stage.run("raad check")


def _save(stage: Stage) -> None:
    stage.say("## Se efter, og gem", "", "Intet er offentligt, før der står en dag for det. Dagsordenen skal ud nu.")
    stage.write(MEETING, "  # publish: ÅÅÅÅ-MM-DD\n", "  publish: 2026-09-15\n")
    stage.run("raad diff")
    stage.say("Før git gemmer, tjekker programmet det, der er ved at blive gemt, og viser det samme igen.")
    stage.run("git add -A && git commit --quiet -m 'Dagsorden for oktober'")


def _publish(stage: Stage) -> None:
    stage.say("## Udgiv", "", "Webserveren er nginx, som i [publishing/own-server.md](publishing/own-server.md).")
    stage.run("raad build")
    served = stage.home / "srv"
    served.mkdir()
    (served / "current").symlink_to(stage.home / stage.folder / "site")
    certificate = certify(stage.home / "certificate")
    with nginx(stage.home / "nginx", served, URL, certificate) as server:
        stage.shown = {server.address: URL}
        stage.shown |= {f" --cacert {certificate}": ""}
        page = f"curl --silent --cacert {certificate} {server.address}moeder/2026-10-01/ | grep -o '<title>.*</title>'"
        # The server's certificate is of this very day.
        stage.at("")
        stage.run(page)
        stage.say("Sådan ser en journalists feedlæser det:")
        stage.read_feed(server.get("feed.xml").body, "feed.xml")
        _correct(stage)
        stage.read_feed(server.get("feed.xml").body, "feed.xml")
        _withdraw(stage)
        stage.at("")
        stage.run(page)
        stage.read_feed(server.get("feed.xml").body, "feed.xml")


def _correct(stage: Stage) -> None:
    stage.at("2026-09-17 09:00:00")
    stage.say("## Ret noget, der er offentligt", "", "Der er fem pladser, ikke fire. Rettelsen får sin egen linje.")
    stage.write(MEETING, "Der er fire pladser", "Der er fem pladser")
    stage.write(
        MEETING,
        "# Efter mødet:",
        "corrections:\n  - {date: 2026-09-17, kind: correction, part: agenda, item: 5, text: Der er fem pladser.}\n"
        "# Efter mødet:",
    )
    stage.run("raad diff")
    stage.run("raad build --quiet")


def _withdraw(stage: Stage) -> None:
    stage.at("2026-09-18 09:00:00")
    stage.say("## Træk noget tilbage", "", "Dagsordenen skulle slet ikke have været ude endnu.")
    stage.run(f"raad withdraw {MEETING}")
    stage.run("raad build --quiet")


def main(wheelhouse: Path) -> None:
    """Plays the story and writes it down."""
    with TemporaryDirectory() as home:
        DOCUMENT.write_text(play(Path(home), wheelhouse.resolve()), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
