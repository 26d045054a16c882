"""Writes docs/rules.md from the table of rules and the profiles: python -m tests.profiles.rules_document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import shorten

from generator.profiles.clauses import Clause, Provision
from generator.profiles.files import PROFILES, UNNAMED, profile, sources
from generator.profiles.kinds import Check, Neither, RuleKind, Shown, Subject
from generator.profiles.rules import RULES, SUBJECTS
from generator.profiles.values import (
    UNKNOWN,
    AboutNumber,
    FixedWords,
    FreeText,
    Range,
    Share,
    Texts,
    Value,
    WholeNumber,
    WordList,
)
from generator.site.words import Words

FILE = Path(__file__).resolve().parents[2] / "docs" / "rules.md"
DANISH, ENGLISH = Words.of("da"), Words.of("en")
NAMED = tuple(one for one in PROFILES if one != "neutral")

HEAD = f"""\
# The rules of councils

This page is made from `generator/profiles/` by `python -m tests.profiles.rules_document`.

A council's file names its rules under `rules:`, each with its `value`, its `source` and, where it matters, the day it
is in force `from`:

    rules:
      - {{rule: single_cases, value: forbidden, source: "Forretningsorden § 3", from: 2025-01-01}}
      - {{rule: agenda.added, value: chair third, source: "Forretningsorden § 7"}}

There is one list of ids for all profiles. The council's own rules go before those of its profile; of several with the
same id the one counts whose `from` was reached last: a meeting of 2009 is held against the rules of 2009. What neither
names is unknown: it is not checked, nothing is concluded from it, and the council's page says that it is not known. An
own rule may also say `{UNKNOWN}`, from a day on or against the profile. Of the profile `neutral` every rule is unknown.

A value is always one text:

| kind | written | for example |
|---|---|---|
| a word | one of those that the rule names | `placeholder` |
| words | one or more of those that the rule names, with blanks between | `chair third` |
| number | a whole number in digits | `21` |
| number or about | the same, or with `about` before it | `about 6` |
| range | from how many to how many | `8-12` |
| share | a fraction | `1/3` |
| text | the council's own words | `Byrådet` |
| texts | several of them, with semicolons between | `hjemløshed; vold` |

A value that a rule does not take is a finding: R022 for words, R049 for the rest.

In code, `Council.in_force(rule, day)` (records) and `Lookup.rule(council, rule, day)` (site) give what a rule says on a
day, and `generator/profiles/answers.py` reads it: `whole`, `amount`, `bounds`, `share`, `words`, `says`, `text`,
`texts`. Each gives nothing where the rule is unknown.

## Where the profiles are from

Each rule of a profile stands in `generator/profiles/data/` with its value, the Danish words that it is taken from, to
the letter with their mistakes, and where they stand: what readers are told (`source`) and the lines of the source's
plain text. Lines are joined, words divided at their ends too; “…” stands where something is left out. What a source
tells as a fact and not as a rule is left out or marked below. What it does not tell is listed as unknown.

"""

MAIN = """
## All rules and all profiles

A dash means unknown. Long texts are shortened; they stand in full with their quotations below.

"""

BECOMES = """
## What each rule says and what becomes of it

Every rule that is checked or shown stands on the council's page, by subject, with its source.

"""

QUOTED = """
## The words that the profiles are taken from

"""


_WRITTEN = {
    WholeNumber: "number",
    AboutNumber: "number or about",
    Range: "range",
    Share: "share",
    FreeText: "text",
    Texts: "texts",
}


def written(value: Value) -> str:
    """How the values of a kind are written."""
    match value:
        case FixedWords():
            return " / ".join(f"`{word}`" for word in value.words)
        case WordList():
            return "words: " + ", ".join(f"`{word}`" for word in value.words)
        case _:
            return _WRITTEN[type(value)]


def examples(value: Value) -> tuple[str, ...]:
    """Values that show every sentence of a rule."""
    match value:
        case FixedWords():
            return value.words
        case WordList():
            return (" ".join(value.words),)
        case AboutNumber():
            return ("6", "about 6")
        case FreeText() | Texts():
            return ("…",)
        case _:
            return (value.example,)


def becomes(kind: RuleKind) -> str:
    """What becomes of a rule, in a few words."""
    match kind.becomes:
        case Check(what, codes, shown):
            by = ", ".join(codes)
            return f"**check** ({by}): {what}" + (f". **Shown** also: {shown}" if shown else "")
        case Shown(where):
            return f"**shown**: {where}" if where else "**shown**"
        case Neither(why):
            return f"**neither**: {why}"


def cell(identity: str, rule: str) -> str:
    """What one profile says of a rule."""
    clauses = [one.provision for one in profile(identity).clauses if one.provision.rule == rule]
    shown = (f"`{shorten(one.value, 48, placeholder=' …')}`" + since(one) for one in clauses)
    return "<br>".join(shown) or "–"


def since(said: Provision) -> str:
    return f" from {said.since}" if said.since else ""


def row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def rule_rows(subject: Subject) -> Iterator[str]:
    """The rules of a subject with their sentences."""
    yield f"\n### {subject.title}\n\n"
    yield row("rule", "values", "what it means", "in Danish", "what becomes of it")
    yield "|---|---|---|---|---|\n"
    for rule, kind in subject.rules.items():
        english, danish = (
            "<br>".join(kind.value.sentence(value, words) for value in examples(kind.value))
            for words in (ENGLISH, DANISH)
        )
        yield row(f"`{rule}`", written(kind.value), english, danish, becomes(kind))


def quotation(one: Clause) -> str:
    said = one.provision
    place = f"{one.file}:{one.lines}"
    day = str(said.since or "")
    return row(f"`{said.rule}`", f"`{said.value}`", f"»{one.quotation}«", said.source, place, day)


def quotations() -> Iterator[str]:
    """Every clause of every profile."""
    for identity in (*NAMED, UNNAMED):
        yield f"\n### `{identity}`\n\n"
        if identity == UNNAMED:
            yield "What a source says of councils that it does not name. No council can choose it as its profile.\n\n"
        yield row("rule", "value", "quotation", "source", "lines", "from")
        yield "|---|---|---|---|---|---|\n"
        yield from map(quotation, profile(identity).clauses)


def document() -> str:
    """The whole page."""
    origin = [row("source", "title", "date", ""), "|---|---|---|---|\n"]
    origin += [row(f"`{one.id}`", one.title, one.date, one.note) for one in sources().values()]
    columns = (*PROFILES, UNNAMED)
    matrix = [row("rule", *(f"`{one}`" for one in columns)), "|" + "---|" * (len(columns) + 1) + "\n"]
    matrix += [row(f"`{rule}`", *(cell(one, rule) for one in columns)) for rule in RULES]
    told = [line for subject in SUBJECTS for line in rule_rows(subject)]
    parts = (HEAD, *origin, MAIN, *matrix, BECOMES.rstrip("\n"), "\n", *told, QUOTED.rstrip("\n"), "\n", *quotations())
    return "".join(parts)


def main() -> None:
    FILE.write_text(document(), encoding="utf-8")


if __name__ == "__main__":
    main()
