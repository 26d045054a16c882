"""Every rule that a finding can name, by code."""

from __future__ import annotations

from generator.findings import Rule
from generator.findings.rules import consistency, exposure, output, reading

RULES: dict[str, Rule] = {
    rule.code: rule
    for family in (reading, consistency, exposure, output)
    for rule in vars(family).values()
    if isinstance(rule, Rule)
}
