"""What can go wrong while the site is written. Messages are for a person at a terminal and hold public values only."""

from __future__ import annotations


class RenderingError(Exception):
    """The site could not be written; whatever was published before is untouched."""


class BrokenEnvironment(RenderingError):
    """A program or a feature of this machine that a build needs is missing or does not work."""


class BrokenTheme(RenderingError):
    """A template is missing or asks for something that its page does not have."""


class BuildInProgress(RenderingError):
    """Another build is writing to the same place."""


class UnusableOutput(RenderingError):
    """The output's name is taken by something that no build of ours has made."""
