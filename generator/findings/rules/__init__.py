"""Every rule that a finding can name, by code."""

from __future__ import annotations

from generator.findings import Rule
from generator.findings.rules import consistency, exposure, output, reading
from generator.findings.rules.procedure import meetings, municipality, people, work

RULES: dict[str, Rule] = {
    rule.code: rule
    for family in (reading, consistency, exposure, output, meetings, people, work, municipality)
    for rule in vars(family).values()
    if isinstance(rule, Rule)
}
