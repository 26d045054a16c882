"""What the machine refuses, told so that a person knows what to do about it."""

from __future__ import annotations

import errno
import os
from gettext import NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING

from generator.language import deferred as _

if TYPE_CHECKING:
    from generator.rendering import RenderingError

_FULL = _("There is no room left on the disk of {place}. Make room and try again.")
_DENIED = _("You have no access to {place}. Ask for it, or choose another folder.")
_IN_THE_WAY = _("A file is in the way of {place}. Move it, or choose another folder.")
_BUSY = _("The machine is short of memory or runs too many programs. Close some and try again.")
_REFUSALS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _("{place} may not become as large as it must be. Ask whoever runs the machine to raise the limit."),
    errno.EROFS: _("The disk of {place} can only be read. Choose another folder."),
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.ENOENT: _("{place} is not there any more. Try again when nothing else changes the folders."),
    errno.ENOTDIR: _IN_THE_WAY,
    errno.EEXIST: _IN_THE_WAY,
    errno.ENAMETOOLONG: _("The name {place} is too long. Choose a shorter one."),
    errno.EIO: _("The disk of {place} has a fault. Save what is on it, and use another."),
    errno.ENOMEM: _BUSY,
    errno.EAGAIN: _BUSY,
    errno.EMFILE: _BUSY,
    errno.ENFILE: _BUSY,
}
_OTHER = _("The system refused to use {place}: {reason}.")


def told(error: RenderingError | OSError, place: Path, spoken: NullTranslations) -> str:
    """What has happened and what to do, in the user's language.

    `place` is what the command writes to. It is named where the system names no file, or one that the user never saw.
    """
    if not isinstance(error, OSError):
        return error.told(spoken)
    # Whoever writes nothing needs none of it.
    from generator.rendering.staging import is_scratch

    named = error.filename2 or error.filename
    known = isinstance(named, str | bytes | os.PathLike) and not is_scratch(Path(os.fsdecode(named)))
    message = spoken.gettext(_REFUSALS.get(error.errno or 0, _OTHER))
    return message.format(place=os.fsdecode(named) if known else place, reason=error.strerror or type(error).__name__)
