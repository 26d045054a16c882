"""Checks by the rules of procedure about what the council deals with and its statements."""

from __future__ import annotations

from generator.checks.procedure.affairs import Check

CHECKS: tuple[Check, ...] = ()
