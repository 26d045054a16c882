"""What does not follow a council's own rules of procedure. Codes begin with F; all of them are warnings.

Rules of procedure never stop a build and nobody is blamed: a finding names the rule with its source, and how to mend
the record where the record is what is wrong.
"""

from __future__ import annotations

from generator.findings import Rule, Severity


def advice(code: str, plain: str, mend: str, message: str) -> Rule:
    """A warning; `message` has a {source} for where the rule stands."""
    return Rule(code, plain, mend, message, Severity.WARNING)
