"""Rules of procedure about what the council deals with and its statements. Codes begin with F3."""

from __future__ import annotations
