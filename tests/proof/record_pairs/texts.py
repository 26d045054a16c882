"""Texts to fill records with: short and long Danish, with all that is awkward in HTML, Markdown, YAML and search."""

from __future__ import annotations

from functools import cache

_NOUNS = (
    "bolig", "tandpleje", "varmestue", "gadesygeplejerske", "ældrepleje", "økonomi", "åbningstid", "nødovernatning",
    "herberg", "rådgivning", "misbrugsbehandling", "værested", "støtte-kontakt", "busrute", "budget", "nøglekort",
)  # fmt: skip
_VERBS = ("drøftes", "udsættes", "tages til efterretning", "undersøges", "vedtages", "afvises", "sendes i høring")
_ENDINGS = (
    "", ".", ", jf. punkt 3", " & mere", " (5 < 6)", ' "i citat"', " – kl. 16.00", ": 100 % i 2026", " * _ ` ~ |",
    " 'enkelt'", " #1", " - nej", " &amp; &lt;", " \\ / {% raw %} {{ x }}", "?", " æøå ÆØÅ é",
)  # fmt: skip
_MARKDOWN = (
    "{}",
    "**{}**\n\nAndet afsnit.",
    "- {}\n- og et punkt til\n\n1. et\n2. to",
    "> {}\n\nEfter citatet, jf. punkt 2.",
    "{} [Mødet](/moeder/2026-04-09/), [høringen](/hoeringer/m-hoering/), [siden](https://eksempel.example/a?b=1&c=2).",
    "| kolonne | tal |\n|---|---|\n| {} | 7 |",
    "{}  \nmed linjeskift og `kode <b>`".replace(" <b>", ""),
    "{}\n\n" + "Et langt afsnit, som gør teksten længere end de andre. " * 6,
)


@cache
def line(number: int) -> str:
    """One of many single lines; the number may be any."""
    number, ending = divmod(number, len(_ENDINGS))
    number, verb = divmod(number, len(_VERBS))
    noun = _NOUNS[number % len(_NOUNS)]
    return f"{noun.capitalize()} {_VERBS[verb]}{_ENDINGS[ending]}"


@cache
def markdown(number: int) -> str:
    """One of many Markdown texts of one or more paragraphs; the number may be any."""
    number, shape = divmod(number, len(_MARKDOWN))
    return _MARKDOWN[shape].format(line(number))
