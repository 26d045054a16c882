"""Checks by the rules of procedure about votes, members and terms."""

from __future__ import annotations

from generator.checks.procedure import composition, seats, terms, votes
from generator.checks.procedure.affairs import Check

CHECKS: tuple[Check, ...] = (*votes.CHECKS, *composition.CHECKS, *seats.CHECKS, *terms.CHECKS)
