"""A file takes another's place in one step, or stays; a new one takes no other's."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path


def replace(file: Path, data: bytes) -> None:
    """Give a file another content, with the permissions it had; raises OSError, and the file is then as it was."""
    # Its name begins with a dot: whoever reads the records meanwhile passes it over.
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as scratch:
            scratch.write(data)
            scratch.flush()
            os.fsync(scratch.fileno())
        shutil.copymode(file, name)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def create(file: Path, data: bytes) -> None:
    """Write a file that is not there yet, with the folders above it; raises OSError, and then there is none.

    That includes FileExistsError, and then it is as it was.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as new:
        try:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
        except BaseException:
            file.unlink(missing_ok=True)
            raise
