"""Checks by the rules of procedure about hearings, reports, the year's plan and the budget."""

from __future__ import annotations

from generator.checks.procedure.affairs import Check

CHECKS: tuple[Check, ...] = ()
