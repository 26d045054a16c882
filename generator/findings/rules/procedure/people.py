"""Rules of procedure about votes, members and terms. Codes begin with F2."""

from __future__ import annotations
