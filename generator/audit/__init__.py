"""Opens a finished folder as a stranger would, and tells what is wrong with it."""

from __future__ import annotations

from generator.audit.problems import Problem
from generator.audit.whole import audit

__all__ = ["Problem", "audit"]
