"""What a text defines and no reader sees is refused: it may be anything, and would be part of what is published."""

from __future__ import annotations

import pytest

from generator.records.markup import problem_in


@pytest.mark.parametrize(
    ("text", "snippet"),
    [
        ("[//]: # (bemærkning)\n\nTekst.", "[//]:"),
        ("Tekst.\n\n[Note]: https://a.example/", "[Note]:"),
        ("Se [her][a].\n\n[a]: https://a.example/1 (skjult)\n[a]: https://a.example/2", "[a]:"),
        ("Se [her][to ord].\n\n[To ord]: https://a.example/\n[andet]: https://a.example/", "[andet]:"),
        ("- [ ]: huskes", "]:"),
    ],
)
def test_a_definition_without_a_link_is_a_hidden_remark(text: str, snippet: str) -> None:
    problem = problem_in(text)
    assert problem is not None
    assert (problem.rule.code, problem.snippet) == ("R035", snippet)


@pytest.mark.parametrize(
    "text",
    [
        "Se [her][a].\n\n[a]: https://a.example/",
        "Se [A].\n\n[a]: /moeder/ (Møder)",
        "Punkt [1]: to ting",
        "Kl. 12 [ca.]: pause",
    ],
)
def test_a_definition_that_a_link_uses_is_not(text: str) -> None:
    assert problem_in(text) is None
