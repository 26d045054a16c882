"""What a code means, in whole sentences: the same text on the terminal and on its page in docs/findings/."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from generator.findings import Rule, Severity
from generator.findings.rules import RULES
from generator.language import Language
from generator.language import deferred as _
from generator.profiles.clauses import Clause
from generator.profiles.files import PROFILES, profile
from generator.profiles.kinds import Check
from generator.profiles.rules import RULES as RULES_OF_PROCEDURE
from generator.site.words import Words

_PLACEHOLDER = re.compile(r"\{\w+\}")
_ABOUT = {
    "R": _(
        "It is about how a file is written. "
        "What can be read in two ways is never guessed at: a wrong guess could publish what was not meant to be."
    ),
    "C": _(
        "It is about what the files say of each other. Readers would be led nowhere, or told more than they should be."
    ),
    "P": _(
        "It is about what a repository that everybody can read must not hold. "
        "What stands there, or once did, is public whatever the site shows."
    ),
    "F": _(
        "It is about the council's own rules. It is a reminder to the council, and readers of the site are not told."
    ),
    "S": _("It is about the pages that are made. A link that leads nowhere yet is left out."),
    "O": _(
        "It is about the finished site, as a stranger would see it. "
        "Whatever lies in its folder is public, so everything is opened before it takes its place."
    ),
}
_WEIGHT = {
    Severity.ERROR: _("An error: the site is not built until it is mended."),
    Severity.WARNING: _("A warning: the site is built all the same."),
}
_BEHIND = _("What it is held against:")
_EXAMPLE = _("For example:")
_FINDING = re.compile(r"^\S[^\n]*: \w+ ([A-Z]\d{3}) [^\n]*\n(?: [^\n]*\n)*", re.MULTILINE)
_UNKNOWN = _("A council for which a rule is not known is not held against it.")


def explanation(code: str, language: Language) -> str:
    """What a finding's code means and how to mend it, as Markdown; raises KeyError for a code that there is not."""
    rule, words = RULES[code], Words.of(language)
    parts = [
        f"# {code}",
        words.gettext(rule.plain),
        f"{words.gettext(_ABOUT[code[0]])} {words.gettext(_WEIGHT[rule.severity])}",
        words.gettext("How to mend it: %(mend)s", mend=_mend(rule, words)),
    ]
    if behind := list(_behind(code, words)):
        parts += [words.gettext(_BEHIND), "\n".join(behind), words.gettext(_UNKNOWN)]
    if example := _examples(language).get(code):
        parts += [words.gettext(_EXAMPLE), f"```text\n{example}```"]
    return "\n\n".join(parts) + "\n"


def findings_in(report: str) -> dict[str, str]:
    """The first finding of each code in a report, as it stands there."""
    return {found[1]: found[0] for found in reversed(list(_FINDING.finditer(report)))}


@cache
def _examples(language: Language) -> Mapping[str, str]:
    """A finding of each code that a record can have; they come from the cases that the tests compare reports with."""
    return findings_in(Path(__file__).with_name(f"examples.{language}.txt").read_text(encoding="utf-8"))


def summary(language: Language) -> str:
    """Every code with its plain words, a line each."""
    words = Words.of(language)
    return "".join(f"{code}  {words.gettext(rule.plain)}\n" for code, rule in sorted(RULES.items()))


def _mend(rule: Rule, words: Words) -> str:
    """What to do, with dots for what depends on the record."""
    return _PLACEHOLDER.sub("…", words.gettext(rule.mend))


def _behind(code: str, words: Words) -> Iterator[str]:
    """The rules of procedure behind a code, and what each profile says."""
    for identity, kind in RULES_OF_PROCEDURE.items():
        if isinstance(kind.becomes, Check) and code in kind.becomes.codes:
            yield f"- `{identity}`: {words.gettext(kind.about)}"
            for name in PROFILES:
                own = (clause for clause in profile(name).clauses if clause.provision.rule == identity)
                yield from (_said(name, clause, words) for clause in own)


def _said(profile_name: str, clause: Clause, words: Words) -> str:
    said = clause.provision
    sentence = RULES_OF_PROCEDURE[said.rule].value.sentence(said.value, words)
    return f"    - `{profile_name}`: {sentence} ({said.source})"
