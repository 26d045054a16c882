"""What a code means, in whole sentences: the same text on the terminal and on its page in docs/findings/."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    "R": _("It is about how a file is written."),
    "C": _("It is about what the files say of each other."),
    "P": _("It is about what a repository that everybody can read must not hold."),
    "F": _("It is about the council's own rules."),
    "S": _("It is about the pages that are made."),
    "O": _("It is about the finished site, as a stranger would see it."),
}
_WEIGHT = {
    Severity.ERROR: _("An error: the site is not built until it is mended."),
    Severity.WARNING: _("A warning: the site is built all the same."),
}
_BEHIND = _("What it is held against:")
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
    return "\n\n".join(parts) + "\n"


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
                yield from (_said(name, clause, words) for clause in profile(name).clauses if _of(clause, identity))


def _of(clause: Clause, rule: str) -> bool:
    return clause.provision.rule == rule


def _said(profile_name: str, clause: Clause, words: Words) -> str:
    said = clause.provision
    sentence = RULES_OF_PROCEDURE[said.rule].value.sentence(said.value, words)
    return f"    - `{profile_name}`: {sentence} ({said.source})"
