"""What the machine refuses is told in one line that names a place the user knows, never one of the build's own."""

from __future__ import annotations

import errno
import os
import pickle
from pathlib import Path

import pytest

from generator.cli.failures import told
from generator.language import translations
from generator.rendering import BuildInProgress, RenderingError
from tests.whole.conftest import raad

OUT = Path("web/site")


def refusal(code: int, *names: str | bytes) -> OSError:
    return OSError(code, os.strerror(code), names[0], None, names[1]) if len(names) > 1 else OSError(code, "", *names)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (refusal(errno.ENOSPC), "no room left on the disk of web/site."),
        (refusal(errno.EDQUOT, "/a/.site.staging/tmp1/site/index.html"), "no room left on the disk of web/site."),
        (refusal(errno.EACCES, "theme/main.html"), "no access to theme/main.html."),
        (refusal(errno.EACCES, b"theme/m\xe6in.html"), "no access to theme/m\udce6in.html."),
        (refusal(errno.EPERM, "/a/.site.lock"), "no access to web/site."),
        (refusal(errno.EROFS, "/a/.site.staging/tmp1/site", "/a/site"), "The disk of /a/site can only be read."),
        (refusal(errno.EEXIST, "web"), "in the way of web."),
        (refusal(errno.EAGAIN), "short of memory"),
        (refusal(errno.EIO), "has a fault"),
        (OSError(errno.ELOOP, "Too many levels of symbolic links", "x"), "refused to use x: Too many levels"),
        (OSError(), "refused to use web/site: OSError."),
    ],
)
def test_refusals_of_the_system(error: OSError, words: str) -> None:
    assert words in told(error, OUT, translations("en"))
    assert told(error, OUT, translations("da")) != told(error, OUT, translations("en"))


def test_our_own_errors_are_told_in_the_users_language_even_from_another_process() -> None:
    error = BuildInProgress("Another build is writing to {out}. Wait until it has ended.", out="{web}")
    for one in (error, pickle.loads(pickle.dumps(error))):
        assert isinstance(one, RenderingError)
        assert str(one) == "Another build is writing to {web}. Wait until it has ended."
        assert told(one, OUT, translations("da")) == "Der bygges allerede i {web}. Vent, til det er færdigt."


def test_a_file_in_the_way_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "optaget").write_text("")
    done = raad("schema", "optaget", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (
        2,
        "En fil står i vejen for optaget. Flyt den, eller vælg en anden mappe.\n",
    )
