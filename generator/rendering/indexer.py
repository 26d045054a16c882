"""Hands Pagefind its pages one by one, in order: python indexer.py PROGRAM REQUESTS.

Pagefind by itself numbers the pages of a folder in the order in which the disk happens to list them, and its whole
index hangs on these numbers. As a service it takes requests on its standard input, in our order. It ends as soon as
that input does, and stands still while nobody reads its answers: so somebody has to stay with it. That is this
program, a process of its own, which knows nothing but the standard library and so starts at once.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

STOP = b"."
"""What the caller writes on the standard input to have everything ended; its own end does the same."""

_END = b","
_PIECE = 1 << 16


def encoded(requests: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """Give requests as Pagefind's service reads them, numbered in order.

    Source: what Pagefind's own wrappers for Node and Python send.
    """
    for number, request in enumerate(requests):
        yield b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + _END


def main(program: str, requests: Path) -> int:
    """Run the service until it has answered every request.

    Returns the exit status: 0 if all is well, the service's own if it ended early, 1 where it refused; 126 if it did
    not start. Words about it go to the standard error.
    """
    try:
        service = subprocess.Popen(  # noqa: S603 - our own program, no shell
            [program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
    except OSError as error:
        sys.stderr.write(f"{error.strerror}\n")
        return 126
    assert service.stdin is not None
    assert service.stdout is not None
    threading.Thread(target=_obey, args=(sys.stdin.fileno(), service), daemon=True).start()
    threading.Thread(target=_feed, args=(requests, service.stdin), daemon=True).start()
    unanswered = requests.read_bytes().count(_END)
    for answer in _answers(service.stdout):
        unanswered -= 1
        refused = answer.get("type") == "Error"
        if refused:
            sys.stderr.write(f"{answer.get('message')}\n")
        if refused or not unanswered:
            service.kill()
            service.wait()
            return int(refused)
    status = service.wait()
    return 128 - status if status < 0 else status or 1


def _obey(caller: int, service: subprocess.Popen[bytes]) -> None:
    # Killed itself, this program would leave the service behind, which writes on for a moment. Read without a buffer:
    # the end of the program would wait for one.
    os.read(caller, 1)
    service.kill()


def _feed(requests: Path, service: IO[bytes]) -> None:
    # The input stays open: at its end the service would end too, with all that it has not answered yet.
    with requests.open("rb") as source, suppress(BrokenPipeError):
        while piece := source.read(_PIECE):
            service.write(piece)
        service.flush()


def _answers(service: IO[bytes]) -> Iterator[dict[str, Any]]:
    rest = b""
    while piece := service.read1(_PIECE):  # type: ignore[attr-defined]
        *whole, rest = (rest + piece).split(_END)
        for answer in whole:
            yield json.loads(b64decode(answer))["payload"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
