"""What the documents of the search are made of."""

from __future__ import annotations

from generator.site.context import Context


def filter_values(
    context: Context, kind: str, council: str | None = None, year: int | None = None, topics: tuple[str, ...] = ()
) -> dict[str, tuple[str, ...]]:
    """The values that a document can be filtered by: its kind, year, topics, and council where there are several."""
    found: dict[str, tuple[str, ...]] = {"type": (kind,)}
    if year:
        found["aar"] = (str(year),)
    if topics:
        found["emne"] = context.topic_titles(topics)
    if council and context.addresses.several:
        found["raad"] = (context.name(council),)
    return found


def joined(*parts: str | None) -> str:
    """Texts one below the other, without those that are empty."""
    return "\n".join(part for part in parts if part)
