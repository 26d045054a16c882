"""What a reader learns from either side of a pair, and a counterexample in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from itertools import islice
from typing import Any

from generator.checks import check
from generator.findings import Severity
from generator.publication import gate
from generator.publication.moments import AsOf
from generator.publication.published import PublicArchive
from generator.publication.repository import check_repository
from generator.records.archive import Archive
from generator.records.load import load
from tests.proof.record_pairs.folders import CONFIG, Side, in_yaml, written
from tests.proof.record_pairs.pairs import Pair
from tests.proof.record_pairs.smallest import smallest

_MOST = 30


def archives(pair: Pair) -> tuple[Archive, Archive]:
    """Both sides as they are read. A finding that blocks is a mistake of the generator, and an AssertionError."""
    first, second = (_archive(side, pair) for side in pair.sides)
    return first, second


def _archive(side: Side, pair: Pair) -> Archive:
    with written(side) as folder:
        now = AsOf(pair.clock.now)
        archive, findings = load(folder / CONFIG, folder / "content")
        assert archive is not None, findings
        findings += check(archive, now.today) + check_repository(archive, now)
    blocking = [finding for finding in findings if finding.rule.severity is Severity.ERROR]
    assert not blocking, "\n".join(f"{one.position}: {one.rule.plain} {dict(one.words)} {one.line}" for one in blocking)
    return archive


def public(pair: Pair) -> tuple[PublicArchive, PublicArchive]:
    """What is public of each side, by the gate."""
    first, second = (gate.publish(archive, AsOf(pair.clock.now)) for archive in archives(pair))
    return first, second


def can_be_told_apart(pair: Pair) -> bool:
    """Whether anything public differs; not where the records cannot be read without an error."""
    try:
        one, other = public(pair)
    except AssertionError:
        return False
    return one != other


def counterexample(pair: Pair) -> str:
    """What is told of a pair whose public archives differ: which public values, and by which private difference."""
    small = smallest(pair, can_be_told_apart)
    return described(small, differing_values(*public(small)))


def described(pair: Pair, what_differs: Iterable[str]) -> str:
    """What differs in public, and then in the records."""
    lines = [f"At {pair.clock.now:%Y-%m-%d %H:%M:%S} UTC a reader can tell the two folders apart:"]
    lines += [f"  {one}" for one in islice(what_differs, _MOST)]
    lines.append("The records differ in what nobody may see:")
    for name, two in pair.differing().items():
        texts = ["" if one is None else in_yaml(one) if isinstance(one, dict) else repr(one) for one in two]
        changes = unified_diff(texts[0].splitlines(), texts[1].splitlines(), f"first/{name}", f"second/{name}", n=2)
        lines += [f"  {line.rstrip()}" for line in changes]
    return "\n".join(lines)


def differing_values(one: PublicArchive, other: PublicArchive) -> Iterator[str]:
    """Every public value that differs, by its path."""
    yield from _values("", one.model_dump(mode="json"), other.model_dump(mode="json"))


def _values(path: str, one: Any, other: Any) -> Iterator[str]:
    if isinstance(one, dict) and isinstance(other, dict):
        for key in {**one, **other}:
            yield from _values(f"{path}.{key}" if path else key, one.get(key), other.get(key))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for place, (here, there) in enumerate(zip(one, other, strict=True)):
            yield from _values(f"{path}[{place}]", here, there)
    elif one != other:
        yield f"{path}: {one!r} / {other!r}"
