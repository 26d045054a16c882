"""Opens a finished folder as a stranger would, and tells what is wrong with it."""

from __future__ import annotations

from generator.audit.address import UnknownAddress, address_of, whole_address
from generator.audit.problems import Fault, Problem
from generator.audit.texts import texts
from generator.audit.whole import audit, check_seal, examine, write_report

__all__ = [
    "Fault",
    "Problem",
    "UnknownAddress",
    "address_of",
    "audit",
    "check_seal",
    "examine",
    "texts",
    "whole_address",
    "write_report",
]
