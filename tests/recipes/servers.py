"""nginx and Caddy on the loopback, with the recipes' own snippets for the example's address."""

from __future__ import annotations

import http.client
import os
import pwd
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.editing.starting.publishing import publishing_files

_START = 20.0


@dataclass(frozen=True)
class Answer:
    """What a server answers; the names of what stands above it are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running server: where it listens, below which path the site is, and the certificate that it shows."""

    port: int
    base: str
    certificate: Path

    @property
    def address(self) -> str:
        return f"https://localhost:{self.port}{self.base}"

    def get(self, path: str = "", **headers: str) -> Answer:
        """Asks for an address below the site's own."""
        context = ssl.create_default_context(cafile=str(self.certificate))
        connection = http.client.HTTPSConnection("localhost", self.port, context=context, timeout=20)
        try:
            connection.request("GET", self.base + path, headers=headers)
            answer = connection.getresponse()
            return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        finally:
            connection.close()


def certify(folder: Path) -> Path:
    """Makes a certificate of a day for this machine, in the files that the snippet for nginx names."""
    folder.mkdir(parents=True)
    chain, key = folder / "fullchain.pem", folder / "privkey.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", chain],
        check=True, capture_output=True,
    )  # fmt: skip
    return chain


@contextmanager
def nginx(room: Path, served: Path, url: str, certificate: Path) -> Iterator[Server]:
    """nginx with the snippets that fit the URL: a server of its own, or lines within somebody else's."""
    port = _free_port()
    files = publishing_files("own-server", url)
    base = _base(url)
    (room / "snippets").mkdir(parents=True)
    (room / "snippets" / "raad.conf").write_text(
        _moved(files["publishing/nginx-site.conf"], {"/var/log/nginx": str(room)})
    )
    if base == "/":
        moved = {
            "/srv/raad": str(served),
            "/etc/ssl/raad": str(certificate.parent),
            "listen 443 ssl": f"listen 127.0.0.1:{port} ssl",
            "listen 80;": f"listen 127.0.0.1:{_free_port()};",
        }
        lines = _moved(files["publishing/nginx.conf"], moved).splitlines(keepends=True)
        site = "".join(line for line in lines if "[::]" not in line)
    else:
        within = _moved(files["publishing/nginx-path.conf"], {"/srv/raad": str(served)})
        keys = f"ssl_certificate {certificate}; ssl_certificate_key {certificate.with_name('privkey.pem')};"
        site = f"server {{ listen 127.0.0.1:{port} ssl; {keys}\n{within}\n}}\n"
    temporary = "".join(
        f"{kind}_temp_path {room / kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (room / "site.conf").write_text(site)
    (room / "nginx.conf").write_text(
        f"user {pwd.getpwuid(os.getuid()).pw_name};\ndaemon off;\nworker_processes 1;\npid {room}/pid;\n"
        f"error_log {room}/error.log;\nevents {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\n"
        f"default_type application/octet-stream;\naccess_log {room}/access.log;\n{temporary}include site.conf;\n}}\n"
    )
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program
    words = [program, "-e", room / "error.log", "-p", room, "-c", room / "nginx.conf"]
    with _running(words, room, port):
        yield Server(port, base, certificate)


@contextmanager
def caddy(room: Path, served: Path, url: str, certificate: Path) -> Iterator[Server]:
    """Caddy with the snippets that fit the URL."""
    port, base = _free_port(), _base(url)
    files = publishing_files("own-server", url)
    room.mkdir(parents=True)
    (room / "raad.conf").write_text(_moved(files["publishing/caddy-site.conf"], {"/srv/raad": str(served)}))
    inside = f"bind 127.0.0.1\n\ttls {certificate} {certificate.with_name('privkey.pem')}\n"
    if base == "/":
        host = url.removeprefix("https://").rstrip("/")
        site = _moved(files["publishing/Caddyfile"], {f"{host} {{": f"localhost:{port} {{\n\t{inside}"})
    else:
        site = f"localhost:{port} {{\n\t{inside}{files['publishing/Caddyfile-path']}\n}}\n"
    (room / "Caddyfile").write_text(f"{{\n\tadmin off\n\tauto_https disable_redirects\n}}\n{site}")
    with _running(["caddy", "run", "--config", room / "Caddyfile", "--adapter", "caddyfile"], room, port):
        yield Server(port, base, certificate)


def _base(url: str) -> str:
    return "/" + url.removeprefix("https://").partition("/")[2]


def _moved(text: str, places: Mapping[str, str]) -> str:
    """A snippet with its places put elsewhere; every one of them must be in it."""
    for place, other in places.items():
        assert place in text, place
        text = text.replace(place, other)
    return text


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextmanager
def _running(words: list[str | Path], room: Path, port: int) -> Iterator[None]:
    """A server that answers at a port, until the end of the block."""
    log = room / "said"
    with log.open("w") as said:
        process = subprocess.Popen(
            list(map(str, words)),
            stdout=said,
            stderr=said,
            env={**os.environ, "HOME": str(room), "XDG_DATA_HOME": str(room)},
        )
    try:
        _wait(process, port, log)
        yield
    finally:
        process.terminate()
        process.wait(10)


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + _START
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(log.read_text())
