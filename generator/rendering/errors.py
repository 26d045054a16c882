"""What can go wrong while the site is written. Messages are for a person at a terminal and hold public values only."""

from __future__ import annotations

from typing import Protocol

from generator.language import deferred as _

THEME_FAULT = _("The theme has a fault: {reason}")


class Spoken(Protocol):
    """The part of gettext's interface that tells one message."""

    def gettext(self, message: str, /) -> str:
        """Return `message` in the user's language."""


class RenderingError(Exception):
    """The site could not be written; whatever was published before is untouched."""

    def __init__(self, message: str, **words: str) -> None:
        """Take a message of the catalogues, which says what has happened and what to do, and the words for it."""
        super().__init__(message)
        self.message, self.words = message, words

    def told(self, spoken: Spoken) -> str:
        """Return the message in the user's language."""
        return spoken.gettext(self.message).format(**self.words)

    def __str__(self) -> str:
        """Return the message in English."""
        return self.message.format(**self.words)


class BrokenEnvironment(RenderingError):
    """A program or a feature of this machine that a build needs is missing or does not work."""


class BrokenTheme(RenderingError):
    """A template is missing or asks for something that its page does not have."""


class BuildInProgress(RenderingError):
    """Another build is writing to the same place."""


class UnusableOutput(RenderingError):
    """The output's name is taken by something that no build of ours has made."""
