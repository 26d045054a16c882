"""Findings as SARIF 2.1.0, the form in which forges and editors take the results of checks.

Others read it, so it holds rules and places, and never a word of a record; nor why somebody has acknowledged a warning.
The sections named here are those of the standard (OASIS, Static Analysis Results Interchange Format 2.1.0).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.language import translations

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.findings import Rule
    from generator.findings.reports import Shown
    from generator.language import Language

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_SUPPRESSED = {"kind": "external"}
_PLACEHOLDER = re.compile(r"\{\w+\}")


def sarif(shown: Sequence[Shown], acknowledged: Sequence[Shown], language: Language) -> str:
    """A log of one run; the acknowledged ones are there as suppressed results (§ 3.27.23).

    All are to be shown by their places only.
    """
    rules = {one.rule.code: one.rule for one in (*shown, *acknowledged)}
    places = {code: index for index, code in enumerate(sorted(rules))}
    driver = {"name": "Åbent Råd", "rules": [_rule(rules[code], language) for code in sorted(rules)]}
    results = [_result(one, places) for one in shown]
    results += [_result(one, places) | {"suppressions": [_SUPPRESSED]} for one in acknowledged]
    run = {"tool": {"driver": driver}, "language": language, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule, language: Language) -> dict[str, object]:
    """What a code means, as `raad explain` tells it (§ 3.49); what depends on the record is left out."""
    tell = translations(language).gettext
    plain, mend = tell(rule.plain), _PLACEHOLDER.sub("…", tell(rule.mend)).replace("{{", "{").replace("}}", "}")
    return {
        "id": rule.code,
        "shortDescription": {"text": plain},
        "fullDescription": {"text": f"{plain} {mend}"},
        "help": {"text": mend},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(shown: Shown, places: Mapping[str, int]) -> dict[str, object]:
    """One result (§ 3.27)."""
    return {
        "ruleId": shown.rule.code,
        "ruleIndex": places[shown.rule.code],
        "level": shown.rule.severity.value,
        "message": {"text": f"{shown.message} {shown.mend}"},
        "locations": [_location(shown)],
    }


def _location(shown: Shown) -> dict[str, object]:
    """Where it is (§ 3.28): in a file, or on a page of the site, which is none."""
    if shown.path.endswith("/"):
        return {"logicalLocations": [{"fullyQualifiedName": shown.path, "kind": "resource"}]}
    address = quote(shown.path)
    physical: dict[str, object] = {
        "artifactLocation": {"uri": f"file://{address}" if address.startswith("/") else address}
    }
    if shown.place.line:
        physical["region"] = {"startLine": shown.place.line, "startColumn": max(shown.place.column, 1)}
    return {"physicalLocation": physical}
